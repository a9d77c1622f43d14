"""Everything in a record that can be judged on a day, judged once, for all sections to show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from goldenthread.judging import Judgement, Level, Scheme, judge_action, judge_milestone, judge_score, worst
from goldenthread.model import PlanRecord, Priority, Section

from .lookup import Lookup, lookup
from .measures import Measure, measure

ATTENTION = (Level.OFF_TRACK, Level.NEEDS_ATTENTION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    record: PlanRecord
    as_at: date
    find: Lookup
    scheme: Scheme
    milestones: Mapping[str, Judgement]
    actions: Mapping[str, Judgement]
    """With their milestones: an action shows its worst."""
    own: Mapping[str, Judgement]
    """Actions by their own dates and statuses alone."""
    measures: Mapping[str, Measure]
    risks: Mapping[str, Judgement]

    def milestones_of(self, priority: Priority) -> list[Judgement]:
        actions = self.find.actions_by_priority.get(priority.id, ())
        found = (one for action in actions for one in self.find.milestones_by_action.get(action.id, ()))
        return [self.milestones[one.id] for one in found]

    def actions_of(self, priority: Priority) -> list[Judgement]:
        return [self.actions[one.id] for one in self.find.actions_by_priority.get(priority.id, ())]

    def levels_of(self, priority: Priority) -> list[Level]:
        """Of its milestones, of its actions by themselves, and of its indicators. Risks stand apart."""
        work = (one.level for one in (*self.milestones_of(priority), *self.own_of(priority)))
        return [*work, *(one.shown for one in self.measures_of(priority.id))]

    def own_of(self, priority: Priority) -> list[Judgement]:
        return [self.own[one.id] for one in self.find.actions_by_priority.get(priority.id, ())]

    def work_of(self, section: Section) -> list[Judgement]:
        """Every milestone and action under the objectives of a section."""
        found = []
        for objective in self.find.objectives_by_section.get(section.id, ()):
            found += [self.milestones[one.id] for one in self.find.loose_milestones(objective.id)]
            for action in self.find.actions_by_objective.get(objective.id, ()):
                milestones = self.find.milestones_by_action.get(action.id, ())
                found += [self.own[action.id], *(self.milestones[one.id] for one in milestones)]
        return found

    def standing(self, levels: Iterable[Level]) -> Level:
        """The worst that is known; "no figure" only when nothing is."""
        return worst(level for level in levels if level is not Level.NO_FIGURE)

    def measures_of(self, priority: str | None) -> list[Measure]:
        return [self.measures[one.id] for one in self.find.indicators_by_priority.get(priority, ())]


def judge(record: PlanRecord, as_at: date) -> Judged:
    find = lookup(record)
    milestones = {one.id: judge_milestone(one, as_at=as_at) for one in record.milestones}
    return Judged(
        record=record,
        as_at=as_at,
        find=find,
        scheme=Scheme.from_definitions(record.definitions),
        milestones=milestones,
        actions={
            one.id: judge_action(one, find.milestones_by_action.get(one.id, ()), as_at=as_at)
            for one in record.actions
        },
        own={one.id: judge_action(one, (), as_at=as_at) for one in record.actions},
        measures={
            one.id: measure(one, find.targets.get(one.id, ()), find.readings.get(one.id, ()), as_at)
            for one in record.indicators
        },
        risks={one.id: judge_score(one) for one in record.risks},
    )
