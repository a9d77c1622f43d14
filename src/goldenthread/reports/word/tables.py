"""Tables: fixed widths, header rows that repeat, rows that stay whole, a title for screen readers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docx.oxml.xmlchemy import BaseOxmlElement

from goldenthread.reports.report import Cell, Column, Line, Row, RowKind, Table, Tag

from . import styles
from .ooxml import bookmark, element, linked, paragraph, run
from .places import Places

_TWENTIETHS_PER_MM = 56.6929
_FIGURE_SPACE, _POINT_SPACE = "\u2007", "\u2008"
# A row with more text than this may break over pages; one that is kept whole must fit on one.
_KEPT_WHOLE = 1500


def table_element(table: Table, places: Places, width_mm: float) -> BaseOxmlElement:
    whole = sum(column.weight for column in table.columns)
    widths = [round(width_mm * _TWENTIETHS_PER_MM * column.weight / whole) for column in table.columns]
    return element(
        "w:tbl",
        _properties(table, sum(widths)),
        element("w:tblGrid", *(element("w:gridCol", w=width) for width in widths)),
        _header(table.columns, widths, places),
        *(_row(row, table, widths, places) for row in table.rows),
    )


def _properties(table: Table, width: int) -> BaseOxmlElement:
    sides = ("top", "left", "bottom", "right")
    margins = dict(zip(sides, (45, 0, 45, 100), strict=True))
    return element(
        "w:tblPr",
        element("w:tblW", w=width, type="dxa"),
        element("w:tblLayout", type="fixed"),
        element("w:tblCellMar", *(element(f"w:{side}", w=margins[side], type="dxa") for side in sides)),
        element(
            "w:tblLook",
            val="00A0",
            firstRow=1,
            lastRow=0,
            firstColumn=int(table.row_heads),
            lastColumn=0,
            noHBand=1,
            noVBand=1,
        ),
        element("w:tblCaption", val=table.caption),
        element("w:tblDescription", val=table.note) if table.note else None,
    )


def _header(columns: Sequence[Column], widths: Sequence[int], places: Places) -> BaseOxmlElement:
    cells = []
    for column, width in zip(columns, widths, strict=True):
        words = tag_run(column.tag, places) if column.tag else run(column.heading)
        align = "right" if column.number else None
        content = paragraph(words, style=places.style(styles.CELL_HEAD), align=align)
        content[0].insert(1, element("w:keepNext"))
        cells.append(_cell(width, [content], bottom=("single", 8, "0B0C0C"), valign="bottom"))
    return element("w:tr", element("w:trPr", element("w:cantSplit"), element("w:tblHeader")), *cells)


def _row(row: Row, table: Table, widths: Sequence[int], places: Places) -> BaseOxmlElement:
    letters = max((len(cell.words) for cell in row.cells), default=0)
    kept = element("w:trPr", element("w:cantSplit")) if letters < _KEPT_WHOLE else None
    if row.kind is RowKind.GROUP:
        fill = "F3F2F1" if row.depth == 1 else None
        content = list(_paragraphs(row.cells[0], places, anchor=row.anchor, with_next=True))
        return element("w:tr", kept, _cell(sum(widths), content, span=len(widths), fill=fill))
    heavy = row.kind is not RowKind.LINE
    cells = []
    for at, (cell, width) in enumerate(zip(row.cells, widths, strict=True)):
        anchor = row.anchor if at == 0 else None
        number = table.columns[at].number
        content = list(_paragraphs(cell, places, anchor=anchor, number=number, heavy=heavy))
        cells.append(_cell(width, content, top=("single", 6, "0B0C0C") if heavy else None))
    return element("w:tr", kept, *cells)


_Edge = tuple[str, int, str]


def _cell(
    width: int,
    content: Sequence[BaseOxmlElement],
    *,
    span: int = 1,
    fill: str | None = None,
    top: _Edge | None = None,
    bottom: _Edge = ("single", 4, "B1B4B6"),
    valign: str | None = None,
) -> BaseOxmlElement:
    edges = [_edge("top", top) if top else None, _edge("bottom", bottom)]
    properties = element(
        "w:tcPr",
        element("w:tcW", w=width, type="dxa"),
        element("w:gridSpan", val=span) if span > 1 else None,
        element("w:tcBorders", *edges),
        element("w:shd", val="clear", color="auto", fill=fill) if fill else None,
        element("w:vAlign", val=valign) if valign else None,
    )
    return element("w:tc", properties, *content)


def _edge(side: str, edge: _Edge) -> BaseOxmlElement:
    kind, size, colour = edge
    return element(f"w:{side}", val=kind, sz=size, space=0, color=colour)


def _paragraphs(
    cell: Cell,
    places: Places,
    *,
    anchor: str | None,
    number: bool = False,
    heavy: bool = False,
    with_next: bool = False,
) -> Iterator[BaseOxmlElement]:
    for at, line in enumerate(cell.lines or (Line(),)):
        quiet = styles.CELL_QUIET_NUMBER if number else styles.CELL_QUIET
        style = quiet if line.quiet else styles.NUMBER_CELL if number else styles.CELL
        made = paragraph(*_runs(line, places, heavy=heavy), style=places.style(style))
        if with_next:
            made[0].insert(1, element("w:keepNext"))
        if anchor and at == 0:
            start, end = bookmark(places.name(anchor), places.number(anchor))
            made.insert(1, start)
            made.append(end)
        yield made


def _runs(line: Line, places: Places, *, heavy: bool) -> Iterator[BaseOxmlElement]:
    bold = element("w:b") if line.strong or heavy else None
    if line.label:
        yield run(f"{line.label} ", style=places.style(styles.LABEL))
    if line.tag:
        yield tag_run(line.tag, places)
        if line.text:
            yield run("  ")
    if line.text and line.href:
        yield linked(places.name(line.href), run(line.text, bold, style=places.style(styles.LINK)))
    elif line.text:
        yield run(line.text, bold)
    if line.pad:
        yield run("".join(_POINT_SPACE if letter == "." else _FIGURE_SPACE for letter in line.pad))


def tag_run(tag: Tag, places: Places) -> BaseOxmlElement:
    words = tag.words.replace(" ", "\u00a0") if len(tag.words) < 18 else tag.words
    return run(f"\u202f{tag.shape}\u00a0{words}\u202f", style=places.style(styles.tag_style(tag.level)))
