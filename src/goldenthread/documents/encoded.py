"""Formats that are text: how the bytes are encoded is settled here, and told where it was guessed."""

from __future__ import annotations

from dataclasses import replace

from goldenthread.errors import UnreadableFile
from goldenthread.files import Decoded, decode, html_charset

from .blocks import Document
from .delimited import is_delimited, read_delimited
from .endings import DELIMITED_NAMES, MARKDOWN_NAMES
from .text import read_text
from .webpage import read_page


def read_any_text(content: bytes, name: str) -> Document:
    decoded = _decoded(content, name)
    markdown = name.lower().endswith(MARKDOWN_NAMES)
    if name.lower().endswith(DELIMITED_NAMES) or (not markdown and is_delimited(decoded.text)):
        return _noting_guess(read_delimited(decoded.text, name), decoded)
    return _noting_guess(read_text(decoded.text, name, markdown=markdown), decoded)


def read_encoded_page(content: bytes, name: str) -> Document:
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
