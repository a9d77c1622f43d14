"""Which reader takes a file, and what to do with a file that none takes."""

from __future__ import annotations

from dataclasses import replace

from goldenthread.errors import TooMuch, UnreadableFile
from goldenthread.files import FileKind, open_container, refuse_traps, sniff

from .blocks import Document, Table
from .catalogue import FORMATS
from .conversion import CONVERSIONS

READABLE = ", ".join(f"{form.called} ({form.endings[0]})" for form in FORMATS)

WAYS_OUT = {
    FileKind.ARCHIVE: "Unpack it and hand over one file in it.",
    FileKind.OLD_OFFICE: "Open it in Office and save it as .docx or .xlsx.",
    FileKind.PICTURE: "Ask for the document that it was made from.",
    # What LibreOffice converts is met here among the tables of an archive alone.
    **{each.kind: f"Open it in {each.program} and save it as .{each.to}." for each in CONVERSIONS},
}
# A name that promises one kind and holds another is a mistake somebody should see: the wrong file was sent,
# or a download failed half way. Web pages named .doc or .xls are no mistake: systems export them so.
_ALL = (*FORMATS, *CONVERSIONS)
_PROMISED = {ending: form.kind for form in _ALL if not form.often_misnamed for ending in form.endings}
_FORMATS = {form.kind: form for form in FORMATS}
_CONVERSIONS = {conversion.kind: conversion for conversion in CONVERSIONS}
_RIGHT_ENDINGS = {form.kind: form.endings[0] for form in _ALL}


# Of one cell, heading or paragraph: 30 printed pages without a break. Excel allows 32,767 in a cell.
MAX_CHARACTERS = 100_000


def read_content(content: bytes, name: str, *, may_be_blank: bool = False) -> Document:
    """A file's bytes to blocks. Call it in the child process alone: nothing bounds it here."""
    kind = sniff(content, name)
    if kind is FileKind.PROTECTED:
        raise UnreadableFile(
            "The file is password-protected.", place=name, way_out="Save it without a password."
        )
    if kind not in _FORMATS:
        raise _not_read(kind, name)
    _refuse_mislabelled(kind, name)
    document = _FORMATS[kind].read(content, name)
    _refuse_unbroken(document)
    if not document.blocks and not may_be_blank:
        raise _blank(name)
    return document


def to_convert(content: bytes, name: str) -> FileKind | None:
    """What a file is that LibreOffice must convert before it is read; None for every other."""
    kind = sniff(content, name)
    if kind not in _CONVERSIONS:
        return None
    _refuse_mislabelled(kind, name)
    _refuse_traps(content, name, kind)
    return kind


def _refuse_traps(content: bytes, name: str, kind: FileKind) -> None:
    """LibreOffice would spend minutes on them, and could only say that it failed."""
    if kind in (FileKind.ODT, FileKind.ODP):
        container = open_container(content, name)
        if "content.xml" in container:
            refuse_traps(container.read("content.xml"), name)
    elif kind in (FileKind.WORD_XML, FileKind.EXCEL_XML):
        refuse_traps(content, name)


def read_converted(content: bytes, name: str, kind: FileKind) -> Document:
    """What LibreOffice made of a file of this kind; its places name the file that was handed over."""
    conversion = _CONVERSIONS[kind]
    made = sniff(content, f"plan.{conversion.to}")
    if made not in _FORMATS:
        raise _not_read(kind, name)
    document = _FORMATS[made].read(content, name)
    _refuse_unbroken(document)
    if not document.blocks:
        raise _blank(name)
    note = f"LibreOffice converted the file from {kind}; look there before you trust what seems odd."
    return replace(document, format=conversion.endings[0][1:], notes=(*document.notes, note))


def _refuse_unbroken(document: Document) -> None:
    """What no person wrote as one piece; to look for meaning in it may take for ever."""
    for block in document.blocks:
        cells = (cell for row in block.rows for cell in row.cells) if isinstance(block, Table) else (block,)
        if any(len(one.text) > MAX_CHARACTERS for one in cells):
            raise TooMuch(
                f"The file has a text of more than {MAX_CHARACTERS:,} characters without a break.",
                place=document.name,
                way_out="Check that it is the right file, and saved as it should be.",
            )


def _blank(name: str) -> UnreadableFile:
    return UnreadableFile("The file holds no words.", place=name, way_out="Check that it is the right file.")


def _refuse_mislabelled(kind: FileKind, name: str) -> None:
    suffix = name[name.rfind(".") :].lower() if "." in name else ""
    promised = _PROMISED.get(suffix)
    # A fragment of a web page looks like text, and text with a tag like a web page.
    alike = {kind, promised} == {FileKind.TEXT, FileKind.HTML}
    if promised is None or promised is kind or alike:
        return
    held = "plain text" if kind is FileKind.TEXT else f"{_article(kind)} {kind}"
    sentence = f"The name ends in {suffix}, but this is {held}."
    way_out = f"If it is the right file, rename it to end in {_RIGHT_ENDINGS[kind]}."
    raise UnreadableFile(sentence, place=name, way_out=way_out)


def _article(kind: FileKind) -> str:
    return "an" if kind.value[0] in "aEOX" else "a"


def _not_read(kind: FileKind, name: str) -> UnreadableFile:
    sentence = f"This is {_article(kind)} {kind}; what can be read is {READABLE}."
    return UnreadableFile(sentence, place=name, way_out=WAYS_OUT.get(kind, "Save it as one of these."))
