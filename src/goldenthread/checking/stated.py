"""Sums that the text states, held against the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.model import LineKind, Place, Saving, Severity, When, Written
from goldenthread.wording import find_written, read_when

from .days import surely_after
from .figures import base_of
from .ledger import Row, rows_of
from .passages import Passage
from .rule import Observation, described_rule
from .saying import number, quote, sentence
from .view import PlanView

_REQUIRED = re.compile(
    r"\b(?:requir\w+|target\w*|must|needs?|needed|expected to|to be found|to find|to generate"
    r"|to deliver|gap)\b",
    re.IGNORECASE,
)
_SAVED = re.compile(r"\b(?:saving|efficienc|economies)\w*", re.IGNORECASE)
_TOTAL = re.compile(r"\b(?:total|overall|whole|net|gross)\b", re.IGNORECASE)
_BUDGET = re.compile(r"\b(?:budget|expenditure|spending|cost)\b", re.IGNORECASE)
_FAR = Decimal("0.5")
_NEAR = Decimal("0.1")
"""Within a tenth, two totals are taken to be meant as one; further apart, they are two things."""


def requirement(plan: PlanView) -> Iterator[Observation]:
    """ "Savings of £2.2m are required", above a table of savings that adds up to less."""
    total = _saved_in_all(plan)
    if total is None:
        return
    row, amount = total
    for passage, written in _money(plan, _SAVED, _REQUIRED):
        asked = _value(written)
        short = asked - amount
        if _FAR * asked < amount and short > _rounding(written):
            said = (
                f"the text asks for {quote(written.raw)} of savings, and the savings listed come to "
                f"{_in_pounds(amount)}: {_in_pounds(short)} less"
            )
            yield _told(said, passage, row)


def totals(plan: PlanView) -> Iterator[Observation]:
    """Near one of the totals of the tables, and equal to no amount that they print."""
    rows = [row for rows in rows_of(plan.record) for row in rows if not _is_saving(row)]
    printed = [(row, value) for row in rows for one in row.columns if (value := row.value(one)) is not None]
    in_all = [(row, value) for row, value in printed if row.kind is LineKind.TOTAL and value > 0]
    if not in_all:
        return
    for passage, written in _money(plan, _BUDGET, _TOTAL):
        said_value, play = _value(written), _rounding(written)
        if any(abs(said_value - value) <= play for _, value in printed):
            continue
        row, value = min(in_all, key=lambda one: abs(one[1] - said_value))
        if abs(value - said_value) <= _NEAR * value:
            said = f"the text states {quote(written.raw)}, and {row.said} is {_in_pounds(value)}"
            yield _told(said, passage, row)


def _saved_in_all(plan: PlanView) -> tuple[Row, Decimal] | None:
    rows = [row for rows in rows_of(plan.record) for row in rows if _is_saving(row)]
    totals = [(row, value) for row in rows if row.kind is LineKind.TOTAL and (value := row.value("amount"))]
    if totals:
        return max(totals, key=lambda one: one[1])
    lines = [(row, value) for row in rows if row.kind is LineKind.LINE and (value := row.value("amount"))]
    return (lines[0][0], sum((value for _, value in lines), Decimal(0))) if lines else None


def _is_saving(row: Row) -> bool:
    return "amount" in row.amounts and isinstance(row.entry, Saving)


def _money(plan: PlanView, *about: re.Pattern[str]) -> Iterator[tuple[Passage, Written]]:
    """Amounts in sentences about this; a sentence that only gives the amount goes with the one before."""
    for passage in plan.passages:
        before = ""
        for one in passage.sentences:
            both = f"{before} {one}"
            if (
                "£" in one
                and all(pattern.search(both) for pattern in about)
                and not _of_another_year(plan, one)
            ):
                found = [w for w in find_written(one) if w.is_number and base_of(w) == "pounds"]
                yield from ((passage, written) for written in found if len(found) == 1)
            before = one


def _of_another_year(plan: PlanView, text: str) -> bool:
    """A sentence that names a financial year none of the tables is about speaks of something else."""
    periods = [row.entry.period for rows in rows_of(plan.record) for row in rows if row.entry.period]
    named = [one for one in _years_in(text) if one.is_dated]
    return bool(named and periods) and all(
        surely_after(one, period) or surely_after(period, one) for one in named for period in periods
    )


def _years_in(text: str) -> Iterator[When]:
    for found in re.finditer(r"\b(?:19|20)\d\d\s?[/-]\s?\d{2,4}\b", text):
        yield read_when(found[0])


def _value(written: Written) -> Decimal:
    return (written.value or Decimal(0)) * written.scale


def _rounding(written: Written) -> Decimal:
    """One in the last printed place: authors round up, down and to the nearest."""
    return Decimal(written.scale) / Decimal(10) ** (written.decimals or 0)


def _in_pounds(value: Decimal) -> str:
    return f"£{number(value)}"


def _told(said: str, passage: Passage, row: Row) -> Observation:
    about = (passage.entry.id, row.id)
    also: tuple[Place, ...] = (row.place,) if row.place else ()
    return Observation(message=sentence(said), place=passage.place, about=about, also=also)


RULES = (
    described_rule(
        requirement,
        "CONFLICT-3",
        "Savings below what is required",
        Severity.WARNING,
        looks_for=(
            "A sum of savings or efficiencies that the text requires, above the total of the savings "
            "listed by more than rounding. Sums more than twice the total are taken to be about "
            "something else."
        ),
        advice="Say where the rest is to come from, or correct the sum.",
    ),
    described_rule(
        totals,
        "CONFLICT-6",
        "Total in the text, another in the table",
        Severity.WARNING,
        looks_for=(
            "A total of a budget stated in the text that lies within a tenth of a total in the tables and "
            "agrees, rounded, with no amount that they print."
        ),
        advice="Find out which of the two stands, and correct the other.",
    ),
)
