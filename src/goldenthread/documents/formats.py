"""Which reader takes which kind of file, and what to do with a kind that none takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from goldenthread.errors import UnreadableFile
from goldenthread.files import Decoded, FileKind, decode, html_charset, sniff

from .blocks import Document
from .delimited import is_delimited, read_delimited
from .excel import read_workbook
from .text import read_text
from .webpage import read_page
from .word import read_word

READABLE = "Word (.docx), Excel (.xlsx), CSV, web pages (.html), markdown (.md) and plain text (.txt)"

_AS_WORD = "Open it in Word and save it as .docx."
_AS_EXCEL = "Open it in Excel and save it as .xlsx."
_WAYS_OUT = {
    FileKind.ARCHIVE: "Unpack it and hand over one file in it.",
    FileKind.EXCEL_XML: _AS_EXCEL,
    FileKind.ODP: "Save its text as .docx.",
    FileKind.ODS: "Open it in LibreOffice or Excel and save it as .xlsx.",
    FileKind.ODT: "Open it in LibreOffice or Word and save it as .docx.",
    FileKind.OLD_EXCEL: _AS_EXCEL,
    FileKind.OLD_OFFICE: "Open it in Office and save it as .docx or .xlsx.",
    FileKind.OLD_WORD: _AS_WORD,
    FileKind.PDF: "Open it in Word and save it as .docx, or ask its author for the Word file.",
    FileKind.PICTURE: "Ask for the document that it was made from.",
    FileKind.PPTX: "Save its text as .docx.",
    FileKind.RTF: _AS_WORD,
    FileKind.SINGLE_FILE_PAGE: "Open it in Word and save it as .docx.",
    FileKind.WORD_XML: _AS_WORD,
    FileKind.XLSB: _AS_EXCEL,
}
# A name that promises one kind and holds another is a mistake somebody should see: the wrong file was sent,
# or a download failed half way. Web pages named .doc or .xls are no mistake: systems export them so.
_PROMISED = {
    ".docx": FileKind.DOCX,
    ".xlsx": FileKind.XLSX,
    ".html": FileKind.HTML,
    ".htm": FileKind.HTML,
    ".txt": FileKind.TEXT,
    ".md": FileKind.TEXT,
    ".csv": FileKind.TEXT,
    ".tsv": FileKind.TEXT,
}
_MARKDOWN_NAMES = (".md", ".markdown")
_DELIMITED_NAMES = (".csv", ".tsv")


def read_content(content: bytes, name: str) -> Document:
    """A file's bytes to blocks. Call it in the child process alone: nothing bounds it here."""
    kind = sniff(content, name)
    if kind is FileKind.PROTECTED:
        raise UnreadableFile(
            "The file is password-protected.", place=name, way_out="Save it without a password."
        )
    reader = _READERS.get(kind)
    if reader is None:
        raise _not_read(kind, name)
    _refuse_mislabelled(kind, name)
    document = reader(content, name)
    if not document.blocks:
        raise UnreadableFile(
            "The file holds no words.", place=name, way_out="Check that it is the right file."
        )
    return document


def _refuse_mislabelled(kind: FileKind, name: str) -> None:
    suffix = name[name.rfind(".") :].lower() if "." in name else ""
    promised = _PROMISED.get(suffix)
    # A fragment of a web page looks like text, and text with a tag like a web page.
    alike = {kind, promised} == {FileKind.TEXT, FileKind.HTML}
    if promised is None or promised is kind or alike:
        return
    right = next(end for end, held in _PROMISED.items() if held is kind)
    held = "plain text" if kind is FileKind.TEXT else f"{_article(kind)} {kind}"
    sentence = f"The name ends in {suffix}, but this is {held}."
    way_out = f"If it is the right file, rename it to end in {right}."
    raise UnreadableFile(sentence, place=name, way_out=way_out)


def _article(kind: FileKind) -> str:
    return "an" if kind.value[0] in "aEOX" else "a"


def _not_read(kind: FileKind, name: str) -> UnreadableFile:
    sentence = f"This is {_article(kind)} {kind}; what can be read is {READABLE}."
    return UnreadableFile(sentence, place=name, way_out=_WAYS_OUT.get(kind, "Save it as one of these."))


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
        raise _not_read(FileKind.BINARY, name)
    return decoded


def _noting_guess(document: Document, decoded: Decoded) -> Document:
    if not decoded.guessed:
        return document
    note = "The file does not say how it is encoded; it was read as Windows text (Windows-1252)."
    return replace(document, notes=(*document.notes, note))


_READERS: dict[FileKind, Callable[[bytes, str], Document]] = {
    FileKind.DOCX: read_word,
    FileKind.HTML: _read_page,
    FileKind.TEXT: _read_text,
    FileKind.XLSX: read_workbook,
}
