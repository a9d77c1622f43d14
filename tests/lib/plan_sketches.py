"""Small plans as a person would sketch them: cells parted by " | ", blocks by blank lines."""

from __future__ import annotations

from dataclasses import replace

from goldenthread.documents import Block, Cell, Document, Paragraph, Row, Table
from goldenthread.documents.text import read_text
from goldenthread.model import Place


def document(text: str) -> Document:
    lines = [line.strip() for line in text.strip().split("\n")]
    cells = ["\t".join(cell.strip() for cell in line.split("|")) if "|" in line else line for line in lines]
    return read_text("\n".join(cells), "sketch.txt")


def row(text: str, *, is_header: bool = False) -> Row:
    cells = tuple(Cell(text=one.strip(), place=Place(column=at)) for at, one in enumerate(text.split("|"), 1))
    return Row(cells=cells, place=Place(), is_header=is_header)


def table_document(text: str) -> Document:
    """Tables and lines as a format with real cells gives them: "¶" is a line break within a cell, "<" a blank
    that belongs to the merged cell on its left. A blank line ends a table."""
    blocks: list[Block] = []
    rows: list[Row] = []
    numbers = [0, 0]

    def close() -> None:
        if rows:
            numbers[0] += 1
            place = Place(file="sketch.docx", table=numbers[0])
            blocks.append(
                Table(rows=tuple(_placed(one, numbers[0], at) for at, one in enumerate(rows, 1)), place=place)
            )
            rows.clear()

    for line in (one.strip() for one in text.strip().split("\n")):
        if "|" in line:
            rows.append(_cells(line))
            continue
        close()
        if line:
            numbers[1] += 1
            blocks.append(Paragraph(text=line, place=Place(file="sketch.docx", line=numbers[1])))
    close()
    return Document(name="sketch.docx", format="docx", blocks=tuple(blocks))


def _cells(line: str) -> Row:
    texts = [one.strip() for one in line.split("|")]
    cells = tuple(
        Cell(text="" if one == "<" else one.replace("¶", "\n"), place=Place(), merged=one == "<")
        for one in texts
    )
    return Row(cells=cells, place=Place())


def _placed(row: Row, table: int, at: int) -> Row:
    cells = tuple(
        replace(cell, place=Place(file="sketch.docx", table=table, row=at, column=column))
        for column, cell in enumerate(row.cells, 1)
    )
    return Row(cells=cells, place=Place(file="sketch.docx", table=table, row=at), is_header=row.is_header)
