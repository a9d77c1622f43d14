"""What it costs, what is to be saved, and what is proposed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .described import FieldKind, described
from .entry import Entry
from .written import EnteredRating, When, Written


class LineKind(StrEnum):
    LINE = "line"
    SUBTOTAL = "subtotal"
    TOTAL = "total"


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine(Entry):
    title: str = described("Line", default="")
    group: str | None = described("Service group", default=None)
    kind: LineKind = described("Kind", FieldKind.CHOICE, default=LineKind.LINE)
    period: When | None = described("Year", FieldKind.DATE, default=None)
    expenditure: Written | None = described("Expenditure", FieldKind.VALUE, default=None)
    income: Written | None = described("Income", FieldKind.VALUE, default=None)
    net: Written | None = described("Net budget", FieldKind.VALUE, default=None)
    amounts: tuple[tuple[str, Written], ...] = described(
        "Other columns", FieldKind.LIST, default=(), help="Any further amount, under its column's own heading"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Saving(Entry):
    text: str = described("Reason", FieldKind.LONG_TEXT, default="")
    group: str | None = described("Client group or service", default=None)
    kind: LineKind = described("Kind", FieldKind.CHOICE, default=LineKind.LINE)
    amount: Written | None = described("Amount", FieldKind.VALUE, default=None)
    period: When | None = described("Year", FieldKind.DATE, default=None)
    rating: EnteredRating | None = described("Delivery rating as entered", FieldKind.CHOICE, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(Entry):
    text: str = described("Proposal", FieldKind.LONG_TEXT, default="")
    kind: str = described("Kind", FieldKind.CHOICE, default="proposal", help="proposal or budget option")
    section: str | None = described("Section", FieldKind.REFERENCE, default=None)
    cost: Written | None = described("Cost", FieldKind.VALUE, default=None)
    funding: str | None = described("Funding source", default=None)
    due: When | None = described("Due", FieldKind.DATE, default=None)
    body: str | None = described("Decision body", default=None)
