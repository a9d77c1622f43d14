"""Which band of a rule set a figure falls into, and the clauses that say why."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from goldenthread.model import Written

from .aims import Aim, Unjudged
from .rules import Band, Condition, FloorReached, Met, NoWorseThanLastYear, RuleSet, Tolerance, Within
from .saying import say_number
from .units import PERCENT, say_gap, say_value, unit_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One figure and all that a rule set may hold it against, in plain values."""

    value: Decimal
    aim: Aim
    reading: Written
    target: Written
    unit: str | None
    floor: Aim | Unjudged | None = None
    last_year: Decimal | None = None

    @property
    def is_met(self) -> bool:
        return self.aim.is_met(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Test:
    holds: bool
    clause: str = ""


def band_of(case: Case, rules: RuleSet) -> tuple[Band, str]:
    """The first band whose conditions all hold, and a clause for each condition tested on the way."""
    clauses: list[str] = []
    for band in rules.bands:
        tests = [_test(condition, case) for condition in band.when]
        clauses += [test.clause for test in tests]
        if all(test.holds for test in tests):
            return band, "".join(dict.fromkeys(clauses))
    raise ValueError(f"{rules.name} has no bands")


def _test(condition: Condition, case: Case) -> _Test:
    match condition:
        case Met():
            return _Test(holds=case.is_met)
        case Within():
            return _within(condition, case)
        case FloorReached():
            return _floor(condition, case)
        case NoWorseThanLastYear():
            return _last_year(condition, case)


def _within(condition: Within, case: Case) -> _Test:
    if case.is_met:
        return _Test(holds=True)
    if condition.tolerance is Tolerance.POINTS and unit_name(case.unit) != PERCENT:
        return _Test(
            holds=False, clause="; its tolerance is in percentage points, and it is not a percentage"
        )
    gap, bound = case.aim.gap(case.value), case.aim.bound_near(case.value)
    allowed = _allowed(condition, case, bound)
    holds = gap <= allowed
    if condition.tolerance is Tolerance.PERCENT and bound == 0 and not holds:
        return _Test(holds=False, clause=f"; {say_number(condition.amount)}% of a target of 0 allows no miss")
    said = say_gap(allowed, case.target, case.unit, against=[gap])
    if condition.tolerance is Tolerance.PERCENT:
        said = f"{say_number(condition.amount)}% ({said})"
    return _Test(holds=holds, clause=f", {'within' if holds else 'more than'} the {said} allowed")


def _allowed(condition: Within, case: Case, bound: Decimal) -> Decimal:
    match condition.tolerance:
        case Tolerance.PERCENT:
            return abs(bound) * condition.amount.scaleb(-2)
        case Tolerance.POINTS:
            return condition.amount
        case Tolerance.ABSOLUTE:
            return condition.amount * case.target.scale


def _floor(condition: FloorReached, case: Case) -> _Test:
    if case.is_met:
        return _Test(holds=True)
    if case.floor is None:
        if condition.otherwise is not None:
            return _within(condition.otherwise, case)
        return _Test(holds=False, clause="; no floor is set between meeting and missing it")
    if isinstance(case.floor, Unjudged):
        return _Test(holds=False, clause=f"; its floor cannot be used, because {case.floor.why}")
    reached = case.floor.is_met(case.value)
    if condition.inclusive:
        said = "keeps to" if reached else "breaks"
    else:
        reached = reached and case.value not in case.floor.bounds
        said = "stays clear of" if reached else "has come to"
    return _Test(
        holds=reached, clause=f" and {said} the {condition.called} of {_say_floor(case, case.floor)}"
    )


def _say_floor(case: Case, floor: Aim) -> str:
    """The number alone, without "at least": which way it counts is the target's, and just said."""
    bounds = floor.bounds
    said = [say_value(bound, case.target, case.unit, against=[case.value]) for bound in bounds]
    return " to ".join(said)


def _last_year(condition: NoWorseThanLastYear, case: Case) -> _Test:
    if case.is_met:
        return _Test(holds=True)
    if case.last_year is None:
        return _Test(holds=False, clause="; no figure for the same period last year is given")
    now, before = case.aim.gap(case.value), case.aim.gap(case.last_year)
    holds = now < before if condition.strictly else now <= before
    compared = "better than" if now < before else "as far off as" if now == before else "worse than"
    said = say_value(case.last_year, case.reading, case.unit, against=[case.value])
    return _Test(holds=holds, clause=f", and is {compared} last year's {said}")
