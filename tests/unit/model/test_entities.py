"""Everything that the source plans hold has a place in the record: docs/reference/entities.csv says which."""

import csv
import dataclasses
import re
import typing
from enum import Enum

import pytest

from goldenthread.model import PlanRecord, description_of
from tests.lib.environment import ROOT

DOMAIN = ROOT.parent / "shared" / "facts" / "domain.md"
HINTS = typing.get_type_hints(PlanRecord)


def places():
    with (ROOT / "docs" / "reference" / "entities.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def entry_type(key):
    return (typing.get_args(HINTS[key]) or (HINTS[key],))[0]


@pytest.mark.parametrize("row", places(), ids=lambda row: row["What a plan holds"])
def test_an_entity_has_a_key_of_the_record(row):
    assert row["Key"] in HINTS


@pytest.mark.parametrize(
    "row", [row for row in places() if row["Kind"]], ids=lambda row: row["What a plan holds"]
)
def test_the_kinds_of_an_entity_are_kinds_its_key_knows(row):
    field = {one.name: one for one in dataclasses.fields(entry_type(row["Key"]))}["kind"]
    hint = typing.get_type_hints(entry_type(row["Key"]))["kind"]
    if isinstance(hint, type) and issubclass(hint, Enum):
        known = {str(one) for one in hint}
    else:
        told = description_of(field).help.lower()
        known = {one for one in (field.default, *re.split(r", | or ", told)) if one}
    assert set(re.split(r", | or ", row["Kind"])) <= known


def test_no_entity_is_placed_twice():
    names = [row["What a plan holds"] for row in places()]
    assert sorted(set(names)) == sorted(names)
    assert len(names) >= 37


def test_each_key_holds_an_entity_or_says_why_not():
    # Targets stand in the row of their indicator, and findings are ours: no plan prints them.
    assert set(HINTS) - {row["Key"] for row in places()} == {"targets", "findings"}


def test_the_places_cover_the_entity_types_of_the_source_plans_exactly():
    if not DOMAIN.is_file():
        pytest.skip("needs the facts about the source documents")
    table = DOMAIN.read_text(encoding="utf-8").split("## 1.2 Entity types")[1].split("\n## ")[0]
    entities = re.findall(r"^\| \*\*(.+?)\*\* \|", table, re.MULTILINE)
    assert [row["What a plan holds"] for row in places()] == entities
