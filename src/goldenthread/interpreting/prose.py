"""Headings and paragraphs: where the reader stands, and the text of each section."""

from __future__ import annotations

import re
from dataclasses import replace

from goldenthread.documents import Heading, Paragraph
from goldenthread.model import Place, Precision, Section, Theme
from goldenthread.wording.texts import clean, fold

from .draft import Draft
from .lists import read_list
from .registers import enter_priority
from .words import heading_key

_LABELLED = re.compile(r"^(?P<word>[A-Za-z][A-Za-z ]*?)\s+(?P<number>\d+)\s*[:.–—-]\s*(?P<title>\S.*)$")
_SECTION = re.compile(
    r"^(?P<word>section|part|chapter|appendix|annex|component)\s*\(?(?P<number>[A-Za-z]|\d+|[ivxIVX]+)\)?"
    r"(?:\s*[:.–—-]\s*(?P<title>\S.*))?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^(?P<number>\d+(?:\.\d+)*)\.?\s+(?P<title>[A-Z].*)$")
_HEADING_WORDS = 12


class Prose:
    """Takes headings and paragraphs one by one; gathers list items until the list ends."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.items: list[Paragraph] = []

    def heading(self, block: Heading) -> None:
        self.end_list()
        if not self._priority(block.text, block.place, block.level):
            self._open_section(clean(block.text), block.level, block.place)

    def paragraph(self, block: Paragraph) -> None:
        if block.marker or self._is_item(block):
            self.items.append(block)
            return
        self.end_list()
        text = clean(block.text)
        if not text:
            return
        if self._priority(text, block.place, self._level_of(self.draft.context.section) + 1):
            return
        if _reads_as_heading(text):
            self._open_section(text, 2, block.place)
            return
        self._lead_in(text)
        self._add_text(text, block.place)

    def _is_item(self, block: Paragraph) -> bool:
        """A sheet keeps no list marks: there, lines behind a colon that begin in lower case are items."""
        opened = block.place.sheet is not None and (self.draft.context.lead_in or "").endswith(":")
        return opened and clean(block.text)[:1].islower()

    def end_list(self) -> None:
        items, self.items = self.items, []
        if items and not read_list(self.draft, items):
            for item in items:
                self._add_text(clean(f"{item.marker or ''} {item.text}"), item.place)

    def _priority(self, text: str, place: Place, level: int) -> bool:
        """ "Directorate Priority 3: ..." opens that priority; what follows belongs to it."""
        match = _LABELLED.match(clean(text))
        name = self.draft.lexicon.labels.get(heading_key(match["word"])) if match else None
        if not match or name not in ("priorities", "themes"):
            return False
        context, number, title = self.draft.context, match["number"], clean(match["title"])
        if name == "priorities":
            context.priority = enter_priority(self.draft, number, title, place).id
            context.priority_level = level
        else:
            themes = self.draft.all("themes", Theme)
            if all(theme.number != number for theme in themes):
                theme = Theme(id=self.draft.new_id("theme", number), number=number, title=title, place=place)
                self.draft.add("themes", theme)
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
        if level <= context.year_level:
            context.year = None
        context.section = section.id
        context.headings = [*context.headings[: max(level - 1, 0)], text]
        context.lead_in = text
        context.line_above = None
        self._year(text, level)

    def _level_of(self, section: str | None) -> int:
        return next((s.level for s in self.draft.all("sections", Section) if s.id == section), 1)

    def _parent(self, level: int) -> str | None:
        above = [s for s in self.draft.all("sections", Section) if s.level < level]
        return above[-1].id if above else None

    def _lead_in(self, text: str) -> None:
        """A short line, or one that ends on a colon, leads into what follows; a long one closes that."""
        context = self.draft.context
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
        whole = f"{old.text}\n{text}" if old.text else text
        draft.replace("sections", old, replace(old, text=whole))


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
