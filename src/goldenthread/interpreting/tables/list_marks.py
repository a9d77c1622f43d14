"""Marks of actions and milestones: bullets, numbers that are references, days that headings name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from goldenthread.documents import Cell
from goldenthread.interpreting.grids.columns import Column
from goldenthread.interpreting.grids.periods import within
from goldenthread.interpreting.grids.subrows import lines_of
from goldenthread.interpreting.record.draft import Draft
from goldenthread.interpreting.record.work_rows import ActionRow
from goldenthread.model import Precision, When
from goldenthread.wording.texts import clean

_BULLET = re.compile("[\u2022\u00b7\u25aa\u25cf\u2023\uf0b7*-]\\s*(?=\\S)")
_DEEP = re.compile(r"(?P<ref>\d+(?:\.\d+)+)[.):]?\s+(?=\S)")
_PLAIN = re.compile(r"(?P<ref>\d{1,3})[.):]\s+(?=\S)")
_LETTER = re.compile(r"\(?[a-z][.)]\s+(?=\S)")


def items_of(cell: Cell) -> tuple[Cell, ...]:
    """A cell that is a list of bullets, a cell an item; any other cell as it is."""
    lines = lines_of(cell.text)
    if len(lines) < 2 or not _BULLET.match(lines[0]):
        return (cell,)
    items: list[str] = []
    for line in lines:
        if _BULLET.match(line):
            items.append(_BULLET.sub("", line, count=1))
        else:
            items[-1] = f"{items[-1]} {line}"
    return tuple(replace(cell, text=item) for item in items) if len(items) > 1 else (cell,)


def day_of(draft: Draft, column: Column) -> When | None:
    """The day, month or quarter that a heading of milestones names; a whole year is a horizon and no date."""
    when = column.period or within(column.label, draft.context.year or draft.year or draft.period)
    return when if when and when.precision in (Precision.DAY, Precision.MONTH, Precision.QUARTER) else None


def tell_numbers(actions: Sequence[ActionRow]) -> None:
    """ "1.1 Open the hub" without a column of references: the number is one, and no word of the text.

    A plain number counts only where every action has one: "3 wards" is none. Letters part the actions
    of one row and name nothing.
    """
    bare = [one for one in actions if one.ref is None and one.text.cells]
    for pattern in (_DEEP, _PLAIN):
        found = [pattern.match(_words(one)) for one in bare]
        if found and len(bare) == len(actions) and all(found) and (len(found) > 1 or pattern is _DEEP):
            for action in bare:
                _take_number(action, pattern)
            return
    lettered = [one for one in actions if one.text.cells and _LETTER.match(_words(one))]
    for action in lettered if len(lettered) > 1 else ():
        _cut(action, _LETTER)


def _words(action: ActionRow) -> str:
    return clean(action.text.cells[0].text)


def _take_number(action: ActionRow, pattern: re.Pattern[str]) -> None:
    found = pattern.match(_words(action))
    if found:
        action.ref = replace(action.text.cells[0], text=found["ref"])
        _cut(action, pattern)


def _cut(action: ActionRow, pattern: re.Pattern[str]) -> None:
    first = action.text.cells[0]
    action.text.cells[0] = replace(first, text=pattern.sub("", first.text.lstrip(), count=1))
