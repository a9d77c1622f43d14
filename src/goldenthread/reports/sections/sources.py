"""Where each thing stands in the source, so that anyone can find it again by hand."""

from __future__ import annotations

from collections.abc import Iterator

from goldenthread.model import Entry
from goldenthread.reports.anchors import anchor_of, source_anchor
from goldenthread.reports.cells import columns, due, group, lines, row, text
from goldenthread.reports.judged import Judged
from goldenthread.reports.report import Block, Facts, Line, Row, Section, Table
from goldenthread.reports.wordings import shortened

from .findings import say_place

SOURCES = "sources"
_LABEL_LETTERS = 90


def sources_section(judged: Judged) -> Section | None:
    blocks: list[Block] = []
    files = tuple(
        dict.fromkeys(one.place.file for one in judged.record.entries() if one.place and one.place.file)
    )
    absent = tuple(one.title for one in judged.record.sections if one.absent)
    facts = [("File", name) for name in files] + [("Cited but not in the document", name) for name in absent]
    if facts:
        blocks.append(Facts(entries=tuple(facts)))
    if judged.record.documents:
        blocks.append(_documents(judged))
    rows = tuple(_rows(judged, file=files[0] if len(files) == 1 else ""))
    if rows:
        headings = columns(("What", 6), ("Where it stands", 4))
        blocks.append(Table(caption="Where each entry stands in the source", columns=headings, rows=rows))
    return Section(title="Sources", anchor=SOURCES, blocks=tuple(blocks), own_page=True) if blocks else None


def _documents(judged: Judged) -> Table:
    rows = tuple(
        row(
            text(one.number),
            text(one.title),
            text(one.role),
            due(one.dated, judged.as_at),
            anchor=anchor_of(one),
        )
        for one in judged.record.documents
    )
    headings = columns(("No.", 1), ("Document", 6), ("Why it is named", 3), ("Date", 2))
    return Table(caption="Documents that the plan names", columns=headings, rows=rows)


_KINDS = (
    ("Priorities", "priorities"),
    ("Objectives", "objectives"),
    ("Actions", "actions"),
    ("Milestones", "milestones"),
    ("Indicators", "indicators"),
    ("Readings", "readings"),
    ("Commitments", "commitments"),
    ("Statements", "statements"),
    ("Risks", "risks"),
    ("Budget", "budget_lines"),
    ("Savings", "savings"),
    ("Proposals", "proposals"),
    ("Recommendations", "recommendations"),
    ("Achievements", "achievements"),
    ("Consultation", "consultations"),
    ("Registers", "registers"),
    ("Definitions", "definitions"),
)


def _rows(judged: Judged, *, file: str) -> Iterator[Row]:
    for title, name in _KINDS:
        placed = [one for one in getattr(judged.record, name) if one.place is not None]
        if placed:
            yield group(lines(Line(text=title, strong=True)))
        for one in placed:
            yield row(
                text(shortened(_called(one, judged), _LABEL_LETTERS)),
                text(say_place(str(one.place), file)),
                anchor=source_anchor(one),
            )


def _called(entry: Entry, judged: Judged) -> str:
    reading_of = getattr(entry, "indicator", None)
    if reading_of:
        return f"{judged.find.label(reading_of)}: {getattr(entry, 'kind', '')}"
    label = judged.find.label(entry.id)
    return (
        label
        or getattr(entry, "forum", "")
        or getattr(entry, "term", "")
        or getattr(entry, "group", "")
        or entry.id
    )
