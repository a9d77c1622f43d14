"""The figures of one row of a scorecard: targets and readings by period, with their entered ratings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from goldenthread.documents import Cell
from goldenthread.interpreting.grids.cutting import Grid, GridRow
from goldenthread.interpreting.grids.headers import FIGURE, Column, mark_of
from goldenthread.interpreting.grids.subrows import split_cell
from goldenthread.interpreting.record.draft import Draft, seen
from goldenthread.model import (
    EnteredRating,
    Indicator,
    Kind,
    Reading,
    ReadingKind,
    Target,
    When,
    Written,
)
from goldenthread.wording import read_written
from goldenthread.wording.texts import clean

from .scorecards import MeasureUnit, rating_by_colour, rating_in
from .told_periods import FORMER, period_told

READINGS = {
    "baseline": ReadingKind.BASELINE,
    "previous": ReadingKind.ACTUAL,
    "last_year": ReadingKind.ACTUAL,
    "outturn": ReadingKind.OUTTURN,
    "actual": ReadingKind.ACTUAL,
    FIGURE: ReadingKind.ACTUAL,
    "forecast": ReadingKind.FORECAST,
}
TARGETS = ("target", "target_to_date")
RATINGS = ("attainment", "direction", "rating")
_SENTENCE = 3
"""Words; "tbc" and "not available" stand for the one column they stand in."""
_UNCLEAR = 0.5
"""How sure a value is that holds several figures nobody labelled."""
_PAINTED = 0.8
"""How sure a rating is that only the colour behind a figure tells."""
_ARROW = re.compile("[\u2191\u2193\u25b2\u25bc\u2197\u2198\u2b06\u2b07\u2192\u2190\u2194\u27a1\u25ba\u25c4]")


@dataclass(frozen=True, slots=True)
class Row:
    """One row with its indicator, the labels of its parts and what its unit column says."""

    draft: Draft
    grid: Grid
    row: GridRow
    indicator: Indicator
    parts: tuple[str, ...] = ()
    unit: MeasureUnit | None = None
    breakdown: str | None = None
    period: When | None = None
    """The row's own period, in a table of one row a period."""


def enter_figures(of: Row) -> None:
    spanning = _spanning(of)
    if spanning is not None:
        # What is said over all the years is said of the first year to come.
        _enter_target(replace(of, row=_moved(of.row, *spanning)), of.grid.columns[spanning[1]])
        return
    for column in (one for one in of.grid.columns if one.role in TARGETS):
        _enter_target(of, column)
    columns = sorted(
        (column for column in of.grid.columns if column.role in READINGS),
        # What came before is entered before: of two undated readings the later one counts as the newer.
        key=lambda column: column.role not in FORMER,
    )
    rated = _rated_column(of.row, columns)
    for column in columns:
        _enter_reading(of, column, _ratings(of, column, rated))
    if not columns:
        ratings = {role: _cell(of, of.grid.column(role)) for role in RATINGS}
        _add_reading(of, None, None, None, ReadingKind.ACTUAL, ratings)


def _spanning(of: Row) -> tuple[int, int] | None:
    """A sentence in the first column of figures, with nothing in the others: where it stands, its target."""
    targets = [c for c in of.grid.columns if c.role in TARGETS]
    figures = [c.index for c in of.grid.columns if c.role in READINGS or c.role in TARGETS]
    filled = [at for at in figures if of.row.text(at)]
    if len(filled) != 1 or not targets or filled[0] != figures[0] or len(targets) < 2:
        return None
    words = of.row.text(filled[0])
    is_state = read_written(words).kind is Kind.NONE and len(words.split()) >= _SENTENCE
    return (filled[0], targets[0].index) if is_state and filled[0] != targets[0].index else None


def _moved(row: GridRow, start: int, end: int) -> GridRow:
    cells = list(row.cells)
    cells[start], cells[end] = replace(cells[start], text=""), cells[start]
    return replace(row, cells=tuple(cells))


def _enter_target(of: Row, column: Column) -> None:
    cell = of.row.cells[column.index]
    caution = _cell(of, of.grid.column("caution"))
    floor = _beside(of, "floor", column)
    for at, (label, text, sure) in enumerate(_pieces(of, cell)):
        written = _written(of, text, column)
        if written is None:
            continue
        marks = split_cell(caution.text, len(of.parts)) if caution else ()
        if marks and written.kind is not Kind.NONE:
            mark = marks[at] if len(marks) > at and label else marks[0]
            written = replace(written, flags=(*written.flags, *_flags(mark)))
        of.draft.add(
            "targets",
            Target(
                id=of.draft.new_id("target", of.indicator.id),
                indicator=of.indicator.id,
                period=_period(of, column) or of.draft.period,
                written=written,
                floor=_written(of, clean(floor.text), column) if floor else None,
                breakdown=label or of.breakdown,
                place=cell.place,
                seen=seen("written", replace(cell, text=text), sure)
                + (seen("floor", floor) if floor else ())
                + (seen("caution", caution) if caution else ()),
            ),
        )


def _flags(mark: str) -> tuple[str, ...]:
    return ("caution",) if mark.strip() == "*" else (mark,) if mark.strip(" -") else ()


def _enter_reading(of: Row, column: Column, ratings: dict[str, Cell | None]) -> None:
    cell = of.row.cells[column.index]
    kind = READINGS[column.role or ""]
    if kind is ReadingKind.OUTTURN and "forecast" in column.label.lower():
        kind = ReadingKind.FORECAST
    for label, text, sure in _pieces(of, cell) or [(None, "", 1.0)]:
        # Of several figures in one cell nobody can tell which one the colour speaks of.
        colour = cell.colour if label is None and sure == 1 else None
        _add_reading(of, column, label, (replace(cell, text=text, colour=colour), sure), kind, ratings)
        ratings = {}


def _add_reading(
    of: Row,
    column: Column | None,
    label: str | None,
    told: tuple[Cell, float] | None,
    kind: ReadingKind,
    ratings: dict[str, Cell | None],
) -> None:
    written = _written(of, told[0].text.strip(), column) if told and column else None
    given = {role: rating_in(of.draft, cell) for role, cell in ratings.items() if cell}
    if written is None and not given:
        return
    arrow = _ARROW.search(told[0].text) if told else None
    direction = given.get("direction") or (EnteredRating(raw=arrow.group(), rating=None) if arrow else None)
    cells = [("written", told[0], told[1])] if told else []
    names = {"rating": "overall"}
    cells += [(names.get(role, role), cell, 1.0) for role, cell in ratings.items() if cell]
    if told and "rating" not in given and (painted := _painted(told[0])):
        given["rating"] = rating_by_colour(of.draft, painted)
        cells.append(("overall", painted, 1.0))
    of.draft.add(
        "readings",
        Reading(
            id=of.draft.new_id("reading", of.indicator.id),
            indicator=of.indicator.id,
            kind=kind,
            period=_period(of, column) if column else of.period,
            written=written,
            breakdown=label or of.breakdown,
            attainment=given.get("attainment"),
            direction=direction,
            overall=given.get("rating"),
            place=told[0].place if told else of.row.place,
            seen=tuple(s for name, cell, sure in cells for s in seen(name, cell, sure)),
        ),
    )


def _painted(cell: Cell) -> Cell | None:
    """The colour behind a figure as a cell of its own: the rating of that figure and of no other."""
    if not cell.colour:
        return None
    return replace(cell, text=f"{cell.colour.lower()} (colour of the cell)", sure=min(cell.sure, _PAINTED))


def _pieces(of: Row, cell: Cell) -> list[tuple[str | None, str, float]]:
    """Each part's figure with its label; a cell whose count differs stays one value, and less sure."""
    if not clean(cell.text):
        return []
    pieces = split_cell(cell.text, len(of.parts))
    if len(pieces) > 1:
        return list(zip(of.parts, pieces, [1.0] * len(pieces), strict=True))
    if not of.parts and "\n" not in cell.text.strip() and "/" not in cell.text:
        return [(None, cell.text.strip(), 1.0)]
    whole = read_written(cell.text.strip())
    unlabelled = of.parts or (whole.kind is Kind.COMPOUND and any(one.label.isdigit() for one in whole.parts))
    sure = _UNCLEAR if unlabelled and whole.kind is not Kind.NONE else 1.0
    return [(None, cell.text.strip(), sure)]


def _ratings(of: Row, column: Column, rated: Column | None) -> dict[str, Cell | None]:
    """The ratings beside a reading: those of its own quarter, or all for the reading they speak of."""
    found: dict[str, Cell | None] = {}
    for role in RATINGS:
        of_role = of.grid.all_columns(role)
        marked = [one for one in of_role if mark_of(one) is not None]
        own = next((one for one in marked if mark_of(one) == mark_of(column)), None)
        if own is None and column is rated:
            own = next((one for one in of_role if one not in marked or len(of_role) == 1), None)
        if own is not None and (cell := of.row.cell(own.index)):
            found[role] = cell
    return found


def _rated_column(row: GridRow, columns: Sequence[Column]) -> Column | None:
    """The entered ratings speak of the actual where there is one, else of the last figure printed.

    Quarters still to come stand blank: the rating is that of the last one filled.
    """
    actual = [column for column in columns if column.role == "actual"]
    now = actual or [column for column in columns if column.role not in FORMER] or list(columns)
    told = [column for column in now if row.text(column.index)]
    past = [column for column in told if column.role != "forecast"] if not actual else told
    # Some print the newest year first.
    newest = [column.period.latest for column in past if column.period and column.period.latest]
    if newest and len(newest) == len(past):
        return next(one for one in reversed(past) if one.period and one.period.latest == max(newest))
    if any(column.role == FIGURE for column in past):
        return past[-1]
    return now[-1] if now else None


def _beside(of: Row, role: str, column: Column) -> Cell | None:
    columns = of.grid.all_columns(role)
    own = next((one for one in columns if mark_of(one) == mark_of(column)), columns[0] if columns else None)
    return of.row.cell(own.index) if own else None


def _period(of: Row, column: Column) -> When | None:
    return period_told(of.draft, of.grid, column, of.period)


def _written(of: Row, text: str, column: Column | None) -> Written | None:
    if not text:
        return None
    own = _period(of, column) if column else None
    # A percentage is printed as a decimal part of the title's unit, never of the heading's year.
    period = own if own and own.is_dated else of.draft.period
    title = of.indicator.title if column is None else f"{of.indicator.title} {_percent_of(column)}".strip()
    unit = of.unit
    if unit is None:
        return read_written(text, title=title, period=period)
    return read_written(text, title=title, unit=unit.unit, scale=unit.scale, period=period)


def _percent_of(column: Column) -> str:
    """ "Actual %": the heading says that its numbers are percentages."""
    return "%" if re.search(r"%(?!\s*(?:change|complete|variance))", column.label) else ""


def _cell(of: Row, index: int | None) -> Cell | None:
    return of.row.cell(index)
