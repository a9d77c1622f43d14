"""Dates and periods as people write them, to When."""

from __future__ import annotations

from goldenthread.model import Qualifier, When

from .date_patterns import compiled
from .date_phrases import Phrase, phrases_in
from .seasons import DEFAULT_SEASONS, Seasons
from .tidying import Tidied, plain, tidy
from .years import period_of

_HOLDS_NO_DATE = "This holds no date that can be read."
_LONG_CELL = 40
"""A cell with more other words than this is prose, and is read as warily."""

# Words that say on purpose that no date stands there: no problem, no date.
_NO_DATE = compiled(
    r"(?:-+|\.+|n\s*/?\s*a\.?|n\.a\.|not\s+applicable|none|nil|t\.?b\.?[cad]\.?|to\s+be\s+(?:confirmed|agreed|advised"
    r"|determined|decided|set)|to\s+follow|not\s+(?:yet\s+)?(?:set|known|agreed|confirmed|started)|unknown|\?+|pending"
    r"|complete[d]?|done|closed|achieved|delivered|implemented|in\s+place|finished)?$"
)
_ONGOING = compiled(
    r"(?:on-?\s?going|continuing|continuous(?:ly)?|continual(?:ly)?|rolling(?:\s+programme)?|open-?\s?ended"
    r"|permanent|business\s+as\s+usual|bau)$"
)
# How often, not when.
_HABIT = compiled(
    r"(?:each|every|twice|once|two|three|four|six|[1-9][0-9]?)?[\s-]*(?:a\s+)?"
    r"(?:daily|weekly|fortnightly|monthly|month(?:s)?|bi-?monthly|quarterly|quarter|termly|term|(?:bi-?)?annual(?:ly)?"
    r"|yearly|year|week|half-?\s?yearly)$"
)
_STRAY = " \n'\"`.,;:*·•()[]|_"
# A day and a word that should have been a month: "11 Ser".
_LOST_DAY = compiled(r"\W*[0-9]{1,2}\s?(?:st|nd|rd|th)?\s+[a-z]{3,9}\W*$")


def read_when(text: str, *, period: When | None = None, seasons: Seasons = DEFAULT_SEASONS) -> When:
    """A cell that is a date or period. Never raises; `problem` says in a sentence what cannot be read."""
    words = plain(text).strip(_STRAY)
    if _NO_DATE.match(words):
        return When(raw=text)
    if _ONGOING.match(words):
        return When(raw=text, qualifier=Qualifier.ONGOING)
    if _HABIT.match(words):
        return When(raw=text, qualifier=Qualifier.EACH)
    tidied = tidy(text)
    phrases = phrases_in(tidied, period=period_of(period), seasons=seasons, is_prose=False)
    if _other_words(tidied, phrases) > _LONG_CELL:
        phrases = phrases_in(tidied, period=period_of(period), seasons=seasons, is_prose=True)
    return _whole_cell(text, tidied, phrases)


def find_whens(
    text: str, *, period: When | None = None, seasons: Seasons = DEFAULT_SEASONS
) -> tuple[When, ...]:
    """Every date in running text, in order; `raw` is the phrase with its qualifier.

    Wary: section numbers, money, percentages and counts are no dates, and a bare month or year counts only
    after a word such as "by" or "in".
    """
    phrases = phrases_in(tidy(text), period=period_of(period), seasons=seasons, is_prose=True)
    return tuple(phrase.when for phrase in phrases)


def _other_words(tidied: Tidied, phrases: list[Phrase]) -> int:
    letters = sum(map(str.isalpha, tidied.text))
    return letters - sum(sum(map(str.isalpha, tidied.text[one.start : one.end])) for one in phrases)


def _whole_cell(text: str, tidied: Tidied, phrases: list[Phrase]) -> When:
    problem = _lost_day(tidied, phrases)
    if not phrases:
        return When(raw=text, problem=problem or _HOLDS_NO_DATE)
    if len(phrases) == 1:
        return _with(phrases[0].when, text, problem)
    return _several(text, tuple(phrase.when for phrase in phrases), problem)


def _with(when: When, raw: str, problem: str | None) -> When:
    return When(
        raw=raw,
        earliest=when.earliest,
        latest=when.latest,
        precision=when.precision,
        qualifier=when.qualifier,
        problem=when.problem or problem,
        assumed=when.assumed,
    )


def _several(raw: str, parts: tuple[When, ...], problem: str | None) -> When:
    """From the first day of any to the last of any; what one part cannot tell is told for all."""
    earliest = [part.earliest for part in parts if part.earliest is not None]
    latest = [part.latest for part in parts if part.latest is not None]
    precisions = {part.precision for part in parts}
    problems = [part.problem for part in parts if part.problem] + ([problem] if problem else [])
    assumed = [part.assumed for part in parts if part.assumed]
    return When(
        raw=raw,
        earliest=min(earliest, default=None),
        latest=max(latest, default=None),
        precision=precisions.pop() if len(precisions) == 1 else None,
        qualifier=Qualifier.SEVERAL,
        problem=" ".join(dict.fromkeys(problems)) or None,
        assumed="; ".join(dict.fromkeys(assumed)) or None,
        parts=parts,
    )


def _lost_day(tidied: Tidied, phrases: list[Phrase]) -> str | None:
    at = 0
    for phrase in [*phrases, None]:
        end = phrase.start if phrase else len(tidied.text)
        if _LOST_DAY.match(tidied.text, at, end):
            lost = tidied.raw(at, end).strip(" \n/,;&-")
            return f"“{lost}” looks like a date and cannot be read."
        at = phrase.end if phrase else end
    return None
