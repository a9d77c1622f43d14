from dataclasses import replace
from datetime import date

import pytest

from goldenthread.model import Plan, PlanRecord, When
from goldenthread.reports import default_as_at
from tests.lib.sample_record import when


def record(**dates):
    return PlanRecord(plan=Plan(id="plan", **dates))


def test_the_last_refresh_comes_before_the_date_and_the_decision():
    dates = {"refreshed": when("Apr 2026"), "dated": when("1 Jan 2026"), "decided": when("2 Feb 2026")}
    assert default_as_at(record(**dates)) == (date(2026, 4, 30), "the day the plan was last refreshed")


@pytest.mark.parametrize(
    ("field", "why"), [("dated", "the date of the plan"), ("decided", "the day the plan was decided")]
)
def test_any_date_of_the_plan_will_do(field, why):
    assert default_as_at(record(**{field: when("22 Oct 2026")})) == (date(2026, 10, 22), why)


def test_a_date_that_cannot_be_relied_on_is_passed_over():
    doubtful = replace(when("1 Jan 2026"), problem="the year is not stated")
    assert default_as_at(record(refreshed=doubtful, dated=when("2 Jan 2026")))[0] == date(2026, 1, 2)


def test_a_plan_without_a_date_is_judged_today():
    day, why = default_as_at(record(dated=When(raw="undated")), today=date(2026, 5, 1))
    assert (day, why) == (date(2026, 5, 1), "today, because the plan bears no date")


def test_a_build_that_must_come_out_the_same_sets_the_clock(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772323200")
    assert default_as_at(record())[0] == date(2026, 3, 1)
