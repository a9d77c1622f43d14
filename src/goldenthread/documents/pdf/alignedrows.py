"""Lines of an aligned table to rows: which line begins a row, and which runs on in the one above."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from .celltext import cell_text, is_broken
from .drafts import CellDraft
from .lines import Line, line_of
from .marks import Word

Gap = tuple[float, float]

_IN_ROW = 0.75
_SPACE = 0.3
_HEADER_GAP = 0.4
_ENOUGH_BANDS = 4
_MOST_COLUMNS = 0.6
# In points: words end this far from the next column at least.
_SHORT_OF_NEXT = 4.0
_SURE = 0.8
_NO_LETTERS = re.compile(r"[^A-Za-z]*")


@dataclass(slots=True)
class _Row:
    cells: dict[int, list[Line]] = field(default_factory=dict)
    spans: set[int] = field(default_factory=set)
    """Columns that a cell to their left covers."""
    top: float = 0.0
    bottom: float = 0.0

    def add(self, line: Line, pieces: dict[int, Line], spans: set[int]) -> None:
        for column, piece in pieces.items():
            self.cells.setdefault(column, []).append(piece)
        self.spans |= spans
        self.bottom = line.bottom


@dataclass(frozen=True, slots=True)
class AlignedRow:
    cells: list[CellDraft]
    top: float
    bottom: float


def rows_of(lines: Sequence[Line], gutters: Sequence[Gap], edges: Sequence[float]) -> list[AlignedRow]:
    bounds = _bounds(lines, gutters)
    rows: list[_Row] = []
    bands = _bands(lines, edges)
    for band in bands:
        whole = len(bands) > 1 and _is_one_row(band, gutters, ruled=len(bands) >= _ENOUGH_BANDS)
        for number, line in enumerate(band):
            pieces, spans = _pieces(line, gutters)
            begins = number == 0 or (not whole and not _belongs(rows, pieces, gutters, bounds, line))
            if begins:
                rows.append(_Row(top=line.top))
            rows[-1].add(line, pieces, spans)
    return [AlignedRow(_drafts(row, len(gutters) + 1, bounds), row.top, row.bottom) for row in rows]


def _bands(lines: Sequence[Line], edges: Sequence[float]) -> list[list[Line]]:
    """Lines between which something is drawn, apart."""
    bands = itertools.groupby(
        lines, key=lambda line: sum(edge < (line.top + line.bottom) / 2 for edge in edges)
    )
    return [list(band) for _, band in bands]


def _is_one_row(band: Sequence[Line], gutters: Sequence[Gap], *, ruled: bool) -> bool:
    """Figures below each other in one column are of several rows.

    Where only a few lines are drawn, they may set off the header and the total alone: then lines that fill
    most columns are of several rows, too.
    """
    values: Counter[int] = Counter()
    for number, line in enumerate(band):
        pieces, _ = _pieces(line, gutters)
        if number and not ruled and len(pieces) > _MOST_COLUMNS * (len(gutters) + 1):
            return False
        values.update(column for column, piece in pieces.items() if _NO_LETTERS.fullmatch(piece.text))
    return max(values.values(), default=0) <= 1


def _belongs(
    rows: Sequence[_Row], pieces: dict[int, Line], gutters: Sequence[Gap], bounds: Sequence[Gap], line: Line
) -> bool:
    """Whether a line runs on in the row above."""
    row = rows[-1]
    return _runs_on(row, pieces, gutters, bounds, line) or (
        len(rows) == 1 and _is_header_rest(row, pieces, line)
    )


def _pieces(line: Line, gutters: Sequence[Gap]) -> tuple[dict[int, Line], set[int]]:
    """The line cut at the gutters. Words that stand over a gutter make one cell over several columns."""
    closed = [_closes(line, gutter) for gutter in gutters]
    found: dict[int, list[Word]] = {}
    spans: set[int] = set()
    column = 0
    for word in line.words:
        at = sum(word.middle[0] > (start + end) / 2 for start, end in gutters)
        if found and at > column and all(closed[column:at]):
            spans.update(range(column + 1, at + 1))
        else:
            column = at
        found.setdefault(column, []).append(word)
    return {column: line_of(words) for column, words in found.items()}, spans


def _closes(line: Line, gutter: Gap) -> bool:
    """Whether a word stands in the gutter, or it is no wider here than a space."""
    start, end = gutter
    if any(word.x1 > start + 0.5 and word.x0 < end - 0.5 for word in line.words):
        return True
    before = max((word.x1 for word in line.words if word.x1 <= start + 0.5), default=None)
    after = min((word.x0 for word in line.words if word.x0 >= end - 0.5), default=None)
    return before is not None and after is not None and after - before < _SPACE * line.size


def _bounds(lines: Sequence[Line], gutters: Sequence[Gap]) -> list[Gap]:
    """Where the words of each column begin and end."""
    bounds = [(float("inf"), float("-inf"))] * (len(gutters) + 1)
    for line in lines:
        pieces, spans = _pieces(line, gutters)
        for column, piece in pieces.items():
            if column + 1 not in spans:
                left, right = bounds[column]
                bounds[column] = min(left, piece.x0), max(right, piece.x1)
    return bounds


def _runs_on(
    row: _Row, pieces: dict[int, Line], gutters: Sequence[Gap], bounds: Sequence[Gap], line: Line
) -> bool:
    if line.top - row.bottom > _IN_ROW * line.size or row.spans:
        return False
    shared = [column for column in pieces if column in row.cells]
    return bool(shared) and all(
        _goes_on(row.cells[column][-1], pieces[column], _room(column, gutters, bounds), row)
        for column in shared
    )


def _room(column: int, gutters: Sequence[Gap], bounds: Sequence[Gap]) -> Gap:
    """How far the words of a column may reach: to those of the next."""
    left, right = bounds[column]
    return left, max(right, gutters[column][1] - _SHORT_OF_NEXT) if column < len(gutters) else right


def _is_header_rest(row: _Row, pieces: dict[int, Line], line: Line) -> bool:
    """Whether a bold line goes on with some of the bold headers above it."""
    close = line.top - row.bottom <= _HEADER_GAP * line.size and not row.spans
    bold = line.bold and all(piece.bold for lines in row.cells.values() for piece in lines)
    return close and bold and pieces.keys() < row.cells.keys()


def _goes_on(before: Line, line: Line, bounds: Gap, row: _Row) -> bool:
    text = line.text
    if before.bottom < row.bottom - 2 or _NO_LETTERS.fullmatch(before.text) or _NO_LETTERS.fullmatch(text):
        return False
    if text[:1].islower() or before.text.endswith((",", "&", "(", "-", " and", " of", " the")):
        return True
    return " " in before.text and is_broken(before, line, *bounds)


def _drafts(row: _Row, columns: int, bounds: Sequence[Gap]) -> list[CellDraft]:
    drafts = []
    for column in range(columns):
        lines = row.cells.get(column)
        if lines:
            text = cell_text(lines, *bounds[column])
            drafts.append(CellDraft(text, strong=all(line.bold for line in lines), sure=_SURE))
        else:
            drafts.append(CellDraft(merged=column in row.spans, sure=1.0))
    return drafts
