"""A sheet of cells to tables and paragraphs: blank rows and columns part what does not belong together."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from .build import Builder, DraftCell, DraftRow
from .colours import Tint
from .markers import split_marker

_MOST_MERGED = 200_000
_MOST_LOOKED_AT = 2_000_000
"""Merges may lie upon each other, a thousand times over a whole sheet."""
_YEAR = re.compile(r"\s*(?:19|20)?\d\d(?:\s?[/\u2013-]\s?(?:19|20)?\d\d)\s*|\s*(?:19|20)\d\d\s*")
_FEWEST_HEADINGS = 3
_GROUP_WORDS = 4


@dataclass(frozen=True, slots=True)
class GridCell:
    """Rows and columns count from 1, as the sheet's margins count them. A merged one is blank."""

    row: int
    column: int
    text: str
    strong: bool | None = None
    merged: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    cells: Sequence[GridCell]
    spacers: frozenset[int] = frozenset()
    """Columns too narrow to hold words: blank, they set a table's columns apart and do not end the table."""
    headers: frozenset[int] = frozenset()
    """Rows that the format itself marks as headers."""
    lines: Mapping[int, int] | None = None
    """Of a text file, the line that each row begins on; a sheet's rows are found by their own numbers."""
    tints: Mapping[tuple[int, int], Tint] = field(default_factory=dict)
    """Fills of cells by row and column, also of cells without words; they make no table longer or wider."""


def merged_blanks(
    cells: Sequence[GridCell], merges: Iterable[tuple[int, int, int, int]]
) -> Iterator[GridCell]:
    """The blanks of merged cells, within the part of the sheet that holds words at all.

    A merge is its first row and column and its last row and column.
    """
    filled = {(cell.row, cell.column): cell for cell in cells}
    last_row, last_column = (
        max((row for row, _ in filled), default=0),
        max((at for _, at in filled), default=0),
    )
    made = looked_at = 0
    for top, left, bottom, right in merges:
        first = filled.get((top, left))
        for row in range(top, min(bottom, last_row) + 1) if first else ():
            for column in range(left, min(right, max(last_column, left)) + 1):
                looked_at += 1
                if made == _MOST_MERGED or looked_at > _MOST_LOOKED_AT:
                    return
                if first and (row, column) not in filled:
                    made += 1
                    yield GridCell(row, column, "", first.strong, merged=True)


def add_grid(build: Builder, grid: Grid) -> None:
    for region in _regions(sorted(grid.cells, key=_row_of), grid.spacers):
        _add_region(build, grid, region)


def _regions(cells: list[GridCell], spacers: frozenset[int]) -> Iterator[list[GridCell]]:
    """Cut at blank rows, then each piece at blank columns, until nothing is left to cut."""
    for band in _cut(cells, _row_of, frozenset()):
        parts = list(_cut(band, _column_of, spacers))
        if len(parts) == 1:
            yield sorted(parts[0], key=_row_of)
        else:
            for part in parts:
                yield from _regions(sorted(part, key=_row_of), spacers)


def _cut(
    cells: list[GridCell], at: Callable[[GridCell], int], spacers: frozenset[int]
) -> Iterator[list[GridCell]]:
    """Pieces between which a whole row or column is blank."""
    piece: list[GridCell] = []
    for _, line in itertools.groupby(sorted(cells, key=at), key=at):
        members = list(line)
        if piece and not _touch(at(piece[-1]), at(members[0]), spacers):
            yield piece
            piece = []
        piece.extend(members)
    if piece:
        yield piece


def _touch(last: int, following: int, spacers: frozenset[int]) -> bool:
    if following - last > len(spacers) + 1:
        return False
    return all(between in spacers for between in range(last + 1, following))


def _add_region(build: Builder, grid: Grid, region: list[GridCell]) -> None:
    """Rows of one cell above a table are its titles; a region one column wide is text."""
    rows = [list(row) for _, row in itertools.groupby(region, key=_row_of)]
    is_column = len({cell.column for cell in region if not cell.merged}) == 1
    titles = rows if is_column else list(itertools.takewhile(_is_title, rows))
    if titles and len(titles) < len(rows) and _heads_columns(grid, titles[-1], rows[len(titles)]):
        titles.pop()
    for row in titles:
        for cell in row:
            _add_title(build, grid, cell)
    if len(titles) < len(rows):
        _add_table(build, grid, rows[len(titles) :])


def _is_title(row: Sequence[GridCell]) -> bool:
    return sum(1 for cell in row if cell.text) <= 1


def _heads_columns(grid: Grid, row: Sequence[GridCell], below: Sequence[GridCell]) -> bool:
    """A short text right over a heading further in: "2025/26" over "Target" is a group of columns.

    In a sheet it is merged over them, or it is a year and stands over one; a text file knows no merged cells.
    """
    told = [cell for cell in row if cell.text]
    headings = sorted(cell.column for cell in below if cell.text)
    if len(told) != 1 or len(headings) < _FEWEST_HEADINGS:
        return False
    alone = grid.lines is None and not any(cell.merged for cell in row)
    if alone and not _YEAR.fullmatch(told[0].text):
        return False
    short = len(told[0].text.split()) <= _GROUP_WORDS
    return short and told[0].column in headings[1:]


def _add_title(build: Builder, grid: Grid, cell: GridCell) -> None:
    if not cell.text:
        return
    marker, words = split_marker(cell.text)
    if grid.lines is None:
        build.paragraph(words, marker=marker, row=cell.row, column=cell.column)
    else:
        build.paragraph(words, marker=marker, line=grid.lines[cell.row])


def _add_table(build: Builder, grid: Grid, rows: Sequence[Sequence[GridCell]]) -> None:
    first = min(cell.column for row in rows for cell in row)
    last = max(cell.column for row in rows for cell in row)
    # Counted before it is filled: two stray cells may span a grid of millions.
    build.check_room((last - first + 1) * len(rows))
    build.table([_row(grid, row, first, last) for row in rows])


def _row(grid: Grid, row: Sequence[GridCell], first: int, last: int) -> DraftRow:
    cells = [DraftCell("") for _ in range(first, last + 1)]
    for cell in row:
        cells[cell.column - first] = DraftCell(cell.text, strong=cell.strong, merged=cell.merged)
    number = row[0].row
    if grid.tints:
        for at, draft in enumerate(cells, start=first):
            draft.tint = grid.tints.get((number, at))
    return DraftRow(
        cells,
        is_header=number in grid.headers,
        number=number if grid.lines is None else None,
        line=None if grid.lines is None else grid.lines[number],
        first_column=first,
    )


def _row_of(cell: GridCell) -> int:
    return cell.row


def _column_of(cell: GridCell) -> int:
    return cell.column
