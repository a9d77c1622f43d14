"""Budgets with a column a year: capital programmes, forecasts of what each activity costs.

Such a table has no heading "Budget"; that it speaks of money its unit says, in a heading or the line above.
"""

from __future__ import annotations

from dataclasses import replace

from goldenthread.interpreting.grids.aligning import profile
from goldenthread.interpreting.grids.cutting import Grid, GridRow
from goldenthread.interpreting.grids.headers import Column, read_heading
from goldenthread.interpreting.grids.periods import is_period, period_in
from goldenthread.interpreting.record.draft import Draft
from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.wording.texts import clean, fold

from .money import lines_on_money, unit_of_money
from .scorecards import currency_in

_FEWEST = 2
"""Columns of years, and lines of amounts."""
_SUMS = frozenset(
    (
        "prior year",
        "prior years",
        "previous years",
        "future years",
        "later years",
        "total",
        "all years",
        "programme total",
        "change",
        "difference",
        "variance",
        "increase",
    )
)
_MONEY = frozenset(("budget", "forecast", "actual", "outturn", "spent", "amount", "variance", "net"))
_DOING = frozenset(("end", "start", "milestone", "percent_complete", "completed", "progress", "owner"))
"""What is told of work: "Project" beside one of these is an action, whatever it costs in each year."""
_OTHER_KINDS = frozenset(
    (
        "indicator",
        "risk",
        "objective",
        "milestone",
        "recommendation",
        "saving",
        "saving_text",
        "target",
    )
)


def by_years(draft: Draft, grid: Grid) -> Grid:
    """The grid as a budget where its columns are years and its figures money; else as it was."""
    costs_projects = grid.kind == "actions" and not _DOING & {column.role for column in grid.columns}
    if grid.kind is not None and not costs_projects:
        return grid
    headed = grid if grid.has_header else _under_first_row(grid, draft.lexicon)
    if headed is None or not headed.rows or not _is_budget(draft, headed):
        return grid
    return replace(headed, kind="budget_lines")


def _under_first_row(grid: Grid, lexicon: Lexicon) -> Grid | None:
    """ "What it costs ($000) | Annual Plan 2024/25 | ..." is a header by what stands in it and below it."""
    if len(grid.rows) <= _FEWEST or len(grid.columns) <= _FEWEST:
        return None
    first, *rows = grid.rows
    texts = [first.text(column.index) for column in grid.columns]
    if not all(texts[1:]) or any(profile(text) == "number" and not is_period(text) for text in texts):
        return None
    headings = (read_heading(at, text, lexicon) for at, text in enumerate(texts))
    # What else a heading may mean, "Long-term Plan 2025/26" stands over that year's figures.
    columns = tuple(
        replace(one, role=None) if one.period and one.role not in _MONEY else one for one in headings
    )
    return replace(grid, columns=columns, rows=tuple(rows))


def _is_budget(draft: Draft, grid: Grid) -> bool:
    if any(column.role in _OTHER_KINDS for column in grid.columns):
        return False
    first = next((one for one in grid.columns if one.role == "action"), grid.columns[0])
    others = [one for one in grid.columns if one.index > first.index]
    figures = [column for column in others if _holds_numbers(grid, column)]
    years = [column for column in figures if period_in(column.label) is not None]
    if len(years) < _FEWEST or not all(_counts_money(column) for column in figures):
        return False
    lines = [row for row in grid.rows if row.text(first.index) and _has_amount(row, figures)]
    if len(lines) < _FEWEST or _holds_numbers(grid, first):
        return False
    return _says_money(draft, grid) or all(_in_money(row, figures) for row in lines)


def _counts_money(column: Column) -> bool:
    """ "Staff" and "Homes" beside the years are no money; nobody can tell which of the numbers are."""
    named = period_in(column.label) is not None or column.role in _MONEY or fold(column.label) in _SUMS
    return named and "%" not in column.label


def _holds_numbers(grid: Grid, column: Column) -> bool:
    held = [profile(row.text(column.index)) for row in grid.rows if row.text(column.index)]
    return bool(held) and held.count("number") * 2 > len(held)


def _has_amount(row: GridRow, figures: list[Column]) -> bool:
    return any(profile(row.text(column.index)) == "number" for column in figures)


def _says_money(draft: Draft, grid: Grid) -> bool:
    labels = " ".join(column.label for column in grid.columns)
    return unit_of_money(f"{labels} {lines_on_money(draft, grid)}")


def _in_money(row: GridRow, figures: list[Column]) -> bool:
    texts = [clean(row.text(column.index)) for column in figures]
    return all(currency_in(text) for text in texts if profile(text) == "number" and text != "0")
