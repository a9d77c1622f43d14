"""The sample's tables: header rows that repeat, references merged over their milestones or left blank."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell, _Row

_FILL = "1D4E5F"
_PAPER = RGBColor(0xFF, 0xFF, 0xFF)


def add_table(
    document: WordDocument,
    columns: Sequence[str] | None,
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    size: float = 10,
) -> Table:
    table: Table = document.add_table(rows=0, cols=len(widths), style="Table Grid")
    table.autofit = False
    if columns:
        _add_header(table, columns, size)
    for row in rows:
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            _fill(cell, text, size)
    _set_widths(table, widths)
    return table


def add_grouped(
    document: WordDocument,
    columns: Sequence[str],
    groups: Sequence[Sequence[Sequence[str]]],
    widths: Sequence[float],
    *,
    merged: bool,
) -> Table:
    """One group an action or a risk. Its blank cells join the cell above, or stay blank."""
    table = add_table(document, columns, [row for group in groups for row in group], widths, 9)
    first = 1
    for group in groups:
        if merged and len(group) > 1:
            _merge_blanks(table, group, first)
        first += len(group)
    return table


def _merge_blanks(table: Table, group: Sequence[Sequence[str]], first: int) -> None:
    last = first + len(group) - 1
    for column in range(len(group[0])):
        if all(row[column] == "" for row in group[1:]):
            whole = table.cell(first, column).merge(table.cell(last, column))
            # Merging keeps the empty paragraphs of the cells it swallows.
            for spare in whole.paragraphs[1:]:
                spare._p.getparent().remove(spare._p)


def add_budget(
    document: WordDocument, columns: Sequence[str], rows: Sequence[tuple[str, str, str, list[int]]]
) -> Table:
    table = add_table(document, columns, [], (7.5, 3.2, 3.2, 3.1))
    current = ""
    for group, title, kind, amounts in rows:
        if group and group != current:
            _add_group_row(table, group)
            current = group
        cells = table.add_row().cells
        _fill(cells[0], title, 10, bold=kind != "line")
        for cell, amount in zip(cells[1:], amounts, strict=True):
            _fill(cell, f"{amount:,}", 10, bold=kind != "line")
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _set_widths(table, (7.5, 3.2, 3.2, 3.1))
    return table


def _add_group_row(table: Table, group: str) -> None:
    cells = table.add_row().cells
    _fill(cells[0].merge(cells[-1]), group, 10, bold=True)


def _add_header(table: Table, columns: Sequence[str], size: float) -> None:
    row = table.add_row()
    _repeat_on_each_page(row)
    for cell, text in zip(row.cells, columns, strict=True):
        _fill(cell, text, size, bold=True)
        cell.paragraphs[0].runs[0].font.color.rgb = _PAPER
        shade = OxmlElement("w:shd")
        shade.set(qn("w:val"), "clear")
        shade.set(qn("w:fill"), _FILL)
        cell._tc.get_or_add_tcPr().append(shade)


def _repeat_on_each_page(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _fill(cell: _Cell, text: str, size: float, *, bold: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(2)
    run = paragraph.add_run(text)
    run.font.size, run.font.bold = Pt(size), bold


def _set_widths(table: Table, widths: Sequence[float]) -> None:
    # Word reads the width of each cell, LibreOffice that of the grid.
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            if cell._tc.grid_span == 1:
                cell.width = Cm(width)
