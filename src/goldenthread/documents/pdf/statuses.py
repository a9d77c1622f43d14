"""A status that is painted and not written: a coloured cell, a coloured disc."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.documents.colours import status_colour

from .marks import Fill, Word

WIDEST_STATUS = 110.0
DECORATIVE = "Blue"
_MOST = 0.5
_SMALLEST_SIGN, _LARGEST_SIGN = 4.0, 40.0
_SIGNS = frozenset("●■◆⬤▪⚫⬛•🔵")


@dataclass(frozen=True, slots=True)
class Painted:
    """A cell with the shapes that are filled in it."""

    row: int
    column: int
    box: tuple[float, float, float, float]
    fills: Sequence[Fill]
    blank: bool


def painted_statuses(cells: Sequence[Painted], first_row: int) -> dict[tuple[int, int], str]:
    """By row and column, the word for the colour of each narrow cell without words that shows a status.

    A header is none, nor is a cell of a row that is painted so where it has words, too. Blue decorates more
    often than it tells: it is believed only in a column of several colours.
    """
    colours = {(cell.row, cell.column): word for cell in cells if (word := _colour_of(cell))}
    worded = {(cell.row, colours.get((cell.row, cell.column))) for cell in cells if not cell.blank}
    found = {
        (cell.row, cell.column): colours[cell.row, cell.column]
        for cell in cells
        if cell.blank
        and (cell.row, cell.column) in colours
        and cell.row != first_row
        and cell.box[2] - cell.box[0] <= WIDEST_STATUS
        and (cell.row, colours[cell.row, cell.column]) not in worded
    }
    several = {column for (_, column), word in found.items() if word != DECORATIVE}
    return {place: word for place, word in found.items() if word != DECORATIVE or place[1] in several}


def _colour_of(cell: Painted) -> str | None:
    """The word for the colour that fills a cell, or a shape that stands in it."""
    x0, top, x1, bottom = cell.box
    covered: dict[str, float] = {}
    for fill in cell.fills:
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
