"""Who belongs to whom in a record: by identifier, by priority, by action. Built once a report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from goldenthread.model import (
    Action,
    Entry,
    Indicator,
    Milestone,
    Objective,
    PlanRecord,
    Reading,
    Risk,
    RiskAction,
    Target,
)

Any = TypeVar("Any", bound=Entry)
_Grouped = Mapping[str | None, tuple[Any, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """`None` as a key holds what belongs to nobody, so that nothing is dropped."""

    record: PlanRecord
    entries: Mapping[str, Entry]
    actions_by_priority: _Grouped[Action]
    actions_by_objective: _Grouped[Action]
    milestones_by_action: _Grouped[Milestone]
    indicators_by_priority: _Grouped[Indicator]
    targets: _Grouped[Target]
    readings: _Grouped[Reading]
    risk_actions: _Grouped[RiskAction]
    objectives_by_section: _Grouped[Objective]

    def risks_of(self, priority: str) -> tuple[Risk, ...]:
        return tuple(risk for risk in self.record.risks if priority in risk.priorities)

    def loose_milestones(self, objective: str | None) -> tuple[Milestone, ...]:
        """Those that hang on an objective itself, or on nothing at all."""
        return tuple(
            one for one in self.record.milestones if one.action is None and one.objective == objective
        )

    def label(self, name: str | None) -> str:
        """What an entry is called where another names it."""
        entry = self.entries.get(name or "")
        if entry is None:
            return ""
        number = entry.ref or getattr(entry, "number", None)
        title = getattr(entry, "title", "") or getattr(entry, "text", "")
        return " ".join(part for part in (number, title) if part)


def lookup(record: PlanRecord) -> Lookup:
    return Lookup(
        record=record,
        entries={entry.id: entry for entry in record.entries()},
        actions_by_priority=_grouped(record.actions, lambda one: one.priority),
        actions_by_objective=_grouped(
            (one for one in record.actions if one.priority is None), lambda one: one.objective
        ),
        milestones_by_action=_grouped(record.milestones, lambda one: one.action),
        indicators_by_priority=_grouped(record.indicators, lambda one: one.priority),
        targets=_grouped(record.targets, lambda one: one.indicator),
        readings=_grouped(record.readings, lambda one: one.indicator),
        risk_actions=_grouped(record.risk_actions, lambda one: one.risk),
        objectives_by_section=_grouped(record.objectives, lambda one: one.section),
    )


def _grouped(entries: Iterable[Any], key: Callable[[Any], str | None]) -> _Grouped[Any]:
    found: defaultdict[str | None, list[Any]] = defaultdict(list)
    for entry in entries:
        found[key(entry) or None].append(entry)
    return {name: tuple(group) for name, group in found.items()}
