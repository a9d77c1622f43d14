"""The cells of one sheet, read as a stream: a large sheet is never whole in memory as XML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from goldenthread.documents.colours import Tint
from goldenthread.documents.grid import GridCell, merged_blanks
from goldenthread.documents.package import Package
from goldenthread.documents.streaming import elements
from goldenthread.errors import TooMuch

from .styles import PLAIN, CellStyle, integer
from .values import Workbook, as_shown, local_name, rich_text

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
# Column widths count characters; narrower than this, a blank column is a gap and not the end of a table.
_SPACER_WIDTH = 3.0
_MOST_COLUMNS = 16_384
_MOST_ROWS = 1_048_576
# A sheet with more painted cells is painted for its looks.
_MOST_TINTS = 100_000


@dataclass(slots=True)
class SheetCells:
    cells: list[GridCell] = field(default_factory=list)
    spacers: set[int] = field(default_factory=set)
    headers: set[int] = field(default_factory=set)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    tints: dict[tuple[int, int], Tint] = field(default_factory=dict)
    """Fills that may tell a status, also of cells without words."""
    icons: bool = False
    """Excel draws an icon for the value of some cells."""
    hidden: bool = False
    """Some of its rows or columns are hidden."""
    uncomputed: int = 0
    """Formulas without a stored result."""


def read_strings(package: Package, part: str) -> list[str]:
    return [rich_text(element) for element in elements(package.container, part, package.name, "{*}si")]


def read_cells(package: Package, part: str, workbook: Workbook, *, most: int) -> SheetCells:
    sheet = SheetCells()
    row_number = 0
    wanted = ("{*}row", "{*}mergeCell", "{*}col", "{*}autoFilter", "{*}cfRule")
    for element in elements(package.container, part, package.name, *wanted):
        kind = local_name(element)
        if kind == "row":
            row_number = integer(element.get("r")) or row_number + 1
            _row(element, row_number, workbook, sheet)
            if len(sheet.cells) > most:
                raise too_many(package.name, most)
        elif kind == "col":
            _column(element, sheet)
        elif kind == "cfRule":
            sheet.icons |= element.get("type") == "iconSet"
        else:
            _range(element, kind, sheet)
    sheet.cells.extend(merged_blanks(sheet.cells, sheet.merges))
    if len(sheet.tints) > _MOST_TINTS:
        sheet.tints.clear()
    return sheet


def parse_range(reference: str) -> tuple[int, int, int, int] | None:
    """First row and column, last row and column of a range such as "B2:D7"."""
    corners = [_REFERENCE.fullmatch(corner) for corner in reference.split(":")]
    if not 1 <= len(corners) <= 2 or not all(corners):
        return None
    places = [(int(corner[2]), column_number(corner[1])) for corner in corners if corner]
    (top, left), (bottom, right) = places[0], places[-1]
    if top > bottom or left > right or not (top and bottom <= _MOST_ROWS and right <= _MOST_COLUMNS):
        return None
    return top, left, bottom, right


def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _row(element: etree._Element, number: int, workbook: Workbook, sheet: SheetCells) -> None:
    if element.get("hidden") in ("1", "true"):
        sheet.hidden = True
    column = 0
    for cell in element:
        if local_name(cell) != "c":
            continue
        reference = _REFERENCE.fullmatch(cell.get("r", ""))
        column = column_number(reference[1]) if reference else column + 1
        style = _style(cell, workbook)
        text = _text(cell, style, workbook, sheet)
        if column > _MOST_COLUMNS or number > _MOST_ROWS:
            continue
        if text:
            sheet.cells.append(GridCell(number, column, text, style.bold))
        if style.tint and len(sheet.tints) <= _MOST_TINTS:
            sheet.tints[number, column] = style.tint


def _style(cell: etree._Element, workbook: Workbook) -> CellStyle:
    index = integer(cell.get("s"))
    return workbook.styles[index] if 0 <= index < len(workbook.styles) else PLAIN


def _text(cell: etree._Element, style: CellStyle, workbook: Workbook, sheet: SheetCells) -> str:
    kind, stored, has_formula = cell.get("t", "n"), None, False
    for inner in cell:
        name = local_name(inner)
        if name == "v":
            stored = inner.text or ""
        elif name == "is":
            return rich_text(inner).strip()
        elif name == "f":
            has_formula = True
    if not stored and kind != "str":
        sheet.uncomputed += has_formula
    if stored is None:
        return ""
    return as_shown(kind, stored, style, workbook).strip()


def _column(element: etree._Element, sheet: SheetCells) -> None:
    first, last = integer(element.get("min")), integer(element.get("max"))
    if element.get("hidden") in ("1", "true"):
        sheet.hidden = True
    try:
        width = float(element.get("width", "9"))
    except ValueError:
        return
    if width < _SPACER_WIDTH and 1 <= first <= last <= _MOST_COLUMNS:
        sheet.spacers.update(range(first, last + 1))


def _range(element: etree._Element, kind: str, sheet: SheetCells) -> None:
    found = parse_range(element.get("ref", ""))
    if found is None:
        return
    if kind == "autoFilter":
        sheet.headers.add(found[0])
    else:
        sheet.merges.append(found)


def too_many(name: str, most: int) -> TooMuch:
    return TooMuch(
        f"The file has more than {most:,} filled cells.",
        place=name,
        way_out="Save the part that holds the plan as a file of its own.",
    )
