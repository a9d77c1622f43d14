"""Which numbers may be compared: percent with percent, per 1,000 with per 1,000, pounds with pounds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from goldenthread.model import Written

from .saying import say_number

PERCENT = "percent"
POUNDS = "pounds"

_SPELLINGS: Mapping[str, str] = MappingProxyType(
    {
        "%": PERCENT,
        "per cent": PERCENT,
        "percentage": PERCENT,
        "percent": PERCENT,
        "£": POUNDS,
        "gbp": POUNDS,
        "pound": POUNDS,
        "pounds": POUNDS,
    }
)
_SCALES: Mapping[int, str] = MappingProxyType({1_000: " thousand", 1_000_000: " million", 10**9: " billion"})
_BASE = re.compile(r"\bper ([\d,]+)")


def unit_name(unit: str | None) -> str | None:
    folded = " ".join((unit or "").lower().split())
    return _SPELLINGS.get(folded, folded) or None


def units_differ(one: str | None, other: str | None) -> bool:
    """A unit left out is taken to be the other's: a table prints it once, in the target or the heading.

    "Admissions per 10,000 population" and "per 10,000" share their base, which is what a comparison needs.
    """
    first, second = unit_name(one), unit_name(other)
    if first is None or second is None or first == second:
        return False
    base, other_base = _base(first), _base(second)
    return base != other_base or base is None


def plain(written: Written, value: Decimal) -> Decimal:
    """In single units: 12,579 in a table headed £000 is 12,579,000."""
    return value * written.scale


def say_value(
    value: Decimal,
    like: Written,
    unit: str | None,
    *,
    against: Sequence[Decimal] = (),
    decimals: int | None = None,
) -> str:
    """A plain value in the scale and decimals of `like`: 48%, £12,579 thousand, 6.0.

    Nouns are left to the target, which says them once.
    """
    scale = Decimal(like.scale)
    places = like.decimals if decimals is None else decimals
    number = say_number(value / scale, places, against=[other / scale for other in against])
    return _with_sign(f"{number}{_SCALES.get(like.scale, '')}", unit)


def say_gap(gap: Decimal, like: Written, unit: str | None, *, against: Sequence[Decimal] = ()) -> str:
    """How far apart two values are: between percentages, in percentage points."""
    scale = Decimal(like.scale)
    number = say_number(gap / scale, None, against=[other / scale for other in (Decimal(0), *against)])
    said = f"{number}{_SCALES.get(like.scale, '')}"
    if unit_name(unit) == PERCENT:
        return f"{said} percentage {'point' if number == '1' else 'points'}"
    return _with_sign(said, unit)


def noun_of(unit: str | None) -> str:
    """What follows a number in words (" people", " per 10,000"); nothing for a sign such as %."""
    name = unit_name(unit)
    return "" if name in (None, PERCENT, POUNDS) else f" {(unit or '').strip()}"


def _with_sign(number: str, unit: str | None) -> str:
    name = unit_name(unit)
    if name == PERCENT:
        return f"{number}%"
    if name != POUNDS:
        return number
    return f"-£{number[1:]}" if number.startswith("-") else f"£{number}"


def _base(unit: str) -> str | None:
    found = _BASE.search(unit)
    return found.group(1).replace(",", "") if found else None
