"""A Document to and from plain lists, so that it crosses from the child process as JSON.

What a row's cells share is sent once: a document's places are most of its size.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from goldenthread.model import Place

from .blocks import Block, Cell, Document, Heading, Paragraph, Row, Table, TextLine


def pack(document: Document) -> dict[str, Any]:
    return {
        "name": document.name,
        "format": document.format,
        "title": document.title,
        "notes": list(document.notes),
        "blocks": [_pack_block(block) for block in document.blocks],
        "files": _files(document),
        "running": list(document.running),
        "lines": [(line.text, line.line, line.page) for line in document.lines],
    }


def unpack(packed: dict[str, Any]) -> Document:
    return Document(
        name=packed["name"],
        format=packed["format"],
        title=packed["title"],
        notes=tuple(packed["notes"]),
        blocks=tuple(map(_unpack_block, packed["blocks"], _spread(packed["files"]))),
        running=tuple(packed["running"]),
        lines=tuple(TextLine(text=text, line=line, page=page) for text, line, page in packed["lines"]),
    )


def _files(document: Document) -> list[tuple[str, int]]:
    """The file that blocks stand in, with how many follow one another there: one, but for a folder's."""
    runs = itertools.groupby(block.place.file for block in document.blocks)
    return [(file, len(list(blocks))) for file, blocks in runs]


def _spread(files: list[tuple[str, int]]) -> Iterator[str]:
    return (file for file, blocks in files for _ in range(blocks))


def _pack_block(block: Block) -> list[Any]:
    if isinstance(block, Heading):
        return ["h", block.text, block.level, *_where(block.place)]
    if isinstance(block, Paragraph):
        return ["p", block.text, block.marker, block.depth, *_where(block.place)]
    where = [block.place.sheet, block.place.page, block.place.line, block.place.table]
    return ["t", block.caption, where, [_pack_row(row) for row in block.rows]]


def _where(place: Place) -> list[Any]:
    return [place.sheet, place.page, place.line, place.row, place.column]


def _pack_row(row: Row) -> list[Any]:
    place = row.place
    cells = [_pack_cell(cell) for cell in row.cells]
    return [row.is_header, place.page, place.row, place.line, cells]


def _pack_cell(cell: Cell) -> list[Any]:
    packed = [cell.text, cell.place.column, cell.strong, cell.merged]
    if cell.sure == 1 and cell.colour is None:
        return packed
    return [*packed, cell.sure, cell.colour]


def _unpack_block(packed: list[Any], name: str) -> Block:
    kind, *rest = packed
    if kind == "h":
        text, level, *where = rest
        return Heading(text=text, level=level, place=_place(name, where))
    if kind == "p":
        text, marker, depth, *where = rest
        return Paragraph(text=text, marker=marker, depth=depth, place=_place(name, where))
    caption, (sheet, page, line, table), rows = rest
    place = Place(file=name, sheet=sheet, page=page, line=line, table=table)
    return Table(caption=caption, place=place, rows=tuple(_unpack_row(row, place) for row in rows))


def _place(name: str, where: list[Any]) -> Place:
    sheet, page, line, row, column = where
    return Place(file=name, sheet=sheet, page=page, line=line, row=row, column=column)


def _unpack_row(packed: list[Any], table: Place) -> Row:
    is_header, page, number, line, cells = packed

    def place(column: int | None) -> Place:
        return Place(
            file=table.file,
            sheet=table.sheet,
            page=page,
            table=table.table,
            row=number,
            column=column,
            line=line,
        )

    return Row(
        is_header=is_header,
        place=place(None),
        cells=tuple(
            Cell(
                text=text,
                place=place(column),
                strong=strong,
                merged=merged,
                sure=more[0] if more else 1.0,
                colour=more[1] if more else None,
            )
            for text, column, strong, merged, *more in cells
        ),
    )
