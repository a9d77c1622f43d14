"""Whether a line of an aligned cell goes on with the line above it, as the words themselves say."""

from __future__ import annotations

import re

from .celltext import is_broken
from .edges import Gap
from .lines import Line

_IN_ROW = 0.75
_NO_LETTERS = re.compile(r"[^A-Za-z]*")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{2,6})?\.?,?"
_DAY = r"(?:\b|(?<=\s))\d{1,2}(?:st|nd|rd|th)?"
_DATE_CUT = re.compile(rf"{_DAY}\n{_MONTH}(?:\s|$)|\b{_MONTH}\n(?:19|20)\d\d\b|\d[/-]\n\d", re.IGNORECASE)
_LAST_OF_SENTENCE = re.compile(r"[£$€]?\d[\d,.]*%?\)?\.")
_OPEN = (",", "&", "(", "-", " and", " of", " the")


def are_figures(before: str, text: str) -> bool:
    """Whether two lines below each other are a figure each."""
    figures = _NO_LETTERS.fullmatch(before) and _NO_LETTERS.fullmatch(text)
    return bool(before and figures) and not _DATE_CUT.search(f"{before}\n{text}")


def is_cut(before: str, text: str) -> bool:
    """Whether the words themselves say that a line goes on with the one above it."""
    return text[:1].islower() or before.endswith(_OPEN) or _DATE_CUT.search(f"{before}\n{text}") is not None


def date_goes_on(before: Line, line: Line) -> bool:
    """The year or month that had no room beside the day: apart from it, it would be dated by a guess."""
    close = line.top - before.bottom <= _IN_ROW * line.size
    return close and _DATE_CUT.search(f"{before.text}\n{line.text}") is not None


def goes_on(before: Line, line: Line, bounds: Gap, foot: float) -> bool:
    """Whether a line of a cell goes on; `bounds` is its column's room, `foot` where its row ends so far."""
    text = line.text
    if date_goes_on(before, line):
        return True
    if before.bottom < foot - 2 or _NO_LETTERS.fullmatch(before.text):
        return False
    if _NO_LETTERS.fullmatch(text) and not _LAST_OF_SENTENCE.fullmatch(text):
        return False
    if text[:1].islower() or before.text.endswith(_OPEN):
        return True
    return " " in before.text and is_broken(before, line, *bounds)
