"""Words of two cells that run into one, for the first has no room: parted at the line between the cells."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from .marks import Letter, Word

# In points: so near to where other words of the column begin, a letter begins there, too.
_ALIGNED = 0.6
_OVER = 1.0


class Walls:
    """The upright lines of a table, row by row, and where the words behind each begin."""

    def __init__(self, across: Sequence[float], down: Sequence[float], walls: set[tuple[int, int]]) -> None:
        self._across = across
        self._down = down
        self._walls = walls
        """(row, column): a line stands left of the column in this row."""
        self._starts: dict[int, set[float]] = {}

    def part(self, words: Iterable[Word]) -> list[Word]:
        known = list(words)
        for word in known:
            if not self._crossed(word):
                column = bisect.bisect_right(self._across, word.x0) - 1
                self._starts.setdefault(column, set()).add(word.x0)
        return [piece for word in known for piece in self._parted(word)]

    def _parted(self, word: Word) -> Iterator[Word]:
        rest = word
        for column in self._crossed(word):
            cut = self._cut(rest.letters, column)
            if cut:
                yield _piece(rest, rest.letters[:cut])
                rest = _piece(rest, rest.letters[cut:])
        yield rest

    def _crossed(self, word: Word) -> list[int]:
        """The columns whose left line the word runs over."""
        if word.turned or len(word.letters) < 2:
            return []
        row = bisect.bisect_right(self._down, word.middle[1]) - 1
        first = bisect.bisect_left(self._across, word.x0 + _OVER)
        last = bisect.bisect_right(self._across, word.x1 - _OVER)
        return [column for column in range(first, last) if (row, column) in self._walls]

    def _cut(self, letters: Sequence[Letter], column: int) -> int | None:
        """The first letter behind the line, if the line stands between two letters or others begin there.

        Else the word is one, too long for its cell.
        """
        line = self._across[column]
        starts = self._starts.get(column, set())
        for number, (before, letter) in enumerate(itertools.pairwise(letters), start=1):
            apart = before.x1 <= line <= letter.x0 and letter.x0 - before.x1 > _OVER
            aligned = letter.x0 > line and any(abs(letter.x0 - start) <= _ALIGNED for start in starts)
            if apart or (aligned and not _follows(before, letter)):
                return number
        return None


def _follows(before: Letter, letter: Letter) -> bool:
    """Whether a letter stands exactly where the one before it ends, as in a word."""
    return abs(letter.x0 - before.x1) < 0.01


def _piece(word: Word, letters: Sequence[Letter]) -> Word:
    return replace(
        word,
        text="".join(letter.text for letter in letters),
        x0=min(letter.x0 for letter in letters),
        x1=max(letter.x1 for letter in letters),
        letters=list(letters),
        spaced=word.spaced and letters[-1] is word.letters[-1],
    )
