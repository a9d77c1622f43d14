"""Targets that are missing, still open, or on another footing than the figures they are held against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from goldenthread.model import Indicator, Kind, Reading, ReadingKind, Severity, State, Target, Written

from .days import is_over_before
from .figures import MISSING, PENDING, base_of, state_of, stretch_of, times_apart
from .rule import Observation, described_rule, observed
from .saying import ids, number, places, quote, sentence, some_of
from .view import PlanView, grouped

_JUMP = Decimal(5)
_SMALL = Decimal(10)
_FEW = 3
# A figure that waits for its survey says nothing of the target; one without a definition or baseline does.
_SPANNING = {True: PENDING, False: frozenset({State.DEFINITION_PENDING, State.BASELINE_YEAR})}


def missing(plan: PlanView) -> Iterator[Observation]:
    """A table without a column of targets is told once."""
    for table in plan.indicator_tables.values():
        without = [one for one in table if not plan.targets_of.get(one.id)]
        if len(without) == len(table) > 1:
            yield observed(f"none of {plan.table_name(table)} has a target", table, Severity.INFORMATION)
            continue
        bare = [
            one
            for one in table
            if _awaited(plan, one) is None
            and (one in without or all(state in MISSING for state in _states(plan, one)))
        ]
        if len(bare) > _FEW:
            yield observed(
                f"{len(bare)} indicators have no target: {some_of(quote(one.title) for one in bare)}", bare
            )
            continue
        for one in bare:
            yield _about(one, f"{plan.name(one)} has no target{_printed(plan, one)}", plan)


def to_be_confirmed(plan: PlanView) -> Iterator[Observation]:
    """Indicators whose targets say so in the same words are told together."""
    waiting = [
        (one, next(t for t in _targets(plan, one) if state_of(t.written) is State.TO_BE_CONFIRMED))
        for one in plan.record.indicators
        if State.TO_BE_CONFIRMED in _states(plan, one)
    ]
    for (raw, severity), pairs in grouped(
        waiting, lambda pair: (_raw(pair[1]), _milder(plan, pair[0]))
    ).items():
        if len(pairs) == 1:
            said = f"the target of {plan.name(pairs[0][0])} is still to be confirmed: {raw}"
        else:
            said = (
                f"the targets of {len(pairs)} indicators are still to be confirmed ({raw}): {_titles(pairs)}"
            )
        yield _all_about(said, pairs, severity)


def pending(plan: PlanView) -> Iterator[Observation]:
    waiting = [(one, found) for one in plan.record.indicators if (found := _awaited(plan, one)) is not None]
    for pairs in grouped(waiting, lambda pair: state_of(pair[1].written)).values():
        raws = some_of(_raw(one) for _, one in pairs)
        if len(pairs) == 1:
            said = f"{plan.name(pairs[0][0])} has no figure to reach yet; the plan prints {raws}"
        else:
            said = f"{len(pairs)} indicators have no figure to reach yet ({raws}): {_titles(pairs)}"
        yield _all_about(said, pairs)


def other_base(plan: PlanView) -> Iterator[Observation]:
    for indicator in plan.record.indicators:
        for target, reading in _pairs(plan, indicator):
            asked, read = _base(target.written), _base(reading.written)
            if asked and read and asked != read:
                both = f"{_raw(target)} ({asked}) and reads {_raw(reading)} ({read})"
                said = f"{plan.name(indicator)} is to reach {both}: the two are on different bases"
                yield _about(indicator, said, plan, target, reading)
                break


def jump(plan: PlanView) -> Iterator[Observation]:
    for indicator in plan.record.indicators:
        for target, reading in _pairs(plan, indicator):
            times = _times(target, reading)
            if times is not None and times > _JUMP:
                both = f"{_raw(reading)} ({reading.kind}) and is to reach {_raw(target)}"
                said = f"{plan.name(indicator)} reads {both}, {number(round(times, 1))} times apart"
                yield _about(indicator, said, plan, target, reading)
                break


def not_split(plan: PlanView) -> Iterator[Observation]:
    for indicator in plan.record.indicators:
        for target, reading in _pairs(plan, indicator):
            whole, split = target.written, reading.written
            if whole and split and whole.kind is Kind.NUMBER and split.kind is Kind.COMPOUND:
                parts = f"{len(split.parts)} parts, {_raw(reading)}"
                said = (
                    f"{plan.name(indicator)} is reported in {parts}, and its target, {_raw(target)}, is not"
                )
                yield _about(indicator, said, plan, target, reading)
                break


def _awaited(plan: PlanView, indicator: Indicator) -> Target | Reading | None:
    """The target that waits; or, where none is printed, the note that stands over all its columns."""
    states = _states(plan, indicator)
    if State.TO_BE_CONFIRMED in states:
        return None
    targets = _targets(plan, indicator)
    figures: Sequence[Target | Reading] = targets or plan.readings_of.get(indicator.id, [])
    return next((one for one in figures if state_of(one.written) in _SPANNING[bool(targets)]), None)


def _titles(pairs: Sequence[tuple[Indicator, Target | Reading]]) -> str:
    return some_of(quote(indicator.title) for indicator, _ in pairs)


def _all_about(
    said: str, pairs: Sequence[tuple[Indicator, Target | Reading]], severity: Severity | None = None
) -> Observation:
    """It stands at the first target; an indicator has no other place worth naming."""
    targets = [target for _, target in pairs]
    found = observed(said, targets, severity)
    about = tuple(one.id for pair in pairs for one in pair)
    return replace(found, place=found.place or pairs[0][0].place, about=about)


def _targets(plan: PlanView, indicator: Indicator) -> list[Target]:
    return plan.targets_of.get(indicator.id, [])


def _states(plan: PlanView, indicator: Indicator) -> set[State]:
    return {state_of(one.written) for one in _targets(plan, indicator)}


def _milder(plan: PlanView, indicator: Indicator) -> Severity | None:
    """Other years have their target."""
    return Severity.INFORMATION if State.GIVEN in _states(plan, indicator) else None


def _pairs(plan: PlanView, indicator: Indicator) -> Iterator[tuple[Target, Reading]]:
    for reading in plan.readings_of.get(indicator.id, []):
        for target in _targets(plan, indicator):
            if target.breakdown == reading.breakdown:
                yield target, reading


def _base(written: Written | None) -> str | None:
    return base_of(written) if written is not None and stretch_of(written) is not None else None


def _times(target: Target, reading: Reading) -> Decimal | None:
    asked, read = stretch_of(target.written), stretch_of(reading.written)
    if asked is None or read is None or target.written is None or reading.written is None:
        return None
    if {base_of(target.written), base_of(reading.written)} - {None, base_of(target.written)}:
        return None  # Told as another base.
    # Part of a year's count may lie far below the year's target, and rightly.
    partial = reading.kind is ReadingKind.ACTUAL and not is_over_before(reading.period, target.period)
    if partial and read[1] < asked[0]:
        return None
    # From one place to six is six times as much, and no mistake.
    whole = not (target.written.decimals or reading.written.decimals)
    if whole and max(*asked, *read) < _SMALL:
        return None
    return times_apart(asked, read)


def _raw(one: Target | Reading) -> str:
    return quote(one.written.raw) if one.written else "nothing"


def _printed(plan: PlanView, indicator: Indicator) -> str:
    raws = [one.written.raw for one in _targets(plan, indicator) if one.written and one.written.raw.strip()]
    return f"; the plan prints {quote(raws[0])}" if raws else ""


def _about(
    indicator: Indicator,
    said: str,
    plan: PlanView,
    *concerned: Target | Reading,
    severity: Severity | None = None,
) -> Observation:
    parts = concerned or tuple(_targets(plan, indicator))
    place = next(iter(places(parts)), indicator.place)
    return Observation(
        message=sentence(said),
        place=place,
        about=(indicator.id, *ids(parts)),
        also=places(parts[1:]),
        severity=severity,
    )


RULES = (
    described_rule(
        missing,
        "TARGET-1",
        "Target missing",
        Severity.WARNING,
        looks_for=(
            "An indicator without a target, or with a blank, a dash or a question mark for all its "
            "targets. “N/A” is an answer and is left out. A table in which no indicator has a target "
            "is told once, as information: it may be a file of figures."
        ),
        advice="Set a target, or say that the figure is for information only.",
    ),
    described_rule(
        to_be_confirmed,
        "TARGET-2",
        "Target to be confirmed",
        Severity.WARNING,
        looks_for=(
            "A target printed as “TBC” or the like. Where another year has a target the finding is "
            "information."
        ),
        advice="Agree the target, and say who decides it and when.",
    ),
    described_rule(
        pending,
        "TARGET-3",
        "Target waiting for a baseline, survey or definition",
        Severity.INFORMATION,
        looks_for=(
            "A target that says “baseline year”, “annual survey”, “awaiting” or that its definition "
            "is pending; or a row without a target that says so in place of its figures."
        ),
        advice="Set the target when the baseline is known.",
    ),
    described_rule(
        other_base,
        "TARGET-4",
        "Target and figure on different bases",
        Severity.WARNING,
        looks_for=(
            "A target and a figure of one indicator of which one is a percentage, an amount of money, "
            "a rate per so many people or a count, and the other another of these."
        ),
        advice="Print both on the same base.",
    ),
    described_rule(
        jump,
        "TARGET-5",
        "Target far from its figure",
        Severity.WARNING,
        looks_for=(
            "A target more than five times the baseline, outturn or forecast, or less than a fifth of "
            "it; for an actual of the same year only where it is above the target, because counts grow over "
            "the year. "
            "Whole numbers below ten are left out."
        ),
        advice=(
            "Check the base of both (per 1,000 or per 10,000, number or percentage) and the decimal point."
        ),
    ),
    described_rule(
        not_split,
        "TARGET-6",
        "Figure in parts, target as a whole",
        Severity.WARNING,
        looks_for="An indicator whose figure is reported in parts (A and B) against one target.",
        advice="Set a target for each part, or report the sum.",
    ),
)
