"""Bytes to text, in the encodings that councils' files come in.

UTF-8 if it is valid UTF-8: other encodings of English text almost never are. UTF-16 and UTF-32 by their
marks, UTF-16 also by the NUL in every second byte. Else Windows-1252, which every other file from a UK office
turned out to be.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

# The mark of UTF-32 begins as that of UTF-16 does.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
# C0 controls that no text holds; tab, line ends, form feed, vertical tab and DOS's end-of-file mark do occur.
_CONTROLS = bytes(set(range(32)) - {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B})
_TOO_MANY_CONTROLS = 0.02
_DECLARED_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9._-]{2,40})""", re.IGNORECASE
)
# Python decodes many things that are no character sets. Latin-1 is left to Windows-1252, as in browsers.
_BELIEVED = re.compile(r"iso-8859-(?!1$)\d+|windows-\d+|koi8-[ru]|macintosh|gb\w+|big5|shift_jis|euc-\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    text: str
    encoding: str
    guessed: bool = False
    """Nothing in the file says so: it was not valid UTF-8, and Windows-1252 is the likeliest."""


def decode(content: bytes, *, declared: str | None = None) -> Decoded | None:
    """The text, or None for what is no text at all (a program, a picture, a damaged file)."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _marked(content[len(mark) :], encoding)
    unmarked = _utf16_without_mark(content[:_SAMPLE])
    if unmarked:
        return _marked(content, unmarked)
    if _is_binary(content):
        return None
    # Old programs fill a file's last block with NUL.
    content = content.replace(b"\0", b"")
    try:
        return Decoded(text=content.decode("utf-8"), encoding="utf-8")
    except UnicodeDecodeError:
        return _by_declaration(content, declared) or _windows(content)


def html_charset(content: bytes) -> str | None:
    """The character set that a web page declares near its beginning."""
    found = _DECLARED_CHARSET.search(content[:_SAMPLE])
    return found.group(1).decode("ascii").lower() if found else None


def _marked(content: bytes, encoding: str) -> Decoded:
    return Decoded(text=content.decode(encoding, errors="replace"), encoding=encoding)


def _utf16_without_mark(sample: bytes) -> str | None:
    """Latin text in UTF-16 has NUL in nearly every odd byte (little end first) or even byte."""
    half = len(sample) // 2
    if half < 4 or b"\0" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.8 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.8 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _is_binary(content: bytes) -> bool:
    return len(content) - len(content.translate(None, _CONTROLS)) > _TOO_MANY_CONTROLS * len(content)


def _by_declaration(content: bytes, declared: str | None) -> Decoded | None:
    if declared is None or not _BELIEVED.fullmatch(declared):
        return None
    try:
        return Decoded(text=content.decode(declared, errors="replace"), encoding=declared)
    except (LookupError, ValueError):
        return None


def _windows(content: bytes) -> Decoded:
    return Decoded(text=content.decode("cp1252", errors="replace"), encoding="cp1252", guessed=True)
