"""One quantity that fills its cell, with its label, unit, scope, marks and date.

Maximum delays per month: 6.0 (all); 70 (admissions per 10,000 population); 104 (as at 31/09/11); 120 people.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from goldenthread.model import Kind, When, Written

from .date_patterns import compiled
from .date_phrases import phrases_in
from .numbers import PERCENT
from .quantities import FLAGS, Quantity, quantity_at
from .seasons import DEFAULT_SEASONS
from .tidying import tidy
from .units import unit_named
from .years import period_of

# Words in front of a figure that add nothing to it.
_EMPTY_LABEL = compiled(
    r"(?:(?:the\s+)?(?:target|actual|outturn|baseline|forecast|result|score|value|achieved|current(?:ly)?|ytd|year\s+to"
    r"\s+date|achieve|maintain|reach|deliver|meet|remain\s+at|maintain\s+at|stay\s+at|to\s+achieve|to\s+maintain)"
    r"\s*(?:of|is|at|=|:|-)?\s*)+(?=[£<>~0-9.+-]|at\s|no\s|not\s|min|max|over|under|more|less)"
)
_COLON_LABEL = compiled(r"(?P<label>[a-z][a-z0-9 /&'()%,.-]{0,60}?)\s*[:=]\s*(?=\S)")
_LIMIT_LABEL = compiled(r"(?:(?P<most>max(?:imum)?\.?)|(?P<least>min(?:imum)?\.?))(?![a-z])\s*(?P<rest>.*)$")
_SCOPE_LABEL = re.compile(
    r"(?P<label>(?:[A-Z][A-Z&]{1,9}|[Oo]verall(?: targets?)?|[Aa]ll|[Tt]otal|[Aa]dults|[Cc]hildren"
    r"|[Mm]en|[Ww]omen|[Mm]ales?|[Ff]emales?|[Bb]oys|[Gg]irls|[Ll]ocal|[Nn]ational|[Cc]ounty(?:wide)?|[Aa]verage|[Aa]vg\.?|[Mm]edian|[Mm]ean))"
    r"\s*[-:]?\s+(?=[£<>~0-9.])"
)
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_WORDS_ONLY = compiled(r"[a-z][a-z'/&, -]*$")
_SHORT_UNIT = compiled(
    r"(?:h(?:ou)?rs?|days?|wks?|weeks?|mths?|months?|yrs?|years?|mins?|miles?|fte|p|m)(?![a-z])"
)
_OR_MORE = compiled(
    r"(?P<unit>.*?)\s+(?:(?P<least>(?:or|and)\s+(?:more|above|over|higher)|min(?:imum)?\.?)|(?P<most>(?:or|and)\s+(?:less|fewer|below|under)|max(?:imum)?\.?))$"
)
_LONGEST_UNIT = 8
"""Words behind a number beyond this many are a sentence, not a unit."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around the number."""

    unit: str | None = None
    scope: str | None = None
    flags: tuple[str, ...] = ()
    as_at: When | None = None


def whole_quantity(words: str, period: When | None) -> Written | None:
    """None when the cell is anything but one quantity."""
    if dated := _dated(words, period):
        return dated
    kind, label, at = _label(words)
    quantity = quantity_at(words, at)
    if quantity is None or (kind is not None and quantity.kind is not Kind.NUMBER):
        return None
    rest = words[quantity.end :]
    # "5 days or fewer" bounds its number from behind the unit.
    bound = _OR_MORE.match(rest) if quantity.kind is Kind.NUMBER else None
    if bound:
        quantity = replace(quantity, kind=Kind.AT_LEAST if bound["least"] else Kind.AT_MOST)
        rest = bound["unit"]
    around = _around(rest, quantity, period)
    if around is None:
        return None
    if kind is not None:
        quantity = replace(quantity, kind=kind)
        around = replace(around, unit=around.unit or label)
    elif label:
        around = replace(around, scope=f"{label}; {around.scope}" if around.scope else label)
    written = quantity.written(words)
    return replace(
        written,
        unit=written.unit or around.unit,
        scope=around.scope,
        flags=written.flags + around.flags,
        as_at=around.as_at,
    )


def _dated(words: str, period: When | None) -> Written | None:
    """2025/26: 75%."""
    head, colon, figure = words.partition(": ")
    when, left = _date_in(head, period) if colon else (None, head)
    written = whole_quantity(figure.strip(), period) if when and not left else None
    return replace(written, as_at=when) if written and written.as_at is None else None


def _label(words: str) -> tuple[Kind | None, str | None, int]:
    """The kind and the words in front of the figure, and where the figure begins.

    "Maximum delays per month: 6.0" is at most 6.0, in delays per month; of other labels the number holds for
    what they name.
    """
    if empty := _EMPTY_LABEL.match(words):
        return None, None, empty.end()
    if scope := _SCOPE_LABEL.match(words):
        return None, scope["label"], scope.end()
    colon = _COLON_LABEL.match(words)
    if colon is None:
        return None, None, 0
    if limit := _LIMIT_LABEL.match(colon["label"]):
        kind = Kind.AT_MOST if limit["most"] else Kind.AT_LEAST
        return kind, unit_named(limit["rest"]), colon.end()
    return None, colon["label"], colon.end()


def _around(rest: str, quantity: Quantity, period: When | None) -> _Around | None:
    around = _Around()
    if rest.lstrip().startswith(";"):
        return None  # a second value follows
    is_apart = not rest[:1].isalpha()
    rest = rest.strip(" '\"`.,;")
    while bracket := _BRACKET.match(rest):
        around = _with_bracket(around, bracket[1].strip(), period)
        rest = rest[bracket.end() :].strip(" '\"`.,;")
    if not rest:
        return around
    bracket = re.search(r"\s*[(\[]([^()\[\]]*)[)\]]$", rest)
    if bracket:
        around = _with_bracket(around, bracket[1].strip(), period)
        rest = rest[: bracket.start()]
    return _with_words(around, rest, quantity, period, is_apart=is_apart)


def _with_bracket(around: _Around, inner: str, period: When | None) -> _Around:
    if flag := FLAGS.get(inner.lower().rstrip(".")):
        return replace(around, flags=(*around.flags, flag))
    when, left = _date_in(inner, period)
    if when and not left:
        return replace(around, as_at=when)
    unit = unit_named(inner)
    if unit and (unit == PERCENT or unit.startswith("per ")):
        return replace(around, unit=unit)
    return replace(around, scope=f"{around.scope}; {inner}" if around.scope else inner or None)


def _with_words(
    around: _Around, rest: str, quantity: Quantity, period: When | None, *, is_apart: bool
) -> _Around | None:
    """People, hours per week, per 10,000 population; by March 2027; of those who replied."""
    when, left = _date_in(rest, period)
    if when:
        around, rest = replace(around, as_at=when), left.strip(" ,;-")
        if not rest:
            return around
    # A letter close to its number is a unit: 75.2p are pence, 75.2 p is provisional.
    flag = FLAGS.get(rest.lower().strip(" ()-.")) if is_apart else None
    if flag:
        return replace(around, flags=(*around.flags, flag))
    unit = unit_named(rest)
    if unit and unit.startswith("per ") and not quantity.unit:
        return replace(around, unit=unit)
    if not is_apart and not _SHORT_UNIT.match(rest):
        return None
    if quantity.unit:
        return replace(around, scope=rest) if rest[:1].isalpha() else None
    if not _WORDS_ONLY.match(rest) or len(rest.split()) > _LONGEST_UNIT:
        return None
    return replace(around, unit=unit)


def _date_in(words: str, period: When | None) -> tuple[When | None, str]:
    """The date in the words, and the words left over."""
    phrases = phrases_in(tidy(words), period=period_of(period), seasons=DEFAULT_SEASONS, is_prose=False)
    if len(phrases) != 1 or not (phrases[0].when.is_dated or phrases[0].when.problem):
        return None, words
    phrase = phrases[0]
    left = (words[: phrase.start] + words[phrase.end :]).strip(" ,;-")
    return phrase.when, "" if left.lower() in ("at", "in", "as", "on", "data", "for") else left
