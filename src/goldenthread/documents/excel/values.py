"""What one cell holds, written as the sheet shows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from goldenthread.documents.colours import Tint

from .formats import shown
from .styles import CellStyle, integer

# Characters that XML cannot hold are written _x000D_ (ISO/IEC 29500-1, 22.9.2.19).
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class Workbook:
    """What the sheets of a workbook share."""

    strings: Sequence[str]
    styles: Sequence[CellStyle]
    since_1904: bool = False
    fills_of_rules: Sequence[Tint | None] = ()
    """Of the styles that rules of the sheets draw, in the order in which they name them."""


def as_shown(kind: str, stored: str, style: CellStyle, workbook: Workbook) -> str:
    if kind == "s":
        index = integer(stored)
        return workbook.strings[index] if 0 <= index < len(workbook.strings) else ""
    if kind == "b":
        return "TRUE" if stored == "1" else "FALSE"
    if kind == "d":
        return stored.removesuffix("T00:00:00").replace("T", " ")
    if kind in ("str", "e", "inlineStr"):
        return _unescaped(stored)
    try:
        value = float(stored)
    except ValueError:
        return stored
    if value != value or abs(value) == float("inf"):
        return stored
    return shown(value, style.form, since_1904=workbook.since_1904)


def rich_text(element: etree._Element) -> str:
    """The runs of a text; the small signs that tell how Japanese is pronounced are no part of it."""
    pieces = []
    for inner in element:
        name = local_name(inner)
        if name == "t":
            pieces.append(inner.text or "")
        elif name == "r":
            pieces.extend(found.text or "" for found in inner if local_name(found) == "t")
    return _unescaped("".join(pieces))


def _unescaped(text: str) -> str:
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def local_name(element: etree._Element) -> str:
    tag = element.tag
    return tag[tag.rfind("}") + 1 :] if isinstance(tag, str) else ""
