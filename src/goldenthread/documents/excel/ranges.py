"""References such as "B2:D7" to rows and columns, counted from 1."""

from __future__ import annotations

import re

REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
MOST_COLUMNS = 16_384
MOST_ROWS = 1_048_576


def parse_range(reference: str) -> tuple[int, int, int, int] | None:
    """First row and column, last row and column of a range such as "B2:D7"."""
    corners = [REFERENCE.fullmatch(corner) for corner in reference.split(":")]
    if not 1 <= len(corners) <= 2 or not all(corners):
        return None
    places = [(int(corner[2]), column_number(corner[1])) for corner in corners if corner]
    (top, left), (bottom, right) = places[0], places[-1]
    if top > bottom or left > right or not (top and bottom <= MOST_ROWS and right <= MOST_COLUMNS):
        return None
    return top, left, bottom, right


def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
