"""Which reader takes a file, and what to do with a file that none takes."""

from __future__ import annotations

from goldenthread.errors import UnreadableFile
from goldenthread.files import FileKind, sniff

from .blocks import Document
from .catalogue import FORMATS

READABLE = ", ".join(f"{form.called} ({form.endings[0]})" for form in FORMATS)

_AS_WORD = "Open it in Word and save it as .docx."
_AS_EXCEL = "Open it in Excel and save it as .xlsx."
_WAYS_OUT = {
    FileKind.ARCHIVE: "Unpack it and hand over one file in it.",
    FileKind.EXCEL_XML: _AS_EXCEL,
    FileKind.ODP: "Save its text as .docx.",
    FileKind.ODT: "Open it in LibreOffice or Word and save it as .docx.",
    FileKind.OLD_OFFICE: "Open it in Office and save it as .docx or .xlsx.",
    FileKind.OLD_WORD: _AS_WORD,
    FileKind.PICTURE: "Ask for the document that it was made from.",
    FileKind.RTF: _AS_WORD,
    FileKind.SINGLE_FILE_PAGE: "Open it in Word and save it as .docx.",
    FileKind.WORD_XML: _AS_WORD,
}
# A name that promises one kind and holds another is a mistake somebody should see: the wrong file was sent,
# or a download failed half way. Web pages named .doc or .xls are no mistake: systems export them so.
_PROMISED = {ending: form.kind for form in FORMATS if not form.often_misnamed for ending in form.endings}
_READERS = {form.kind: form.read for form in FORMATS}
_RIGHT_ENDINGS = {form.kind: form.endings[0] for form in FORMATS}


def read_content(content: bytes, name: str, *, may_be_blank: bool = False) -> Document:
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
    if not document.blocks and not may_be_blank:
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
    held = "plain text" if kind is FileKind.TEXT else f"{_article(kind)} {kind}"
    sentence = f"The name ends in {suffix}, but this is {held}."
    way_out = f"If it is the right file, rename it to end in {_RIGHT_ENDINGS[kind]}."
    raise UnreadableFile(sentence, place=name, way_out=way_out)


def _article(kind: FileKind) -> str:
    return "an" if kind.value[0] in "aEOX" else "a"


def _not_read(kind: FileKind, name: str) -> UnreadableFile:
    sentence = f"This is {_article(kind)} {kind}; what can be read is {READABLE}."
    return UnreadableFile(sentence, place=name, way_out=_WAYS_OUT.get(kind, "Save it as one of these."))
