"""Small makers of cells, so that the sections read as tables do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from goldenthread.model import When

from .dates import MISSING, say_distance, say_when, say_within
from .report import Cell, Column, Line, Row, RowKind, Tag


def text(words: str | None, *, href: str | None = None, strong: bool = False) -> Cell:
    return Cell(lines=(Line(text=words or MISSING, href=href, strong=strong),))


def lines(*parts: Line | None) -> Cell:
    return Cell(lines=tuple(part for part in parts if part is not None) or (Line(text=MISSING),))


def quiet(words: str | None) -> Line | None:
    return Line(text=words, quiet=True) if words else None


def strong(words: str, *, label: str = "") -> Line:
    return Line(text=words, label=label, strong=True)


def tagged(tag: Tag, sentence: str = "") -> Cell:
    return lines(Line(tag=tag), quiet(sentence))


def people(names: Sequence[str]) -> Cell:
    return Cell(lines=tuple(Line(text=name) for name in names) or (Line(text=MISSING),))


def due(when: When | None, as_at: date, *, done: bool = False) -> Cell:
    """The date, and under it how far off it is, unless that no longer matters."""
    words = say_when(when)
    if done:
        return text(words)
    if when is None or when.latest is None or when.earliest is None:
        return lines(Line(text=words), quiet(when.problem if when is not None else "no date"))
    if when.earliest != when.latest and when.earliest <= as_at <= when.latest:
        return lines(Line(text=words), quiet(say_within(when)))
    return lines(Line(text=words), quiet(say_distance(when.latest, as_at)))


def row(*cells: Cell, anchor: str | None = None, kind: RowKind = RowKind.LINE) -> Row:
    return Row(cells=cells, anchor=anchor, kind=kind)


def group(cell: Cell, *, anchor: str | None = None, depth: int = 1) -> Row:
    return Row(cells=(cell,), kind=RowKind.GROUP, anchor=anchor, depth=depth)


def columns(*headings: tuple[str, float] | tuple[str, float, bool]) -> tuple[Column, ...]:
    return tuple(
        Column(heading=one[0], weight=one[1], number=len(one) > 2 and bool(one[2])) for one in headings
    )


def rows_of(cells: Iterable[Sequence[str]]) -> tuple[Row, ...]:
    """Plain rows of plain text, for a table kept as printed."""
    return tuple(Row(cells=tuple(text(one) for one in row)) for row in cells)
