"""Footnotes: notes printed within and below a table, tied to what carries their sign."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from goldenthread.documents import Cell, Paragraph
from goldenthread.interpreting.grids.cutting import Grid
from goldenthread.interpreting.grids.lone_rows import is_note
from goldenthread.model import Entry, Footnote, Indicator, Reading, Target
from goldenthread.wording.texts import clean

from .draft import Draft, seen

_RAISED = {"\u00b9": "1", "\u00b2": "2", "\u00b3": "3"} | {chr(0x2070 + n): str(n) for n in range(4, 10)}
_SIGN = re.compile(
    f"\\(?(?P<mark>[*#\u2020\u2021\u00a7^]{{1,3}}|[{''.join(_RAISED)}]|\\d{{1,2}}(?=[.):]))"
    "[.):]?\\s*[-\u2013=:]?\\s*"
)


_TITLE = re.compile(r"(?:foot)?notes?\s*:?", re.IGNORECASE)
_SIGNED = re.compile(
    f"(?:[*#\u2020\u2021\u00a7^]{{1,3}}|[{''.join(_RAISED)}])(?:$|\\s*[\\w=\u2018\u201c'\"(])"
)
_NUMBERED = re.compile(r"\(?\d{1,2}[).:]?(?:$|\s+\S)")
_SECTION = re.compile(r"(?:appendix|annex|section|part|chapter)\b", re.IGNORECASE)


_WITH_SIGNS = frozenset(
    ("indicators", "risks", "actions", "savings", "savings_by_service", "budget", "budget_lines")
)
"""Tables whose titles and figures carry the signs of notes."""
_TIED = ("actions", "milestones", "risks", "risk_actions", "savings", "budget_lines")


class TableNotes:
    """Notes within a table, and those printed below it as lines of their own: "Notes:", a sign, its words."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.indicators: list[Indicator] = []
        self.others: list[tuple[str, Entry]] = []
        """What else the table held, each with the name of its kind."""
        self.again = False
        self.open = False
        """Right below a table, or below the word "Notes" under it."""
        self.listing = False
        self.mark: str | None = None
        self.cells: list[Cell] = []

    def table(self, grid: Grid, before: Mapping[str, int], *, again: bool) -> None:
        """`before` is how many entries of each kind stood in the record before the table was read."""
        self.close()
        self.open, self.again = grid.kind in _WITH_SIGNS, again
        self.indicators = self.draft.all("indicators", Indicator)[before.get("indicators", 0) :]
        self.others = [
            (kind, entry) for kind in _TIED for entry in self.draft.all(kind, Entry)[before.get(kind, 0) :]
        ]
        for cell in grid.notes:
            self._enter([cell])

    def paragraph(self, block: Paragraph) -> bool:
        """Whether the line was a note; the first other line closes them."""
        if not self.open:
            return False
        text = clean(f"{block.marker or ''} {block.text}")
        cell = Cell(text=text, place=block.place)
        if _TITLE.fullmatch(text):
            self.listing = True
        elif _SIGNED.match(text) or (self.listing and _NUMBERED.match(text)):
            self._flush()
            self.cells = [cell]
        elif self.cells and not _ended(self.cells) and _goes_on(self.cells, text):
            self.cells.append(cell)
        elif self.listing and not self.cells and not _SECTION.match(text):
            self._enter([cell])
        else:
            self.close()
            return False
        return True

    def close(self) -> None:
        self._flush()
        self.open = self.listing = self.again = False

    def _flush(self) -> None:
        cells, self.cells = self.cells, []
        if cells:
            self._enter(cells)

    def _enter(self, cells: list[Cell]) -> None:
        mark, text = mark_and_text(" ".join(cell.text for cell in cells))
        # Below a table that is printed again its notes are printed again too.
        if not text or self.again:
            return
        note = Footnote(
            id=self.draft.new_id("footnote"),
            mark=mark,
            text=text,
            place=cells[0].place,
            seen=tuple(told for cell in cells for told in seen("text", cell)),
        )
        self.draft.add("footnotes", note)
        if mark:
            self.indicators = tie(self.draft, note, self.indicators, [entry for _, entry in self.others])


def _ended(cells: list[Cell]) -> bool:
    """A note that has closed its sentence is whole. A line of a text file may close one and go on."""
    is_line = cells[-1].place.line is not None
    return (len(cells) > 1 or not is_line) and clean(cells[-1].text).endswith(".")


def _goes_on(cells: list[Cell], text: str) -> bool:
    """A line of a text file may go on; elsewhere a paragraph is whole, unless it held the sign alone."""
    is_line = cells[-1].place.line is not None
    is_bare = not mark_and_text(" ".join(cell.text for cell in cells))[1]
    return not is_note(text) and (is_line or is_bare or text[:1].islower())


def mark_and_text(text: str) -> tuple[str, str]:
    plain = clean(text)
    sign = _SIGN.match(plain)
    if sign is None:
        return "", plain
    return _RAISED.get(sign["mark"], sign["mark"]), plain[sign.end() :]


def tie(
    draft: Draft, note: Footnote, indicators: list[Indicator], others: Sequence[Entry]
) -> list[Indicator]:
    """What carries the sign of the note: indicators with their figures, actions, risks, lines of money."""
    figures: dict[str, list[Target | Reading]] = {one.id: [] for one in indicators}
    own: list[Target | Reading] = [*draft.all("targets", Target), *draft.all("readings", Reading)]
    for figure in own:
        if figure.indicator in figures:
            figures[figure.indicator].append(figure)
    about, now = [], []
    for one in indicators:
        entries = (one, *figures[one.id])
        raws = [told.raw for entry in entries for told in entry.seen]
        if any(_carries(raw, note.mark) for raw in raws):
            about.append(one.id)
            marked = replace(one, footnotes=(*one.footnotes, note.id))
            draft.replace("indicators", one, marked)
            now.append(marked)
        else:
            now.append(one)
    about += [one.id for one in others if any(_ends_on(told.raw, note.mark) for told in one.seen)]
    if about:
        draft.replace("footnotes", note, replace(note, about=tuple(about)))
    return now


def _carries(raw: str, mark: str) -> bool:
    """A number is a sign only where it is raised, any other sign where it stands at the end of a word."""
    raised = next((sign for sign, number in _RAISED.items() if number == mark), None)
    if raised is not None:
        return raised in raw
    sign = re.escape(mark)
    return bool(re.search(rf"(?:^|(?<=[^\s{sign}]))\s?{sign}(?=[\s:;,.)]|$)", raw)) and not mark.isdigit()


def _ends_on(raw: str, mark: str) -> bool:
    """In running text a sign counts only at the end of a line or a clause: at its head it is a bullet."""
    raised = next((sign for sign, number in _RAISED.items() if number == mark), None)
    if raised is None and mark.isdigit():
        return False
    sign = re.escape(raised or mark)
    return bool(re.search(rf"[^\s{sign}]\s?{sign}(?=[:;,.)]|\s*$)", raw, re.MULTILINE))
