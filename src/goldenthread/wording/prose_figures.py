"""Figures in running prose: percentages, money, counts with their nouns, changes.

Wary, as `find_whens` is: dates, references, ages, spans of years, clock times and telephone numbers are no
figures, and a bare number without a noun or a word that makes it a target is none either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from goldenthread.model import Kind, When, Written

from .date_patterns import compiled
from .date_phrases import phrases_in
from .number_words import NUMBER_WORDS
from .numbers import Number
from .quantities import Quantity, quantity_at
from .relative import Relative, relatives_in
from .seasons import DEFAULT_SEASONS
from .tidying import Tidied, tidy
from .word_sets import word_set
from .years import period_of

_NUMBER_OF_YEARS = rf"(?:[0-9]{{1,3}}|{'|'.join(NUMBER_WORDS)})(?:\s?(?:-|to)\s?[0-9]{{1,3}})?"
_NO_FIGURES = tuple(
    compiled(pattern)
    for pattern in (
        # References: (see 3.6), section 31, Phase 1, 3.3 above, (3.4), 6.5.10, a number that opens its line.
        (
            r"(?<![a-z])(?:see|sections?|para(?:graph)?s?|chapters?|appendix|annex|pages?|tables?|figures?|fig\.|objectives?"
            r"|priorit(?:y|ies)|standards?|phases?|stages?|levels?|tiers?|bands?|grades?|options?|versions?|items?|no\."
            r"|numbers?(?!\s+of)|risks?|outcomes?|part|steps?|points?|articles?|schedule|themes?|strands?|goals?|key\s+stage"
            r"|year|band|class|form|regulations?|recommendations?)\s*\(?[0-9]+(?:\.[0-9]+)*[a-z]?\)?"
            r"(?:\s?(?:,|and|&|-|to|/)\s?[0-9]+(?:\.[0-9]+)*(?![0-9%])(?=[\s.,;)]|$))*"
        ),
        r"\(\s*[0-9]+(?:\.[0-9]+)+\s*\)|(?<![0-9.])[0-9]+(?:\.[0-9]+){2,}",
        r"(?<![0-9.])[0-9]+\.[0-9]+\s+(?:above|below)",
        r"(?m)^[ \t*-]*\(?[0-9]+(?:\.[0-9]+)*[.)]\**\s|^[ \t*-]*[0-9]+\.[0-9]+\**\s",
        r"(?<![a-z])(?:act|order|regulations|directive)[,\s]+(?:19|20)[0-9]{2}",
        # Ages: aged 75+, over 65s, 16-18 year olds, people 65+.
        (
            r"(?<![a-z])aged?\s+(?:over\s+|under\s+|between\s+|from\s+)?[0-9]+(?:\s?(?:-|to|and)\s?[0-9]+)?\s?\+?"
            r"(?:\s+(?:and|or|&)\s+(?:over|above|under))?"
        ),
        r"(?<![a-z])(?:over|under)[\s-]?[0-9]{1,2}'?s(?![a-z])",
        r"(?<![0-9])[0-9]{1,3}(?:\s?(?:-|to)\s?[0-9]{1,3})?[\s-]years?[\s-]olds?",
        (
            r"(?<![a-z])(?:people|adults|persons|those|population|residents|men|women|children)\s+(?:over\s+|under\s+)?"
            r"[0-9]{1,2}(?:\s?-\s?[0-9]{1,2}|\s?\+|\s+(?:and|or|&)\s+(?:over|above|under))"
        ),
        r"(?<![a-z])age\s+of\s+[0-9]+|(?<![0-9])[0-9]{1,2}\s?(?:-\s?[0-9]{1,2}|\+)\s+(?:population|years?\s+of\s+age)",
        # The base of a rate: per 1,000 adults.
        r"(?<![a-z])per\s+[0-9][0-9,]*(?:\s+(?:population|people|adults|children|households|residents))?",
        # Spans and cadences: 3 year strategy, 6 monthly, over the next 2 - 5 years.
        r"(?<![a-z0-9])(?:[0-9]+|two|three|four|five|six)[\s-]?(?:year|month|week|day|hour)(?:ly)?(?![a-z])",
        (
            rf"(?<![a-z])(?:next|last|past|over|for|every|previous|first|coming|after)\s+(?:the\s+)?(?:next\s+)?"
            rf"{_NUMBER_OF_YEARS}\s+(?:working\s+)?(?:years?|months?|weeks?|days?|hours?)(?![a-z])"
        ),
        rf"(?<![a-z]){_NUMBER_OF_YEARS}[\s-]+(?:years|months)(?![a-z])",
        # Clock times, telephone numbers, ratios.
        r"(?<![0-9])[0-9]{1,2}(?:[.:][0-9]{2})?\s?[ap]\.?m(?![a-z])|(?<![0-9])[0-9]{1,2}:[0-9]{1,2}(?![0-9])|24/7",
        r"(?<![0-9])(?:\+44\s?|0)[0-9]{2,5}[\s-][0-9][0-9\s-]{4,}[0-9]",
    )
)
_STARTS = compiled(
    r"(?<![a-z0-9.,/&:£$€'-])(?=[£.0-9<>~]|at\s+least|at\s+most|(?:no|not)\s+(?:more|less|fewer|greater)|more\s+than"
    r"|less\s+than|fewer\s+than|greater\s+than|(?:a\s+)?m(?:ax|in)imum|over\s|under\s|above\s|below\s|up\s+to|within\s"
    r"|between\s|about\s|around\s|approx|circa|in\s+excess)"
)
_WORD_STARTS = compiled(
    rf"(?<![a-z-])(?P<more>(?:an?\s+)?(?:further|additional|another)\s+)?(?P<word>{'|'.join(NUMBER_WORDS)})(?![a-z-])"
)
_MAKES_TARGET = compiled(
    r"(?<![a-z])(?:(?:target|total|level|number|figure|average|rate|maximum|minimum)s?\s+(?:figure\s+)?(?:of|is|was|to)"
    r"|compared\s+(?:to|with)|baseline\s+(?:of|is|was)|against|target:?)\s*:?\s*$"
)
_STOPS = word_set(
    """
    by in on at to of from for with will is are was were be been has have had should would can may must
    and or per as than that which who during within through into over under before after until since
    against between via plus the this these those a an all each every
    """
)
_PASSING = word_set("or and")
_COUNTED = word_set(
    """
    people staff children men women households carers clients personnel police sheep fte wte percent
    placements population
    """
)
_NO_PLURAL = ("ss", "us", "is")
_MAY_BE_AGE = compiled(r"(?:over|under|above|below)\s")
_SMALL_WORD = re.compile(r"\s+[a-z]")
_WORD = re.compile(r"[ \t]*([A-Za-z][A-Za-z'/-]*)")
_LONGEST_NOUN = 10
_REACH = 40
"""How far before a bare number the words that make it a target may begin."""


@dataclass(frozen=True, slots=True)
class Figure:
    """`start` and `end` are places in the plain text."""

    start: int
    end: int
    written: Written
    relative: Relative | None = None


def find_written(text: str) -> tuple[Written, ...]:
    """Every figure in running prose, in order; dates, references, ages and time spans are none."""
    return tuple(figure.written for figure in figures_in(tidy(text)))


def figures_in(tidied: Tidied, period: When | None = None) -> list[Figure]:
    """In printed order, none overlapping another."""
    text = _masked(tidied.text, tidied, period)
    figures: list[Figure] = []
    covered = bytearray(len(text))
    for figure in (*_changes(text, tidied), *_quantities(text, tidied), *_in_words(text, tidied)):
        if not any(covered[figure.start : figure.end]):
            covered[figure.start : figure.end] = b"\1" * (figure.end - figure.start)
            figures.append(figure)
    return sorted(figures, key=lambda figure: figure.start)


def _changes(text: str, tidied: Tidied) -> Iterator[Figure]:
    for relative in relatives_in(text):
        raw = tidied.raw(relative.start, relative.end)
        yield Figure(relative.start, relative.end, relative.written(raw), relative)


def _masked(text: str, tidied: Tidied, period: When | None) -> str:
    """The same length; what is no figure is blanked out."""
    phrases = phrases_in(tidied, period=period_of(period), seasons=DEFAULT_SEASONS, is_prose=True)
    spans = [(phrase.start, phrase.end) for phrase in phrases]
    spans += [match.span() for pattern in _NO_FIGURES for match in pattern.finditer(text)]
    letters = list(text)
    for start, end in spans:
        # Not spaces: a number before a date must not seem to stand before what follows it.
        letters[start:end] = "_" * (end - start)
    return "".join(letters)


def _quantities(text: str, tidied: Tidied) -> Iterator[Figure]:
    at = 0
    for start in _STARTS.finditer(text):
        if start.start() < at:
            continue
        quantity = quantity_at(text, start.start())
        if quantity is None or text[quantity.end : quantity.end + 1].isalnum() or quantity.is_backwards:
            continue
        noun, end = _noun(text, quantity.end)
        if _is_year(text, quantity) or not (
            _tells_itself(text, quantity)
            or noun
            or _MAKES_TARGET.search(text[max(0, quantity.start - _REACH) : quantity.start])
        ):
            continue
        at = end
        written = quantity.written(tidied.raw(quantity.start, end))
        yield Figure(quantity.start, end, written if written.unit else replace(written, unit=noun))


def _tells_itself(text: str, quantity: Quantity) -> bool:
    """At least 440 does; under 65 is as good an age."""
    if quantity.unit is not None:
        return True
    return quantity.is_bounded_by_words and not _MAY_BE_AGE.match(text, quantity.start)


def _is_year(text: str, quantity: Quantity) -> bool:
    """The 1999 White Paper; "1999 homes" counts."""
    number = quantity.number
    is_bare = quantity.kind is Kind.NUMBER and not quantity.unit and text[number.start : number.end].isdigit()
    return is_bare and 1900 <= number.value < 2100 and not _SMALL_WORD.match(text, number.end)


def _in_words(text: str, tidied: Tidied) -> Iterator[Figure]:
    for match in _WORD_STARTS.finditer(text):
        number = NUMBER_WORDS[match["word"].lower()]
        noun, end = _noun(text, match.end())
        # "One" is a pronoun more often than a count.
        if (number == 1 and not match["more"]) or not (noun or match["more"]):
            continue
        raw = tidied.raw(match.start(), end)
        value = Decimal(number)
        yield Figure(
            match.start(), end, Written(raw=raw, kind=Kind.NUMBER, value=value, unit=noun, decimals=0)
        )


def _noun(text: str, at: int) -> tuple[str | None, int]:
    """The words up to the first plural, and where they end: "new or increased home care packages"."""
    words: list[str] = []
    end = at
    for _ in range(_LONGEST_NOUN):
        match = _WORD.match(text, end)
        if match is None:
            break
        word = match[1].lower()
        if word in _STOPS and not (words and word in _PASSING):
            break
        words.append(word)
        end = match.end()
        if word in _COUNTED or (word.endswith("s") and not word.endswith(_NO_PLURAL) and len(word) > 3):
            return _with_rate(text, " ".join(words), end)
    return None, at


def _with_rate(text: str, noun: str, end: int) -> tuple[str, int]:
    """Hours per week."""
    rate = _PER.match(text, end)
    return (f"{noun} per {rate[1].lower()}", rate.end()) if rate else (noun, end)


_PER = compiled(r"\s+(?:per|a)\s+(week|month|year|day|hour)(?![a-z])")


def plain_written(number: Number, raw: str, unit: str | None = None) -> Written:
    """A number on its own, such as the start of a change."""
    return Written(
        raw=raw,
        kind=Kind.NUMBER,
        value=number.value,
        unit=number.unit or unit,
        scale=number.scale,
        decimals=number.decimals,
    )
