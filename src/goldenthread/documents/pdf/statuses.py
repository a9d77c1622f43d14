"""A status that is painted and not written: a coloured cell, a coloured disc."""

from __future__ import annotations

from collections.abc import Sequence

from .colours import status_colour
from .marks import Fill, Word

_WIDEST = 110.0
_MOST = 0.5
_SMALLEST_SIGN, _LARGEST_SIGN = 4.0, 40.0
_SIGNS = frozenset("●■◆⬤▪⚫⬛•🔵")


def painted_status(box: tuple[float, float, float, float], fills: Sequence[Fill]) -> str | None:
    """The word for the colour of a narrow cell without words, or of a shape that stands in it."""
    x0, top, x1, bottom = box
    if x1 - x0 > _WIDEST:
        return None
    covered: dict[str, float] = {}
    for fill in fills:
        word = status_colour(fill.colour)
        if word is None or fill.x0 < x0 - 2 or fill.x1 > x1 + 2:
            continue
        if _is_sign(fill):
            return word
        height = min(bottom, fill.bottom) - max(top, fill.top)
        covered[word] = covered.get(word, 0.0) + height * (fill.x1 - fill.x0)
    most = max(covered, key=lambda word: covered[word], default=None)
    return most if most and covered[most] >= _MOST * (x1 - x0) * (bottom - top) else None


def sign_status(words: Sequence[Word]) -> str | None:
    """The word for the colour of a disc or square that is printed as a letter."""
    if len(words) != 1 or words[0].text not in _SIGNS or words[0].colour is None:
        return None
    return status_colour(words[0].colour)


def _is_sign(fill: Fill) -> bool:
    width, height = fill.x1 - fill.x0, fill.bottom - fill.top
    is_square = 0.75 < width / height < 1.33 if height else False
    return (fill.round or is_square) and _SMALLEST_SIGN <= max(width, height) <= _LARGEST_SIGN
