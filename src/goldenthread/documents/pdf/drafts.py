"""What a page is read to, before the whole document is known: lines of prose and tables, in reading order."""

from __future__ import annotations

from dataclasses import dataclass, field

from .lines import Line


@dataclass(slots=True)
class CellDraft:
    text: str = ""
    strong: bool = False
    merged: bool = False
    sure: float = 1.0


@dataclass(slots=True)
class TableDraft:
    x0: float
    top: float
    x1: float
    bottom: float
    rows: list[list[CellDraft]] = field(default_factory=list)
    coloured: int = 0
    """Cells without words that were given the word for their colour."""
    aligned: bool = False
    """Nothing is drawn between its columns: they were told by how the words stand."""


@dataclass(slots=True)
class TextDraft:
    """One paragraph, heading or list item."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    lines: int = 1
    running: bool = False
    """The file says that it belongs to the page."""
    broken: bool = False
    """Its last line is full: it may run on over the page."""


Item = TableDraft | TextDraft


@dataclass(slots=True)
class PageDraft:
    number: int
    width: float
    height: float
    items: list[Item] = field(default_factory=list)
    sizes: dict[float, int] = field(default_factory=dict)
    """How many letters are set in each size."""


@dataclass(slots=True)
class Stretch:
    """Lines that stand in one column of the page."""

    lines: list[Line]
    x0: float
    x1: float
