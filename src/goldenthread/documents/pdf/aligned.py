"""Tables with nothing drawn between their columns: told by words that stand below each other."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goldenthread.documents.colours import SURE, status_colour
from goldenthread.documents.markers import BULLETS, split_marker

from .alignedrows import AlignedRow, rows_of
from .drafts import CellDraft, TableDraft
from .edges import Edge, Gap, edges_of
from .lines import Line, joined, segments
from .marks import Fill, Rule
from .statuses import DECORATIVE, WIDEST_STATUS

_NARROWEST_GUTTER = 4.0
# In parts of the letters' size: blank between two lines of one table.
_FURTHEST = 2.6
_LARGER = 1.25
_LEADER = re.compile(r"[.\u2026_]{4,}|(?:\. ){4,}")
_VALUE = re.compile(
    r"[^\w]*(?:\d[\d.,:/%£€$()\s-]*\w{0,3}%?|n/?a|tbc|yes|no|red|amber|green|[rag]|-|–)[^\w]*", re.IGNORECASE
)
_MANY = 0.6
# In parts of the letters' size: blank between a header and the first row.
_NEAR = 0.9
_HEADER_GAP = 1.8
_SHORT = 14
_FRAMED = 3


@dataclass(slots=True)
class Run:
    """Lines that share their gutters. `across` holds where columns begin and end."""

    lines: list[Line]
    gutters: list[Gap]

    @property
    def across(self) -> list[float]:
        left = min(line.x0 for line in self.lines)
        right = max(line.x1 for line in self.lines)
        return [left, *((start + end) / 2 for start, end in self.gutters), right]


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
        if run is None or not _is_table(run, edges):
            passed = len(run.lines) if run and _is_prose(run) else 1
            free.extend(lines[number : number + passed])
            number += passed
            continue
        head = _head(free, run)
        del free[len(free) - len(head) :]
        run.lines[:0] = head
        number += len(run.lines) - len(head)
        tables.append(_table(run, edges, fills))
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
    gutters = _gaps(lines[number])
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
        left = _narrowed(gutters, line)
        if left is not None:
            if waiting and _begins_another(line, taken):
                break
            if not waiting and _is_title(taken[-1], line) and _begins_another(line, taken[:-1]):
                taken.pop()
                break
            taken.extend([*waiting, line])
            waiting = []
            gutters = _with_new(left, line, taken)
        elif waiting or _gaps(line):
            break
        else:
            # A line over several columns: a title in the table, if the table goes on below.
            waiting.append(line)
    run = Run(taken, gutters)
    _trim(run, rules)
    _merge_columns(run)
    return run if len(run.lines) > 1 else None


def _begins_another(line: Line, taken: Sequence[Line]) -> bool:
    """Whether a line below a title is the bold header of another table."""
    return line.bold and bool(_gaps(line)) and not all(above.bold for above in taken)


def _is_title(title: Line, line: Line) -> bool:
    """Whether a bold line no wider than the first column stands over a bold line of words: a header."""
    pieces = segments(line)
    values = sum(_VALUE.fullmatch(joined(words)) is not None for words in pieces)
    return title.bold and len(segments(title)) == 1 and 2 * values < len(pieces)


def _with_new(gutters: list[Gap], line: Line, taken: Sequence[Line]) -> list[Gap]:
    """The gutters and those that this line alone shows, where no line above stands in them."""
    for gap in _gaps(line):
        if any(start < gap[1] and gap[0] < end for start, end in gutters):
            continue
        left: list[Gap] | None = [gap]
        for above in taken:
            left = _narrowed(left, above) if left else None
        gutters.extend(left or ())
    return sorted(gutters)


def _gaps(line: Line) -> list[Gap]:
    pieces = segments(line)
    if len(pieces) == 2 and _is_marker(pieces[0][0].text) and len(pieces[0]) == 1:
        return []
    return [(max(word.x1 for word in before), after[0].x0) for before, after in itertools.pairwise(pieces)]


def _is_marker(text: str) -> bool:
    return text in BULLETS or split_marker(f"{text} x")[0] is not None or text.rstrip(".").isdigit()


def _narrowed(gutters: Sequence[Gap], line: Line) -> list[Gap] | None:
    """The gutters with this line's words taken out of them; None if one of them is closed by it."""
    narrowed: list[Gap] = []
    for gutter in gutters:
        left = list(_without(gutter, line))
        if not left:
            return None
        narrowed.extend(left)
    return narrowed


def _without(gutter: Gap, line: Line) -> Iterator[Gap]:
    start, end = gutter
    for word in line.words:
        if word.x1 <= start or word.x0 >= end:
            continue
        if word.x0 - start >= _NARROWEST_GUTTER:
            yield start, word.x0
        start = max(start, word.x1)
    if end - start >= _NARROWEST_GUTTER:
        yield start, end


def columns_in(line: Line, across: Sequence[float]) -> set[int]:
    return {column_of(word.middle[0], across) for word in line.words}


def column_of(x: float, across: Sequence[float]) -> int:
    return next((number for number, edge in enumerate(across[1:-1]) if x < edge), len(across) - 2)


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


def _head(free: Sequence[Line], run: Run) -> list[Line]:
    """Lines just above that belong to the header: they stand over the columns, not the first alone."""
    head: list[Line] = []
    below = run.lines[0]
    for line in reversed(free[-4:]):
        near = -2 < below.top - line.bottom <= (_HEADER_GAP if line.bold else _NEAR) * line.size
        left = _narrowed(run.gutters, line)
        columns = columns_in(line, run.across)
        first_alone = columns == {0} or (0 in columns and not _gaps(line))
        if not near or line.size > _LARGER * below.size or left is None or first_alone:
            break
        if len(left) == len(run.gutters):
            run.gutters = left
        head.insert(0, line)
        below = line
    return head


def _is_table(run: Run, edges: Sequence[Edge]) -> bool:
    across = run.across
    filled = [columns_in(line, across) for line in run.lines]
    parted = sum(len(columns) > 1 for columns in filled)
    if sum(bool(_LEADER.search(line.text)) for line in run.lines) * 2 >= len(run.lines):
        return False
    ruled = sum(edge.covers(across[0], across[-1]) for edge in edges) >= 2
    # A cell of many lines leaves few lines with words in several columns; the rules still part the rows.
    framed = sum(edge.covers(across[0], across[-1]) for edge in edges) >= _FRAMED
    if parted < (2 if ruled else 3) or (parted < 0.4 * len(run.lines) and not framed):
        return False
    if _is_prose(run):
        return False
    texts = _texts(run)
    values = any(_mostly_values(column) for column in texts[1:])
    if len(texts) == 2 and not ruled:
        labels = sum(text.endswith(":") for text in texts[0]) > 0.5 * len(texts[0])
        return (values or _is_short(texts[0])) and not labels and parted >= 3
    return ruled or values or len(texts) > 3 or parted >= 4


def _texts(run: Run) -> list[list[str]]:
    """What each column holds, line by line."""
    across = run.across
    texts: list[list[str]] = [[] for _ in across[1:]]
    for line in run.lines:
        pieces: dict[int, list[str]] = {}
        for word in line.words:
            pieces.setdefault(column_of(word.middle[0], across), []).append(word.text)
        for column, words in pieces.items():
            texts[column].append(" ".join(words))
    return texts


def _is_short(texts: Sequence[str]) -> bool:
    """Terms or abbreviations, with what they mean behind them."""
    return max(map(len, texts), default=0) <= _SHORT and all(len(text.split()) <= 2 for text in texts)


def _mostly_values(texts: Sequence[str]) -> bool:
    values = sum(_VALUE.fullmatch(text) is not None for text in texts)
    return len(texts) >= 2 and values >= _MANY * len(texts)


def _is_prose(run: Run) -> bool:
    """Every column is long lines of words: columns of a page, not of a table."""
    texts = _texts(run)
    return len(texts) < 4 and all(
        column and sum(map(len, column)) / len(column) > 28 and not _mostly_values(column) for column in texts
    )
