"""One heading over two columns, a code and a name: "Indicator" over "CP1" and "Plans that last two years"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from goldenthread.documents import Cell
from goldenthread.wording.texts import clean, fold

from .columns import Column

_CODE = re.compile(r"[A-Z]{0,6}[\s/.-]?\d{1,4}(?:[./-]\d+)*[a-z]?", re.IGNORECASE)
_NAMED = frozenset(("indicator", "risk", "action", "recommendation", "objective", "milestone"))
_CODED = frozenset(("reference", "code"))
_FEWEST = 2


def codes_apart(columns: tuple[Column, ...], rows: Sequence[tuple[Cell, ...]]) -> tuple[Column, ...]:
    """The first of the two is the reference, the second what the heading says."""
    if any(column.role in _CODED for column in columns):
        return columns
    for column, beside in itertools.pairwise(columns):
        same = not beside.label or fold(beside.label) == fold(column.label)
        if column.role not in _NAMED or beside.role is not None or not same:
            continue
        pairs = [(clean(row[column.index].text), clean(row[beside.index].text)) for row in rows]
        told = [(code, name) for code, name in pairs if code and name]
        if len(told) >= _FEWEST and all(_CODE.fullmatch(code) and _is_name(name) for code, name in told):
            changed = {column.index: "reference", beside.index: column.role}
            return tuple(replace(one, role=changed.get(one.index, one.role)) for one in columns)
    return columns


def _is_name(text: str) -> bool:
    return len(re.findall(r"[^\W\d_]{2,}", text)) > 1
