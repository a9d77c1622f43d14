"""An Excel workbook, sheet by sheet: each sheet's name as a heading, then what stands on it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from goldenthread.documents.blocks import Document
from goldenthread.documents.build import MAX_CELLS, Builder
from goldenthread.documents.grid import Grid, add_grid
from goldenthread.documents.package import Package

from .cells import SheetCells, read_cells, read_strings
from .fills import read_fills_of_rules
from .ranges import parse_range
from .styles import integer, read_styles
from .values import Workbook

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_HIDDEN = ("hidden", "veryHidden")


def read_workbook(content: bytes, name: str) -> Document:
    package = Package(content, name)
    main = package.main("xl/workbook.xml")
    root = package.xml(main)
    workbook = _shared(package, main, root)
    build = Builder(name)
    for title, part in _visible_sheets(package, main, root, build):
        _add_sheet(build, package, title, part, workbook)
    return build.document("xlsx")


def _shared(package: Package, main: str, root: etree._Element) -> Workbook:
    properties = root.find(f"{_S}workbookPr")
    strings = [
        text for part in package.related(main, "sharedStrings") for text in read_strings(package, part)
    ]
    styles, theme = package.first_xml(main, "styles"), package.first_xml(main, "theme")
    return Workbook(
        strings=strings,
        styles=read_styles(styles, theme),
        fills_of_rules=read_fills_of_rules(styles, theme),
        since_1904=properties is not None and properties.get("date1904") in ("1", "true"),
    )


def _visible_sheets(
    package: Package, main: str, root: etree._Element, build: Builder
) -> Iterator[tuple[str, str]]:
    parts = package.targets_by_id(main, "worksheet")
    for sheet in root.iterfind(f"{_S}sheets/{_S}sheet"):
        title = " ".join(sheet.get("name", "").split()) or "(without a name)"
        part = parts.get(sheet.get(_ID, ""))
        if sheet.get("state") in _HIDDEN:
            build.note(f"The hidden sheet “{title}” was left out.")
        elif part is None or part not in package.container:
            build.note(f"The sheet “{title}” holds no cells (a chart, perhaps) and was left out.")
        else:
            yield title, part


def _add_sheet(build: Builder, package: Package, title: str, part: str, workbook: Workbook) -> None:
    sheet = read_cells(package, part, workbook, most=MAX_CELLS)
    build.start_sheet(title)
    if sheet.cells:
        build.heading(title, 1)
    headers = sheet.headers | _table_headers(package, part)
    add_grid(build, Grid(sheet.cells, frozenset(sheet.spacers), frozenset(headers), tints=sheet.tints))
    _tell(build, package, title, part, sheet)


def _table_headers(package: Package, part: str) -> set[int]:
    """The header rows of what Excel itself calls tables."""
    rows = set()
    for table in package.related(part, "table"):
        root = package.xml(table)
        found = parse_range(root.get("ref", ""))
        if found and integer(root.get("headerRowCount", "1")):
            rows.add(found[0])
    return rows


def _tell(build: Builder, package: Package, title: str, part: str, sheet: SheetCells) -> None:
    if sheet.hidden:
        build.note(f"Hidden rows or columns of the sheet “{title}” were read too.")
    if sheet.uncomputed:
        build.note(
            f"Formulas without a stored result on the sheet “{title}”: {sheet.uncomputed}. "
            "Open the workbook in Excel and save it, and they are read."
        )
    if sheet.icons:
        build.note(
            f"Icons that Excel draws for values on the sheet “{title}” were left out; the values were read."
        )
    if sheet.undrawn:
        build.note(f"Colours that Excel draws by rules on the sheet “{title}” were left out, or in part.")
    if package.related(part, "drawing"):
        build.note("Charts and pictures were left out.")
    if package.related(part, "comments"):
        build.note("Comments were left out.")
