"""The plan as rules look at it: who belongs to whom, found once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cached_property
from typing import TypeVar

from goldenthread.judging import Status, status_of
from goldenthread.model import (
    Action,
    Entry,
    Indicator,
    Milestone,
    Objective,
    PlanRecord,
    Reading,
    RiskAction,
    Target,
)

from .passages import Passage, passages_of
from .saying import name

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


class PlanView:
    def __init__(self, record: PlanRecord) -> None:
        self.record = record

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return passages_of(self.record)

    @cached_property
    def by_id(self) -> dict[str, Entry]:
        return {entry.id: entry for entry in self.record.entries()}

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """Without those that were given up: a cancelled action needs no date, no owner and no milestone."""
        return tuple(one for one in self.record.actions if status_of(one.status) is not Status.DROPPED)

    @cached_property
    def open_actions(self) -> tuple[Action, ...]:
        """Those on which work remains: what is complete needs no date any more."""
        return tuple(one for one in self.actions if status_of(one.status) is not Status.COMPLETE)

    @cached_property
    def milestones_of(self) -> dict[str | None, list[Milestone]]:
        return grouped(self.record.milestones, lambda one: one.action)

    @cached_property
    def actions_of(self) -> dict[str | None, list[Action]]:
        return grouped(self.record.actions, lambda one: one.objective)

    @cached_property
    def targets_of(self) -> dict[str, list[Target]]:
        return grouped(self.record.targets, lambda one: one.indicator)

    @cached_property
    def readings_of(self) -> dict[str, list[Reading]]:
        return grouped(self.record.readings, lambda one: one.indicator)

    @cached_property
    def risk_actions_of(self) -> dict[str, list[RiskAction]]:
        return grouped(self.record.risk_actions, lambda one: one.risk)

    @cached_property
    def indicator_tables(self) -> dict[tuple[str, str | None, str | None], list[Indicator]]:
        """Indicators that share a table, as far as the record can say: one kind under one heading."""
        return grouped(self.record.indicators, lambda one: (one.kind, one.priority, one.section))

    @cached_property
    def measured(self) -> frozenset[str]:
        """The entries to which an indicator belongs, by its own fields or by a link either way."""
        indicators = {one.id for one in self.record.indicators}
        found = {one.priority for one in self.record.indicators} | {
            one.section for one in self.record.indicators
        }
        for link in self.record.links:
            if link.origin in indicators:
                found.add(link.target)
            elif link.target in indicators:
                found.add(link.origin)
        # What stands in a section of its own with indicators is measured by them.
        sections = {one.section for one in self.record.indicators if one.section}
        for objective in self.record.objectives:
            if objective.section in sections:
                found.add(objective.id)
        # An aim is measured with its parts.
        for objective in reversed(self.record.objectives):
            if objective.id in found:
                found |= {objective.parent, objective.priority}
        return frozenset(one for one in found if one)

    def name(self, entry: Entry) -> str:
        """A figure goes by its indicator, and an action without a reference also by its objective."""
        if isinstance(entry, (Target, Reading)):
            return name(self.by_id[entry.indicator])
        above = self.objective_of(entry) if isinstance(entry, Action) and not entry.ref else None
        return f"{name(entry)} of {name(above)}" if above and (above.ref or above.number) else name(entry)

    def table_name(self, table: Sequence[Indicator]) -> str:
        """ "the 23 indicators of the scorecard", "the 4 KPIs under priority 1"."""
        one = table[0]
        above = self.by_id.get(one.priority or "")
        noun = "KPIs" if one.kind == "kpi" else "indicators"
        kind = " of the scorecard" if one.kind == "scorecard" else ""
        return f"the {len(table)} {noun}{kind}" + (f" under {name(above)}" if above else "")

    def objective_of(self, entry: Action | Milestone) -> Objective | None:
        found = self.by_id.get(entry.objective or "")
        return found if isinstance(found, Objective) else None

    def action_of(self, milestone: Milestone) -> Action | None:
        found = self.by_id.get(milestone.action or "")
        return found if isinstance(found, Action) else None


def grouped(items: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    found: dict[K, list[T]] = defaultdict(list)
    for item in items:
        found[key(item)].append(item)
    return dict(found)


def is_usual(items: Iterable[T], has: Callable[[T], bool]) -> bool:
    """At least half of them have it, so that one without it stands out and is not the plan's style."""
    answers = [has(item) for item in items]
    return bool(answers) and 2 * sum(answers) >= len(answers)
