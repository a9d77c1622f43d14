"""What can be said for certain about dates that are only known to the month, the quarter or the year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum

from goldenthread.model import Milestone, Place, Qualifier, When

_OPEN_ENDED = frozenset({Qualifier.ONGOING, Qualifier.ONWARDS, Qualifier.FROM, Qualifier.EACH})
_NOTHING = frozenset("-–—._? ")
_OPEN = re.compile(
    r"(?:t\.?b\.?[acd]|to be \w+|to follow|pending|unknown|not (?:yet )?(?:known|agreed|set|confirmed))\b",
    re.IGNORECASE,
)


class Gap(Enum):
    MISSING = "missing"
    OPEN = "to be confirmed"


def dated(when: When | None) -> Iterator[When]:
    """The usable dates of a cell, in printed order."""
    if when is not None:
        yield from (one for one in when.each if one.is_dated and not one.problem)


def gap_of(when: When | None) -> Gap | None:
    """None where a date stands, and where an answer does without one: "ongoing", "N/A", "complete"."""
    if when is None or not set(when.raw.strip()) - _NOTHING:
        return Gap.MISSING
    is_open = not when.is_dated and _OPEN.match(when.raw.strip(" ("))
    return Gap.OPEN if is_open else None


def is_dated_in_a_column(milestone: Milestone) -> bool:
    """A date beside the text is a date meant as such; one within it may be part of a longer story."""
    words = [seen.place for seen in milestone.seen if seen.field == "text"]
    dates = [seen.place for seen in milestone.seen if seen.field == "due"]
    beside = any(not any(_is_within(place, cell) for cell in words) for place in dates)
    return gap_of(milestone.due) is None and beside


def _is_within(place: Place, cell: Place) -> bool:
    """A date found in the words of a cell has the cell's place, or that of its row."""
    same_row = replace(place, column=None) == replace(cell, column=None)
    return same_row and place.column in (None, cell.column) and cell.column is not None


def sets_an_end(when: When | None) -> bool:
    """The cell says when something is over, and not only when it begins."""
    return any(one.qualifier not in _OPEN_ENDED for one in dated(when))


def is_over_before(period: When | None, later: When | None) -> bool:
    """A figure for a year that ended before the other began is whole: nothing is added to it any more."""
    return period is not None and later is not None and surely_after(later, period)


def surely_after(later: When, earlier: When) -> bool:
    """Even the first day that one can mean lies after the last that the other can mean."""
    return later.earliest is not None and earlier.latest is not None and later.earliest > earlier.latest
