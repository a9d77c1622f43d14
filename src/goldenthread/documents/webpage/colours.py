"""The colours of a page's cells: their own background, a class that names one, that of a badge within."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from goldenthread.documents.colours import Tint, tint_of, tint_of_hex
from goldenthread.documents.painted import is_blank

from .elements import is_left_out, tag_of

_BACKGROUND = re.compile(r"(?:^|;)\s*background(?:-color)?\s*:\s*([^;]{1,200})", re.IGNORECASE)
_INK = re.compile(r"(?:^|;)\s*color\s*:\s*([^;]{1,200})", re.IGNORECASE)
_SHORT_HEX = re.compile(r"#([0-9a-f])([0-9a-f])([0-9a-f])", re.IGNORECASE)
_LONG_HEX = re.compile(r"#[0-9a-f]{6}\b", re.IGNORECASE)
_PARTS = re.compile(r"rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\b", re.IGNORECASE)
_RULE = re.compile(r"\.([\w-]{1,80})\s*\{([^{}]{0,2000})\}")
_WORD = re.compile(r"[A-Z]?[a-z]+")
# Colours that CSS names, and the names that pages give a class for its colour.
_NAMED = {
    "red": "FF0000",
    "crimson": "DC143C",
    "firebrick": "B22222",
    "orange": "FFA500",
    "darkorange": "FF8C00",
    "gold": "FFD700",
    "yellow": "FFFF00",
    "green": "008000",
    "lime": "00FF00",
    "limegreen": "32CD32",
    "forestgreen": "228B22",
    "seagreen": "2E8B57",
    "mediumseagreen": "3CB371",
    "blue": "0000FF",
    "dodgerblue": "1E90FF",
    "royalblue": "4169E1",
    "tomato": "FF6347",
    "lightgreen": "90EE90",
    "palegreen": "98FB98",
    "lightcoral": "F08080",
}
_CLASSES = {
    "red": "Red",
    "amber": "Amber",
    "orange": "Amber",
    "yellow": "Yellow",
    "green": "Green",
    "blue": "Blue",
    "danger": "Red",
    "warning": "Amber",
    "success": "Green",
}

Sheet = Mapping[str, str]
"""What a page's own style sheet says of each class."""


def style_sheet(root: etree._Element) -> dict[str, str]:
    """Only rules for a class alone, which programs that save tables as pages write."""
    rules: dict[str, str] = {}
    for style in root.iter("style"):
        rules.update(_RULE.findall("".join(style.itertext())))
    return rules


def cell_tint(cell: etree._Element, text: str, sheet: Sheet) -> Tint | None:
    """The cell's own colour; without words, that of the one coloured thing in it."""
    own = _painted(cell, sheet)
    if own is not None or not is_blank(text):
        return own
    within = {
        tint
        for inner in cell.iterdescendants()
        if tag_of(inner) and not is_left_out(inner)
        if (tint := _painted(inner, sheet) or _inked(inner, sheet, text))
    }
    return within.pop() if len(within) == 1 else _inked(cell, sheet, text)


def _painted(element: etree._Element, sheet: Sheet) -> Tint | None:
    for style in _styles(element, sheet):
        if found := _BACKGROUND.search(style):
            return _css_tint(found[1])
    return _css_tint(element.get("bgcolor", "")) or _named_by_class(element)


def _inked(element: etree._Element, sheet: Sheet, text: str) -> Tint | None:
    """The colour of a disc's letters; nothing else is drawn in ink."""
    if not text.strip():
        return None
    found = next((match for style in _styles(element, sheet) if (match := _INK.search(style))), None)
    return _css_tint(found[1] if found else element.get("color", ""))


def _styles(element: etree._Element, sheet: Sheet) -> list[str]:
    classes = element.get("class", "").split()
    return [element.get("style", ""), *(sheet[name] for name in classes if name in sheet)]


def _named_by_class(element: etree._Element) -> Tint | None:
    """ "rag-green", "statusRed", "bg-success": the one colour among the words of its classes."""
    words = {_CLASSES.get(word.lower()) for word in _WORD.findall(element.get("class", ""))} - {None}
    return Tint(words.pop() or "") if len(words) == 1 else None


def _css_tint(written: str) -> Tint | None:
    written = written.strip()
    if found := _LONG_HEX.search(written):
        return tint_of_hex(found[0])
    if found := _SHORT_HEX.search(written):
        return tint_of_hex("".join(2 * digit for digit in found.groups()))
    if found := _PARTS.search(written):
        red, green, blue = (min(int(part), 255) / 255 for part in found.groups())
        return tint_of((red, green, blue))
    named = next((_NAMED[word] for word in written.lower().split() if word in _NAMED), "")
    return tint_of_hex(named)
