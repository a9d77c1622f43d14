"""What a number counts, in one spelling each: percent, pounds, people, per 10,000 population."""

from __future__ import annotations

import re

from .date_patterns import compiled
from .numbers import PERCENT

_PERCENT_TITLE = compiled(
    r"\s*(?:the\s+)?(?:%|per\s?cent|percentage|proportion)|.*(?:(?<![a-z])(?:percentage|proportion)s?\s+of(?![a-z])"
    r"|\(%\)|%\s+of(?![a-z])|,\s*%$|\s%$|(?<![a-z])(?:per\s?cent|percentage)(?![a-z]))",
)
_RATE_TITLE = compiled(r".*(?<![a-z])(?:per\s+[0-9]|rate\s+per)")
# A stroke tells a rate only before a round base: "/1,000" is one, "18/20" is not.
_RATE = compiled(
    r".*?(?:(?<![a-z])per\s*(?P<base>[0-9][0-9,]*k?)|/\s?(?P<round>1[0,]*0(?:00|k)))(?![0-9.])(?P<of>.*)$"
)
_UNIT_WORDS = compiled(r"[a-z][a-z'/ ,0-9-]*$")


def percent_in_title(title: str) -> bool:
    """Whether a title says that its plain numbers are percentages. A rate per 1,000 is none."""
    words = " ".join(title.split())
    return bool(_PERCENT_TITLE.match(words)) and not _RATE_TITLE.match(words)


def unit_named(words: str) -> str | None:
    """The unit in the words behind a number, or None when they are something else."""
    words = " ".join(words.split()).strip(" .,;:").lower()
    if not words or (not _UNIT_WORDS.match(words) and not _RATE.match(words)):
        return None
    if words in ("%", "percent", "per cent", "pct"):
        return PERCENT
    if words == "p":
        return "pence"
    if rate := _RATE.match(words):
        return _rate_unit(rate)
    return words


def _rate_unit(rate: re.Match[str]) -> str:
    """Admissions per 10,000 population: a comparison needs the base; the title says what is counted."""
    digits = re.sub(r"[^0-9k]", "", (rate["base"] or rate["round"]).lower()).replace("k", "000")
    return " ".join(f"per {int(digits):,} {rate['of']}".split())
