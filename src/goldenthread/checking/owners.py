"""What nobody is responsible for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from goldenthread.model import Action, Indicator, Milestone, Objective, Risk, Severity

from .rule import Observation, described_rule, each_or_together, observed
from .saying import counted, listed, name, quote, some_of, text_of
from .view import PlanView, grouped, is_usual

_FEW = 3


def actions(plan: PlanView) -> Iterator[Observation]:
    """Milestones inherit the owners of their action, so that they are told with it."""
    without = [one for one in plan.actions if not one.owners]
    if len(without) == len(plan.actions) > 1:
        yield observed(f"none of the {len(without)} actions names a responsible officer", without)
        return
    beside = [one for one in without if plan.objective_of(one) and _owners_nearby(plan, one)]
    alone = [one for one in without if one not in beside]
    for one in each_or_together(
        alone, plan.name, "names no responsible officer", "actions name no responsible officer"
    ):
        below = [
            milestone.id
            for at in one.about
            for milestone in plan.milestones_of.get(at, [])
            if not milestone.owners
        ]
        yield replace(one, about=(*one.about, *below))
    yield from _named_once(plan, beside)


def milestones(plan: PlanView) -> Iterator[Observation]:
    without = [one for one in plan.record.milestones if not _is_answered_for(plan, one)]
    if len(without) <= _FEW:
        for one in without:
            yield observed(f"nobody is named for {plan.name(one)}, nor for an action above it", [one])
    else:
        said = f"nobody is named for {len(without)} milestones, nor for an action above them"
        yield observed(f"{said}: {some_of(quote(one.text) for one in without)}", without)


def risks(plan: PlanView) -> Iterator[Observation]:
    entries = plan.record.risks
    without = [one for one in entries if not _is_watched(plan, one)]
    if len(without) == len(entries) > 1:
        yield observed(f"none of the {len(without)} risks names an owner", without)
        return
    for one in each_or_together(without, plan.name, "names no owner", "risks name no owner"):
        below = [action.id for at in one.about for action in plan.risk_actions_of.get(at, [])]
        yield replace(one, about=(*one.about, *below))


def indicators(plan: PlanView) -> Iterator[Observation]:
    """Tables that name nobody at all have their style, and are told once for the plan."""
    silent: list[list[Indicator]] = []
    single: list[Indicator] = []
    for table in plan.indicator_tables.values():
        without = [one for one in table if not one.owners and not one.service_areas]
        if len(without) == len(table) > 1:
            silent.append(table)
        else:
            single += without
    if silent:
        names = [plan.table_name(table) for table in silent]
        whole = sum(map(len, silent))
        # Sections have no name here that would tell one table from another.
        told = listed(names) if len(set(names)) == len(names) <= _FEW else f"{whole} indicators"
        said = f"none of {told} names an owner or a service area"
        yield observed(said, [one for table in silent for one in table], Severity.INFORMATION)
    yield from each_or_together(
        single,
        plan.name,
        "names neither an owner nor a service area",
        "indicators name neither an owner nor a service area",
    )


def outcomes(plan: PlanView) -> Iterator[Observation]:
    """Where most outcomes say by whom. A plan that names officers for its actions alone is none the worse."""
    entries = plan.record.outcomes
    without = [one for one in entries if not one.owners]
    if without and is_usual(entries, lambda one: bool(one.owners)):
        verb = "does" if len(without) == 1 else "do"
        yield observed(f"{some_of(name(one) for one in without)} {verb} not say by whom", without)


def _owners_nearby(plan: PlanView, action: Action) -> tuple[str, ...]:
    """Of its objective and the actions beside it, or of the objective that this one is a part of."""
    objective = plan.objective_of(action)
    whole = plan.by_id.get(objective.parent or "") if objective else None
    for above in (objective, whole):
        if isinstance(above, Objective):
            beside = [one.owners for one in plan.actions_of.get(above.id, []) if one.owners]
            if above.owners or beside:
                return above.owners or beside[0]
    return ()


def _named_once(plan: PlanView, some: Sequence[Action]) -> Iterator[Observation]:
    """Tables often print the officer once for all the actions of an objective."""
    objectives = grouped(some, lambda one: one.objective)
    if len(objectives) == 1:
        above = plan.name(plan.by_id[some[0].objective or ""])
        texts = "; ".join(quote(text_of(one)) for one in some)
        owners = listed(_owners_nearby(plan, some[0]))
        said = f"of {above} without a responsible officer, where another names {owners}"
    elif objectives:
        above = f"{len(objectives)} objectives"
        texts = some_of(f"{plan.name(plan.by_id[one or ''])} ({len(of)})" for one, of in objectives.items())
        said = f"of {above} without a responsible officer, where another action of the objective names one"
    else:
        return
    yield observed(f"{counted(len(some), 'action', 'actions')} {said}: {texts}", some, Severity.INFORMATION)


def _is_answered_for(plan: PlanView, milestone: Milestone) -> bool:
    if milestone.owners or plan.action_of(milestone) is not None:
        return True
    objective = plan.objective_of(milestone)
    beside = plan.actions_of.get(milestone.objective, []) if objective else []
    return any(one.owners for one in beside) or (objective is not None and bool(objective.owners))


def _is_watched(plan: PlanView, risk: Risk) -> bool:
    printed = any(entry.owners for entry in risk.entries)
    return bool(risk.owners) or printed or any(one.owners for one in plan.risk_actions_of.get(risk.id, []))


RULES = (
    described_rule(
        actions,
        "OWNER-1",
        "Action without a responsible officer",
        Severity.WARNING,
        looks_for=(
            "An action, with the milestones below it, for which nobody is named. Where another action "
            "of the same objective names somebody, the cell may be meant for all of them, and the plan is "
            "told once, as information. A plan in which no action names anybody is told once."
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
        looks_for=(
            "A risk for which no printing, and none of its actions, names an owner. A register in which "
            "no risk has one is told once."
        ),
        advice="Name the post that watches the risk.",
    ),
    described_rule(
        indicators,
        "OWNER-4",
        "Indicator without an owner",
        Severity.WARNING,
        looks_for=(
            "An indicator with neither an owner nor a service area. Tables in which none has one are told "
            "once for the plan, as information."
        ),
        advice="Name the post or the service that reports the figure.",
    ),
    described_rule(
        outcomes,
        "OWNER-5",
        "Outcome without anyone to bring it about",
        Severity.WARNING,
        looks_for="Required outcomes that do not say by whom, where most outcomes of the plan do.",
        advice="Name the post or the agency.",
    ),
)
