"""Every format that is read: by which reader, under which endings, and what comes over.

The reference page of formats is written from this list.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from goldenthread.errors import UnreadableFile
from goldenthread.files import Decoded, FileKind, decode, html_charset

from .blocks import Document
from .delimited import is_delimited, read_delimited
from .excel import read_binary_workbook, read_old_workbook, read_workbook
from .opendocument import read_open_sheets
from .pdf import read_pdf
from .slides import read_slides
from .text import read_text
from .webpage import read_page, read_single_file_page
from .word import read_word

_MARKDOWN_NAMES = (".md", ".markdown")
_DELIMITED_NAMES = (".csv", ".tsv")


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """`kept` and `left_out` tell people what becomes headings, paragraphs and tables, and what does not."""

    kind: FileKind
    called: str
    endings: tuple[str, ...]
    read: Callable[[bytes, str], Document]
    kept: str
    left_out: str
    is_tables: bool = False
    """Nothing but tables: several of them together may be one plan."""
    often_misnamed: bool = False
    """Systems give this ending to files of other kinds as a habit, so that it promises nothing."""


def _read_text(content: bytes, name: str) -> Document:
    decoded = _decoded(content, name)
    if name.lower().endswith(_DELIMITED_NAMES) or is_delimited(decoded.text):
        return _noting_guess(read_delimited(decoded.text, name), decoded)
    markdown = name.lower().endswith(_MARKDOWN_NAMES)
    return _noting_guess(read_text(decoded.text, name, markdown=markdown), decoded)


def _read_page(content: bytes, name: str) -> Document:
    decoded = _decoded(content, name, declared=html_charset(content))
    return _noting_guess(read_page(decoded.text, name), decoded)


def _decoded(content: bytes, name: str, *, declared: str | None = None) -> Decoded:
    decoded = decode(content, declared=declared)
    if decoded is None:
        raise UnreadableFile(
            "The file is no text.",
            place=name,
            way_out="Fetch it again, or ask for the file it was made from.",
        )
    return decoded


def _noting_guess(document: Document, decoded: Decoded) -> Document:
    if not decoded.guessed:
        return document
    note = "The file does not say how it is encoded; it was read as Windows text (Windows-1252)."
    return replace(document, notes=(*document.notes, note))


FORMATS = (
    Format(
        kind=FileKind.DOCX,
        called="Word",
        endings=(".docx", ".docm", ".dotx"),
        read=read_word,
        kept="Headings, paragraphs, lists with the marks that Word prints, tables with merged cells and "
        "repeated header rows, footnotes. Text that was inserted with changes tracked. A cell that only a "
        "colour fills is given the word for it.",
        left_out="Pictures, headers and footers, comments, deleted text.",
    ),
    Format(
        kind=FileKind.PDF,
        called="PDF",
        endings=(".pdf",),
        read=read_pdf,
        kept="Headings, paragraphs, lists, ruled tables with merged cells, tables whose columns are aligned, "
        "prose in columns. A cell that only a colour fills is given the word for it.",
        left_out="Pictures, scanned pages, watermarks, page numbers, lines that come again at the head or "
        "foot of pages.",
    ),
    Format(
        kind=FileKind.PPTX,
        called="PowerPoint",
        endings=(".pptx", ".pptm", ".ppsx", ".potx"),
        read=read_slides,
        kept="Every slide as a page with its title as a heading, its words and lists from top to bottom, "
        "tables with merged cells and the words for cells that only a colour fills.",
        left_out="Charts, diagrams, pictures, speaker's notes, comments, hidden slides.",
    ),
    Format(
        kind=FileKind.XLSX,
        called="Excel",
        endings=(".xlsx", ".xlsm", ".xltx"),
        read=read_workbook,
        kept="Every sheet as a heading with its tables and titles, several tables a sheet, merged cells, and "
        "numbers, shares and days as the sheet shows them. Hidden rows and columns too. A cell that only a "
        "colour fills is given the word for it, and a figure is rated by the colour behind it.",
        left_out="Hidden sheets, charts, pictures, comments, icons and colours that rules draw, "
        "and formulas without a stored result.",
        is_tables=True,
    ),
    Format(
        kind=FileKind.OLD_EXCEL,
        called="Excel up to 2003",
        endings=(".xls",),
        read=read_old_workbook,
        kept="As for Excel. Of files from before Excel 97, numbers as stored: a note says so.",
        left_out="As for Excel.",
        often_misnamed=True,
        is_tables=True,
    ),
    Format(
        kind=FileKind.XLSB,
        called="binary Excel",
        endings=(".xlsb",),
        read=read_binary_workbook,
        kept="As for Excel, but numbers as stored, so that 75% is 0.75: a note says so. No colours.",
        left_out="As for Excel; merged cells stand at their first place.",
        is_tables=True,
    ),
    Format(
        kind=FileKind.ODS,
        called="OpenDocument sheets",
        endings=(".ods", ".ots"),
        read=read_open_sheets,
        kept="As for Excel.",
        left_out="As for Excel.",
        is_tables=True,
    ),
    Format(
        kind=FileKind.TEXT,
        called="CSV",
        endings=_DELIMITED_NAMES,
        read=_read_text,
        kept="One table, or several parted by blank rows, with titles above. Commas, semicolons, tabs or "
        "bars; UTF-8, UTF-16 or Windows-1252.",
        left_out="Nothing.",
        is_tables=True,
    ),
    Format(
        kind=FileKind.HTML,
        called="web page",
        endings=(".html", ".htm"),
        read=_read_page,
        kept="Headings, paragraphs, lists, tables with merged cells and the words for cells that only a "
        "colour fills.",
        left_out="Pictures, scripts, menus, forms, and parts that the page hides.",
    ),
    Format(
        kind=FileKind.SINGLE_FILE_PAGE,
        called="web page saved as one file",
        endings=(".mht", ".mhtml"),
        read=read_single_file_page,
        kept="As for a web page.",
        left_out="As for a web page.",
    ),
    Format(
        kind=FileKind.TEXT,
        called="markdown",
        endings=_MARKDOWN_NAMES,
        read=_read_text,
        kept="Headings, paragraphs, lists, pipe tables.",
        left_out="Pictures.",
    ),
    Format(
        kind=FileKind.TEXT,
        called="plain text",
        endings=(".txt",),
        read=_read_text,
        kept="Paragraphs and lists, headings that stand alone, tables of tabs, pipes or aligned "
        "columns, page numbers as pages.",
        left_out="Lines that hold only a page number.",
    ),
)
