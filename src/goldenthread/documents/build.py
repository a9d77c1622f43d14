"""Collects blocks in reading order and gives every one its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from goldenthread.errors import TooMuch
from goldenthread.model import Place

from .blocks import Block, Cell, Document, Heading, Paragraph, Row, Table, TextLine
from .colours import SURE, Tint
from .painted import PaintedCell, is_blank, statuses_of
from .struck import LEFT_OUT, is_marked, settled

# The largest table met in a plan has 2,000 cells; a long indicator file may reach some hundred thousand.
MAX_CELLS = 1_000_000
# A chart of days beside a plan has some hundred columns; Excel allows 16,384.
MAX_COLUMNS = 2_000
# Of headings and paragraphs together: 3,000 printed pages, three times the largest pack of papers.
MAX_PROSE = 10_000_000
MAX_PARAGRAPHS = 150_000


@dataclass(slots=True)
class DraftCell:
    text: str
    strong: bool | None = None
    merged: bool = False
    sure: float = 1.0
    tint: Tint | None = None
    """Its fill, or the colour of a disc that is all it holds; what that tells is settled with the table."""


@dataclass(slots=True)
class DraftRow:
    """`number` and `first_column` are given where the source shows its own (a sheet), else counted."""

    cells: Sequence[DraftCell]
    is_header: bool = False
    line: int | None = None
    page: int | None = None
    number: int | None = None
    first_column: int = 1


class Builder:
    def __init__(self, name: str) -> None:
        self.name = name
        self.sheet: str | None = None
        self.page: int | None = None
        self.blocks: list[Block] = []
        self.notes: list[str] = []
        self.lines: tuple[TextLine, ...] = ()
        self.running: list[str] = []
        self._tables = 0
        self._cells = 0
        self._prose = self._paragraphs = 0
        self._coloured = 0

    def start_sheet(self, title: str) -> None:
        self.sheet = title
        self._tables = 0

    def heading(self, text: str, level: int, *, line: int | None = None) -> None:
        self._count_prose(text)
        self.blocks.append(Heading(text=self._settled(text), level=level, place=self._place(line)))

    def paragraph(
        self,
        text: str,
        *,
        marker: str | None = None,
        depth: int = 0,
        line: int | None = None,
        row: int | None = None,
        column: int | None = None,
    ) -> None:
        """`row` and `column` are those of the sheet that it stands in."""
        self._count_prose(text)
        place = self._place(line, row=row, column=column)
        self.blocks.append(Paragraph(text=self._settled(text), marker=marker, depth=depth, place=place))

    def table(self, rows: Sequence[DraftRow], *, caption: str | None = None) -> None:
        if not rows:
            return
        count = sum(len(row.cells) for row in rows)
        self.check_room(count)
        self._check_width(max(len(row.cells) for row in rows))
        self._cells += count
        self._tables += 1
        colours = _colours(rows)
        placed = tuple(
            self._row(row, number, colours.get(number - 1, {})) for number, row in enumerate(rows, start=1)
        )
        first = placed[0].place
        place = Place(file=self.name, sheet=self.sheet, page=first.page, table=self._tables, line=first.line)
        self.blocks.append(Table(rows=placed, place=place, caption=caption))

    def note(self, sentence: str) -> None:
        if sentence not in self.notes:
            self.notes.append(sentence)

    def document(self, form: str, *, title: str | None = None) -> Document:
        return Document(
            name=self.name,
            format=form,
            blocks=tuple(self.blocks),
            title=title,
            notes=(*self.notes, *self._told()),
            lines=self.lines,
            running=tuple(dict.fromkeys(self.running)),
        )

    def check_room(self, cells: int) -> None:
        """Refuse more cells than a reader may make; ask before making them."""
        if self._cells + cells > MAX_CELLS:
            raise TooMuch(
                f"The file has more than {MAX_CELLS:,} table cells.",
                place=self.name,
                way_out="Save the part that holds the plan as a file of its own.",
            )

    def _count_prose(self, text: str) -> None:
        self._prose += len(text)
        self._paragraphs += 1
        if self._prose > MAX_PROSE or self._paragraphs > MAX_PARAGRAPHS:
            raise TooMuch(
                f"The file has more than {MAX_PROSE // 1_000_000} million letters or {MAX_PARAGRAPHS:,} "
                "paragraphs.",
                place=self.name,
                way_out="Save the part that holds the plan as a file of its own.",
            )

    def _check_width(self, columns: int) -> None:
        if columns > MAX_COLUMNS:
            raise TooMuch(
                f"A table of the file is {columns:,} columns wide, and at most {MAX_COLUMNS:,} are read.",
                place=self.name,
                way_out="Save the part that holds the plan as a file of its own.",
            )

    def _told(self) -> list[str]:
        if not self._coloured:
            return []
        return [f"Cells without words were given the word for their colour: {self._coloured}."]

    def _settled(self, text: str) -> str:
        if not is_marked(text):
            return text
        self.note(LEFT_OUT)
        return settled(text)

    def _place(self, line: int | None, *, row: int | None = None, column: int | None = None) -> Place:
        return Place(file=self.name, sheet=self.sheet, page=self.page, line=line, row=row, column=column)

    def _row(self, row: DraftRow, counted: int, colours: Mapping[int, str]) -> Row:
        number = row.number or counted
        page = row.page or self.page

        def place(column: int | None) -> Place:
            return Place(
                file=self.name,
                sheet=self.sheet,
                page=page,
                table=self._tables,
                row=number,
                column=column,
                line=row.line,
            )

        cells = tuple(
            Cell(
                text=self._settled(cell.text),
                place=place(column),
                strong=cell.strong,
                merged=cell.merged,
                sure=cell.sure,
            )
            for column, cell in enumerate(row.cells, start=row.first_column)
        )
        if colours:
            cells = tuple(self._coloured_cell(cell, colours.get(at)) for at, cell in enumerate(cells))
        return Row(cells=cells, place=place(None), is_header=row.is_header)

    def _coloured_cell(self, cell: Cell, colour: str | None) -> Cell:
        """A cell without words has the word for its colour; a figure or an arrow keeps its own beside it."""
        if colour is None:
            return cell
        if not is_blank(cell.text):
            return replace(cell, colour=colour)
        self._coloured += 1
        return replace(cell, text=colour, sure=SURE)


def _colours(rows: Sequence[DraftRow]) -> dict[int, dict[int, str]]:
    """By row and column, counted from 0, the words for the colours that tell a status."""
    if not any(cell.tint for row in rows for cell in row.cells):
        return {}
    found = statuses_of(
        [[PaintedCell(cell.text, None if cell.merged else cell.tint) for cell in row.cells] for row in rows],
        {number for number, row in enumerate(rows) if row.is_header},
    )
    by_row: dict[int, dict[int, str]] = {}
    for (row_at, at), word in found.items():
        by_row.setdefault(row_at, {})[at] = word
    return by_row
