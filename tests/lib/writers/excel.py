"""A workbook by openpyxl: one sheet or several, merged cells, typed text or native dates and figures."""

from __future__ import annotations

import io
import itertools
from collections.abc import Sequence
from typing import Any

import openpyxl
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from .printed import Block, Cell, Heading, Item, Line, NewPart, Table
from .styles import Style

_NARROW = 1.5


def write_excel(blocks: Sequence[Block], style: Style) -> bytes:
    workbook = openpyxl.Workbook()
    sheet: Any = workbook.active
    sheet.title = "Plan"
    row = top = 1 + style.blank_rows
    for block, following in itertools.pairwise([*blocks, None]):
        if isinstance(block, NewPart):
            if not style.one_sheet:
                sheet, row = workbook.create_sheet(block.name[:31]), top
        elif isinstance(block, Table):
            row = _table(sheet, block, row, style) + 1
        elif isinstance(block, Heading | Line | Item):
            place = sheet.cell(row, 1 + style.blank_columns, block.text)
            place.font = Font(bold=isinstance(block, Heading))
            if style.merged_titles and isinstance(block, Heading) and isinstance(following, Table):
                _merge(sheet, place, down=1, across=following.width)
            row += 1
            if isinstance(block, Line):
                row += 1
    output = io.BytesIO()
    workbook.save(output)
    return output.getvalue()


def _table(sheet: Any, table: Table, first: int, style: Style) -> int:
    for at, row in enumerate(table.rows, start=first):
        for column, cell in enumerate(row, start=1 + style.blank_columns):
            if cell is None:
                continue
            place = sheet.cell(at, column)
            _put(place, cell, style)
            _merge(sheet, place, down=cell.down, across=cell.across)
    for column in range(table.width):
        # A column of nothing is there to set the others apart, and is narrow.
        if not any(cell and cell.text for cell in (row[column] for row in table.rows)):
            letter = get_column_letter(column + 1 + style.blank_columns)
            sheet.column_dimensions[letter].width = _NARROW
    return first + len(table.rows)


def _merge(sheet: Any, place: Any, *, down: int, across: int) -> None:
    if down > 1 or across > 1:
        sheet.merge_cells(
            start_row=place.row,
            start_column=place.column,
            end_row=place.row + down - 1,
            end_column=place.column + across - 1,
        )


def _put(place: Any, cell: Cell, style: Style) -> None:
    if style.native_values and cell.native is not None:
        place.value = cell.native
        place.number_format = cell.format
    elif cell.text:
        place.value = cell.text
        place.data_type = "s"
