"""Words to lines: those that stand at one height, from left to right."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from .glyphs import raised
from .marks import Word

# In parts of the letters' size: words nearer than this are one word, set in two pieces.
_ONE_WORD = 0.13
# A gap that no space between words reaches: a column or a tab.
WIDE_GAP = 1.0
_SMALL = 0.88
_LIFTED = 0.12


@dataclass(slots=True)
class Line:
    words: list[Word]
    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def size(self) -> float:
        """That of most of its letters."""
        return max(self.words, key=lambda word: len(word.text)).size

    @property
    def bold(self) -> bool:
        lettered = [word for word in self.words if any(map(str.isalnum, word.text))]
        return all(word.bold for word in lettered or self.words)

    @property
    def text(self) -> str:
        return joined(self.words)

    @property
    def first_width(self) -> float:
        return self.words[0].x1 - self.words[0].x0


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Lines from top to bottom; words that are turned are read in their own direction."""
    sets: dict[int, list[Word]] = {}
    for word in words:
        sets.setdefault(word.turned, []).append(word)
    lines = _level_lines(sets.pop(0, []))
    for turned, standing in sets.items():
        lines.extend(_standing_lines(standing, turned))
    return lines


def line_of(words: Sequence[Word]) -> Line:
    return Line(
        list(words),
        min(word.x0 for word in words),
        min(word.top for word in words),
        max(word.x1 for word in words),
        max(word.bottom for word in words),
    )


def segments(line: Line, *, gap: float = WIDE_GAP) -> list[list[Word]]:
    """A line cut where a gap is too wide for a space."""
    pieces = [[line.words[0]]]
    for before, word in itertools.pairwise(line.words):
        if word.x0 - before.x1 > gap * max(word.size, before.size):
            pieces.append([])
        pieces[-1].append(word)
    return pieces


def joined(words: Sequence[Word]) -> str:
    """The words as they read: pieces of one word together, a raised figure as a raised figure."""
    size = max(words, key=lambda word: len(word.text)).size
    foot = max(word.bottom for word in words if word.size > _SMALL * size)
    text = ""
    before: Word | None = None
    for word in words:
        piece = word.text
        if before is not None and not _belong(before, word):
            text += " "
        small = word.size <= _SMALL * size
        if small and word.bottom < foot - _LIFTED * size and any(map(str.isdigit, piece)):
            piece = raised(piece)
        text += piece
        before = word
    return text


def _belong(before: Word, word: Word) -> bool:
    return not before.spaced and word.x0 - before.x1 < _ONE_WORD * max(before.size, word.size)


def _level_lines(words: list[Word]) -> list[Line]:
    lines: list[Line] = []
    # The larger words of a height come first, so that a raised figure joins a line and does not begin one.
    for word in sorted(words, key=lambda word: (round(word.bottom - 0.2 * word.size), -word.size)):
        line = next((line for line in reversed(lines[-4:]) if _on_line(line, word)), None)
        if line is None:
            lines.append(line_of([word]))
        else:
            line.words.append(word)
            line.x0, line.x1 = min(line.x0, word.x0), max(line.x1, word.x1)
    for line in lines:
        line.words.sort(key=lambda word: word.x0)
    lines.sort(key=lambda line: (line.top, line.x0))
    return lines


def _on_line(line: Line, word: Word) -> bool:
    shared = min(line.bottom, word.bottom) - max(line.top, word.top)
    return shared >= 0.5 * min(line.bottom - line.top, word.bottom - word.top)


def _standing_lines(words: list[Word], turned: int) -> list[Line]:
    """Lines that stand: laid down they are grouped as level ones, and keep their place on the page."""
    flats = [_laid(word, turned) for word in words]
    laid = {id(flat): word for flat, word in zip(flats, words, strict=True)}
    found = []
    for line in _level_lines(flats):
        upright = [laid[id(flat)] for flat in line.words]
        whole = line_of(upright)
        whole.words = line.words
        found.append(whole)
    return found


def _laid(word: Word, turned: int) -> Word:
    if turned == 1:
        box = (-word.bottom, word.x0, -word.top, word.x1)
    elif turned == 3:
        box = (word.top, -word.x1, word.bottom, -word.x0)
    else:
        box = (-word.x1, -word.bottom, -word.x0, -word.top)
    x0, top, x1, bottom = box
    return replace(word, x0=x0, top=top, x1=x1, bottom=bottom)
