"""Seasons, quarters, half-years and years: Spring 2004, Q2 2026/27, H1 2026, FY26/27, 2011-14, 2004, 1980s.

Forms: domain.md 1.5, and what today's plans add.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from .date_patterns import (
    AFTER,
    ANY_MONTH,
    BEFORE,
    FINANCIAL_YEARS,
    FY,
    ORDINAL,
    YEAR,
    Form,
    Reading,
    compiled,
    runs_on,
)
from .mentions import Mention, Unit
from .years import end_of_financial_year, full_year

_LONGEST_PLAN = 15
"""A plan of more years than this is no plan: "2000-2050" is a projection, "2026-09" a month."""

# What may follow "11/12" in running text and make a year of it.
_YEAR_WORDS = compiled(r"\s+(?:financial|target|outturn|actual|forecast|budget|baseline|plan|year)")
# What makes a number of "2000 cases", not a year.
_COUNTED = compiled(
    r"\s*%|\s+(?:per\b|people|adults|children|families|households|carers|users|clients|cases|hours|days|weeks|places"
    r"|beds|homes|staff|staffed|units|visits|referrals|assessments|packages|reviews|residents|members|population)"
)
_MONTH_FOLLOWS = compiled(rf"{ORDINAL}\s*{ANY_MONTH}")
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0, "final": 0, "latter": 0}


@dataclass(frozen=True, slots=True)
class Years:
    first: int
    last: int
    assumed: str | None


def financial_years(match: re.Match[str], reading: Reading) -> Years | None:
    """2002/03, 2002/3, 1999/2000, 99/00; also the two ends of 2011-14. None when they are no such pair."""
    if match["first"]:
        first = int(match["first"])
        last = end_of_financial_year(first, match["second"])
        is_plan = first < last <= first + _LONGEST_PLAN and (last == first + 1 or len(match["second"]) > 1)
        return Years(first, last, None) if is_plan else None
    if not match["short_first"]:
        return None
    first, assumed = full_year(match["short_first"], reading.period)
    last = end_of_financial_year(first, match["short_second"])
    return Years(first, last, assumed) if last == first + 1 else None


def _years(match: re.Match[str], reading: Reading) -> Mention | None:
    """Consecutive years are a financial year; others a plan's span, from 1 April to 31 March."""
    years = financial_years(match, reading)
    if years is None:
        return None
    if match["short_first"] and _MONTH_FOLLOWS.match(reading.text, match.end()):
        return None  # 10/11 November are two days
    bare = bool(match["short_first"]) and not match["named"] and not match["named_after"]
    if reading.is_prose and bare and not _YEAR_WORDS.match(reading.text, match.end()):
        return None
    unit = Unit.FINANCIAL_YEAR if years.last == years.first + 1 else Unit.PLAN_YEARS
    if (match["academic"] or match["school"]) and unit is Unit.FINANCIAL_YEAR:
        unit = Unit.ACADEMIC_YEAR
    return Mention(
        start=match.start(),
        end=match.end(),
        unit=unit,
        year=years.first,
        last=years.last,
        assumed=years.assumed,
    )


def _iso_month(match: re.Match[str], reading: Reading) -> Mention | None:
    """2026-09, unless the two digits are a later year: 2008-09 is a financial year, 2008-11 a plan's span."""
    if financial_years(match, reading) is not None:
        return None
    month = int(match["second"])
    return Mention(
        start=match.start(), end=match.end(), unit=Unit.MONTH, year=int(match["first"]), month=month
    )


def _one_financial_year(match: re.Match[str], reading: Reading) -> Mention | None:
    """FY27 is the year to March 2027 to some and the year from April 2027 to others."""
    year, _ = full_year(match["year"], reading.period)
    return _of_one_fy(Mention(start=match.start(), end=match.end(), unit=Unit.FINANCIAL_YEAR), year)


def _of_one_fy(mention: Mention, year: int) -> Mention:
    earlier, later = f"{year - 1}/{year % 100:02}", f"{year}/{(year + 1) % 100:02}"
    return mention.failing(f"This may be the financial year {earlier} or {later}.")


def _part_of_year(match: re.Match[str], reading: Reading) -> Mention | None:
    """A quarter or half: of 2026/27, of 2026, or of the year that the period is."""
    unit = Unit.QUARTER if "q" in match["part"].lower() else Unit.HALF_YEAR
    parts = 4 if unit is Unit.QUARTER else 2
    number = int(match["number"]) if match["number"] else _ordinal(match["ordinal"]) or parts
    last = int(match["last"] or 0)
    mention = Mention(start=match.start(), end=match.end(), unit=unit, number=number, last=last)
    if match["first"] or match["short_first"]:
        return _part_of_financial_year(mention, match, reading)
    if match["year"]:
        year, assumed = full_year(match["year"], reading.period)
        if match["fy"]:
            return _of_one_fy(mention, year)
        is_own = reading.period is not None and reading.period.is_financial_year(year)
        return _in_own_year(mention, year) if is_own else _in_calendar_year(mention, year, assumed)
    if match["spelt"] is None and reading.is_prose and unit is Unit.HALF_YEAR:
        return None
    return Mention(start=match.start(), end=match.end("part"), unit=unit, number=number, last=last, weak=True)


def _part_of_financial_year(mention: Mention, match: re.Match[str], reading: Reading) -> Mention | None:
    years = financial_years(match, reading)
    if years is None or years.last != years.first + 1:
        return None
    return Mention(
        start=mention.start,
        end=mention.end,
        unit=mention.unit,
        number=mention.number,
        last=mention.last,
        year=years.first,
        financial=True,
        assumed=years.assumed,
    )


def _in_own_year(mention: Mention, year: int) -> Mention:
    """A plan of one financial year counts quarters from April, also where it prints its first year alone."""
    return replace(
        mention, year=year, financial=True, assumed="the year of the plan, which begins in April of it"
    )


def _in_calendar_year(mention: Mention, year: int, assumed: str | None) -> Mention:
    """Only one year is printed, so it is taken at its word; councils that mean a financial year print two."""
    told = "the calendar year, since one year is given"
    return Mention(
        start=mention.start,
        end=mention.end,
        unit=mention.unit,
        number=mention.number,
        last=mention.last,
        year=year,
        financial=False,
        assumed=f"{assumed}; {told}" if assumed else told,
    )


def _ordinal(word: str) -> int:
    return _ORDINALS[word.lower()] if word.lower() in _ORDINALS else int(word[0])


def _season(match: re.Match[str], reading: Reading) -> Mention | None:
    """Spring 2004, winter 2002/03, Summer of 2000, Summer term 2027; the summer."""
    name = match["season"].lower() + ("_term" if match["term"] else "")
    if match["first"] or match["short_first"]:
        years = financial_years(match, reading)
        if years is None or years.last != years.first + 1:
            return None
        found = Mention(
            start=match.start(),
            end=match.end(),
            unit=Unit.SEASON,
            season=name,
            year=years.first,
            financial=True,
            assumed=years.assumed,
        )
        return _open_spring(found, name)
    if not match["year"]:
        return Mention(start=match.start(), end=match.end("name"), unit=Unit.SEASON, season=name, weak=True)
    if runs_on(match, reading):
        return None
    year, assumed = full_year(match["year"], reading.period)
    return Mention(
        start=match.start(), end=match.end(), unit=Unit.SEASON, season=name, year=year, assumed=assumed
    )


def _open_spring(mention: Mention, name: str) -> Mention:
    if name != "spring":
        return mention
    return mention.failing("A financial year begins and ends in spring; which one is meant is open.")


def _decade(match: re.Match[str], reading: Reading) -> Mention | None:
    return Mention(start=match.start(), end=match.end(), unit=Unit.DECADE, year=int(match["year"]))


def _calendar_year(match: re.Match[str], reading: Reading) -> Mention | None:
    if reading.is_prose and _COUNTED.match(reading.text, match.end()):
        return None
    year = int(match["year"])
    return Mention(start=match.start(), end=match.end(), unit=Unit.CALENDAR_YEAR, year=year, weak=True)


_IN_MONTHS = r"(?:\s*\(\s*[a-z]{3,9}\.?\s?(?:-|to)\s?[a-z]{3,9}\.?\s*\))?"
_OF = rf"(?:{_IN_MONTHS}\s*(?:of|in|for|,|:|-|\()?\s*(?:the\s+)?(?P<fy>{FY})?)"


_YEAR_OR_FY = r"(?P<year>(?:19|20)[0-9]{2}|(?(fy)[0-9]{2}|(?!)))"


def _part_form(part: str) -> str:
    return rf"{BEFORE}(?P<part>{part})(?:{_OF}(?:{FINANCIAL_YEARS}|{_YEAR_OR_FY}){AFTER}|(?![0-9A-Za-z]))"


def _part_form_year_first(part: str) -> str:
    return (
        rf"{BEFORE}(?P<fy>{FY})?(?:{FINANCIAL_YEARS}|{YEAR})\s*[,:/-]?\s*\(?(?P<part>{part})(?![0-9A-Za-z])"
    )


_Q = (
    r"(?:q(?:tr|uarter)?s?\.?\s*(?P<number>[1-4])(?:\s*(?:-|/|to)\s*q?(?P<last>[1-4])(?![0-9/-]))?"
    r"|(?P<spelt>(?P<ordinal>first|second|third|fourth|last|final|[1-4](?:st|nd|rd|th))\s+quarter))"
)
_H = r"(?:h(?P<number>[12])(?P<last>(?!))?|(?P<spelt>(?P<ordinal>first|second|last|latter)\s+half))"

_ANY_YEAR = r"'?(?P<year>(?:19|20)[0-9]{2}|(?<=[\ '])[0-9]{2})"

PERIOD_FORMS: tuple[Form, ...] = (
    (compiled(_part_form(_Q)), _part_of_year),
    (compiled(_part_form_year_first(_Q)), _part_of_year),
    (compiled(_part_form(_H)), _part_of_year),
    (compiled(_part_form_year_first(_H)), _part_of_year),
    (
        compiled(
            rf"{BEFORE}(?P<name>(?P<season>spring|summer|autumn|winter)(?P<term>(?<!winter)\s+term)?)(?![a-z])"
            rf"(?:(?:\s+of)?[\s,.]*(?:{FINANCIAL_YEARS}|{_ANY_YEAR}){AFTER})?"
        ),
        _season,
    ),
    (
        compiled(
            rf"{BEFORE}(?P<named>{FY}|(?P<school>(?:academic|school)\s+year\s+))?{FINANCIAL_YEARS}{AFTER}"
            r"(?P<named_after>\s+(?:financial|fiscal|(?P<academic>academic|school))\s+year)?"
        ),
        _years,
    ),
    (
        compiled(rf"{BEFORE}(?P<first>(?:19|20)[0-9]{{2}})[-/](?P<second>0[1-9]|1[0-2]){AFTER}"),
        _iso_month,
    ),
    (
        compiled(rf"{BEFORE}{FY}'?(?P<year>(?:19|20)[0-9]{{2}}|[0-9]{{2}})(?!\s?[-/]\s?[0-9]){AFTER}"),
        _one_financial_year,
    ),
    (compiled(rf"{BEFORE}(?P<year>(?:19|20)[0-9]0)'?s(?![a-z])"), _decade),
    (compiled(rf"{BEFORE}{YEAR}{AFTER}"), _calendar_year),
)
