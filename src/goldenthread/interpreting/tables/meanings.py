"""Tables of terms and what they mean: glossaries, abbreviations, the words of a rating scheme."""

from __future__ import annotations

import re

from goldenthread.interpreting.grids.cutting import Grid, GridRow
from goldenthread.interpreting.prose.lists import list_kind
from goldenthread.interpreting.record.draft import Draft
from goldenthread.model import Definition

from .registers import read_register, row_seen

_ABBREVIATION = re.compile(r"(?=(?:.*[A-Z]){2})[A-Z][A-Za-z&/.]{1,9}")
_FEWEST = 3


def read_definitions(draft: Draft, grid: Grid, kind: str) -> bool:
    """Two cells a row, a short term and its meaning."""
    if grid.has_header or any(len(row.filled) != 2 or len(row.text(0)) > 30 for row in grid.rows):
        return False
    for row in grid.rows:
        _enter_definition(draft, row, row.filled[0], row.filled[1], kind or "term")
    return True


def reads_as_key(grid: Grid) -> bool:
    """Rows of an abbreviation and words that share its first letter, under no header."""
    if grid.has_header or len(grid.rows) < _FEWEST:
        return False
    return all(
        len(row.filled) == 2 and _is_abbreviation(row.text(row.filled[0]), row.text(row.filled[1]))
        for row in grid.rows
    )


def _is_abbreviation(short: str, meaning: str) -> bool:
    words = meaning.split()
    return (
        bool(_ABBREVIATION.fullmatch(short))
        and len(words) > 1
        and any(word[0].upper() == short[0] for word in words)
    )


def read_glossary(draft: Draft, grid: Grid) -> None:
    """Terms under a header; what the line above calls abbreviations are such."""
    listed = list_kind(draft, grid.title)
    kind = listed.kind if listed and listed.name in ("definitions", "abbreviations") else "term"
    _read_meanings(draft, grid, "term", kind or "term")


def read_ratings_explained(draft: Draft, grid: Grid) -> None:
    _read_meanings(draft, grid, "rating", "rating")


def _read_meanings(draft: Draft, grid: Grid, name: str, kind: str) -> None:
    if len(grid.columns) > 2:
        # More is told here than a term and its meaning, and a register keeps all of it.
        read_register(draft, grid)
        return
    term_at, meaning_at = grid.column(name), grid.column("meaning")
    for row in grid.rows:
        if row.filled:
            _enter_definition(draft, row, term_at or 0, meaning_at or 0, kind)


def _enter_definition(draft: Draft, row: GridRow, term_at: int, meaning_at: int, kind: str) -> None:
    term = row.text(term_at)
    draft.add(
        "definitions",
        Definition(
            id=draft.new_id("definition", term),
            term=term,
            meaning=row.text(meaning_at),
            kind=kind,
            place=row.place,
            seen=row_seen(row, {"term": term_at, "meaning": meaning_at}),
        ),
    )
