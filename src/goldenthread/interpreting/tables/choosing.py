"""Tables to entries: cut into grids, each read by the module of its kind, with its notes and lines above."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from goldenthread.documents import Paragraph, Table
from goldenthread.interpreting.grids.cutting import Grid, cut_grids
from goldenthread.interpreting.grids.figure_rows import joined_rows
from goldenthread.interpreting.grids.headers import Column
from goldenthread.interpreting.grids.held import by_what_they_hold
from goldenthread.interpreting.grids.milestone_lists import milestones_apart
from goldenthread.interpreting.prose.contents import read_contents, reads_as_contents
from goldenthread.interpreting.prose.lists import list_kind
from goldenthread.interpreting.prose.reading import Prose
from goldenthread.interpreting.record.accounting import claim_equal_cells, entries_so_far
from goldenthread.interpreting.record.draft import Draft
from goldenthread.interpreting.record.notes import TableNotes
from goldenthread.interpreting.record.printed_again import printed_again

from .actions import read_actions
from .budget_years import by_years
from .comparators import with_own_column
from .indicators import read_indicators
from .meanings import read_definitions, read_glossary, read_ratings_explained, reads_as_key
from .milestones import read_milestones
from .money import read_budget
from .objectives import read_objective_actions
from .outcomes import enter_outcomes, read_outcomes
from .registers import (
    read_achievements,
    read_consultations,
    read_labelled,
    read_objective_ratings,
    read_priorities,
    read_register,
)
from .risk_parts import read_parts_of_risks
from .risks import read_risks
from .savings import read_savings
from .scorecards import with_fallbacks
from .series import is_series, read_series


def _read_objective_actions(draft: Draft, grid: Grid) -> None:
    """References behind the objectives are those of the actions."""
    objective, reference = grid.column("objective"), grid.column("reference")
    of_actions = reference is not None and objective is not None and reference > objective
    plain = grid.column("milestone_later") is None
    (read_actions if of_actions and plain else read_objective_actions)(draft, grid)


def _read_measures(draft: Draft, grid: Grid) -> None:
    """A service plan prints the action beside the measure of it, and both are read."""
    if grid.column("action") is not None:
        read_actions(draft, grid)
    grid = with_own_column(draft, with_fallbacks(grid))
    (read_series if is_series(grid) else read_indicators)(draft, grid)


_READERS: Mapping[str, Callable[[Draft, Grid], None]] = {
    "risks": read_risks,
    "indicators": _read_measures,
    "savings": read_savings,
    "savings_by_service": read_savings,
    "budget": read_budget,
    "budget_lines": read_budget,
    "objective_actions": _read_objective_actions,
    "outcomes": read_outcomes,
    "objective_ratings": read_objective_ratings,
    "actions": read_actions,
    "milestones": read_milestones,
    "achievements": read_achievements,
    "consultations": read_consultations,
    "definitions": read_glossary,
    "ratings_explained": read_ratings_explained,
    "priorities": read_priorities,
}


def read_tables(
    draft: Draft, prose: Prose, notes: TableNotes, tables: list[Table], header: tuple[Column, ...] | None
) -> tuple[Column, ...] | None:
    """Tables that follow one another; the last header goes on to what stands below it."""
    for cut in cut_grids(tables, draft.lexicon, header):
        grid = milestones_apart(by_what_they_hold(cut, draft.lexicon))
        if grid.has_header:
            header = grid.columns
        grid = joined_rows(grid, draft.lexicon)
        for line in grid.above:
            prose.paragraph(Paragraph(text=line.text, place=line.place))
        grid = by_years(draft, grid)
        before = entries_so_far(draft)
        counts = {kind: len(entries) for kind, entries in draft.entries.items()}
        again = printed_again(draft, grid)
        if not again:
            _read(draft, grid)
            enter_outcomes(draft, grid)
            claim_equal_cells(draft, grid, before)
            draft.grids.append(grid)
        notes.table(grid, counts, again=again)
    return header


def _read(draft: Draft, grid: Grid) -> None:
    if grid.kind in (None, "actions") and read_parts_of_risks(draft, grid):
        return
    if grid.kind is not None:
        _READERS[grid.kind](draft, grid)
        return
    if reads_as_contents(grid):
        read_contents(draft, grid)
        return
    if read_labelled(draft, grid):
        return
    if reads_as_key(grid) and read_definitions(draft, grid, "abbreviation"):
        return
    kind = None if grid.has_header else list_kind(draft, grid.title)
    if kind and kind.name == "consultations":
        read_consultations(draft, grid)
    elif kind and kind.name in ("definitions", "abbreviations") and read_definitions(draft, grid, kind.kind):
        return
    else:
        read_register(draft, grid)
