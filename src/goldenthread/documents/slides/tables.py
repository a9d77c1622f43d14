"""A table on a slide."""

from __future__ import annotations

from lxml import etree

from goldenthread.documents.build import DraftCell, DraftRow
from goldenthread.documents.colours import Tint, tint_of_hex
from goldenthread.documents.painted import is_blank

from .names import A
from .words import paragraphs

_COVERED = ("hMerge", "vMerge")


def table_rows(table: etree._Element) -> list[DraftRow]:
    """A cell that a merged one covers stands in the file too, so that every row has all its columns."""
    properties = table.find(f"{A}tblPr")
    first_is_bold = properties is not None and _is_on(properties, "firstRow")
    return [
        DraftRow([_cell(cell, strong=first_is_bold and at == 0) for cell in row.iterfind(f"{A}tc")])
        for at, row in enumerate(table.iterfind(f"{A}tr"))
    ]


def _cell(cell: etree._Element, *, strong: bool) -> DraftCell:
    if any(_is_on(cell, name) for name in _COVERED):
        return DraftCell("", merged=True)
    found = list(paragraphs(cell.find(f"{A}txBody")))
    lines = [f"{words.marker} {words.text}" if words.marker else words.text for words in found]
    text = "\n".join(lines)
    bold = bool(found) and all(words.bold for words in found)
    return DraftCell(text, strong=strong or bold, tint=_tint(cell, text))


def _tint(cell: etree._Element, text: str) -> Tint | None:
    """The fill of a cell, or the colour of a disc that is all it holds."""
    colour = cell.find(f"{A}tcPr/{A}solidFill/{A}srgbClr")
    if colour is None and text and is_blank(text):
        colour = cell.find(f"{A}txBody/{A}p/{A}r/{A}rPr/{A}solidFill/{A}srgbClr")
    return None if colour is None else tint_of_hex(colour.get("val", ""))


def _is_on(element: etree._Element, name: str) -> bool:
    return element.get(name) in ("1", "true")
