"""Which year is meant, when a text gives two digits of it or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from goldenthread.model import When

from .spans import Span

_PIVOT = 70
"""Without a period, 70-99 are 1970-1999 and 00-69 are 2000-2069, as POSIX and most spreadsheets have it."""

FROM_PERIOD = "the year, taken from the period"
CENTURY_FROM_PERIOD = "the century, taken from the period"


@dataclass(frozen=True, slots=True)
class Period:
    earliest: date
    latest: date

    @property
    def starts_in_april(self) -> bool:
        return (self.earliest.month, self.earliest.day) == (4, 1)

    def is_financial_year(self, first: int) -> bool:
        """The one financial year, and no more, that begins in April of this year."""
        return (self.earliest, self.latest) == (date(first, 4, 1), date(first + 1, 3, 31))

    def distance(self, year: int) -> int:
        """How many years a year lies outside, 0 within."""
        return max(self.earliest.year - year, year - self.latest.year, 0)

    def near(self, day: date, years: int) -> bool:
        return self.earliest.year - years <= day.year <= self.latest.year + years


def period_of(when: When | None) -> Period | None:
    if when is None or when.earliest is None or when.latest is None:
        return None
    return Period(when.earliest, when.latest)


def full_year(digits: str, period: Period | None) -> tuple[int, str | None]:
    """The year behind two or four digits, and what was assumed to get there."""
    number = int(digits)
    if len(digits) != 2:
        return number, None
    if period is None:
        return number + (1900 if number >= _PIVOT else 2000), None
    # The later century first, so that it wins when both lie equally far.
    century = min((2000, 1900), key=lambda century: period.distance(century + number))
    return century + number, CENTURY_FROM_PERIOD


def end_of_financial_year(first: int, digits: str) -> int:
    """The second year of "2002/03", "2002/3" or "1998-02": the next one with these last digits."""
    if len(digits) == 4:
        return int(digits)
    modulus = 10 ** len(digits)
    ahead: int = (int(digits) - first) % modulus
    return first + ahead


def year_in_period(make: Callable[[int], Span], period: Period) -> tuple[int | None, str | None]:
    """The one year for which a yearless date falls inside the period, or the problem with finding it."""
    spans = _spans(make, period)
    inside = [
        year for year, span in spans if period.earliest <= span.earliest and span.latest <= period.latest
    ]
    touching = [
        year for year, span in spans if span.earliest <= period.latest and period.earliest <= span.latest
    ]
    for years in (inside, touching):
        if len(years) == 1:
            return years[0], None
        if years:
            return None, "No year is given, and more than one such date falls in the period."
    return None, "No year is given, and no such date falls in the period."


def _spans(make: Callable[[int], Span], period: Period) -> list[tuple[int, Span]]:
    spans = []
    for year in range(period.earliest.year - 1, period.latest.year + 2):
        try:
            spans.append((year, make(year)))
        except ValueError:  # 29 February exists in leap years only
            continue
    return spans
