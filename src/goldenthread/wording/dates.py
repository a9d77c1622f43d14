"""Dates and periods as people write them, to When."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from goldenthread.model import Precision, Qualifier, When

from .date_patterns import compiled
from .date_phrases import Phrase, phrases_in
from .seasons import DEFAULT_SEASONS, Seasons
from .tidying import Tidied, plain, tidy
from .years import full_year, period_of

_REMEMBERED = 4096
"""Short texts whose reading is kept: the cells of a column, and its heading above each, repeat themselves."""
_SHORT = 200
_HOLDS_NO_DATE = "This holds no date that can be read."
_LONG_CELL = 40
"""A cell with more other words than this is prose, and is read as warily."""

# Words that say on purpose that no date stands there: no problem, no date.
_NO_DATE = compiled(
    r"(?:-+|\.+|\?+|n\s*/?\s*[ak]\.?|n\.a\.|not\s+applicable|none|nil|unknown|pending|no\s+date(?:\s+set)?"
    r"|t\.?b\.?[cad]\.?|to\s+be\s+(?:confirmed|agreed|advised|determined|decided|set)|to\s+follow"
    r"|not\s+(?:yet\s+)?(?:set|known|agreed|confirmed|started)"
    r"|completed?|done|closed|achieved|delivered|implemented|in\s+place|finished|cancelled|superseded"
    r"|in\s+progress|under\s?way|on\s+track|on\s+hold|paused|delayed|overdue)?$"
)
_ONGOING_WORDS = (
    r"(?:on-?\s?going|continuing|continuous(?:ly)?|continual(?:ly)?|rolling(?:\s+programme)?|open-?\s?ended"
    r"|permanent|business\s+as\s+usual|bau)"
)
_ONGOING = compiled(rf"{_ONGOING_WORDS}$")
# How often, not when.
_NUMBER = r"(?:twice|once|two|three|four|six|[1-9][0-9]?)"
_HABIT = compiled(
    rf"(?:(?:each|every)\s+(?:{_NUMBER}\s+)?(?:day|week|fortnight|month|quarter|term|year)s?"
    rf"|{_NUMBER}\s+(?:times\s+)?(?:an?|per|each|every)\s+(?:week|month|quarter|term|year)"
    rf"|(?:{_NUMBER}[\s-]*)?(?:daily|weekly|fortnightly|monthly|bi-?monthly|quarterly|termly|(?:bi-?)?annual(?:ly)?"
    r"|yearly|half-?\s?yearly))$"
)
# What a cell says of its date before it comes to it: "Ongoing - review March 2027", "TBC, expected Sept".
_OPENINGS = (
    (compiled(rf"{_ONGOING_WORDS}(?![a-z])"), Qualifier.ONGOING),
    (compiled(r"(?:t\.?b\.?c\.?|provisional(?:ly)?|expected|estimated|likely)(?![a-z])"), Qualifier.ABOUT),
)
_PAIR = compiled(r"(?!24/7)(?P<first>[0-9]{1,2})/(?P<second>[0-9]{1,2})$")
_STRAY = " \n'\"`.,;:*·•()[]|_"
_WORD_BEFORE = compiled(r"([a-z]{3,})\s+$")
_SMALL_WORDS = (
    "the",
    "for",
    "during",
    "year",
    "calendar",
    "throughout",
    "within",
    "and",
    "complete",
    "completed",
)
# A day and a word that should have been a month: "11 Ser".
_LOST_DAY = compiled(r"\W*[0-9]{1,2}\s?(?:st|nd|rd|th)?\s+[a-z]{3,9}\W*$")


def read_when(text: str, *, period: When | None = None, seasons: Seasons = DEFAULT_SEASONS) -> When:
    """A cell that is a date or period. Never raises; `problem` says in a sentence what cannot be read."""
    read = _read_when if len(text) <= _SHORT else _read_when.__wrapped__
    return read(text, period, seasons)


@lru_cache(_REMEMBERED)
def _read_when(text: str, period: When | None, seasons: Seasons) -> When:
    words = plain(text).strip(_STRAY)
    if _NO_DATE.match(words):
        return When(raw=text)
    if _ONGOING.match(words):
        return When(raw=text, qualifier=Qualifier.ONGOING)
    if _HABIT.match(words):
        return When(raw=text, qualifier=Qualifier.EACH)
    tidied = tidy(_spelt_out(text, words))
    phrases = phrases_in(tidied, period=period_of(period), seasons=seasons, is_prose=False)
    if _other_words(tidied, phrases) > _LONG_CELL:
        phrases = phrases_in(tidied, period=period_of(period), seasons=seasons, is_prose=True)
    return _whole_cell(text, words, tidied, phrases)


def find_whens(
    text: str, *, period: When | None = None, seasons: Seasons = DEFAULT_SEASONS
) -> tuple[When, ...]:
    """Every date in running text, in order; `raw` is the phrase with its qualifier.

    Wary: section numbers, money, percentages and counts are no dates, and a bare month or year counts only
    after a word such as "by" or "in".
    """
    find = _find_whens if len(text) <= _SHORT else _find_whens.__wrapped__
    return find(text, period, seasons)


@lru_cache(_REMEMBERED)
def _find_whens(text: str, period: When | None, seasons: Seasons) -> tuple[When, ...]:
    phrases = phrases_in(tidy(text), period=period_of(period), seasons=seasons, is_prose=True)
    return tuple(phrase.when for phrase in phrases)


def _other_words(tidied: Tidied, phrases: list[Phrase]) -> int:
    letters = sum(map(str.isalpha, tidied.text))
    return letters - sum(sum(map(str.isalpha, tidied.text[one.start : one.end])) for one in phrases)


def _spelt_out(text: str, words: str) -> str:
    """30/9 is a day of September and 9/26 a month of 2026, since no other reading has both parts exist."""
    pair = _PAIR.match(words)
    if pair is None:
        return text
    first, second = int(pair["first"]), int(pair["second"])
    if 12 < first <= 31 and 1 <= second <= 12:
        return f"{first} {date(2000, second, 1):%B}"
    if 1 <= first <= 12 and second > 12 and second != first + 1:
        return f"{first:02}/{full_year(pair['second'], None)[0]}"
    return text


def _whole_cell(text: str, words: str, tidied: Tidied, phrases: list[Phrase]) -> When:
    problem = _lost_day(tidied, phrases)
    if not phrases:
        return When(raw=text, problem=_open_pair(words) or _HOLDS_NO_DATE)
    first = phrases[0].when
    if len(phrases) == 1:
        opening = next((meant for pattern, meant in _OPENINGS if pattern.match(words)), None)
        return _with(first, text, problem or _only_year(tidied, phrases[0]), first.qualifier or opening)
    if first.is_dated and len({(one.when.earliest, one.when.latest) for one in phrases}) == 1:
        return _with(first, text, problem, first.qualifier)  # Q2 2026/27 (July - Sept 2026)
    return _several(text, tuple(phrase.when for phrase in phrases), problem)


def _open_pair(words: str) -> str | None:
    pair = _PAIR.match(words)
    if pair is None or not 1 <= int(pair["first"]) <= 12 or not 1 <= int(pair["second"]) <= 12:
        return None
    return "This may be a day and a month or a month and a year."


def _only_year(tidied: Tidied, phrase: Phrase) -> str | None:
    """Easter 2027 is more than 2027 says."""
    if phrase.when.precision is not Precision.CALENDAR_YEAR or phrase.when.qualifier:
        return None
    word = _WORD_BEFORE.search(tidied.text[: phrase.start])
    if word is None or word[1].lower() in _SMALL_WORDS:
        return None
    return f"Of this only the year was read, not “{word[1]}”."


def _with(when: When, raw: str, problem: str | None, qualifier: Qualifier | None) -> When:
    return When(
        raw=raw,
        earliest=when.earliest,
        latest=when.latest,
        precision=when.precision,
        qualifier=qualifier,
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
    if not phrases:
        return None
    at = 0
    for phrase in [*phrases, None]:
        end = phrase.start if phrase else len(tidied.text)
        if _LOST_DAY.match(tidied.text, at, end):
            lost = tidied.raw(at, end).strip(" \n/,;&-")
            return f"“{lost}” looks like a date and cannot be read."
        at = phrase.end if phrase else end
    return None
