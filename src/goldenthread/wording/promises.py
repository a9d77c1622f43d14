"""A sentence that promises something countable, to its parts.

At least 440 packages between 1.4.02 and 30.9.02, compared to 250 for the same period in 2001; from 6,500 in
June 2001 to at least 7,000 by 30 September 2002; no longer anyone waiting by 31 July (domain.md 1.2,
quantified commitment).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from goldenthread.model import Kind, Part, When, Written

from .date_patterns import compiled
from .date_phrases import Phrase, phrases_in
from .numbers import number_at
from .prose_figures import Figure, figures_in, plain_written
from .seasons import DEFAULT_SEASONS
from .spans import month_end
from .tidying import Tidied, tidy
from .years import period_of

_NOBODY = compiled(
    r"(?<![a-z])(?:no\s+longer\s+(?:have\s+|be\s+|see\s+)?any(?:one|body)?|no[\s-]?one|nobody|no\s+(?:person|user|child"
    r"|adult|carer|client)s?\s+(?:will|should|to|is|are)|zero|nil(?=\s+[a-z]))(?![a-z])"
)
_COMPARED = compiled(
    r"(?<![a-z])(?:compared\s+(?:to|with)|against|up\s+from|down\s+from|instead\s+of|rather\s+than|baseline\s+(?:of|is|was))"
    r"\s+(?:a\s+baseline\s+of\s+)?(?=[£.0-9])"
)
_SAME_PERIOD = compiled(
    r"(?:for|in|over|during|at)\s+the\s+same\s+(?:period|time|months?|quarter|point|date)\s*(?:in|of|for|the)?\s*(?:the\s+)?"
    r"(?:(?P<year>(?:19|20)[0-9]{2})|(?P<last>last|previous|preceding)\s+year|a?\s*year\s+(?:before|earlier|ago))"
)
_SAID_NOBODY = "“{}” is read as none at all."


@dataclass(frozen=True, slots=True)
class Promise:
    baseline: Written | None = None
    baseline_date: When | None = None
    target: Written | None = None
    """Several figures that one sentence promises are a compound, each with what it counts."""
    target_date: When | None = None
    figures: tuple[Written, ...] = ()


def read_promise(text: str, *, period: When | None = None) -> Promise:
    tidied = tidy(text)
    figures = figures_in(tidied, period)
    dates = phrases_in(tidied, period=period_of(period), seasons=DEFAULT_SEASONS, is_prose=True)
    return (
        _from_to(tidied, figures, dates)
        or _compared(tidied, figures, dates)
        or _nobody(tidied, figures, dates)
        or _plain(figures, dates)
    )


def _from_to(tidied: Tidied, figures: list[Figure], dates: list[Phrase]) -> Promise | None:
    """From 101 on 1.6.02 to 85 by 30.9.02."""
    figure = next((one for one in figures if one.relative and one.relative.first), None)
    if figure is None or figure.relative is None or figure.relative.first is None:
        return None
    first, last = figure.relative.first, figure.relative.last
    target = figure.written
    if last is not None and last.kind is not Kind.NUMBER:
        target = last.written(tidied.raw(last.start, last.end))
    turn = last.start if last else figure.end
    return Promise(
        baseline=plain_written(first, tidied.raw(first.start, first.end), target.unit),
        baseline_date=_first_date(dates, first.end, turn),
        target=target,
        target_date=_first_date(dates, turn) or _last_date(dates, figure.start),
        figures=tuple(one.written for one in figures),
    )


def _compared(tidied: Tidied, figures: list[Figure], dates: list[Phrase]) -> Promise | None:
    """440 ..., compared to 250 for the same period in 2001."""
    words = _COMPARED.search(tidied.text)
    number = number_at(tidied.text, words.end()) if words else None
    if words is None or number is None:
        return None
    promised = [one for one in figures if one.end <= words.start()]
    target_date = _first_date(dates, 0, words.start())
    return Promise(
        baseline=plain_written(number, tidied.raw(number.start, number.end), _unit(promised)),
        baseline_date=_same_period(tidied, number.end, target_date) or _first_date(dates, number.end),
        target=_target(promised),
        target_date=target_date,
        figures=tuple(one.written for one in figures),
    )


def _nobody(tidied: Tidied, figures: list[Figure], dates: list[Phrase]) -> Promise | None:
    words = _NOBODY.search(tidied.text)
    if words is None or figures:
        return None
    raw = tidied.raw(words.start(), words.end())
    none = Decimal(0)
    target = Written(
        raw=raw, kind=Kind.AT_MOST, value=none, upper=none, decimals=0, reason=_SAID_NOBODY.format(raw)
    )
    return Promise(target=target, target_date=_first_date(dates, 0), figures=(target,))


def _plain(figures: list[Figure], dates: list[Phrase]) -> Promise:
    end = figures[0].end if figures else 0
    return Promise(
        target=_target(figures),
        target_date=_first_date(dates, end) or _first_date(dates, 0),
        figures=tuple(one.written for one in figures),
    )


def _target(figures: list[Figure]) -> Written | None:
    if len(figures) < 2:
        return figures[0].written if figures else None
    parts = tuple(
        Part(label=one.written.unit or str(place), written=one.written)
        for place, one in enumerate(figures, start=1)
    )
    return Written(raw="; ".join(one.written.raw for one in figures), kind=Kind.COMPOUND, parts=parts)


def _unit(figures: list[Figure]) -> str | None:
    return figures[0].written.unit if len(figures) == 1 else None


def _first_date(dates: list[Phrase], begin: int, end: int | None = None) -> When | None:
    return next((one.when for one in dates if one.start >= begin and (end is None or one.end <= end)), None)


def _last_date(dates: list[Phrase], end: int) -> When | None:
    return next((one.when for one in reversed(dates) if one.end <= end), None)


def _same_period(tidied: Tidied, at: int, of: When | None) -> When | None:
    words = _SAME_PERIOD.search(tidied.text, at)
    if words is None or of is None or of.earliest is None or of.latest is None:
        return None
    back = of.earliest.year - int(words["year"]) if words["year"] else 1
    return replace(
        of,
        raw=tidied.raw(words.start(), words.end()),
        earliest=_years_back(of.earliest, back),
        latest=_years_back(of.latest, back),
        assumed="the days of the target's period, in the year named",
        parts=(),
    )


def _years_back(day: date, years: int) -> date:
    """29 February has no namesake in most years; the last of the month stands in."""
    year = day.year - years
    return date(year, day.month, min(day.day, month_end(year, day.month).day))
