"""The whole way from blocks to a record, in reading order."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from goldenthread.documents import Block, Document, Heading, Paragraph, Table, read_document
from goldenthread.model import Place, Plan, PlanRecord

from .flattened import rebuild, with_cards
from .grids.spread_cards import with_whole_cards
from .prose.contents import read_contents_line, settle_contents
from .prose.outline import outlined
from .prose.reading import Prose
from .record.accounting import (
    complete_plan,
    complete_provenance,
    note_leftovers,
)
from .record.draft import Draft
from .record.links import enter_links
from .record.milestones import tie_milestones
from .record.notes import TableNotes
from .record.posts import enter_posts, split_joint_areas
from .record.twice import join_printings
from .tables.choosing import read_tables
from .vocabulary.lexicon import Lexicon
from .whole.day_order import with_month_first, writes_month_first
from .whole.front import read_front
from .whole.front_matter import lines_of
from .whole.plan_years import reported_part
from .whole.years import BRITISH_START, with_years_from, year_start

_FRONT_BLOCKS = 8


def read_plan(path: Path, lexicon: Lexicon) -> PlanRecord:
    """A file to a record. Raises InputError, in one plain sentence, for a file that cannot be read."""
    return interpret(read_document(path), lexicon)


def interpret(document: Document, lexicon: Lexicon) -> PlanRecord:
    document = with_cards(rebuild(document, lexicon), lexicon)
    start = year_start(document)
    # What is read below counts on the plan's own year.
    plan = with_years_from(read_front(document, lexicon, start), start)
    draft = Draft(
        lexicon=lexicon,
        file=document.name,
        council=plan.council,
        reported=reported_part(list(lines_of(document.blocks[:_FRONT_BLOCKS])), start),
        period=plan.period,
        year=plan.year,
        dated=plan.refreshed or plan.dated,
    )
    prose, notes, header = Prose(draft), TableNotes(draft), None
    for element in _elements(outlined(with_whole_cards(document.blocks, lexicon))):
        if isinstance(element, Heading):
            notes.close()
            prose.heading(element)
            header = None
        elif isinstance(element, Paragraph):
            if not (notes.paragraph(element) or read_contents_line(draft, element)):
                prose.paragraph(element)
        else:
            prose.end_list()
            header = read_tables(draft, prose, notes, element, header)
            prose.table()
    notes.close()
    prose.end()
    join_printings(draft)
    settle_contents(draft)
    split_joint_areas(draft)
    enter_posts(draft)
    tie_milestones(draft)
    enter_links(draft)
    note_leftovers(draft)
    month_first = writes_month_first(document)
    _tell_of_dates(draft, start, month_first)
    _tell_of_file(draft, document)
    complete_provenance(draft)
    record = with_years_from(_record(draft, complete_plan(plan)), start)
    return with_month_first(record) if month_first else record


def _tell_of_dates(draft: Draft, start: int, month_first: bool) -> None:
    whole = Place(file=draft.file)
    if start != BRITISH_START:
        draft.note(
            "READ-31",
            f"Its years begin on 1 {month_name[start]}, the document says; each financial year was read so.",
            "Compare a year with the source if the document also speaks of other bodies' years.",
            whole,
        )
    if month_first:
        draft.note(
            "READ-32",
            "Some dates have only a month-first reading; every numeric date was read with its month first.",
            "Compare a date with the source if the document comes from a country that writes the day first.",
            whole,
        )


def _tell_of_file(draft: Draft, document: Document) -> None:
    """What the file's own reader could not take over: a person must know that it was there."""
    if document.notes:
        said = " ".join(document.notes)
        draft.note(
            "FILE-1",
            f"Of the file itself: {said}",
            "Look at the source, in case a part of the plan stands in what was left out.",
            Place(file=document.name),
        )


def _elements(blocks: Sequence[Block]) -> Iterator[Heading | Paragraph | list[Table]]:
    """Prose one by one; tables that follow one another come together, for a page break may stand between."""
    run: list[Table] = []
    for block in blocks:
        if isinstance(block, Table):
            run.append(block)
            continue
        if run:
            yield run
            run = []
        yield block
    if run:
        yield run


def _record(draft: Draft, plan: Plan) -> PlanRecord:
    entries: dict[str, Any] = {key: tuple(found) for key, found in draft.entries.items()}
    return PlanRecord(plan=plan, **entries)
