"""Columns whose heading may mean two things: what their cells hold tells which."""

from __future__ import annotations

import re
from dataclasses import replace

from goldenthread.wording import read_rating
from goldenthread.wording.texts import clean, fold

from .columns import Column
from .grids import Grid
from .lexicon import Lexicon

_PERCENT = re.compile(r"\d{1,3}(?:\.\d+)?\s?%")
_REACHED = re.compile(r"\b(?:achieved|met|reached|on target)\b", re.IGNORECASE)
_ANSWERS = frozenset(
    ("yes", "no", "y", "n", "partly", "partially", "n a", "not measured", "not applicable", "not available")
)


def by_what_they_hold(grid: Grid, lexicon: Lexicon) -> Grid:
    """ "Progress" over shares alone is how much is done; "Achieved?" over words alone is no figure."""
    columns = tuple(_told(grid, column, lexicon) for column in grid.columns)
    return grid if columns == grid.columns else replace(grid, columns=columns)


def _told(grid: Grid, column: Column, lexicon: Lexicon) -> Column:
    if column.role not in ("progress", "actual", "target"):
        return column
    texts = [text for row in grid.rows if (text := clean(row.text(column.index)))]
    if column.role == "progress":
        shares = grid.kind == "actions" and texts and all(_PERCENT.fullmatch(text) for text in texts)
        free = grid.column("percent_complete") is None
        return replace(column, role="percent_complete") if shares and free else column
    words = _REACHED.search(column.label) and texts and all(_is_answer(text, lexicon) for text in texts)
    free = grid.column("attainment") is None
    return replace(column, role="attainment") if words and free else column


def _is_answer(text: str, lexicon: Lexicon) -> bool:
    return fold(text) in _ANSWERS or read_rating(text, words=lexicon.ratings).rating is not None
