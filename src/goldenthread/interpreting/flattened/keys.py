"""A key below a table: abbreviations on lines of their own, what each stands for on the line below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .cutting import Placed, Step
from .headings import Heading
from .pieces import Piece
from .tables import Found

_ABBREVIATION = re.compile(r"(?=(?:.*[A-Z]){2})[A-Z][A-Za-z&/.]{1,9}")
_FEWEST = 3
_LONGEST = 15
"""Words."""


def find_keys(pieces: Sequence[Piece]) -> Iterator[Found]:
    start = 0
    while start < len(pieces):
        end = start
        while _is_pair(pieces, end) and (end == start or pieces[end].gap == 2):
            end += 2
        if end - start >= 2 * _FEWEST:
            yield _key(pieces, start, end)
        start = max(end, start + 1)


def _is_pair(pieces: Sequence[Piece], at: int) -> bool:
    """An abbreviation, one line break, and words that begin with its first letter."""
    if at + 1 >= len(pieces) or not _ABBREVIATION.fullmatch(pieces[at].text) or pieces[at].gap < 2:
        return False
    meaning = pieces[at + 1]
    ends = at + 2 == len(pieces) or pieces[at + 2].gap >= 2
    words = meaning.text.split()
    return meaning.gap == 1 and ends and 1 < len(words) <= _LONGEST and _shares_letter(pieces[at].text, words)


def _shares_letter(short: str, words: Sequence[str]) -> bool:
    return any(word[0].upper() == short[0] for word in words)


def _key(pieces: Sequence[Piece], start: int, end: int) -> Found:
    heading = Heading(
        start=start,
        end=start,
        labels=("", ""),
        lines=(pieces[start].line,) * 2,
        contents=(None, None),
        known=0,
        score=0.0,
    )
    rows = tuple(
        (Placed(pieces[at], Step.ROW, 0, 0), Placed(pieces[at + 1], Step.CELL, 1, 1))
        for at in range(start, end, 2)
    )
    return Found(heading, rows, gain=float(end - start))
