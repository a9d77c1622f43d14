"""The period that a heading or a cell names, with or without its year: "2024/25", "Q1 25/26", "Apr"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from goldenthread.interpreting.vocabulary.words import UNITS
from goldenthread.model import Precision, When
from goldenthread.wording import find_whens, read_when
from goldenthread.wording.texts import clean

_SHORT_YEARS = re.compile(r"(?<![\d/.-])(\d\d)\s?[/-]\s?(\d\d)(?![\d/.-])")
_A_YEAR = 366
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_QUARTER = re.compile(r"\bq(?:uarter|tr)?\.?\s*([1-4])\b", re.IGNORECASE)
_MONTH = re.compile(
    r"\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?",
    re.IGNORECASE,
)
_MONTHS = re.compile(rf"{_MONTH.pattern}\s*(?:-|\u2013|\bto\b)\s*{_MONTH.pattern}", re.IGNORECASE)
# What stands around a period and adds nothing to it.
_AROUND = re.compile(
    r"\b(?:as\s+(?:at|of)|at|to|for|in|the|end|of|year|years|fy|financial|calendar|month|quarter|qtr|q|period|ended|ending"
    r"|position|academic|and|p|provisional|revised|r)\b|[^a-z0-9]",
    re.IGNORECASE,
)


def period_in(text: str) -> When | None:
    """The date or year that a heading names, when it names one; a span of years is none."""
    if not re.search(r"\d", text):
        return None
    dates = find_whens(text) or short_years(text)
    years = _YEAR.findall(text)
    if not dates and len(years) == 1:
        # "Target 2026" names the year and nothing more.
        return read_when(years[0])
    return dates[0] if dates and not _is_long(dates[0]) else None


def _is_long(when: When) -> bool:
    """Several years of a plan are no period of a figure; July to September is one."""
    if when.precision is not Precision.SPAN or when.earliest is None or when.latest is None:
        return when.precision is Precision.SPAN
    return (when.latest - when.earliest).days > _A_YEAR


def short_years(text: str) -> tuple[When, ...]:
    """ "Target 25/26": in a heading, two years that run on are a financial year."""
    pair = _SHORT_YEARS.search(text)
    if pair is None or (int(pair[1]) + 1) % 100 != int(pair[2]):
        return ()
    return find_whens(f"{pair[1]}/{pair[2]} target")


def is_period(text: str) -> bool:
    """The heading is a period and nothing else: "2023/24", "Q1", "Apr-25", "2019", "Quarter 2 (Jul-Sep)"."""
    plain = clean(text)
    if not plain or len(plain) > 40 or not re.search(r"[0-9]|[A-Za-z]{3}", plain):
        return False
    dates = find_whens(plain)
    if (
        dates
        and dates[0].precision is Precision.DAY
        and not re.match(r"(?:as\s|at\s|to\s)", plain, re.IGNORECASE)
    ):
        return False
    # "2026/27 £000" and "£m 26/27": the unit belongs to the figures below.
    rest = UNITS.sub(" ", plain)
    for when in dates or short_years(plain):
        rest = rest.replace(when.raw.removesuffix(" target"), " ")
    rest = _MONTH.sub(" ", _YEAR.sub(" ", _QUARTER.sub(" ", rest)))
    return rest != UNITS.sub(" ", plain) and not _AROUND.sub("", rest)


def without_period(text: str) -> str:
    """ "Q1 2025/26 actual" heads actuals: the words without the period they speak of."""
    rest = clean(text)
    for when in find_whens(rest):
        rest = rest.replace(when.raw, " ")
    return clean(_QUARTER.sub(" ", rest)).strip(" -:,()/")


def within(text: str, year: When | None) -> When | None:
    """A quarter or month without a year belongs to the year at hand: "Q1" in 2025/26."""
    bare = bare_period(text)
    if bare is None or year is None or not year.is_dated:
        return None
    return read_when(bare, period=_from_april(year) if bare.startswith("Q") else year)


def _from_april(year: When) -> When:
    """Quarters are read as of a year from April, and moved with the others where years begin elsewhere."""
    if year.precision is not Precision.FINANCIAL_YEAR or year.earliest is None:
        return year
    first = year.earliest.year
    return replace(year, earliest=date(first, 4, 1), latest=date(first + 1, 3, 31))


def bare_period(text: str) -> str | None:
    """A quarter, a month or months ("Apr-Jun"), whose year stands elsewhere."""
    quarter, months = _QUARTER.search(text), _MONTH.findall(text)
    if quarter:
        return f"Q{quarter[1]}"
    if span := _MONTHS.search(text):
        return span.group()
    return months[0] if len(months) == 1 else None
