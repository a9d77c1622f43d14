"""Changes from where things stand: 20% increase in year, a fall from 101 to 85, a further 10% a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.model import Change, Direction, Kind, Written

from .date_patterns import compiled
from .numbers import PERCENT, Number, number_at
from .quantities import Quantity, quantity_at

_UP = (
    r"increas(?:e|es|ed|ing)|ris(?:e|es|ing)|grow(?:s|th|ing)?|rais(?:e|es|ed|ing)"
    r"|expan(?:d|ds|ded|sion)|gains?|up"
)
_DOWN = (
    r"decreas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing|tions?)|fall(?:s|ing)?|drop(?:s|ped)?|cut(?:s|ting)?"
    r"|declin(?:e|es|ing)|lower(?:s|ed|ing)?|shrink(?:s|ing)?|down"
)
_VERB = rf"(?<![a-z])(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?![a-z])"
_NOUN = compiled(
    rf"\s+(?:year[\s-]on[\s-]year\s+|(?!(?:or|and)\s)[a-z]+\s+)?(?:(?P<up>{_UP}|more|higher)|(?P<down>{_DOWN}|fewer|less))(?![a-z])"
)
# Nothing that ends a statement, no date (blanked out as "_") and no number stands between verb and figure;
# a code such as D42 may.
_VERB_BEFORE = compiled(rf"{_VERB}(?:(?!\sfrom\s)(?:[^;:.!?0-9_(\n]|(?<=[a-z])[0-9]+)){{0,80}}$")
# Codes between verb and figure carry digits of their own: "increase PAF C28 from".
_VERB_FAR_BEFORE = compiled(rf"{_VERB}[^;:.!?\n]{{0,120}}$")
_VERB_RIGHT_BEFORE = compiled(rf"{_VERB}\s+$")
_BARE = compiled(
    r"(?:an?\s+)?(?:(?P<up>increas(?:e|ed|ing)|higher|more)|(?P<down>decreas(?:e|ed|ing)|reduc(?:e|ed|ing|tion)"
    r"|lower|fewer|less))(?:\s+(?:on|from|than|over|against|compared\s+(?:to|with))\s+(?:the\s+|our\s+)?"
    # "More than 2010" is a limit, "reduction on 2010" is none.
    r"(?:last|previous|prior|baseline|(?:19|20)[0-9]{2}[/-][0-9]{2,4}|(?<!than )(?<!from )(?:19|20)[0-9]{2})"
    r"(?:\s+(?:years?|baseline|outturn|quarter|figure|performance))*)?(?:\s*\([a-z ]*\))?$"
)
_VERB_TO = compiled(rf"(?:to\s+)?{_VERB}[^0-9;:.]{{0,60}}?\sto\s+")
_REACH = 160
"""How far before its figure a verb is looked for."""
_FROM = compiled(r"(?<![a-z])from\s+(?=[£0-9.])")
_BY_OR_OF = compiled(r"(?<![a-z])(?:by|of)\s+(?:a\s+)?(?:further\s+|additional\s+|another\s+)?(?=[£0-9.])")
_TO = compiled(
    r"(?<![a-z])(?<!compared )(?<!relative )(?<!due )(?<!next )(?<!prior )(?<!up )(?<!down )to\s+(?=[£0-9.])"
)
_ANY_NUMBER = compiled(r"(?<![a-z0-9.,£])(?=[£0-9.])")
_TO_AFTER = compiled(
    r"[^;:!?\n]{0,80}?(?<![a-z])to\s+(?=[£0-9.]|at\s+least|at\s+most|no\s+|more\s+|less\s+|over\s|under\s|[<>])"
)
_EACH = compiled(
    r"\W{0,3}(?:(?:per|an?)\s+(?P<period>year|annum|month|quarter|week)(?![a-z])"
    # Words may stand between: 10% fewer admissions each year. Before "per" they would make a rate of it.
    r"|(?:[a-z-]+\s+){0,4}?(?:(?:each|every)\s+(?P<each>year|month|quarter|week)"
    r"|(?P<yearly>annually|year[\s-]on[\s-]year))(?![a-z]))"
)


@dataclass(frozen=True, slots=True)
class Relative:
    """A change found in plain text, from `start` to `end`; `first` and `last` are its two figures."""

    change: Change
    start: int
    end: int
    unit: str | None
    scale: int
    decimals: int
    first: Number | None = None
    last: Quantity | None = None

    def written(self, raw: str) -> Written:
        end = self.change.end
        upward = self.change.direction is Direction.INCREASE
        return Written(
            raw=raw,
            kind=Kind.CHANGE,
            value=end,
            lower=end if upward else None,
            upper=None if upward else end,
            unit=self.unit,
            scale=self.scale,
            decimals=self.decimals,
            change=self.change,
        )


def bare_direction(words: str) -> Direction | None:
    """Increase; Reduction on previous year: any movement that way, with no amount asked for."""
    match = _BARE.match(words)
    return _direction(match) if match else None


def without_verb(words: str) -> str | None:
    """At least 80%, of "Increase to at least 80%"."""
    match = _VERB_TO.match(words)
    return words[match.end() :] if match else None


def relatives_in(text: str) -> list[Relative]:
    """Every change that plain text asks for or reports, in order, none overlapping another."""
    found = [
        relative
        for pattern, read in (
            (_FROM, _from_to),
            (_BY_OR_OF, _by),
            (_TO, _to),
            (_ANY_NUMBER, _figure_first),
        )
        for match in pattern.finditer(text)
        if (relative := read(text, match)) is not None
    ]
    found.sort(key=lambda relative: (relative.start, -relative.end))
    kept: list[Relative] = []
    for relative in found:
        if not kept or relative.start >= kept[-1].end:
            kept.append(relative)
    return kept


def _from_to(text: str, match: re.Match[str]) -> Relative | None:
    """From 101 to 85, also with words between: from 6,500 in June 2001 to at least 7,000."""
    first = number_at(text, match.end())
    to = _TO_AFTER.match(text, first.end) if first else None
    last = quantity_at(text, to.end()) if to else None
    if first is None or last is None or _is_year(text, first):
        return None
    verb, _ = _verb_before(_VERB_FAR_BEFORE, text, match.start())
    direction = _direction(verb) if verb else _by_comparing(first.value, last.number.value)
    if direction is None:
        return None
    if first.scale == 1 and last.number.scale != 1:
        last_number, scale = last.number, last.number.scale
    else:
        last_number, scale = (
            (last.number, first.scale) if first.scale == last.number.scale else (last.number.unscaled(), 1)
        )
        first = first if scale != 1 else first.unscaled()
    return Relative(
        Change(direction=direction, start=first.value, end=last_number.value),
        start=match.start(),
        end=last.end,
        unit=last.unit or first.unit,
        scale=scale,
        decimals=max(first.decimals, last_number.decimals),
        first=first,
        last=last,
    )


def _by(text: str, match: re.Match[str]) -> Relative | None:
    """Increase by 10% per year, an increase in foster carers of 40."""
    verb, start = _verb_before(_VERB_BEFORE, text, match.start())
    number = number_at(text, match.end())
    if verb is None or number is None or _is_year(text, number):
        return None
    return _amount(text, start, number, _direction(verb))


def _to(text: str, match: re.Match[str]) -> Relative | None:
    """Increase to 80: where it ends, not where it starts."""
    verb, start = _verb_before(_VERB_BEFORE, text, match.start())
    number = number_at(text, match.end())
    if verb is None or number is None or _is_year(text, number):
        return None
    return Relative(
        Change(direction=_direction(verb), end=number.value),
        start=start,
        end=number.end,
        unit=number.unit,
        scale=number.scale,
        decimals=number.decimals,
    )


def _figure_first(text: str, match: re.Match[str]) -> Relative | None:
    """20% increase, 33% reduction; "Increase 20%" with the verb before it and nothing between."""
    number = number_at(text, match.end())
    if number is None:
        return None
    noun = _NOUN.match(text, number.end)
    if noun and (number.unit == PERCENT or noun["up"] not in ("up", "more", "higher")):
        # "15 more placements" is a count of its own; "15% more" is a change.
        words = noun["up"] or noun["down"]
        if number.unit == PERCENT or words.lower() not in ("up", "down", "more", "higher", "fewer", "less"):
            return _amount(text, number.start, number, _direction(noun), end=noun.end())
    verb, start = _verb_before(_VERB_RIGHT_BEFORE, text, match.start())
    if verb and number.unit == PERCENT:
        return _amount(text, start, number, _direction(verb))
    return None


def _amount(
    text: str, start: int, number: Number, direction: Direction, *, end: int | None = None
) -> Relative:
    end = number.end if end is None else end
    each = _EACH.match(text, end) or _EACH.match(text, number.end)
    period = (each["period"] or each["each"] or "year").lower() if each else None
    in_percent = number.unit == PERCENT
    return Relative(
        Change(
            direction=direction,
            amount=number.value,
            in_percent=in_percent,
            each="year" if period == "annum" else period,
        ),
        start=start,
        end=max(end, each.end() if each else end),
        unit=None if in_percent else number.unit,
        scale=number.scale,
        decimals=number.decimals,
    )


def _verb_before(pattern: re.Pattern[str], text: str, at: int) -> tuple[re.Match[str] | None, int]:
    """The verb that leads up to a place, and where it begins."""
    begin = max(0, at - _REACH)
    verb = pattern.search(text[begin:at])
    return verb, begin + verb.start() if verb else at


def _direction(match: re.Match[str]) -> Direction:
    return Direction.INCREASE if match["up"] else Direction.DECREASE


def _by_comparing(first: Decimal, last: Decimal) -> Direction | None:
    if first == last:
        return None
    return Direction.INCREASE if last > first else Direction.DECREASE


def _is_year(text: str, number: Number) -> bool:
    """From 2004, by 2006; and by 30 March, which is a day."""
    digits = text[number.start : number.end]
    if re.fullmatch(r"(?:19|20)[0-9]{2}", digits):
        return True
    return _DATE_GOES_ON.match(text, number.end) is not None


_DATE_GOES_ON = compiled(
    r"\s?(?:st|nd|rd|th)?\s?(?:of\s+)?(?:jan|feb|mar(?!k)|apr|may(?![a-z])|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|[./-][0-9]"
)
