"""Is a row a header, and what does each of its cells head?"""

from __future__ import annotations

from dataclasses import replace

from goldenthread.documents import Row
from goldenthread.interpreting.vocabulary.everyday import everyday_role
from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.interpreting.vocabulary.words import UNITS, best_match, heading_keys
from goldenthread.model import Precision, When
from goldenthread.wording.texts import clean

from .column_pairs import told_apart
from .columns import Column
from .periods import bare_period, is_period, period_in, without_period

__all__ = ["FIGURE", "Column", "mark_of", "read_header", "read_heading", "settle"]

_LONGEST = 12
"""Words. A header cell longer than this is a sentence and the row is data."""

_NO_HEADING = 60
"""Words. Not even looked into: the time that takes grows with the square of their number."""

_SURE_OF_WORDS = 0.75
"""Below it a heading holds one known word among others, and its grammar may tell more."""

_SUREST = 0.6
"""How sure the filled cells must be on average; a sentence that holds one known word is not."""

_SUREST_BESIDE_PERIODS = 0.5
"""Several years or months in a row are themselves a sign of a header: "Indicator | Series | Apr | May"."""

_MANY = 6
"""Headings that are known word for word, in a header most of which is not known."""

FIGURE = "figure"
"""The role of a column whose heading is a period and nothing else; the table's kind says what it holds."""


def read_header(row: Row, lexicon: Lexicon) -> tuple[Column, ...] | None:
    """The row's columns when it reads as a header, else None.

    It does when at least two cells are known column headings and they are most of the filled ones.
    """
    texts = [clean(text) for text in row.texts]
    columns = tuple(read_heading(i, text, lexicon) for i, text in enumerate(texts))
    return settle(_with_places(columns, row), lexicon, is_header=row.is_header)


def settle(
    columns: tuple[Column, ...], lexicon: Lexicon, *, is_header: bool = False
) -> tuple[Column, ...] | None:
    """The headings as one header, each role given once; None when too few of them are known."""
    # The weeks of a chart beside a plan: days head nothing that a role could name.
    filled = [column for column in columns if column.label and not _is_day(column)]
    if len(filled) < 2 or any(len(column.label.split()) > _LONGEST for column in filled):
        return None
    columns = _one_role_each(told_apart(columns), lexicon)
    known = [column for column in columns if column.role]
    named = [column for column in known if column.role != FIGURE]
    export = _is_export(known, filled)
    if len(known) < 2 or not named or (len(known) * 2 < len(filled) and not export):
        return None
    if any(_is_day(column) for column in columns) and named[0].sure < _SURE_OF_WORDS:
        # A row of data holds days too: "Team leaders appointed | 30/06/2027 | 14/07/2027 | Complete".
        return None
    periods = len(known) - len(named)
    # Months beside cells that merely hold a known word are a row of data: an action and its dates.
    if periods and all(column.sure < 1.0 for column in named):
        return None
    in_money = any(column.role == FIGURE and UNITS.search(column.label) for column in known)
    if len(named) == 1 and not (is_header or len(known) > 2 or in_money):
        return None
    least = _SUREST if periods < 2 else _SUREST_BESIDE_PERIODS
    if not (is_header or export) and sum(column.sure for column in named) / (len(filled) - periods) < least:
        return None
    return columns


def read_heading(index: int, text: str, lexicon: Lexicon) -> Column:
    role, sure = None, 0.0
    if len(text.split()) > _NO_HEADING:
        return Column(index=index, label=text, role=None, period=None, sure=0.0)
    keys = heading_keys(text)
    if bare_period(text) and (plain := without_period(text)):
        keys += heading_keys(plain)
    for key in keys:
        match = best_match(key, lexicon.columns)
        if match and match[1] > sure:
            role, sure = match
    if role is None and is_period(text):
        role, sure = FIGURE, 1.0
    if sure < _SURE_OF_WORDS and (everyday := everyday_role(text)) and everyday[1] > sure:
        role, sure = everyday
    return Column(index=index, label=text, role=role, period=period_in(text), sure=sure)


def _is_export(known: list[Column], filled: list[Column]) -> bool:
    """Systems write every field they have; a third of them, and many, are enough where each is certain."""
    certain = [column for column in known if column.sure == 1.0]
    return len(certain) >= _MANY and len(certain) * 3 >= len(filled)


def _is_day(column: Column) -> bool:
    when = column.period
    return (
        column.role is None
        and when is not None
        and when.precision is Precision.DAY
        and when.raw == column.label
    )


def _with_places(columns: tuple[Column, ...], row: Row) -> tuple[Column, ...]:
    return tuple(
        replace(column, at=cell.place.column if cell.place.sheet else None)
        for column, cell in zip(columns, row.cells, strict=True)
    )


def mark_of(column: Column) -> When | str | None:
    """The period that tells a column from others of its kind: "Q1 actual" from "Q2 actual"."""
    return column.period or bare_period(column.label)


def _one_role_each(columns: tuple[Column, ...], lexicon: Lexicon) -> tuple[Column, ...]:
    """Two columns share a role only with different periods (three years of targets); the surer has it.

    Columns of values and of parts may also differ by their labels alone: "Q1 actual" and "Q2 actual" are two
    readings, "Area" and "Sex" two parts.
    """
    sharing: dict[str, list[tuple[Column, When | str | None]]] = {}
    for column in columns:
        if column.role:
            sharing.setdefault(column.role, []).append((column, mark_of(column)))
    beaten: set[int] = set()
    for role, holders in sharing.items():
        several = role == "breakdown" or lexicon.contents[role] == "value"
        for column, mark in holders if len(holders) > 1 else ():
            better = any(
                (one.sure, -one.index) > (column.sure, -column.index)
                and (its is None or its == mark)
                and (not several or one.label == column.label)
                for one, its in holders
            )
            if better:
                beaten.add(column.index)
    return tuple(
        replace(column, role=None, sure=0.0) if column.index in beaten else column for column in columns
    )
