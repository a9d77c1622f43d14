"""Actions that nobody can see progress on."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model import Action, Severity

from .rule import Observation, described_rule, each_or_together
from .view import PlanView, is_usual


def without_milestone(plan: PlanView) -> Iterator[Observation]:
    """Only in plans that give most actions milestones: an action tracker has none and needs none."""
    actions = plan.open_actions
    if not is_usual(actions, lambda one: one.id in plan.milestones_of):
        return
    # A milestone tied to the objective alone serves every action below it.
    shared = {one.objective for one in plan.milestones_of.get(None, []) if one.objective}
    without = [one for one in actions if one.id not in plan.milestones_of and one.objective not in shared]
    beside = [one for one in without if _has_beside(plan, one)]
    alone = [one for one in without if one not in beside]
    yield from each_or_together(alone, plan.name, "has no milestone", "actions have no milestone")
    yield from each_or_together(
        beside,
        plan.name,
        "has no milestone, though another action of its objective has",
        "actions have no milestone, though another action of their objective has",
        Severity.INFORMATION,
    )


def _has_beside(plan: PlanView, action: Action) -> bool:
    siblings = plan.actions_of.get(action.objective, []) if action.objective else []
    return any(one.id in plan.milestones_of for one in siblings)


RULES = (
    described_rule(
        without_milestone,
        "MILE-1",
        "Action without a milestone",
        Severity.WARNING,
        looks_for=(
            "An action with no milestone in a plan that gives most actions at least one. Where "
            "another action of the same objective has one, it may stand for both, and the finding is "
            "information."
        ),
        advice="Add a milestone by which progress can be seen.",
    ),
)
