"""Lines of an aligned table cut at its gutters, and where the words of each column stand."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from .edges import Gap
from .lines import Line, line_of
from .marks import Word

_SPACE = 0.3
# In parts of the letters' size: how much closer than rows the lines of a cell stand, and how close.
_JUMP = 0.5
_CLOSEST = 0.6


def pieces_of(line: Line, gutters: Sequence[Gap]) -> tuple[dict[int, Line], set[int]]:
    """The line cut at the gutters. Words that stand over a gutter make one cell over several columns."""
    closed = [_closes(line, gutter) for gutter in gutters]
    found: dict[int, list[Word]] = {}
    spans: set[int] = set()
    column = 0
    for word in line.words:
        first, last = (sum(x > (start + end) / 2 for start, end in gutters) for x in (word.x0, word.x1))
        if found and last > column and all(closed[column:last]):
            first = column
        # A word over two gutters and more stands over all their columns.
        spans.update(range(first + 1, last + 1))
        column = first
        found.setdefault(column, []).append(word)
    return {column: line_of(words) for column, words in found.items()}, spans


def _closes(line: Line, gutter: Gap) -> bool:
    """Whether a word stands in the gutter, or it is no wider here than a space."""
    start, end = gutter
    if any(word.x1 > start + 0.5 and word.x0 < end - 0.5 for word in line.words):
        return True
    before = max((word.x1 for word in line.words if word.x1 <= start + 0.5), default=None)
    after = min((word.x0 for word in line.words if word.x0 >= end - 0.5), default=None)
    return before is not None and after is not None and after - before < _SPACE * line.size


def bounds_of(lines: Sequence[Line], gutters: Sequence[Gap]) -> list[Gap]:
    """Where the words of each column begin and end."""
    bounds = [(float("inf"), float("-inf"))] * (len(gutters) + 1)
    for line in lines:
        pieces, spans = pieces_of(line, gutters)
        for column, piece in pieces.items():
            if column + 1 not in spans:
                left, right = bounds[column]
                bounds[column] = min(left, piece.x0), max(right, piece.x1)
    return bounds


def leading_of(lines: Sequence[Line]) -> float | None:
    """The blank between lines from which on they are rows; None if lines of a cell stand no closer."""
    blanks = sorted(max(0.0, line.top - above.bottom) for above, line in itertools.pairwise(lines))
    jump, small = max(
        ((larger - smaller, smaller) for smaller, larger in itertools.pairwise(blanks)), default=(0.0, 0.0)
    )
    size = lines[0].size
    return small + jump / 2 if jump >= _JUMP * size and small <= _CLOSEST * size else None
