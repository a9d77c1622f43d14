"""Ratings that the printed figures contradict. People may rate as they see fit; a reader should be told why.

Where neither the target ("at most 6.0", "75+", "350-370") nor the source says which way is better, nothing is
judged, and nothing told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.judging import DEFAULT_RULES, Judgement, Level, judge_attainment
from goldenthread.model import (
    EnteredRating,
    Indicator,
    Rating,
    Reading,
    ReadingKind,
    Severity,
    State,
    Target,
)

from .figures import base_of
from .rule import Observation, described_rule
from .saying import ids, listed, places, quote, sentence, text_of
from .view import PlanView

_PROPORTIONS = ("%", "percent", "per cent", "proportion", "rate", "average", "per 1")
_COLOURS = frozenset({Rating.RED, Rating.AMBER, Rating.GREEN})


@dataclass(frozen=True, slots=True)
class _Case:
    indicator: Indicator
    target: Target
    rated: Reading
    entered: EnteredRating
    judged: list[tuple[Reading, Judgement]]


def contradicted(plan: PlanView) -> Iterator[Observation]:
    for case in _cases(plan):
        levels = {judgement.level for _, judgement in case.judged}
        if not levels or not _is_conclusive(case):
            continue
        rating = case.entered.rating
        if levels == {Level.ON_TRACK} and rating in (Rating.RED, Rating.AMBER):
            milder = Severity.INFORMATION if rating is Rating.AMBER else None
            yield _told(plan, case, "though the target is met", milder)
        elif levels == {Level.OFF_TRACK} and rating is Rating.GREEN:
            yield _told(
                plan, case, "though the target is missed by more than a tenth or beyond its floor", None
            )


def unfounded(plan: PlanView) -> Iterator[Observation]:
    for indicator in plan.record.indicators:
        readings = plan.readings_of.get(indicator.id, [])
        figures = [one.written for one in readings if one.written is not None]
        rated = next((one for one in readings if _entered(one) is not None), None)
        if rated is None or not figures or any(one.state is State.GIVEN for one in figures):
            continue
        entered = _entered(rated)
        if entered is not None and entered.rating in _COLOURS:
            printed = listed(dict.fromkeys(quote(one.raw) for one in figures))
            said = (
                f"{plan.name(indicator)} is rated {entered.raw.strip()} while there is no figure: {printed}"
            )
            yield Observation(message=sentence(said), place=rated.place, about=(indicator.id, rated.id))


def _cases(plan: PlanView) -> Iterator[_Case]:
    for indicator in plan.record.indicators:
        readings = plan.readings_of.get(indicator.id, [])
        for rated in readings:
            entered = _entered(rated)
            targets = [
                one for one in plan.targets_of.get(indicator.id, []) if one.breakdown == rated.breakdown
            ]
            # Of the targets of several years nobody says which one a rating is about.
            if entered is None or entered.rating not in _COLOURS or len(targets) != 1:
                continue
            figures = [
                one
                for one in readings
                if one.breakdown == rated.breakdown and one.kind is not ReadingKind.BASELINE
            ]
            judged = [
                (one, judge_attainment(indicator, targets[0], one, rules=DEFAULT_RULES)) for one in figures
            ]
            usable = [pair for pair in judged if pair[1].level is not Level.NO_FIGURE]
            yield _Case(indicator, targets[0], rated, entered, usable)


def _entered(reading: Reading) -> EnteredRating | None:
    return reading.attainment or reading.overall


def _is_conclusive(case: _Case) -> bool:
    """A count in the middle of the year says nothing yet about the year; a forecast or a rate does."""
    if any(one.kind is not ReadingKind.ACTUAL for one, _ in case.judged):
        return True
    written = case.rated.written
    if written is not None and base_of(written) not in (None, "number", "pounds"):
        return True
    return any(word in text_of(case.indicator).lower() for word in _PROPORTIONS)


def _told(plan: PlanView, case: _Case, why: str, severity: Severity | None) -> Observation:
    figures = listed(f"{quote(one.written.raw)} ({one.kind})" for one, _ in case.judged if one.written)
    target = quote(case.target.written.raw) if case.target.written else "nothing"
    said = (
        f"{plan.name(case.indicator)} is rated {case.entered.raw.strip()} {why}: {figures} against {target}"
    )
    concerned = (case.rated, case.target)
    return Observation(
        message=sentence(said),
        place=case.rated.place,
        about=(case.indicator.id, *ids(concerned)),
        also=places([case.target]),
        severity=severity,
    )


RULES = (
    described_rule(
        contradicted,
        "RATE-1",
        "Rating that contradicts its figures",
        Severity.WARNING,
        looks_for=(
            "A red where every figure meets the target, or a green where every figure misses it by "
            "more than a tenth (or the floor, where one is set). An amber where the target is met is "
            "information. A count in the middle of the year is judged only through its forecast."
        ),
        advice="Correct the rating, or give the reason for it beside the figure.",
    ),
    described_rule(
        unfounded,
        "RATE-2",
        "Rating without a figure",
        Severity.INFORMATION,
        looks_for=(
            "A red, amber or green for an indicator of which every figure is awaited, blank or to be "
            "confirmed."
        ),
        advice="Say what the rating rests on, or take it out until the figure is there.",
    ),
)
