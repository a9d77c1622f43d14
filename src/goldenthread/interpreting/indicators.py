"""Tables of indicators: scorecards with ratings, and lists of measures with targets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from goldenthread.documents import Cell
from goldenthread.model import EnteredRating, Indicator, Reading, ReadingKind, Target, When, Written
from goldenthread.wording import is_placeholder, read_rating, read_when, read_written
from goldenthread.wording.texts import clean

from .draft import Draft, Pieces, priority_named, seen
from .grids import Grid, GridRow, unread
from .headers import Column
from .polarity import polarity_in_cell, polarity_in_title
from .stitching import goes_on
from .work_rows import split_areas

_READINGS = {
    "baseline": ReadingKind.BASELINE,
    "outturn": ReadingKind.OUTTURN,
    "actual": ReadingKind.ACTUAL,
    "forecast": ReadingKind.FORECAST,
}
_SAID = ("frequency", "driver", "priority", "service_area", "owner", "polarity")
_QUARTER = re.compile(r"\bQ[1-4]\b", re.IGNORECASE)
_RATINGS = ("attainment", "direction", "rating")


_READ = frozenset(
    ("indicator", "code", "reference", "target", "floor", "explanation", *_SAID, *_READINGS, *_RATINGS)
)


@dataclass(slots=True)
class _IndicatorRow:
    first: GridRow
    title: Pieces = field(default_factory=lambda: Pieces("title"))


def read_indicators(draft: Draft, grid: Grid) -> None:
    at = grid.column("indicator")
    found: list[_IndicatorRow] = []
    for row in grid.rows:
        if not row.text(at):
            continue
        if (
            found
            and set(row.filled) == {at}
            and goes_on(found[-1].title.text, row.text(at), after_break=True)
        ):
            found[-1].title.add(row.cells[at])  # type: ignore[index]
            continue
        one = _IndicatorRow(first=row)
        one.title.add(row.cells[at])  # type: ignore[index]
        found.append(one)
    for one in found:
        _enter(draft, grid, one)


def _enter(draft: Draft, grid: Grid, one: _IndicatorRow) -> None:
    title, row = one.title.text, one.first
    if is_placeholder(title):
        draft.note(
            "READ-3",
            "A row stands in for an indicator that is not yet agreed; it was not read as an indicator.",
            "Enter the indicator when it is agreed.",
            row.place,
        )
        return
    ref = _text(grid, row, "reference") or None
    scorecard = any(grid.column(role) is not None for role in _RATINGS)
    cells = [(role, _cell(grid, row, role)) for role in _SAID]
    said = {role: clean(cell.text) for role, cell in cells if cell}
    priority = priority_named(draft, said.get("priority", ""))
    # A column "Priority" that names none of the plan's own says which national or corporate one is meant.
    driver = said.get("driver") or (None if priority else said.get("priority"))
    indicator = draft.add(
        "indicators",
        Indicator(
            id=draft.new_id("indicator", ref),
            ref=ref,
            title=title,
            codes=tuple(
                code.strip() for code in _text(grid, row, "code").replace("&", ",").split(",") if code.strip()
            ),
            kind="scorecard" if scorecard else "kpi",
            priority=priority or draft.context.priority,
            section=draft.context.section,
            polarity=polarity_in_cell(said.get("polarity", ""), draft.lexicon)
            or polarity_in_title(title, draft.lexicon),
            frequency=said.get("frequency"),
            driver=driver,
            service_areas=split_areas(draft, said.get("service_area", "")),
            owners=draft.owners(row.lines(grid.column("owner"))),
            explanation=_text(grid, row, "explanation") or None,
            place=row.place,
            seen=one.title.seen
            + tuple(s for role, cell in cells if cell for s in seen(role, cell))
            + unread(grid, row, _READ),
        ),
    )
    _enter_figures(draft, grid, row, indicator)


def _enter_figures(draft: Draft, grid: Grid, row: GridRow, indicator: Indicator) -> None:
    for column in grid.all_columns("target"):
        written = _written(draft, row, column, indicator.title)
        if written is not None:
            draft.add(
                "targets",
                Target(
                    id=draft.new_id("target", indicator.id),
                    indicator=indicator.id,
                    period=column.period or draft.period,
                    written=written,
                    floor=_floor(draft, grid, row, indicator.title),
                    place=row.cells[column.index].place,
                    seen=seen("written", row.cells[column.index]),
                ),
            )
    ratings = {role: _rating(grid, row, role) for role in _RATINGS}
    columns = [column for column in grid.columns if column.role in _READINGS]
    for column in columns:
        kind = _READINGS[column.role or ""]
        if kind is ReadingKind.OUTTURN and "forecast" in column.label.lower():
            kind = ReadingKind.FORECAST
        rated = column is _rated_column(columns)
        _enter_reading(draft, grid, row, column, indicator, kind, ratings if rated else {})
    if not columns and any(ratings.values()):
        _enter_reading(draft, grid, row, None, indicator, ReadingKind.ACTUAL, ratings)


def _rated_column(columns: list[Column]) -> Column | None:
    """The entered ratings speak of the actual where there is one, else of the last figure printed."""
    actual = [column for column in columns if column.role == "actual"]
    return (actual or columns)[-1] if columns else None


def _enter_reading(
    draft: Draft,
    grid: Grid,
    row: GridRow,
    column: Column | None,
    indicator: Indicator,
    kind: ReadingKind,
    ratings: dict[str, EnteredRating | None],
) -> None:
    written = _written(draft, row, column, indicator.title) if column else None
    if written is None and not any(ratings.values()):
        return
    cells = [("written", row.cells[column.index])] if column else []
    cells += [(role, cell) for role in _RATINGS if role in ratings and (cell := _cell(grid, row, role))]
    names = {"rating": "overall"}
    draft.add(
        "readings",
        Reading(
            id=draft.new_id("reading", indicator.id),
            indicator=indicator.id,
            kind=kind,
            period=_period(draft, column) if column else None,
            written=written,
            attainment=ratings.get("attainment"),
            direction=ratings.get("direction"),
            overall=ratings.get("rating"),
            place=row.cells[column.index].place if column else row.place,
            seen=tuple(s for name, cell in cells for s in seen(names.get(name, name), cell)),
        ),
    )


def _period(draft: Draft, column: Column) -> When | None:
    """The heading's own date; a quarter without a year belongs to the plan's current one."""
    quarter = _QUARTER.search(column.label)
    if column.period or not quarter:
        return column.period
    return read_when(quarter.group(), period=draft.context.year or draft.year or draft.period)


def _written(draft: Draft, row: GridRow, column: Column, title: str) -> Written | None:
    text = clean(row.cells[column.index].text)
    # A percentage is printed as a decimal part of the title's unit, never of the heading's year.
    return read_written(text, title=title, period=_year(draft, column)) if text else None


def _year(draft: Draft, column: Column) -> When | None:
    return column.period if column.period and column.period.is_dated else draft.period


def _floor(draft: Draft, grid: Grid, row: GridRow, title: str) -> Written | None:
    text = _text(grid, row, "floor")
    return read_written(text, title=title, period=draft.period) if text else None


def _rating(grid: Grid, row: GridRow, role: str) -> EnteredRating | None:
    text = _text(grid, row, role)
    return read_rating(text) if text else None


def _text(grid: Grid, row: GridRow, role: str) -> str:
    return row.text(grid.column(role))


def _cell(grid: Grid, row: GridRow, role: str) -> Cell | None:
    return row.cell(grid.column(role))
