"""A plan laid out but not yet in a format: headings, paragraphs, list items and tables of cells."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Line:
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    text: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """`down` and `across` count the rows and columns that a merged cell takes.

    `native` and `format` are what a spreadsheet keeps where a document prints `text`.
    """

    text: str = ""
    down: int = 1
    across: int = 1
    native: Any = None
    format: str | None = None


COVERED = None
"""Stands in a row where a merged cell above or to the left lies."""


@dataclass(frozen=True, slots=True)
class Table:
    """`heads` rows are its header, below `titles` rows. A page ends before each row of `breaks`."""

    rows: tuple[tuple[Cell | None, ...], ...]
    heads: int = 1
    breaks: frozenset[int] = frozenset()
    titles: int = 0

    @property
    def top(self) -> tuple[tuple[Cell | None, ...], ...]:
        """What the first page begins with."""
        return self.rows[: self.titles + self.heads]

    @property
    def header(self) -> tuple[tuple[Cell | None, ...], ...]:
        """What every further page begins with."""
        return self.rows[self.titles : self.titles + self.heads]

    @property
    def width(self) -> int:
        return len(self.rows[0])


@dataclass(frozen=True, slots=True)
class NewPart:
    """A sheet of its own, in a workbook of several sheets."""

    name: str


Block = Heading | Line | Item | Table | NewPart


def texts(row: tuple[Cell | None, ...]) -> list[str]:
    return [cell.text if cell else "" for cell in row]


_BULLET = "• "


def depth_and_item(line: str) -> tuple[int, str | None]:
    """The words of an item with how deep it stands; none of a line without a bullet."""
    plain = line.lstrip()
    return (len(line) - len(plain)) // 2, plain.removeprefix(_BULLET) if plain.startswith(_BULLET) else None


def pages(table: Table) -> list[tuple[tuple[Cell | None, ...], ...]]:
    """The body rows of each page."""
    starts = [table.titles + table.heads, *sorted(table.breaks), len(table.rows)]
    return [table.rows[first:last] for first, last in itertools.pairwise(starts) if last > first]


def as_text(blocks: Iterable[Block]) -> str:
    """The layout for a person to see: "^" marks what a merged cell covers, "===" a page's end."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Table):
            for at, row in enumerate(block.rows):
                lines += ["==="] if at in block.breaks else []
                lines.append("| " + " | ".join("^" if cell is COVERED else cell.text for cell in row))
        else:
            lines.append(str(block))
    return "\n".join(lines)
