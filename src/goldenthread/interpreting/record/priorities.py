"""Priorities and objectives: a list of them and the headings that follow it are one."""

from __future__ import annotations

from goldenthread.documents import Cell
from goldenthread.model import Objective, Place, Priority, Seen

from .draft import Draft, seen


def enter_priority(
    draft: Draft,
    number: str | None,
    title: str,
    place: Place,
    *,
    ref: str | None = None,
    told: tuple[Seen, ...] = (),
) -> Priority:
    """The priority of that number; a list of priorities and the headings that follow it are one."""
    known = next((p for p in draft.all("priorities", Priority) if number and p.number == number), None)
    if known:
        return known
    identifier = draft.new_id("priority", number)
    priority = Priority(id=identifier, ref=ref, number=number, title=title, place=place, seen=told)
    return draft.add("priorities", priority)


def enter_objective(draft: Draft, number: str, title: str, place: Place) -> Objective:
    """The objective of that number, as a heading names it."""
    known = next((one for one in draft.all("objectives", Objective) if one.number == number), None)
    if known:
        return known
    objective = Objective(
        id=draft.new_id("objective", number),
        ref=number,
        number=number,
        text=title,
        section=draft.context.section,
        priority=draft.context.priority,
        place=place,
        seen=seen("text", Cell(text=title, place=place)) + seen("ref", Cell(text=number, place=place)),
    )
    return draft.add("objectives", objective)
