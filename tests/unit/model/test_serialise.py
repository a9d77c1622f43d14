"""A plan survives its way through JSON, and JSON that is no plan is refused."""

import copy
import json
from decimal import Decimal

import pytest
from hypothesis import given

from goldenthread.model import (
    BudgetLine,
    Indicator,
    Kind,
    Place,
    Plan,
    PlanRecord,
    Seen,
    Target,
    When,
    Written,
    record_from_json,
    to_json,
)
from tests.lib.plan_records import plan_records
from tests.lib.sample_record import sample_record


def through_json(record):
    return json.loads(json.dumps(to_json(record), ensure_ascii=False, allow_nan=False))


@given(record=plan_records())
def test_what_comes_back_is_what_went_in(record):
    assert record_from_json(through_json(record)) == record


@given(record=plan_records())
def test_the_json_of_what_comes_back_is_the_same_text(record):
    printed = through_json(record)
    assert json.dumps(to_json(record_from_json(printed))) == json.dumps(printed)


@given(record=plan_records())
def test_raw_text_is_joined_in_reading_order(record):
    for entry in record.entries():
        assert to_json(entry)["raw"] == {one.field: entry.raw(one.field) for one in entry.seen}


def test_a_rich_plan_survives():
    record = sample_record()
    assert record_from_json(through_json(record)) == record


def test_amounts_under_their_own_headings_survive():
    line = BudgetLine(id="b", amounts=(("2027/28", Written(raw="5", kind=Kind.NUMBER, value=Decimal(5))),))
    record = PlanRecord(plan=Plan(id="p"), budget_lines=(line,))
    assert record_from_json(through_json(record)) == record


@pytest.mark.parametrize(
    "text", ["999999999999", "0.000000000001", "-123456.789012", "0.1", "1E+11", "12.50"]
)
def test_twelve_digits_survive_exactly(text):
    written = Written(raw=text, kind=Kind.NUMBER, value=Decimal(text))
    record = PlanRecord(
        plan=Plan(id="p"),
        indicators=(Indicator(id="i"),),
        targets=(Target(id="t", indicator="i", written=written),),
    )
    assert record_from_json(through_json(record)).targets[0].written.value == Decimal(text)


def test_a_whole_number_is_printed_without_a_point():
    assert json.dumps(to_json(Written(raw="75", kind=Kind.NUMBER, value=Decimal("75.00")))["value"]) == "75"


def test_a_field_s_place_is_printed_with_its_confidence_and_without_the_file_again():
    here = Place(file="plan.docx", page=3, table=2, row=4, column=1)
    entry = Target(
        id="t",
        indicator="i",
        place=here,
        seen=(Seen(field="written", raw="75+", place=here, confidence=0.9),),
    )
    assert to_json(entry)["raw"] == {"written": "75+"}
    assert to_json(entry)["source"] == {
        "file": "plan.docx",
        "page": 3,
        "table": 2,
        "row": 4,
        "column": 1,
        "seen": [
            {
                "field": "written",
                "raw": "75+",
                "confidence": 0.9,
                "page": 3,
                "table": 2,
                "row": 4,
                "column": 1,
            }
        ],
    }


def test_a_plan_without_optional_keys_is_read():
    record = record_from_json({"plan": {"id": "p"}})
    assert record == PlanRecord(plan=Plan(id="p"))


WHEN = {"raw": "June 2026"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda plan: plan.update(actoins=[]), "a PlanRecord has no actoins"),
        (lambda plan: plan["plan"].update(titel="x"), "a Plan has no titel"),
        (lambda plan: plan["plan"].update(period=WHEN | {"latset": None}), "a When has no latset"),
        (lambda plan: plan["plan"].update(source={"page": 1, "colour": "red"}), "a Place has no colour"),
        (lambda plan: plan["plan"].update(place={"page": 1}), "a Plan has no place"),
        (
            lambda plan: plan["plan"].update(source={"seen": [{"field": "title", "raw": "x", "sure": 1}]}),
            "a Place has no sure",
        ),
    ],
)
def test_an_unknown_key_is_refused_wherever_it_stands(change, words):
    data = {"plan": {"id": "p"}}
    change(data)
    with pytest.raises(ValueError, match=words):
        record_from_json(data)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ([], "names with values are expected for a PlanRecord"),
        ({}, "a PlanRecord needs plan"),
        ({"plan": {}}, "a Plan needs id"),
        ({"plan": "p"}, "names with values are expected for a Plan"),
        ({"plan": {"id": None}}, "a str is expected, not a NoneType"),
        ({"plan": {"id": 5}}, "a str is expected, not a int"),
        ({"plan": {"id": "p", "source": "page 1"}}, "names with values are expected for a Place"),
        ({"plan": {"id": "p", "source": {"page": True}}}, "a int is expected, not a bool"),
        ({"plan": {"id": "p", "source": {"page": 0}}}, "page counts from 1, not 0"),
        ({"plan": {"id": "p", "source": {"seen": "x"}}}, "a list is expected, not a str"),
        ({"plan": {"id": "p", "source": {"seen": ["x"]}}}, "names with values are expected for a Seen"),
        ({"plan": {"id": "p", "source": {"seen": [{"field": "title"}]}}}, "a Seen needs raw"),
        ({"plan": {"id": "p", "period": {}}}, "a When needs raw"),
        ({"plan": {"id": "p", "period": WHEN | {"earliest": "30 June"}}}, "Invalid isoformat"),
        ({"plan": {"id": "p", "period": WHEN | {"precision": "hour"}}}, "'hour' is not a valid Precision"),
        ({"plan": {"id": "p"}, "themes": {}}, "a list is expected, not a dict"),
        ({"plan": {"id": "p"}, "themes": [{"id": "p"}]}, "identifiers used twice: p"),
    ],
)
def test_what_is_no_plan_is_refused_in_words(data, words):
    with pytest.raises(ValueError, match=words):
        record_from_json(data)


def test_reading_changes_nothing_in_what_is_read():
    printed = through_json(sample_record())
    kept = copy.deepcopy(printed)
    record_from_json(printed)
    assert printed == kept


def test_an_impossible_date_keeps_its_words():
    when = When(raw="31/09/26", problem="September has 30 days")
    record = PlanRecord(plan=Plan(id="p", period=when))
    assert record_from_json(through_json(record)).plan.period == when
