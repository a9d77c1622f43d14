"""An invalid object cannot be built, and the refusal says why."""

from datetime import date
from decimal import Decimal

import pytest

from goldenthread.model import (
    Action,
    Change,
    Direction,
    Finding,
    Footnote,
    Indicator,
    Kind,
    Link,
    Milestone,
    Place,
    Plan,
    PlanRecord,
    Reading,
    Risk,
    RiskAction,
    Section,
    Seen,
    State,
    Statement,
    Target,
    Theme,
    When,
    Written,
)

MARCH, APRIL = date(2026, 3, 31), date(2026, 4, 1)
PLAN = Plan(id="plan")


# --- dates ---


def test_a_date_whose_earliest_day_is_after_its_latest_is_refused():
    with pytest.raises(ValueError, match="earliest is after latest: 'spring'"):
        When(raw="spring", earliest=APRIL, latest=MARCH)


@pytest.mark.parametrize("days", [{"earliest": MARCH}, {"latest": MARCH}])
def test_a_date_with_one_of_its_two_days_is_refused(days):
    with pytest.raises(ValueError, match="earliest and latest come together: 'spring'"):
        When(raw="spring", **days)


def test_a_date_of_one_day_or_of_none_is_a_date():
    assert When(raw="31/3/26", earliest=MARCH, latest=MARCH).is_dated
    assert not When(raw="ongoing").is_dated


def test_several_dates_of_one_cell_are_each_told():
    parts = (When(raw="19 July"), When(raw="25 Sep"))
    assert When(raw="19 July / 25 Sep", parts=parts).each == parts
    assert parts[0].each == (parts[0],)


# --- values ---


@pytest.mark.parametrize("state", [state for state in State if state is not State.GIVEN])
def test_a_value_that_is_not_given_has_no_number(state):
    with pytest.raises(ValueError, match=f"a value that is {state} has no number: 'tbc'"):
        Written(raw="tbc", kind=Kind.NONE, state=state, value=Decimal(0))


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.NONE])
def test_a_value_that_is_not_given_has_no_kind(kind):
    with pytest.raises(ValueError, match="the kind is none exactly when no value is given"):
        Written(raw="tbc", kind=kind, state=State.TO_BE_CONFIRMED)


def test_a_value_that_is_given_has_a_kind():
    with pytest.raises(ValueError, match="the kind is none exactly when no value is given"):
        Written(raw="75%", kind=Kind.NONE)


def test_a_lower_bound_above_the_upper_is_refused():
    with pytest.raises(ValueError, match="the lower bound is above the upper: '370-350'"):
        Written(raw="370-350", kind=Kind.RANGE, lower=Decimal(370), upper=Decimal(350))


def test_a_range_of_one_number_is_a_range():
    one = Decimal("0.0")
    assert Written(raw="0-0", kind=Kind.RANGE, lower=one, upper=Decimal(0)).upper == one


@pytest.mark.parametrize("name", ["value", "lower", "upper"])
@pytest.mark.parametrize("number", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_a_value_is_finite(name, number):
    with pytest.raises(ValueError, match="a number must be finite"):
        Written(raw=number, kind=Kind.NUMBER, **{name: Decimal(number)})


@pytest.mark.parametrize("name", ["amount", "start", "end"])
def test_a_change_is_finite(name):
    with pytest.raises(ValueError, match="a number must be finite"):
        Change(direction=Direction.INCREASE, **{name: Decimal("NaN")})


def test_only_a_plain_number_counts_as_one():
    assert Written(raw="75", kind=Kind.NUMBER, value=Decimal(75)).is_number
    assert not Written(raw="75+", kind=Kind.AT_LEAST, value=Decimal(75)).is_number
    assert not Written(raw="?", kind=Kind.NONE, state=State.UNKNOWN).is_number


# --- places ---


@pytest.mark.parametrize("name", ["page", "table", "row", "column", "line"])
@pytest.mark.parametrize("number", [0, -1])
def test_places_count_from_1(name, number):
    with pytest.raises(ValueError, match=f"{name} counts from 1, not {number}"):
        Place(file="plan.docx", **{name: number})


def test_a_place_reads_from_the_large_to_the_small():
    place = Place(file="plan.xlsx", sheet="Risks", page=1, table=2, row=3, column=4, line=5)
    assert str(place) == "plan.xlsx, sheet Risks, page 1, table 2, row 3, column 4, line 5"
    assert str(Place()) == ""


@pytest.mark.parametrize("confidence", [1.1, -0.1, float("nan")])
def test_confidence_runs_from_0_to_1(confidence):
    with pytest.raises(ValueError, match="confidence runs from 0 to 1"):
        Seen(field="text", raw="x", place=Place(), confidence=confidence)


@pytest.mark.parametrize("confidence", [0, 1, 0.5])
def test_confidence_may_be_none_or_full(confidence):
    assert Seen(field="text", raw="x", place=Place(), confidence=confidence).confidence == confidence


# --- entries and the record ---


def test_an_entry_needs_an_identifier():
    with pytest.raises(ValueError, match="a Milestone needs an identifier"):
        Milestone(id="")


def test_pieces_of_raw_text_are_joined_in_reading_order():
    pieces = [Seen(field="text", raw=raw, place=Place()) for raw in ("Open the", "hub")]
    entry = Action(id="a", seen=(pieces[0], Seen(field="end", raw="May", place=Place()), pieces[1]))
    assert entry.raw("text") == "Open the hub"
    assert entry.raw("start") is None


def test_an_identifier_used_twice_is_refused_even_across_kinds():
    with pytest.raises(ValueError, match=r"identifiers used twice: one, two$"):
        PlanRecord(
            plan=Plan(id="one"),
            actions=(Action(id="two"), Action(id="three")),
            milestones=(Milestone(id="two"), Milestone(id="one")),
        )


def test_a_reference_may_be_printed_twice():
    # Sources repeat and skip references; only identifiers are ours.
    assert len(PlanRecord(plan=PLAN, actions=(Action(id="a", ref="1"), Action(id="b", ref="1"))).actions) == 2


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ({"milestones": (Milestone(id="m", action="a9"),)}, "m names action a9, which is not in the record"),
        ({"sections": (Section(id="s", parent="s9"),)}, "s names parent s9"),
        ({"readings": (Reading(id="r", indicator="i9"),)}, "r names indicator i9"),
        ({"links": (Link(id="l", origin="plan", target="x9"),)}, "l names target x9"),
        ({"statements": (Statement(id="s", themes=("plan", "t9")),)}, "s names themes t9"),
        ({"risks": (Risk(id="r", priorities=("p9",)),)}, "r names priorities p9"),
        ({"indicators": (Indicator(id="i", footnotes=("f9",)),)}, "i names footnotes f9"),
        ({"footnotes": (Footnote(id="f", about=("i9",)),)}, "f names about i9"),
        ({"findings": (Finding(id="f", about=("x9",)),)}, "f names about x9"),
    ],
)
def test_a_reference_that_leads_nowhere_is_refused(entries, words):
    with pytest.raises(ValueError, match=words):
        PlanRecord(plan=PLAN, **entries)


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ({"targets": (Target(id="t"),)}, "t must name its indicator"),
        ({"readings": (Reading(id="r"),)}, "r must name its indicator"),
        ({"risk_actions": (RiskAction(id="a"),)}, "a must name its risk"),
        ({"links": (Link(id="l"),)}, "l must name its origin"),
    ],
)
def test_what_belongs_to_another_entry_must_name_it(entries, words):
    with pytest.raises(ValueError, match=words):
        PlanRecord(plan=PLAN, **entries)


def test_a_reference_to_an_entry_of_the_record_holds():
    record = PlanRecord(
        plan=PLAN,
        themes=(Theme(id="t"),),
        statements=(Statement(id="s", themes=("t",)),),
        links=(Link(id="l", origin="s", target=None),),
    )
    assert [entry.id for entry in record.entries()] == ["plan", "t", "s", "l"]
