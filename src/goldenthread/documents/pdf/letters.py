"""Letters, as the page prints them one by one, to words."""

from __future__ import annotations

import math
from typing import Any

from pdfminer.layout import LTChar

from .colours import BLACK, rgb
from .glyphs import BOLD, readable, signs_of
from .marks import Colour, Letter, Word
from .raised import Digits

# In parts of the letters' size: a wider gap parts words, a letter further back begins another.
_WORD_GAP = 0.17
_STEP_BACK = 0.35
_SAME_BASELINE = 0.1
_SAME_PLACE = 0.12
_DIGITS = frozenset("0123456789")


class WordMaker:
    """Takes letters in the order of the page and puts together those that follow each other closely."""

    def __init__(self, height: float) -> None:
        self.words: list[Word] = []
        self.slanted = False
        self.digits = Digits()
        self._height = height
        self._word: Word | None = None
        self._baseline = 0.0
        self._fonts: dict[str, tuple[dict[str, str], bool]] = {}
        self._colours: dict[Any, Colour] = {}
        self._seen: set[tuple[str, int, int]] = set()

    def add(self, letter: LTChar) -> None:
        text = letter.get_text()
        if text.isspace() or not text:
            self._space(text)
            return
        turned = _turned(letter)
        if turned is None:
            self.slanted = True
            self.end()
            return
        font = letter.fontname
        if font not in self._fonts:
            name = font if isinstance(font, str) else str(font)
            self._fonts[font] = (signs_of(name), BOLD.search(name) is not None)
        signs, bold = self._fonts[font]
        text = readable(text, signs)
        if text:
            self._join(letter, text, turned, bold)

    def end(self) -> None:
        word, self._word = self._word, None
        if word is None:
            return
        # Some programs print a word twice, a hair apart, to make it bold.
        key = (word.text, round(word.x0 / 2), round(word.top / 2))
        if key not in self._seen:
            self._seen.add(key)
            self.words.append(word)

    def _space(self, text: str) -> None:
        if self._word is not None and text:
            self._word.spaced = True
        self.end()

    def _join(self, letter: LTChar, text: str, turned: int, bold: bool) -> None:
        x0, x1 = letter.x0, letter.x1
        top, bottom = self._height - letter.y1, self._height - letter.y0
        size = letter.width if turned % 2 else letter.height
        start, end, line = _along(turned, x0, top, x1, bottom)
        word = self._word
        if word is not None and word.turned == turned and abs(line - self._baseline) <= _SAME_BASELINE * size:
            _, last, _ = _along(turned, word.x0, word.top, word.x1, word.bottom)
            gap = start - last
            if -_STEP_BACK * size < gap < _WORD_GAP * size and abs(size - word.size) < 0.1 * size:
                if not (word.text.endswith(text) and -gap > (1 - _SAME_PLACE) * (end - start)):
                    word.text += text
                    _widen(word, x0, top, x1, bottom)
                    if not turned:
                        self._keep(word, letter, text, size)
                return
        self.end()
        self._baseline = line
        self._word = Word(
            text, x0, top, x1, bottom, size, bold, self._colour(letter), turned, artifact=_is_artifact(letter)
        )
        if not turned:
            self._keep(self._word, letter, text, size)

    def _keep(self, word: Word, letter: LTChar, text: str, size: float) -> None:
        word.letters.append(Letter(text, letter.x0, letter.x1))
        if text in _DIGITS and size:
            self.digits.saw(text, letter.fontname, letter.width / size, word)

    def _colour(self, letter: LTChar) -> Colour:
        raw = letter.graphicstate.ncolor
        try:
            if raw not in self._colours:
                self._colours[raw] = rgb(raw) or BLACK
            return self._colours[raw]
        except TypeError:
            return BLACK


def _is_artifact(letter: LTChar) -> bool:
    return getattr(letter, "tag", None) == "Artifact"


def _turned(letter: LTChar) -> int | None:
    """How many quarter turns; None for words on the slant."""
    a, b, c, _ = letter.matrix[:4]
    if b == 0 and c == 0:
        return 0 if a >= 0 else 2
    along, across = math.hypot(a, b), abs(b)
    if along == 0:
        return 0
    if across < 0.1 * along:
        return 0 if a >= 0 else 2
    if abs(a) < 0.1 * along:
        return 1 if b > 0 else 3
    return None


def _along(turned: int, x0: float, top: float, x1: float, bottom: float) -> tuple[float, float, float]:
    """Where a box starts and ends in the direction of reading, and its foot across it."""
    if turned == 0:
        return x0, x1, bottom
    if turned == 1:
        return -bottom, -top, x1
    if turned == 2:
        return -x1, -x0, -top
    return top, bottom, -x0


def _widen(word: Word, x0: float, top: float, x1: float, bottom: float) -> None:
    word.x0, word.x1 = min(word.x0, x0), max(word.x1, x1)
    word.top, word.bottom = min(word.top, top), max(word.bottom, bottom)
