"""Small plans as a person would sketch them: cells parted by " | ", blocks by blank lines."""

from __future__ import annotations

from goldenthread.documents import Cell, Document, Row
from goldenthread.documents.text import read_text
from goldenthread.model import Place


def document(text: str) -> Document:
    lines = [line.strip() for line in text.strip().split("\n")]
    cells = ["\t".join(cell.strip() for cell in line.split("|")) if "|" in line else line for line in lines]
    return read_text("\n".join(cells), "sketch.txt")


def row(text: str, *, is_header: bool = False) -> Row:
    cells = tuple(Cell(text=one.strip(), place=Place(column=at)) for at, one in enumerate(text.split("|"), 1))
    return Row(cells=cells, place=Place(), is_header=is_header)
