"""The years that a plan or report is for."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta

from goldenthread.model import Precision, When
from goldenthread.wording import find_whens, read_when

from .front_matter import Line
from .years import with_years_from

_STATING_LINES = 60
_REPORTING_LINES = 8
_YEARS = (Precision.FINANCIAL_YEAR, Precision.SPAN)
_OPENING_LINES = 3
_OPENING = (Precision.DAY, Precision.MONTH, Precision.SPAN)
_PARTS = (Precision.QUARTER, Precision.HALF_YEAR)
_SHORTEST_YEAR = 300
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_YEAR_TO_YEAR = re.compile(r"\b(?P<first>(?:19|20)\d\d)\s+(?:to|until|through)\s+(?P<last>(?:19|20)\d\d)\b")
_PLAN_FOR = re.compile(
    r"(?:\b(?P<count>\d|[a-z]+)[- ]year )?(?:plan|strategy|programme) (?:for|covering|covers) "
    r"(?:the (?:period|years?) )?"
    r"(?P<years>(?:19|20)\d\d\s?[-/\u2013]\s?(?:(?:19|20)\d\d|\d\d)\b)",
    re.IGNORECASE,
)


def period_of(title: Line | None, lines: list[Line], dated: When | None, start: int) -> When | None:
    """The years in the title; else the financial year most named; else the one that holds the plan's date."""
    named_in_title = find_whens(title.text) if title else ()
    found = [d for d in named_in_title if d.precision in _YEARS and not _is_part(d)]
    # "Quarter 1 (July to September 2025)": its months are surer than its number, of whatever year that is.
    parts = sorted((d for d in named_in_title if _is_part(d) and d.latest), key=_is_numbered)
    part = parts[0] if parts else None
    if found or (part is None and (found := _years_of_title(title))):
        return found[0]
    # "Quarter 2 2025-26" reports on that year, however often its tables name the one before.
    if part:
        return year_of(part, None, start)
    stated = next((one for line in lines[:_STATING_LINES] if (one := _stated_period(line.text))), None)
    if stated:
        return stated
    named: Counter[tuple[date, date]] = Counter()
    first: dict[tuple[date, date], When] = {}
    for line in lines:
        for one in find_whens(line.text):
            year = year_of(one, None, start) if one.precision in _PARTS else one
            if year and year.precision is Precision.FINANCIAL_YEAR and year.earliest and year.latest:
                named[year.earliest, year.latest] += 1
                first.setdefault((year.earliest, year.latest), year)
    # Of two named as often the later: reports print the year before beside their own.
    days, count = max(named.items(), key=lambda one: (one[1], one[0]), default=(None, 0))
    # A year named once may be any year; then the day or month in the first lines tells more.
    if days and (count > 1 or not (dated := dated or _opening_date(lines))):
        return first[days]
    return year_of(dated, None, start)


def reported_part(lines: list[Line], start: int) -> When | None:
    """The quarter or months that the first lines report on, where all that they name end on one day."""
    found = [
        one
        for line in lines[:_REPORTING_LINES]
        for when in find_whens(line.text)
        if (one := with_years_from(when, start)).latest and _is_part(one)
    ]
    # Its months are surer than its number, of whatever year that is.
    found = [one for one in found if not _is_numbered(one)] or found
    return found[0] if found and len({one.latest for one in found}) == 1 else None


def _years_of_title(title: Line | None) -> list[When]:
    """ "Action plan 2024 to 2028" runs from one year to the other; "2024 Business Plan" is for that one."""
    if title is None:
        return []
    pair = _YEAR_TO_YEAR.search(title.text)
    if pair and pair["first"] < pair["last"]:
        return [d for d in find_whens(f"{pair['first']}-{pair['last']}") if d.precision in _YEARS]
    years = re.findall(r"(?<![\d/-])(?:19|20)\d\d(?![\d/-])", title.text)
    alone = len(years) == 1 and not find_whens(title.text)
    return [read_when(years[0])] if alone else []


def _is_part(when: When) -> bool:
    """A quarter, a half, or "October to December 2024": the report's own year is the one that holds it."""
    if when.precision is not Precision.SPAN or not when.earliest or not when.latest:
        return when.precision in _PARTS
    return (when.latest - when.earliest).days < _SHORTEST_YEAR


def _is_numbered(when: When) -> bool:
    return when.precision in _PARTS


def _opening_date(lines: list[Line]) -> When | None:
    dates = (one for line in lines[:_OPENING_LINES] for one in find_whens(line.text))
    return next((one for one in dates if one.precision in _OPENING), None)


def _stated_period(text: str) -> When | None:
    """ "a 3 year plan for 2026-2028": the number of years tells whether they are calendar years."""
    match = _PLAN_FOR.search(text)
    found = [d for d in find_whens(match["years"]) if d.precision in _YEARS] if match else []
    if not match or not found:
        return None
    first, last = (int(year) for year in re.findall(r"\d+", match["years"]))
    last += first // 100 * 100 if last < 100 else 0
    count = match["count"] or ""
    if last - first + 1 != (int(count) if count.isdigit() else _COUNTS.get(count.lower())):
        return found[0]
    return When(
        raw=match["years"],
        earliest=date(first, 1, 1),
        latest=date(last, 12, 31),
        precision=Precision.SPAN,
        assumed=f"calendar years, for {count} are stated",
    )


def year_of(dated: When | None, period: When | None, start: int) -> When | None:
    """The financial year that holds a date: from 1 April, unless the document's years begin elsewhere."""
    day = with_years_from(dated, start).latest if dated else None
    if day is None:
        return period if period and period.precision is Precision.FINANCIAL_YEAR else None
    first = day.year if day.month >= start else day.year - 1
    return When(
        raw=f"{first}/{(first + 1) % 100:02d}",
        earliest=date(first, start, 1),
        latest=date(first + 1, start, 1) - timedelta(days=1),
        precision=Precision.FINANCIAL_YEAR,
        assumed=f"the financial year that holds {dated.raw}" if dated else None,
    )
