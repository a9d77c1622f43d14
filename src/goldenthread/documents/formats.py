"""Which reader takes which kind of file, and what to do with a kind that none takes."""

from __future__ import annotations

from collections.abc import Callable

from goldenthread.errors import UnreadableFile
from goldenthread.files import FileKind, decode, sniff

from .blocks import Document
from .text import read_text
from .word import read_word

READABLE = "Word (.docx), text and markdown files are read."

_OLD = "Open it in {program} and save it as {ending}."
_WAYS_OUT = {
    FileKind.OLD_WORD: "Open it in Word and save it as .docx.",
}
_MARKDOWN_NAMES = (".md", ".markdown")


def read_content(content: bytes, name: str) -> Document:
    """A file's bytes to blocks. Call it in the child process alone: nothing bounds it here."""
    kind = sniff(content, name)
    reader = _READERS.get(kind)
    if reader is None:
        raise UnreadableFile(f"This is a {kind}.", place=name, way_out=READABLE)
    return reader(content, name)


def _read_text(content: bytes, name: str) -> Document:
    decoded = decode(content)
    if decoded is None:
        raise UnreadableFile(f"This is a {FileKind.BINARY}.", place=name, way_out=READABLE)
    return read_text(decoded.text, name, markdown=name.lower().endswith(_MARKDOWN_NAMES))


_READERS: dict[FileKind, Callable[[bytes, str], Document]] = {
    FileKind.DOCX: read_word,
    FileKind.TEXT: _read_text,
}
