"""Tables of money: lines in groups, subtotals and totals as printed, nothing added up here."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from goldenthread.documents import Cell
from goldenthread.interpreting.grids.aligning import profile
from goldenthread.interpreting.grids.cutting import Grid, GridRow, unread
from goldenthread.interpreting.grids.headers import Column
from goldenthread.interpreting.grids.periods import is_period
from goldenthread.interpreting.grids.standing import standing
from goldenthread.interpreting.record.draft import Draft, seen
from goldenthread.model import BudgetLine, LineKind, Seen, Written
from goldenthread.wording import read_written
from goldenthread.wording.texts import clean, fold

from .scorecards import currency_in, money_scale

_TOTAL = re.compile(
    r"\b(?P<part>sub[\s-]?)?totals?\b|\bnet (?:cost of services|budget|expenditure|revenue budget|position)$"
    r"|\b(?:budget|council tax) requirement$|^net$",
    re.IGNORECASE,
)
_UNIT_OF_MONEY = re.compile(
    r"[£$€](?!\s?\d)|[£$€]\s?['’]?000s?(?![\d,.])|\b(?:pounds|dollars|euros?) in (?:thousands|millions)\b"
    r"|\b(?:thousands|millions) of (?:pounds|dollars|euros?)\b",
    re.IGNORECASE,
)
_UNIT_ALONE = re.compile(
    r"\(?(?:all\s)?(?:(?:figures|amounts|values|costs)\s)?(?:are\s|shown\s)*(?:in\s)?"
    r"[£$€]\s?(?:['’]?000s?|k|mn?|millions?|thousands?)?\)?:?",
    re.IGNORECASE,
)
_OWN = ("expenditure", "income", "net")
"""Columns with a field of their own; every other amount stays under its column's heading."""
_MONEY = frozenset(
    (
        *(*_OWN, "budget", "forecast", "actual", "outturn", "spent", "variance", "amount", "saving"),
        *("previous", "baseline", "target", "figure", "last_year"),
    )
)
_NAMES = ("budget_group", "budget_line", "service_area", "breakdown", "reference", "code")


@dataclass(frozen=True, slots=True)
class _Amount:
    column: Column
    cell: Cell
    written: Written


def read_budget(draft: Draft, grid: Grid) -> None:
    title_at, group_at = _title_column(grid), grid.column("budget_group")
    group_at = None if group_at == title_at else group_at
    columns = _money_columns(grid, title_at)
    # "What it costs ($000)" over the names of the lines speaks of every amount beside them.
    heading = grid.columns[title_at].label
    lines = heading if unit_of_money(heading) else lines_on_money(draft, grid)
    above = grid.title or draft.context.lead_in
    if above and (_UNIT_ALONE.fullmatch(above) or is_period(above)):
        above = None
    group, subtotals = above, False
    for row, stands in zip(grid.rows, standing(grid.rows, group_at), strict=True):
        title = row.text(title_at)
        amounts = _amounts(grid, row, columns, lines)
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
    group = grid.column("budget_group")
    plain = [
        column
        for column in grid.columns
        if (column.label or column.role)
        and column.role not in _MONEY
        and column.role not in ("budget_group", "reference", "code")
        and not _numbers(grid, column)
    ]
    # "Directorate" alone names the lines themselves.
    if group is not None and not any(column.role in (None, *_NAMES) for column in plain):
        return group
    return plain[0].index if plain else 0


def _money_columns(grid: Grid, title_at: int) -> tuple[Column, ...]:
    """Columns of money, and those of plain numbers under other headings: shares, differences."""
    return tuple(
        column
        for column in grid.columns
        if column.index != title_at
        and (column.role in _MONEY or (column.role is None and column.label and _numbers(grid, column)))
    )


def _numbers(grid: Grid, column: Column) -> bool:
    held = [profile(row.text(column.index)) for row in grid.rows if row.text(column.index)]
    return bool(held) and held.count("number") * 2 > len(held)


def lines_on_money(draft: Draft, grid: Grid) -> str:
    """What stands above and may say in what the table counts; a heading only where no line nearer does."""
    lines = [*(cell.text for cell in grid.above), grid.title or "", draft.context.lead_in or ""]
    near = " ".join(lines)
    further = (*draft.context.headings[-1:], draft.context.money or "")
    told = near if unit_of_money(near) else next((one for one in further if unit_of_money(one)), "")
    return f"{near} {told}" if told != near else near


def unit_of_money(text: str) -> bool:
    """ "£m", "What it costs ($000)": a sign that is no part of an amount."""
    return _UNIT_OF_MONEY.search(text) is not None


def _amounts(grid: Grid, row: GridRow, columns: tuple[Column, ...], lines: str) -> list[_Amount]:
    # A heading without a sign counts in the money of its neighbours.
    labels = " ".join(column.label for column in grid.columns)
    currency = currency_in(labels) or currency_in(lines) or "pounds"
    found = []
    for column in columns:
        text = row.text(column.index)
        if not text:
            continue
        if "%" in column.label:
            written = read_written(text, unit="percent")
        else:
            scale = money_scale(column.label)
            unit = currency_in(column.label) or currency
            written = read_written(text, unit=unit, scale=scale if scale != 1 else money_scale(lines))
        found.append(_Amount(column, row.cells[column.index], written))
    return found


def _enter(
    draft: Draft,
    grid: Grid,
    row: GridRow,
    title: str,
    group: str | None,
    amounts: list[_Amount],
    title_at: int,
) -> BudgetLine:
    kind = _kind(title, group)
    cells = [("title", row.cells[title_at])]
    cells += [(_field(one.column), one.cell) for one in amounts]
    told = tuple(s for name, cell in cells for s in seen(name, cell))
    twin = _printed_before(draft, title, _amount(amounts, "net")) if kind is LineKind.LINE else None
    if twin is not None:
        return _tell_again(draft, twin, told)
    ref = row.text(grid.column("reference")) or row.text(grid.column("code")) or None
    return draft.add(
        "budget_lines",
        BudgetLine(
            id=draft.new_id("budget-line"),
            ref=ref,
            title=title,
            group=group,
            kind=kind,
            period=draft.context.year or draft.year or draft.period,
            place=row.place,
            seen=told + _others(grid, row, amounts, title_at),
            amounts=tuple((one.column.label, one.written) for one in amounts if one.column.role not in _OWN),
            expenditure=_amount(amounts, "expenditure"),
            income=_amount(amounts, "income"),
            net=_amount(amounts, "net"),
        ),
    )


def _field(column: Column) -> str:
    """An amount without a field of its own stands under its printed heading."""
    return column.role if column.role in _OWN else column.label


def _others(grid: Grid, row: GridRow, amounts: list[_Amount], title_at: int) -> tuple[Seen, ...]:
    taken = {title_at, *(one.column.index for one in amounts)}
    rest = replace(grid, columns=tuple(column for column in grid.columns if column.index not in taken))
    return unread(rest, row, frozenset(("budget_group", "reference", "code")))


def _amount(amounts: list[_Amount], role: str) -> Written | None:
    return next((one.written for one in amounts if one.column.role == role), None)


def _kind(title: str, group: str | None) -> LineKind:
    total = _TOTAL.search(title)
    if total:
        names = fold(_TOTAL.sub("", title)).removeprefix("for ")
        of_group = bool(names and group and names == fold(group))
        return LineKind.SUBTOTAL if total["part"] or of_group else LineKind.TOTAL
    if title:
        return LineKind.LINE
    return LineKind.TOTAL if group and _TOTAL.search(group) else LineKind.SUBTOTAL


def _printed_before(draft: Draft, title: str, net: Written | None) -> BudgetLine | None:
    """The same line with the same net figure: a total block that repeats every line."""
    for line in draft.all("budget_lines", BudgetLine):
        same = line.net and net and line.net.value == net.value
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
