"""Tables that set a council beside others: which column holds its own figures."""

from __future__ import annotations

from dataclasses import replace

from goldenthread.interpreting.grids.cutting import Grid
from goldenthread.interpreting.grids.headers import FIGURE, Column
from goldenthread.interpreting.grids.periods import without_period
from goldenthread.interpreting.record.draft import Draft
from goldenthread.interpreting.whole.naming import place_of
from goldenthread.wording.texts import fold

_OWN = frozenset(("actual", "outturn", FIGURE))


def with_own_column(draft: Draft, grid: Grid) -> Grid:
    """Beside others' figures, those under the council's own name are what it reached."""
    if grid.column("comparator") is None or any(column.role in _OWN for column in grid.columns):
        return grid
    names = {fold(draft.council), fold(place_of(draft.council))} if draft.council else set()
    return replace(grid, columns=tuple(_told(column, names) for column in grid.columns))


def _told(column: Column, names: set[str]) -> Column:
    named = column.role is None and bool(column.label) and fold(without_period(column.label)) in names
    return replace(column, role="actual") if named else column
