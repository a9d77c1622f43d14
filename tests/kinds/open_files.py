"""OpenDocument sheets and slides out of the same plain descriptions as workbooks and Word files.

`NAME.ods.yaml` is written as `NAME.xlsx.yaml` is. `NAME.pptx.yaml` has `slides`, each a list of blocks:
`title`, `text` (lines of one box) or `table` (rows of cells).
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from openpyxl.utils import range_boundaries

from tests.lib.open_sheets import ods, row, sheet, value, words
from tests.lib.slides import pptx, shape
from tests.lib.slides import words as line

from .marks import COLOURS, marks

# --- sheets ---


def write_sheets(described: Any, target: Path) -> None:
    styles = "".join(
        f'<style:style style:name="{name}" style:family="table-cell">'
        f'<style:table-cell-properties fo:background-color="#{code}"/></style:style>'
        for name, code in COLOURS.items()
    )
    target.write_bytes(ods("".join(_sheet(one) for one in described["sheets"]), styles=styles))


def _sheet(described: Any) -> str:
    spans, covered = _merged(described.get("merge") or ())
    percents = {at for area in described.get("percents") or () for at in _cells(area)}
    rows = [
        row(
            *(
                "<table:covered-table-cell/>"
                if (across, down) in covered
                else _cell(cell, spans.get((across, down), ""), percent=(across, down) in percents)
                for across, cell in enumerate(cells or [], start=1)
            )
        )
        for down, cells in enumerate(described["rows"], start=1)
    ]
    return sheet(*rows, name=escape(described["name"], {'"': "&quot;"}))


def _merged(areas: Any) -> tuple[dict[tuple[int, int], str], set[tuple[int, int]]]:
    spans, covered = {}, set()
    for area in areas:
        left, top, right, bottom = range_boundaries(area)
        wide, high = right - left + 1, bottom - top + 1
        spans[left, top] = f'table:number-columns-spanned="{wide}" table:number-rows-spanned="{high}"'
        covered |= _cells(area) - {(left, top)}
    return spans, covered


def _cells(area: str) -> set[tuple[int, int]]:
    left, top, right, bottom = range_boundaries(area)
    return {(across, down) for across in range(left, right + 1) for down in range(top, bottom + 1)}


def _cell(written: Any, attributes: str, *, percent: bool) -> str:
    marked, held = marks(written)
    for mark in marked:
        if mark in COLOURS:
            attributes += f' table:style-name="{mark}"'
    if isinstance(held, dt.date):
        return value("date", held.isoformat(), f"{held:%d/%m/%Y}", attributes)
    if isinstance(held, int | float):
        shown = f"{held * 100:g}%" if percent else f"{held:g}"
        return value("percentage" if percent else "float", str(held), shown, attributes)
    return words(escape(str(held or "")).replace("\n", "</text:p><text:p>"), attributes)


# --- slides ---


def write_slides(described: Any, target: Path) -> None:
    target.write_bytes(pptx(*("".join(_shapes(slide)) for slide in described["slides"])))


def _shapes(slide: Any) -> list[str]:
    made = []
    for number, block in enumerate(slide, start=1):
        ((kind, content),) = block.items()
        if kind == "title":
            made.append(shape(line(escape(content)), kind="title"))
        elif kind == "text":
            made.append(shape(*(line(escape(one)) for one in content), top=number * 100_000))
        else:
            made.append(_table(content, number * 100_000))
    return made


def _table(rows: Any, top: int) -> str:
    written = "".join(f"<a:tr>{''.join(_slide_cell(cell) for cell in cells)}</a:tr>" for cells in rows)
    return (
        f'<p:graphicFrame><p:xfrm><a:off x="0" y="{top}"/></p:xfrm><a:graphic><a:graphicData><a:tbl>'
        f'<a:tblPr firstRow="1"/>{written}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>'
    )


def _slide_cell(written: Any) -> str:
    marked, held = marks(written)
    fills = "".join(
        f'<a:solidFill><a:srgbClr val="{COLOURS[mark]}"/></a:solidFill>' for mark in marked if mark in COLOURS
    )
    text = line(escape(str("" if held is None else held)), bold="b" in marked)
    return f"<a:tc><a:txBody>{text}</a:txBody><a:tcPr>{fills}</a:tcPr></a:tc>"
