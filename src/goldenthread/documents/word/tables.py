"""Tables of Word: spans over columns and rows spelled out, so that every row has a cell in every column."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from goldenthread.documents.build import DraftCell, DraftRow
from goldenthread.documents.colours import Tint, tint_of_hex

from .names import child, number, switch, value, w
from .styles import Styles

_ROW, _CELL, _TABLE, _PARAGRAPH = w("tr"), w("tc"), w("tbl"), w("p")
_PROPERTIES = frozenset(
    {w("tblPr"), w("tblGrid"), w("trPr"), w("tcPr"), w("tblPrEx"), w("sdtPr"), w("sdtEndPr")}
)
# Every other shade is hatching.
_PLAIN_SHADES = ("clear", "solid", None)
# Word makes no table wider than 63 columns; a file that claims more is damaged or means harm.
_MOST_COLUMNS = 63


@dataclass(slots=True)
class CellText:
    text: str
    bold: bool
    page: int | None = None
    tint: Tint | None = None
    """The colour of a disc or a shape that is all it holds."""
    nested: list[etree._Element] = field(default_factory=list)


@dataclass(slots=True)
class DraftTable:
    rows: list[DraftRow]
    nested: list[etree._Element]
    """Tables inside its cells, in order; they follow it as tables of their own."""


def only_cell(table: etree._Element) -> etree._Element | None:
    """The cell of a table that is but a box around its contents."""
    cells = [cell for row in rows_of(table) for cell in cells_of(row)]
    return cells[0] if len(cells) == 1 else None


def draft_table(
    table: etree._Element, styles: Styles, read_cell: Callable[[etree._Element], CellText]
) -> DraftTable:
    draft = DraftTable([], [])
    bold_first = _has_bold_first_row(table, styles)
    for row in rows_of(table):
        draft.rows.append(_row(row, read_cell, draft.nested, bold=bold_first and not draft.rows))
    return draft


def rows_of(element: etree._Element) -> Iterator[etree._Element]:
    """Rows, also those inside content controls; rows whose deletion is tracked are gone."""
    for inner in element:
        if inner.tag == _ROW:
            if child(inner, "trPr", "del") is None:
                yield inner
        elif inner.tag not in _PROPERTIES:
            yield from rows_of(inner)


def cells_of(element: etree._Element) -> Iterator[etree._Element]:
    for inner in element:
        if inner.tag == _CELL:
            yield inner
        elif inner.tag not in _PROPERTIES:
            yield from cells_of(inner)


def _row(
    row: etree._Element,
    read_cell: Callable[[etree._Element], CellText],
    nested: list[etree._Element],
    *,
    bold: bool,
) -> DraftRow:
    is_header = switch(row, "trPr", "tblHeader") or False
    cells = [DraftCell("") for _ in range(_columns(number(row, "trPr", "gridBefore") or 0))]
    page = None
    for cell in cells_of(row):
        read = read_cell(cell)
        page = page or read.page
        nested.extend(read.nested)
        cells.extend(_cell(cell, read, strong=is_header or bold))
    cells.extend(DraftCell("") for _ in range(_columns(number(row, "trPr", "gridAfter") or 0)))
    return DraftRow(cells, is_header=is_header, page=page)


def _cell(cell: etree._Element, read: CellText, *, strong: bool) -> list[DraftCell]:
    """A cell and the blanks it covers to its right; one that a cell above covers is blank itself."""
    covered = _is_covered(cell)
    first = DraftCell(
        "" if covered else read.text,
        strong=strong or read.bold,
        merged=covered,
        tint=read.tint or _shading(cell),
    )
    span = max(1, _columns(number(cell, "tcPr", "gridSpan") or 1))
    return [first, *(DraftCell("", strong=first.strong, merged=True) for _ in range(span - 1))]


def _shading(cell: etree._Element) -> Tint | None:
    shade = child(cell, "tcPr", "shd")
    if shade is None or shade.get(w("val")) not in _PLAIN_SHADES:
        return None
    return tint_of_hex(shade.get(w("color" if shade.get(w("val")) == "solid" else "fill"), ""))


def _is_covered(cell: etree._Element) -> bool:
    for name in ("vMerge", "hMerge"):
        merge = child(cell, "tcPr", name)
        if merge is not None and merge.get(w("val"), "continue") == "continue":
            return True
    return False


def _columns(count: int) -> int:
    return max(0, min(count, _MOST_COLUMNS))


def _has_bold_first_row(table: etree._Element, styles: Styles) -> bool:
    look = child(table, "tblPr", "tblLook")
    if look is None or not styles.has_bold_first_row(value(table, "tblPr", "tblStyle")):
        return False
    flag = look.get(w("firstRow"))
    if flag is not None:
        return flag in ("1", "true", "on")
    try:
        # Bit 0x20 of the older form (ISO/IEC 29500-4, 14.3.9).
        return bool(int(look.get(w("val"), "0"), 16) & 0x20)
    except ValueError:
        return False
