"""Tables of HTML as a full grid: cells that span rows and columns spelled out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from goldenthread.documents.build import DraftCell, DraftRow
from goldenthread.documents.colours import Tint

from .colours import Sheet, cell_tint
from .elements import HEADINGS, is_bold, is_hidden, tag_of, whole_number
from .words import CellWords, laid_out

# The limits that the standard sets (https://html.spec.whatwg.org/multipage/tables.html#dom-tdth-colspan).
_MOST_COLUMNS = 1000
_MOST_ROWS = 65_534


@dataclass(slots=True)
class PageTable:
    rows: list[DraftRow] = field(default_factory=list)
    nested: list[etree._Element] = field(default_factory=list)
    caption: str | None = None


def is_layout(table: etree._Element) -> bool:
    """A table that only arranges the page: it says so, is one cell, holds headings or tables."""
    if table.get("role", "").lower() in ("presentation", "none"):
        return True
    rows = [list(cells_of(row)) for row in rows_of(table)]
    if sum(len(cells) for cells in rows) == 1:
        return True
    if any(tag_of(inner) in HEADINGS for cells in rows for cell in cells for inner in cell):
        return not any(tag_of(cell) == "th" for cells in rows for cell in cells)
    return all(len(cells) <= 1 for cells in rows) and next(table.iterdescendants("table"), None) is not None


def read_table(table: etree._Element, sheet: Sheet) -> PageTable:
    found = PageTable()
    over: dict[int, int] = {}
    """Columns that a cell above still covers, and for how many rows."""
    for row in rows_of(table):
        found.rows.append(_row(row, over, found.nested, sheet))
    caption = table.find("caption")
    if caption is not None:
        words = CellWords()
        words.read(caption, bold=False)
        found.caption = " ".join(words.text.split()) or None
    return found


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    for inner in table:
        tag = tag_of(inner)
        if is_hidden(inner):
            continue
        if tag == "tr":
            yield inner
        elif tag in ("thead", "tbody", "tfoot"):
            yield from rows_of(inner)


def cells_of(row: etree._Element) -> Iterator[etree._Element]:
    return (inner for inner in row if tag_of(inner) in ("td", "th") and not is_hidden(inner))


def _row(row: etree._Element, over: dict[int, int], nested: list[etree._Element], sheet: Sheet) -> DraftRow:
    cells: list[DraftCell] = []
    headers = []
    for element in cells_of(row):
        _fill_covered(cells, over)
        words = CellWords()
        words.read(element, bold=is_bold(element))
        nested.extend(words.nested)
        headers.append(tag_of(element) == "th" or not words.text)
        _place(cells, over, element, words, cell_tint(element, words.text, sheet))
    _fill_covered(cells, over)
    parent = row.getparent()
    in_head = parent is not None and tag_of(parent) == "thead"
    named = any(cell.text for cell in cells)
    return DraftRow(cells, is_header=in_head or (named and bool(headers) and all(headers)))


def _place(
    cells: list[DraftCell],
    over: dict[int, int],
    element: etree._Element,
    words: CellWords,
    tint: Tint | None,
) -> None:
    text = laid_out(words.pieces)
    strong = tag_of(element) == "th" or (bool(text) and not words.plain)
    columns = min(max(1, whole_number(element, "colspan", default=1)), _MOST_COLUMNS)
    rows = min(whole_number(element, "rowspan", default=1) or _MOST_ROWS, _MOST_ROWS)
    for step in range(columns):
        if rows > 1:
            over[len(cells)] = rows - 1
        cells.append(DraftCell("" if step else text, strong=strong, merged=step > 0, tint=tint))


def _fill_covered(cells: list[DraftCell], over: dict[int, int]) -> None:
    """Blanks for the next columns as long as cells above cover them."""
    while over.get(len(cells), 0) > 0:
        over[len(cells)] -= 1
        cells.append(DraftCell("", merged=True))
