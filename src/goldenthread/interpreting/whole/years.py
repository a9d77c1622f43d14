"""Plans whose years do not begin in April: what the document itself says of its year moves every year in it.

A British council's financial year runs from 1 April to 31 March. Elsewhere "2025/26" may begin in July
(Australia, New Zealand, most American cities) or October. Only a plain statement counts.
"""

from __future__ import annotations

import dataclasses
import re
from calendar import month_name
from collections.abc import Iterator
from datetime import date, timedelta
from typing import TypeVar

from goldenthread.documents import Document
from goldenthread.model import Precision, When
from goldenthread.wording.texts import clean

from .throughout import texts_of, with_whens

T = TypeVar("T")

BRITISH_START = 4
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<{0}>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_FIRST_DAY = rf"(?:1(?:st)?\s+(?:of\s+)?{_MONTH.format('start')}|{_MONTH.format('start_us')}\s+1(?:st)?)\b"
_LAST_DAY = (
    rf"(?:(?:28|29|30|31)(?:st|th)?\s+(?:of\s+)?{_MONTH.format('end')}"
    rf"|{_MONTH.format('end_us')}\s+(?:28|29|30|31)(?:st|th)?)\b"
)
_ANY_YEAR = r"(?:,?\s+(?:19|20)\d\d)?"
_WHOSE = r"(?:financial|fiscal|council|budget|reporting|plan|school|academic)"
_YEAR = rf"(?P<kind>\b(?:{_WHOSE}\s+)?years?\b|\bfy(?=[\d\s)(]))"
_UNTIL = r"\s*(?:to|until|through|and ends on|and ending|-|–|—)\s*"
_SPAN = re.compile(
    rf"{_YEAR}[^.;]{{0,40}}?{_FIRST_DAY}{_ANY_YEAR}{_UNTIL}{_LAST_DAY}",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    rf"(?P<kind>\b(?:financial|fiscal)\s+years?\b)[^.;]{{0,30}}?\b(?:begins?|starts?)\s+(?:on\s+)?{_FIRST_DAY}",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?P<kind>\b(?:(?:financial|fiscal)\s+years?\b|fy))\s?'?(?:\d\d(?:\d\d)?)?[^.;]{0,30}?"
    rf"\b(?:ends?|ending|ended)\s+(?:on\s+)?{_LAST_DAY}",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"\b(?:statement|report|accounts|plan|budget)\b[^.;]{0,60}"
    rf"\bfor the year (?:ended|ending)\s+{_LAST_DAY}",
    re.IGNORECASE,
)
_MONTHS_OF_QUARTER = re.compile(
    rf"\bq(?:uarter|tr)?\.?\s*(?P<number>[1-4])\b[^.;]{{0,30}}?\b{_MONTH.format('start')}(?:\s+(?:19|20)\d\d)?"
    rf"\s*(?:to|-|–|—)\s*{_MONTH.format('end')}(?![a-z])",
    re.IGNORECASE,
)
_QUARTER_OF_MONTHS = re.compile(
    rf"\b{_MONTH.format('start')}(?:\s+(?:19|20)\d\d)?\s*(?:to|-|–|—)\s*{_MONTH.format('end')}"
    r"(?:\s+(?:19|20)\d\d)?\s*[(,:–—-]\s*q(?:uarter|tr)?\.?\s*(?P<number>[1-4])\b",
    re.IGNORECASE,
)
_NAMED_YEAR = re.compile(r"\bfy\s?'?(?P<year>(?:20)?\d\d)\b(?!\s*[/-]\s*\d)", re.IGNORECASE)
_QUARTER = re.compile(r"\bq(?:uarter|tr)?\.?\s*(?P<number>[1-4])\b", re.IGNORECASE)
_PART_OF_YEAR = (Precision.QUARTER, Precision.HALF_YEAR)
_NUMBERED_PART = re.compile(
    r"\b(?:q(?:uarter|tr)?\.?\s*[1-4]|h[12]|half|[1-4](?:st|nd|rd|th)\s+quarter)\b", re.IGNORECASE
)


def year_start(document: Document) -> int:
    """The month in which the document's years begin, as it says itself; April when it says nothing."""
    found = {start for text in texts_of(document) for start in _starts(clean(text))}
    return found.pop() if len(found) == 1 else BRITISH_START


def _starts(text: str) -> Iterator[int]:
    yield from _starts_by_quarters(text)
    if "year" not in text.casefold() and "fy" not in text.casefold():
        return
    for match in _SPAN.finditer(text):
        start = _number(match["start"] or match["start_us"])
        if _counts(match) and start == _following(match):
            yield start
    for match in _BEGINS.finditer(text):
        yield _number(match["start"] or match["start_us"])
    for pattern in (_ENDS, _STATEMENT):
        for match in pattern.finditer(text):
            yield _following(match)


def _starts_by_quarters(text: str) -> Iterator[int]:
    """ "Quarter 2 (October to December)", or turned, is of a year from July. Calendar years move nothing."""
    for match in (*_MONTHS_OF_QUARTER.finditer(text), *_QUARTER_OF_MONTHS.finditer(text)):
        first, last = _number(match["start"]), _number(match["end"])
        start = (first - 3 * (int(match["number"]) - 1) - 1) % 12 + 1
        if (last - first) % 12 == 2 and start != 1:
            yield start


def _counts(match: re.Match[str]) -> bool:
    return not match["kind"].casefold().startswith(("school", "academic"))


def _following(match: re.Match[str]) -> int:
    return _number(match["end"] or match["end_us"]) % 12 + 1


def _number(month: str) -> int:
    return _MONTHS.index(month.casefold()[:3]) + 1


def with_years_from(value: T, start: int) -> T:
    """The same, each financial year in it begun in that month; dates that name their months stay."""
    if start == BRITISH_START:
        return value
    return with_whens(value, lambda when: _moved(when, start))


def _moved(when: When, start: int) -> When:
    if when.assumed == _assumed(start):
        return when
    if when.parts:
        parts = tuple(_moved(one, start) for one in when.parts)
        dated = [one for one in parts if one.earliest and one.latest]
        if len(dated) < len(parts) or parts == when.parts:
            return dataclasses.replace(when, parts=parts)
        first = min(one.earliest for one in dated if one.earliest)
        last = max(one.latest for one in dated if one.latest)
        return dataclasses.replace(when, parts=parts, earliest=first, latest=last)
    if when.precision is Precision.FINANCIAL_YEAR and when.earliest and not when.assumed:
        return _year(when, when.earliest.year, start)
    if when.precision in _PART_OF_YEAR and _NUMBERED_PART.search(when.raw):
        return _shifted(when, start - BRITISH_START, start)
    named = _NAMED_YEAR.search(when.raw)
    if not when.is_dated and named:
        return _named(when, int(named["year"]) % 100 + 2000 - 1, start)
    return when


def _named(when: When, first: int, start: int) -> When:
    """FY2025 is the year that ends in 2025, wherever years are named so and do not begin in January."""
    whole = _year(when, first, start)
    quarter = _QUARTER.search(when.raw)
    if quarter is None or whole.earliest is None:
        return whole
    begins = _first_of(first, start + 3 * (int(quarter["number"]) - 1))
    ends = _first_of(first, start + 3 * int(quarter["number"])) - timedelta(days=1)
    return dataclasses.replace(whole, earliest=begins, latest=ends, precision=Precision.QUARTER)


def _year(when: When, first: int, start: int) -> When:
    return dataclasses.replace(
        when,
        earliest=_first_of(first, start),
        latest=_first_of(first + 1, start) - timedelta(days=1),
        precision=Precision.FINANCIAL_YEAR,
        problem=None,
        assumed=_assumed(start),
    )


def _shifted(when: When, months: int, start: int) -> When:
    if when.earliest is None or when.latest is None:
        return when
    after = when.latest + timedelta(days=1)
    return dataclasses.replace(
        when,
        earliest=_first_of(when.earliest.year, when.earliest.month + months),
        latest=_first_of(after.year, after.month + months) - timedelta(days=1),
        assumed=_assumed(start),
    )


def _assumed(start: int) -> str:
    return f"the document's years begin on 1 {month_name[start]}"


def _first_of(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
