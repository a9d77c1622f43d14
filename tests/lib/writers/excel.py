"""A workbook by openpyxl: one sheet or several, merged cells, typed text or native dates and figures."""

from __future__ import annotations

import io
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
    row = 1
    for block in blocks:
        if isinstance(block, NewPart):
            if not style.one_sheet:
                sheet, row = workbook.create_sheet(block.name[:31]), 1
        elif isinstance(block, Table):
            row = _table(sheet, block, row, style) + 1
        elif isinstance(block, Heading | Line | Item):
            sheet.cell(row, 1, block.text).font = Font(bold=isinstance(block, Heading))
            row += 1
            if isinstance(block, Line):
                row += 1
    output = io.BytesIO()
    workbook.save(output)
    return output.getvalue()


def _table(sheet: Any, table: Table, first: int, style: Style) -> int:
    for at, row in enumerate(table.rows, start=first):
        for column, cell in enumerate(row, start=1):
            if cell is None:
                continue
            _put(sheet.cell(at, column), cell, style)
            if cell.down > 1 or cell.across > 1:
                sheet.merge_cells(
                    start_row=at,
                    start_column=column,
                    end_row=at + cell.down - 1,
                    end_column=column + cell.across - 1,
                )
    for column in range(table.width):
        # A column of nothing is there to set the others apart, and is narrow.
        if not any(cell and cell.text for cell in (row[column] for row in table.rows)):
            sheet.column_dimensions[get_column_letter(column + 1)].width = _NARROW
    return first + len(table.rows)


def _put(place: Any, cell: Cell, style: Style) -> None:
    if style.native_values and cell.native is not None:
        place.value = cell.native
        place.number_format = cell.format
    elif cell.text:
        place.value = cell.text
        place.data_type = "s"
