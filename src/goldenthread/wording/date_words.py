"""The words around a date that say how it is meant: by, from, onwards, end of, ongoing.

What they do to the days is little. "By April 2003" means by its end, so that its latest day is what counts;
"early 2027", "mid-2027" and "end of March" keep all days of what they name, because nobody has said where
early ends; the qualifier tells.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from goldenthread.model import Qualifier

from .date_patterns import compiled

REACH = 80
"""How far from a date the words that belong to it may stand."""

_PART = (
    r"(?:(?P<part>end|close|start|beginning|middle|early|mid|late|(?:early|latter|later|late)\s+part)"
    r"(?:\s+(?:of|in))?\s*-?\s*(?:the\s+)?)?"
)
_LEAD = compiled(
    r"(?<![a-z0-9-])(?:(?:"
    r"(?P<by>by|(?P<before>before)|(?:no|not)\s+later\s+than|on\s+or\s+before|until|till|up\s+to|due(?:\s+by)?|deadline)"
    r"|(?P<from>(?:as\s+)?from|since|with\s+effect\s+from|w\.?e\.?f\.?|effective(?:\s+from)?|after"
    r"|to\s+(?:start|begin|commence)|(?:start(?:s|ing)|begin(?:s|ning)|commenc(?:es|ing))(?!\s+of)(?:\s+from)?)"
    r"|(?P<as_at>(?:position\s+)?as\s+(?:at|of|on)|at)"
    r"|(?P<about>about|around|approx(?:imately|\.)?|circa|c\.|~|roughly|provisionally|est(?:imated|\.))"
    r"|(?P<each>each(?:\s+of)?|every|annually|yearly)"
    r"|(?P<ongoing>on-?\s?going|continuing|continuous)(?:\s*(?:from|since|until|to|till|-|,|;|:|\())?"
    r"|(?P<between>between)"
    r")\s*:?\s*)?(?:(?:in|on)\s+)?(?:the\s+)?"
    rf"{_PART}"
    r"(?:(?P<week_of>week\s+of\s+(?:the\s+)?)|(?P<run>week|w/?|month|m/|quarter|q/|year|y/|12\s+months)\s*(?P<edge>commencing|beginning|starting|c|b|ending|ended|to|e)\s+(?:the\s+)?)?"
    r"(?:(?:month|year)\s+of\s+)?$"
)
_TAIL = compiled(
    r"\s*[-,;(]*\s*(?:(?:and|&|then|to\s+be)\s+)*(?:"
    r"(?P<ongoing>(?:on-?\s?going|continuing|continuous)(?![a-z]))"
    r"|(?P<onwards>onwards?(?![a-z])|subsequently|beyond|(?:[a-z]+\s+)?thereafter|(?:to|until)\s+(?:date|present|the\s+present|now))"
    r"|(?P<each>(?:each|every)\s+year|annually|per\s+annum|yearly)"
    r"|(?P<about>t\.?b\.?c\.?(?![a-z])|to\s+be\s+confirmed|provisional(?:ly)?|est(?:imated|\.)|approx(?:imately|\.)?|\?)"
    r"|(?P<by>(?:at\s+the\s+)?latest)"
    r")\)?"
)
_EVIDENCE = compiled(
    r"(?<![a-z0-9])(?:by|in|during|since|from|until|till|before|after|between|through|throughout|over|this|next|last"
    r"|each|every|early|mid|late|(?:end|start|beginning|part)\s+of|to\s+(?:start|begin))(?P<the>\s+the)?[\s-]*$"
)

_STARTS = ("start", "beginning", "early")
_MIDDLES = ("middle", "mid")


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before a date. `length` counts the characters that belong to it."""

    length: int = 0
    qualifier: Qualifier | None = None
    is_between: bool = False
    run: str = ""
    """A stretch that begins or ends on the day: week, month, quarter, year."""
    runs_to_day: bool = False
    is_before: bool = False


@dataclass(frozen=True, slots=True)
class Tail:
    length: int = 0
    qualifier: Qualifier | None = None


_NO_LEAD, _NO_TAIL = Lead(), Tail()


def lead_of(before: str) -> Lead:
    """`before` is the text up to the date."""
    match = _LEAD.search(before[-REACH:])
    if match is None:
        return _NO_LEAD
    qualifier = _lead_qualifier(match)
    run = match["run"] or match["week_of"] or ""
    if qualifier is None and not match["between"] and not run:
        return _NO_LEAD
    return Lead(
        length=len(match.group()),
        qualifier=qualifier,
        is_between=bool(match["between"]),
        run=_RUNS.get(run[:1].lower(), ""),
        runs_to_day=(match["edge"] or "").lower() in ("ending", "ended", "to", "e"),
        is_before=bool(match["before"]) and not match["part"],
    )


_RUNS = {"w": "week", "m": "month", "q": "quarter", "y": "year", "1": "year"}


def _lead_qualifier(match: re.Match[str]) -> Qualifier | None:
    """By and from outweigh a part of the period; but "by early 2027" is no "by 2027"."""
    part = _part_qualifier(match["part"])
    if match["by"]:
        return part if part in (Qualifier.START_OF, Qualifier.ABOUT) else Qualifier.BY
    for name, qualifier in (
        ("from", Qualifier.FROM),
        ("about", Qualifier.ABOUT),
        ("each", Qualifier.EACH),
        ("ongoing", Qualifier.ONGOING),
    ):
        if match[name]:
            return qualifier
    if part:
        return part
    return Qualifier.AS_AT if match["as_at"] else None


def _part_qualifier(part: str | None) -> Qualifier | None:
    if not part:
        return None
    word = part.lower().split()[0]
    if word in _STARTS:
        return Qualifier.START_OF
    return Qualifier.ABOUT if word in _MIDDLES else Qualifier.END_OF


def tail_of(after: str) -> Tail:
    """`after` is the text from the date on."""
    match = _TAIL.match(after[:REACH])
    if match is None:
        return _NO_TAIL
    for name, qualifier in (
        ("ongoing", Qualifier.ONGOING),
        ("onwards", Qualifier.ONWARDS),
        ("each", Qualifier.EACH),
        ("about", Qualifier.ABOUT),
        ("by", Qualifier.BY),
    ):
        if match[name]:
            return Tail(len(match.group().rstrip()), qualifier)
    return _NO_TAIL


def has_company(before: str, *, is_year: bool) -> bool:
    """Whether the word before a bare month or year lets it be one; "the 2000 strategy" names no year."""
    match = _EVIDENCE.search(before[-REACH:])
    return match is not None and not (is_year and match["the"])
