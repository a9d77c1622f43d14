"""Columns that follow from other columns: shares of a total, and differences of two amounts.

Which column follows from which is not read off the headings alone: a formula holds for a table where most of
its rows fit it, and only the rows that do not are told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from goldenthread.model import BudgetLine, LineKind, Severity, Written

from .figures import base_of
from .rule import Observation, described_rule, observed
from .saying import number, quote
from .view import PlanView, grouped

_DIFFERENCE = re.compile(
    r"\b(?:difference|variance|variation|change|movement|over|under|gap|increase)", re.IGNORECASE
)
_SHARE = re.compile(r"\b(?:share|proportion|percentage|per cent)\b|%", re.IGNORECASE)
_ALL = Decimal(100)
_NOT_SHARES = Decimal(10)
"""Percentages further than this from 100 in all are no shares of one whole."""
_FITTING = 2


@dataclass(frozen=True, slots=True)
class _Line:
    entry: BudgetLine
    cells: dict[str, Written]

    def value(self, column: str) -> Decimal | None:
        written = self.cells.get(column)
        return written.value if written is not None and written.is_number else None

    def play(self, column: str) -> Decimal:
        """Half the last printed place."""
        return Decimal(1) / Decimal(10) ** (self.cells[column].decimals or 0) / 2


def shares(plan: PlanView) -> Iterator[Observation]:
    yield from (one for one, is_rounding in _sums(plan) if not is_rounding)


def rounded_shares(plan: PlanView) -> Iterator[Observation]:
    yield from (one for one, is_rounding in _sums(plan) if is_rounding)


def recomputed(plan: PlanView) -> Iterator[Observation]:
    for lines in _tables(plan):
        columns = list(dict.fromkeys(name for line in lines for name in line.cells))
        for column in columns:
            formula = _formula(lines, column, [one for one in columns if one != column])
            if formula is None:
                continue
            words, fits = formula
            for line in lines:
                if fits(line) is False:
                    said = f"{quote(line.entry.title)} prints {quote(line.cells[column].raw)} under {column}"
                    yield observed(f"{said}, which is not {words}{_parts(line, column)}", (line.entry,))


def _tables(plan: PlanView) -> Iterator[list[_Line]]:
    """One table, one year; lines that came from elsewhere have other columns."""
    for entries in grouped(
        plan.record.budget_lines,
        lambda one: (one.period.raw if one.period else None, one.place.table if one.place else None),
    ).values():
        yield [_Line(one, _cells(one)) for one in entries]


def _cells(line: BudgetLine) -> dict[str, Written]:
    named = {"expenditure": line.expenditure, "income": line.income, "net": line.net, **dict(line.amounts)}
    return {name: written for name, written in named.items() if written is not None}


def _sums(plan: PlanView) -> Iterator[tuple[Observation, bool]]:
    for lines in _tables(plan):
        parts = [one for one in lines if one.entry.kind is LineKind.LINE]
        totals = [one for one in lines if one.entry.kind is LineKind.TOTAL]
        for column in dict.fromkeys(name for line in parts for name in line.cells):
            some = [one for one in parts if one.value(column) is not None and _is_percent(one, column)]
            if len(some) < _FITTING or _DIFFERENCE.search(column):
                continue
            added = sum((one.value(column) or Decimal(0) for one in some), Decimal(0))
            printed = next((value for one in totals if (value := one.value(column)) is not None), None)
            if printed != _ALL and not (printed is None and _SHARE.search(column)):
                continue
            gap = abs(added - _ALL)
            if not gap or gap > _NOT_SHARES:
                continue
            play = sum((one.play(column) for one in some), Decimal(0))
            where = totals[0] if totals and printed is not None else some[0]
            in_all = (
                f"{number(_ALL)} is printed" if printed is not None else f"{number(_ALL)} was to be expected"
            )
            how = ", which is rounding" if gap <= play else ""
            said = f"the shares under {column} add up to {number(added)} and {in_all}{how}"
            yield observed(said, (where.entry,)), gap <= play


def _is_percent(line: _Line, column: str) -> bool:
    return base_of(line.cells[column]) == "percent" or bool(_SHARE.search(column))


_Fits = Callable[[_Line], bool | None]


def _formula(lines: Sequence[_Line], column: str, others: Sequence[str]) -> tuple[str, _Fits] | None:
    """The first that most lines fit, and at least two; None where the column follows from nothing known."""
    if not _DIFFERENCE.search(column):
        return None
    for one, other in permutations(others, 2):
        for words, fits in (
            (f"{one} less {other}", _less(column, one, other)),
            (f"{one} less {other} in per cent of {other}", _less_in_percent(column, one, other)),
        ):
            answers = [answer for line in lines if (answer := fits(line)) is not None]
            good = sum(answers)
            if good >= _FITTING and good < len(answers) and 2 * good > len(answers):
                return words, fits
            if good == len(answers) >= _FITTING:
                return None
    return None


def _less(column: str, one: str, other: str) -> _Fits:
    def fits(line: _Line) -> bool | None:
        gap, first, second = (line.value(name) for name in (column, one, other))
        if gap is None or first is None or second is None:
            return None
        play = line.play(column) + line.play(one) + line.play(other)
        return abs(gap - (first - second)) <= play

    return fits


def _less_in_percent(column: str, one: str, other: str) -> _Fits:
    def fits(line: _Line) -> bool | None:
        gap, first, second = (line.value(name) for name in (column, one, other))
        if gap is None or first is None or second is None or second <= line.play(other):
            return None
        most = second - line.play(other)
        play = line.play(column) + (line.play(one) + line.play(other) * abs(first / second)) * _ALL / most
        return abs(gap - (first - second) * _ALL / second) <= play

    return fits


def _parts(line: _Line, column: str) -> str:
    others = ", ".join(
        f"{name} {written.raw.strip()}" for name, written in line.cells.items() if name != column
    )
    return f" ({others})" if others else ""


RULES = (
    described_rule(
        shares,
        "CAST-4",
        "Shares that do not add up to 100",
        Severity.WARNING,
        looks_for=(
            "Percentages of one table whose total is printed as 100, or that call themselves shares, and "
            "add up to another sum by more than rounding can explain. Sums further than ten from 100 are "
            "taken to be no shares."
        ),
        advice="Find the share that is wrong, or the line that is left out.",
    ),
    described_rule(
        rounded_shares,
        "CAST-5",
        "Shares that add up to 100 only with rounding",
        Severity.INFORMATION,
        looks_for="Such shares whose sum differs from 100 by no more than their rounding can explain.",
        advice="Nothing, if a note says that figures are rounded.",
    ),
    described_rule(
        recomputed,
        "CAST-6",
        "Difference that does not recompute",
        Severity.WARNING,
        looks_for=(
            "A difference, variance or change, as an amount or in per cent, that does not follow from the "
            "two other columns from which it follows in most rows of its table, whatever the rounding."
        ),
        advice="Compute the difference again and check the two amounts.",
    ),
)
