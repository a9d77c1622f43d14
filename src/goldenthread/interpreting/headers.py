"""Is a row a header, and what does each of its cells head?"""

from __future__ import annotations

import re
from dataclasses import dataclass

from goldenthread.documents import Row
from goldenthread.model import Precision, When
from goldenthread.wording import find_whens
from goldenthread.wording.texts import clean

from .lexicon import Lexicon
from .words import best_match, heading_keys

_LONGEST = 12
"""Words. A header cell longer than this is a sentence and the row is data."""

_SUREST = 0.6
"""How sure the filled cells must be on average; a sentence that holds one known word is not."""

_SHORT_YEARS = re.compile(r"(?<![\d/.-])(\d\d)\s?[/-]\s?(\d\d)(?![\d/.-])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`period` is the date or year that the heading itself names: "2012/13 target", "As at 31.12.11"."""

    index: int
    label: str
    role: str | None
    period: When | None
    sure: float


def read_header(row: Row, lexicon: Lexicon) -> tuple[Column, ...] | None:
    """The row's columns when it reads as a header, else None.

    It does when at least two cells are known column headings and they are most of the filled ones.
    """
    texts = [clean(text) for text in row.texts]
    filled = [text for text in texts if text]
    if len(filled) < 2 or any(len(text.split()) > _LONGEST for text in filled):
        return None
    columns = _one_role_each(tuple(_column(i, text, lexicon) for i, text in enumerate(texts)), lexicon)
    known = [column for column in columns if column.role]
    if len(known) < 2 or len(known) * 2 < len(filled):
        return None
    if not row.is_header and sum(column.sure for column in known) / len(filled) < _SUREST:
        return None
    return columns


def _column(index: int, text: str, lexicon: Lexicon) -> Column:
    role, sure = None, 0.0
    for key in heading_keys(text):
        match = best_match(key, lexicon.columns)
        if match and match[1] > sure:
            role, sure = match
    return Column(index=index, label=text, role=role, period=_period(text), sure=sure)


def _period(text: str) -> When | None:
    if not re.search(r"\d", text):
        return None
    dates = find_whens(text) or _short_years(text)
    return dates[0] if dates and dates[0].precision is not Precision.SPAN else None


def _short_years(text: str) -> tuple[When, ...]:
    """ "Target 25/26": in a heading, two years that run on are a financial year."""
    pair = _SHORT_YEARS.search(text)
    if pair is None or (int(pair[1]) + 1) % 100 != int(pair[2]):
        return ()
    return find_whens(f"{pair[1]}/{pair[2]} target")


def _one_role_each(columns: tuple[Column, ...], lexicon: Lexicon) -> tuple[Column, ...]:
    """Two columns share a role only with different periods (three years of targets); the surer has it.

    Columns of values may also differ by their labels alone: "Q1 actual" and "Q2 actual" are two readings.
    """
    kept: list[Column] = []
    for column in columns:
        rivals = [
            one
            for one in columns
            if one.role == column.role
            and one is not column
            and (one.period is None or one.period == column.period)
            and (one.role is None or lexicon.contents[one.role] != "value" or one.label == column.label)
        ]
        better = any(
            one.sure > column.sure or (one.sure == column.sure and one.index < column.index) for one in rivals
        )
        kept.append(
            Column(index=column.index, label=column.label, role=None, period=column.period, sure=0.0)
            if column.role and rivals and better
            else column
        )
    return tuple(kept)
