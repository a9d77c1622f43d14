"""What was entered about progress, held against itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from goldenthread.judging import Status, status_of
from goldenthread.model import Action, Milestone, Rating, Severity, When

from .days import dated
from .rule import Observation, described_rule, observed
from .saying import counted, quote, some_named, some_of
from .view import PlanView, is_usual

_OPEN = frozenset(
    {Status.NOT_STARTED, Status.IN_PROGRESS, Status.AT_RISK, Status.OFF_TRACK, Status.PAUSED, Status.ON_TRACK}
)
_WHOLE = Decimal(100)
_FEWEST = 4


def percent(plan: PlanView) -> Iterator[Observation]:
    for action in plan.record.actions:
        written, status = action.percent_complete, status_of(action.status)
        if written is None or not written.is_number or written.value is None or status is None:
            continue
        done, value = status is Status.COMPLETE, written.value
        clashes = (
            (done and value < _WHOLE)
            or (value >= _WHOLE and status in _OPEN)
            or (value > 0 and status is Status.NOT_STARTED)
        )
        if clashes:
            said = f"{plan.name(action)} is {quote(written.raw)} complete, and its status is {_said(action)}"
            yield observed(said, (action,))


def open_milestones(plan: PlanView) -> Iterator[Observation]:
    for action in plan.record.actions:
        if status_of(action.status) is not Status.COMPLETE:
            continue
        below = [one for one in plan.milestones_of.get(action.id, []) if status_of(one.status) in _OPEN]
        if below:
            steps = some_of(f"{quote(one.text)} ({(one.status or '').strip()})" for one in below)
            said = f"{plan.name(action)} is entered as {_said(action)} with {_open_ones(len(below))}: {steps}"
            yield observed(said, (action, *below))


def completed_later(plan: PlanView) -> Iterator[Observation]:
    """A completion after the day on which the document was written is a plan and no record."""
    written = _written_on(plan)
    if written is None or written.latest is None:
        return
    for milestone in plan.record.milestones:
        for when in dated(milestone.completed):
            if when.earliest and when.earliest > written.latest:
                said = (
                    f"{plan.name(milestone)} is entered as completed on {quote(when.raw)}, after the date of "
                    f"the plan itself, {quote(written.raw)}"
                )
                yield observed(said, (milestone,))


def missing(plan: PlanView) -> Iterator[Observation]:
    kinds: tuple[tuple[Sequence[Action | Milestone], str], ...] = (
        (plan.record.actions, "action"),
        (plan.record.milestones, "milestone"),
    )
    for entries, noun in kinds:
        without = [one for one in entries if not _has_status(one)]
        if len(entries) < _FEWEST or not without or not is_usual(entries, _has_status):
            continue
        named = some_named(without)
        said = f"{counted(len(without), noun, f'{noun}s')} without a status, where most have one: {named}"
        yield observed(said, without)


def against_rating(plan: PlanView) -> Iterator[Observation]:
    """Amber is left to the scheme: to one council it is a warning, to another a fair result."""
    for action in plan.record.actions:
        rating = action.rating.rating if action.rating else None
        status = status_of(action.status)
        is_odd = (rating is Rating.RED and status in (Status.COMPLETE, Status.ON_TRACK)) or (
            rating is Rating.GREEN and status is Status.OFF_TRACK
        )
        if is_odd and action.rating:
            said = (
                f"{plan.name(action)} is rated {action.rating.raw.strip()}, and its status is {_said(action)}"
            )
            yield observed(said, (action,))


def _written_on(plan: PlanView) -> When | None:
    about = plan.record.plan
    found = [one for one in (about.dated, about.refreshed) if one and one.latest]
    return max(found, key=lambda one: str(one.latest), default=None)


def _has_status(one: Action | Milestone) -> bool:
    rating = one.rating if isinstance(one, Action) else None
    done = one.completed if isinstance(one, Milestone) else one.percent_complete
    return bool((one.status or "").strip() or rating or done)


def _said(action: Action) -> str:
    return quote((action.status or "").strip())


def _open_ones(number: int) -> str:
    return counted(number, "milestone that is not", "milestones that are not")


RULES = (
    described_rule(
        percent,
        "STATUS-1",
        "Percentage and status contradict",
        Severity.WARNING,
        looks_for=(
            "An action that is 100 per cent complete with a status that is not, complete with a lower "
            "percentage, or not started with a percentage above 0."
        ),
        advice="Ask the responsible officer which of the two is true.",
    ),
    described_rule(
        open_milestones,
        "STATUS-2",
        "Action complete, milestone open",
        Severity.WARNING,
        looks_for=(
            "An action entered as complete with a milestone whose own status says otherwise. Milestones "
            "without a status say nothing."
        ),
        advice="Complete the milestone, or open the action again.",
    ),
    described_rule(
        completed_later,
        "STATUS-3",
        "Completed after the date of the plan",
        Severity.WARNING,
        looks_for="A completion date that lies after the day on which the document itself was dated.",
        advice="Check the date; a completion that is still to come is a due date.",
    ),
    described_rule(
        missing,
        "STATUS-4",
        "Status missing",
        Severity.INFORMATION,
        looks_for=(
            "Actions or milestones without a status, a rating, a percentage or a completion date, where "
            "most of the plan have one."
        ),
        advice="Ask for the update; a blank is neither complete nor on track.",
    ),
    described_rule(
        against_rating,
        "RATE-3",
        "Rating that contradicts its status",
        Severity.WARNING,
        looks_for=(
            "An action rated red whose status says that it is complete or on track, or one rated green "
            "whose status says that it is off track or overdue."
        ),
        advice="Correct the rating or the status, or give the reason beside it.",
    ),
)
