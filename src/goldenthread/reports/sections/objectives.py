"""Plans by objective rather than priority: objectives, their actions, milestones now and later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldenthread.model import Action, Objective
from goldenthread.model import Section as PlanSection
from goldenthread.reports.anchors import anchor_of, source_anchor
from goldenthread.reports.cells import group, lines, quiet
from goldenthread.reports.judged import Judged
from goldenthread.reports.report import Block, Cell, Line, Row, Section, Table, Verdict
from goldenthread.reports.tags import entered_tag, level_tag

from .counts import levels_of, say_levels
from .work import action_rows, actions_table, milestone_columns, milestone_row, timeline_of

_EQUALITY = "equality"


def objective_sections(judged: Judged) -> Iterator[Section]:
    """One a section of the plan; objectives of no section last. Equality objectives have their own place."""
    for section in judged.record.sections:
        yield from _one(judged.find.label(section.id) or "Objectives", section, judged)
    yield from _one("Objectives" if judged.record.objectives else "", None, judged)


def _one(title: str, section: PlanSection | None, judged: Judged) -> Iterator[Section]:
    found = judged.find.objectives_by_section.get(section.id if section else None, ())
    objectives = [one for one in found if _EQUALITY not in one.kind]
    if not objectives:
        return
    anchor = anchor_of(section) if section else "objectives"
    yield Section(
        title=title, anchor=anchor, blocks=tuple(_blocks(title, objectives, section, judged)), own_page=True
    )


def _blocks(
    title: str, objectives: Sequence[Objective], section: PlanSection | None, judged: Judged
) -> Iterator[Block]:
    judgements = judged.work_of(section) if section else []
    if judgements:
        level = judged.standing(levels_of(judgements))
        yield Verdict(tag=level_tag(level), sentence=say_levels(levels_of(judgements)))
    rows = [row for one in objectives for row in _rows(one, judged)]
    yield Table(
        caption=f"{title}: objectives, actions and milestones",
        columns=milestone_columns(with_owners=True),
        rows=tuple(rows),
    )
    actions = [action for one in objectives for action in judged.find.actions_by_objective.get(one.id, ())]
    chart = timeline_of(f"Milestones of {title}", actions, judged)
    if chart is not None:
        yield chart


def _rows(objective: Objective, judged: Judged) -> Iterator[Row]:
    yield group(_heading(objective, judged), anchor=anchor_of(objective))
    for one in judged.find.loose_milestones(objective.id):
        yield milestone_row(one, judged, with_owners=True)
    for action in judged.find.actions_by_objective.get(objective.id, ()):
        yield from action_rows(action, judged, with_owners=True, depth=2)


def _heading(objective: Objective, judged: Judged) -> Cell:
    outcomes = [one.text for one in judged.record.outcomes if one.objective == objective.id]
    rating = objective.rating
    return lines(
        Line(
            text=objective.text,
            label=objective.ref or objective.number or "",
            strong=True,
            href=source_anchor(objective),
        ),
        quiet(", ".join(objective.owners)),
        *(quiet(f"outcome: {one}") for one in outcomes),
        quiet(objective.progress),
        Line(label="As entered", tag=entered_tag(rating, judged.scheme)) if rating else None,
    )


def other_work_section(judged: Judged) -> Section | None:
    """Actions and milestones that hang on nothing, so that none is dropped."""
    actions: list[Action] = [
        one for one in judged.record.actions if one.priority is None and not _shown(one.objective, judged)
    ]
    loose = [
        one for one in judged.record.milestones if one.action is None and not _shown(one.objective, judged)
    ]
    if not actions and not loose:
        return None
    blocks: list[Block] = []
    if actions:
        blocks.append(actions_table("Actions of no priority or objective", actions, judged))
    if loose:
        rows = tuple(milestone_row(one, judged, with_owners=True) for one in loose)
        columns = milestone_columns(with_owners=True)
        blocks.append(Table(caption="Milestones of no action", columns=columns, rows=rows))
    return Section(title="Other actions", anchor="other-actions", blocks=tuple(blocks), own_page=True)


def _shown(name: str | None, judged: Judged) -> bool:
    objective = judged.find.entries.get(name or "")
    return isinstance(objective, Objective) and _EQUALITY not in objective.kind
