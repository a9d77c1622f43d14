"""What the plan sets out to do and nothing shows whether it is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldenthread.model import Action, Entry, Objective, Priority, Severity

from .rule import Observation, described_rule, observed
from .saying import counted, name, quote, some_of, text_of
from .view import PlanView

_KIND = "objective"
_USUAL = 2
"""Where at least every second one of a list is measured, one that is not stands out."""


def aims(plan: PlanView) -> Iterator[Observation]:
    """Objectives and priorities are told apart: a plan often measures only one of the two levels."""
    for entries, noun in ((_objectives(plan), "objectives"), (plan.record.priorities, "priorities")):
        without = [one for one in entries if one.id not in plan.measured]
        if not without or not entries:
            continue
        if len(without) == len(entries):
            # A level without any indicator is a finding only where no level has one.
            if noun == "objectives" and len(entries) > 1 and not plan.measured:
                whole = [one for one in plan.record.objectives if one.kind == _KIND]
                said = f"no indicator measures any of the {len(whole)} {noun}: {_named(whole)}"
                yield observed(said, whole, Severity.INFORMATION)
        elif _USUAL * len(without) <= len(entries):
            yield observed(f"no indicator measures {_named(without)}", without)
        else:
            said = f"no indicator measures {len(without)} of the {len(entries)} {noun}: {_named(without)}"
            yield observed(said, without, Severity.INFORMATION)


def actions(plan: PlanView) -> Iterator[Observation]:
    """Neither a milestone nor an indicator: told where most actions of the plan have one or the other.

    What hangs under an aim that is told for itself, and what says how far it is, is left out.
    """
    entries = plan.record.actions
    without = [one for one in entries if not _is_measured(plan, one)]
    if not without or _USUAL * len(without) > len(entries) or not plan.record.indicators:
        return
    told = {one.id for one in (*plan.record.objectives, *plan.record.priorities)} - plan.measured
    loose = [one for one in without if not told & {one.objective, one.priority}]
    if loose:
        said = f"{counted(len(loose), 'action has', 'actions have')} neither a milestone nor an indicator"
        yield observed(f"{said}: {_named(loose)}", loose)


def _objectives(plan: PlanView) -> Sequence[Objective]:
    """A part of an objective is measured with the whole; equality objectives are the plan's own."""
    return [one for one in plan.record.objectives if one.parent is None and one.kind == _KIND]


def _is_measured(plan: PlanView, action: Action) -> bool:
    if action.id in plan.milestones_of or action.id in plan.measured or action.percent_complete is not None:
        return True
    above = {one for one in (action.objective, action.priority) if one}
    if above & plan.measured:
        return True
    return any(one.objective in above for one in plan.milestones_of.get(None, []) if one.objective)


def _named(entries: Sequence[Entry]) -> str:
    return some_of(_with_words(one) for one in entries)


def _with_words(entry: Entry) -> str:
    """ "priority 5 “A safe place to live”", for a number alone tells a reader little."""
    called = name(entry)
    is_numbered = isinstance(entry, (Objective, Priority)) and bool(entry.ref or entry.number)
    return f"{called} {quote(text_of(entry))}" if is_numbered and text_of(entry) else called


RULES = (
    described_rule(
        aims,
        "MEASURE-1",
        "Objective or priority that no indicator measures",
        Severity.WARNING,
        looks_for=(
            "An objective or a priority to which no indicator belongs, in a plan that measures most of "
            "them. Where most have none, or no objective has one, the plan is told once, as "
            "information. A commitment or milestone with a figure is no indicator."
        ),
        advice="Name the indicator that shows whether it is reached, or say that none is meant to.",
    ),
    described_rule(
        actions,
        "MEASURE-2",
        "Action without a measure",
        Severity.WARNING,
        looks_for=(
            "An action with neither a milestone, nor a percentage complete, nor an indicator under its "
            "objective or priority, in a plan where most actions have one of them."
        ),
        advice="Give it a milestone or an indicator by which people can see whether it was done.",
    ),
)
