"""A number as printed: thousands commas, ".50", "£1.75m", "+76.9", "(1,234)", "8.00%"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType

from .date_patterns import compiled

PERCENT = "percent"
POINTS = "percentage points"
POUNDS = "pounds"

_SCALES: Mapping[str, int] = MappingProxyType(
    {
        "k": 1_000,
        "thousand": 1_000,
        "m": 1_000_000,
        "mn": 1_000_000,
        "mil": 1_000_000,
        "million": 1_000_000,
        "bn": 10**9,
        "billion": 10**9,
    }
)
_CURRENCIES: Mapping[str, str] = MappingProxyType({"£": POUNDS, "€": "euros", "$": "dollars"})

# Thousands are told by commas in threes; a comma anywhere else is no part of a number.
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?|\.[0-9]+"
_UNIT_AFTER = (
    r"(?:\s?(?P<points>percentage\s+points?|%\s*(?:points?|pts?)|ppts?|pp)(?![a-z])"
    r"|\s?(?P<percent>%|(?:per\s?cent|pct)(?![a-z])))"
)
# "12m" may be twelve months or metres; £12m, 1.2m and 12 million are millions.
_M = r"(?(currency)mn?|(?(currency_before)mn?|(?:mn|(?<=\.[0-9])m|(?<=\.[0-9]{2})m)))"
_SCALE_AFTER = r"(?:\s?(?P<scale>k|thousand|{m}|mil|million|bn|billion)(?![a-z0-9]))"
_FORM = (
    r"(?:(?P<currency_before>[£€$])\s?(?=\())?(?P<open>\(\s*)?(?P<sign>[+-]\s?)?"
    r"(?:GBP\s?)?(?P<currency>[£€$])?\s?(?P<sign_after>[+-])?"
    rf"(?P<digits>{_DIGITS})@SCALE?{_UNIT_AFTER}?(?(open)\s*\)@OUTSIDE)"
)
# "£(1.2)m" and "(3)%": what stands behind the bracket belongs to the number in it.
_OUTSIDE = (
    r"(?:\s?(?P<scale_outside>k|(?(currency_before)mn?|mn)|million|thousand|bn|billion)(?![a-z0-9]))?"
    r"(?:\s?(?P<percent_outside>%))?"
)
_FORM = _FORM.replace("@OUTSIDE", _OUTSIDE)
_NUMBER = compiled(_FORM.replace("@SCALE", _SCALE_AFTER.replace("{m}", _M)))
_MONEY = compiled(_FORM.replace("@SCALE", _SCALE_AFTER.replace("{m}", "mn?")))


@dataclass(frozen=True, slots=True)
class Number:
    """`value` is in the scale printed: £1.75m is 1.75 with the scale 1,000,000."""

    value: Decimal
    decimals: int
    unit: str | None
    scale: int
    start: int
    end: int

    @property
    def plain(self) -> Decimal:
        return self.value * self.scale

    def unscaled(self) -> Number:
        return replace(self, value=self.plain, scale=1, decimals=0) if self.scale != 1 else self


def number_at(text: str, at: int = 0, *, is_money: bool = False) -> Number | None:
    """The number that begins at a place in plain text; `is_money` when the text before has its pound sign."""
    match = (_MONEY if is_money else _NUMBER).match(text, at)
    return _number(match) if match else None


def _number(match: re.Match[str]) -> Number:
    digits = match["digits"].replace(",", "")
    value = Decimal(digits)
    scale = match["scale"] or match["scale_outside"]
    # Accountants print a loss in brackets.
    if match["open"] or "-" in (match["sign"] or "") + (match["sign_after"] or ""):
        value = -value
    return Number(
        value=value,
        decimals=len(digits.partition(".")[2]),
        unit=_unit(match),
        scale=_SCALES[scale.lower()] if scale else 1,
        start=match.start(),
        end=match.end(),
    )


def _unit(match: re.Match[str]) -> str | None:
    if match["points"]:
        return POINTS
    if match["percent"] or match["percent_outside"]:
        return PERCENT
    return _CURRENCIES.get(match["currency"] or match["currency_before"] or "")
