"""A contradiction of dates is told only when every reading of both dates contradicts."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from goldenthread.checking import check
from goldenthread.model import Action, Milestone, Plan, PlanRecord, Precision, Qualifier, When

_FIRST = date(2026, 4, 1)
_WIDTHS = {Precision.DAY: 1, Precision.MONTH: 30, Precision.QUARTER: 91, Precision.SEASON: 92}


@st.composite
def whens(draw):
    """A date known to some precision; short stretches, so that many of them overlap."""
    precision = draw(st.sampled_from(sorted(_WIDTHS)))
    earliest = _FIRST + timedelta(days=draw(st.integers(0, 150)))
    latest = earliest + timedelta(days=_WIDTHS[precision] - 1)
    return When(raw=f"{earliest} to {latest}", earliest=earliest, latest=latest, precision=precision)


def record(*, start=None, end=None, dues=()):
    action = Action(id="a", ref="1", start=start, end=end, owners=("Head of Care",))
    milestones = [Milestone(id=f"m{n}", action="a", text=f"Step {n}", due=due) for n, due in enumerate(dues)]
    return PlanRecord(plan=Plan(id="plan"), actions=(action,), milestones=tuple(milestones))


def told(plan, code):
    return [finding for finding in check(plan) if finding.code == code]


def days_of(when):
    return [when.earliest + timedelta(days=n) for n in range((when.latest - when.earliest).days + 1)]


def always_after(one, other):
    """By trying every day that either may mean."""
    return all(first > second for first in days_of(one) for second in days_of(other))


@given(whens(), whens())
def test_a_milestone_after_its_end_is_told_when_no_pair_of_days_agrees(due, end):
    assert bool(told(record(end=end, dues=[due]), "ORDER-1")) == always_after(due, end)


@given(whens(), whens())
def test_a_milestone_before_its_start_is_told_when_no_pair_of_days_agrees(due, start):
    assert bool(told(record(start=start, dues=[due]), "ORDER-2")) == always_after(start, due)


@given(whens(), whens())
def test_a_start_after_its_end_is_told_when_no_pair_of_days_agrees(start, end):
    assert bool(told(record(start=start, end=end), "ORDER-3")) == always_after(start, end)


@given(st.lists(whens(), min_size=2, max_size=6))
def test_milestones_sorted_by_their_first_day_are_in_order(dues):
    assert not told(record(dues=sorted(dues, key=lambda due: due.earliest)), "ORDER-4")


@given(whens(), whens(), st.sampled_from([Qualifier.ONGOING, Qualifier.ONWARDS, Qualifier.FROM]))
def test_an_open_end_is_never_passed(due, end, qualifier):
    endless = When(raw=end.raw, earliest=end.earliest, latest=end.latest, qualifier=qualifier)
    assert not told(record(end=endless, dues=[due]), "ORDER-1")


@given(whens(), whens())
def test_what_is_already_told_as_unreadable_contradicts_nothing(due, end):
    broken = When(raw=due.raw, earliest=due.earliest, latest=due.latest, problem="There is no such day.")
    found = check(record(end=end, dues=[broken]))
    assert [finding.code for finding in found if finding.code.startswith(("ORDER", "DATE-1"))] == ["DATE-1"]
