"""Dates that do not exist, are missing or still open, or contradict one another in one milestone."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from goldenthread.model import (
    Action,
    Entry,
    Milestone,
    Place,
    Qualifier,
    RiskEntry,
    Severity,
    When,
    Written,
    description_of,
)

from .days import Gap, gap_of, is_dated_in_a_column
from .rule import Observation, described_rule, each_or_together, observed
from .saying import kind_of, quote, sentence
from .view import PlanView, grouped, is_usual

E = TypeVar("E", bound=Entry)

# "Quarterly trend analysis" has no one date, and "see 3.6" has it elsewhere.
_RECURS = re.compile(
    r"\b(?:regular(?:ly)?|daily|weekly|fortnightly|monthly|quarterly|annual(?:ly)?|yearly|on-?going|continu\w+"
    r"|each|every)\b|^\W*see\b",
    re.IGNORECASE,
)

_LOOKS_LIKE_A_DAY = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?\s?[./ -]\s?(?:\d{1,2}|[a-z]{3,9})\W+\d{2,4}", re.IGNORECASE
)


def impossible(plan: PlanView) -> Iterator[Observation]:
    told: set[tuple[str, str, str]] = set()
    for entry in plan.record.entries():
        for field, label, when in _dates_of(entry):
            # The heading of a column dates every row below it, and is wrong once.
            key = (type(entry).__name__, field, when.raw)
            if field == "period" and key in told:
                continue
            told.add(key)
            yield Observation(
                message=sentence(f"the {label} of {plan.name(entry)} is {quote(when.raw)}: {when.problem}"),
                place=_place(entry, field),
                about=(entry.id,),
                severity=None if _LOOKS_LIKE_A_DAY.search(when.raw) else Severity.WARNING,
            )


def missing(plan: PlanView) -> Iterator[Observation]:
    record = plan.record
    yield from _missing_milestones(plan)
    started = [one for one in plan.open_actions if gap_of(one.start) is None]
    yield from _missing(plan, started, "end date", lambda one: one.end)
    yield from _missing(plan, record.risk_actions, "end date", lambda one: one.end)
    yield from _missing(plan, record.outcomes, "date", lambda one: one.due)
    yield from _missing(plan, record.consultations, "date", lambda one: one.when)


def open_dates(plan: PlanView) -> Iterator[Observation]:
    record = plan.record
    yield from _open(plan, plan.open_actions, "start date", lambda one: one.start)
    yield from _open(plan, plan.open_actions, "end date", lambda one: one.end)
    yield from _open(plan, record.milestones, "date", lambda one: one.due)
    yield from _open(plan, record.risk_actions, "start date", lambda one: one.start)
    yield from _open(plan, record.risk_actions, "end date", lambda one: one.end)


def several_over_rows(plan: PlanView) -> Iterator[Observation]:
    """Two dates in one cell are a choice of the author; a date on each of two rows is a row cut in half."""
    for milestone in plan.record.milestones:
        rows = [seen for seen in milestone.seen if seen.field == "due"]
        if milestone.due is None or milestone.due.qualifier is not Qualifier.SEVERAL or len(rows) < 2:
            continue
        printed = " and ".join(quote(one.raw) for one in milestone.due.parts)
        yield Observation(
            message=sentence(
                f"{plan.name(milestone)} is printed over {len(rows)} rows with the dates {printed}"
            ),
            place=milestone.place,
            about=(milestone.id,),
            also=tuple(seen.place for seen in rows),
        )


def undated_actions(plan: PlanView) -> Iterator[Observation]:
    """A plan that dates its milestones and not its actions is judged by its milestones alone."""
    actions = [one for one in plan.open_actions if _is_undated(plan, one)]
    if is_usual(plan.open_actions, lambda one: gap_of(one.end) is None):
        yield from each_or_together(
            actions,
            plan.name,
            "has no start, no end and no dated milestone",
            "actions have no start, no end and no dated milestone",
        )
    elif len(actions) == len(plan.open_actions) > 1:
        yield observed(
            f"none of the {len(actions)} actions has a start, an end or a dated milestone", actions
        )


def _is_undated(plan: PlanView, action: Action) -> bool:
    if not all(gap_of(when) is Gap.MISSING for when in (action.start, action.end)):
        return False
    below = plan.milestones_of.get(action.id, [])
    return not any(gap_of(one.due) is None or one.horizon == "later" for one in below)


def _dates_of(entry: Entry) -> Iterator[tuple[str, str, When]]:
    """Every date of an entry that is a problem, with its field and what a reader calls it."""
    for field in dataclasses.fields(entry):
        about = description_of(field)
        label = about.label.lower() if about else field.name
        for label_of_one, when in _inside(getattr(entry, field.name), label):
            troubled = [one for one in when.each if one.problem] or ([when] if when.problem else [])
            # "TBC after the review" is no date either, and is told as an open one.
            yield from ((field.name, label_of_one, one) for one in troubled if gap_of(one) is not Gap.OPEN)


def _inside(value: object, label: str) -> Iterator[tuple[str, When]]:
    if isinstance(value, When):
        yield label if "date" in label else f"{label} date", value
    elif isinstance(value, Written):
        yield from _inside(value.as_at, f"as-at date in the {label}")
        yield from _inside(value.expected, f"expected date in the {label}")
        for part in value.parts:
            yield from _inside(part.written, label)
    elif isinstance(value, RiskEntry):
        yield from _inside(value.current_score, label)
        yield from _inside(value.target_score, label)
    elif isinstance(value, tuple):
        for one in value:
            yield from _inside(one, label)


def _place(entry: Entry, field: str) -> Place | None:
    return next((seen.place for seen in entry.seen if seen.field == field), entry.place)


def _missing_milestones(plan: PlanView) -> Iterator[Observation]:
    """One finding an action. A milestone of a later year is dated by its column."""
    milestones = [one for one in plan.record.milestones if one.horizon != "later"]
    without = [one for one in milestones if gap_of(one.due) is Gap.MISSING and not _RECURS.search(one.text)]
    if not is_usual(milestones, is_dated_in_a_column):
        # Where dates stand in the text, what has none may be meant so.
        yield from each_or_together(
            without,
            lambda one: f"{plan.name(one)}{_whose(plan, one)}",
            "has no date",
            "milestones have no date",
            Severity.INFORMATION,
        )
        return
    for some in grouped(without, lambda one: one.action or one.objective).values():
        many = plan.name(some[0]) if len(some) == 1 else f"{len(some)} milestones"
        verb = "has" if len(some) == 1 else "have"
        yield observed(f"{many}{_whose(plan, some[0])} {verb} no date", some)


def _whose(plan: PlanView, milestone: Milestone) -> str:
    above = plan.by_id.get(milestone.action or milestone.objective or "")
    return f" of {plan.name(above)}" if above else ""


def _missing(
    plan: PlanView, items: Sequence[E], label: str, when: Callable[[E], When | None]
) -> Iterator[Observation]:
    """Only where most of their kind have the date: what a plan never prints is its style and no slip."""
    if is_usual(items, lambda one: gap_of(when(one)) is None):
        without = [one for one in items if gap_of(when(one)) is Gap.MISSING]
        many = f"{kind_of(items[0])}s have no {label}"
        yield from each_or_together(without, plan.name, f"has no {label}", many)


def _open(
    plan: PlanView, items: Sequence[E], label: str, when: Callable[[E], When | None]
) -> Iterator[Observation]:
    for one in items:
        found = when(one)
        if found is not None and gap_of(found) is Gap.OPEN:
            said = f"the {label} of {plan.name(one)} is still open: {quote(found.raw)}"
            yield observed(said, [one])


RULES = (
    described_rule(
        impossible,
        "DATE-1",
        "Date that does not exist or cannot be read",
        Severity.ERROR,
        looks_for=(
            "Any date of any entry, also an “as at” inside a figure, that names an impossible day or "
            "cannot be understood. Words in a date cell that do not look like a day (“see 3.6”) are a "
            "warning."
        ),
        advice="Correct the date in the plan; until then the entry counts as undated.",
    ),
    described_rule(
        missing,
        "DATE-2",
        "Missing date",
        Severity.WARNING,
        looks_for=(
            "A milestone, the end of an action or of a risk action, an outcome or a consultation without a "
            "date, where most others of the plan have one. Milestones of later years are dated by their "
            "column, and what recurs (“quarterly report”) has no one date: both are left out. Where "
            "milestones have no column of dates the finding is information."
        ),
        advice="Ask the responsible officer for the date, or write “ongoing” if none is meant.",
    ),
    described_rule(
        open_dates,
        "DATE-3",
        "Date still open",
        Severity.WARNING,
        looks_for=(
            "A date cell that says “to be confirmed”, “pending” or the like. “Ongoing” and “N/A” are "
            "answers and are left out."
        ),
        advice="Agree the date, or say who will and when.",
    ),
    described_rule(
        several_over_rows,
        "DATE-4",
        "Milestone cut over rows with a date on each",
        Severity.WARNING,
        looks_for="A milestone whose text runs over two or more rows, each with a date of its own.",
        advice="Decide which date is meant, or split the milestone in two.",
    ),
    described_rule(
        undated_actions,
        "DATE-5",
        "Action without any date",
        Severity.WARNING,
        looks_for=(
            "An action with neither start nor end nor a dated milestone, where most actions have an "
            "end. A plan in which no action has any date is told once; one that dates only its "
            "milestones is judged by these."
        ),
        advice="Give the action an end date or a dated milestone.",
    ),
)
