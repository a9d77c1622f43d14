"""Tables of money: lines in groups, subtotals and totals as printed, nothing added up here."""

from __future__ import annotations

import re
from dataclasses import replace

from goldenthread.model import BudgetLine, LineKind, Seen, Written
from goldenthread.wording import read_written
from goldenthread.wording.texts import clean, fold

from .draft import Draft, seen
from .grids import Grid, GridRow
from .standing import standing

_THOUSANDS = re.compile(r"£\s?0{3}|£\s?'?000|£\s?k\b|thousands", re.IGNORECASE)
_MILLIONS = re.compile(r"£\s?m\b|millions", re.IGNORECASE)
_TOTAL = re.compile(r"\b(?P<part>sub[\s-]?)?totals?\b", re.IGNORECASE)
_AMOUNTS = ("expenditure", "income", "net")


def read_budget(draft: Draft, grid: Grid) -> None:
    title_at, group_at = _title_column(grid), grid.column("budget_group")
    above = grid.title or draft.context.lead_in
    group, subtotals = above, False
    for row, stands in zip(grid.rows, standing(grid.rows, group_at), strict=True):
        title = row.text(title_at)
        amounts = _amounts(draft, grid, row)
        if not amounts:
            group = title or group
            continue
        if group_at is not None:
            group = _group(title, row.text(group_at), clean(stands.text) if stands else None)
        # Where groups close with subtotals, a total that names itself is that of the whole.
        named = subtotals and group_at is None and group != above and bool(title)
        whole = named and _kind(title, group) is LineKind.TOTAL
        line = _enter(draft, grid, row, title, None if whole else group, amounts, title_at)
        subtotals = subtotals or line.kind is LineKind.SUBTOTAL


def _group(title: str, own: str, standing_above: str | None) -> str | None:
    """A total beside a blank, which does not name the group above, is that of the whole."""
    total = _TOTAL.search(title)
    if own or total is None or total["part"] or standing_above is None:
        return own or standing_above
    return standing_above if fold(standing_above) in fold(title) else None


def _title_column(grid: Grid) -> int:
    """The column that names the lines; else the first that holds neither money nor the name of a group."""
    named = grid.column("budget_line")
    if named is not None:
        return named
    others = {c.index for c in grid.columns if c.role in (*_AMOUNTS, "budget", "amount", "budget_group")}
    return next((c.index for c in grid.columns if c.index not in others), 0)


def scale_of(label: str) -> int:
    return 1_000_000 if _MILLIONS.search(label) else 1000 if _THOUSANDS.search(label) else 1


def _amounts(draft: Draft, grid: Grid, row: GridRow) -> dict[str, tuple[str, Written]]:
    found: dict[str, tuple[str, Written]] = {}
    for column in grid.columns:
        text = row.text(column.index)
        if not text or column.role not in (*_AMOUNTS, "budget", "forecast", "actual", "amount"):
            continue
        written = read_written(text, unit="pounds", scale=scale_of(column.label))
        found[column.role] = (column.label, written)
    return found


def _enter(
    draft: Draft,
    grid: Grid,
    row: GridRow,
    title: str,
    group: str | None,
    amounts: dict[str, tuple[str, Written]],
    title_at: int,
) -> BudgetLine:
    kind = _kind(title, group)
    cells = [("title", row.cells[title_at])]
    cells += [(c.role, row.cells[c.index]) for c in grid.columns if c.role in amounts]
    told = tuple(s for name, cell in cells for s in seen(name, cell))
    twin = _printed_before(draft, title, amounts) if kind is LineKind.LINE else None
    if twin is not None:
        return _tell_again(draft, twin, told)
    return draft.add(
        "budget_lines",
        BudgetLine(
            id=draft.new_id("budget-line"),
            title=title,
            group=group,
            kind=kind,
            period=draft.context.year or draft.year or draft.period,
            place=row.place,
            seen=told,
            amounts=tuple(pair for role, pair in amounts.items() if role not in _AMOUNTS),
            expenditure=_amount(amounts, "expenditure"),
            income=_amount(amounts, "income"),
            net=_amount(amounts, "net"),
        ),
    )


def _amount(amounts: dict[str, tuple[str, Written]], role: str) -> Written | None:
    return amounts[role][1] if role in amounts else None


def _kind(title: str, group: str | None) -> LineKind:
    total = _TOTAL.search(title)
    if total:
        return LineKind.SUBTOTAL if total["part"] else LineKind.TOTAL
    if title:
        return LineKind.LINE
    return LineKind.TOTAL if group and _TOTAL.search(group) else LineKind.SUBTOTAL


def _printed_before(draft: Draft, title: str, amounts: dict[str, tuple[str, Written]]) -> BudgetLine | None:
    """The same line with the same net figure: a total block that repeats every line."""
    for line in draft.all("budget_lines", BudgetLine):
        same = line.net and "net" in amounts and line.net.value == amounts["net"][1].value
        if line.kind is LineKind.LINE and fold(line.title) == fold(title) and same:
            return line
    return None


def _tell_again(draft: Draft, line: BudgetLine, told: tuple[Seen, ...]) -> BudgetLine:
    again = tuple(
        Seen(field=f"{one.field} again", raw=clean(one.raw), place=one.place, confidence=one.confidence)
        for one in told
    )
    both = replace(line, seen=line.seen + again)
    draft.replace("budget_lines", line, both)
    return both
