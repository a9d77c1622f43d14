"""Footnotes: notes printed within and below a table, tied to what carries their sign."""

from __future__ import annotations

import re
from dataclasses import replace

from goldenthread.documents import Cell
from goldenthread.model import Footnote, Indicator, Reading, Target
from goldenthread.wording.texts import clean

from .draft import Draft, seen
from .grids import Grid

_RAISED = {"\u00b9": "1", "\u00b2": "2", "\u00b3": "3"} | {chr(0x2070 + n): str(n) for n in range(4, 10)}
_SIGN = re.compile(
    f"\\(?(?P<mark>[*#\u2020\u2021\u00a7^]{{1,3}}|[{''.join(_RAISED)}]|\\d{{1,2}}(?=[.):]))"
    "[.):]?\\s*[-\u2013=:]?\\s*"
)


def enter_notes(draft: Draft, grid: Grid, before: frozenset[int]) -> None:
    """The notes of one table; `before` are the entries that stood in the record before it was read."""
    for cell in grid.notes:
        mark, text = mark_and_text(cell.text)
        if not text:
            continue
        note = enter_footnote(draft, cell, mark, text)
        if mark:
            tie(draft, note, [one for one in draft.all("indicators", Indicator) if id(one) not in before])


def mark_and_text(text: str) -> tuple[str, str]:
    plain = clean(text)
    sign = _SIGN.match(plain)
    if sign is None:
        return "", plain
    return _RAISED.get(sign["mark"], sign["mark"]), plain[sign.end() :]


def enter_footnote(draft: Draft, cell: Cell, mark: str, text: str) -> Footnote:
    note = Footnote(
        id=draft.new_id("footnote"), mark=mark, text=text, place=cell.place, seen=seen("text", cell)
    )
    return draft.add("footnotes", note)


def tie(draft: Draft, note: Footnote, indicators: list[Indicator]) -> None:
    """Indicators whose title or whose figures carry the sign of the note."""
    figures: dict[str, list[Target | Reading]] = {one.id: [] for one in indicators}
    own: list[Target | Reading] = [*draft.all("targets", Target), *draft.all("readings", Reading)]
    for figure in own:
        if figure.indicator in figures:
            figures[figure.indicator].append(figure)
    about = []
    for one in indicators:
        entries = (one, *figures[one.id])
        raws = [told.raw for entry in entries for told in entry.seen]
        if any(_carries(raw, note.mark) for raw in raws):
            about.append(one.id)
            draft.replace("indicators", one, replace(one, footnotes=(*one.footnotes, note.id)))
    if about:
        draft.replace("footnotes", note, replace(note, about=tuple(about)))


def _carries(raw: str, mark: str) -> bool:
    """A number is a sign only where it is raised, any other sign where it stands at the end of a word."""
    raised = next((sign for sign, number in _RAISED.items() if number == mark), None)
    if raised is not None:
        return raised in raw
    sign = re.escape(mark)
    return bool(re.search(rf"(?:^|(?<=[^\s{sign}]))\s?{sign}(?=[\s:;,.)]|$)", raw)) and not mark.isdigit()
