"""Tables with nothing drawn between their columns: told by words that stand below each other."""

from __future__ import annotations

from collections.abc import Sequence

from goldenthread.documents.colours import SURE, status_colour

from .alignedrows import AlignedRow, rows_of
from .columngroups import is_group_heading
from .drafts import CellDraft, TableDraft
from .edges import Edge, edges_of
from .frames import Frames
from .gutters import Run, column_of, columns_in, gaps, narrowed
from .likeness import is_prose, is_table
from .lines import Line
from .marks import Fill, Rule
from .runs import run_from
from .statuses import DECORATIVE, WIDEST_STATUS

_LARGER = 1.25
# In parts of the letters' size: blank between a header and the first row.
_NEAR = 0.9
_HEADER_GAP = 1.8


def aligned_tables(
    lines: Sequence[Line], rules: Sequence[Rule], fills: Sequence[Fill]
) -> tuple[list[TableDraft], list[Line]]:
    """The tables, and the lines that stand in none."""
    tables: list[TableDraft] = []
    free: list[Line] = []
    frames = Frames(lines, rules)
    number = 0
    while number < len(lines):
        run = run_from(lines, number, rules, frames)
        edges = edges_of(run.lines, run.gutters, rules, fills) if run else []
        if run is None or not is_table(run, edges):
            passed = len(run.lines) if run and is_prose(run) else 1
            free.extend(lines[number : number + passed])
            number += passed
            continue
        head = _head(free, run, rules, frames)
        del free[len(free) - len(head) :]
        run.lines[:0] = head
        number += len(run.lines) - len(head)
        tables.append(_table(run, edges_of(run.lines, run.gutters, rules, fills), fills))
    return tables, free


def _table(run: Run, edges: Sequence[Edge], fills: Sequence[Fill]) -> TableDraft:
    across = run.across
    first, last = run.lines[0], run.lines[-1]
    table = TableDraft(across[0], first.top, across[-1], last.bottom, aligned=True)
    rows = rows_of(run.lines, run.gutters, edges)
    table.coloured = _paint(rows, across, fills)
    table.rows = [row.cells for row in rows]
    return table


def _paint(rows: Sequence[AlignedRow], across: Sequence[float], fills: Sequence[Fill]) -> int:
    """Give blank cells the word for the colour of the shape that stands in them; how many."""
    found: dict[tuple[int, int], str] = {}
    worded: set[tuple[int, str]] = set()
    for fill in fills:
        word = status_colour(fill.colour)
        x, y = fill.middle
        number = next((n for n, row in enumerate(rows) if row.top - 4 <= y <= row.bottom + 4), 0)
        narrow = fill.x1 - fill.x0 <= WIDEST_STATUS and fill.bottom - fill.top <= WIDEST_STATUS
        if word is None or not narrow or number == 0 or not across[0] <= x <= across[-1] + WIDEST_STATUS:
            continue
        column = column_of(x, across)
        if rows[number].cells[column].text:
            worded.add((number, word))
        else:
            found[number, column] = word
    shown = {
        place: word for place, word in found.items() if word != DECORATIVE and (place[0], word) not in worded
    }
    for (number, column), word in shown.items():
        rows[number].cells[column] = CellDraft(word, sure=SURE)
    return len(shown)


def _head(free: Sequence[Line], run: Run, rules: Sequence[Rule], frames: Frames) -> list[Line]:
    """Lines just above that belong to the header: they stand over the columns, not the first alone."""
    head: list[Line] = []
    below = run.lines[0]
    for line in reversed(free[-4:]):
        # Centred beside a cell of two lines, a line begins above the end of the one before it.
        near = -line.size < below.top - line.bottom <= (_HEADER_GAP if line.bold else _NEAR) * line.size
        left = narrowed(run.gutters, line)
        columns = columns_in(line, run.across)
        first_alone = columns == {0} or (0 in columns and not gaps(line))
        if not near or line.size > _LARGER * below.size or first_alone or frames.part(line, below):
            break
        if left is None and not is_group_heading(line, below, run.columns, rules):
            break
        if left is not None and len(left) == len(run.gutters):
            run.gutters = left
        head.insert(0, line)
        below = line
    return head
