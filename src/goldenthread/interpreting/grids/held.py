"""Columns whose heading may mean two things: what their cells hold tells which."""

from __future__ import annotations

import re
from dataclasses import replace

from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.judging import status_of
from goldenthread.model import Rating
from goldenthread.wording import read_rating, read_when
from goldenthread.wording.texts import clean, fold

from .columns import Column
from .cutting import Grid, kind_of
from .headers import read_heading

_PERCENT = re.compile(r"\d{1,3}(?:\.\d+)?\s?%")
_REACHED = re.compile(r"\b(?:achieved|met|reached|on target)\b", re.IGNORECASE)
_STRATEGIES = frozenset(
    (
        "treat",
        "tolerate",
        "transfer",
        "terminate",
        "accept",
        "reduce",
        "avoid",
        "monitor",
        "share",
        "mitigate",
    )
)
_ANSWERS = frozenset(
    ("yes", "no", "y", "n", "partly", "partially", "n a", "not measured", "not applicable", "not available")
)


def by_what_they_hold(grid: Grid, lexicon: Lexicon) -> Grid:
    """ "Progress" over shares alone is how much is done, over statuses alone the status; "Achieved?" over
    words alone is no figure.
    """
    grid = _of_milestones(grid, lexicon)
    columns = _without_strategies(
        grid, tuple(_told(grid, column, lexicon) for column in grid.columns), lexicon
    )
    return grid if columns == grid.columns else replace(grid, columns=columns)


def _told(grid: Grid, column: Column, lexicon: Lexicon) -> Column:
    if column.role == "date" and _is_end(grid, column):
        return replace(column, role="end")
    if column.role not in ("progress", "actual", "target"):
        return column
    texts = [text for row in grid.rows if (text := clean(row.text(column.index)))]
    if column.role == "progress":
        shares = grid.kind == "actions" and texts and all(_PERCENT.fullmatch(text) for text in texts)
        if shares and grid.column("percent_complete") is None:
            return replace(column, role="percent_complete")
        said = grid.kind == "actions" and bool(texts) and all(status_of(text) for text in texts)
        return replace(column, role="status") if said and grid.column("status") is None else column
    if grid.kind == "actions":
        dates = column.role == "target" and grid.column("end") is None and _are_dates(texts)
        return replace(column, role="end") if dates else column
    words = _REACHED.search(column.label) and texts and all(_is_answer(text, lexicon) for text in texts)
    free = grid.column("attainment") is None
    return replace(column, role="attainment") if free and (words or _rates(texts, lexicon)) else column


_MILESTONE_DATES = {
    "baseline": "original_end",
    "target": "original_end",
    "forecast": "end",
    "actual": "completed",
    "previous": None,
}


def _of_milestones(grid: Grid, lexicon: Lexicon) -> Grid:
    """ "Baseline | Forecast | Actual" beside milestones over days alone are days, and no figures."""
    if grid.kind is not None or grid.column("milestone") is None:
        return grid
    columns = tuple(
        replace(column, role=_MILESTONE_DATES[column.role])
        if column.role in _MILESTONE_DATES and _are_dates(_texts(grid, column))
        else column
        for column in grid.columns
    )
    return replace(grid, columns=columns, kind=kind_of(columns, lexicon)) if columns != grid.columns else grid


def _texts(grid: Grid, column: Column) -> list[str]:
    return [text for row in grid.rows if (text := clean(row.text(column.index)))]


def _is_end(grid: Grid, column: Column) -> bool:
    """ "Date" behind an action and whoever does it is when it is done; before them, when it was asked for."""
    before = [grid.column(role) for role in ("action", "owner")]
    free = not {"start", "end", "original_end", "completed"} & {one.role for one in grid.columns}
    behind = all(at is not None and at < column.index for at in before)
    return grid.kind == "actions" and free and behind and fold(column.label) in ("date", "dates")


def _are_dates(texts: list[str]) -> bool:
    """ "Target" beside an action is the day to reach, where half its cells are days and none is a figure."""
    whens = [read_when(text) for text in texts]
    figures = any(not when.is_dated and re.search(r"\d", when.raw) for when in whens)
    return sum(when.is_dated for when in whens) * 2 >= len(whens) > 0 and not figures


def _rates(texts: list[str], lexicon: Lexicon) -> bool:
    """ "Performance" over "On target" and "Below target": no figure, and half of them ratings."""
    rated = sum(
        read_rating(text, words=lexicon.ratings).rating not in (None, Rating.NOT_RATED) for text in texts
    )
    return rated * 2 >= len(texts) > 0 and not any(re.search(r"\d", text) for text in texts)


def _without_strategies(grid: Grid, columns: tuple[Column, ...], lexicon: Lexicon) -> tuple[Column, ...]:
    """ "Treat" and "Tolerate" are no work on a risk: that stands under another heading."""
    for column in columns:
        texts = {fold(row.text(column.index)) for row in grid.rows} - {""}
        if column.role != "mitigation" or not texts or not texts <= _STRATEGIES:
            continue
        others = [one for one in columns if one.role is None and one is not column]
        doing = next((one for one in others if _heads_work(one, lexicon)), None)
        changed = {column.index: None, **({doing.index: "mitigation"} if doing else {})}
        return tuple(replace(one, role=changed.get(one.index, one.role)) for one in columns)
    return columns


def _heads_work(column: Column, lexicon: Lexicon) -> bool:
    return read_heading(column.index, column.label, lexicon).role in ("mitigation", "action")


def _is_answer(text: str, lexicon: Lexicon) -> bool:
    return fold(text) in _ANSWERS or read_rating(text, words=lexicon.ratings).rating is not None
