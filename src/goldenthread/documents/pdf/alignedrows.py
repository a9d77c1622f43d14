"""Lines of an aligned table to rows: which line begins a row, and which runs on in the one above."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from goldenthread.documents.markers import BULLETS

from .celltext import begins_item, cell_text, is_broken
from .columngroups import covered_by_groups
from .drafts import CellDraft
from .edges import Edge, Gap
from .goingon import are_figures, date_goes_on, goes_on, is_cut
from .lines import Line
from .pieces import bounds_of, leading_of, pieces_of

_IN_ROW = 0.75
_BESIDE = 0.2
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
    lower: set[int] = field(default_factory=set)
    """Columns that a cell above covers."""
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


def rows_of(lines: Sequence[Line], gutters: Sequence[Gap], edges: Sequence[Edge]) -> list[AlignedRow]:
    bounds = bounds_of(lines, gutters)
    rows: list[_Row] = []
    bands = _bands(lines, [edge.at for edge in edges])
    leading = leading_of(lines)
    for band in bands:
        whole = len(bands) > 1 and _is_one_row(band, gutters, leading, ruled=len(bands) >= _ENOUGH_BANDS)
        lower = _columns_of_cells_above(rows, band, gutters, bounds, edges)
        for number, line in enumerate(band):
            pieces, spans = pieces_of(line, gutters)
            begins = number == 0 or _names_below_group(rows[-1], pieces)
            begins = begins or not (
                whole
                or _belongs(rows, pieces, gutters, bounds, line)
                or _is_close(rows[-1], pieces, gutters, bounds, line, leading)
            )
            if begins:
                rows.append(_Row(top=line.top, lower=lower if number == 0 else set()))
            _take(rows, pieces, spans, line)
    _stretch_group_headings(rows, bounds, edges)
    return [AlignedRow(_drafts(row, len(gutters) + 1, bounds), row.top, row.bottom) for row in rows]


def _names_below_group(row: _Row, pieces: dict[int, Line]) -> bool:
    """Whether several names of columns stand below a heading that reaches over them."""
    for column in pieces.keys() - row.spans:
        last = column
        while last + 1 in row.spans:
            last += 1
        if column in row.cells and len(pieces.keys() & set(range(column, last + 1))) > 1:
            return True
    return False


def _stretch_group_headings(rows: Sequence[_Row], bounds: Sequence[Gap], edges: Sequence[Edge]) -> None:
    """Let a heading of the first row reach over all columns that a line below it joins."""
    if len(rows) < 2:
        return
    head = rows[0]
    between = [edge for edge in edges if head.top < edge.at < (rows[1].top + rows[1].bottom) / 2]
    for column, covered in covered_by_groups(head.cells, bounds, between).items():
        first = min(covered)
        head.cells[first] = head.cells.pop(column)
        head.spans |= covered - {first}


def _take(rows: Sequence[_Row], pieces: dict[int, Line], spans: set[int], line: Line) -> None:
    lower = rows[-1].lower & pieces.keys()
    rows[-1].add(line, {column: piece for column, piece in pieces.items() if column not in lower}, spans)
    for column in lower:
        holder = next(row for row in reversed(rows) if column not in row.lower)
        holder.cells.setdefault(column, []).append(pieces[column])


def _columns_of_cells_above(
    rows: Sequence[_Row],
    band: Sequence[Line],
    gutters: Sequence[Gap],
    bounds: Sequence[Gap],
    edges: Sequence[Edge],
) -> set[int]:
    """The columns of cells that reach down into this band: the line above it stops short of them.

    A line above the figures of a total stops short of its label, too: a cell reaches further down only
    where its own words run on, or where nothing stands in it beside words of another.
    """
    height = (band[0].top + band[0].bottom) / 2
    between = [edge for edge in edges if rows and (rows[-1].top + rows[-1].bottom) / 2 < edge.at < height]
    if not between:
        return set()
    found: dict[int, list[Line]] = {}
    for line in band:
        for column, piece in pieces_of(line, gutters)[0].items():
            found.setdefault(column, []).append(piece)
    lower = {
        column for column, bound in enumerate(bounds) if not any(edge.covers(*bound) for edge in between)
    }
    worded = any(not _NO_LETTERS.fullmatch(line.text) for c in found.keys() - lower for line in found[c])
    if not worded:
        return set()
    return {
        column
        for column in lower
        if column not in found or _run_on(rows, column, found[column], gutters, bounds)
    }


def _run_on(
    rows: Sequence[_Row], column: int, pieces: Sequence[Line], gutters: Sequence[Gap], bounds: Sequence[Gap]
) -> bool:
    above = next((row.cells.get(column) for row in reversed(rows) if column not in row.lower), None)
    if not above:
        return False
    lines = [above[-1], *pieces]
    room = _room(column, gutters, bounds)
    return all(
        line.top - before.bottom <= _IN_ROW * line.size
        and (is_broken(before, line, *room) or is_cut(before.text, line.text) or begins_item(line))
        for before, line in itertools.pairwise(lines)
    )


def _bands(lines: Sequence[Line], edges: Sequence[float]) -> list[list[Line]]:
    """Lines between which something is drawn, apart."""
    bands = itertools.groupby(
        lines, key=lambda line: sum(edge < (line.top + line.bottom) / 2 for edge in edges)
    )
    return [list(band) for _, band in bands]


def _is_one_row(band: Sequence[Line], gutters: Sequence[Gap], leading: float | None, *, ruled: bool) -> bool:
    """Figures below each other in one column are of several rows; the pieces of a date are of one.

    Where only a few lines are drawn, they may set off the header and the total alone: then lines that fill
    most columns and begin anew in each are of several rows, too, and so are those with a blank between them.
    """
    above: dict[int, str] = {}
    for number, line in enumerate(band):
        pieces, _ = pieces_of(line, gutters)
        cut = any(is_cut(above[column], piece.text) for column, piece in pieces.items() if column in above)
        blank = line.top - band[number - 1].bottom if number else 0.0
        roomy = leading is not None and blank > max(leading, _IN_ROW * line.size)
        # A paragraph of a cell may stand as far below the one above it, but hardly in the first column.
        if roomy and not ruled and (len(pieces) > 1 or 0 in pieces):
            return False
        if number and not ruled and not cut:
            apart = blank > _IN_ROW * line.size
            if len(pieces) > (1 if apart else _MOST_COLUMNS * (len(gutters) + 1)):
                return False
        if any(are_figures(above.get(column, ""), piece.text) for column, piece in pieces.items()):
            return False
        above.update((column, piece.text) for column, piece in pieces.items())
    return True


def _belongs(
    rows: Sequence[_Row], pieces: dict[int, Line], gutters: Sequence[Gap], bounds: Sequence[Gap], line: Line
) -> bool:
    """Whether a line runs on in the row above, or stands beside its end as words centred in their cell do."""
    row = rows[-1]
    near = all(
        piece.top - row.cells[at][-1].bottom <= _IN_ROW * line.size
        for at, piece in pieces.items()
        if at in row.cells
    )
    if row.bottom - line.top > _BESIDE * line.size and near:
        return True
    return _runs_on(row, pieces, gutters, bounds, line) or (
        len(rows) == 1 and _is_header_rest(row, pieces, line)
    )


def _runs_on(
    row: _Row, pieces: dict[int, Line], gutters: Sequence[Gap], bounds: Sequence[Gap], line: Line
) -> bool:
    if line.top - row.bottom > _IN_ROW * line.size or row.spans:
        return False
    shared = [column for column in pieces if column in row.cells]
    if 0 not in pieces and any(date_goes_on(row.cells[column][-1], pieces[column]) for column in shared):
        return True
    return bool(shared) and all(
        goes_on(row.cells[column][-1], pieces[column], _room(column, gutters, bounds), row.bottom)
        for column in shared
    )


def _is_close(
    row: _Row,
    pieces: dict[int, Line],
    gutters: Sequence[Gap],
    bounds: Sequence[Gap],
    line: Line,
    leading: float | None,
) -> bool:
    """Whether a line stands as close as lines of a cell do, where rows stand further apart, and runs on.

    Lines of figures below figures are rows, however close.
    """
    close = leading is not None and line.top - row.bottom < leading
    if not close or row.spans or not pieces.keys() <= row.cells.keys():
        return False
    above = {column: row.cells[column][-1] for column in pieces}
    if any(are_figures(above[column].text, piece.text) for column, piece in pieces.items()):
        return False
    running = {
        column
        for column, piece in pieces.items()
        if piece.words[0].text in BULLETS
        or goes_on(above[column], piece, _room(column, gutters, bounds), row.bottom)
    }
    # What begins anew in the first column begins a row.
    return bool(running) and (0 not in pieces or 0 in running)


def _room(column: int, gutters: Sequence[Gap], bounds: Sequence[Gap]) -> Gap:
    """How far the words of a column may reach: to those of the next."""
    left, right = bounds[column]
    return left, max(right, gutters[column][1] - _SHORT_OF_NEXT) if column < len(gutters) else right


def _is_header_rest(row: _Row, pieces: dict[int, Line], line: Line) -> bool:
    """Whether a bold line goes on with some of the bold headers above it."""
    close = line.top - row.bottom <= _HEADER_GAP * line.size and not row.spans
    bold = line.bold and all(piece.bold for lines in row.cells.values() for piece in lines)
    return close and bold and pieces.keys() < row.cells.keys()


def _drafts(row: _Row, columns: int, bounds: Sequence[Gap]) -> list[CellDraft]:
    # What stands alone in its row and reaches past the first column is a title over all of them.
    is_title = row.cells.keys() == {0} and row.spans
    spans = set(range(1, columns)) if is_title else row.spans
    drafts = []
    for column in range(columns):
        lines = row.cells.get(column)
        if lines:
            last = next((at for at in range(column + 1, columns) if at not in spans), columns) - 1
            text = cell_text(lines, bounds[column][0], bounds[last][1])
            drafts.append(CellDraft(text, strong=all(line.bold for line in lines), sure=_SURE))
        else:
            drafts.append(CellDraft(merged=column in spans | row.lower, sure=1.0))
    return drafts
