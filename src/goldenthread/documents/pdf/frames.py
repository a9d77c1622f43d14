"""Level rules of one width below each other: they frame a table that has no upright lines.

Between two such tables stand words that are rows of neither: a note, the heading of the next.
"""

from __future__ import annotations

import bisect
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .gutters import gaps
from .likeness import is_value
from .lines import Line, joined, segments
from .marks import Rule

# In points: rules that begin and end so near to each other are of one width.
_NEAR = 3.0
_AT_EDGE = 1.5
_SHORTEST = 60.0
# In parts of the letters' size.
_LARGER = 1.15
_ROOMIER = 0.3
_BLANK = 1.0
_CLOSE = 1.5
_APART = 0.75
_MOST_STACKS = 100


@dataclass(slots=True)
class Frame:
    """`bands` are the lines between each rule and the next; a header may stand above the first."""

    left: float
    right: float
    rules: list[float]
    bands: list[list[Line]]

    @property
    def lines(self) -> list[Line]:
        return [line for band in self.bands for line in band]

    def holds(self, other: Frame) -> bool:
        wide = self.left - _NEAR <= other.left and other.right <= self.right + _NEAR
        return wide and self.rules[0] <= other.rules[0] and other.rules[-1] <= self.rules[-1]


class Frames:
    """The frames of a page, and the lines between them."""

    def __init__(self, lines: Sequence[Line], rules: Sequence[Rule]) -> None:
        self._frames: dict[int, Frame] = {}
        self._between: set[int] = set()
        found: list[Frame] = []
        for stack in _stacks(rules):
            frames, between = _frames(stack, lines)
            found.extend(frames)
            self._between.update(map(id, between))
        for frame in found:
            if not any(other is not frame and other.holds(frame) for other in found):
                self._frames.update((id(line), frame) for line in frame.lines)

    def begun_by(self, line: Line) -> Frame | None:
        frame = self._frames.get(id(line))
        return frame if frame and frame.lines[0] is line else None

    def part(self, above: Line, line: Line) -> bool:
        """Whether two lines cannot be of one table."""
        if id(above) in self._between or id(line) in self._between:
            return True
        first, second = self._frames.get(id(above)), self._frames.get(id(line))
        return first is not None and second is not None and first is not second


def _stacks(rules: Sequence[Rule]) -> list[list[Rule]]:
    stacks: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: rule.at):
        if rule.length < _SHORTEST:
            continue
        for stack in stacks:
            if abs(stack[0].start - rule.start) <= _NEAR and abs(stack[0].end - rule.end) <= _NEAR:
                stack.append(rule)
                break
        else:
            stacks.append([rule])
    return [stack for stack in stacks if len(stack) > 1] if len(stacks) <= _MOST_STACKS else []


def _frames(stack: Sequence[Rule], lines: Sequence[Line]) -> tuple[list[Frame], list[Line]]:
    """The tables that a stack of rules frames, and the lines between two of them."""
    left, right = stack[0].start, stack[0].end
    rules = [rule.at for rule in stack]
    bands: list[list[Line]] = [[] for _ in (*rules, 0)]
    for line in lines:
        if line.x1 > left and line.x0 < right:
            bands[bisect.bisect_right(rules, (line.top + line.bottom) / 2)].append(line)
    reader = _Stack(left, rules, bands[:-1])
    frames = [
        Frame(left, right, rules[first - 1 : last], [*([list(head)] if head else []), *bands[first:last]])
        for first, last, head in reader.tables()
        if any(map(_is_row, bands[first:last]))
    ]
    return frames, reader.between if frames else []


class _Stack:
    """Rules of one width. Band `n` ends at rule `n`; the first holds all that stands above."""

    def __init__(self, left: float, rules: Sequence[float], bands: Sequence[Sequence[Line]]) -> None:
        self._rules = rules
        self._bands = bands
        self._left = left
        self.between: list[Line] = []
        """Lines that stand between two tables."""
        self._heads = [_header(band) for band in bands]
        rows = [(at, band) for at, band in enumerate(bands) if at and self._is_whole_row(at)]
        # How the words of the rows stand: their size, and the room around them.
        self._size = statistics.median(line.size for _, band in rows for line in band) if rows else 0.0
        self._above = max((band[0].top - rules[at - 1] for at, band in rows), default=0.0)
        self._below = max((rules[at] - _foot(band) for at, band in rows), default=0.0)
        start = min((line.x0 for _, band in rows for line in band), default=left)
        self._set_in = start > left + _NEAR

    def tables(self) -> Iterator[tuple[int, int, Sequence[Line]]]:
        """The first band of each table, the one behind its last, and its header if that has no rule above."""
        first: int | None = None
        head = self._header_above(0)
        for number in range(1, len(self._bands)):
            ends = self._is_between(number, first)
            if ends and first is not None:
                yield first, number, head
                first, head = None, []
            if ends:
                head = self._header_above(number)
                above = self._bands[number][: -len(head) or None]
                self.between.extend(line for line in above if not gaps(line))
            elif first is None and self._bands[number]:
                first = number
        if first is not None:
            yield first, len(self._bands), head

    def _is_whole_row(self, number: int) -> bool:
        return _is_row(self._bands[number]) and not self._is_mixed(number)

    def _is_mixed(self, number: int) -> bool:
        """Whether words stand above the header of another table, with no rule between the two."""
        band, head = self._bands[number], self._heads[number]
        return bool(head) and len(band) > len(head) and not gaps(band[-len(head) - 1])

    def _header_above(self, number: int) -> Sequence[Line]:
        head = self._heads[number]
        close = head and self._rules[number] - _foot(head) <= _CLOSE * head[-1].size
        below = self._bands[number + 1] if number + 1 < len(self._bands) else []
        return head if close and below and not all(line.bold for line in below) else []

    def _is_between(self, number: int, first: int | None) -> bool:
        band = self._bands[number]
        if self._is_mixed(number):
            return True
        height = self._rules[number] - self._rules[number - 1]
        if not band:
            return self._another_begins(number, first) and height > _BLANK * self._size
        return not _is_row(band) and (
            self._stands_outside(number) or (self._another_begins(number, first) and _is_bold(band))
        )

    def _stands_outside(self, number: int) -> bool:
        """Whether words are set further out than those of the rows, or larger, or with more room around."""
        band = self._bands[number]
        outside = self._set_in and min(line.x0 for line in band) < self._left + _AT_EDGE
        larger = max(line.size for line in band) > _LARGER * self._size
        above, below = band[0].top - self._rules[number - 1], self._rules[number] - _foot(band)
        room = _ROOMIER * self._size
        return outside or larger or (above > self._above + room and below > self._below + room)

    def _another_begins(self, number: int, first: int | None) -> bool:
        """Whether the names of columns stand below, in bold, though rows that are not bold stand above."""
        header = self._bands[number + 1] if number + 1 < len(self._bands) else ()
        above = self._bands[first:number] if first is not None else []
        plain = any(not line.bold for band in above if _is_row(band) for line in band)
        return plain and _is_row(header) and _is_bold(header)


def _header(band: Sequence[Line]) -> Sequence[Line]:
    """The bold lines at the end of a band that name columns: from the first that names several, or stands
    above the further columns alone.
    """
    start = len(band)
    while start and band[start - 1].bold and not _is_apart(band[start - 1 : start + 1]):
        start -= 1
    named = next((at for at in range(start, len(band)) if gaps(band[at])), len(band))
    if named == len(band):
        return []
    texts = [joined(words) for line in band[named:] for words in segments(line)]
    if 2 * sum(map(is_value, texts)) >= len(texts):
        return []
    (first, _), *_ = gaps(band[named])
    while named > start and band[named - 1].x0 > first:
        named -= 1
    return band[named:]


def _is_apart(lines: Sequence[Line]) -> bool:
    return len(lines) > 1 and lines[1].top - lines[0].bottom > _APART * lines[1].size


def _is_bold(band: Sequence[Line]) -> bool:
    return all(line.bold for line in band)


def _is_row(band: Sequence[Line]) -> bool:
    return any(gaps(line) for line in band)


def _foot(band: Sequence[Line]) -> float:
    return max(line.bottom for line in band)
