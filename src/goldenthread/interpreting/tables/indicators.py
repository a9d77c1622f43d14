"""Tables of indicators: scorecards with ratings, lists of measures with targets, one card a measure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from goldenthread.documents import Cell
from goldenthread.interpreting.grids.aligning import profile
from goldenthread.interpreting.grids.cutting import Grid, GridRow, unread
from goldenthread.interpreting.grids.standing import standing
from goldenthread.interpreting.grids.stitching import goes_on
from goldenthread.interpreting.grids.subrows import read_title
from goldenthread.interpreting.record.draft import Draft, Pieces, priority_named, seen
from goldenthread.interpreting.record.work_rows import split_areas
from goldenthread.model import Indicator, Place
from goldenthread.wording import is_placeholder
from goldenthread.wording.texts import clean

from .codes import codes_in
from .figures import RATINGS, READINGS, TARGETS, Row, enter_figures
from .polarity import polarity_in_cell, polarity_in_title
from .scorecards import unit_in, without_signs
from .titles import coded_titles, unit_in_title

_SAID = ("frequency", "driver", "priority", "service_area", "owner", "polarity", "unit", "data_source")
_OWNERS = ("owner", "second_owner")
_OVER = ("objective", "workstream")
_GROUPS = (*_OVER, "service_area", "driver")
_TIMES = ("year", "period")
READ = frozenset(
    (
        *("indicator", "code", "reference", "floor", "caution", "explanation"),
        *TARGETS,
        *_SAID,
        *READINGS,
        *RATINGS,
        *_TIMES,
        "second_owner",
    )
)


@dataclass(slots=True)
class _IndicatorRow:
    first: GridRow
    title: Pieces = field(default_factory=lambda: Pieces("title"))

    @property
    def whole(self) -> str:
        return self.title.text if len(self.title.cells) > 1 else self.title.cells[0].text


@dataclass(frozen=True, slots=True)
class Named:
    """What the row's own cell of the title does not tell alone."""

    text: str | None = None
    ref: str | None = None
    pieces: Pieces | None = None
    above: Mapping[str, Cell] = field(default_factory=dict)
    """By role, the cell that stands for the row from above."""


def read_indicators(draft: Draft, grid: Grid) -> None:
    items = _rows(grid)
    coded = coded_titles([one.whole for one in items]) if not _has_codes(grid) else {}
    above = cells_above(grid)
    for one in items:
        whole = one.whole
        ref, text = coded.get(whole, (None, whole))
        named = Named(text=text, ref=ref, pieces=one.title, above=above.get(one.first.place, {}))
        indicator = enter_indicator(draft, grid, one.first, named)
        if indicator is None:
            continue
        enter_figures(
            Row(
                draft=draft,
                grid=grid,
                row=one.first,
                indicator=indicator,
                parts=read_title(whole).parts,
                unit=unit_in(one.first.text(grid.column("unit"))),
            )
        )


def _rows(grid: Grid) -> list[_IndicatorRow]:
    at = grid.column("indicator")
    found: list[_IndicatorRow] = []
    for row in grid.rows:
        cell = row.cell(at)
        # A figure where a title belongs is the row of another table that a page put here.
        is_title = cell is not None and profile(cell.text) not in ("number", "rating")
        above = found[-1] if found else None
        alone = set(row.filled) == {at}
        if above and cell and is_title and alone and goes_on(above.title.text, cell.text, after_break=True):
            above.title.add(cell)
            is_title = False
        if cell is None or not is_title:
            if above:
                above.first = replace(above.first, comments=above.first.comments + row.comments)
            continue
        found.append(_IndicatorRow(first=row))
        found[-1].title.add(cell)
    return found


def cells_above(grid: Grid) -> dict[Place, dict[str, Cell]]:
    """For each row the cells of its group that are merged down, or printed beside the first row alone."""
    found: dict[Place, dict[str, Cell]] = {}
    for role in _GROUPS:
        for row, cell in zip(grid.rows, standing(grid.rows, grid.column(role)), strict=True):
            if cell is not None:
                found.setdefault(row.place, {})[role] = cell
    return found


def _has_codes(grid: Grid) -> bool:
    return grid.column("reference") is not None or grid.column("code") is not None


def enter_indicator(draft: Draft, grid: Grid, row: GridRow, named: Named | None = None) -> Indicator | None:
    """The indicator without its figures; None, with a note, for a row that stands in for one to come."""
    named = named or Named()
    cell = row.cell(grid.column("indicator"))
    title = without_signs(read_title(named.text or (cell.text if cell else "")).text)
    if not title or is_placeholder(title):
        draft.note(
            "READ-3",
            "A row stands in for an indicator that is not yet agreed; it was not read as an indicator.",
            "Enter the indicator when it is agreed.",
            row.place,
        )
        return None
    ref = row.text(grid.column("reference")) or named.ref
    cells = [(role, _cell(grid, row, role) or named.above.get(role)) for role in _SAID]
    group = _group_cell(row, named)
    said = {role: clean(cell.text) for role, cell in cells if cell}
    priority = priority_named(draft, said.get("priority", ""))
    told = named.pieces.seen if named.pieces else seen("title", cell) if cell else ()
    return draft.add(
        "indicators",
        Indicator(
            id=draft.new_id("indicator", ref),
            ref=ref,
            title=title,
            codes=codes_in(row.lines(grid.column("code"))),
            kind="scorecard" if any(grid.column(role) is not None for role in RATINGS) else "kpi",
            priority=priority or draft.context.priority,
            section=draft.context.section,
            group=_group(draft, grid, group),
            unit=said.get("unit") or unit_in_title(title),
            polarity=polarity_in_cell(said.get("polarity", ""), draft.lexicon)
            or polarity_in_title(title, draft.lexicon),
            frequency=said.get("frequency"),
            # A column "Priority" that names none of the plan's own says which national one is meant.
            driver=said.get("driver") or (None if priority else said.get("priority")),
            service_areas=split_areas(draft, said.get("service_area", "")),
            owners=draft.owners(
                "; ".join(text for role in _OWNERS if (text := row.lines(grid.column(role)).strip()))
            ),
            explanation=_explanation(grid, row),
            data_source=said.get("data_source"),
            place=row.place,
            seen=told
            + tuple(s for role, one in cells if one for s in seen(role, one))
            + (seen("group", group) if group else ())
            + tuple(one for comment in row.comments for one in seen("explanation", comment))
            + (seen("codes", code) if (code := _cell(grid, row, "code")) else ())
            + unread(grid, row, READ | {role for role in _OVER if group and group is named.above.get(role)}),
        ),
    )


def _explanation(grid: Grid, row: GridRow) -> str | None:
    own = row.text(grid.column("explanation"))
    said = [own] if own else []
    return "\n".join([*said, *(clean(one.text) for one in row.comments)]) or None


def _group_cell(row: GridRow, named: Named) -> Cell | None:
    """The line over the row, else the objective or the theme beside it."""
    return row.group or next((named.above[role] for role in _OVER if role in named.above), None)


def _group(draft: Draft, grid: Grid, cell: Cell | None) -> str | None:
    if cell is not None:
        return clean(cell.text).rstrip(":")
    # A sheet's line above rows that go on under the header further up names them.
    return (draft.context.lead_in or "").rstrip(": ") or None if grid.inherits else None


def _cell(grid: Grid, row: GridRow, role: str) -> Cell | None:
    return row.cell(grid.column(role))
