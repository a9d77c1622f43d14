"""Dates against the years of the plan, and dates that can be read in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from goldenthread.model import (
    Action,
    Consultation,
    Entry,
    Milestone,
    Outcome,
    RiskAction,
    Severity,
    When,
)

from .days import dated, sets_an_end
from .rule import Observation, described_rule, observed
from .saying import counted, kind_of, name, quote, some_of
from .view import PlanView, grouped

_NUMBERS = re.compile(r"^\W*(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(?:\d{2}|\d{4})\W*$")
_MONTHS = 12
_BEFORE, _AFTER = 5, 15
"""Work may have begun years ago, and a promise may reach far; further off, a digit is likely wrong."""


def without_a_year(plan: PlanView) -> Iterator[Observation]:
    """What the reader took from the plan's period. The century of "12" is beyond doubt and left out."""
    found = [
        (entry, when)
        for entry, when in _all_dates(plan)
        if when.is_dated and "the year" in (when.assumed or "") and not _spells_a_year(when.raw)
    ]
    for pairs in grouped(found, lambda pair: kind_of(pair[0])).values():
        raws = some_of(quote(when.raw) for _, when in pairs)
        noun = kind_of(pairs[0][0])
        dates = counted(len(pairs), "date has", "dates have")
        said = f"{dates} no year, which was taken from the years of the plan (each of a {noun}): {raws}"
        yield observed(said, [entry for entry, _ in pairs])


def month_first(plan: PlanView) -> Iterator[Observation]:
    """British plans put the day first. One date that cannot be read so makes the others doubtful."""
    numbers = [
        (entry, when, int(found[1]), int(found[2]))
        for entry, when in _all_dates(plan)
        if (found := _NUMBERS.match(when.raw.strip()))
    ]
    american = [one for one in numbers if one[2] <= _MONTHS < one[3]]
    doubtful = [one for one in numbers if max(one[2], one[3]) <= _MONTHS and one[2] != one[3]]
    british = [one for one in numbers if one[3] <= _MONTHS < one[2]]
    if american and doubtful and len(american) > len(british):
        seen, meant = (some_of(quote(when.raw) for _, when, _, _ in some) for some in (american, doubtful))
        said = f"dates such as {seen} put the month first; so may these, which were read day first: {meant}"
        yield observed(said, [entry for entry, *_ in doubtful])


def far_off(plan: PlanView) -> Iterator[Observation]:
    years = _years(plan)
    if years is None:
        return
    first, last = years
    for entry, when in _all_dates(plan):
        if not when.is_dated or when.earliest is None or when.latest is None or when.problem:
            continue
        if when.latest.year < first.year - _BEFORE or when.earliest.year > last.year + _AFTER:
            said = f"{_dated_so(plan, entry)} {quote(when.raw)} lies far from the years of the plan"
            yield observed(f"{said}, {first.year} to {last.year}", (entry,))


def longer_than_the_plan(plan: PlanView) -> Iterator[Observation]:
    """Told once. Where most actions outlast the plan, its years are not those of its actions."""
    years = _years(plan)
    timed = [one for one in plan.record.actions if any(dated(one.start)) and sets_an_end(one.end)]
    if years is None or not timed:
        return
    long = [one for one in timed if _outlasts(one, *years)]
    if long and 2 * len(long) <= len(timed):
        said = some_of(
            f"{plan.name(one)} ({quote(one.start.raw)} to {quote(one.end.raw)})"
            for one in long
            if one.start and one.end
        )
        these = counted(len(long), "action runs", "actions run")
        yield observed(f"{these} longer than the plan, {years[0].year} to {years[1].year}: {said}", long)


def _outlasts(action: Action, first: date, last: date) -> bool:
    starts = [one.latest for one in dated(action.start) if one.latest]
    ends = [one.earliest for one in dated(action.end) if one.earliest]
    return bool(starts and ends) and (min(ends) - max(starts)) > (last - first)


def _years(plan: PlanView) -> tuple[date, date] | None:
    about = plan.record.plan
    spans = [one for one in (about.period, about.year) if one and one.earliest and one.latest]
    if not spans:
        return None
    days = [day for one in spans for day in (one.earliest, one.latest) if day]
    return min(days), max(days)


def _all_dates(plan: PlanView) -> Iterator[tuple[Entry, When]]:
    record = plan.record
    entries: tuple[Action | Milestone | Outcome | RiskAction | Consultation, ...] = (
        *record.actions,
        *record.milestones,
        *record.outcomes,
        *record.risk_actions,
        *record.consultations,
    )
    for entry in entries:
        for when in _dates_of(entry):
            if when is not None:
                yield from ((entry, one) for one in when.each)


def _dates_of(entry: Action | Milestone | Outcome | RiskAction | Consultation) -> tuple[When | None, ...]:
    match entry:
        case Action() | RiskAction():
            return (entry.start, entry.end)
        case Milestone():
            return (entry.due, entry.completed)
        case Outcome():
            return (entry.due,)
        case Consultation():
            return (entry.when,)


def _spells_a_year(raw: str) -> bool:
    return bool(re.search(r"(?:19|20)\d\d", raw))


def _dated_so(plan: PlanView, entry: Entry) -> str:
    return f"the date of {plan.name(entry) if isinstance(entry, Action) else name(entry)},"


RULES = (
    described_rule(
        without_a_year,
        "DATE-6",
        "Date without a year",
        Severity.INFORMATION,
        looks_for=(
            "Dates that print a day or a month and no year (“5 Sept”), for which the reader took the "
            "year from the plan's period. Each kind of entry is told once."
        ),
        advice="Look whether the year is the one that is meant, and print it.",
    ),
    described_rule(
        month_first,
        "DATE-7",
        "Day or month first",
        Severity.WARNING,
        looks_for=(
            "Dates in numbers (“03/04/2026”) that mean two different days, in a plan whose other dates "
            "(“04/25/2026”) can only be read with the month first."
        ),
        advice="Write the month in letters, or say which way the dates are written.",
    ),
    described_rule(
        far_off,
        "DATE-8",
        "Date far from the years of the plan",
        Severity.WARNING,
        looks_for=(
            "A date of an action, milestone, outcome or consultation more than five years before the "
            "plan begins or more than fifteen after it ends."
        ),
        advice="Check the year; a digit is easily mistyped.",
    ),
    described_rule(
        longer_than_the_plan,
        "ORDER-5",
        "Action longer than the plan",
        Severity.INFORMATION,
        looks_for=(
            "Actions with more time between start and end than the plan itself has, where most actions "
            "keep within it."
        ),
        advice="Check both dates, or divide the action into steps that end within the plan.",
    ),
)
