"""A PDF by typst: ruled or unruled tables whose header is printed again on each page, rows that pages cut."""

from __future__ import annotations

import json
from collections.abc import Sequence

import typst

from .printed import Block, Cell, Heading, Item, Line, Table
from .styles import Style

_SHORT = 14
_PAGE = '#set page(paper: "a3", flipped: true, margin: 1.5cm)\n#set text(size: 8pt, hyphenate: false)\n'


def write_pdf(blocks: Sequence[Block], style: Style) -> bytes:
    source = _PAGE + "\n".join(_block(block, style) for block in blocks)
    return typst.compile(source.encode(), format="pdf")


def _block(block: Block, style: Style) -> str:
    if isinstance(block, Heading):
        return f"#heading(level: {block.level})[{_words(block.text)}]"
    if isinstance(block, Line):
        return f"#par[{_words(block.text)}]"
    if isinstance(block, Item):
        return f"#pad(left: {block.depth}em)[#list[{_words(block.text)}]]"
    if isinstance(block, Table):
        return _table(block, style)
    return ""


def _words(text: str) -> str:
    return "#linebreak()".join(f"#text({json.dumps(line, ensure_ascii=False)})" for line in text.split("\n"))


def _table(table: Table, style: Style) -> str:
    widths = ", ".join(_width(table, column) for column in range(table.width))
    head = ", ".join(_cells(row, style, strong=True) for row in table.top)
    rows = ", ".join(_cells(row, style) for row in table.rows[len(table.top) :])
    # Without upright rules nothing shows which columns stand below the heading of a group, nor that a row of
    # one cell, or a line or two without a header, is of a table at all: such are ruled all round.
    filled = all(sum(bool(cell and cell.text) for cell in row) > 1 for row in table.rows)
    stroke = "(x: none, y: 0.5pt)" if style.open_ruled and len(table.top) == 1 and filled else "0.5pt"
    return f"#table(columns: ({widths},), stroke: {stroke}, table.header({head}), {rows})"


def _width(table: Table, column: int) -> str:
    """A column of short texts is as wide as they are; the others share the rest."""
    cells = [cell for row in table.rows if (cell := row[column]) and cell.across == 1]
    longest = max((len(line) for cell in cells for line in cell.text.split("\n")), default=0)
    return "auto" if longest <= _SHORT else f"{min(longest, 40)}fr"


def _cells(row: tuple[Cell | None, ...], style: Style, *, strong: bool = False) -> str:
    return ", ".join(_cell(cell, style, strong=strong) for cell in row if cell is not None)


def _cell(cell: Cell, style: Style, *, strong: bool) -> str:
    words = f"*{_words(cell.text)}*" if strong and cell.text else _words(cell.text)
    breaks = "true" if style.rows_break else "false"
    return f"table.cell(rowspan: {cell.down}, colspan: {cell.across}, breakable: {breaks})[{words}]"
