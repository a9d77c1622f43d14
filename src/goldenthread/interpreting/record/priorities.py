"""Priorities: a list of them and the headings that follow it are one."""

from __future__ import annotations

from goldenthread.model import Place, Priority, Seen

from .draft import Draft


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
