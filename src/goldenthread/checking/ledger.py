"""Budget lines and savings as rows of amounts, one ledger for each year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.model import BudgetLine, LineKind, Place, PlanRecord, Saving, State, When, Written

from .figures import base_of
from .saying import quote
from .view import grouped


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    entry: BudgetLine | Saving
    title: str
    amounts: Mapping[str, Written]
    """By column. Percentages do not add up and are left out."""

    @property
    def id(self) -> str:
        return self.entry.id

    @property
    def kind(self) -> LineKind:
        return self.entry.kind

    @property
    def group(self) -> str:
        return " ".join((self.entry.group or "").lower().split())

    @property
    def place(self) -> Place | None:
        return self.entry.place

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(one for one in self.amounts if self.value(one) is not None)

    @property
    def said(self) -> str:
        """ "the subtotal of “Social Care Provision”", "the line “Domiciliary Care”"."""
        if self.kind is LineKind.LINE:
            return f"the line {quote(self.title)}"
        group = (self.entry.group or "").strip()
        if group and group.lower() != self.title.strip().lower():
            return f"the {self.kind} of {quote(group)}"
        return f"the {self.kind} {quote(self.title)}" if self.title.strip() else f"the {self.kind}"

    def value(self, column: str) -> Decimal | None:
        written = self.amounts.get(column)
        return (
            written.value * written.scale
            if written and written.is_number and written.value is not None
            else None
        )

    def is_unknown(self, column: str) -> bool:
        written = self.amounts.get(column)
        return written is not None and written.state is State.UNKNOWN


def rows_of(record: PlanRecord) -> Iterator[list[Row]]:
    budget = [_budget_row(one) for one in record.budget_lines]
    savings = [_saving_row(one) for one in record.savings]
    for rows in (budget, savings):
        yield from grouped(rows, lambda row: _year(row.entry.period)).values()


def _year(period: When | None) -> tuple[object, object]:
    return (period.earliest, period.latest) if period else (None, None)


def _budget_row(line: BudgetLine) -> Row:
    named = {"expenditure": line.expenditure, "income": line.income, "net": line.net}
    amounts = {column: written for column, written in named.items() if written is not None}
    for column, written in line.amounts:
        if base_of(written) != "percent":
            amounts.setdefault(column, written)
    return Row(entry=line, title=line.title, amounts=amounts)


def _saving_row(saving: Saving) -> Row:
    return Row(entry=saving, title=saving.text, amounts={"amount": saving.amount} if saving.amount else {})
