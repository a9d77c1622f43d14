"""The period that a figure of a scorecard speaks of: its column's, its row's, or both; the year so far."""

from __future__ import annotations

import re
from dataclasses import replace

from goldenthread.interpreting.grids.cutting import Grid
from goldenthread.interpreting.grids.headers import FIGURE, Column
from goldenthread.interpreting.grids.periods import bare_period, within
from goldenthread.interpreting.record.draft import Draft
from goldenthread.model import Precision, When

FORMER = ("previous", "last_year")
_TO_DATE = re.compile(r"\bytd\b|\byear[\s-]to[\s-]date\b", re.IGNORECASE)
_WHOLE_YEAR = re.compile(
    r"\b(?:year[\s-]?end|end[\s-]of[\s-](?:the[\s-])?year|full[\s-]year|out-?turn|annual)\b", re.IGNORECASE
)
_YEARS = (Precision.FINANCIAL_YEAR, Precision.CALENDAR_YEAR)
_NOW = ("actual", "outturn", FIGURE)


def period_told(draft: Draft, grid: Grid, column: Column, own: When | None) -> When | None:
    """`own` is the row's own period, in a table of one row a period. None where nothing tells."""
    if is_to_date(column):
        return _to_date(draft, grid, column)
    if column.period or own:
        return _crossed(column, own) if column.period and own else column.period or own
    if column.role in FORMER:
        return When(raw=column.label)
    if bare_period(column.label) is not None:
        # Where nothing names the year, the quarter still tells one figure from the next.
        return within(column.label, _year_at_hand(draft)) or When(raw=column.label)
    if column.role == "forecast" and _WHOLE_YEAR.search(column.label):
        return _one_year(_year_at_hand(draft))
    return None


def is_to_date(column: Column) -> bool:
    """ "YTD" and "Year to date target": the year so far, which is neither the year nor its last month.

    A heading that names a day itself, "YTD 31.12.25", needs no table to tell how far the year had come.
    """
    named = column.period is not None and column.period.precision not in (*_YEARS, None)
    return not named and (column.role == "target_to_date" or _TO_DATE.search(column.label) is not None)


def _year_at_hand(draft: Draft) -> When | None:
    return draft.context.year or draft.year or draft.period


def _one_year(year: When | None) -> When | None:
    return year if year and year.precision in _YEARS else None


def _crossed(column: Column, row: When) -> When | None:
    """ "Q1" beside and "2024/25" above are the first quarter of that year.

    A row that names its year itself needs none from above: what stands under a year there is of that year.
    """
    year = column.period
    bare = bare_period(row.raw) if not re.search(r"\d\d", row.raw) else None
    if year is None or year.precision not in _YEARS or bare is None or _WHOLE_YEAR.search(column.label):
        return year
    return within(bare, year) or year


def _to_date(draft: Draft, grid: Grid, column: Column) -> When:
    """From the year's first quarter or month to the last one that the table has figures of.

    A table without them goes as far as the report says that it does. Where neither tells, the heading alone
    is kept, for no whole year and no single month may be made of it.
    """
    year = _year_at_hand(draft)
    found = [
        (one, when)
        for one in grid.columns
        if one.role in _NOW and not is_to_date(one) and any(row.text(one.index) for row in grid.rows)
        if (when := one.period or within(one.label, year)) and bare_period(one.label)
    ]
    parts = tuple(when for _, when in found)
    if not parts or not _begins_year(found[0][0], parts[0], year) or not _one_run(parts):
        return _reported(draft, column, year) if not parts else When(raw=column.label)
    dated = [one for one in parts if one.earliest and one.latest]
    return replace(
        When(raw=column.label),
        earliest=dated[0].earliest if dated else None,
        latest=dated[-1].latest if dated else None,
        precision=Precision.SPAN,
        assumed="the year so far, to the last period that has figures",
        parts=parts,
    )


def _reported(draft: Draft, column: Column, year: When | None) -> When:
    part = draft.reported
    told = When(raw=column.label)
    if not (year and year.earliest and year.latest and part and part.latest):
        return told
    if not year.earliest < part.latest <= year.latest:
        return told
    return replace(
        told,
        earliest=year.earliest,
        latest=part.latest,
        precision=Precision.SPAN,
        assumed=f"the year so far, to the end of what the report covers: {part.raw}",
    )


def _begins_year(column: Column, first: When, year: When | None) -> bool:
    quarter = bare_period(column.label) or ""
    if quarter.startswith("Q"):
        return quarter == "Q1"
    return bool(year and year.earliest and first.earliest and year.earliest.month == first.earliest.month)


def _one_run(parts: tuple[When, ...]) -> bool:
    """Periods of one year, in order: all of them dated, or none yet."""
    dated = [one.earliest for one in parts if one.earliest]
    if len(dated) not in (0, len(parts)) or dated != sorted(dated):
        return False
    return not dated or (dated[-1] - dated[0]).days < 366
