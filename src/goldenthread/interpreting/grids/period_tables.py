"""A small table within a card: periods across, "Actual" and "Target" down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from goldenthread.documents import Cell, Row
from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.wording.texts import clean

from .headers import FIGURE, Column, read_heading
from .periods import bare_period, is_period

_SURE = 0.75
_MEASURED = ("value", "rating")
_WHOLE_YEAR = ("forecast", "outturn")


def period_cells(rows: list[Row], at: int, lexicon: Lexicon) -> tuple[list[tuple[Cell, Cell]], int]:
    """Labels and values, "Actual Q1 2025/26" and its figure, with the rows they take; 0 for another table."""
    top = rows[at]
    heads = [i for i, cell in enumerate(top.cells) if i and clean(cell.text)]
    columns = {i: read_heading(i, clean(top.cells[i].text), lexicon) for i in heads}
    measured = [one for one in columns.values() if one.role and lexicon.contents[one.role] in _MEASURED]
    periods = [one for one in measured if one.role == FIGURE]
    if len(periods) < 2 or len(measured) < len(heads):
        return [], 0
    corner = clean(top.cells[0].text)
    year = corner if is_period(corner) else ""
    pairs: list[tuple[Cell, Cell]] = []
    taken = 1
    for row in rows[at + 1 :]:
        name = read_heading(0, clean(row.cells[0].text).rstrip(":"), lexicon)
        told = name.role and name.sure >= _SURE and lexicon.contents[name.role] in _MEASURED
        if not told or name.role == FIGURE or len(row.cells) != len(top.cells):
            break
        pairs += _of_row(row, top, name, columns, year)
        taken += 1
    return (pairs, taken) if taken > 1 else ([], 0)


def _of_row(
    row: Row, top: Row, name: Column, columns: dict[int, Column], year: str
) -> Iterator[tuple[Cell, Cell]]:
    for i, column in columns.items():
        yield replace(top.cells[i], text=_label(name, column, year)), row.cells[i]


def _label(name: Column, column: Column, year: str) -> str:
    """The year in the corner holds for a quarter; a forecast of the year stands under its own heading."""
    when = f"{column.label} {year}" if bare_period(column.label) and not column.period else column.label
    if column.role == FIGURE:
        return f"{name.label} {when}".strip()
    if name.role == "actual":
        # What was reached stands under the periods; another heading says itself what is below it.
        return f"{column.label} {year}".strip() if column.role in _WHOLE_YEAR else column.label
    if column.role in _WHOLE_YEAR and name.role == "target":
        return f"Target {year}".strip() if year else "Year end target"
    return f"{name.label} ({column.label})"
