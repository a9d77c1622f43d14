"""Stretches of the calendar: a month, a quarter, a financial year, from its first to its last day."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from goldenthread.model import Precision

FIRST_YEAR, LAST_YEAR = 1900, 2099
"""What a plan may speak of. 31/12/9999 in a system's export means no date at all."""

FINANCIAL_YEAR_STARTS = 4
"""1 April to 31 March (domain.md 1.5, parsing rules)."""

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Span:
    earliest: date
    latest: date
    precision: Precision


def month_number(name: str) -> int:
    """The number of a month from its name or any abbreviation of it."""
    return _NAMES.index(name[:3].lower()) + 1


def day_span(year: int, month: int, day: int) -> Span:
    the_day = date(year, month, day)
    return Span(the_day, the_day, Precision.DAY)


def month_span(year: int, month: int) -> Span:
    return months_span(year, (month, month), Precision.MONTH)


def months_span(year: int, months: tuple[int, int], precision: Precision) -> Span:
    """Both months whole; the last lies in the next year when it comes before the first."""
    first, last = months
    return Span(date(year, first, 1), month_end(year + (last < first), last), precision)


def quarter_span(year: int, quarter: int, *, financial: bool) -> Span:
    first = 3 * (quarter - 1) + (FINANCIAL_YEAR_STARTS if financial else 1)
    return _months_on(year, first, 3, Precision.QUARTER)


def half_year_span(year: int, half: int, *, financial: bool) -> Span:
    first = 6 * (half - 1) + (FINANCIAL_YEAR_STARTS if financial else 1)
    return _months_on(year, first, 6, Precision.HALF_YEAR)


def calendar_year_span(year: int) -> Span:
    return Span(date(year, 1, 1), date(year, 12, 31), Precision.CALENDAR_YEAR)


def financial_year_span(year: int) -> Span:
    """The financial year that starts in `year`."""
    return _months_on(year, FINANCIAL_YEAR_STARTS, 12, Precision.FINANCIAL_YEAR)


def academic_year_span(year: int) -> Span:
    """The school year that starts in `year`: 1 September to 31 August."""
    return _months_on(year, 9, 12, Precision.SPAN)


def plan_years_span(first: int, last: int) -> Span:
    """A plan "2011-14" means financial years: from 1 April 2011 to 31 March 2014, three years of it.

    The source plans bear it out: "2011-14" holds 2011/12, 2012/13 and 2013/14 (domain.md
    1.5, multi-year span).
    """
    return Span(date(first, 4, 1), date(last, 3, 31), Precision.SPAN)


def months_to(latest: date, count: int) -> Span:
    """The `count` months that end on a day. Twelve to 31 March are a financial year."""
    back = latest.year * 12 + latest.month - 1 - count
    year, month = back // 12, back % 12 + 1
    if latest == month_end(latest.year, latest.month):
        earliest = month_end(year, month) + timedelta(days=1)
    else:
        earliest = date(year, month, min(latest.day, month_end(year, month).day)) + timedelta(days=1)
    financial = count == 12 and (latest.month, latest.day) == (3, 31)
    return Span(earliest, latest, Precision.FINANCIAL_YEAR if financial else Precision.SPAN)


def months_from(earliest: date, count: int) -> Span:
    """The `count` months that begin on a day."""
    ahead = earliest.year * 12 + earliest.month - 1 + count
    year, month = ahead // 12, ahead % 12 + 1
    next_start = date(year, month, min(earliest.day, month_end(year, month).day))
    return Span(earliest, next_start - timedelta(days=1), Precision.SPAN)


def month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _months_on(year: int, first: int, count: int, precision: Precision) -> Span:
    """`count` months from month `first`, which may lie past December."""
    begin, end = first - 1, first + count - 2
    return Span(
        date(year + begin // 12, begin % 12 + 1, 1), month_end(year + end // 12, end % 12 + 1), precision
    )
