"""Actions with their milestones, as one table: an action heads its milestones and shows the worst of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldenthread.judging import Level
from goldenthread.model import Action, Milestone
from goldenthread.reports.anchors import anchor_of, source_anchor
from goldenthread.reports.cells import columns, due, group, lines, people, quiet, row, text
from goldenthread.reports.charts.timeline import Point, timeline
from goldenthread.reports.dates import say_due, say_when
from goldenthread.reports.judged import Judged
from goldenthread.reports.report import Block, Cell, Column, Line, Row, Table
from goldenthread.reports.tags import tag_of


def actions_table(caption: str, actions: Sequence[Action], judged: Judged) -> Table:
    own = any(one.owners for action in actions for one in judged.find.milestones_by_action.get(action.id, ()))
    rows = [row for action in actions for row in action_rows(action, judged, with_owners=own)]
    return Table(caption=caption, columns=milestone_columns(with_owners=own), rows=tuple(rows))


def milestone_columns(*, with_owners: bool) -> tuple[Column, ...]:
    owners = (("Responsible", 2.0),) if with_owners else ()
    return columns(("Milestone", 4), ("Due", 1.9), ("Status", 1.9), ("Why", 4), *owners)


def action_rows(action: Action, judged: Judged, *, with_owners: bool, depth: int = 1) -> Iterator[Row]:
    yield group(_action_cell(action, judged), anchor=anchor_of(action), depth=depth)
    for one in judged.find.milestones_by_action.get(action.id, ()):
        yield milestone_row(one, judged, with_owners=with_owners)


def _action_cell(action: Action, judged: Judged) -> Cell:
    judgement, alone = judged.actions[action.id], judged.own[action.id]
    # With milestones below, what is left to say is what the action's own dates add to them.
    why = alone.sentence if alone.level in (Level.OFF_TRACK, Level.NEEDS_ATTENTION) else ""
    if not judgement.parts:
        why = judgement.sentence
    return lines(
        Line(text=action.text, label=action.ref or "", strong=True, href=source_anchor(action)),
        Line(
            tag=tag_of(judgement),
            text=" · ".join(part for part in _about(action, judged) if part),
            quiet=True,
        ),
        quiet(why),
        quiet(action.notes),
    )


def _about(action: Action, judged: Judged) -> Iterator[str]:
    if action.start or action.end:
        yield f"{say_when(action.start)} to {say_due(action.end, judged.as_at)}"
    yield ", ".join(action.service_areas)
    yield f"responsible: {', '.join(action.owners)}" if action.owners else "no responsible officer named"
    if action.resources:
        yield f"resources: {action.resources}"


def milestone_row(milestone: Milestone, judged: Judged, *, with_owners: bool) -> Row:
    judgement = judged.milestones[milestone.id]
    name = lines(Line(text=milestone.text), quiet("later years" if milestone.horizon == "later" else None))
    owners = (people(milestone.owners),) if with_owners else ()
    when = due(milestone.due, judged.as_at, done=judgement.level is Level.COMPLETE)
    status = lines(Line(tag=tag_of(judgement)))
    return row(name, when, status, lines(quiet(judgement.sentence)), *owners, anchor=anchor_of(milestone))


def timeline_of(title: str, actions: Sequence[Action], judged: Judged) -> Block | None:
    """A line drawn through fewer than two dates says nothing."""
    found = [
        (action, one) for action in actions for one in judged.find.milestones_by_action.get(action.id, ())
    ]
    points = [
        Point(
            label=" ".join(part for part in (action.ref, one.text) if part),
            earliest=one.due.earliest,
            latest=one.due.latest,
            level=judged.milestones[one.id].level,
        )
        for action, one in found
        if one.due is not None and one.due.earliest is not None and one.due.latest is not None
    ]
    if len(points) < 2:
        return None
    table = Table(
        caption=f"{title}: dates and status",
        columns=columns(("Milestone", 4), ("Due", 2), ("Status", 2)),
        rows=tuple(
            row(
                text(" ".join(part for part in (action.ref, one.text) if part)),
                text(say_when(one.due)),
                lines(Line(tag=tag_of(judged.milestones[one.id]))),
            )
            for action, one in found
        ),
    )
    return timeline(title, points, as_at=judged.as_at, undated=len(found) - len(points), table=table)
