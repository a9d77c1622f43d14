"""The record while it grows: identifiers, where the reader stands, and what it has understood so far."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from goldenthread.documents import Cell
from goldenthread.interpreting.grids.cutting import Grid
from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.model import Entry, Finding, Place, Priority, Seen, Severity, When
from goldenthread.wording import find_whens, read_when, split_owners
from goldenthread.wording.texts import clean, clean_lines, join_pieces, similarity

E = TypeVar("E", bound=Entry)

_PRIORITY = re.compile(r"^(?:[A-Za-z]+ )*(\d+)(?:$|\s*[:.\u2013-])")
_PART_TAKEN = re.compile(
    r"\s*\((?:the\s+|joint\s+|overall\s+|co-?)?(?:leads?|lead\s+(?:body|partner|agency|officer)|support(?:ing)?)\)$",
    re.IGNORECASE,
)
"""What an owner's part is among several: "Council (lead)"."""
_ALIKE = 0.6
"""How much of a priority's title its short name shares."""


@dataclass(slots=True)
class Context:
    """Where in the document the reader stands."""

    section: str | None = None
    priority: str | None = None
    priority_level: int = 0
    """The level of the heading that opened the priority: one as high closes it."""
    objective: str | None = None
    objective_level: int = 0
    """The level of the heading that opened the objective: one as high closes it."""
    headings: list[str] = field(default_factory=list)
    """The titles above, outermost first."""
    lead_in: str | None = None
    """The last short line above: what a list or a headless table belongs to."""
    line_above: str | None = None
    """The last short line that reads as a heading without being marked as one."""
    money: str | None = None
    """The sentence above that says in what sums are counted: "All figures are in £000"."""
    money_level: int = 0
    """The level of the heading below which it stands: one as high closes it."""
    year: When | None = None
    """The year that a heading or lead-in above names: "Revenue budget 2012-13"."""
    year_level: int = 0
    """The level of the heading that named the year: one as high closes it."""


@dataclass(frozen=True, slots=True)
class Named:
    """A section as a list of contents names it."""

    number: str | None
    title: str
    page: str | None
    place: Place


@dataclass(slots=True)
class Draft:
    lexicon: Lexicon
    file: str
    period: When | None = None
    dated: When | None = None
    """The plan's own date: what it reports as done before that day is done."""
    reported: When | None = None
    """The quarter or months that the document reports on; a figure for the year so far ends with it."""
    council: str | None = None
    """Whose plan it is: a column under its name holds its own figures."""
    year: When | None = None
    """The plan's current year, for money that says no year of its own."""
    context: Context = field(default_factory=Context)
    entries: dict[str, list[Entry]] = field(default_factory=dict)
    named_sections: list[Named] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    """Every table that was read, to see in the end that nothing of it was lost."""
    _ids: set[str] = field(default_factory=set)
    _counts: Counter[str] = field(default_factory=Counter)

    def add(self, key: str, entry: E) -> E:
        self.entries.setdefault(key, []).append(entry)
        return entry

    def replace(self, key: str, old: Entry, new: Entry) -> None:
        entries = self.entries[key]
        entries[next(i for i, one in enumerate(entries) if one is old)] = new

    def all(self, key: str, kind: type[E]) -> list[E]:
        return [entry for entry in self.entries.get(key, []) if isinstance(entry, kind)]

    def new_id(self, kind: str, ref: str | None = None) -> str:
        """`action-asch1-1` where there is a reference; otherwise the kind and a number."""
        stem = re.sub(r"[^a-z0-9]+", "-", clean(ref).lower()).strip("-") if ref else ""
        base = f"{kind}-{stem}" if stem else kind
        found = base if stem else ""
        while not found or found in self._ids:
            self._counts[base] += 1
            found = f"{base}-{self._counts[base]}"
        self._ids.add(found)
        return found

    def when(self, text: str) -> When | None:
        return read_when(text, period=self.period) if clean(text) else None

    def dates_in(self, text: str) -> tuple[When, ...]:
        return find_whens(text, period=self.period)

    def owners(self, text: str) -> tuple[str, ...]:
        """Each owner once, in printed order; they may stand on lines of their own."""
        plain = re.sub(r"(?<=\w)-\s(?=[a-z])", "-", clean_lines(text))
        found = (_PART_TAKEN.sub("", one) for one in split_owners(plain))
        return tuple(dict.fromkeys(one for one in found if one)) if plain else ()

    def note(
        self,
        code: str,
        message: str,
        advice: str,
        place: Place,
        *,
        about: Iterable[str] = (),
        also: Iterable[Place] = (),
    ) -> None:
        """What the reader did that a person should look at; the record carries it as a finding."""
        finding = Finding(
            id=self.new_id(f"finding-{code.lower()}"),
            code=code,
            severity=Severity.INFORMATION,
            message=message,
            advice=advice,
            place=place,
            about=tuple(about),
            also=tuple(also),
        )
        self.add("findings", finding)


def seen(name: str, cell: Cell, sure: float = 1.0) -> tuple[Seen, ...]:
    """What one cell says for a field; nothing for a blank one."""
    if not clean(cell.text):
        return ()
    return (Seen(field=name, raw=cell.text.strip(), place=cell.place, confidence=round(sure * cell.sure, 2)),)


@dataclass(slots=True)
class Pieces:
    """One text that the source cut into pieces, with the cell of each."""

    name: str
    cells: list[Cell] = field(default_factory=list)
    sure: float = 1.0

    def add(self, cell: Cell) -> None:
        if clean(cell.text):
            self.cells.append(cell)

    @property
    def text(self) -> str:
        return join_pieces([cell.text for cell in self.cells])

    @property
    def lines(self) -> str:
        """The text with the line ends inside its cells."""
        return " ".join(clean_lines(cell.text) for cell in self.cells)

    @property
    def last(self) -> str:
        return clean(self.cells[-1].text) if self.cells else ""

    @property
    def seen(self) -> tuple[Seen, ...]:
        return tuple(one for cell in self.cells for one in seen(self.name, cell, self.sure))


def priority_named(draft: Draft, printed: str) -> str | None:
    """The priority that a cell names, by its number ("3", "Priority 3") or by a title much like its own."""
    priorities = draft.all("priorities", Priority)
    number = _PRIORITY.match(printed)
    if number:
        return next((one.id for one in priorities if one.number == number[1]), None)
    best = max(priorities, key=lambda one: similarity(one.title, printed), default=None)
    return best.id if best and similarity(best.title, printed) >= _ALIKE else None
