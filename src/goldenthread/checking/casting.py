"""Do the totals cast? What is printed is told and never altered.

A total is held against every set of rows that it may reasonably be the sum of (the lines of its group, the
lines since the last total, the subtotals), and is wrong only if it is the sum of none. n lines rounded to a
unit, and their rounded total, may differ by half a unit each: up to (n + 1) / 2, and not more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_FLOOR, Decimal

from goldenthread.model import LineKind, Severity, State, Written

from .ledger import Row, rows_of
from .rule import Observation, described_rule
from .saying import counted, number, sentence
from .view import PlanView

_NOT_ITS_PARTS = Decimal("0.5")
"""Further off than half of itself, a total is taken to sum something that the plan does not print."""


class Miss:
    """A total that is not the sum of its parts, in one column."""

    def __init__(self, row: Row, column: str, parts: Sequence[Row]) -> None:
        self.row, self.column = row, column
        amounts = [part.amounts[column] for part in parts if part.value(column) is not None]
        self.count = len(amounts)
        self.sum = sum((part.value(column) or Decimal(0) for part in parts), Decimal(0))
        self.printed = row.value(column) or Decimal(0)
        self.gap = self.printed - self.sum
        self.unit = max(_unit(one) for one in (*amounts, row.amounts[column]))
        self.unknown = any(part.is_unknown(column) for part in parts)

    @property
    def is_rounding(self) -> bool:
        return abs(self.gap) <= _rounding(self.count + 1, self.unit)

    @property
    def is_explained(self) -> bool:
        """An amount printed as “?” may be what is lacking."""
        return not self.gap or (self.unknown and self.gap > 0)

    @property
    def is_far(self) -> bool:
        return abs(self.gap) > _NOT_ITS_PARTS * abs(self.printed)


def totals(plan: PlanView) -> Iterator[Observation]:
    for row, misses in _miscast(plan):
        wrong = [miss for miss in misses if not miss.is_rounding]
        if wrong:
            yield _told(row, wrong)


def rounding(plan: PlanView) -> Iterator[Observation]:
    for row, misses in _miscast(plan):
        if all(miss.is_rounding for miss in misses):
            yield _told(row, misses)
    for row, gap, unit in _nets(plan):
        if abs(gap) <= _rounding(3, unit):
            yield _told_net(row, gap)


def nets(plan: PlanView) -> Iterator[Observation]:
    for row, gap, unit in _nets(plan):
        if abs(gap) > _rounding(3, unit):
            yield _told_net(row, gap)


def _miscast(plan: PlanView) -> Iterator[tuple[Row, list[Miss]]]:
    for rows in rows_of(plan.record):
        for at, row in enumerate(rows):
            if row.kind is not LineKind.LINE:
                misses = _closest(row, _candidates(rows, at))
                if misses:
                    yield row, misses


def _closest(row: Row, candidates: Sequence[Sequence[Row]]) -> list[Miss]:
    """The misses against the set of rows that comes nearest: none at all, if one of them casts."""
    found: list[list[Miss]] = []
    for parts in candidates:
        columns = [one for one in row.columns if any(part.value(one) is not None for part in parts)]
        misses = [miss for one in columns if not (miss := Miss(row, one, parts)).is_explained]
        if sum(miss.is_far for miss in misses) < len(columns):
            found.append(misses)
    return min(found, key=lambda misses: sum(abs(miss.gap) for miss in misses), default=[])


def _candidates(rows: Sequence[Row], at: int) -> list[list[Row]]:
    row, before = rows[at], rows[:at]
    since_any = before[_after(before, (LineKind.SUBTOTAL, LineKind.TOTAL)) :]
    since_total = before[_after(before, (LineKind.TOTAL,)) :]
    lines = [one for one in rows if one.kind is LineKind.LINE]
    sets = [
        [one for one in lines if row.group and one.group == row.group],
        [one for one in since_any if one.kind is LineKind.LINE],
    ]
    if row.kind is LineKind.TOTAL:
        subtotals = [one for one in rows if one.kind is LineKind.SUBTOTAL]
        grouped = {one.group for one in subtotals}
        sets += [
            [one for one in since_total if one.kind is LineKind.LINE],
            [one for one in since_total if one.kind is LineKind.SUBTOTAL],
            [*subtotals, *(one for one in lines if one.group not in grouped)],
            subtotals,
            lines,
            [one for one in before if one.kind is LineKind.TOTAL],
        ]
    return [one for one in sets if one]


def _after(rows: Sequence[Row], kinds: tuple[LineKind, ...]) -> int:
    return max((at + 1 for at, one in enumerate(rows) if one.kind in kinds), default=0)


def _nets(plan: PlanView) -> Iterator[tuple[Row, Decimal, Decimal]]:
    """Rows whose net is not expenditure less income, save totals already told for their columns."""
    told = {row.id for row, misses in _miscast(plan) if not all(miss.is_rounding for miss in misses)}
    for rows in rows_of(plan.record):
        for row in rows:
            spent, net = row.value("expenditure"), row.value("net")
            if row.id in told or spent is None or net is None or row.is_unknown("income"):
                continue
            earned = row.value("income") or Decimal(0)
            # Income is printed with a minus or without, and is taken off either way.
            gap = net - (spent - abs(earned))
            if gap:
                yield row, gap, max(_unit(row.amounts[one]) for one in ("expenditure", "net"))


def _unit(written: Written) -> Decimal:
    """The last printed place: 1,000 for 12,579 in a table of thousands."""
    return Decimal(written.scale) / Decimal(10) ** (written.decimals or 0)


def _rounding(count: int, unit: Decimal) -> Decimal:
    return (Decimal(count) / 2).to_integral_value(ROUND_FLOOR) * unit


def _said(amount: Decimal, like: Written) -> str:
    return number(amount / like.scale)


def _told(row: Row, misses: Sequence[Miss]) -> Observation:
    sums = "; ".join(_sum(miss) for miss in misses)
    how = "casts only with rounding" if all(miss.is_rounding for miss in misses) else "does not cast"
    return Observation(message=sentence(f"{row.said} {how}: {sums}"), place=row.place, about=(row.id,))


def _sum(miss: Miss) -> str:
    like = miss.row.amounts[miss.column]
    amounts = counted(miss.count, "amount adds", "amounts add")
    return (
        f"under {miss.column}, {amounts} up to {_said(miss.sum, like)} and {like.raw.strip()} is printed "
        f"({_said(abs(miss.gap), like)} {'more' if miss.gap > 0 else 'less'})"
    )


def _told_net(row: Row, gap: Decimal) -> Observation:
    spent, earned, net = (row.amounts.get(one) for one in ("expenditure", "income", "net"))
    less = earned.raw.strip() if earned and earned.state is State.GIVEN else "0"
    like = net or row.amounts["expenditure"]
    off = f"{_said(abs(gap), like)} {'more' if gap > 0 else 'less'}"
    said = (
        f"{row.said} prints expenditure {spent.raw.strip() if spent else ''}, income {less} and net "
        f"{net.raw.strip() if net else ''}, which is {off} than expenditure less income"
    )
    return Observation(message=sentence(said), place=row.place, about=(row.id,))


RULES = (
    described_rule(
        totals,
        "CAST-1",
        "Total that does not cast",
        Severity.ERROR,
        looks_for=(
            "A subtotal or total of a budget or savings table that is the sum of no set of rows it "
            "may belong to, by more than rounding can explain. Dashes and question marks count as "
            "nothing; a total further off than half of itself is taken to sum something else."
        ),
        advice="Find the wrong amount, or the line that is left out, and correct it at its source.",
    ),
    described_rule(
        nets,
        "CAST-2",
        "Net is not expenditure less income",
        Severity.ERROR,
        looks_for=(
            "A row whose net differs from its expenditure less its income by more than rounding can explain."
        ),
        advice="Check the three amounts against the ledger.",
    ),
    described_rule(
        rounding,
        "CAST-3",
        "Rounding difference",
        Severity.INFORMATION,
        looks_for=(
            "A total, or a net, that differs by no more than the rounding of the printed amounts can explain."
        ),
        advice="Nothing, if a note says that figures are rounded.",
    ),
)
