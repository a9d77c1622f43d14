"""A page for each priority: where it stands, its actions, indicators, risks, and when things fall due."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model import Priority
from goldenthread.reports.anchors import anchor_of
from goldenthread.reports.judged import Judged
from goldenthread.reports.report import Block, Heading, Paragraph, Section, Verdict
from goldenthread.reports.tags import level_tag

from .counts import counts_table, levels_of, levels_of_measures, say_levels
from .indicators import indicators_table
from .risks import risk_actions_table
from .work import actions_table, timeline_of


def priority_sections(judged: Judged) -> Iterator[Section]:
    for priority in judged.record.priorities:
        yield Section(
            title=f"Priority {priority.number}: {priority.title}" if priority.number else priority.title,
            anchor=anchor_of(priority),
            blocks=tuple(_blocks(priority, judged)),
            own_page=True,
        )


def _blocks(priority: Priority, judged: Judged) -> Iterator[Block]:
    yield from _standing(priority, judged)
    yield from _actions(priority, judged)
    measures = judged.measures_of(priority.id)
    if measures:
        yield Heading(text="Indicators")
        yield indicators_table(f"Indicators of {_name(priority)}", measures, judged)
    risks = judged.find.risks_of(priority.id)
    if risks:
        yield Heading(text="Risks")
        yield risk_actions_table(
            f"Risks to {_name(priority)}, and what is done about them", risks, judged, priority.id
        )


def _standing(priority: Priority, judged: Judged) -> Iterator[Block]:
    milestones = judged.milestones_of(priority)
    measures = judged.measures_of(priority.id)
    levels = judged.levels_of(priority)
    if levels:
        yield Verdict(tag=level_tag(judged.standing(levels)), sentence=say_levels(levels))
    counts = counts_table(
        f"Where {_name(priority)} stands",
        (
            ("Milestones", levels_of(milestones)),
            ("Actions", levels_of(judged.actions_of(priority))),
            ("Indicators", levels_of_measures(measures)),
            ("Risks", levels_of([judged.risks[one.id] for one in judged.find.risks_of(priority.id)])),
        ),
    )
    yield counts or Paragraph(text="Nothing in the plan is tied to this priority.")


def _actions(priority: Priority, judged: Judged) -> Iterator[Block]:
    actions = judged.find.actions_by_priority.get(priority.id, ())
    if not actions:
        return
    yield Heading(text="Actions and milestones")
    chart = timeline_of(f"Milestones of {_name(priority)}", actions, judged)
    if chart is not None:
        yield chart
    yield actions_table(f"Actions and milestones of {_name(priority)}", actions, judged)


def _name(priority: Priority) -> str:
    return f"priority {priority.number}" if priority.number else "this priority"
