"""The running text of a plan, each piece once, with the entry and the place that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.model import Entry, Place, PlanRecord

from .saying import text_of

_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-Z“\"'(])|\n+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    text: str
    entry: Entry
    place: Place | None

    @property
    def sentences(self) -> list[str]:
        return [one for piece in _SENTENCE.split(self.text) if (one := piece.strip())]


def passages_of(record: PlanRecord) -> tuple[Passage, ...]:
    """What stands both in a section and in an entry of its own is told with the entry."""
    found: dict[str, Passage] = {}
    for passage in (*_of_entries(record), *_of_statements(record), *_of_sections(record)):
        found.setdefault(" ".join(passage.text.split()), passage)
    return tuple(one for text, one in found.items() if text)


def _of_entries(record: PlanRecord) -> Iterator[Passage]:
    entries: tuple[Entry, ...] = (
        *record.objectives,
        *record.outcomes,
        *record.actions,
        *record.milestones,
        *record.commitments,
        *record.proposals,
        *record.recommendations,
        *record.achievements,
    )
    for entry in entries:
        yield Passage(text=text_of(entry), entry=entry, place=entry.place)


def _of_statements(record: PlanRecord) -> Iterator[Passage]:
    for statement in record.statements:
        yield Passage(text=statement.text, entry=statement, place=statement.place)
        for printing in statement.printings:
            yield Passage(text=printing.text, entry=statement, place=printing.place)


def _of_sections(record: PlanRecord) -> Iterator[Passage]:
    for section in record.sections:
        pieces = [one for one in section.seen if one.field == "text"]
        for piece in pieces:
            yield Passage(text=piece.raw, entry=section, place=piece.place)
        if not pieces:
            for line in section.text.splitlines():
                yield Passage(text=line, entry=section, place=section.place)
