"""Ruled tables: the words of a page put into the cells that its lines enclose."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass, field

from goldenthread.documents.colours import SURE
from goldenthread.documents.markers import split_marker

from .alignedrows import rows_of
from .celltext import cell_text
from .colours import is_white
from .drafts import CellDraft, TableDraft
from .lines import Line, lines_of
from .marks import Fill, Marks, Word
from .parting import Walls
from .ruling import Area, RuledGrid
from .statuses import Painted, painted_statuses, sign_status

_NARROWEST = 5.0
_WIDEST_PADDING = 9.0
_FEW_ROWS = 3
_FILLED = 0.35
_HEADED = 0.5


@dataclass(slots=True)
class _Cell:
    area: Area
    box: tuple[float, float, float, float]
    words: list[Word] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


def ruled_table(grid: RuledGrid, words: Sequence[Word], fills: Sequence[Fill]) -> TableDraft | None:
    """The table with its words; None if the lines are a box, a chart or an ornament."""
    cells = [_Cell(area, grid.box_of(area)) for area in grid.areas]
    owners = _owners(cells)
    walls = {(row, cell.area.column) for cell in cells for row in range(cell.area.row, cell.area.last_row)}
    for word in Walls(grid.across, grid.down, walls).part(_within(grid, words)):
        place = _square(grid, word.middle)
        if place is not None and place in owners:
            owners[place].words.append(word)
    if not _is_table(cells):
        return None
    for fill in fills:
        place = _square(grid, fill.middle)
        if place is not None and place in owners:
            owners[place].fills.append(fill)
    x0, top, x1, bottom = grid.box
    draft = TableDraft(x0, top, x1, bottom)
    _fill_rows(draft, grid, cells)
    return draft


def shown_in(marks: Marks) -> list[Fill]:
    return [fill for fill in marks.fills if not is_white(fill.colour)]


def _within(grid: RuledGrid, words: Sequence[Word]) -> list[Word]:
    return [word for word in words if _square(grid, word.middle) is not None]


def _owners(cells: Sequence[_Cell]) -> dict[tuple[int, int], _Cell]:
    return {
        (row, column): cell
        for cell in cells
        for row in range(cell.area.row, cell.area.last_row)
        for column in range(cell.area.column, cell.area.last_column)
    }


def _square(grid: RuledGrid, point: tuple[float, float]) -> tuple[int, int] | None:
    row = bisect.bisect_right(grid.down, point[1]) - 1
    column = bisect.bisect_right(grid.across, point[0]) - 1
    within = 0 <= row < len(grid.down) - 1 and 0 <= column < len(grid.across) - 1
    return (row, column) if within else None


def _is_table(cells: Sequence[_Cell]) -> bool:
    """Words in several cells, and in more than one column: else it is a box, a chart, an ornament."""
    worded = [cell for cell in cells if cell.words]
    if len(worded) < 2 or len({cell.area.column for cell in worded}) < 2:
        return False
    # A chart's lines enclose a label here and there; a table has words in many cells, or in its header.
    first = min(cell.area.row for cell in worded)
    header = [cell for cell in cells if cell.area.row == first]
    sparse = len(worded) < _FILLED * len(cells)
    return not sparse or sum(bool(cell.words) for cell in header) >= _HEADED * len(header)


def _fill_rows(draft: TableDraft, grid: RuledGrid, cells: Sequence[_Cell]) -> None:
    for cell in cells:
        cell.lines = lines_of(cell.words)
    padding = _paddings(cells)
    columns = sorted({cell.area.column for cell in cells if cell.words or _width(cell) > _NARROWEST})
    rows = sorted({cell.area.row for cell in cells if cell.words or _height(cell) > _NARROWEST})
    at = {column: place for place, column in enumerate(columns)}
    where = {row: place for place, row in enumerate(rows)}
    painted = painted_statuses(
        [Painted(c.area.row, c.area.column, c.box, c.fills, blank=not c.words) for c in cells], rows[0]
    )
    draft.rows = [[CellDraft(merged=True) for _ in columns] for _ in rows]
    for cell in cells:
        # A sliver of the grid without words of its own is no cell.
        if cell.area.row in where and cell.area.column in at:
            status = painted.get((cell.area.row, cell.area.column)) or sign_status(cell.words)
            draft.coloured += status is not None
            written = CellDraft(status, sure=SURE) if status else _written(cell, padding)
            draft.rows[where[cell.area.row]][at[cell.area.column]] = written
    _split_open_rows(draft, grid, cells, where)


def _split_open_rows(
    draft: TableDraft, grid: RuledGrid, cells: Sequence[_Cell], where: dict[int, int]
) -> None:
    """Rows without a line between them: under a ruled header stand several, told by how their words stand."""
    if not 1 < len(draft.rows) <= _FEW_ROWS:
        return
    gutters = [(x - 1, x + 1) for x in grid.across[1:-1]]
    if len(gutters) + 1 != len(draft.rows[0]):
        return
    rows: list[list[CellDraft]] = []
    for row, place in where.items():
        own = [cell for cell in cells if cell.area.row == row]
        plain = len(own) == len(draft.rows[0]) and all(cell.area.last_row == row + 1 for cell in own)
        words = [word for cell in own for word in cell.words]
        split = (
            [one.cells for one in rows_of(lines_of(words), gutters, ())] if plain and place and words else []
        )
        rows.extend(split if _are_rows(split) else [draft.rows[place]])
    draft.rows = rows


def _are_rows(split: Sequence[Sequence[CellDraft]]) -> bool:
    """Whether each has its first cell, and half of its cells, and none is an item of a list."""
    return len(split) >= _FEW_ROWS and all(
        row[0].text and not split_marker(row[0].text)[0] and 2 * sum(bool(c.text) for c in row) > len(row)
        for row in split
    )


def _width(cell: _Cell) -> float:
    return cell.box[2] - cell.box[0]


def _height(cell: _Cell) -> float:
    return cell.box[3] - cell.box[1]


def _paddings(cells: Sequence[_Cell]) -> dict[int, float]:
    """How far from its left line the words of each column begin."""
    paddings: dict[int, float] = {}
    for cell in cells:
        for line in cell.lines:
            found = max(0.0, line.x0 - cell.box[0])
            known = paddings.get(cell.area.column, _WIDEST_PADDING)
            paddings[cell.area.column] = min(known, found)
    return paddings


def _written(cell: _Cell, paddings: dict[int, float]) -> CellDraft:
    if not cell.words:
        return CellDraft()
    padding = paddings.get(cell.area.column, 0.0)
    if any(word.turned for word in cell.words):
        text = " ".join(line.text for line in cell.lines)
    else:
        text = cell_text(cell.lines, cell.box[0] + padding, cell.box[2] - padding)
    return CellDraft(text, strong=all(line.bold for line in cell.lines) or _is_white_on_colour(cell))


def _is_white_on_colour(cell: _Cell) -> bool:
    return all(word.colour is not None and is_white(word.colour) for word in cell.words)
