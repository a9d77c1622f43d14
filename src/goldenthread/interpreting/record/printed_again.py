"""A table printed twice, word for word, is one table: told, and not read a second time."""

from __future__ import annotations

from goldenthread.interpreting.grids.cutting import Grid
from goldenthread.wording.texts import fold

from .draft import Draft

_FEWEST_ROWS = 2
_FEWEST_CELLS = 8
"""A smaller table may well say the same twice: two projects that both have nothing to report."""


def printed_again(draft: Draft, grid: Grid) -> bool:
    twin = next((one for one in draft.grids if _same(one, grid)), None)
    if twin is None:
        return False
    draft.note(
        "READ-5",
        f"This table of {len(grid.rows)} rows is printed twice, word for word; it was read once.",
        "Take one of the two out of the document, or see whether the second was meant to differ.",
        grid.place,
        also=(twin.place,),
    )
    return True


def _same(one: Grid, other: Grid) -> bool:
    if one.kind is None or one.kind != other.kind or len(other.rows) < _FEWEST_ROWS:
        return False
    return _words(one) == _words(other) and sum(len(row.filled) for row in other.rows) >= _FEWEST_CELLS


def _words(grid: Grid) -> tuple[tuple[str, ...], ...]:
    header = tuple(fold(column.label) for column in grid.columns)
    return (header, *(tuple(fold(cell.text) for cell in row.cells) for row in grid.rows))
