"""The published JSON Schema accepts each plan that we print, and refuses what no plan can hold."""

import functools
import json

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from goldenthread.definitions import plan_schema
from goldenthread.model import to_json
from tests.lib.environment import ROOT
from tests.lib.plan_records import plan_records
from tests.lib.sample_plans import empty_record, objectives_record
from tests.lib.sample_record import sample_record

PUBLISHED = ROOT / "docs" / "reference" / "plan.schema.json"


@pytest.fixture(scope="module")
def validator():
    schema = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.fixture
def printed():
    return json.loads(json.dumps(to_json(sample_record())))


def complaints(validator, data):
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(data)]


def test_the_published_schema_is_the_one_of_the_model():
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == plan_schema()


def test_the_schema_is_itself_valid():
    Draft202012Validator.check_schema(plan_schema())


@given(record=plan_records())
def test_every_plan_that_can_be_built_is_valid(validator, record):
    assert complaints(validator, json.loads(json.dumps(to_json(record)))) == []


@pytest.mark.parametrize("make", [sample_record, objectives_record, empty_record])
def test_rich_and_empty_plans_are_valid(validator, make):
    assert complaints(validator, json.loads(json.dumps(to_json(make())))) == []


DROPPED = "left out"

# Where the plan is spoiled, what stands there instead, and words of the complaint.
SPOILED = [
    ("findings", DROPPED, "$: 'findings' is a required property"),
    ("actoins", [], "$: Additional properties are not allowed ('actoins' was unexpected)"),
    ("actions", {}, "$.actions: {} is not of type 'array'"),
    ("actions.0.text", DROPPED, "$.actions[0]: 'text' is a required property"),
    ("actions.0.colour", "red", "('colour' was unexpected)"),
    ("actions.0.place", {}, "('place' was unexpected)"),
    ("actions.0.raw", DROPPED, "$.actions[0]: 'raw' is a required property"),
    ("actions.0.source", DROPPED, "$.actions[0]: 'source' is a required property"),
    ("actions.0.raw", {"text": 5}, "$.actions[0].raw.text: 5 is not of type 'string'"),
    ("actions.0.source", {"page": 0}, "$.actions[0].source.page: 0 is less than the minimum of 1"),
    ("actions.0.source", {"seen": [{"field": "text"}]}, "'raw' is a required property"),
    (
        "actions.0.source",
        {"seen": [{"field": "text", "raw": "x", "confidence": 1.1}]},
        "1.1 is greater than the maximum of 1",
    ),
    ("actions.0.end", "June 2026", "$.actions[0].end: "),
    ("plan.period.earliest", "1 April 2026", "$.plan.period: "),
    ("plan.period.precision", "hour", "$.plan.period: "),
    ("plan.id", None, "$.plan.id: None is not of type 'string'"),
    ("plan.id", "", "$.plan.id: '' should be non-empty"),
    ("targets.0.indicator", "", "$.targets[0].indicator: '' should be non-empty"),
    ("targets.0.written.value", "75", "$.targets[0].written: "),
    ("targets.0.written.kind", "maximum", "$.targets[0].written: "),
    ("findings.0.severity", "grave", "$.findings[0].severity: 'grave' is not one of"),
    ("registers.0.rows.0.cells", "x", "$.registers[0].rows[0].cells: 'x' is not of type 'array'"),
    ("registers.0.rows.0.place.row", 0, "$.registers[0].rows[0].place: "),
]


@pytest.mark.parametrize(("path", "value", "words"), SPOILED, ids=lambda one: str(one)[:40])
def test_what_no_plan_can_hold_is_refused_where_it_stands(validator, printed, path, value, words):
    *way, last = (int(step) if step.isdigit() else step for step in path.split("."))
    holder = functools.reduce(lambda data, step: data[step], way, printed)
    if value is DROPPED:
        del holder[last]
    else:
        holder[last] = value
    assert words in "\n".join(complaints(validator, printed))


def test_a_plan_is_valid_until_it_is_spoiled(validator, printed):
    assert complaints(validator, printed) == []


def test_the_schema_tells_label_kind_and_privacy_of_a_field():
    owners = plan_schema()["$defs"]["Action"]["properties"]["owners"]
    assert {name: owners[name] for name in ("title", "x-kind", "x-privacy")} == {
        "title": "Responsible officers",
        "x-kind": "list",
        "x-privacy": "internal",
    }
