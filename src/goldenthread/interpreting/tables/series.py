"""Long files: one row an indicator a period, maybe an area. One indicator, as many readings as rows."""

from __future__ import annotations

from dataclasses import replace

from goldenthread.interpreting.grids.cutting import Grid, GridRow, unread
from goldenthread.interpreting.grids.periods import period_in, within
from goldenthread.interpreting.record.draft import Draft, seen
from goldenthread.model import Indicator, Reading, Target, When
from goldenthread.wording.texts import fold

from .figures import READINGS, TARGETS, Row, enter_figures
from .indicators import READ, Named, cells_above, enter_indicator
from .scorecards import unit_in

_TIMES = ("year", "period")
_VALUES = (*READINGS, *TARGETS)


def is_series(grid: Grid) -> bool:
    """Its rows say their own period or part, and several rows speak of one indicator."""
    if not any(grid.column(role) is not None for role in _VALUES):
        return False
    if any(grid.column(role) is not None for role in _TIMES):
        return True
    at = grid.column("indicator")
    titles = [fold(row.text(at)) for row in grid.rows if row.text(at)]
    return grid.column("breakdown") is not None and len(set(titles)) < len(titles)


def read_series(draft: Draft, grid: Grid) -> None:
    known: dict[tuple[str, str], Indicator] = {}
    above: GridRow | None = None
    groups = cells_above(grid)
    parts = [column.index for column in grid.all_columns("breakdown") if _differs(grid, column.index)]
    for row in grid.rows:
        key = _key(grid, row)
        if not any(key):
            # Merged down: a blank name is the one above.
            if above is None:
                continue
            key = _key(grid, above)
        else:
            above = row
        if key not in known:
            entered = enter_indicator(draft, grid, row, Named(above=groups.get(row.place, {})))
            if entered is None:
                continue
            known[key] = entered
            _enter_row(draft, grid, replace(row, comments=()), entered, parts)
            continue
        _enter_row(draft, grid, row, known[key], parts)


def _key(grid: Grid, row: GridRow) -> tuple[str, str]:
    code = row.text(grid.column("code")) or row.text(grid.column("reference"))
    return fold(code), fold(row.text(grid.column("indicator")))


def _differs(grid: Grid, at: int) -> bool:
    """A column that says the same in every row tells no parts apart."""
    return len({fold(row.text(at)) for row in grid.rows}) > 1


def _enter_row(draft: Draft, grid: Grid, row: GridRow, indicator: Indicator, parts: list[int]) -> None:
    breakdown = ", ".join(row.text(at) for at in parts if row.text(at)) or None
    before = {key: len(draft.entries.get(key, ())) for key in ("targets", "readings")}
    enter_figures(
        Row(
            draft=draft,
            grid=grid,
            row=row,
            indicator=indicator,
            unit=unit_in(row.text(grid.column("unit"))),
            breakdown=breakdown,
            period=_period(draft, grid, row),
        )
    )
    _tell(draft, grid, row, before)


def _period(draft: Draft, grid: Grid, row: GridRow) -> When | None:
    year, period = (row.text(grid.column(role)) for role in _TIMES)
    text = f"{period} {year}".strip()
    if not text:
        return None
    around = period_in(year) or draft.context.year or draft.year or draft.period
    own = period_in(period) if period else None
    return own or within(period, around) or period_in(text) or draft.when(text)


def _tell(draft: Draft, grid: Grid, row: GridRow, before: dict[str, int]) -> None:
    """What else the row says stays with its first figure."""
    told = unread(grid, row, READ | {"breakdown"})
    told += tuple(one for comment in row.comments for one in seen("comment", comment))
    for key in ("readings", "targets"):
        entries = draft.entries.get(key, [])
        if told and len(entries) > before[key]:
            first = entries[before[key]]
            if isinstance(first, Reading | Target):
                entries[before[key]] = replace(first, seen=first.seen + told)
            return
