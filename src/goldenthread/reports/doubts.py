"""What the reader was unsure of and what it did not understand, in a few lines for a terminal."""

from __future__ import annotations

import dataclasses

from goldenthread.model import Entry, Place, PlanRecord, Seen

UNSURE_BELOW = 0.7
LEFT_OVER = "LEFT-1"
AGAIN = " again"
CAUTION = "caution"
_NAMED = 3


def doubts(record: PlanRecord) -> list[str]:
    """One line a kind of doubt, with the first places; nothing when there is none."""
    return [line for line in (_unsure(record), _registers(record), _headings(record), _left(record)) if line]


def _unsure(record: PlanRecord) -> str:
    found = [
        seen
        for entry in record.entries()
        for seen in entry.seen
        if seen.confidence < UNSURE_BELOW and _is_field(entry, seen)
    ]
    if not found:
        return ""
    places = _some([_where(seen) for seen in found])
    return f"{_count(len(found), 'value')} the reader is less than 70% sure of: {places}"


def _registers(record: PlanRecord) -> str:
    if not record.registers:
        return ""
    named = _some([one.title or _within(one.place) for one in record.registers])
    return f"{_count(len(record.registers), 'table')} of no known kind, kept as printed: {named}"


def _headings(record: PlanRecord) -> str:
    """Columns that no field takes: their values are kept under the heading's own words. A second printing of
    a known field is no such value."""
    found = [seen.field for entry in record.entries() for seen in entry.seen if not _is_field(entry, seen)]
    if not found:
        return ""
    named = _some(list(dict.fromkeys(found)))
    return f"{_count(len(found), 'value')} under headings that no field takes: {named}"


def _is_field(entry: Entry, seen: Seen) -> bool:
    """The words of a field, or a mark beside it; an amount of a budget line has a heading of its own."""
    names = {field.name for field in dataclasses.fields(entry)} | {CAUTION}
    names.update(label for label, _ in getattr(entry, "amounts", ()))
    return seen.field.removesuffix(AGAIN) in names


def _left(record: PlanRecord) -> str:
    tables = [one for one in record.findings if one.code == LEFT_OVER]
    places = [place for one in tables for place in (one.place, *one.also) if place]
    if not places:
        return ""
    named = _some([_within(place) for place in places])
    return f"{_count(len(places), 'cell')} left over that no field holds: {named}"


def _where(seen: Seen) -> str:
    return f"{seen.field} ({_within(seen.place)})"


def _within(place: Place | None) -> str:
    """The place without the file's name, which stands above."""
    return str(dataclasses.replace(place, file="")) if place else "no place"


def _count(number: int, name: str) -> str:
    return f"{number} {name}{'' if number == 1 else 's'}"


def _some(names: list[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return "; ".join(names[:_NAMED]) + more
