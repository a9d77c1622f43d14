"""What the rules find in the five source documents, held to what a person counted there.

`tests/expected/findings.md` judges every finding, `findings.csv` names what must be found.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from goldenthread.checking import RULES, check
from goldenthread.model import Finding

EXPECTED = Path(__file__).parents[1] / "expected"
DOCUMENTS = ("s000", "s001", "s002", "s003", "s004")
_ROW = re.compile(
    r"^\| (?P<document>S\d+) \| (?P<code>[A-Z]+-\d+) \| (?P<found>\d+) \| (?P<false>\d+) \|", re.MULTILINE
)


@pytest.fixture(scope="session")
def found(request: pytest.FixtureRequest, needs_seeds: Path) -> dict[str, tuple[Finding, ...]]:
    return {name: check(request.getfixturevalue(name)) for name in DOCUMENTS}


def _counted() -> list[re.Match[str]]:
    return list(_ROW.finditer((EXPECTED / "findings.md").read_text(encoding="utf-8")))


def _must_be_found() -> list[dict[str, str]]:
    with (EXPECTED / "findings.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("item", _must_be_found(), ids=lambda item: f"{item['document']}: {item['what']}")
def test_every_inconsistency_known_of_the_sources_is_found_where_it_stands(item, found):
    lines = {
        place.line
        for finding in found[item["document"]]
        if finding.code == item["code"]
        for place in (finding.place, *finding.also)
        if place
    }
    assert int(item["line"]) in lines


@pytest.mark.parametrize("document", DOCUMENTS)
def test_each_rule_finds_as_many_as_were_counted_by_hand(document, found):
    counted = {row["code"]: int(row["found"]) for row in _counted() if row["document"].lower() == document}
    assert Counter(finding.code for finding in found[document]) == counted


def test_fewer_than_one_finding_in_ten_is_a_false_alarm():
    everything = sum(int(row["found"]) for row in _counted())
    false = sum(int(row["false"]) for row in _counted())
    assert everything > 50
    assert 10 * false < everything


def test_only_rules_are_counted():
    assert {row["code"] for row in _counted()} <= set(RULES)
