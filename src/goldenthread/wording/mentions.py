"""One date or period as met in a text, before its year and its qualifier are known."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

from goldenthread.model import Precision

from . import spans
from .seasons import Seasons
from .spans import Span


class Unit(Enum):
    DAY = auto()
    MONTH = auto()
    SEASON = auto()
    QUARTER = auto()
    HALF_YEAR = auto()
    CALENDAR_YEAR = auto()
    FINANCIAL_YEAR = auto()
    ACADEMIC_YEAR = auto()
    PLAN_YEARS = auto()
    DECADE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """`start` and `end` are places in the plain text. A mention with a problem has no span."""

    start: int
    end: int
    unit: Unit
    year: int | None = None
    financial: bool | None = None
    """Whether `year` is the one a financial year starts in; None when the text leaves it open."""
    day: int = 1
    month: int = 1
    number: int = 1
    """Of the quarter or the half-year."""
    season: str = ""
    last: int = 0
    """The last calendar year of a span of plan years, or the last of several quarters."""
    problem: str | None = None
    assumed: str | None = None
    weak: bool = False
    """In running text it counts only in company: "in 2004" is a year, "2004 homes" is not."""

    def in_year(self, year: int, *, assumed: str | None = None) -> Mention:
        return replace(self, year=year, assumed=assumed or self.assumed)

    def failing(self, problem: str) -> Mention:
        return replace(self, problem=problem)


def span_of(mention: Mention, year: int, seasons: Seasons) -> Span:
    """The days of a mention in a year. Raises ValueError for a day that does not exist."""
    financial = bool(mention.financial)
    match mention.unit:
        case Unit.DAY:
            return spans.day_span(_calendar_year(mention, year), mention.month, mention.day)
        case Unit.MONTH:
            return spans.month_span(_calendar_year(mention, year), mention.month)
        case Unit.SEASON:
            return _season_span(mention, year, seasons)
        case Unit.QUARTER if mention.last > mention.number:
            return _quarters_span(mention, year)
        case Unit.QUARTER:
            return spans.quarter_span(year, mention.number, financial=financial)
        case Unit.HALF_YEAR:
            return spans.half_year_span(year, mention.number, financial=financial)
        case Unit.CALENDAR_YEAR:
            return spans.calendar_year_span(year)
        case Unit.FINANCIAL_YEAR:
            return spans.financial_year_span(year)
        case Unit.ACADEMIC_YEAR:
            return spans.academic_year_span(year)
        case Unit.PLAN_YEARS:
            return spans.plan_years_span(year, mention.last)
        case Unit.DECADE:
            first, last = spans.calendar_year_span(year), spans.calendar_year_span(year + 9)
            return Span(first.earliest, last.latest, Precision.SPAN)


def _quarters_span(mention: Mention, year: int) -> Span:
    first, last = (
        spans.quarter_span(year, number, financial=bool(mention.financial))
        for number in (mention.number, mention.last)
    )
    return Span(first.earliest, last.latest, Precision.SPAN)


def _calendar_year(mention: Mention, year: int) -> int:
    """March 2002/03 lies in 2003."""
    after_new_year = mention.month < spans.FINANCIAL_YEAR_STARTS
    return year + 1 if mention.financial and after_new_year else year


def _season_span(mention: Mention, year: int, seasons: Seasons) -> Span:
    """Winter 2002/03 starts in 2002 and winter 2002 is the same one; summer 2002/03 is that of 2002.

    Winter with a council's own months, January to March, lies in 2003 when the year is 2002/03.
    """
    months = seasons.months(mention.season)
    if mention.financial and months[0] < spans.FINANCIAL_YEAR_STARTS:
        year += 1
    return spans.months_span(year, months, Precision.SEASON)
