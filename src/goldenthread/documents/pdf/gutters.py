"""Blanks that stand below each other from line to line: the gutters of columns without lines between."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goldenthread.documents.markers import BULLETS, split_marker

from .edges import Gap
from .lines import Line, segments

_NARROWEST_GUTTER = 4.0


@dataclass(slots=True)
class Run:
    """Lines that share their gutters. `across` holds where columns begin and end."""

    lines: list[Line]
    gutters: list[Gap]
    framed: int = 0
    """How many rows rules of one width part from each other."""

    @property
    def across(self) -> list[float]:
        left = min(line.x0 for line in self.lines)
        right = max(line.x1 for line in self.lines)
        return [left, *((start + end) / 2 for start, end in self.gutters), right]

    @property
    def columns(self) -> list[Gap]:
        """Where the words of each column stand."""
        across = self.across
        starts = [across[0], *(end for _, end in self.gutters)]
        ends = [*(start for start, _ in self.gutters), across[-1]]
        return list(zip(starts, ends, strict=True))


def with_new(gutters: list[Gap], line: Line, taken: Sequence[Line]) -> list[Gap]:
    """The gutters and those that this line alone shows, where no line above stands in them."""
    for gap in gaps(line):
        if any(start < gap[1] and gap[0] < end for start, end in gutters):
            continue
        left: list[Gap] | None = [gap]
        for above in taken:
            left = narrowed(left, above) if left else None
        gutters.extend(left or ())
    return sorted(gutters)


def gaps(line: Line) -> list[Gap]:
    pieces = segments(line)
    if len(pieces) == 2 and _is_marker(pieces[0][0].text) and len(pieces[0]) == 1:
        return []
    return [(max(word.x1 for word in before), after[0].x0) for before, after in itertools.pairwise(pieces)]


def _is_marker(text: str) -> bool:
    return text in BULLETS or split_marker(f"{text} x")[0] is not None or text.rstrip(".").isdigit()


def narrowed(gutters: Sequence[Gap], line: Line) -> list[Gap] | None:
    """The gutters with this line's words taken out of them; None if one of them is closed by it."""
    found: list[Gap] = []
    for gutter in gutters:
        left = list(_without(gutter, line))
        if not left:
            return None
        found.extend(left)
    return found


def _without(gutter: Gap, line: Line) -> Iterator[Gap]:
    start, end = gutter
    for word in line.words:
        if word.x1 <= start or word.x0 >= end:
            continue
        if word.x0 - start >= _NARROWEST_GUTTER:
            yield start, word.x0
        start = max(start, word.x1)
    if end - start >= _NARROWEST_GUTTER:
        yield start, end


def columns_in(line: Line, across: Sequence[float]) -> set[int]:
    return {column_of(word.middle[0], across) for word in line.words}


def column_of(x: float, across: Sequence[float]) -> int:
    return next((number for number, edge in enumerate(across[1:-1]) if x < edge), len(across) - 2)
