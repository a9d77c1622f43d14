"""Mentions to dates: years filled in from their neighbours or the period, ranges joined, qualifiers read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from goldenthread.model import Precision, Qualifier, When

from . import spans
from .date_forms import mentions_in
from .date_patterns import Reading, compiled
from .date_words import REACH, Lead, has_company, lead_of, tail_of
from .mentions import Mention, Unit, span_of
from .seasons import Seasons
from .spans import Span
from .tidying import Tidied
from .years import FROM_PERIOD, Period, year_in_period

_RANGE = compiled(
    r"\s*\(?\s*(?:--?|to|until|till|through(?:\s+to)?|up\s+to|ending)\s*(?:the\s+)?"
    r"(?:(?:end|start|beginning|middle)(?:\s+of)?|early|mid|late)?[\s-]*(?:the\s+)?$"
)
_LIST = compiled(r"(?:\s|[,;/&+()]|\band\b|\bor\b|\bthen\b|\bplus\b)*$")
_BOTH = compiled(r"\s*(?:and|&)\s*(?:the\s+)?(?:end\s+of\s+)?$")
_PAIR = compiled(r"\s*/\s*$")
# Units that name a first and a last: 2011-14, Q3/4.
_RANGING = (Unit.PLAN_YEARS, Unit.QUARTER)
_PAIRED = (Unit.MONTH, Unit.SEASON, Unit.QUARTER)

_COUNTED_FROM_NOW = compiled(r"(?<![a-z])(?:next|last|previous|following|coming)\s+$")

_FROM_NOW = "It is counted from a day that the text does not give."
_NO_YEAR = "No year is given, and there is no period to take it from."
_BACKWARDS = "The range ends before it starts."


@dataclass(frozen=True, slots=True)
class Phrase:
    """A date with its words; `start` and `end` are places in the plain text."""

    start: int
    end: int
    when: When


def phrases_in(tidied: Tidied, *, period: Period | None, seasons: Seasons, is_prose: bool) -> list[Phrase]:
    reader = _Phrases(tidied, Reading(tidied.text, period, is_prose), seasons)
    return list(reader.phrases())


class _Phrases:
    def __init__(self, tidied: Tidied, reading: Reading, seasons: Seasons) -> None:
        self.tidied = tidied
        self.reading = reading
        self.seasons = seasons
        mentions = mentions_in(reading)
        self.mentions = self._with_years(self._in_company(mentions) if reading.is_prose else mentions)

    def phrases(self) -> Iterator[Phrase]:
        at = done = 0
        while at < len(self.mentions):
            first = self.mentions[at]
            lead = lead_of(self.reading.text[done : first.start])
            last = self._range_end(at, lead)
            phrase = self._phrase(first, last, lead)
            yield phrase
            done = phrase.end
            at += 1 if last is None else 2

    def _gap(self, left: Mention, right: Mention) -> str:
        return self.reading.text[left.end : right.start]

    def _joined(self, left: Mention, right: Mention) -> bool:
        gap = self._gap(left, right)
        return len(gap) <= REACH and bool(_RANGE.match(gap) or _LIST.match(gap))

    def _in_company(self, mentions: list[Mention]) -> list[Mention]:
        """A bare month, season or year counts in prose after "by" or "in", or beside another date."""
        kept = [not mention.weak or self._has_company(mention) for mention in mentions]
        for places in (range(1, len(mentions)), range(len(mentions) - 1, 0, -1)):
            for at in places:
                left, right = mentions[at - 1], mentions[at]
                pair = self._is_pair(left, right) and Unit.CALENDAR_YEAR not in (left.unit, right.unit)
                if pair or ((kept[at - 1] or kept[at]) and self._joined(left, right)):
                    kept[at - 1] = kept[at] = True
        return [mention for mention, keep in zip(mentions, kept, strict=True) if keep]

    def _has_company(self, mention: Mention) -> bool:
        before = self.reading.text[max(0, mention.start - REACH) : mention.start]
        return has_company(before, is_year=mention.unit is Unit.CALENDAR_YEAR)

    def _with_years(self, mentions: list[Mention]) -> list[Mention]:
        """ "April - Oct 12" is in one year; "Oct - Mar 13" begins the year before."""
        filled = list(mentions)
        for at in range(len(filled) - 2, -1, -1):
            filled[at] = self._from_neighbour(
                filled[at], filled[at + 1], self._joined(filled[at], filled[at + 1])
            )
        for at in range(1, len(filled)):
            filled[at] = self._from_neighbour(
                filled[at], filled[at - 1], self._joined(filled[at - 1], filled[at]), after=True
            )
        return [self._from_period(mention) for mention in filled]

    def _from_neighbour(
        self, mention: Mention, other: Mention, joined: bool, *, after: bool = False
    ) -> Mention:
        if mention.year is not None or other.year is None or other.problem or mention.problem or not joined:
            return mention
        mention = replace(mention, financial=other.financial) if mention.unit is other.unit else mention
        limit = span_of(other, other.year, self.seasons)
        # One year to each side is enough to find the nearest; a leap day may need four.
        steps = range(5) if after else range(0, -5, -1)
        for step in steps:
            try:
                span = span_of(mention, other.year + step, self.seasons)
            except ValueError:
                continue
            if (after and span.earliest >= limit.earliest) or (not after and span.earliest <= limit.earliest):
                return mention.in_year(other.year + step)
        return mention

    def _from_period(self, mention: Mention) -> Mention:
        if mention.year is not None or mention.problem:
            return mention
        before = self.reading.text[max(0, mention.start - REACH) : mention.start]
        if _COUNTED_FROM_NOW.search(before):
            return mention.failing(_FROM_NOW)
        period = self.reading.period
        if period is None:
            return mention.failing(_NO_YEAR)
        if mention.unit in (Unit.QUARTER, Unit.HALF_YEAR):
            # Councils count quarters from April; a period that starts in January says otherwise.
            in_january = (period.earliest.month, period.earliest.day) == (1, 1)
            mention = replace(mention, financial=not in_january)
        year, problem = year_in_period(lambda year: span_of(mention, year, self.seasons), period)
        if year is None:
            return mention.failing(problem or _NO_YEAR)
        return mention.in_year(year, assumed=FROM_PERIOD)

    def _is_pair(self, left: Mention, right: Mention) -> bool:
        """June / July, Spring/Summer 2026, Q2/Q3: two that follow each other, with a stroke between."""
        if left.unit is not right.unit or left.unit not in _PAIRED or not _PAIR.match(self._gap(left, right)):
            return False
        if left.year is None or right.year is None:
            return True
        first, second = self._span(left), self._span(right)
        return bool(first and second and first.latest + timedelta(days=1) == second.earliest)

    def _range_end(self, at: int, lead: Lead) -> Mention | None:
        if at + 1 >= len(self.mentions):
            return None
        left, right = self.mentions[at], self.mentions[at + 1]
        gap = self._gap(left, right)
        if len(gap) > REACH:
            return None
        if _RANGE.match(gap) or (lead.is_between and _BOTH.match(gap)) or self._is_pair(left, right):
            return right
        return None

    def _span(self, mention: Mention) -> Span | None:
        if mention.problem or mention.year is None:
            return None
        return span_of(mention, mention.year, self.seasons)

    def _phrase(self, first: Mention, last: Mention | None, lead: Lead) -> Phrase:
        end = (last or first).end
        tail = tail_of(self.reading.text[end : end + REACH])
        start, end = first.start - lead.length, end + tail.length
        qualifier = tail.qualifier or lead.qualifier
        raw = self.tidied.raw(start, end)
        when = self._range(first, last, qualifier, raw) if last else self._one(first, lead, qualifier, raw)
        return Phrase(start, end, when)

    def _one(self, mention: Mention, lead: Lead, qualifier: Qualifier | None, raw: str) -> When:
        span = self._span(mention)
        if span is None:
            undated_habit = qualifier is Qualifier.EACH and mention.year is None
            return When(raw=raw, qualifier=qualifier, problem=None if undated_habit else mention.problem)
        # "Week of May 2026" is no week that anyone could name.
        if lead.run and (lead.run != "week" or mention.unit is Unit.DAY):
            span = _run(span, lead)
            is_range = span.precision is Precision.SPAN and qualifier is None
            qualifier = Qualifier.RANGE if is_range else qualifier
        if mention.unit in _RANGING and span.precision is Precision.SPAN:
            qualifier = qualifier or Qualifier.RANGE
        if lead.is_before:
            return _before(raw, span, mention.assumed)
        return _dated(raw, span, qualifier, mention.assumed)

    def _range(self, first: Mention, last: Mention, qualifier: Qualifier | None, raw: str) -> When:
        begin, end = self._span(first), self._span(last)
        # From and between are what a range is; by, about and each say more.
        if qualifier in (None, Qualifier.FROM, Qualifier.AS_AT, Qualifier.START_OF, Qualifier.END_OF):
            qualifier = Qualifier.RANGE
        if begin is None or end is None:
            return When(raw=raw, qualifier=qualifier, problem=first.problem or last.problem)
        if begin.earliest > end.latest:
            return When(raw=raw, qualifier=qualifier, problem=_BACKWARDS)
        assumed = "; ".join(dict.fromkeys(one for one in (first.assumed, last.assumed) if one)) or None
        return _dated(raw, Span(begin.earliest, end.latest, Precision.SPAN), qualifier, assumed)


def _run(span: Span, lead: Lead) -> Span:
    """The week from a day ("w/c 5 May 2026") or the year to one ("year ended 31 March 2003")."""
    if lead.run == "week":
        days = timedelta(days=6)
        if lead.runs_to_day:
            return Span(span.latest - days, span.latest, Precision.SPAN)
        return Span(span.earliest, span.earliest + days, Precision.SPAN)
    months = {"month": 1, "quarter": 3, "year": 12}[lead.run]
    if lead.runs_to_day:
        return spans.months_to(span.latest, months)
    return spans.months_from(span.earliest, months)


def _before(raw: str, span: Span, assumed: str | None) -> When:
    """ "Before April 2003" leaves no day of April: it means by the last of March."""
    day = span.earliest - timedelta(days=1)
    told = "the day before, from the word before"
    told = f"{assumed}; {told}" if assumed else told
    return _dated(raw, Span(day, day, Precision.DAY), Qualifier.BY, told)


def _dated(raw: str, span: Span, qualifier: Qualifier | None, assumed: str | None) -> When:
    return When(
        raw=raw,
        earliest=span.earliest,
        latest=span.latest,
        precision=span.precision,
        qualifier=qualifier,
        assumed=assumed,
    )
