"""Make the files of `sources/` as councils write them: office files and PDFs out of plain text.

No binary stands in the repository. An office file is described in YAML (`NAME.xlsx.yaml`), a PDF
is typeset from `NAME.typ`, and every other source is the file itself. A cell may begin with its
fill or weight: "[red] 41.2" is the number 41.2 on red, "[b] Total" is bold. A line
of a Word cell that begins with "[li] " is an item of a list.

Run `python -m tests.kinds.make FOLDER` to have them all in a folder and open them.
"""

from __future__ import annotations

import datetime as dt
import sys
import zipfile
from pathlib import Path
from typing import Any

import docx
import openpyxl
import typst
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from openpyxl.styles import Alignment, Font, PatternFill
from ruamel.yaml import YAML

from .marks import COLOURS, marks
from .open_files import write_sheets, write_slides

SOURCES = Path(__file__).parent / "sources"
# Written as the old systems of councils do; every other text file is UTF-8.
OLD_ENCODING = {"kpi_export_semicolons.csv": "cp1252"}
MADE_ON = dt.datetime(2026, 1, 5, 9, 0, tzinfo=None)  # noqa: DTZ001 - Office files hold no zone


def names() -> list[str]:
    """The files that can be made, by the name each will have."""
    return sorted(_made_name(source) for source in SOURCES.iterdir())


def make(name: str, folder: Path) -> Path:
    target = folder / name
    if name.endswith(".xlsx"):
        _workbook(_described(name), target)
    elif name.endswith(".docx"):
        _word(_described(name), target)
    elif name.endswith(".ods"):
        write_sheets(_described(name), target)
    elif name.endswith(".pptx"):
        write_slides(_described(name), target)
    elif name.endswith(".zip"):
        _packed(_described(name), target)
    elif name.endswith(".pdf"):
        target.write_bytes(typst.compile(str(SOURCES / f"{target.stem}.typ")))
    else:
        text = (SOURCES / name).read_text(encoding="utf-8")
        target.write_bytes(text.encode(OLD_ENCODING.get(name, "utf-8")))
    return target


def _made_name(source: Path) -> str:
    if source.suffix == ".yaml":
        return source.stem
    return f"{source.stem}.pdf" if source.suffix == ".typ" else source.name


def _described(name: str) -> Any:
    return YAML(typ="safe").load((SOURCES / f"{name}.yaml").read_text(encoding="utf-8"))


def _packed(described: Any, target: Path) -> None:
    """Text files in a zip, by their names."""
    with zipfile.ZipFile(target, "w") as packed:
        for name, text in described.items():
            packed.writestr(zipfile.ZipInfo(name, MADE_ON.timetuple()[:6]), text)


# --- workbooks ---


def _workbook(described: Any, target: Path) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    book.properties.created = book.properties.modified = MADE_ON
    for sheet in described["sheets"]:
        _sheet(book.create_sheet(sheet["name"]), sheet)
    book.save(target)


def _sheet(page: Any, sheet: Any) -> None:
    for row_number, row in enumerate(sheet["rows"], start=1):
        for column, value in enumerate(row or [], start=1):
            _fill_cell(page.cell(row_number, column), value)
    for area, style in (sheet.get("formats") or {}).items():
        for row in _rows_of(page[area]):
            for cell in row:
                cell.number_format = style
    for area in sheet.get("merge") or ():
        page.merge_cells(area)
    if sheet.get("hidden"):
        page.sheet_state = "hidden"
    if sheet.get("freeze"):
        page.freeze_panes = sheet["freeze"]
    if sheet.get("filter"):
        page.auto_filter.ref = sheet["filter"]


def _rows_of(cells: Any) -> Any:
    if not isinstance(cells, tuple):
        return ((cells,),)
    return cells if isinstance(cells[0], tuple) else (cells,)


def _fill_cell(cell: Any, value: Any) -> None:
    marked, cell.value = marks(value)
    if isinstance(cell.value, dt.date):
        cell.number_format = "dd/mm/yyyy"
    if isinstance(cell.value, str) and "\n" in cell.value:
        cell.alignment = Alignment(wrap_text=True)
    for mark in marked:
        if mark == "b":
            cell.font = Font(bold=True)
        else:
            cell.fill = PatternFill("solid", start_color=COLOURS[mark])


# --- Word ---


def _word(described: Any, target: Path) -> None:
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = MADE_ON
    document.core_properties.author = ""
    document.styles["Normal"].font.size = Pt(10)
    section = document.sections[0]
    section.header.paragraphs[0].text = described.get("header", "")
    section.footer.paragraphs[0].text = described.get("footer", "")
    for block in described["blocks"]:
        ((kind, content),) = block.items()
        _word_block(document, kind, content)
    document.save(str(target))


def _word_block(document: Any, kind: str, content: Any) -> None:
    if kind == "title":
        document.add_heading(content, 0)
    elif kind.startswith("h") and kind[1:].isdigit():
        document.add_heading(content, int(kind[1:]))
    elif kind == "p":
        document.add_paragraph(content)
    elif kind == "bold":
        document.add_paragraph().add_run(content).bold = True
    elif kind in ("bullets", "numbers"):
        style = "List Bullet" if kind == "bullets" else "List Number"
        for item in content:
            document.add_paragraph(item, style=style)
    elif kind == "break":
        document.add_page_break()
    else:
        _word_table(document, content)


def _word_table(document: Any, content: Any) -> None:
    rows = content["rows"]
    table = document.add_table(rows=len(rows), cols=max(len(row) for row in rows))
    table.style = "Table Grid"
    for row_number, row in enumerate(rows):
        for column, value in enumerate(row):
            _word_cell(table.cell(row_number, column), value)
    for first_row, first_column, last_row, last_column in content.get("merge") or ():
        _merge(table.cell(first_row - 1, first_column - 1), table.cell(last_row - 1, last_column - 1))


def _word_cell(cell: Any, value: Any) -> None:
    marked, value = marks(value)
    lines = str("" if value is None else value).split("\n")
    cell.paragraphs[0].text = ""
    for number, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        if line.startswith("[li] "):
            paragraph.style = "List Bullet"
        paragraph.add_run(line.removeprefix("[li] ")).bold = "b" in marked or None
    for mark in marked:
        if mark in COLOURS:
            shade = OxmlElement("w:shd")
            shade.set(qn("w:val"), "clear")
            shade.set(qn("w:fill"), COLOURS[mark])
            cell._tc.get_or_add_tcPr().append(shade)


def _merge(first: Any, last: Any) -> None:
    kept = first.text
    merged = first.merge(last)
    for extra in merged.paragraphs[len(kept.split("\n")) :]:
        extra._p.getparent().remove(extra._p)


if __name__ == "__main__":
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    for made in names():
        make(made, out)
