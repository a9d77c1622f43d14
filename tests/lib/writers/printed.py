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
    """`heads` rows at the top are its header. A page ends before each row of `breaks`."""

    rows: tuple[tuple[Cell | None, ...], ...]
    heads: int = 1
    breaks: frozenset[int] = frozenset()

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


def pages(table: Table) -> list[tuple[tuple[Cell | None, ...], ...]]:
    """The body rows of each page."""
    starts = [table.heads, *sorted(table.breaks), len(table.rows)]
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
