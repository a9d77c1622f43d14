"""Tables of savings: what is to be saved, by whom and in which year; subtotals and totals as printed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from goldenthread.documents import Cell
from goldenthread.interpreting.grids.cutting import Grid, GridRow, unread
from goldenthread.interpreting.grids.headers import FIGURE, Column
from goldenthread.interpreting.grids.periods import bare_period, period_in, within
from goldenthread.interpreting.grids.subrows import lines_of
from goldenthread.interpreting.record.draft import Draft, seen
from goldenthread.model import LineKind, Saving, When
from goldenthread.wording import read_written
from goldenthread.wording.texts import clean

from .money import lines_on_money
from .risk_actions import items_in
from .scorecards import currency_in, money_scale, rating_in

_TEXTS = ("saving_text", "action", "budget_line", "service_area", "breakdown", "budget_group")
_GROUPS = ("budget_group", "breakdown", "service_area", "priority")
_AMOUNTS = ("saving", "amount", FIGURE, "target")
_TOTAL = re.compile(r"\b(?P<part>sub[\s-]?)?totals?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Item:
    text: str
    cell: Cell
    amounts: tuple[str, ...]


def read_savings(draft: Draft, grid: Grid) -> None:
    text_at = next((at for role in _TEXTS if (at := grid.column(role)) is not None), 0)
    roles = [role for role in _GROUPS if grid.column(role) not in (None, text_at)]
    group_at = grid.column(roles[0]) if roles else None
    columns = _amount_columns(grid)
    group: Cell | None = None
    for row in grid.rows:
        group = row.cell(group_at) or row.group or group
        label = _total_label(row, columns)
        if label is None and not row.text(text_at) and not any(row.text(c.index) for c in columns):
            continue
        if label is not None:
            kind = LineKind.SUBTOTAL if _is_part(label, group) else LineKind.TOTAL
            of = group if kind is LineKind.SUBTOTAL else None
            _enter(draft, grid, row, kind, of, columns, text_at, _Item(clean(label.text), label, ()))
            continue
        for item in _items(row, text_at, columns):
            _enter(draft, grid, row, LineKind.LINE, group, columns, text_at, item)


def _amount_columns(grid: Grid) -> tuple[Column, ...]:
    """Several years stand beside each other; their sum in a column of its own is no further saving."""
    found = [column for column in grid.columns if column.role in _AMOUNTS]
    dated = [column for column in found if column.period or bare_period(column.label)]
    named = [column for column in found if column.role == "saving"]
    return tuple(dated or named or found)


def _total_label(row: GridRow, columns: tuple[Column, ...]) -> Cell | None:
    taken = {column.index for column in columns}
    cells = [cell for at, cell in enumerate(row.cells) if at not in taken and clean(cell.text)]
    short = [cell for cell in cells if len(clean(cell.text).split()) <= 8]
    return next((cell for cell in short if _TOTAL.search(cell.text)), None) if len(cells) < 3 else None


def _is_part(label: Cell, group: Cell | None) -> bool:
    """ "Sub-total", or a total that names more than itself: "Total for adult services"."""
    match = _TOTAL.search(label.text)
    rest = clean(_TOTAL.sub("", label.text)).strip(" :-()\u00a30").casefold()
    whole = rest in (
        "",
        "overall",
        "grand",
        "all",
        "council",
        "overall saving",
        "saving",
        "savings",
        "efficiency",
    )
    return bool(match and match["part"]) or (not whole and group is not None)


def _items(row: GridRow, text_at: int, columns: tuple[Column, ...]) -> list[_Item]:
    """A cell of several bullets beside as many amounts is several savings."""
    cell = row.cells[text_at]
    items = items_in(cell.text)
    lines = [lines_of(row.cells[column.index].text) for column in columns]
    if len(items) > 1 and any(lines) and all(len(one) == len(items) for one in lines if one):
        return [
            _Item(item, replace(cell, text=item), tuple(one[at] if one else "" for one in lines))
            for at, item in enumerate(items)
        ]
    return [_Item(items[0] if len(items) == 1 else clean(cell.text), cell, ())]


def _enter(
    draft: Draft,
    grid: Grid,
    row: GridRow,
    kind: LineKind,
    group: Cell | None,
    columns: tuple[Column, ...],
    text_at: int,
    item: _Item,
) -> None:
    ref = row.text(grid.column("reference")) or row.text(grid.column("code")) or None
    rating = row.cell(grid.column("rating")) or row.cell(grid.column("status"))
    read = frozenset(("reference", "code", "rating", "status", "year", *_AMOUNTS, *_GROUPS))
    taken = {text_at, *(column.index for column in columns)}
    rest = tuple(column for column in grid.columns if column.index not in taken)
    around = seen("text", item.cell) + (seen("group", group, 0.9) if group else ())
    around += seen("rating", rating) if rating else ()
    around += seen("period", year) if (year := row.cell(grid.column("year"))) else ()
    around += unread(replace(grid, columns=rest), row, read - {"amount", "target"})
    filled = [at for at, column in enumerate(columns) if row.text(column.index)]
    lines = lines_on_money(draft, grid)
    unit = currency_in(f"{' '.join(one.label for one in grid.columns)} {lines}") or "pounds"
    for at in filled or [-1]:
        column = columns[at] if at >= 0 else None
        cell = row.cells[column.index] if column else None
        text = item.amounts[at] if item.amounts else clean(cell.text) if cell else ""
        told = seen("amount", replace(cell, text=text)) if cell else ()
        scale = money_scale(column.label) if column else 1
        draft.add(
            "savings",
            Saving(
                id=draft.new_id("saving", ref),
                ref=ref,
                text=item.text,
                group=clean(group.text).rstrip(":") if group else None,
                kind=kind,
                amount=read_written(text, unit=unit, scale=scale if scale != 1 else money_scale(lines))
                if text
                else None,
                period=_period(draft, grid, row, column),
                rating=rating_in(draft, rating) if rating else None,
                place=row.place,
                seen=told + around,
            ),
        )


def _period(draft: Draft, grid: Grid, row: GridRow, column: Column | None) -> When | None:
    """The year of the column, else of the row: a total beside a blank there is that of all their years."""
    year = draft.context.year or draft.year or draft.period
    beside = grid.column("year")
    if beside is not None and not (column and column.period):
        return period_in(row.text(beside))
    if column is None:
        return year
    return column.period or within(column.label, year) or year
