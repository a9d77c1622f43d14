"""Lines that are no table: paragraphs, list items and headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from goldenthread.documents.build import Builder
from goldenthread.documents.inline import clean
from goldenthread.documents.markers import depth_of, split_marker

from .headings import Around, heading_level, marked_heading, underline_level
from .lines import Line, is_rule
from .wrapping import was_broken

_FENCE = re.compile(r"\s{0,3}(?:```|~~~)[\w+-]*\s*")
# One stray space is no indent: below an item it begins a line of its own.
_HANGS_BY = 2


class Prose:
    def __init__(self, build: Builder, width: int | None) -> None:
        self._build = build
        self._width = width
        self._indents: list[int] = []
        """Those of the list items that the next item may stand in."""

    def end_lists(self) -> None:
        self._indents.clear()

    def read(self, lines: Sequence[Line]) -> None:
        at = 0
        while at < len(lines):
            at += 1 if self._is_empty(lines[at]) else self._read_at(lines, at)

    @staticmethod
    def _is_empty(line: Line) -> bool:
        return not line.raw.strip() or is_rule(line.raw) or _FENCE.fullmatch(line.raw) is not None

    def _read_at(self, lines: Sequence[Line], at: int) -> int:
        """Add the block that begins here; how many lines it takes."""
        line = lines[at]
        self._build.page = line.page
        marked = marked_heading(line.raw)
        if marked:
            self._heading(clean(marked[1]), marked[0], line)
            return 1
        count = self._length(lines, at)
        text = clean(" ".join(taken.raw.strip() for taken in lines[at : at + count]))
        if text:
            self._block(text, line, _around(lines, at, count))
        return count

    def _block(self, text: str, line: Line, around: Around) -> None:
        level = underline_level(text, around.below) if is_rule(around.below) and not around.above else None
        level = level or heading_level(text, around)
        if level:
            self._heading(text, level, line)
            return
        marker, words = split_marker(text)
        if marker is None:
            self.end_lists()
            self._build.paragraph(text, line=line.number)
            return
        depth = depth_of(line.indent, self._indents)
        self._build.paragraph(words, marker=marker, depth=depth, line=line.number)

    def _heading(self, text: str, level: int, line: Line) -> None:
        self.end_lists()
        if text:
            self._build.heading(text, level, line=line.number)

    def _length(self, lines: Sequence[Line], at: int) -> int:
        """Lines of this paragraph: those broken for width, and those that hang below a list item."""
        is_item = split_marker(lines[at].raw.strip())[0] is not None
        end = at + 1
        while end < len(lines) and self._goes_on(lines[end - 1], lines[end], lines[at], is_item=is_item):
            end += 1
        return end - at

    def _goes_on(self, last: Line, following: Line, first: Line, *, is_item: bool) -> bool:
        if self._is_empty(following) or marked_heading(following.raw) or last.page != following.page:
            return False
        if split_marker(following.raw.strip())[0] is not None:
            return False
        hangs = is_item and following.indent >= first.indent + _HANGS_BY
        return hangs or (self._width is not None and was_broken(last, following, self._width))


def _around(lines: Sequence[Line], at: int, count: int) -> Around:
    above = lines[at - 1].raw if at else ""
    below = lines[at + count].raw if at + count < len(lines) else ""
    return Around(
        above="" if is_rule(above) else above.strip(),
        below=below.strip(),
        last_words=_nearest(lines, range(at - 1, -1, -1)),
        next_words=_nearest(lines, range(at + count, len(lines))),
    )


def _nearest(lines: Sequence[Line], places: range) -> str:
    words = (lines[at].raw.strip() for at in places if not is_rule(lines[at].raw))
    return next(filter(None, words), "")
