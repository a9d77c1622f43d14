"""Figures in another spelling, told by the whole cell: 98,7 %, 3.912,50, 12 579 with hard spaces, 1½."""

from __future__ import annotations

import re

_DECIMAL_COMMA = re.compile(
    r"(?P<before>[£€$]?\s?[+-]?)(?P<whole>\d{1,3}(?:\.\d{3})+),(?P<part>\d{1,2})(?P<after>\s?%?)$"
)
_PERCENT_COMMA = re.compile(r"(?P<before>[+-]?)(?P<whole>\d{1,3}),(?P<part>\d{1,2})(?P<after>\s?%)$")
# A plain space may part two figures; a hard or a thin one parts thousands.
_SPACED = re.compile("(?:[£€$]\\s?)?\\d{1,3}(?:[\u00a0\u2009\u202f]\\d{3})+(?:\\.\\d+)?\\s?%?$")
_FRACTIONS = {"¼": ".25", "½": ".5", "¾": ".75"}
_FRACTION = re.compile(r"(?P<whole>\d*)\s?(?P<part>[¼½¾])(?P<after>\s?[a-z%][a-z %]*)?$", re.IGNORECASE)
_PLUS_PERCENT = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s?\+\s?%$")


def respelled(words: str, source: str) -> str:
    """The words in British spelling; as they were when they are no such figure. `source` keeps its spaces."""
    if _SPACED.match(source.strip()):
        return re.sub(r"(?<=\d)\s(?=\d{3})", ",", words)
    if match := _DECIMAL_COMMA.match(words) or _PERCENT_COMMA.match(words):
        return f"{match['before']}{match['whole'].replace('.', '')}.{match['part']}{match['after']}"
    if match := _FRACTION.match(words):
        return f"{match['whole'] or '0'}{_FRACTIONS[match['part']]}{match['after'] or ''}"
    if match := _PLUS_PERCENT.match(words):
        return f"{match['number']}%+"
    return words
