"""Every format that is read: by which reader, under which endings, and what comes over.

The reference page of formats is written from this list.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from goldenthread.files import FileKind

from .blocks import Document
from .endings import DELIMITED_NAMES, MARKDOWN_NAMES


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """`kept` and `left_out` tell people what becomes headings, paragraphs and tables, and what does not."""

    kind: FileKind
    called: str
    endings: tuple[str, ...]
    reader: str
    """The module of this package and its function. Loaded when a file of the kind comes: the library for PDF
    alone takes longer to load than a small workbook takes to read."""
    kept: str
    left_out: str
    is_tables: bool = False
    """Nothing but tables: several of them together may be one plan."""
    often_misnamed: bool = False
    """Systems give this ending to files of other kinds as a habit, so that it promises nothing."""

    @property
    def read(self) -> Callable[[bytes, str], Document]:
        module, name = self.reader.split(":")
        found = getattr(importlib.import_module(f"{__package__}.{module}"), name)
        return cast("Callable[[bytes, str], Document]", found)


FORMATS = (
    Format(
        kind=FileKind.DOCX,
        called="Word",
        endings=(".docx", ".docm", ".dotx"),
        reader="word:read_word",
        kept="Headings, paragraphs, lists with the marks that Word prints, tables with merged cells and "
        "repeated header rows, footnotes. Text that was inserted with changes tracked. A cell that only a "
        "colour fills is given the word for it.",
        left_out="Pictures, headers and footers, comments, deleted text.",
    ),
    Format(
        kind=FileKind.PDF,
        called="PDF",
        endings=(".pdf",),
        reader="pdf:read_pdf",
        kept="Headings, paragraphs, lists, ruled tables with merged cells, tables whose columns are aligned, "
        "prose in columns. A cell that only a colour fills is given the word for it.",
        left_out="Pictures, scanned pages, watermarks, page numbers, lines that come again at the head or "
        "foot of pages.",
    ),
    Format(
        kind=FileKind.PPTX,
        called="PowerPoint",
        endings=(".pptx", ".pptm", ".ppsx", ".potx"),
        reader="slides:read_slides",
        kept="Every slide as a page with its title as a heading, its words and lists from top to bottom, "
        "tables with merged cells and the words for cells that only a colour fills.",
        left_out="Charts, diagrams, pictures, speaker's notes, comments, hidden slides.",
    ),
    Format(
        kind=FileKind.XLSX,
        called="Excel",
        endings=(".xlsx", ".xlsm", ".xltx"),
        reader="excel:read_workbook",
        kept="Every sheet as a heading with its tables and titles, several tables a sheet, merged cells, and "
        "numbers, shares and days as the sheet shows them. Hidden rows and columns too. A cell that only a "
        "colour fills is given the word for it, and a figure is rated by the colour behind it, "
        "also one that a rule draws which compares the cell with a value, a text or another cell.",
        left_out="Hidden sheets, charts, pictures, comments, icons, colours that formulas or scales draw, "
        "and formulas without a stored result.",
        is_tables=True,
    ),
    Format(
        kind=FileKind.OLD_EXCEL,
        called="Excel up to 2003",
        endings=(".xls",),
        reader="excel:read_old_workbook",
        kept="As for Excel. Of files from before Excel 97, numbers as stored: a note says so.",
        left_out="As for Excel, and all colours that rules draw.",
        often_misnamed=True,
        is_tables=True,
    ),
    Format(
        kind=FileKind.XLSB,
        called="binary Excel",
        endings=(".xlsb",),
        reader="excel:read_binary_workbook",
        kept="As for Excel, but numbers as stored, so that 75% is 0.75: a note says so. No colours.",
        left_out="As for Excel; merged cells stand at their first place.",
        is_tables=True,
    ),
    Format(
        kind=FileKind.ODS,
        called="OpenDocument sheets",
        endings=(".ods", ".ots"),
        reader="opendocument:read_open_sheets",
        kept="As for Excel.",
        left_out="As for Excel.",
        is_tables=True,
    ),
    Format(
        kind=FileKind.TEXT,
        called="CSV",
        endings=DELIMITED_NAMES,
        reader="encoded:read_any_text",
        kept="One table, or several parted by blank rows, with titles above. Commas, semicolons, tabs or "
        "bars; UTF-8, UTF-16 or Windows-1252.",
        left_out="Nothing.",
        is_tables=True,
    ),
    Format(
        kind=FileKind.HTML,
        called="web page",
        endings=(".html", ".htm"),
        reader="encoded:read_encoded_page",
        kept="Headings, paragraphs, lists, tables with merged cells and the words for cells that only a "
        "colour fills.",
        left_out="Pictures, scripts, menus, forms, and parts that the page hides.",
    ),
    Format(
        kind=FileKind.SINGLE_FILE_PAGE,
        called="web page saved as one file",
        endings=(".mht", ".mhtml"),
        reader="webpage:read_single_file_page",
        kept="As for a web page.",
        left_out="As for a web page.",
    ),
    Format(
        kind=FileKind.TEXT,
        called="markdown",
        endings=MARKDOWN_NAMES,
        reader="encoded:read_any_text",
        kept="Headings, paragraphs, lists, pipe tables.",
        left_out="Pictures.",
    ),
    Format(
        kind=FileKind.TEXT,
        called="plain text",
        endings=(".txt",),
        reader="encoded:read_any_text",
        kept="Paragraphs and lists, headings that stand alone, tables of tabs, pipes or aligned "
        "columns, page numbers as pages.",
        left_out="Lines that hold only a page number.",
    ),
)
