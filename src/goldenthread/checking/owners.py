"""What nobody is responsible for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldenthread.model import Action, Indicator, Milestone, Severity

from .rule import Observation, described_rule
from .saying import counted, ids, listed, places, quote, sentence, text_of
from .view import PlanView, grouped


def actions(plan: PlanView) -> Iterator[Observation]:
    """Milestones inherit the owners of their action, so that they are told with it."""
    without = [one for one in plan.record.actions if not one.owners]
    for objective, some in grouped(without, lambda one: one.objective).items():
        above = plan.by_id.get(objective or "")
        owners = _owners_nearby(plan, some[0]) if above else ()
        if above and owners:
            yield _named_once(plan.name(above), some, owners)
            continue
        for action in some:
            yield Observation(
                message=sentence(f"{plan.name(action)} names no responsible officer"),
                place=action.place,
                about=(action.id, *ids(_unowned_milestones(plan, action))),
            )


def milestones(plan: PlanView) -> Iterator[Observation]:
    for milestone in plan.record.milestones:
        if milestone.owners or plan.action_of(milestone) is not None:
            continue
        objective = plan.objective_of(milestone)
        owned = (
            [one for one in plan.actions_of.get(milestone.objective, []) if one.owners] if objective else []
        )
        if owned or (objective is not None and objective.owners):
            continue
        yield Observation(
            message=sentence(f"nobody is named for {plan.name(milestone)}, nor for an action above it"),
            place=milestone.place,
            about=(milestone.id,),
        )


def risks(plan: PlanView) -> Iterator[Observation]:
    for risk in plan.record.risks:
        below = plan.risk_actions_of.get(risk.id, [])
        printed = any(entry.owners for entry in risk.entries)
        if not risk.owners and not printed and not any(one.owners for one in below):
            yield Observation(
                message=sentence(f"{plan.name(risk)} names no owner"),
                place=risk.place,
                about=(risk.id, *ids(below)),
            )


def indicators(plan: PlanView) -> Iterator[Observation]:
    """A table that names nobody at all has its style, and is told once."""
    for table in plan.indicator_tables.values():
        without = [one for one in table if not one.owners and not one.service_areas]
        if len(without) == len(table) > 1:
            said = f"none of {plan.table_name(table)} names an owner or a service area"
            yield _about_indicators(said, without, Severity.INFORMATION)
            continue
        for one in without:
            yield _about_indicators(f"{plan.name(one)} names neither an owner nor a service area", [one])


def _owners_nearby(plan: PlanView, action: Action) -> tuple[str, ...]:
    objective = plan.objective_of(action)
    siblings = plan.actions_of.get(action.objective, [])
    return (objective.owners if objective else ()) or next((one.owners for one in siblings if one.owners), ())


def _named_once(objective: str, some: Sequence[Action], owners: tuple[str, ...]) -> Observation:
    """Tables often print the officer once for all the actions of an objective."""
    texts = "; ".join(quote(text_of(one)) for one in some)
    said = (
        f"{counted(len(some), 'action', 'actions')} of {objective} without a responsible officer, "
        f"where another names {listed(owners)}: {texts}"
    )
    return Observation(
        message=sentence(said),
        place=some[0].place,
        about=ids(some),
        also=places(some[1:]),
        severity=Severity.INFORMATION,
    )


def _unowned_milestones(plan: PlanView, action: Action) -> list[Milestone]:
    return [one for one in plan.milestones_of.get(action.id, []) if not one.owners]


def _about_indicators(said: str, some: Sequence[Indicator], severity: Severity | None = None) -> Observation:
    return Observation(
        message=sentence(said), place=some[0].place, about=ids(some), also=places(some[1:]), severity=severity
    )


RULES = (
    described_rule(
        actions,
        "OWNER-1",
        "Action without a responsible officer",
        Severity.WARNING,
        looks_for=(
            "An action, with the milestones below it, for which nobody is named. Where another action "
            "of the same objective names somebody, the cell may be meant for all of them, and the "
            "finding is information."
        ),
        advice="Name the post that answers for the action.",
    ),
    described_rule(
        milestones,
        "OWNER-2",
        "Milestone that nobody answers for",
        Severity.WARNING,
        looks_for=(
            "A milestone with no owner, no action above it, and no owner of its objective or beside it."
        ),
        advice="Tie the milestone to an action, or name the post that answers for it.",
    ),
    described_rule(
        risks,
        "OWNER-3",
        "Risk without an owner",
        Severity.WARNING,
        looks_for="A risk for which no printing, and none of its actions, names an owner.",
        advice="Name the post that watches the risk.",
    ),
    described_rule(
        indicators,
        "OWNER-4",
        "Indicator without an owner",
        Severity.WARNING,
        looks_for=(
            "An indicator with neither an owner nor a service area. A table in which none has one is "
            "told once, as information."
        ),
        advice="Name the post or the service that reports the figure.",
    ),
)
