"""The cells of one sheet, read as a stream: a large sheet is never whole in memory as XML."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from goldenthread.documents.colours import Tint
from goldenthread.documents.grid import GridCell, merged_blanks
from goldenthread.documents.package import Package
from goldenthread.documents.streaming import elements
from goldenthread.errors import TooMuch

from .conditional import ColourRule, Value, colour_rules, paint
from .ranges import MOST_COLUMNS, MOST_ROWS, REFERENCE, column_number, parse_range
from .styles import PLAIN, CellStyle, integer
from .values import Workbook, as_shown, local_name, rich_text

# Column widths count characters; narrower than this, a blank column is a gap and not the end of a table.
_SPACER_WIDTH = 3.0
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
    values: dict[tuple[int, int], Value] = field(default_factory=dict)
    """Numbers and words as they are stored, for the rules that colour them."""
    rules: list[ColourRule] = field(default_factory=list)
    undrawn: bool = False
    """The colours that some rules draw could not be told."""
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
    wanted = ("{*}row", "{*}mergeCell", "{*}col", "{*}autoFilter", "{*}conditionalFormatting")
    for element in elements(package.container, part, package.name, *wanted):
        kind = local_name(element)
        if kind == "row":
            row_number = integer(element.get("r")) or row_number + 1
            _row(element, row_number, workbook, sheet)
            if len(sheet.cells) > most:
                raise too_many(package.name, most)
        elif kind == "col":
            _column(element, sheet)
        elif kind == "conditionalFormatting":
            sheet.icons |= any(rule.get("type") == "iconSet" for rule in element)
            sheet.rules.extend(colour_rules(element))
        else:
            _range(element, kind, sheet)
    sheet.cells.extend(merged_blanks(sheet.cells, sheet.merges))
    if len(sheet.tints) > _MOST_TINTS:
        sheet.tints.clear()
    elif sheet.rules:
        known = len(sheet.values) <= _MOST_TINTS
        told = known and paint(sheet.tints, sheet.values, sheet.rules, workbook.fills_of_rules)
        sheet.undrawn = not told
    return sheet


def _row(element: etree._Element, number: int, workbook: Workbook, sheet: SheetCells) -> None:
    if element.get("hidden") in ("1", "true"):
        sheet.hidden = True
    column = 0
    for cell in element:
        if local_name(cell) != "c":
            continue
        reference = REFERENCE.fullmatch(cell.get("r", ""))
        column = column_number(reference[1]) if reference else column + 1
        style = _style(cell, workbook)
        text, value = _text(cell, style, workbook, sheet)
        if column > MOST_COLUMNS or number > MOST_ROWS:
            continue
        if value is not None and len(sheet.values) <= _MOST_TINTS:
            sheet.values[number, column] = value
        if text:
            sheet.cells.append(GridCell(number, column, text, style.bold))
        if style.tint and len(sheet.tints) <= _MOST_TINTS:
            sheet.tints[number, column] = style.tint


def _style(cell: etree._Element, workbook: Workbook) -> CellStyle:
    index = integer(cell.get("s"))
    return workbook.styles[index] if 0 <= index < len(workbook.styles) else PLAIN


def _text(
    cell: etree._Element, style: CellStyle, workbook: Workbook, sheet: SheetCells
) -> tuple[str, Value | None]:
    """What the cell shows, and what it holds where that can be compared."""
    kind, stored, has_formula = cell.get("t", "n"), None, False
    for inner in cell:
        name = local_name(inner)
        if name == "v":
            stored = inner.text or ""
        elif name == "is":
            text = rich_text(inner).strip()
            return text, text or None
        elif name == "f":
            has_formula = True
    if not stored and kind != "str":
        sheet.uncomputed += has_formula
    if stored is None:
        return "", None
    text = as_shown(kind, stored, style, workbook).strip()
    return text, _value(kind, stored, text)


def _value(kind: str, stored: str, text: str) -> Value | None:
    if kind in ("s", "str"):
        return text or None
    try:
        return float(stored) if kind == "n" else None
    except ValueError:
        return None


def _column(element: etree._Element, sheet: SheetCells) -> None:
    first, last = integer(element.get("min")), integer(element.get("max"))
    if element.get("hidden") in ("1", "true"):
        sheet.hidden = True
    try:
        width = float(element.get("width", "9"))
    except ValueError:
        return
    if width < _SPACER_WIDTH and 1 <= first <= last <= MOST_COLUMNS:
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
