"""A report as sections of text, tables, tags and charts: one model for HTML, Word and PDF.

Nothing here knows a format, and no renderer knows a plan. Text is plain: no renderer reads mark-up in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from goldenthread.judging import MARKS, Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A status as people see it. Shape and words carry it; the colour a renderer adds only helps the eye."""

    level: Level
    words: str

    @property
    def shape(self) -> str:
        return MARKS[self.level].shape


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a cell: "Attainment" (label), the tag, then text."""

    text: str = ""
    label: str = ""
    tag: Tag | None = None
    quiet: bool = False
    """Said in smaller type: the sentence behind a tag, the office that answers."""
    strong: bool = False
    href: str | None = None
    """The anchor in this report that the text leads to."""
    pad: str = ""
    """Digits that are not there, kept free so that numbers line up on their decimal point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    lines: tuple[Line, ...] = ()

    @property
    def words(self) -> str:
        """All that a reader hears."""
        said = (part for line in self.lines for part in (line.label, line.tag and line.tag.words, line.text))
        return " ".join(part for part in said if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    heading: str
    weight: float = 1
    """Its share of the width, beside the others."""
    number: bool = False
    tag: Tag | None = None
    """A status that heads a column of counts, shown in place of the heading's plain words."""


class RowKind(StrEnum):
    LINE = "line"
    GROUP = "group"
    """One cell over the whole width that heads the rows below it."""
    SUBTOTAL = "subtotal"
    TOTAL = "total"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.LINE
    anchor: str | None = None
    depth: int = 1
    """Of a group: 2 stands within the group of depth 1 above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The first column heads each row, unless `row_heads` says that no cell names its row."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    row_heads: bool = True
    note: str = ""

    def __post_init__(self) -> None:
        for row in self.rows:
            wanted = 1 if row.kind is RowKind.GROUP else len(self.columns)
            if len(row.cells) != wanted:
                raise ValueError(
                    f"a {row.kind} row of {self.caption!r} needs {wanted} cells, not {len(row.cells)}"
                )


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    text: str
    lead: bool = False
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Terms, each with what is said of it."""

    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A tag by itself, with its sentence."""

    tag: Tag
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Within a section, whose own title stands one level above."""

    text: str
    anchor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    title: str
    alternative: str
    """What somebody who cannot see it needs to know."""
    spec: Mapping[str, Any]
    """Vega-Lite."""
    table: Table
    """Its data, for those who would rather read."""


Block = Paragraph | Bullets | Facts | Verdict | Heading | Table | Chart


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    title: str
    anchor: str
    blocks: tuple[Block, ...]
    own_page: bool = False
    """Starts a page in print."""
    wide: bool = False
    """Printed on pages lying on their side: its table has more columns than an upright page can hold."""

    @property
    def lead(self) -> str:
        """Its sentence in larger type, if it has one."""
        return next((block.text for block in self.blocks if isinstance(block, Paragraph) and block.lead), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    title: str
    council: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    cover: Cover
    as_at: date
    sections: tuple[Section, ...]
    language: str = "en-GB"

    @property
    def title(self) -> str:
        return " – ".join(part for part in (self.cover.title, self.cover.council) if part)

    def section(self, anchor: str) -> Section:
        return next(section for section in self.sections if section.anchor == anchor)
