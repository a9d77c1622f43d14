"""Lines of a cell or a paragraph to text: one broken for width is joined, one that ends is not."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from goldenthread.documents.markers import BULLETS, split_marker

from .glyphs import SOFT_HYPHEN
from .lines import Line

# Stands where a word was parted at a line's end by a hyphen, until the whole document is known.
PARTED = "\ue000"
# Stands where a cell too narrow for a word seems to have parted it without a hyphen.
CUT = "\ue001"
_HYPHENS = "-\u2010"
# In parts of the letters' size: paragraphs of a cell stand further apart than its lines.
_APART = 0.62
_SPACE = 0.22
_NEARLY = 2.5
_LETTER = 0.6
_CENTRED = 3.0
_COUNT = re.compile(r"(\d{1,3})[.)]\s")
_ENDS = (".", ":", ";", "!", "?")


def cell_text(lines: Sequence[Line], left: float, right: float) -> str:
    """The words of a cell whose lines may fill it from `left` to `right`."""
    text = lines[0].text if lines else ""
    for number, (before, line) in enumerate(itertools.pairwise(lines), start=1):
        is_item = begins_item(line) and not (_is_figure(lines[:number], line) and not text.endswith(_ENDS))
        text += _glue(text, before, line, left, right, is_item=is_item) + line.text
    return text


def _is_figure(above: Sequence[Line], line: Line) -> bool:
    """ "... people over" / "85. Residents said": a number of the sentence, where none is counted above it."""
    found = _COUNT.match(line.text)
    if found is None or int(found[1]) < 2:
        return False
    return not any(_COUNT.match(one.text) for one in above)


def is_broken(before: Line, line: Line, left: float, right: float) -> bool:
    """Whether `before` ended only because the first word of `line` had no room behind it."""
    needed = _SPACE * before.size + line.first_width
    is_centred = abs((before.x0 - left) - (right - before.x1)) < _CENTRED and before.x0 - left > _CENTRED
    # A centred line could have grown to both sides.
    start = left if is_centred else before.x0
    return start + before.x1 - before.x0 + needed > right - _NEARLY


def begins_item(line: Line) -> bool:
    text = line.text
    return text[:1] in BULLETS or split_marker(text)[0] is not None


def glue(text: str) -> str:
    """What joins a line to the one that it runs on to."""
    if text.endswith(SOFT_HYPHEN):
        return ""
    if text[-1:] in _HYPHENS and text[-2:-1].isalpha():
        return PARTED
    # "31-" / "Mar-26" and "350-" / "370" lost nothing at the line's end, and "24/" / "25" as little.
    after_digit = text[-1:] in (*_HYPHENS, "–") and text[-2:-1].isdigit()
    return "" if after_digit or (text.endswith("/") and text[-2:-1].isalnum()) else " "


def _glue(text: str, before: Line, line: Line, left: float, right: float, *, is_item: bool) -> str:
    apart = line.top - before.bottom > _APART * max(line.size, before.size)
    if apart or is_item or not is_broken(before, line, left, right):
        return "\n"
    return CUT if _is_cut(before, line, right) else glue(text)


def _is_cut(before: Line, line: Line, right: float) -> bool:
    """Whether one long word may stand on both lines: it fills the first, and the second would not take it."""
    if len(before.words) > 1 or right - before.x1 > _LETTER * before.size:
        return False
    pieces = before.words[0].text[-1:], line.words[0].text[:1]
    letters = pieces[0].isalpha() and pieces[1].isalpha() and pieces[1].islower()
    return letters and before.x1 - before.x0 + line.first_width > right - before.x0
