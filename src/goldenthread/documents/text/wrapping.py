"""Lines broken to fit a width, joined into paragraphs again.

A line was broken for width if the first word of the next would not have fitted behind it. Where nearly all
long lines with a line below pass this test, the file was wrapped; a list or an address fails it at once.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from .lines import Line, LineKind, kind_of

_WIDEST = 132
_ENOUGH_PAIRS = 3
_NEARLY_ALL = 0.85


def wrap_width(lines: Sequence[Line]) -> int | None:
    """The width that the file was wrapped to, or None if a line is a paragraph."""
    prose = [line for line in lines if kind_of(line) is LineKind.PROSE]
    if not prose:
        return None
    width = max(len(line.raw.rstrip()) for line in prose)
    if width > _WIDEST:
        return None
    pairs = [
        (first, second)
        for first, second in itertools.pairwise(prose)
        if second.number == first.number + 1 and len(first.raw.rstrip()) > 0.6 * width
    ]
    broken = sum(was_broken(first, second, width) for first, second in pairs)
    return width if broken >= _ENOUGH_PAIRS and broken >= _NEARLY_ALL * len(pairs) else None


def was_broken(line: Line, following: Line, width: int) -> bool:
    words = following.raw.split(maxsplit=1)
    return bool(words) and len(line.raw.rstrip()) + 1 + len(words[0]) > width
