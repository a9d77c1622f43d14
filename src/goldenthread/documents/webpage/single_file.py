"""A web page saved with its pictures as one file (.mht), which is laid out as an e-mail (RFC 2557)."""

from __future__ import annotations

import email
import email.errors
from email.message import Message

from goldenthread.documents.blocks import Document
from goldenthread.errors import UnreadableFile
from goldenthread.files import decode, html_charset

from .reader import read_page


def read_single_file_page(content: bytes, name: str) -> Document:
    """The first page in it is the one that was saved; further ones are frames of it."""
    try:
        whole = email.message_from_bytes(content)
        page = next((part for part in whole.walk() if part.get_content_type() == "text/html"), None)
    except (email.errors.MessageError, ValueError, LookupError, TypeError):
        raise _damaged(name) from None
    body = None if page is None else page.get_payload(decode=True)
    if page is None or not isinstance(body, bytes):
        raise _damaged(name)
    decoded = decode(body, declared=_charset(page) or html_charset(body))
    if decoded is None:
        raise _damaged(name)
    return read_page(decoded.text, name)


def _charset(page: Message) -> str | None:
    try:
        return page.get_content_charset()
    except (ValueError, LookupError, TypeError):
        return None


def _damaged(name: str) -> UnreadableFile:
    return UnreadableFile(
        "The file is damaged: the page that it should hold is missing.",
        place=name,
        way_out="Open the page in a browser and save it again.",
    )
