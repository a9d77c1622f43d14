"""A web page: tables with merged cells, line breaks or lists in cells, header cells or none."""

from __future__ import annotations

import html
import itertools
from collections.abc import Iterator, Sequence

from .printed import Block, Cell, Heading, Item, Line, Table, pages
from .styles import Style

_BULLET = "• "


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
    out, depth = "<ul>", 0
    for item in items:
        while depth < item.depth:
            out, depth = out + "<ul>", depth + 1
        while depth > item.depth:
            out, depth = out + "</ul>", depth - 1
        out += f"<li>{html.escape(item.text)}</li>"
    return out + "</ul>" * (depth + 1)


def _tables(table: Table, style: Style) -> Iterator[str]:
    head = "".join(_row(row, style, is_header=True) for row in table.rows[: table.heads])
    bodies = ["".join(_row(row, style) for row in _reopened(page)) for page in pages(table)]
    if style.tables_part_at_breaks:
        for body in bodies or [""]:
            yield f"<table>\n{head}{body}</table>"
    else:
        yield f"<table>\n{head}{head.join(bodies)}</table>"


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
    if style.lists_in_cells and any(line.startswith(_BULLET) for line in lines):
        items = "".join(
            f"<li>{html.escape(line.removeprefix(_BULLET))}</li>"
            for line in lines
            if line.startswith(_BULLET)
        )
        words = "<br>".join(html.escape(line) for line in lines if not line.startswith(_BULLET))
        return f"{words}<ul>{items}</ul>"
    return "<br>".join(html.escape(line) for line in lines)
