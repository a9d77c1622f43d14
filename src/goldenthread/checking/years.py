"""Targets over the years, and targets against what was already reached."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date

from goldenthread.model import Indicator, Kind, Polarity, Reading, ReadingKind, Severity, Target, Written

from .days import is_over_before
from .figures import base_of, stretch_of
from .rule import Observation, described_rule, observed
from .saying import listed, quote, some_of
from .view import PlanView, grouped

_UP = frozenset({Kind.AT_LEAST, Kind.ABOVE})
_DOWN = frozenset({Kind.AT_MOST, Kind.BELOW})
_REACHED = frozenset({ReadingKind.BASELINE, ReadingKind.OUTTURN, ReadingKind.ACTUAL})


def easier(plan: PlanView) -> Iterator[Observation]:
    for indicator in plan.record.indicators:
        for targets in _over_the_years(plan, indicator):
            turns = [
                (one, other)
                for one, other in itertools.pairwise(targets)
                if _is_easier(indicator, other, one.written)
            ]
            if turns:
                raws = listed(quote(one.written.raw) for one in targets if one.written)
                said = f"the target of {plan.name(indicator)} becomes easier over the years: {raws}"
                yield observed(said, (turns[0][1], indicator, *targets))


def already_reached(plan: PlanView) -> Iterator[Observation]:
    """The next target against the last figure that is over and done. Told once: it is often the habit."""
    found = list(_reached(plan))
    if len(found) == 1:
        first, indicator, reading = found[0]
        said = f"{plan.name(indicator)} reads {_raw(reading)} ({reading.kind}) and is to reach {_raw(first)}"
        yield observed(f"{said}, which asks less than was reached", found[0])
    elif found:
        names = some_of(
            f"{quote(indicator.title)} ({_raw(reading)}, to reach {_raw(first)})"
            for first, indicator, reading in found
        )
        said = f"the next targets of {len(found)} indicators ask less than was already reached: {names}"
        yield observed(said, [one for entries in found for one in entries])


def _reached(plan: PlanView) -> Iterator[tuple[Target, Indicator, Reading]]:
    for indicator in plan.record.indicators:
        readings = [one for one in plan.readings_of.get(indicator.id, []) if one.kind in _REACHED]
        for targets in _over_the_years(plan, indicator, fewest=1):
            first = targets[0]
            for reading in (one for one in readings if one.breakdown == first.breakdown):
                if _comes_after(first, reading) and _is_easier(indicator, first, reading.written):
                    yield first, indicator, reading


def _raw(one: Target | Reading) -> str:
    return quote(one.written.raw) if one.written else "nothing"


def floors(plan: PlanView) -> Iterator[Observation]:
    for target in plan.record.targets:
        indicator = plan.by_id[target.indicator]
        if not isinstance(indicator, Indicator) or target.written is None or target.floor is None:
            continue
        if _is_easier(indicator, target, target.floor):
            said = (
                f"the floor of {plan.name(target)}, {quote(target.floor.raw)}, asks more than its target, "
                f"{quote(target.written.raw)}"
            )
            yield observed(said, (target, indicator))


def _over_the_years(plan: PlanView, indicator: Indicator, fewest: int = 2) -> Iterator[list[Target]]:
    dated = [
        one
        for one in plan.targets_of.get(indicator.id, [])
        if one.period and one.period.latest and stretch_of(one.written)
    ]
    for targets in grouped(dated, lambda one: one.breakdown).values():
        if len({_last_day(one) for one in targets}) == len(targets) >= fewest:
            yield sorted(targets, key=_last_day)


def _last_day(one: Target | Reading) -> date:
    return one.period.latest if one.period and one.period.latest else date.min


def _comes_after(target: Target, reading: Reading) -> bool:
    """What is read of a year that still runs may fall, or rise, before its end."""
    if reading.kind is ReadingKind.ACTUAL:
        return is_over_before(reading.period, target.period)
    return reading.kind is ReadingKind.BASELINE or _last_day(reading) < _last_day(target)


def _is_easier(indicator: Indicator, target: Target, than: Written | None) -> bool:
    """For certain: both on one base, and the direction is stated by the target or by the plan."""
    asked, other, way = stretch_of(target.written), stretch_of(than), _direction(indicator, target)
    if asked is None or other is None or target.written is None or than is None or way is None:
        return False
    if {base_of(target.written), base_of(than)} - {None, base_of(target.written)}:
        return False
    return asked[1] < other[0] if way is Polarity.HIGHER else asked[0] > other[1]


def _direction(indicator: Indicator, target: Target) -> Polarity | None:
    kind = target.written.kind if target.written else None
    stated = Polarity.HIGHER if kind in _UP else Polarity.LOWER if kind in _DOWN else None
    known = indicator.polarity if indicator.polarity in (Polarity.HIGHER, Polarity.LOWER) else None
    # Where the target points one way and the plan the other, nobody knows.
    return None if stated and known and stated is not known else stated or known


RULES = (
    described_rule(
        easier,
        "TARGET-7",
        "Target that becomes easier",
        Severity.INFORMATION,
        looks_for=(
            "A target for a later year that asks less than that for the year before, where the plan or "
            "the target itself (“75+”, “<5”) says which way is better."
        ),
        advice="If it is meant, give the reason; otherwise check whether two years have changed places.",
    ),
    described_rule(
        already_reached,
        "TARGET-8",
        "Target below what was already reached",
        Severity.INFORMATION,
        looks_for=(
            "A next target that asks less than the baseline, the last outturn or the actual of a year gone "
            "by shows, where the plan or the target itself says which way is better."
        ),
        advice="Set a target that the last figure does not meet, or say that holding on is the aim.",
    ),
    described_rule(
        floors,
        "TARGET-9",
        "Floor that asks more than the target",
        Severity.WARNING,
        looks_for="A floor, or amber limit, on the better side of its target.",
        advice="Check whether target and floor have changed places.",
    ),
)
