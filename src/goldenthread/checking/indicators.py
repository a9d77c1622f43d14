"""What an indicator needs so that its figure can be read: which way is better, how often, and a figure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from goldenthread.model import Indicator, Kind, Polarity, Severity, State

from .figures import state_of
from .rule import Observation, described_rule, observed
from .saying import name, some_named
from .view import PlanView

_FEWEST = 3
"""Of fewer indicators nobody can say what the plan's habit is."""
_NOTHING = frozenset({State.BLANK, State.NIL, State.UNKNOWN})
_POINTING = frozenset({Kind.AT_LEAST, Kind.AT_MOST, Kind.ABOVE, Kind.BELOW, Kind.RANGE, Kind.CHANGE})


def polarity(plan: PlanView) -> Iterator[Observation]:
    """Asked only of those whose target says nothing of it: “75+” and “at most 6.0” point the way."""
    entries = [one for one in plan.record.indicators if _needs_a_direction(plan, one)]
    what = "says whether a higher or a lower figure is better"
    yield from _habit(entries, lambda one: one.polarity not in (None, Polarity.NONE), what)


def frequency(plan: PlanView) -> Iterator[Observation]:
    what = "says how often it is reported"
    yield from _habit(plan.record.indicators, lambda one: bool((one.frequency or "").strip()), what)


def unread(plan: PlanView) -> Iterator[Observation]:
    """A plan of targets alone is none the worse for it."""
    aimed = [one for one in plan.record.indicators if _has_target(plan, one)]
    without = [one for one in aimed if _has_no_figure(plan, one)]
    if without and 2 * len(without) <= len(aimed):
        said = "a target and no figure to hold against it"
        verb = "has" if len(without) == 1 else "have"
        yield observed(f"{_named(without)} {verb} {said}", without)


def _habit(
    entries: Sequence[Indicator], has: Callable[[Indicator], bool], what: str
) -> Iterator[Observation]:
    """What no indicator has is told once, and mildly: the plan may keep it elsewhere."""
    without = [one for one in entries if not has(one)]
    if len(entries) < _FEWEST or not without:
        return
    if len(without) == len(entries):
        yield observed(f"none of the {len(entries)} indicators {what}", without, Severity.INFORMATION)
    elif 2 * len(without) > len(entries):
        said = f"{len(without)} of the {len(entries)} indicators do not say"
        rest = what.removeprefix("says ")
        yield observed(f"{said} {rest}: {_named(without)}", without, Severity.INFORMATION)
    else:
        rest = what.removeprefix("says ")
        verb = "does" if len(without) == 1 else "do"
        yield observed(f"{_named(without)} {verb} not say {rest}, where most indicators do", without)


def _needs_a_direction(plan: PlanView, indicator: Indicator) -> bool:
    """Nothing can be better where nothing is aimed at."""
    targets = [one.written for one in plan.targets_of.get(indicator.id, []) if one.written]
    return bool(targets) and not any(one.kind in _POINTING for one in targets)


def _has_target(plan: PlanView, indicator: Indicator) -> bool:
    return any(state_of(one.written) is State.GIVEN for one in plan.targets_of.get(indicator.id, []))


def _has_no_figure(plan: PlanView, indicator: Indicator) -> bool:
    """A figure that is awaited is an answer; a blank or a dash is none."""
    return all(state_of(one.written) in _NOTHING for one in plan.readings_of.get(indicator.id, []))


def _named(entries: Sequence[Indicator]) -> str:
    return some_named(entries) if len(entries) > 1 else name(entries[0])


RULES = (
    described_rule(
        polarity,
        "INDICATOR-1",
        "Indicator that does not say which way is better",
        Severity.WARNING,
        looks_for=(
            "An indicator for which the plan does not say whether higher or lower is better, where it says "
            "so of most. A target that says it itself (“75+”, “at most 6.0”, “350-370”) needs no word "
            "more. Where most do not say it, the plan is told once, as information."
        ),
        advice="Say whether a higher or a lower figure is better; without it nobody can rate the figure.",
    ),
    described_rule(
        frequency,
        "INDICATOR-2",
        "Indicator that does not say how often it is reported",
        Severity.WARNING,
        looks_for=(
            "An indicator without a frequency, where most indicators have one. Where most have none, "
            "the plan is told once, as information."
        ),
        advice="Say whether the figure comes monthly, quarterly or once a year.",
    ),
    described_rule(
        unread,
        "INDICATOR-3",
        "Target without a figure",
        Severity.WARNING,
        looks_for=(
            "An indicator with a target and without any figure (no baseline, actual, outturn or "
            "forecast), where most indicators with a target have one. A figure that is awaited is an "
            "answer and is left out."
        ),
        advice="Report the figure, or say when it is due.",
    ),
)
