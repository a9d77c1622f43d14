"""A number and its rate, printed side by side, say together how many people there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.model import Indicator, Reading, Severity, Target, Written

from .figures import base_of
from .rule import Observation, described_rule, observed
from .saying import listed, number, quote
from .view import PlanView, grouped

_TOO_FAR = Decimal("1.5")
"""A population does not grow or shrink by half within the years of a plan."""
_PER = re.compile(r"\bper ([\d,]+)|\brate\b", re.IGNORECASE)
_Figure = Target | Reading


def other_population(plan: PlanView) -> Iterator[Observation]:
    for indicator in plan.record.indicators:
        pairs = list(_pairs(plan, indicator))
        spans = [_implied(count, rate) for count, rate in pairs]
        known = [(pair, span) for pair, span in zip(pairs, spans, strict=True) if span]
        if len(known) < 2:
            continue
        fewest = min(known, key=lambda one: one[1][1])
        most = max(known, key=lambda one: one[1][0])
        if most[1][0] > _TOO_FAR * fewest[1][1]:
            said = listed(_said(pair) for pair, _ in known)
            times = number(round(most[1][0] / fewest[1][1], 1))
            yield observed(
                f"the numbers and rates of {plan.name(indicator)} go by different populations, {times} times "
                f"apart: {said}",
                (most[0][1], indicator, fewest[0][1]),
            )


def _pairs(plan: PlanView, indicator: Indicator) -> Iterator[tuple[_Figure, _Figure]]:
    """A count and a rate of one period, printed as two parts of one indicator."""
    figures: list[_Figure] = [
        *plan.readings_of.get(indicator.id, []),
        *plan.targets_of.get(indicator.id, []),
    ]
    plain = [one for one in figures if one.written and one.written.is_number and one.period]
    for some in grouped(plain, lambda one: (type(one), getattr(one, "kind", ""), _days(one))).values():
        rates = [one for one in some if _is_rate(one)]
        counts = [one for one in some if not _is_rate(one) and one.written and _is_count(one.written)]
        if len(rates) == len(counts) == 1 and counts[0].breakdown != rates[0].breakdown:
            yield counts[0], rates[0]


def _days(one: _Figure) -> object:
    return (one.period.earliest, one.period.latest) if one.period else None


def _is_rate(one: _Figure) -> bool:
    unit = one.written.unit if one.written else None
    return bool(_PER.search(f"{unit or ''} {one.breakdown or ''}"))


def _is_count(written: Written) -> bool:
    return base_of(written) in (None, "number")


def _implied(count: _Figure, rate: _Figure) -> tuple[Decimal, Decimal] | None:
    """From how few to how many, with the rate anywhere within its rounding."""
    if count.written is None or rate.written is None:
        return None
    whole, share = count.written.value, rate.written.value
    half = Decimal(1) / Decimal(10) ** (rate.written.decimals or 0) / 2
    if whole is None or share is None or whole <= 0 or share - half <= 0:
        return None
    return whole / (share + half), whole / (share - half)


def _said(pair: tuple[_Figure, _Figure]) -> str:
    count, rate = pair
    return f"{quote(_raw(count))} at {quote(_raw(rate))}"


def _raw(one: _Figure) -> str:
    return one.written.raw.strip() if one.written else ""


RULES = (
    described_rule(
        other_population,
        "TARGET-10",
        "Number and rate that imply different populations",
        Severity.WARNING,
        looks_for=(
            "An indicator printed both as a number and as a rate, whose numbers divided by their rates "
            "give populations more than one and a half times apart from one year to another, whatever "
            "the rounding."
        ),
        advice="Check the rates: one of them may be per another base, or counted in another way.",
    ),
)
