"""Dates that contradict one another. Only certain contradictions are told: see `surely_after`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from goldenthread.model import Action, Milestone, RiskAction, Severity, When

from .days import dated, is_dated_in_a_column, sets_an_end, surely_after
from .rule import Observation, described_rule
from .saying import places, quote, sentence
from .view import PlanView


def after_the_end(plan: PlanView) -> Iterator[Observation]:
    for milestone, action in _pairs(plan):
        if not sets_an_end(action.end):
            continue
        ends = list(dated(action.end))
        late = [one for one in dated(milestone.due) if all(surely_after(one, end) for end in ends)]
        if late and action.end is not None:
            said = f"is dated {_said(late[0])}, and {plan.name(action)} ends {_said(action.end)}"
            yield _both(f"{plan.name(milestone)} {said}", milestone, action)


def before_the_start(plan: PlanView) -> Iterator[Observation]:
    for milestone, action in _pairs(plan):
        starts, due = list(dated(action.start)), list(dated(milestone.due))
        if not starts or not due or action.start is None:
            continue
        if all(surely_after(start, one) for start in starts for one in due):
            said = f"is dated {_said(due[-1])}, and {plan.name(action)} starts {_said(action.start)}"
            yield _both(f"{plan.name(milestone)} {said}", milestone, action)


def start_after_end(plan: PlanView) -> Iterator[Observation]:
    timed: tuple[Action | RiskAction, ...] = (*plan.record.actions, *plan.record.risk_actions)
    for one in timed:
        starts, ends = list(dated(one.start)), list(dated(one.end))
        if not starts or not ends or one.start is None or one.end is None:
            continue
        if all(surely_after(start, end) for start in starts for end in ends):
            said = f"{plan.name(one)} starts {quote(one.start.raw)} and ends {quote(one.end.raw)}"
            yield Observation(message=sentence(said), place=one.place, about=(one.id,))


def out_of_order(plan: PlanView) -> Iterator[Observation]:
    """In printed order, also within a milestone that has several dates. One finding an action."""
    for action in plan.record.actions:
        steps = [
            (milestone, when)
            for milestone in plan.milestones_of.get(action.id, [])
            if milestone.horizon != "later" and is_dated_in_a_column(milestone)
            for when in dated(milestone.due)
        ]
        turns = [(one, other) for one, other in pairwise(steps) if surely_after(one[1], other[1])]
        if not turns:
            continue
        said = ", ".join(_said(when) for _, when in steps)
        about = dict.fromkeys(milestone.id for turn in turns for milestone, _ in turn)
        later = turns[0][1][0]
        yield Observation(
            message=sentence(
                f"the milestones of {plan.name(action)} are not in the order of their dates: {said}"
            ),
            place=later.place,
            about=(action.id, *about),
            also=places([action]),
        )


def _pairs(plan: PlanView) -> Iterator[tuple[Milestone, Action]]:
    for milestone in plan.record.milestones:
        action = plan.action_of(milestone)
        # What is planned for later years may go on after the action of this year.
        if action is not None and milestone.horizon != "later":
            yield milestone, action


def _said(when: When) -> str:
    return quote(when.raw)


def _both(said: str, milestone: Milestone, action: Action) -> Observation:
    return Observation(
        message=sentence(said),
        place=milestone.place,
        about=(milestone.id, action.id),
        also=places([action]),
    )


RULES = (
    described_rule(
        after_the_end,
        "ORDER-1",
        "Milestone after the end of its action",
        Severity.ERROR,
        looks_for=(
            "A milestone whose first possible day lies after the last possible day of its action's "
            "end. Milestones for later years, and actions that are ongoing, are left out."
        ),
        advice="Move the milestone or extend the action, and have the change agreed.",
    ),
    described_rule(
        before_the_start,
        "ORDER-2",
        "Milestone before the start of its action",
        Severity.WARNING,
        looks_for=(
            "A milestone whose last possible day lies before the first possible day of its action's start."
        ),
        advice="Check both dates; perhaps the action began earlier than printed.",
    ),
    described_rule(
        start_after_end,
        "ORDER-3",
        "Start after end",
        Severity.ERROR,
        looks_for="An action, or an action on a risk, that begins after it ends.",
        advice="Check both dates; often the year of one is wrong.",
    ),
    described_rule(
        out_of_order,
        "ORDER-4",
        "Milestones out of the order of their dates",
        Severity.INFORMATION,
        looks_for=(
            "Milestones of one action that are printed in another order than their dates. Dates within "
            "the text of a milestone are left out: they promise no order."
        ),
        advice="Check the dates. If the order is meant, nothing needs to be done.",
    ),
)
