"""Days and months: 31/3/03, 1.4.02, 2026-09-30, 22nd October 2002, 31October 2002, Sept 12', 5 Sept, August.

Forms: domain.md 1.5. Days come before months, always: these are British plans.
"""

from __future__ import annotations

import re

from .date_patterns import (
    AFTER,
    BEFORE,
    BEFORE_DAY,
    DAY,
    FINANCIAL_YEARS,
    MONTH,
    ORDINAL,
    SHORT_YEAR,
    WEEKDAY,
    YEAR,
    Form,
    Reading,
    compiled,
    is_capital,
    runs_on,
)
from .mentions import Mention, Unit
from .period_forms import financial_years
from .spans import FIRST_YEAR, LAST_YEAR, day_span, month_end, month_number
from .years import full_year

# Beyond so many years from the period, "May 31" may as well be a day of May.
_FAR = 15
_NO_PARAGRAPH = 40
"""Numbers of paragraphs stay below it."""
_DATE_FOLLOWS = compiled(
    r"\b(?:by|on|from|since|between|and|until|till|to|before|after|at|as\s+of|dated?)\s*:?\s*$"
)
_NUMBER_FOLLOWS = compiled(
    r"(?:\b(?:chapter|section|para(?:graph)?s?|see|appendix|annex|standard|outcome|version|v)|§)\.?\s*$"
)


def _numeric_day(match: re.Match[str], reading: Reading) -> Mention | None:
    """31/3/03, 1.4.02, 30-09-2026."""
    year, assumed = full_year(match["year"], reading.period)
    mention = Mention(
        start=match.start(),
        end=match.end(),
        unit=Unit.DAY,
        year=year,
        month=int(match["month"]),
        day=int(match["day"]),
        assumed=assumed,
    )
    checked = _checked(mention)
    if match["mark"] != "/" and _may_be_paragraph_number(match, checked, reading):
        return None
    return checked


def _may_be_paragraph_number(match: re.Match[str], mention: Mention, reading: Reading) -> bool:
    """6.5.10 is as good a paragraph number as a date (domain.md 1.5: S003's false-positive trap).

    A leading zero (1.4.02, 06.05.10), a day above 12, a year that no paragraph reaches, or a date that
    falls in or next to the period tells a date; in a cell of its own, two digits throughout do. In running
    text a word before it must agree.
    """
    before = reading.text[max(0, match.start() - 20) : match.start()]
    if _NUMBER_FOLLOWS.search(before):
        return True
    parts = match["day"], match["month"], match["year"]
    full = len(match["year"]) == 4 or int(match["year"]) >= _NO_PARAGRAPH
    padded = any(part.startswith("0") for part in parts)
    if mention.problem:
        return not (padded or full) or mention.month > 19
    if padded or full or mention.day > 12:
        return False
    if reading.is_prose and not _DATE_FOLLOWS.search(before):
        return True
    if all(len(part) == 2 for part in parts):
        return False
    day = day_span(mention.year or FIRST_YEAR, mention.month, mention.day).earliest
    return reading.period is None or not reading.period.near(day, 1)


def _iso_day(match: re.Match[str], reading: Reading) -> Mention | None:
    """2026-09-30, also with a spreadsheet's midnight behind it."""
    return _checked(
        Mention(
            start=match.start(),
            end=match.end(),
            unit=Unit.DAY,
            year=int(match["year"]),
            month=int(match["month"]),
            day=int(match["day"]),
        )
    )


def _worded_day(match: re.Match[str], reading: Reading) -> Mention | None:
    """15 May 2000, 22nd October 2002, 31October 2002, 5 Sept '26, September 30, 2026; 5 Sept alone."""
    if not is_capital(reading, match.start("month")) or runs_on(match, reading):
        return None
    digits = match.groupdict().get("year")
    if reading.is_prose and int(match["day"]) > 31:
        return None
    year, assumed = full_year(digits, reading.period) if digits else (None, None)
    return _checked(
        Mention(
            start=match.start(),
            end=match.end(),
            unit=Unit.DAY,
            year=year,
            month=month_number(match["month"]),
            day=int(match["day"]),
            assumed=assumed,
        )
    )


def _first_of_several_days(match: re.Match[str], reading: Reading) -> Mention | None:
    """The 1 of "1-5 May 2026" and of "1st and 5th May"."""
    loose = not match["ordinal"] and not match.group().isdigit()
    if reading.is_prose and (loose or not is_capital(reading, match.start("month"))):
        return None
    day, month = int(match["day"]), month_number(match["month"])
    if not 1 <= day <= 31:
        return None
    return _checked(Mention(start=match.start(), end=match.end("days"), unit=Unit.DAY, month=month, day=day))


def _month(match: re.Match[str], reading: Reading) -> Mention | None:
    """April 2001, June, 2003, Oct. 2002."""
    if not is_capital(reading, match.start("month")):
        return None
    month = month_number(match["month"])
    return Mention(
        start=match.start(), end=match.end(), unit=Unit.MONTH, year=int(match["year"]), month=month
    )


def _short_month(match: re.Match[str], reading: Reading) -> Mention | None:
    """Aug 12, Oct12, Sep-26, Sept '26: a month and two digits of its year, never a day."""
    if not is_capital(reading, match.start("month")) or runs_on(match, reading):
        return None
    month, number = month_number(match["month"]), int(match["year"])
    year, assumed = full_year(match["year"], reading.period)
    mention = Mention(
        start=match.start(), end=match.end(), unit=Unit.MONTH, year=year, month=month, assumed=assumed
    )
    loose = match["year"] in match.group().split()
    far = reading.period is not None and reading.period.distance(year) > _FAR
    if loose and far and 1 <= number <= month_end(2000, month).day:
        return mention.failing(f"This may be day {number} of the month or the year {year}.")
    return mention


def _month_of_financial_year(match: re.Match[str], reading: Reading) -> Mention | None:
    """March 2002/03 is March 2003."""
    years = financial_years(match, reading)
    if years is None or years.last != years.first + 1 or not is_capital(reading, match.start("month")):
        return None
    return Mention(
        start=match.start(),
        end=match.end(),
        unit=Unit.MONTH,
        year=years.first,
        financial=True,
        month=month_number(match["month"]),
        assumed=years.assumed,
    )


def _numeric_month(match: re.Match[str], reading: Reading) -> Mention | None:
    """09/2026, 2026-09."""
    year, month = int(match["year"]), int(match["month"])
    return Mention(start=match.start(), end=match.end(), unit=Unit.MONTH, year=year, month=month)


def _bare_month(match: re.Match[str], reading: Reading) -> Mention | None:
    if not is_capital(reading, match.start("month")):
        return None
    month = month_number(match["month"])
    return Mention(start=match.start(), end=match.end("month"), unit=Unit.MONTH, month=month, weak=True)


def _checked(mention: Mention) -> Mention:
    problem = _problem(mention)
    return mention.failing(problem) if problem else mention


def _problem(mention: Mention) -> str | None:
    year = mention.year
    if not 1 <= mention.month <= 12:
        return f"There is no month {mention.month}; dates are read day first."
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        return f"The year {year} lies outside {FIRST_YEAR} to {LAST_YEAR}."
    # A day without a year may be 29 February, which 2000 has.
    last = month_end(2000 if year is None else year, mention.month)
    if 1 <= mention.day <= last.day:
        return None
    name = f"{last:%B}" if year is None else f"{last:%B %Y}"
    return f"There is no day {mention.day} in {name}."


_TIME = r"(?:[T\ ]+[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?(?:\ ?Z|[+-][0-9]{2}:?[0-9]{2})?)?"

_MARK = r"\ ?(?P<mark>[-/.])\ ?"
_SAME_MARK = r"\ ?(?P=mark)\ ?"
_TWO = r"[0-9]{1,2}"
_ORDINAL_DAY = r"(?P<day>[0-9]{1,2})\ ?(?:st|nd|rd|th)(?![a-z])"
_DAY_MONTH = rf"{BEFORE_DAY}{WEEKDAY}{DAY}\s*(?:of\s+)?[-/.]?{MONTH}"
_OTHER_DAYS = rf"(?:\s*(?:,|and|&|/)\s*{_TWO}{ORDINAL}){{0,4}}"
_LAST_DAY = rf"\s*(?:-|to|and|&|/|,)\s*(?:the\s+)?{_TWO}{ORDINAL}\s*(?:of\s+)?{MONTH}"

DAY_FORMS: tuple[Form, ...] = (
    (
        compiled(
            rf"{BEFORE}(?P<year>[0-9]{{4}})(?P<mark>[-/.])(?P<month>{_TWO})(?P=mark)(?P<day>{_TWO}){_TIME}{AFTER}"
        ),
        _iso_day,
    ),
    (
        compiled(
            rf"{BEFORE}{WEEKDAY}(?P<day>{_TWO}){_MARK}(?P<month>{_TWO}){_SAME_MARK}"
            rf"'?(?P<year>[0-9]{{4}}|[0-9]{{2}}){_TIME}{AFTER}"
        ),
        _numeric_day,
    ),
    (compiled(rf"{_DAY_MONTH}(?:\s+of)?[\s,.'/-]*{YEAR}{AFTER}"), _worded_day),
    (compiled(rf"{_DAY_MONTH}{SHORT_YEAR}{AFTER}"), _worded_day),
    (compiled(rf"{BEFORE}{WEEKDAY}{MONTH}\s+(?:the\s+)?{DAY},?\s+{YEAR}{AFTER}"), _worded_day),
    (compiled(_DAY_MONTH), _worded_day),
    (compiled(rf"{BEFORE}{WEEKDAY}{MONTH}\s+(?:the\s+)?{_ORDINAL_DAY}"), _worded_day),
    (
        compiled(
            rf"{BEFORE}(?P<days>(?P<day>{_TWO})(?P<ordinal>\ ?(?:st|nd|rd|th)(?![a-z]))?)"
            rf"(?={_OTHER_DAYS}{_LAST_DAY})"
        ),
        _first_of_several_days,
    ),
    (compiled(rf"{BEFORE}{MONTH}[\s,.]*{FINANCIAL_YEARS}{AFTER}"), _month_of_financial_year),
    (compiled(rf"{BEFORE}{MONTH}(?:\s+of)?[\s,.'/-]*{YEAR}{AFTER}"), _month),
    (compiled(rf"{BEFORE}{MONTH}{SHORT_YEAR}{AFTER}"), _short_month),
    (compiled(rf"{BEFORE}(?P<month>0?[1-9]|1[0-2])\ ?[-/.]\ ?{YEAR}{AFTER}"), _numeric_month),
    (compiled(rf"{BEFORE}{MONTH}"), _bare_month),
)
