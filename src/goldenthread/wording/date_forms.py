"""Every date a text mentions, in any of the forms."""

from __future__ import annotations

from collections.abc import Iterator

from .date_patterns import ANY_MONTH, BEFORE, BEFORE_DAY, FY, ORDINAL, Reading, compiled
from .day_forms import DAY_FORMS
from .mentions import Mention
from .period_forms import PERIOD_FORMS

# Where a form may begin. Looking for this alone keeps long paragraphs without dates cheap.
_MAY_BEGIN = compiled(
    rf"{BEFORE}(?=['0-9]|{ANY_MONTH}|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s|spring|summer|autumn|winter"
    rf"|{FY}|academic|school|q(?:tr|uarter)?\.?\s*[1-4]|h[12]|(?:first|second|third|fourth|last|final|latter)\s)"
    rf"|{BEFORE_DAY}(?=[0-9]{{1,2}}{ORDINAL}\s*{ANY_MONTH})"
)


def mentions_in(reading: Reading) -> list[Mention]:
    """In order; where two forms overlap the one that begins earlier stands, then the longer one."""
    kept: list[Mention] = []
    for place in _MAY_BEGIN.finditer(reading.text):
        if kept and place.start() < kept[-1].end:
            continue
        # The first of the longest: the forms stand in order of preference.
        longest = max(_mentions_at(place.start(), reading), key=lambda mention: mention.end, default=None)
        if longest is not None:
            kept.append(longest)
    return kept


def _mentions_at(place: int, reading: Reading) -> Iterator[Mention]:
    for pattern, read in DAY_FORMS + PERIOD_FORMS:
        match = pattern.match(reading.text, place)
        mention = read(match, reading) if match else None
        if mention is not None:
            yield mention
