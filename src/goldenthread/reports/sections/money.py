"""What it costs, what is to be saved, what is proposed. Figures stand as printed; nothing is added up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from goldenthread.model import BudgetLine, LineKind, Proposal, Saving, Written
from goldenthread.reports.anchors import anchor_of, source_anchor
from goldenthread.reports.cells import group, lines, quiet, row, text
from goldenthread.reports.dates import say_when
from goldenthread.reports.judged import Judged
from goldenthread.reports.report import Block, Cell, Column, Line, Row, RowKind, Section, Table
from goldenthread.reports.values import money_line, value_lines

MONEY = "money"
_UNITS = {1: "£", 1_000: "£000", 1_000_000: "£m"}
_KINDS = {LineKind.LINE: RowKind.LINE, LineKind.SUBTOTAL: RowKind.SUBTOTAL, LineKind.TOTAL: RowKind.TOTAL}


def money_section(judged: Judged) -> Section | None:
    blocks = tuple(_blocks(judged))
    return Section(title="Money", anchor=MONEY, blocks=blocks, own_page=True) if blocks else None


def _blocks(judged: Judged) -> Iterator[Block]:
    record = judged.record
    if record.budget_lines:
        yield _budget(record.budget_lines)
    if record.savings:
        yield _savings(record.savings)
    for kind in dict.fromkeys(one.kind for one in record.proposals):
        yield _proposals(f"{kind.capitalize()}s", [one for one in record.proposals if one.kind == kind])


_Amounts = Sequence[tuple[str, Sequence[Written | None]]]


def _budget(budget: Sequence[BudgetLine]) -> Table:
    named: list[tuple[str, list[Written | None]]] = [
        ("Expenditure", [one.expenditure for one in budget]),
        ("Income", [one.income for one in budget]),
        ("Net", [one.net for one in budget]),
    ]
    others = dict.fromkeys(name for one in budget for name, _ in one.amounts)
    named += [(name, [dict(one.amounts).get(name) for one in budget]) for name in others]
    amounts = [(name, column) for name, column in named if any(column)]
    periods = {say_when(one.period): None for one in budget if one.period is not None}
    year = f", {', '.join(periods)}" if periods else ""
    unit = _unit(written for _, column in amounts for written in column)
    return Table(
        caption=f"Budget{year}",
        columns=(Column(heading="Line", weight=4), *_amount_columns(amounts, unit)),
        rows=tuple(_budget_rows(budget, amounts)),
        note="As printed in the plan; nothing was added up again. “—” means that nothing is printed there.",
    )


def _amount_columns(amounts: _Amounts, unit: str) -> Iterator[Column]:
    for name, _ in amounts:
        yield Column(heading=f"{name} {unit}".strip(), weight=2, number=True)


def _budget_rows(budget: Sequence[BudgetLine], amounts: _Amounts) -> Iterator[Row]:
    before: str | None = None
    for number, one in enumerate(budget):
        if one.group and one.group != before and one.kind is LineKind.LINE:
            yield group(lines(Line(text=one.group, strong=True)))
        before = one.group
        cells = [_amount(column, number) for _, column in amounts]
        yield row(_line_name(one), *cells, anchor=anchor_of(one), kind=_KINDS[one.kind])


def _line_name(line: BudgetLine) -> Cell:
    title = line.title or {
        LineKind.SUBTOTAL: f"{line.group or ''} in all".strip(),
        LineKind.TOTAL: line.group or "Total",
    }.get(line.kind, line.group or "")
    return text(title, href=source_anchor(line))


def _amount(column: Sequence[Written | None], number: int) -> Cell:
    return Cell(lines=(money_line(column[number], _decimals(column)),))


def _decimals(column: Iterable[Written | None]) -> int:
    return max((one.decimals or 0 for one in column if one is not None), default=0)


def _unit(amounts: Iterable[Written | None]) -> str:
    """Said once in the heading, where all amounts share it."""
    scales = {one.scale for one in amounts if one is not None and one.value is not None}
    return _UNITS.get(scales.pop(), "") if len(scales) == 1 else ""


def _savings(savings: Sequence[Saving]) -> Table:
    amounts = [one.amount for one in savings]
    unit = _unit(amounts)
    rows: list[Row] = []
    before: str | None = None
    for number, one in enumerate(savings):
        if one.group and one.group != before and one.kind is LineKind.LINE:
            rows.append(group(lines(Line(text=one.group, strong=True))))
        before = one.group
        name = text(one.text or one.group or "Total", href=source_anchor(one))
        rows.append(row(name, _amount(amounts, number), anchor=anchor_of(one), kind=_KINDS[one.kind]))
    columns = (
        Column(heading="Saving", weight=5),
        Column(heading=f"Amount {unit}".strip(), weight=2, number=True),
    )
    return Table(caption="Savings", columns=columns, rows=tuple(rows))


def _proposals(caption: str, proposals: Sequence[Proposal]) -> Table:
    wanted: list[tuple[Column, list[Cell]]] = [
        (Column(heading="No."), [text(one.ref, href=source_anchor(one)) for one in proposals]),
        (Column(heading="What is proposed", weight=7), [text(one.text) for one in proposals]),
    ]
    if any(one.cost for one in proposals):
        costs = [Cell(lines=value_lines(one.cost)) for one in proposals]
        wanted.append((Column(heading="Cost", weight=1.5, number=True), costs))
    if any(one.due or one.body or one.funding for one in proposals):
        about = [
            lines(quiet(say_when(one.due) if one.due else None), quiet(one.body), quiet(one.funding))
            for one in proposals
        ]
        wanted.append((Column(heading="When, who decides, who pays", weight=3), about))
    rows = tuple(
        row(*(cells[number] for _, cells in wanted), anchor=anchor_of(one))
        for number, one in enumerate(proposals)
    )
    return Table(caption=caption, columns=tuple(column for column, _ in wanted), rows=rows)
