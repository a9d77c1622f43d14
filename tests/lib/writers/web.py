"""A web page: tables with merged cells, line breaks or lists in cells, header cells or none."""

from __future__ import annotations

import html
import itertools
from collections.abc import Iterator, Sequence

from .printed import Block, Cell, Heading, Item, Line, Table, depth_and_item, pages
from .styles import Style


def write_web(blocks: Sequence[Block], style: Style) -> bytes:
    body = "\n".join(_all(blocks, style))
    head = "<head><meta charset=utf-8><title>Plan</title></head>"
    return f"<!DOCTYPE html>\n<html>{head}\n<body>\n{body}\n</body></html>\n".encode()


def _all(blocks: Sequence[Block], style: Style) -> Iterator[str]:
    for is_item, run in itertools.groupby(blocks, key=lambda block: isinstance(block, Item)):
        if is_item:
            yield _list(list(run))
            continue
        for block in run:
            if isinstance(block, Heading):
                yield f"<h{block.level}>{html.escape(block.text)}</h{block.level}>"
            elif isinstance(block, Line):
                yield f"<p>{html.escape(block.text)}</p>"
            elif isinstance(block, Table):
                yield from _tables(block, style)


def _list(items: list[Item]) -> str:
    """Deeper items stand inside the one above them."""
    out, depth = "<ul>", 0
    for at, item in enumerate(items):
        out += "<ul>" if item.depth > depth else "</li></ul>" * (depth - item.depth)
        out += "</li>" if at and item.depth <= depth else ""
        out += f"<li>{html.escape(item.text)}"
        depth = item.depth
    return out + "</li></ul>" * (depth + 1)


def _tables(table: Table, style: Style) -> Iterator[str]:
    top, head = (
        "".join(_row(row, style, is_header=True) for row in one) for one in (table.top, table.header)
    )
    bodies = ["".join(_row(row, style) for row in _reopened(page)) for page in pages(table)] or [""]
    whole = [(head if at else top) + body for at, body in enumerate(bodies)]
    for rows in whole if style.tables_part_at_breaks else ["".join(whole)]:
        yield f"<table>\n{rows}</table>"


def _reopened(page: Sequence[tuple[Cell | None, ...]]) -> list[tuple[Cell | None, ...]]:
    """A merged cell that a page break cuts goes on as a blank one."""
    rows = [list(row) for row in page]
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell is None and at == 0:
                down = next((i for i, below in enumerate(rows) if below[column] is not None), len(rows))
                row[column] = Cell(down=down)
            elif cell is not None and cell.down > len(rows) - at:
                row[column] = Cell(cell.text, len(rows) - at, cell.across)
    return [tuple(row) for row in rows]


def _row(row: Sequence[Cell | None], style: Style, *, is_header: bool = False) -> str:
    tag = "th" if is_header and style.marks_headers else "td"
    return "<tr>" + "".join(_cell(cell, tag, style) for cell in row if cell is not None) + "</tr>\n"


def _cell(cell: Cell, tag: str, style: Style) -> str:
    spans = f' rowspan="{cell.down}"' if cell.down > 1 else ""
    spans += f' colspan="{cell.across}"' if cell.across > 1 else ""
    return f"<{tag}{spans}>{_lines(cell.text, style)}</{tag}>"


def _lines(text: str, style: Style) -> str:
    lines = text.split("\n")
    items = [depth_and_item(line) for line in lines]
    first = next((at for at, (_, item) in enumerate(items) if item is not None), len(lines))
    is_list = first < len(lines) and all(item is not None for _, item in items[first:])
    if style.lists_in_cells and is_list:
        words = "<br>".join(html.escape(line) for line in lines[:first])
        return words + _list([Item(item, depth) for depth, item in items[first:] if item is not None])
    return "<br>".join(html.escape(line) for line in lines)
