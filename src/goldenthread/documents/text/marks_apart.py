"""List marks that stand alone on a line, the tab behind them having become a line break.

"2.3.1" alone above its paragraph is a mark only where a numbering runs: a table written one cell a line
has figures alone on their lines, and those must stay apart.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from goldenthread.documents.markers import split_marker

from .lines import Line

Number = tuple[int, ...]

_ALONE = re.compile(r"(\d{1,3}(?:\.\d{1,3}){1,5}\.?|\d{1,3}\.)")
_NO_FIGURE = re.compile(r"[·•●▪➢►❖\uf0b7\uf0a7\uf0d8]|\(?[a-z]\)|\(?[ivx]{2,5}\)")
_WORDS = re.compile(r"[\"'“‘`(\[]*[^\W\d_]+.*[^\W\d_]", re.DOTALL)
_SKIPPED = 3
"""A number may follow the last but two: some are missing in a numbering that still runs."""

_FIRST = 2
"""The first part of a section is its number 1, or 2 where the first is missing."""


def join_marks(lines: Sequence[Line]) -> list[Line]:
    """The lines, each lone mark of a list or a running numbering on one line with its words."""
    numbers = {at: number for at in range(len(lines)) if (number := _number_at(lines, at))}
    running = _running(numbers)
    joined, at = [], 0
    while at < len(lines):
        text = _bare(lines[at])
        alone = _ALONE.fullmatch(text) and at in running
        words = _words_below(lines, at) if alone or _NO_FIGURE.fullmatch(text) else None
        if words is None:
            joined.append(lines[at])
            at += 1
            continue
        mark = lines[at]
        joined.append(replace(mark, raw=f"{mark.raw.rstrip()} {lines[words].raw.strip()}"))
        at = words + 1
    return joined


def _bare(line: Line) -> str:
    return line.raw.strip()


def _words_below(lines: Sequence[Line], at: int) -> int | None:
    """Where the words of a lone mark stand: right below, or below a line of nothing but a space."""
    below = at + 1
    if below < len(lines) and lines[below].raw and not _bare(lines[below]):
        below += 1
    if below >= len(lines) or not _WORDS.match(_bare(lines[below])):
        return None
    return None if "\t" in lines[below].raw or "\t" in lines[at].raw.strip() else below


def _number_at(lines: Sequence[Line], at: int) -> Number | None:
    """The number that this line begins with, if words follow it there or below."""
    text = _bare(lines[at])
    if _ALONE.fullmatch(text):
        # A day, 1.4.02, is shaped like a number; the reader of marks knows it.
        if split_marker(f"{text} words")[0] is None:
            return None
        return _parsed(text) if _words_below(lines, at) is not None else None
    mark, _ = split_marker(text)
    return _parsed(mark) if mark and _ALONE.fullmatch(mark) else None


def _parsed(mark: str) -> Number:
    return tuple(int(part) for part in mark.rstrip(".").split("."))


def _running(numbers: dict[int, Number]) -> set[int]:
    """The lines whose number goes on from one above, or is gone on with below."""
    places, seen, running = sorted(numbers), set[Number](), set[int]()
    for at in places:
        if not seen.isdisjoint(_before(numbers[at])):
            running.add(at)
        seen.add(numbers[at])
    for at, following in itertools.pairwise(places):
        if numbers[at] in _before(numbers[following]):
            running.add(at)
    return running


def _before(number: Number) -> set[Number]:
    """The numbers that this one may go on from: 2.4 from 2.3 or 2.2, and 2.3.1 from 2.3 too."""
    *parents, last = number
    found = {(*parents, last - step) for step in range(1, _SKIPPED + 1)}
    for cut in range(len(number) - 1, 0, -1):
        if number[cut] > _FIRST:
            break
        found.add(number[:cut])
    return found
