"""How often something is measured or reported, in one spelling each."""

from __future__ import annotations

from .date_patterns import compiled
from .tidying import plain

# The first that the text contains decides, so that "two-yearly" and "half-yearly" come before "yearly".
_FREQUENCIES = tuple(
    (compiled(rf"(?<![a-z0-9])(?:{pattern})(?![a-z])"), frequency)
    for pattern, frequency in (
        (
            r"(?:two|2)[\s-]?yearly|every\s+(?:two|2|other)\s+years?|biennial(?:ly)?|alternate\s+years?",
            "two-yearly",
        ),
        (r"(?:three|3)[\s-]?yearly|every\s+(?:three|3)\s+years|triennial(?:ly)?", "three-yearly"),
        (
            (
                r"twice[\s-](?:a[\s-]|per[\s-])?year(?:ly)?|(?:two|2)\s+times\s+a\s+year|bi-?annual(?:ly)?"
                r"|twice\s+(?:annually|each\s+year)"
            ),
            "twice yearly",
        ),
        (r"(?:six|6)[\s-]?month(?:ly|s)?|half[\s-]?year(?:ly)?|every\s+(?:six|6)\s+months", "six-monthly"),
        (
            r"(?:three|3)[\s-]?month(?:ly|s)|every\s+(?:three|3)\s+months|quarter(?:ly)?|each\s+quarter",
            "quarterly",
        ),
        (r"(?:four|4)[\s-]?month(?:ly|s)|termly|each\s+term", "four-monthly"),
        (r"(?:two|2)[\s-]?month(?:ly|s)|bi-?monthly|every\s+(?:two|2|other)\s+months?", "two-monthly"),
        (r"fortnight(?:ly)?|(?:two|2)[\s-]?weekly|every\s+(?:two|2)\s+weeks|bi-?weekly", "fortnightly"),
        (r"annual(?:ly)?|year(?:ly)?|every\s+year|per\s+annum|p\.?a\.?|once\s+a\s+year", "annual"),
        (r"month(?:ly)?|every\s+month", "monthly"),
        (r"week(?:ly)?|every\s+week", "weekly"),
        (r"dai?ly|every\s+day", "daily"),
        (r"on-?going|continuous(?:ly)?", "continuous"),
        (r"ad[\s-]hoc|as\s+(?:required|needed|necessary)", "as needed"),
    )
)


def read_frequency(text: str) -> str | None:
    """None for TBC, a blank, and whatever names no frequency."""
    words = plain(text)
    return next((frequency for pattern, frequency in _FREQUENCIES if pattern.search(words)), None)
