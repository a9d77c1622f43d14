"""Which way is better, only where the source says so."""

from pathlib import Path

import pytest

from goldenthread.interpreting import read_lexicon, read_plan
from goldenthread.interpreting.tables.polarity import polarity_in_cell, polarity_in_title
from goldenthread.model import Polarity
from tests.lib.expected import rows

SAMPLE = Path("src/goldenthread/sample/sample-plan.docx")


@pytest.mark.parametrize(
    ("cell", "polarity"),
    [
        ("High", Polarity.HIGHER),
        ("Bigger is better", Polarity.HIGHER),
        ("↓", Polarity.LOWER),
        ("Low", Polarity.LOWER),
        ("To plan", Polarity.RANGE),
        ("n/a", Polarity.NONE),
        ("", None),
        ("as agreed", None),
        ("higher or lower", None),
    ],
)
def test_a_column_says_it_in_many_words(cell: str, polarity: Polarity | None) -> None:
    assert polarity_in_cell(cell, read_lexicon()) is polarity


@pytest.mark.parametrize(
    ("title", "polarity"),
    [
        ("Increase the number of carers assessed", Polarity.HIGHER),
        ("Reduce delays in leaving hospital", Polarity.LOWER),
        ("Percentage of reviews done on time", None),
        ("Improve satisfaction", None),
        ("Number of people on reduced packages", None),
    ],
)
def test_a_title_says_it_only_by_its_opening_verb(title: str, polarity: Polarity | None) -> None:
    assert polarity_in_title(title, read_lexicon()) is polarity


def test_the_column_of_the_sample_is_read_row_by_row() -> None:
    means = {"High": Polarity.HIGHER, "Low": Polarity.LOWER, "To plan": Polarity.RANGE, "—": None}
    expected = [(row["title"], means[row["good_is"]]) for row in rows("sample/scorecard.csv")]
    read = read_plan(SAMPLE, read_lexicon())
    assert [(i.title, i.polarity) for i in read.indicators if i.kind == "scorecard"] == expected


@pytest.mark.parametrize(
    ("title", "polarity"),
    [
        ("Long-term admissions per 100,000 (lower is better)", Polarity.LOWER),
        ("Days lost to sickness - low is good", Polarity.LOWER),
        ("People still at home (good is high)", Polarity.HIGHER),
        ("Reviews on time [Bigger is Better]", Polarity.HIGHER),
        ("Homes where the rating is good", None),
        ("Share of homes whose care is good", None),
    ],
)
def test_a_remark_in_the_title_says_it(title: str, polarity: Polarity | None) -> None:
    assert polarity_in_title(title, read_lexicon()) is polarity
