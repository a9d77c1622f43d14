"""Marks of footnotes that are raised digits of the font's own: in the file they are digits like any other.

Neither size nor place shows them, for the font draws them small and high in the box of a whole letter. They
are narrower than its other digits, and that is told only where the page shows how wide those are.
"""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass, replace

from .glyphs import raised
from .marks import Word

_NARROW = 0.8
_ENOUGH = 3
# In fonts whose digits differ in width, this one alone may be much narrower than the others.
_NARROWEST = "1"


@dataclass(frozen=True, slots=True)
class _Suspect:
    word: Word
    at: int
    font: str
    digit: str
    width: float


class Digits:
    """The digits of a page, font by font, with their widths in parts of their size."""

    def __init__(self) -> None:
        self._widths: dict[str, dict[str, set[float]]] = {}
        self._suspects: list[_Suspect] = []
        self._word: Word | None = None
        self._first = ("", 0.0)

    def saw(self, digit: str, font: str, width: float, word: Word) -> None:
        """`digit` is the last letter of the word now."""
        width = round(width, 2)
        self._widths.setdefault(font, {}).setdefault(digit, set()).add(width)
        if word is not self._word:
            self._word, self._first = word, (font, width)
        elif font == self._first[0] and width < _NARROW * self._first[1]:
            self._suspects.append(_Suspect(word, len(word.letters) - 1, font, digit, width))

    def raise_marks(self) -> None:
        """Give raised digits at the end of a number their look."""
        for _, group in itertools.groupby(self._suspects, key=lambda one: id(one.word)):
            suspects = [one for one in group if self._is_raised(one)]
            if suspects:
                _raise(suspects[0].word, {one.at for one in suspects})

    def _is_raised(self, one: _Suspect) -> bool:
        widths = self._widths[one.font]
        if any(one.width < _NARROW * wide for wide in widths[one.digit]):
            return True
        # How many digits share the width of most.
        common, digits = Counter(wide for seen in widths.values() for wide in seen).most_common(1)[0]
        even = all(common in widths[digit] for digit in (_NARROWEST,) if digit in widths)
        return digits >= _ENOUGH and even and one.digit != _NARROWEST and one.width < _NARROW * common


def _raise(word: Word, places: set[int]) -> None:
    letters = word.letters
    for at in range(len(letters) - 1, -1, -1):
        if at in places:
            letters[at] = replace(letters[at], text=raised(letters[at].text))
        elif letters[at].text.isdigit():
            break
    word.text = "".join(letter.text for letter in letters)
