"""Milestones that one cell lists, beside a cell with as many dates or with each date in its own words."""

from __future__ import annotations

from dataclasses import replace

from goldenthread.documents import Cell
from goldenthread.wording import find_whens
from goldenthread.wording.texts import clean

from .cutting import Grid, GridRow
from .subrows import lines_of, listed


def milestones_apart(grid: Grid) -> Grid:
    """The grid with a row a milestone; all that is not of the milestone stays on the first."""
    at, date_at = grid.column("milestone"), grid.column("milestone_date")
    if at is None or grid.kind != "actions":
        return grid
    rows = tuple(one for row in grid.rows for one in _parted(row, at, date_at))
    return grid if len(rows) == len(grid.rows) else replace(grid, rows=rows)


def _parted(row: GridRow, at: int, date_at: int | None) -> list[GridRow]:
    items = listed(row.cells[at].text)
    dates = _dates(row.cells[date_at].text, len(items)) if date_at is not None else ()
    # Of fewer dates than items nobody can tell whose they are.
    if not items or (dates and len(dates) != len(items)):
        return [row]
    found = []
    for number, item in enumerate(items):
        put = {at: item} | ({date_at: dates[number]} if date_at is not None and dates else {})
        cells = tuple(_cell(cell, index, put, keep=number == 0) for index, cell in enumerate(row.cells))
        found.append(replace(row, cells=cells, is_item=number > 0))
    return found


def _dates(text: str, items: int) -> tuple[str, ...]:
    """A date a line; a page may print them in one run, where each can still be told from the next."""
    lines = lines_of(text)
    if len(lines) == items:
        return lines
    told = tuple(when.raw for when in find_whens(text))
    rest = clean(text)
    for raw in told:
        rest = rest.replace(raw, "", 1)
    return told if len(told) == items and not rest.strip() else lines


def _cell(cell: Cell, index: int, put: dict[int, str], *, keep: bool) -> Cell:
    if index in put:
        return replace(cell, text=put[index])
    return cell if keep or not clean(cell.text) else replace(cell, text="")
