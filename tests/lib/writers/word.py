"""A Word file by python-docx: heading styles, list styles, merged cells, header rows, page breaks."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import docx
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement

from .printed import Block, Cell, Heading, Item, Line, Table, depth_and_item, pages
from .styles import Style


def write_word(blocks: Sequence[Block], style: Style) -> bytes:
    document = docx.Document()
    for block in blocks:
        if isinstance(block, Heading):
            document.add_heading(block.text, block.level)
        elif isinstance(block, Line):
            document.add_paragraph(block.text)
        elif isinstance(block, Item):
            document.add_paragraph(
                block.text, style="List Bullet" + (f" {block.depth + 1}" if block.depth else "")
            )
        elif isinstance(block, Table):
            _tables(document, block, style)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def _tables(document: Any, table: Table, style: Style) -> None:
    whole = [[*(table.header if at else table.top), *page] for at, page in enumerate(pages(table) or [()])]
    if not style.tables_part_at_breaks:
        _table(document, [row for page in whole for row in page], len(table.top), style)
        return
    for at, page in enumerate(whole):
        if at:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        _table(document, page, len(table.header if at else table.top), style)


def _table(document: Any, rows: list[tuple[Cell | None, ...]], heads: int, style: Style) -> None:
    made = document.add_table(len(rows), len(rows[0]))
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell is None:
                continue
            place = made.cell(at, column)
            down = _depth(rows, at, column, cell.down)
            if down > 1 or cell.across > 1:
                place = place.merge(made.cell(at + down - 1, column + cell.across - 1))
            _fill(place, cell.text, style)
    if style.marks_headers:
        for row in made.rows[:heads]:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _depth(rows: list[tuple[Cell | None, ...]], at: int, column: int, down: int) -> int:
    """A header printed again, or the table's end, closes a merged cell."""
    covered = 1
    while covered < down and at + covered < len(rows) and _is_free(rows[at + covered], column):
        covered += 1
    return covered


def _is_free(row: tuple[Cell | None, ...], column: int) -> bool:
    """No cell of the row stands there, nor reaches there from the left."""
    left = next((at for at in range(column, -1, -1) if row[at] is not None), None)
    cell = row[left] if left is not None else None
    return cell is None or left is None or left + cell.across <= column


def _fill(place: Any, text: str, style: Style) -> None:
    for at, line in enumerate(text.split("\n")):
        paragraph = place.paragraphs[0] if at == 0 else place.add_paragraph()
        depth, item = depth_and_item(line)
        if style.lists_in_cells and item is not None:
            paragraph.style = "List Bullet 2" if depth else "List Bullet"
            paragraph.add_run(item)
        else:
            paragraph.add_run(line)
