"""Dates in words, with how far off they are: "31 March 2027, in 18 weeks"."""

from __future__ import annotations

import calendar
from datetime import date

from goldenthread.judging import say_between
from goldenthread.model import Precision, Qualifier, When

MISSING = "—"

_BEFORE = {
    Qualifier.BY: "by ",
    Qualifier.FROM: "from ",
    Qualifier.ABOUT: "about ",
    Qualifier.START_OF: "start of ",
    Qualifier.END_OF: "end of ",
    Qualifier.EACH: "each ",
}


def say_day(day: date) -> str:
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def say_distance(day: date, as_at: date) -> str:
    """How far a day is from the day of the report, in the words that judgements use."""
    days = (day - as_at).days
    if days in (-1, 0, 1):
        return ("yesterday", "today", "tomorrow")[days + 1]
    return f"in {say_between(as_at, day)}" if days > 0 else f"{say_between(day, as_at)} ago"


def say_when(when: When | None) -> str:
    """The date itself. What no rule puts in words stays as the source wrote it."""
    if when is None or not when.raw.strip():
        return MISSING
    if when.parts:
        return "; ".join(say_when(part) for part in when.parts)
    if when.latest is None or when.earliest is None or when.qualifier is Qualifier.ONWARDS:
        return when.raw.strip()
    words = _plain(when.precision, when.earliest, when.latest)
    return (
        f"{_BEFORE.get(when.qualifier, '')}{words}" if words and when.qualifier else words or when.raw.strip()
    )


def _plain(precision: Precision | None, earliest: date, latest: date) -> str:
    if precision is Precision.DAY:
        return say_day(latest)
    if precision is Precision.MONTH:
        return f"{calendar.month_name[latest.month]} {latest.year}"
    if precision is Precision.FINANCIAL_YEAR and latest.year - earliest.year == 1:
        return f"{earliest.year}/{latest.year % 100:02}"
    if precision is Precision.CALENDAR_YEAR:
        return str(latest.year)
    return ""


def say_within(when: When) -> str:
    """For a period that the day of the report falls in."""
    return "this month" if when.precision is Precision.MONTH else "now"


def say_due(when: When | None, as_at: date) -> str:
    """The date and how far its last day is from the day of the report."""
    words = say_when(when)
    if when is None or when.latest is None:
        return words
    if when.earliest is not None and when.earliest <= as_at <= when.latest and when.earliest != when.latest:
        return f"{words}, {say_within(when)}"
    return f"{words}, {say_distance(when.latest, as_at)}"
