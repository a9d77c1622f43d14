"""Where an action stands: its own date and status, and the worst of its milestones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from goldenthread.model import Action, Milestone, When

from .judgement import Judgement, Level, worst
from .milestones import DEFAULT_MILESTONE_RULES, MilestoneRules, Promise, judge_milestone, judge_promise
from .rollup import RollUp, roll_up
from .saying import say_number
from .statuses import Status

_ALL_OF_IT = Decimal(100)


def judge_action(
    action: Action,
    milestones: Sequence[Milestone],
    *,
    as_at: date,
    original: When | None = None,
    rules: MilestoneRules = DEFAULT_MILESTONE_RULES,
) -> Judgement:
    """The action's own standing and its milestones', whichever is worse; `parts` holds the milestones'.

    An action that reports nothing about itself is as complete as its milestones. One that reports itself
    complete still shows a milestone that is not.
    """
    promise = _promise(action, original)
    own = judge_promise(promise, as_at=as_at, rules=rules)
    parts = tuple(judge_milestone(one, as_at=as_at, rules=rules) for one in milestones)
    if not parts:
        return own
    below = roll_up(action.id, parts)
    if promise.status or below.level is not Level.COMPLETE:
        return _joined(own, below, parts)
    return replace(
        own,
        level=Level.COMPLETE,
        verdict=_tally(below),
        sentence=f"Milestones: {below.sentence}",
        parts=parts,
    )


def _promise(action: Action, original: When | None) -> Promise:
    entered = (action.status or "").strip()
    percent = action.percent_complete
    if entered or percent is None or percent.value is None:
        return Promise(about=action.id, due=action.end, status=entered, original=original)
    return Promise(
        about=action.id,
        due=action.end,
        status=f"{say_number(percent.value, percent.decimals)}% complete",
        meaning=_meaning(percent.value),
        original=original,
    )


def _meaning(percent: Decimal) -> Status:
    if percent >= _ALL_OF_IT:
        return Status.COMPLETE
    return Status.IN_PROGRESS if percent > 0 else Status.NOT_STARTED


def _joined(own: Judgement, below: RollUp, parts: tuple[Judgement, ...]) -> Judgement:
    """The worse of the two. What has no date is left aside where the other can be judged, and counted."""
    judged = [level for level in (own.level, below.judged) if level is not Level.NO_FIGURE]
    level = worst(judged)
    if level is Level.COMPLETE and own.level is not Level.COMPLETE:
        # Some milestones are complete, the others and the action itself unknown: that is not complete.
        level = Level.NO_FIGURE
    verdict = own.verdict if own.level is level else _verdict_below(level, below, parts)
    return replace(
        own,
        level=level,
        verdict=verdict,
        sentence=f"{own.sentence} Milestones: {below.sentence}",
        parts=parts,
    )


def _verdict_below(level: Level, below: RollUp, parts: tuple[Judgement, ...]) -> str:
    found = next((part for part in parts if part.level is level), None)
    if found is None or level in (Level.NOT_DUE, Level.ON_TRACK):
        return _tally(below)
    return f"a milestone is {found.verdict}" if found.verdict.startswith("overdue") else found.verdict


def _tally(below: RollUp) -> str:
    return f"{below.count(Level.COMPLETE)} of {below.total} milestones complete"
