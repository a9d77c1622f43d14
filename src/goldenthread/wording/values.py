"""A cell that holds a value or a target, as written, to Written.

A percentage is told by its sign or, when the number stands plain, by the title of its row ("% of reviews on
time"); `reason` then says so. Money of millions keeps its figure and its scale: £1.75m is 1.75 in millions.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from goldenthread.model import Change, Kind, When, Written

from .cells import whole_quantity
from .compounds import labelled_in, listed_in, parted_in
from .date_patterns import compiled
from .date_phrases import phrases_in
from .dates import find_whens
from .number_words import NUMBER_WORDS
from .numbers import PERCENT
from .relative import bare_direction, relatives_in, without_verb
from .respelling import respelled
from .seasons import DEFAULT_SEASONS
from .states import absence_in, is_spreadsheet_error
from .tidying import plain, tidy
from .units import percent_in_title
from .years import period_of

_NUMERIC = (Kind.NUMBER, Kind.RANGE, Kind.AT_LEAST, Kind.AT_MOST, Kind.ABOVE, Kind.BELOW)
_LONGEST_CELL = 600
"""More than this is no value but prose; `find_written` finds the figures in it."""
_YEAR_LIKE = compiled(r"[^a-z0-9]*[0-9]{4}[^a-z0-9]*")
"""2,000 and 2000 are counts in a column of values."""
_OF_OPEN_DIRECTION = compiled(r"improve(?:ment|d)?(?![a-z])")
_COUNTS = {"zero": 0, **NUMBER_WORDS}
_SAYS_PERCENT = "The title says percentage."


def read_written(
    text: str, *, title: str = "", unit: str | None = None, scale: int = 1, period: When | None = None
) -> Written:
    """`unit` and `scale` are what the table's heading says (£000); the cell's own come first."""
    read = _remembered if len(text) <= _SHORT else _read
    return read(text, title, unit, scale, period)


def _read(text: str, title: str, unit: str | None, scale: int, period: When | None) -> Written:
    words = respelled(plain(text).strip(" '\""), text)
    if len(words) > _LONGEST_CELL:
        return Written(raw=text, kind=Kind.TEXT)
    absence = absence_in(words)
    if absence is not None:
        return Written(
            raw=text,
            kind=Kind.NONE,
            state=absence.state,
            reason=absence.reason,
            expected=_expected(words, period),
            problem="This is a spreadsheet's error." if is_spreadsheet_error(words) else None,
        )
    return _with_heading(_given(text, words, period), title, unit, scale)


_SHORT = 200
# A long file of readings says the same few figures thousands of times.
_remembered = lru_cache(maxsize=4096)(_read)


def _given(raw: str, words: str, period: When | None) -> Written:
    # Whole lines matter to a compound, so it reads the text before its spaces are closed.
    lines = tidy(raw).text
    if side_by_side := parted_in(raw, words, period):
        return side_by_side
    if _is_date(words, period):
        return Written(raw=raw, kind=Kind.TEXT)
    if labelled := labelled_in(raw, words):
        return labelled
    quantity = whole_quantity(words, period)
    if change := _change(raw, words, quantity, period):
        return change
    return (
        _one(raw, words, quantity, period)
        or listed_in(raw, lines, period)
        or Written(raw=raw, kind=Kind.TEXT)
    )


def _one(raw: str, words: str, quantity: Written | None, period: When | None) -> Written | None:
    if quantity and _OF_OPEN_DIRECTION.search(quantity.scope or ""):
        return Written(raw=raw, kind=Kind.TEXT, reason="An improvement may be a rise or a fall.")
    if quantity is None and (limit := without_verb(words)):
        # "Reduce to below 5%" is the limit that it ends with.
        quantity = whole_quantity(limit, period)
    if quantity is None and words.lower() in _COUNTS:
        quantity = Written(raw=raw, kind=Kind.NUMBER, value=Decimal(_COUNTS[words.lower()]), decimals=0)
    return replace(quantity, raw=raw) if quantity else None


def _change(raw: str, words: str, quantity: Written | None, period: When | None) -> Written | None:
    """ "20% increase" is a change; "104 (up 5%)" is a figure with a remark."""
    if direction := bare_direction(words):
        return Written(raw=raw, kind=Kind.CHANGE, change=Change(direction=direction))
    relatives = relatives_in(words)
    if not relatives or (quantity and relatives[0].start > 0):
        return None
    return replace(relatives[0].written(raw), as_at=_by_when(words, period))


def _is_date(words: str, period: When | None) -> bool:
    """ "2002/03" and "31/03/2026" in a column of values are text, not two values."""
    phrases = phrases_in(tidy(words), period=period_of(period), seasons=DEFAULT_SEASONS, is_prose=False)
    if len(phrases) != 1 or _YEAR_LIKE.fullmatch(words):
        return False
    rest = words[: phrases[0].start] + words[phrases[0].end :]
    return not any(map(str.isalnum, rest)) and not any(map(str.isdigit, rest))


def _expected(words: str, period: When | None) -> When | None:
    return next((when for when in find_whens(words, period=period) if when.is_dated or when.problem), None)


def _by_when(words: str, period: When | None) -> When | None:
    return next((when for when in find_whens(words, period=period) if when.is_dated), None)


def _with_heading(written: Written, title: str, unit: str | None, scale: int) -> Written:
    if written.kind is Kind.COMPOUND:
        parts = tuple(
            replace(part, written=_with_heading(part.written, title, unit, scale)) for part in written.parts
        )
        return replace(written, parts=parts)
    if written.kind not in _NUMERIC:
        return written
    reason = written.reason
    if written.unit is None and unit is None and percent_in_title(title):
        unit, reason = PERCENT, _SAYS_PERCENT
    found = written.unit or unit
    own_scale = written.scale if written.scale != 1 or found == PERCENT else scale
    return replace(written, unit=found, scale=own_scale, reason=reason)
