"""A quantity: a number with the words and marks that bound it: 350-370, 75+, >40, at least 90%, 500#."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from goldenthread.model import Kind, Written

from .date_patterns import compiled
from .numbers import POUNDS, Number, number_at

_BEFORE: tuple[tuple[re.Pattern[str], Kind], ...] = tuple(
    (compiled(rf"(?:{pattern})\s*"), kind)
    for pattern, kind in (
        (
            r">=|=>|(?:at\s+least|(?:a\s+)?minimum(?:\s+of)?|min\.?|(?:no|not)\s+(?:less|fewer|lower)\s+than)(?![a-z])",
            Kind.AT_LEAST,
        ),
        (
            (
                r"<=|=<|(?:at\s+most|(?:a\s+)?maximum(?:\s+of)?|max\.?|(?:no|not)\s+(?:more|greater|higher)\s+than"
                r"|not\s+to\s+exceed|up\s+to|within)(?![a-z])"
            ),
            Kind.AT_MOST,
        ),
        (
            r">|(?:more\s+than|greater\s+than|higher\s+than|over|above|exceed(?:s|ing)?|in\s+excess\s+of)(?![a-z])",
            Kind.ABOVE,
        ),
        (r"<|(?:less\s+than|fewer\s+than|lower\s+than|under|below)(?![a-z])", Kind.BELOW),
    )
)
_AFTER: tuple[tuple[re.Pattern[str], Kind], ...] = tuple(
    (compiled(pattern), kind)
    for pattern, kind in (
        (
            r"\s?\+|\s*,?\s*(?:(?:or|and)\s+(?:more|above|over|higher|greater)|plus|minimum|min\.?)(?![a-z])",
            Kind.AT_LEAST,
        ),
        (r"\s*,?\s*(?:(?:or|and)\s+(?:less|fewer|below|under|lower)|maximum|max\.?)(?![a-z])", Kind.AT_MOST),
    )
)
_ABOUT = compiled(
    r"(?:~|(?:approx(?:imately)?\.?|about|around|circa|roughly)(?![a-z])|ca?\.(?=\s?[0-9£]))\s*"
)
_BETWEEN = compiled(r"between\s+")
_TO = compiled(r"\s*(?:-|to(?![a-z]))\s*(?=[£.0-9])")
_AND = compiled(r"\s*and\s*(?=[£.0-9])")
_MARKS = re.compile(r"\s*([*#†‡§^]+|[↑↓▲▼↗↘⬆⬇]\ufe0f?|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)")

FLAGS: Mapping[str, str] = MappingProxyType(
    {
        "*": "caution",
        "#": "unreliable",
        "p": "provisional",
        "provisional": "provisional",
        "prov": "provisional",
        "r": "revised",
        "revised": "revised",
        "e": "estimated",
        "est": "estimated",
        "estimate": "estimated",
        "estimated": "estimated",
        "b": "break in the series",
        "u": "unreliable",
        "tbc": "to be confirmed",
        "to be confirmed": "to be confirmed",
        "approx": "approximate",
        "approximate": "approximate",
    }
)
"""Marks and words beside a number: * and # from domain.md 1.4 (S000's notes), letters from the Government
Analysis Function's symbols. A footnote's sign stands for itself."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """`start` and `end` are places in the plain text."""

    kind: Kind
    number: Number
    upper: Number | None
    flags: tuple[str, ...]
    start: int
    end: int
    is_bounded_by_words: bool = False

    @property
    def unit(self) -> str | None:
        return self.number.unit or (self.upper.unit if self.upper else None)

    @property
    def is_backwards(self) -> bool:
        return self.upper is not None and self.number.plain > self.upper.plain

    def written(self, raw: str) -> Written:
        if self.is_backwards:
            return Written(
                raw=raw, kind=Kind.TEXT, problem="The range runs from the higher to the lower number."
            )
        value = self.number.value
        lower, upper = _bounds(self.kind, value, self.upper)
        return Written(
            raw=raw,
            kind=self.kind,
            value=None if self.kind is Kind.RANGE else value,
            lower=lower,
            upper=upper,
            unit=self.unit,
            scale=max(self.number.scale, self.upper.scale if self.upper else 1),
            decimals=max(self.number.decimals, self.upper.decimals if self.upper else 0),
            flags=self.flags,
        )


def _bounds(kind: Kind, value: Decimal, upper: Number | None) -> tuple[Decimal | None, Decimal | None]:
    if kind is Kind.RANGE and upper is not None:
        return value, upper.value
    if kind in (Kind.AT_LEAST, Kind.ABOVE):
        return value, None
    return (None, value) if kind in (Kind.AT_MOST, Kind.BELOW) else (None, None)


def quantity_at(text: str, at: int = 0) -> Quantity | None:
    """The quantity that begins at a place, bounding words included."""
    start, (kind, at) = at, _bound_before(text, at)
    about = _ABOUT.match(text, at)
    at = about.end() if about else at
    between = _BETWEEN.match(text, at) if kind is None else None
    number = number_at(text, between.end() if between else at)
    if number is None or (between and not _AND.match(text, number.end)):
        return None
    marks, end = _flags(text, number.end)
    flags = (("approximate",) if about else ()) + marks
    found = Quantity(kind or Kind.NUMBER, number, None, flags, start, end, kind is not None)
    if kind is None and (ranged := _range(found, text, between is not None)):
        return ranged
    return found if kind else _bound_after(found, text)


def _bound_before(text: str, at: int) -> tuple[Kind | None, int]:
    for pattern, kind in _BEFORE:
        if match := pattern.match(text, at):
            return kind, match.end()
    return None, at


def _bound_after(found: Quantity, text: str) -> Quantity:
    for pattern, kind in _AFTER:
        if match := pattern.match(text, found.end):
            marks, end = _flags(text, match.end())
            return replace(found, kind=kind, flags=found.flags + marks, end=end)
    return found


def _range(found: Quantity, text: str, between: bool) -> Quantity | None:
    joiner = (_AND if between else _TO).match(text, found.end)
    lower = found.number
    upper = number_at(text, joiner.end(), is_money=lower.unit == POUNDS) if joiner else None
    if upper is None:
        return None
    if lower.scale == 1 and lower.value < upper.scale // 1000:
        # £1.5-2m: the scale printed once is for both. In £900,000-£1m the first number is whole.
        lower = replace(lower, scale=upper.scale)
    if lower.scale != upper.scale:
        lower, upper = lower.unscaled(), upper.unscaled()
    marks, end = _flags(text, upper.end)
    return Quantity(Kind.RANGE, lower, upper, found.flags + marks, found.start, end)


def _flags(text: str, at: int) -> tuple[tuple[str, ...], int]:
    flags: list[str] = []
    while match := _MARKS.match(text, at):
        mark = match[1]
        flags.append(FLAGS.get(mark[0], mark))
        at = match.end()
    return tuple(flags), at
