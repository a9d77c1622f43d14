"""Tables with nothing drawn between their columns: told by words that stand below each other."""

from __future__ import annotations

from collections.abc import Sequence

from goldenthread.documents.colours import SURE, status_colour

from .alignedrows import AlignedRow, rows_of
from .columngroups import below_groups, is_group_heading
from .drafts import CellDraft, TableDraft
from .edges import Edge, edges_of
from .gutters import Run, column_of, columns_in, gaps, narrowed, with_new
from .likeness import is_prose, is_table, is_value
from .lines import Line, joined, segments
from .marks import Fill, Rule
from .statuses import DECORATIVE, WIDEST_STATUS

# In parts of the letters' size: blank between two lines of one table.
_FURTHEST = 2.6
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
    number = 0
    while number < len(lines):
        run = _run_from(lines, number, rules)
        edges = edges_of(run.lines, run.gutters, rules, fills) if run else []
        if run is None or not is_table(run, edges):
            passed = len(run.lines) if run and is_prose(run) else 1
            free.extend(lines[number : number + passed])
            number += passed
            continue
        head = _head(free, run, rules)
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


def _run_from(lines: Sequence[Line], number: int, rules: Sequence[Rule]) -> Run | None:
    gutters = gaps(lines[number])
    if not gutters:
        return None
    taken = [lines[number]]
    waiting: list[Line] = []
    for line in lines[number + 1 :]:
        last = waiting[-1] if waiting else taken[-1]
        if line.top - last.bottom > _FURTHEST * min(line.size, last.size):
            break
        if line.size > _LARGER * last.size:
            break
        left = narrowed(gutters, line)
        if left is not None:
            if waiting and _begins_another(line, taken):
                break
            if not waiting and _is_title(taken[-1], line) and _begins_another(line, taken[:-1]):
                taken.pop()
                break
            taken.extend([*waiting, line])
            waiting = []
            gutters = with_new(left, line, taken)
        elif waiting or gaps(line):
            break
        else:
            # A line over several columns: a title in the table, if the table goes on below.
            waiting.append(line)
    run = Run(taken, gutters)
    _trim(run, rules)
    _merge_columns(run)
    run.gutters = below_groups(run.lines, run.gutters)
    return run if len(run.lines) > 1 else None


def _begins_another(line: Line, taken: Sequence[Line]) -> bool:
    """Whether a line below a title is the bold header of another table."""
    return line.bold and bool(gaps(line)) and not all(above.bold for above in taken)


def _is_title(title: Line, line: Line) -> bool:
    """Whether a bold line no wider than the first column stands over a bold line of words: a header."""
    pieces = segments(line)
    values = sum(is_value(joined(words)) for words in pieces)
    return title.bold and len(segments(title)) == 1 and 2 * values < len(pieces)


def _trim(run: Run, rules: Sequence[Rule]) -> None:
    """Lines at the end that stand in the first column alone are words after the table.

    A line of the last cell stands above the rule that ends the table, with no rule between it and the row.
    """
    across = run.across
    edges = edges_of(run.lines, run.gutters, rules, ())
    wide = [edge.at for edge in edges if edge.covers(across[0], across[-1])]
    while len(run.lines) > 1 and columns_in(run.lines[-1], across) == {0}:
        last, before = run.lines[-1], run.lines[-2]
        if _in_last_row(run, across, wide):
            break
        close = last.top - before.bottom <= 0.5 * last.size
        if close and before.x1 > 0 and 0 in columns_in(before, across) and last.text[:1].islower():
            break
        run.lines.pop()


def _in_last_row(run: Run, across: Sequence[float], wide: Sequence[float]) -> bool:
    first = next(
        line for line in reversed(run.lines) if line is run.lines[0] or columns_in(line, across) != {0}
    )
    last = run.lines[-1]
    return any(edge > last.top for edge in wide) and not any(
        first.bottom - 2 < edge < last.top for edge in wide
    )


def _merge_columns(run: Run) -> None:
    """Make one of two columns of which every line fills but one: a centred header above flush words."""
    number = 0
    while number < len(run.gutters):
        filled = [columns_in(line, run.across) & {number, number + 1} for line in run.lines]
        if len(run.gutters) > 1 and not any(len(columns) > 1 for columns in filled):
            del run.gutters[number]
        else:
            number += 1


def _head(free: Sequence[Line], run: Run, rules: Sequence[Rule]) -> list[Line]:
    """Lines just above that belong to the header: they stand over the columns, not the first alone."""
    head: list[Line] = []
    below = run.lines[0]
    for line in reversed(free[-4:]):
        # Centred beside a cell of two lines, a line begins above the end of the one before it.
        near = -line.size < below.top - line.bottom <= (_HEADER_GAP if line.bold else _NEAR) * line.size
        left = narrowed(run.gutters, line)
        columns = columns_in(line, run.across)
        first_alone = columns == {0} or (0 in columns and not gaps(line))
        if not near or line.size > _LARGER * below.size or first_alone:
            break
        if left is None and not is_group_heading(line, below, run.columns, rules):
            break
        if left is not None and len(left) == len(run.gutters):
            run.gutters = left
        head.insert(0, line)
        below = line
    return head
