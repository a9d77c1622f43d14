"""What every format becomes: headings, paragraphs and tables in reading order, each cell with its place.

Nothing is interpreted here. A table that a page break cuts in two stays two tables; joining them is a
question of meaning and belongs to `interpreting`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.model import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    text: str
    level: int
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """`marker` is the list mark as printed ("•", "a)", "2.3"), None outside lists; `text` is without it.

    `depth` is 0 outside lists and for top-level items, and grows with nesting.
    """

    text: str
    place: Place
    marker: str | None = None
    depth: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """`text` may hold line breaks; a merged cell stands at its first place and is blank at the others.

    `strong` tells bold or header cells where the format says so; None where it cannot.
    """

    text: str
    place: Place
    strong: bool | None = None
    merged: bool = False
    """This blank belongs to a merged cell above or to the left."""
    sure: float = 1.0
    """How sure it is, from 0 to 1, that these words are a cell of their own and stand in this column."""
    colour: str | None = None
    """The word for the colour behind a figure or an arrow, where colours tell statuses: "Red"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    cells: tuple[Cell, ...]
    place: Place
    is_header: bool = False
    """The format itself says that this row is a header."""

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(cell.text for cell in self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    rows: tuple[Row, ...]
    place: Place
    caption: str | None = None


Block = Heading | Paragraph | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """A filled line of a text, for those who must see how many blank ones stand before the next."""

    text: str
    line: int
    page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """`notes` are the reader's own plain sentences about what it could not take over (images, a footer).

    `lines` are those that the headings and paragraphs of a plain text came from, each as it stood.
    """

    name: str
    format: str
    blocks: tuple[Block, ...]
    title: str | None = None
    notes: tuple[str, ...] = ()
    lines: tuple[TextLine, ...] = ()
    running: tuple[str, ...] = ()

    def tables(self) -> Iterator[Table]:
        return (block for block in self.blocks if isinstance(block, Table))
