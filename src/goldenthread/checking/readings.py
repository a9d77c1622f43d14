"""Figures that cannot be what they say they are."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.model import Indicator, Reading, ReadingKind, Severity, Target, Written

from .figures import base_of, stretch_of
from .rule import Observation, described_rule, observed
from .saying import kind_of, listed, quote, text_of
from .view import PlanView, grouped

# A share of a whole, counted: it lies between nothing and all.
_SHARE = re.compile(
    r"\b(?:proportion|percentage|per ?cent(?:age)?|share)s? (?:of|who|that)\b|%\s?(?:of|age)\b", re.IGNORECASE
)
# What is compared with a plan, a budget or last year may well be more than all of it.
_MAY_EXCEED = re.compile(
    r"\b(?:change|chang\w+|increas\w+|reduc\w+|decreas\w+|growth|rise|fall|improve\w*|varia\w+|spen[dt]\w*|budget\w*"
    r"|saving\w*|income|cost\w*|recover\w*|target\w*|plan(?:ned)?|occupancy|capacity|utilis\w+|turnover"
    r"|demand|compared|against|previous|last year"
    r"|inflation|return|yield|ratio|coverage|uptake|gap|difference|net)\b",
    re.IGNORECASE,
)
_CUMULATIVE = re.compile(r"\bcumulative|\byear[\s-]to[\s-]date\b|\bytd\b|\brunning total\b", re.IGNORECASE)
_WHOLE = Decimal(100)


def impossible_share(plan: PlanView) -> Iterator[Observation]:
    entries: tuple[Target | Reading, ...] = (*plan.record.targets, *plan.record.readings)
    for one in entries:
        indicator = plan.by_id[one.indicator]
        span = stretch_of(one.written) if one.written else None
        if one.written is None or span is None or not _is_share(indicator, one.written):
            continue
        if span[1] > _WHOLE or span[0] < 0:
            where = "more than all of them" if span[1] > _WHOLE else "less than none"
            is_share = bool(_SHARE.search(text_of(indicator)))
            yield observed(
                f"the {kind_of(one)} of {plan.name(one)} is {quote(one.written.raw)}, {where}",
                (one, indicator),
                None if is_share else Severity.INFORMATION,
            )


def falling_total(plan: PlanView) -> Iterator[Observation]:
    """Within one year, and only where the plan itself says that the figure is cumulative."""
    for indicator in plan.record.indicators:
        if not _CUMULATIVE.search(text_of(indicator)):
            continue
        for readings in grouped(
            _dated(plan, indicator), lambda pair: (pair[0].breakdown, _year(pair[0]))
        ).values():
            for (one, before), (other, after) in itertools.pairwise(readings):
                if after < before and one.written and other.written:
                    raws = f"from {quote(one.written.raw)} to {quote(other.written.raw)}"
                    said = f"{plan.name(indicator)} is cumulative and goes down {raws}"
                    yield observed(said, (other, indicator, one))


def two_readings(plan: PlanView) -> Iterator[Observation]:
    for (_, _, _, kind), readings in grouped(
        [one for one in plan.record.readings if one.period and stretch_of(one.written)], _occasion
    ).items():
        values = {stretch_of(one.written) for one in readings}
        if len(values) > 1:
            raws = listed(dict.fromkeys(quote(one.written.raw) for one in readings if one.written))
            period = readings[0].period
            when = quote(period.raw) if period else "one period"
            said = f"{plan.name(readings[0])} has two figures ({kind}) for {when}: {raws}"
            yield observed(said, readings)


def _occasion(one: Reading) -> tuple[object, object, object, ReadingKind]:
    period = one.period
    days = (period.earliest, period.latest) if period and period.is_dated else (one.id, None)
    return (one.indicator, one.breakdown, days, one.kind)


def _is_share(indicator: object, written: Written) -> bool:
    if base_of(written) != "percent" or written.change is not None:
        return False
    title = getattr(indicator, "title", "")
    return not _MAY_EXCEED.search(title)


def _dated(plan: PlanView, indicator: Indicator) -> list[tuple[Reading, Decimal]]:
    """Counts of the indicator in the order of time. A rate may fall though what it counts adds up."""
    found = [
        (one, span[0])
        for one in plan.readings_of.get(indicator.id, [])
        if one.period and one.period.latest and one.kind is ReadingKind.ACTUAL
        if (span := stretch_of(one.written))
        and one.written
        and base_of(one.written) in (None, "number", "pounds")
    ]
    return sorted(found, key=lambda pair: (str(pair[0].breakdown), _last_day(pair[0])))


def _last_day(one: Reading) -> str:
    return one.period.latest.isoformat() if one.period and one.period.latest else ""


def _year(one: Reading) -> int:
    """The financial year of the last day, by the year it starts in."""
    last = one.period.latest if one.period else None
    return (last.year if last.month >= 4 else last.year - 1) if last else 0


RULES = (
    described_rule(
        impossible_share,
        "READING-1",
        "Percentage above 100 or below 0",
        Severity.WARNING,
        looks_for=(
            "A target or a figure in per cent, above 100 or below 0, of an indicator that is a share of "
            "a whole. What is measured against a budget, a plan, a capacity or last year may exceed 100 "
            "and is left out; where the title does not say what it is a share of, the finding is "
            "information."
        ),
        advice="Check the figure, the decimal point and what it is a percentage of.",
    ),
    described_rule(
        falling_total,
        "READING-2",
        "Cumulative figure that goes down",
        Severity.WARNING,
        looks_for=(
            "An indicator that calls itself cumulative or “year to date”, of which a later count in the "
            "same financial year is lower than an earlier one."
        ),
        advice="Check both figures; perhaps one of them is for the month alone.",
    ),
    described_rule(
        two_readings,
        "READING-3",
        "Two figures for one period",
        Severity.WARNING,
        looks_for="An indicator with two different actuals, outturns or forecasts for the same period.",
        advice="Find out which figure stands, and mark the other as provisional or restated.",
    ),
)
