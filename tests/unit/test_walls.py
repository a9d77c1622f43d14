"""The walls of the house hold in the real source, and each rule finds a wall that was broken on purpose."""

from collections.abc import Callable
from pathlib import Path

import pytest

import goldenthread
from tests.lib import walls
from tests.lib.sources import Import, Tree, imports, read_tree

RULES = [
    walls.pure_rooms_import_only_the_standard_library,
    walls.no_import_waits_inside_a_function,
    walls.document_and_record_sides_never_meet,
    walls.reference_and_sql_never_meet,
    walls.only_web_imports_django,
    walls.rooms_form_no_cycle,
    walls.web_apps_know_only_lower_apps,
    walls.only_disclosure_makes_publishable_figures,
]

# What each rule must find: a name for the case, the rule, the files, and words of the violation.
BROKEN = [
    (
        "the model uses a library",
        walls.pure_rooms_import_only_the_standard_library,
        {"model/plan.py": "import pydantic"},
        "goldenthread.model.plan:1: model may not import pydantic",
    ),
    (
        "the model uses a library for its types alone",
        walls.pure_rooms_import_only_the_standard_library,
        {"model/plan.py": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import pydantic"},
        "goldenthread.model.plan:3",
    ),
    (
        "wording looks up to judging, by a relative import",
        walls.pure_rooms_import_only_the_standard_library,
        {"wording/dates.py": "from ..judging import rate", "judging/__init__.py": ""},
        "wording may not import goldenthread.judging",
    ),
    (
        "judging knows files",
        walls.pure_rooms_import_only_the_standard_library,
        {"judging/rules.py": "from goldenthread import files", "files/__init__.py": ""},
        "judging may not import goldenthread.files",
    ),
    (
        "an import waits in a method",
        walls.no_import_waits_inside_a_function,
        {"reports/word.py": "class Word:\n    def save(self):\n        if self:\n            import docx"},
        "goldenthread.reports.word:4: docx is imported inside a function",
    ),
    (
        "a document reader knows records",
        walls.document_and_record_sides_never_meet,
        {"documents/csv.py": "import goldenthread.records.load", "records/load.py": ""},
        "goldenthread.documents.csv:1: reaches what it may not know",
    ),
    (
        "measuring reaches documents by a third room",
        walls.document_and_record_sides_never_meet,
        {
            "measuring/run.py": "from goldenthread.costing import money",
            "costing/money.py": "from goldenthread.documents.blocks import Table",
            "documents/blocks.py": "",
        },
        "goldenthread.measuring.run -> goldenthread.costing.money -> goldenthread.documents.blocks",
    ),
    (
        "the reference peeps at the SQL",
        walls.reference_and_sql_never_meet,
        {
            "measuring/reference/placements.py": "from goldenthread.measuring import periods",
            "measuring/periods.py": "from goldenthread.measuring import query",
            "measuring/query.py": "import duckdb",
        },
        "reference.placements -> goldenthread.measuring.periods -> goldenthread.measuring.query",
    ),
    (
        "the reference uses an engine's library",
        walls.reference_and_sql_never_meet,
        {"measuring/reference/placements.py": "import duckdb.typing"},
        "goldenthread.measuring.reference.placements -> duckdb.typing",
    ),
    (
        "the SQL path takes an answer from the reference",
        walls.reference_and_sql_never_meet,
        {
            "measuring/query.py": "from goldenthread import engines\nfrom .reference import ages",
            "measuring/reference/ages.py": "",
            "engines/__init__.py": "",
        },
        "goldenthread.measuring.query:2",
    ),
    (
        "a report uses Django",
        walls.only_web_imports_django,
        {"reports/page.py": "from django.template import Template"},
        "django.template is imported outside web",
    ),
    (
        "a report uses an extension of Django",
        walls.only_web_imports_django,
        {"reports/page.py": "import django_htmx"},
        "django_htmx is imported outside web",
    ),
    (
        "two rooms know each other",
        walls.rooms_form_no_cycle,
        {
            "files/open.py": "from goldenthread.wording import dates",
            "wording/dates.py": "from ..files import open",
        },
        "a cycle of rooms: ",
    ),
    (
        "people know plans",
        walls.web_apps_know_only_lower_apps,
        {"web/people/views.py": "from goldenthread.web.plans import queries", "web/plans/queries.py": ""},
        "the app people may not import the app plans",
    ),
    (
        "risks know money, their neighbour",
        walls.web_apps_know_only_lower_apps,
        {"web/risks/views.py": "from ..money.models import Line", "web/money/models.py": ""},
        "the app risks may not import the app money",
    ),
    (
        "a report names the publishable figure",
        walls.only_disclosure_makes_publishable_figures,
        {"reports/page.py": "from goldenthread.disclosure import PublishableFigure as Safe\nSafe(3)"},
        "goldenthread.reports.page:1: PublishableFigure is named outside disclosure",
    ),
    (
        "a report reaches for it by attribute",
        walls.only_disclosure_makes_publishable_figures,
        {"reports/page.py": "from goldenthread import disclosure\ndisclosure.PublishableFigure(3)"},
        "goldenthread.reports.page:2",
    ),
    (
        "a report reaches for it by a string",
        walls.only_disclosure_makes_publishable_figures,
        {"reports/page.py": "from goldenthread import disclosure as d\ngetattr(d, 'PublishableFigure')(3)"},
        "goldenthread.reports.page:2",
    ),
    (
        "the publishing app makes its own",
        walls.only_disclosure_makes_publishable_figures,
        {"web/publishing/views.py": "from goldenthread.disclosure import PublishableFigure as F\nF(3)"},
        "goldenthread.web.publishing.views:2: PublishableFigure is made outside disclosure",
    ),
    (
        "the publishing app uses a maker on the class",
        walls.only_disclosure_makes_publishable_figures,
        {"web/publishing/views.py": "from goldenthread import disclosure as d\nd.PublishableFigure.of(3)"},
        "goldenthread.web.publishing.views:2",
    ),
    (
        "the publishing app builds on it",
        walls.only_disclosure_makes_publishable_figures,
        {"web/publishing/views.py": "from goldenthread.disclosure import *\nclass F(PublishableFigure): ..."},
        "goldenthread.web.publishing.views:2",
    ),
]

# Small houses that keep every rule, each close to a broken one.
SOUND = {
    "pure rooms use the standard library and lower rooms": {
        "errors.py": "",
        "model/__init__.py": "from dataclasses import dataclass\nfrom .plan import Plan",
        "model/plan.py": "from goldenthread.errors import InputError",
        "wording/dates.py": "import xml.etree\nfrom goldenthread import model",
        "judging/rules.py": "from goldenthread.model.plan import Plan",
    },
    "commands and engines import late": {
        "cli/read.py": "def read():\n    from goldenthread import documents",
        "engines/spark.py": "def session():\n    import pyspark",
        "documents/__init__.py": "",
    },
    "the two sides share what is below them and meet above": {
        "model/__init__.py": "",
        "documents/blocks.py": "from goldenthread import model",
        "records/load.py": "from goldenthread import model, engines",
        "engines/__init__.py": "",
        "reports/all.py": "from goldenthread import documents, records",
        "documents/__init__.py": "",
        "records/__init__.py": "",
    },
    "reference and SQL share plain values": {
        "measuring/figures.py": "",
        "measuring/query.py": "import duckdb\nfrom . import figures",
        "measuring/reference/ages.py": "from goldenthread.measuring import figures",
    },
    "web uses Django, and an app knows lower apps": {
        "web/plans/views.py": "import django.http\nfrom goldenthread.web.people import models",
        "web/people/models.py": "import django.db",
    },
    "publishing says what it accepts": {
        "disclosure/figures.py": "class PublishableFigure: ...\nPublishableFigure()",
        "web/publishing/views.py": (
            "from goldenthread.disclosure.figures import PublishableFigure\n"
            "def show(figure: PublishableFigure):\n    assert isinstance(figure, PublishableFigure)"
        ),
        "reports/page.py": "'''A page shows a PublishableFigure, and says so in a comment.'''",
    },
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps(rule: Callable[[Tree], list[walls.Violation]]):
    house = read_tree(Path(goldenthread.__file__).parent)
    assert "goldenthread" in house, "the source was not found, so nothing was checked"
    assert [str(violation) for violation in rule(house)] == []


@pytest.mark.parametrize(
    ("rule", "files", "words"), [case[1:] for case in BROKEN], ids=[c[0] for c in BROKEN]
)
def test_a_broken_wall_is_found(tmp_path: Path, rule, files: dict[str, str], words: str):
    violations = [str(violation) for violation in rule(build(tmp_path, files))]
    assert any(words in violation for violation in violations), violations


def test_every_rule_has_been_seen_to_fail():
    assert {case[1] for case in BROKEN} == set(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("files", SOUND.values(), ids=SOUND.keys())
def test_a_sound_house_passes(tmp_path: Path, rule, files: dict[str, str]):
    assert rule(build(tmp_path, files)) == []


def test_imports_are_resolved_to_modules(tmp_path: Path):
    files = {
        "model/__init__.py": "from . import plan\nfrom .plan import Plan",
        "model/plan.py": "from .. import errors\nfrom ..errors import InputError\nimport os.path",
        "errors.py": "",
    }
    assert imports(build(tmp_path, files)) == [
        Import("goldenthread.model", 1, "goldenthread.model.plan", in_function=False),
        Import("goldenthread.model", 2, "goldenthread.model.plan", in_function=False),
        Import("goldenthread.model.plan", 1, "goldenthread.errors", in_function=False),
        Import("goldenthread.model.plan", 2, "goldenthread.errors", in_function=False),
        Import("goldenthread.model.plan", 3, "os.path", in_function=False),
    ]


def build(folder: Path, files: dict[str, str]) -> Tree:
    """A small house of the given files, read but never run."""
    house = folder / "goldenthread"
    for name, source in {"__init__.py": "", **files}.items():
        file = house / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source, encoding="utf-8")
    return read_tree(house)
