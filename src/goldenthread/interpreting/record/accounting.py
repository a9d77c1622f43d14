"""Nothing is lost: every filled cell of a table belongs to a field, or a finding names its place.

And every field that was read says from which words, where they stand and how sure the reader is. What the
readers of the kinds told themselves stays; this adds what they left unsaid.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from typing import Any

from goldenthread.documents import Cell
from goldenthread.interpreting.grids.cutting import Grid, GridRow
from goldenthread.interpreting.grids.headers import Column
from goldenthread.model import (
    EnteredRating,
    Entry,
    Finding,
    Objective,
    Place,
    Plan,
    Register,
    Section,
    Seen,
    When,
    Written,
)
from goldenthread.model.described import FieldKind, description_of
from goldenthread.wording.texts import clean, fold

from .draft import Draft, priority_named

OWN = 1.0
"""The field is the entry's own words, at its own place."""
FROM_AROUND = 0.8
"""Taken from a heading or another row: the year above a table, the group above its lines."""

# How the reader sorts and nests things, and what it worked out of words that stand in other fields.
_NOT_READ = frozenset(
    ("id", "place", "seen", "kind", "level", "horizon", "figures", "entries", "entry", "printings")
) | frozenset(("rows", "columns", "absent", "severity", "also", "aliases", "code", "message", "advice"))
# Gathered from its actions, each of which says where.
_GATHERED = (Objective, "owners")
_AROUND = frozenset(("period", "group", "year", "section", "breakdown", "role", "body"))
_NAMED_AT_MOST = 40
_TWINS = {
    "text": ("title",),
    "title": ("text",),
    "progress": ("notes", "commentary"),
    "explanation": ("notes", "commentary"),
}
_FIGURES = ("value", "number", "money", "rating")


def entries_so_far(draft: Draft) -> frozenset[int]:
    return frozenset(id(one) for entries in draft.entries.values() for one in entries)


def claim_equal_cells(draft: Draft, grid: Grid, before: frozenset[int]) -> None:
    """A cell whose words are a field of an entry from this table, word for word, belongs to that field."""
    claims = Claims(_all(draft))
    open_cells: dict[str, list[tuple[GridRow, Cell]]] = {}
    for row in grid.rows:
        for cell in row.cells:
            if claims.lacks(row, cell, grid):
                open_cells.setdefault(clean(cell.text), []).append((row, cell))
    if not open_cells:
        return
    for entries in draft.entries.values():
        for at, entry in enumerate(entries):
            if id(entry) not in before and (told := tuple(_equal(entry, open_cells))):
                entries[at] = dataclasses.replace(entry, seen=entry.seen + told)


def _equal(entry: Entry, open_cells: dict[str, list[tuple[GridRow, Cell]]]) -> Iterator[Seen]:
    for name, words in _texts(entry):
        around = name in _AROUND
        for row, cell in open_cells.get(words, ()):
            if around or entry.place in (None, row.place, cell.place):
                sure = min(FROM_AROUND if around else OWN, cell.sure)
                yield Seen(field=name, raw=cell.text.strip(), place=cell.place, confidence=sure)
                break


def _texts(entry: Entry) -> Iterator[tuple[str, str]]:
    for name, value in read_fields(entry):
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, str):
                yield name, clean(one)


def read_fields(entry: Entry) -> Iterator[tuple[str, Any]]:
    """The fields that say something the source said: no identifiers, references to entries or sorting."""
    for field in dataclasses.fields(entry):
        about = description_of(field)
        if field.name in _NOT_READ or about is None or (type(entry), field.name) == _GATHERED:
            continue
        if about.kind in (FieldKind.REFERENCE, FieldKind.REFERENCES):
            continue
        value = getattr(entry, field.name)
        if value is not None and value not in ((), "") and value != field.default:
            yield field.name, value


class Claims:
    """Which cells the record accounts for."""

    def __init__(self, entries: Iterable[Entry], rows: Iterable[Place] = ()) -> None:
        """`rows` are taken whole, without an entry of their own: those of a list of contents."""
        self._places: set[Place] = set()
        self._rows: set[Place] = set(rows)
        self._headings: set[tuple[Place, str]] = set()
        for entry in entries:
            self._places.update(seen.place for seen in entry.seen)
            if isinstance(entry, Register):
                self._rows.update(row.place for row in entry.rows if row.place)
                if entry.place:
                    self._headings.update((entry.place, clean(label)) for label in entry.columns)
            elif isinstance(entry, Finding | Section) and entry.place:
                self._places.add(entry.place)

    def lacks(self, row: GridRow, cell: Cell, grid: Grid) -> bool:
        words = clean(cell.text)
        if not words or (grid.place, words) in self._headings:
            return False
        return not ({cell.place, row.place} & self._places) and row.place not in self._rows


def note_leftovers(draft: Draft) -> None:
    """One finding a table, with the place of each cell that nothing took."""
    claims = Claims(_all(draft), (named.place for named in draft.named_sections))
    titles = {fold(grid.title) for grid in draft.grids if grid.title}
    for grid in draft.grids:
        left = _left(grid, claims, draft, titles)
        if left:
            count = f"{len(left)} cells" if len(left) > 1 else "1 cell"
            draft.note(
                "LEFT-1",
                f"Left over: {count} of this table could not be understood; no field of the plan holds them.",
                "Look at the source; what matters of it can be entered by hand.",
                left[0],
                also=left[1:_NAMED_AT_MOST],
            )


def _left(grid: Grid, claims: Claims, draft: Draft, titles: set[str]) -> list[Place]:
    """The places of cells that nothing took. Words printed again in their column are no new words: a
    reference or a priority repeated beside each of its milestones. Nor is the title of a table."""
    left: list[Place] = []
    known: set[tuple[int, str]] = set()
    for row in grid.rows:
        alone = len(row.filled) == 1
        for column, cell in zip(grid.columns, row.cells, strict=False):
            words, figure = clean(cell.text), draft.lexicon.contents.get(column.role or "") in _FIGURES
            is_title = alone and fold(words) in titles
            if is_title or not claims.lacks(row, cell, grid) or _names_priority(draft, column, words):
                known.add((column.index, words))
            elif figure or (column.index, words) not in known:
                left.append(cell.place)
        left.extend(one.place for one in row.comments if claims.lacks(row, one, grid))
    first = grid.rows[0].place.row if grid.rows else None
    heads = not grid.has_header and len(grid.rows) > 1 and all(place.row == first for place in left)
    return [] if heads else left


def _names_priority(draft: Draft, column: Column, words: str) -> bool:
    """The entry beside it holds the priority's identifier, not these words."""
    return column.role == "priority" and priority_named(draft, words) is not None


def _all(draft: Draft) -> Iterator[Entry]:
    for entries in draft.entries.values():
        yield from entries


def complete_provenance(draft: Draft) -> None:
    """Each field that was read without a word of where from: its own raw text, at its entry's place."""
    for key, entries in draft.entries.items():
        if key != "findings":
            for at, entry in enumerate(entries):
                named = tuple(_of_field(entry, seen) for seen in entry.seen)
                told = named + _untold(entry, {seen.field for seen in named})
                if told != entry.seen:
                    entries[at] = dataclasses.replace(entry, seen=told)


def _of_field(entry: Entry, seen: Seen) -> Seen:
    """A column's role is singular ("owner"), and one kind has a title where another has a text."""
    names = {field.name for field in dataclasses.fields(entry)}
    if seen.field in names:
        return seen
    other = next((one for one in (f"{seen.field}s", *_TWINS.get(seen.field, ())) if one in names), None)
    return dataclasses.replace(seen, field=other) if other else seen


def complete_plan(plan: Plan) -> Plan:
    return dataclasses.replace(plan, seen=plan.seen + _untold(plan, {seen.field for seen in plan.seen}))


def _untold(entry: Entry, known: set[str]) -> tuple[Seen, ...]:
    if entry.place is None:
        return ()
    # What is beside words that the reader was unsure of is no surer than they are.
    least = min((seen.confidence for seen in entry.seen), default=OWN)
    own = OWN if isinstance(entry, Section) else FROM_AROUND
    return tuple(
        Seen(
            field=name,
            raw=raw,
            place=entry.place,
            confidence=min(least, FROM_AROUND if name in _AROUND else own),
        )
        for name, value in read_fields(entry)
        if name not in known and (raw := _raw(value))
    )


def _raw(value: Any) -> str:
    if isinstance(value, When | Written | EnteredRating):
        return value.raw
    if isinstance(value, tuple):
        return "; ".join(_raw(one) for one in value)
    return str(value) if isinstance(value, str) else ""
