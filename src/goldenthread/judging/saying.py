"""Dates, lengths of time and numbers in plain words, the same in every judgement's sentence."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

_DAYS_BEFORE_WEEKS = 14
_MONTHS_BEFORE_MONTHS = 6
_MONTHS_BEFORE_YEARS = 24
# A figure worked out by division may run on for ever; what people printed seldom has more places than this.
_MOST_DECIMALS = 4


def say_date(day: date) -> str:
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def say_between(start: date, end: date) -> str:
    """Whole units that have passed, never rounded up: 13 days, 5 weeks, 4 months, 2 years."""
    days = (end - start).days
    if days < _DAYS_BEFORE_WEEKS:
        return _counted(days, "day")
    months = whole_months(start, end)
    if months < _MONTHS_BEFORE_MONTHS:
        return _counted(days // 7, "week")
    if months < _MONTHS_BEFORE_YEARS:
        return _counted(months, "month")
    return _counted(months // 12, "year")


def whole_months(start: date, end: date) -> int:
    months = (end.year - start.year) * 12 + end.month - start.month
    return months if add_months(start, months) <= end else months - 1


def add_months(day: date, months: int) -> date:
    """The same day some months on, or that month's last day: 30 November and 3 months is 28 February."""
    ahead = day.month - 1 + months
    year, month = day.year + ahead // 12, ahead % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def say_number(value: Decimal, decimals: int | None = None, *, against: Sequence[Decimal] = ()) -> str:
    """Rounded half up to the printed decimals, with more of them where rounding would hide which is larger.

    Judgements compare unrounded values. A reading of 74.96 printed with one decimal would look like the
    target of 75 that it misses, so it is printed as 74.96.
    """
    places = _places(value) if decimals is None else decimals
    while places < _places(value, most=None) and _hides(value, places, against):
        places += 1
    return f"{_rounded(value, places):,f}"


def say_list(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def say_count(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def begin(sentence: str) -> str:
    """With a capital, without touching the rest: names and abbreviations keep theirs."""
    return sentence[:1].upper() + sentence[1:]


def clause_of(sentence: str) -> str:
    """A sentence to stand inside another one."""
    return sentence.strip().rstrip(".")


def _counted(count: int, unit: str) -> str:
    return say_count(count, unit, f"{unit}s")


def _hides(value: Decimal, places: int, against: Sequence[Decimal]) -> bool:
    shown = _rounded(value, places)
    return any(shown.compare(other) != value.compare(other) for other in against)


def _rounded(value: Decimal, places: int) -> Decimal:
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return rounded or abs(rounded)


def _places(value: Decimal, *, most: int | None = _MOST_DECIMALS) -> int:
    exponent = value.normalize().as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return places if most is None else min(places, most)
