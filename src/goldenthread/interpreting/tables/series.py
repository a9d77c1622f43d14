"""Long files: one row an indicator a period, maybe an area. One indicator, as many readings as rows."""

from __future__ import annotations

import re
from dataclasses import replace

from goldenthread.interpreting.grids.cutting import Grid, GridRow, unread
from goldenthread.interpreting.grids.periods import period_in, within
from goldenthread.interpreting.record.draft import Draft, seen
from goldenthread.model import Indicator, Reading, Target, When
from goldenthread.wording.texts import fold

from .figures import READINGS, TARGETS, Row, enter_figures
from .indicators import READ, Named, cells_above, enter_indicator
from .scorecards import unit_in

_ENDING = re.compile(r"\byear (?:end(?:ing|ed)|to) (?P<day>(?:\d{1,2} )?[a-z]{3,9})\b")
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
    grid = _with_parts_once(grid)
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


def _with_parts_once(grid: Grid) -> Grid:
    """An area's number and region follow from its name: they are kept under their own headings."""
    parts = [column for column in grid.all_columns("breakdown") if _differs(grid, column.index)]
    texts = {one.index: [row.text(one.index) for row in grid.rows] for one in parts}
    dropped: set[int] = set()
    for one in parts:
        others = (texts[other.index] for other in parts if other is not one and other.index not in dropped)
        if any(_follows(texts[one.index], of) for of in others):
            dropped.add(one.index)
    if not dropped:
        return grid
    kept = (replace(one, role=None) if one.index in dropped else one for one in grid.columns)
    return replace(grid, columns=tuple(kept))


def _follows(texts: list[str], of: list[str]) -> bool:
    """Each text of the one stands with one of the other, which is told more finely or in words."""
    pairs = set(zip(of, texts, strict=True))
    if len(pairs) != len(set(of)):
        return False
    return len(set(texts)) < len(set(of)) or (_are_numbers(texts) and not _are_numbers(of))


def _are_numbers(texts: list[str]) -> bool:
    return all(re.fullmatch(r"[A-Z]?\d[\d.]*", text) for text in texts if text)


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
    _tell(draft, grid, row, parts, before)


def _period(draft: Draft, grid: Grid, row: GridRow) -> When | None:
    year, period = (row.text(grid.column(role)) for role in _TIMES)
    text = f"{period} {year}".strip()
    if not text:
        return None
    if (ended := _year_end(grid, year)) and not period:
        return draft.when(ended)
    around = period_in(year) or draft.context.year or draft.year or draft.period
    own = period_in(period) if period else None
    return own or within(period, around) or period_in(text) or draft.when(text)


def _year_end(grid: Grid, year: str) -> str | None:
    """ "2020" under "Year ending 31 March" is the year that ended on that day."""
    at = grid.column("year")
    ending = _ENDING.search(fold(grid.columns[at].label)) if at is not None else None
    return f"year ending {ending['day']} {year}" if ending and re.fullmatch(r"(?:19|20)\d\d", year) else None


def _tell(draft: Draft, grid: Grid, row: GridRow, parts: list[int], before: dict[str, int]) -> None:
    """Each figure says which cells tell its period and part; what else the row says stays with the first."""
    around = tuple(
        one
        for role in _TIMES
        if (at := grid.column(role)) is not None
        for one in seen("period", row.cells[at])
    ) + tuple(one for at in parts for one in seen("breakdown", row.cells[at]))
    told = unread(grid, row, READ | {"breakdown"})
    told += tuple(one for comment in row.comments for one in seen("comment", comment))
    for key in ("readings", "targets"):
        entries = draft.entries.get(key, [])
        for at in range(before[key], len(entries)):
            entry = entries[at]
            if isinstance(entry, Reading | Target):
                entries[at] = replace(entry, seen=entry.seen + around + told)
                told = ()
