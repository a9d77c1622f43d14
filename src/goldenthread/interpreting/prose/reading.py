"""Headings and paragraphs: where the reader stands, and the text of each section."""

from __future__ import annotations

import re
from dataclasses import replace

from goldenthread.documents import Cell, Heading, Paragraph
from goldenthread.interpreting.record.draft import Draft, seen
from goldenthread.interpreting.record.links import References
from goldenthread.interpreting.record.priorities import enter_objective, enter_priority
from goldenthread.interpreting.vocabulary.words import heading_key
from goldenthread.model import Place, Precision, Section
from goldenthread.wording.texts import clean, fold

from .announced import enter_announced
from .counted import counted_in
from .lists import kind_named, list_kind, read_list
from .outline import paragraph_number
from .proposals import Proposals
from .recommendations import Recommendations, opens_recommendations
from .reviews import enter_reviews
from .statements import enter_progress, join_alike, opens_progress, reports_progress
from .themes import enter_theme, theme_headed
from .timetables import Timetable

_LABELLED = re.compile(r"^(?P<word>[A-Za-z][A-Za-z ]*?)\s+(?P<number>\d+)\s*[:.–—-]\s*(?P<title>\S.*)$")
_SECTION = re.compile(
    r"^(?P<word>section|part|chapter|appendix|annex|component)\s*\(?(?P<number>[A-Za-z]|\d+|[ivxIVX]+)\)?"
    r"(?:\s*[:.–—-]\s*(?P<title>\S.*))?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^(?P<number>\d+(?:\.\d+)*)\.?\s+(?P<title>[A-Z].*)$")
_HEADING_WORDS = 12
_NOTE_MARKS = ("*", "**", "#", "†", "‡")


class Prose:
    """Takes headings and paragraphs one by one; gathers what stands in several lines until it ends."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.items: list[Paragraph] = []
        self.theme: str | None = None
        self.reports_progress = False
        self._theme_level = 0
        self._lead_number: str | None = None
        """The number of the paragraph that leads in, where it has one."""
        self._asked: Recommendations | None = None
        self._meetings: Timetable | None = None
        self._references = References(draft)
        self._proposals = Proposals(draft)
        self._lines: dict[str, list[tuple[str, Place]]] = {}
        """The lines of each section's text, each with its own place."""
        self._below_table = False
        self._broken: tuple[str | None, str | None] | None = None
        """Mark and lead-in of a list that a paragraph interrupted: it may go on."""

    def heading(self, block: Heading) -> None:
        self.end_list()
        self._below_table = False
        self._proposals.end()
        self._note_progress(block.text)
        if not self._priority(block.text, block.place, block.level):
            self._open_section(clean(block.text), block.level, block.place)

    def paragraph(self, block: Paragraph) -> None:
        text = clean(block.text)
        if not text or self._references.take(block, self.theme or self.draft.context.section):
            return
        if self._below_table and block.marker in _NOTE_MARKS:
            self._add_text(f"{block.marker} {text}", block.place)
            return
        self._below_table = False
        if self._meetings is not None:
            if block.marker is None and self._meetings.take(text, block.place):
                return
            self._end_meetings()
        number = paragraph_number(block.marker)
        if number and self._asked is None and not self._numbers_items(number):
            self.end_list()
            self._numbered(number, text, block.place)
        elif block.marker or self._is_item(block):
            self._resume(block)
            self.items.append(block)
        else:
            self.end_list()
            self._plain(text, block.place)

    def table(self) -> None:
        """A table stood here. "* Subject to approval" right below it is a note, not an item of a list."""
        self._below_table = True

    def end_list(self) -> None:
        self._end_meetings()
        items, self.items = self.items, []
        self._broken = (items[0].marker, self.draft.context.lead_in) if items else None
        if items:
            left = self._asked.items(items) if self._asked else read_list(self.draft, items)
            if left:
                self._proposals.parts(left)
            for item in left:
                self._add_text(clean(f"{item.marker or ''} {item.text}"), item.place)

    def end(self) -> None:
        """After the last block: what can be settled only with all statements at hand."""
        self.end_list()
        self._proposals.conclude()
        enter_announced(self.draft, self._lines)
        enter_reviews(self.draft, self._lines)
        join_alike(self.draft)
        self._references.enter()

    def _resume(self, block: Paragraph) -> None:
        """Behind one paragraph of prose a list goes on with its own mark, under its own lead-in."""
        broken, self._broken = self._broken, None
        if not self.items and broken and broken[0] == block.marker and self.draft.context.lead_in is None:
            self.draft.context.lead_in = broken[1]

    def _plain(self, text: str, place: Place) -> None:
        self._note_progress(text)
        if self._asked is not None and self._asked.lead(text, place):
            return
        if self._priority(text, place, self._level_of(self.draft.context.section) + 1):
            return
        if _reads_as_heading(text):
            self._open_section(text, 1 if _SECTION.match(text) else 2, place)
            return
        self._lead_in(text)
        self._add_text(text, place)
        self._proposals.take(None, text, place)
        self._await_meetings(text)

    def _numbered(self, number: str, text: str, place: Place) -> None:
        """ "2.3.1 Last year's plan ...": text of its section, or progress on the theme it stands under."""
        self.draft.context.line_above = None
        self._lead_in(text)
        self._lead_number = number
        if (self.theme and self.reports_progress) or self._under_progress():
            enter_progress(self.draft, number, text, place, theme=self.theme)
        else:
            self._add_text(f"{number} {text}", place)
            self._proposals.take(number, text, place)

    def _under_progress(self) -> bool:
        """The section or one that it stands in is called "Progress to date" or the like."""
        return any(opens_progress(self.draft, heading) for heading in self.draft.context.headings)

    def _numbers_items(self, number: str) -> bool:
        """Numbers that do not carry on the section's own are those of a list: "1.1 Know our users"."""
        context = self.draft.context
        section = next((s for s in self.draft.all("sections", Section) if s.id == context.section), None)
        if section is not None and section.number and number.startswith(f"{section.number}."):
            lead_in = context.lead_in or ""
            below = self._lead_number is None or number.startswith(f"{self._lead_number}.")
            return below and lead_in.endswith(":") and kind_named(self.draft, lead_in) is not None
        return list_kind(self.draft) is not None

    def _is_item(self, block: Paragraph) -> bool:
        """A sheet keeps no list marks: there, lines behind a colon that begin in lower case are items."""
        opened = block.place.sheet is not None and (self.draft.context.lead_in or "").endswith(":")
        return opened and clean(block.text)[:1].islower()

    def _await_meetings(self, text: str) -> None:
        kind = kind_named(self.draft, text) if self.draft.context.lead_in else None
        if kind and kind.name == "consultations":
            self._meetings = Timetable(self.draft)

    def _end_meetings(self) -> None:
        meetings, self._meetings = self._meetings, None
        for text, place in meetings.settle() if meetings else ():
            self._plain(text, place)

    def _note_progress(self, text: str) -> None:
        if len(text.split()) <= _HEADING_WORDS and reports_progress(self.draft, text):
            self.reports_progress = True

    def _priority(self, text: str, place: Place, level: int) -> bool:
        """ "Directorate Priority 3: ..." opens that priority; what follows belongs to it."""
        match = _LABELLED.match(clean(text))
        name = self.draft.lexicon.labels.get(heading_key(match["word"])) if match else None
        if not match or name not in ("priorities", "themes", "objectives"):
            return False
        context, number, title = self.draft.context, match["number"], clean(match["title"])
        if name == "priorities":
            context.priority = enter_priority(self.draft, number, title, place).id
            context.priority_level = level
        elif name == "objectives":
            context.objective = enter_objective(self.draft, number, title, place).id
            context.objective_level = level
        else:
            self.theme = enter_theme(self.draft, number, title, place).id
            self._theme_level = level
        context.lead_in = clean(text)
        return True

    def _open_section(self, text: str, level: int, place: Place) -> None:
        draft, context = self.draft, self.draft.context
        number, title = section_number(text)
        parent = self._parent(level)
        section = Section(
            id=draft.new_id("section", number or None),
            ref=number,
            number=number,
            title=title or text,
            level=level,
            parent=parent,
            place=place,
        )
        draft.add("sections", section)
        if level <= context.priority_level:
            context.priority = None
        if level <= context.objective_level:
            context.objective = None
        if level <= self._theme_level:
            self.theme = None
        named = theme_headed(draft, number, title or text, place)
        if named:
            self.theme, self._theme_level = named, level
        self._await_meetings(text)
        self._asked = Recommendations(draft) if opens_recommendations(draft, title or text) else None
        if level <= context.year_level:
            context.year = None
        if level <= context.money_level:
            context.money = None
        context.section = section.id
        context.headings = [*context.headings[: max(level - 1, 0)], text]
        context.lead_in, self._lead_number = text, None
        context.line_above = None
        self._year(text, level)

    def _level_of(self, section: str | None) -> int:
        return next((s.level for s in self.draft.all("sections", Section) if s.id == section), 1)

    def _parent(self, level: int) -> str | None:
        above = [s for s in self.draft.all("sections", Section) if s.level < level]
        return above[-1].id if above else None

    def _lead_in(self, text: str) -> None:
        """A short line, or one that ends on a colon, leads into what follows; a long one closes that."""
        context, self._lead_number = self.draft.context, None
        if counted := counted_in(text):
            context.money = counted
            context.money_level = self._level_of(context.section) if context.headings else 0
        text = text.rstrip(" -\u2013\u2014") or text
        short = len(text.split()) <= _HEADING_WORDS
        if short and text[-1] not in ".,;:" and text[0].isupper():
            context.line_above = text
        context.lead_in = text if short or text.endswith(":") else None
        if context.lead_in:
            self._year(text, self._level_of(context.section) + 1)

    def _year(self, text: str, level: int) -> None:
        years = [d for d in self.draft.dates_in(text) if d.precision is Precision.FINANCIAL_YEAR]
        if years:
            self.draft.context.year = years[-1]
            self.draft.context.year_level = level

    def _add_text(self, text: str, place: Place) -> None:
        draft = self.draft
        if draft.context.section is None:
            front = Section(id=draft.new_id("section", "front"), title="Front page", place=place)
            draft.context.section = draft.add("sections", front).id
        old = next(s for s in draft.all("sections", Section) if s.id == draft.context.section)
        self._lines.setdefault(old.id, []).append((text, place))
        whole = f"{old.text}\n{text}" if old.text else text
        # Each paragraph keeps its own place: what is odd in it is to be found again by hand.
        told = seen("text", Cell(text=text, place=place))
        draft.replace("sections", old, replace(old, text=whole, seen=(*old.seen, *told)))


def section_number(text: str) -> tuple[str | None, str]:
    """ "Section A – Vision" and "3. The consultation programme" to number and title."""
    match = _SECTION.match(clean(text))
    if match:
        word = match["word"].capitalize()
        number = match["number"]
        return (f"{word} {number}" if fold(word) != "section" else number), match["title"] or clean(text)
    match = _NUMBERED.match(clean(text))
    return (match["number"], match["title"]) if match else (None, clean(text))


def _reads_as_heading(text: str) -> bool:
    """Plain cases alone: "Section B – ...", "Appendix (i)", "2. Short title". A guess invents sections."""
    if len(text.split()) > _HEADING_WORDS or text.endswith((".", ",", ";", ":")):
        return False
    return bool(
        _SECTION.match(text)
        or _NUMBERED.match(text)
        or heading_key(text) in ("appendix", "annex", "contents")
    )
