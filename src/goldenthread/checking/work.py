"""Actions that nobody can see progress on."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model import Severity

from .rule import Observation, described_rule
from .saying import sentence
from .view import PlanView, is_usual


def without_milestone(plan: PlanView) -> Iterator[Observation]:
    """Only in plans that give most actions milestones: an action tracker has none and needs none."""
    actions = plan.record.actions
    if not is_usual(actions, lambda one: one.id in plan.milestones_of):
        return
    # A milestone tied to the objective alone serves every action below it.
    shared = {one.objective for one in plan.milestones_of.get(None, []) if one.objective}
    for action in actions:
        if action.id in plan.milestones_of or action.objective in shared:
            continue
        siblings = plan.actions_of.get(action.objective, []) if action.objective else []
        beside = any(one.id in plan.milestones_of for one in siblings)
        said = f"{plan.name(action)} has no milestone"
        yield Observation(
            message=sentence(f"{said}, though another action of its objective has" if beside else said),
            place=action.place,
            about=(action.id,),
            severity=Severity.INFORMATION if beside else None,
        )


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
