"""An OpenDocument workbook, sheet by sheet, laid out as Excel's are."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from goldenthread.documents.blocks import Document
from goldenthread.documents.build import MAX_CELLS, Builder
from goldenthread.documents.colours import Tint
from goldenthread.documents.grid import Grid, GridCell, add_grid, merged_blanks
from goldenthread.documents.streaming import elements
from goldenthread.errors import TooMuch, UnreadableFile
from goldenthread.files import Container, open_container

from .names import DRAW, OFFICE, TABLE, count
from .styles import TAGS, Styles
from .values import cell_text

_CONTENT, _STYLES = "content.xml", "styles.xml"
_SHEET, _ROW, _COLUMN = f"{TABLE}table", f"{TABLE}table-row", f"{TABLE}table-column"
_RANGE, _SHAPES = f"{TABLE}database-range", f"{TABLE}shapes"
_CELL, _COVERED = f"{TABLE}table-cell", f"{TABLE}covered-table-cell"
_PICTURES = "Charts and pictures were left out."
_MOST_COLUMNS, _MOST_ROWS = 16_384, 1_048_576
_MOST_TINTS, _WIDEST_PAINT = 100_000, 50
# 'Our plan'.A1:'Our plan'.D9, with or without the second name and dollar signs.
_ADDRESS = re.compile(
    r"(?:'(?P<quoted>(?:[^']|'')+)'|(?P<plain>[^.']+))\.\$?[A-Z]{1,3}\$?(?P<row>\d{1,7}):.+"
)


@dataclass(slots=True)
class _Sheet:
    title: str
    is_hidden: bool = False
    has_hidden: bool = False
    """Some of its rows or columns are hidden."""
    cells: list[GridCell] = field(default_factory=list)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    spacers: set[int] = field(default_factory=set)
    headers: set[int] = field(default_factory=set)
    rows: int = 0
    columns: int = 0
    uncomputed: int = 0
    tints: dict[tuple[int, int], Tint] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def read_open_sheets(content: bytes, name: str) -> Document:
    container = open_container(content, name)
    if _CONTENT not in container:
        raise UnreadableFile(
            "The file is damaged: its main part is missing.",
            place=name,
            way_out="Fetch it again, or open it in LibreOffice and save it again.",
        )
    sheets = _Reader(container, name).sheets()
    build = Builder(name)
    for sheet in sheets:
        _add_sheet(build, sheet)
    return build.document("ods")


class _Reader:
    def __init__(self, container: Container, name: str) -> None:
        self._container = container
        self._name = name
        self._styles = Styles()
        self._sheets: list[_Sheet] = []
        self._open: etree._Element | None = None
        self._filled = 0

    def sheets(self) -> list[_Sheet]:
        if _STYLES in self._container:
            for element in elements(self._container, _STYLES, self._name, *TAGS):
                self._styles.take(element)
        wanted = (*TAGS, _ROW, _COLUMN, _SHAPES, _RANGE)
        for element in elements(self._container, _CONTENT, self._name, *wanted):
            self._take(element)
        return self._sheets

    def _take(self, element: etree._Element) -> None:
        if element.tag in TAGS:
            self._styles.take(element)
        elif element.tag == _RANGE:
            self._range(element)
        elif (sheet := self._sheet_of(element)) is not None:
            if element.tag == _ROW:
                self._row(element, sheet)
            elif element.tag == _COLUMN:
                self._column(element, sheet)
            elif len(element):
                sheet.notes.append(_PICTURES)

    def _sheet_of(self, element: etree._Element) -> _Sheet | None:
        """The sheet that a row or column stands in; None inside a cell, a chart or a linked table."""
        table = next(element.iterancestors(_SHEET), None)
        parent = None if table is None else table.getparent()
        if table is None or parent is None or parent.tag != f"{OFFICE}spreadsheet":
            return None
        if table is not self._open:
            self._open = table
            title = " ".join(table.get(f"{TABLE}name", "").split()) or "(without a name)"
            is_hidden = table.get(f"{TABLE}style-name", "") in self._styles.hidden
            self._sheets.append(_Sheet(title, is_hidden=is_hidden))
        return self._sheets[-1]

    def _column(self, element: etree._Element, sheet: _Sheet) -> None:
        first, repeated = sheet.columns + 1, count(element, f"{TABLE}number-columns-repeated")
        sheet.columns = min(sheet.columns + repeated, _MOST_COLUMNS)
        sheet.has_hidden |= _is_hidden(element)
        if element.get(f"{TABLE}style-name", "") in self._styles.narrow:
            sheet.spacers.update(range(first, sheet.columns + 1))

    def _row(self, element: etree._Element, sheet: _Sheet) -> None:
        first, repeated = sheet.rows + 1, count(element, f"{TABLE}number-rows-repeated")
        sheet.rows += repeated
        cells, merges = self._cells(element, sheet)
        if not cells or first > _MOST_ROWS:
            return
        sheet.has_hidden |= _is_hidden(element)
        tints = self._tints(element)
        self._filled += len(cells) * repeated
        if self._filled > MAX_CELLS:
            raise _too_many(self._name)
        for row in range(first, first + repeated):
            sheet.cells.extend(GridCell(row, column, text, strong) for column, text, strong in cells)
            if tints and len(sheet.tints) < _MOST_TINTS:
                sheet.tints.update({(row, column): tint for column, tint in tints.items()})
            sheet.merges.extend((row, left, row + down, right) for left, down, right in merges)

    def _cells(
        self, row: etree._Element, sheet: _Sheet
    ) -> tuple[list[tuple[int, str, bool]], list[tuple[int, int, int]]]:
        """The filled cells of a row, and what they span: first column, rows further down, last column."""
        filled: list[tuple[int, str, bool]] = []
        spans: list[tuple[int, int, int]] = []
        column = 1
        for cell in row:
            if cell.tag not in (_CELL, _COVERED):
                continue
            repeated = min(count(cell, f"{TABLE}number-columns-repeated"), _MOST_COLUMNS)
            style = cell.get(f"{TABLE}style-name", "")
            # What a merged cell covers is not shown, though the file may keep it.
            text = "" if cell.tag == _COVERED or not len(cell) else cell_text(cell, style, self._styles)
            _tell_of_cell(cell, text, sheet)
            if text and column + repeated <= _MOST_COLUMNS:
                strong = self._styles.is_bold(style)
                filled.extend((at, text, strong) for at in range(column, column + repeated))
                down = count(cell, f"{TABLE}number-rows-spanned") - 1
                across = count(cell, f"{TABLE}number-columns-spanned") - 1
                if down or across:
                    spans.append((column, down, column + across))
            column += repeated
        return filled, spans

    def _tints(self, row: etree._Element) -> dict[int, Tint]:
        """By column, the fills that may tell a status; what is painted far across tells none."""
        tints: dict[int, Tint] = {}
        if not any(self._styles.tints.values()):
            return tints
        column = 1
        for cell in row:
            if cell.tag not in (_CELL, _COVERED):
                continue
            repeated = min(count(cell, f"{TABLE}number-columns-repeated"), _MOST_COLUMNS)
            tint = self._styles.tint(cell.get(f"{TABLE}style-name", ""))
            if tint and repeated <= _WIDEST_PAINT:
                tints.update(dict.fromkeys(range(column, column + repeated), tint))
            column += repeated
        return tints

    def _range(self, element: etree._Element) -> None:
        """A list with filter buttons: its first row is a header."""
        found = _ADDRESS.fullmatch(element.get(f"{TABLE}target-range-address", ""))
        if found is None or element.get(f"{TABLE}display-filter-buttons") != "true":
            return
        title = " ".join((found["quoted"] or found["plain"]).replace("''", "'").lstrip("$").split())
        for sheet in self._sheets:
            if sheet.title == title:
                sheet.headers.add(int(found["row"]))


def _is_hidden(element: etree._Element) -> bool:
    return element.get(f"{TABLE}visibility") in ("collapse", "filter")


def _tell_of_cell(cell: etree._Element, text: str, sheet: _Sheet) -> None:
    if not text and cell.get(f"{TABLE}formula") and cell.get(f"{OFFICE}value-type") is None:
        sheet.uncomputed += 1
    for inner in cell:
        if inner.tag == f"{OFFICE}annotation":
            sheet.notes.append("Comments were left out.")
        elif isinstance(inner.tag, str) and inner.tag.startswith(DRAW):
            sheet.notes.append(_PICTURES)


def _add_sheet(build: Builder, sheet: _Sheet) -> None:
    if sheet.is_hidden:
        build.note(f"The hidden sheet “{sheet.title}” was left out.")
        return
    build.start_sheet(sheet.title)
    if sheet.cells:
        build.heading(sheet.title, 1)
    cells = [*sheet.cells, *merged_blanks(sheet.cells, sheet.merges)]
    add_grid(build, Grid(cells, frozenset(sheet.spacers), frozenset(sheet.headers), tints=sheet.tints))
    if sheet.has_hidden:
        build.note(f"Hidden rows or columns of the sheet “{sheet.title}” were read too.")
    if sheet.uncomputed:
        build.note(
            f"Formulas without a stored result on the sheet “{sheet.title}”: {sheet.uncomputed}. "
            "Open the workbook in LibreOffice and save it, and they are read."
        )
    for note in sheet.notes:
        build.note(note)


def _too_many(name: str) -> TooMuch:
    return TooMuch(
        f"The file has more than {MAX_CELLS:,} filled cells.",
        place=name,
        way_out="Save the part that holds the plan as a file of its own.",
    )
