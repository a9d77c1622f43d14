"""The whole way from blocks to a record, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from goldenthread.documents import Block, Document, Heading, Paragraph, Table, read_document
from goldenthread.model import Place, Plan, PlanRecord

from .accounting import (
    claim_equal_cells,
    complete_plan,
    complete_provenance,
    entries_so_far,
    note_leftovers,
)
from .actions import read_actions
from .contents import read_contents, read_contents_line, reads_as_contents, settle_contents
from .draft import Draft
from .front import read_front
from .grids import Grid, cut_grids
from .headers import Column
from .indicators import read_indicators
from .lexicon import Lexicon
from .links import enter_links
from .lists import list_kind
from .meanings import read_definitions, read_glossary, read_ratings_explained
from .money import read_budget
from .objectives import read_objective_actions
from .outline import outlined
from .posts import enter_posts, split_joint_areas
from .prose import Prose
from .registers import (
    read_achievements,
    read_consultations,
    read_labelled,
    read_objective_ratings,
    read_priorities,
    read_register,
)
from .risks import read_risks

_READERS: Mapping[str, Callable[[Draft, Grid], None]] = {
    "risks": read_risks,
    "indicators": read_indicators,
    "budget": read_budget,
    "objective_actions": read_objective_actions,
    "objective_ratings": read_objective_ratings,
    "actions": read_actions,
    "achievements": read_achievements,
    "consultations": read_consultations,
    "definitions": read_glossary,
    "ratings_explained": read_ratings_explained,
    "priorities": read_priorities,
}


def read_plan(path: Path, lexicon: Lexicon) -> PlanRecord:
    """A file to a record. Raises InputError, in one plain sentence, for a file that cannot be read."""
    return interpret(read_document(path), lexicon)


def interpret(document: Document, lexicon: Lexicon) -> PlanRecord:
    plan = read_front(document, lexicon)
    draft = Draft(
        lexicon=lexicon,
        file=document.name,
        period=plan.period,
        year=plan.year,
        dated=plan.refreshed or plan.dated,
    )
    prose, header = Prose(draft), None
    for element in _elements(outlined(document.blocks)):
        if isinstance(element, Heading):
            prose.heading(element)
            header = None
        elif isinstance(element, Paragraph):
            if not read_contents_line(draft, element):
                prose.paragraph(element)
        else:
            prose.end_list()
            header = _tables(draft, element, header)
    prose.end()
    settle_contents(draft)
    split_joint_areas(draft)
    enter_posts(draft)
    enter_links(draft)
    note_leftovers(draft)
    _tell_of_file(draft, document)
    complete_provenance(draft)
    return _record(draft, complete_plan(plan))


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


def _tables(
    draft: Draft, tables: list[Table], header: tuple[Column, ...] | None
) -> tuple[Column, ...] | None:
    for grid in cut_grids(tables, draft.lexicon, header):
        if grid.has_header:
            header = grid.columns
        before = entries_so_far(draft)
        _read(draft, grid)
        claim_equal_cells(draft, grid, before)
        draft.grids.append(grid)
    return header


def _read(draft: Draft, grid: Grid) -> None:
    if grid.kind is not None:
        _READERS[grid.kind](draft, grid)
        return
    if reads_as_contents(grid):
        read_contents(draft, grid)
        return
    if read_labelled(draft, grid):
        return
    kind = None if grid.has_header else list_kind(draft, grid.title)
    if kind and kind.name == "consultations":
        read_consultations(draft, grid)
    elif kind and kind.name in ("definitions", "abbreviations") and read_definitions(draft, grid, kind.kind):
        return
    else:
        read_register(draft, grid)


def _record(draft: Draft, plan: Plan) -> PlanRecord:
    entries: dict[str, Any] = {key: tuple(found) for key, found in draft.entries.items()}
    return PlanRecord(plan=plan, **entries)
