"""Documents that write the month first: 08/15/2025 can only be in August, so 08/05/2025 beside it is too.

Dates are read day first unless the document proves otherwise: a date that has no day-first reading, and none
that has no month-first one. Where both stand nothing is settled, and the impossible ones stay told. In a
document that speaks of pounds one such date may be a slip, and two must prove it.
"""

from __future__ import annotations

import dataclasses
import re
from typing import TypeVar

from goldenthread.documents import Document
from goldenthread.model import When
from goldenthread.wording import read_when

from .throughout import texts_of, with_whens

T = TypeVar("T")

_NUMBERS = re.compile(
    r"(?<![\d/.-])(?P<first>\d{1,2})(?P<sign>[/.-])(?P<second>\d{1,2})(?P=sign)(?P<year>(?:19|20)?\d\d)(?![\d/.-])"
)
_PRINTED_AT = re.compile(
    r"^\s*\d{1,2}/\d{1,2}/\d{2,4},?\s+\d{1,2}:\d\d(?::\d\d)?\s?(?:[AP]M)?\b", re.IGNORECASE
)
"""The stamp that a browser puts on what it prints: the machine's habit, not the document's."""
_ASSUMED = "the document writes the month first"


def writes_month_first(document: Document) -> bool:
    pairs: set[tuple[int, int]] = set()
    in_pounds = False
    for text in texts_of(document):
        in_pounds = in_pounds or "£" in text
        written = _PRINTED_AT.sub("", text)
        pairs.update((int(match["first"]), int(match["second"])) for match in _NUMBERS.finditer(written))
    month_first = [pair for pair in pairs if pair[0] <= 12 < pair[1] <= 31]
    day_first = [pair for pair in pairs if pair[1] <= 12 < pair[0] <= 31]
    return not day_first and len(month_first) >= (2 if in_pounds else 1)


def with_month_first(value: T) -> T:
    """The same, each numeric date in it read with its month in front."""
    return with_whens(value, _again)


def _again(when: When) -> When:
    if when.assumed == _ASSUMED or not _NUMBERS.search(when.raw):
        return when
    swapped = _NUMBERS.sub(lambda m: f"{m['second']}{m['sign']}{m['first']}{m['sign']}{m['year']}", when.raw)
    read = read_when(swapped)
    parts = tuple(
        dataclasses.replace(one, raw=raw.raw, assumed=_ASSUMED)
        for one, raw in zip(read.parts, when.parts, strict=False)
    )
    kept = parts if len(parts) == len(read.parts) else read.parts
    return dataclasses.replace(read, raw=when.raw, assumed=_ASSUMED, parts=kept)
