"""Tables set in letters of one width: columns parted by two spaces or more, aligned over three lines.

Believed only where nothing speaks against it, for prose made into a table would be a plan that nobody wrote:
three columns or more, the first filled in every line, the others beginning or ending at one place, and a
blank line below, so that no cell goes on in a line of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.documents.build import DraftCell, DraftRow
from goldenthread.documents.inline import clean

from .lines import Line, is_rule

_LEAST_ROWS = 3
_LEAST_COLUMNS = 3
_GAP = 2
_WIDEST = 400
_MOST_TITLES = 5


@dataclass(frozen=True, slots=True)
class Span:
    """Lines `first` up to, not with, `last`."""

    first: int
    last: int


def aligned_spans(lines: Sequence[Line]) -> list[Span]:
    """The tables among the lines; blank lines part them."""
    found: list[Span] = []
    first = 0
    for at in range(len(lines) + 1):
        if at == len(lines) or not lines[at].raw.strip():
            found.extend(_in_piece(lines, first, at))
            first = at + 1
    return found


def aligned_rows(lines: Sequence[Line]) -> list[DraftRow]:
    """A rule below the first line tells that it is a header."""
    starts = _starts([line.raw for line in lines if not is_rule(line.raw)])
    headed = len(lines) > 1 and is_rule(lines[1].raw)
    return [
        DraftRow(
            [
                DraftCell(clean(text), strong=True if headed and at == 0 else None)
                for text in _cells(line.raw, starts)
            ],
            is_header=headed and at == 0,
            line=line.number,
            page=line.page,
        )
        for at, line in enumerate(lines)
        if not is_rule(line.raw)
    ]


def _in_piece(lines: Sequence[Line], first: int, last: int) -> list[Span]:
    """The longest table that ends where the piece ends: above it there may be its title."""
    highest = _highest(lines, first, last)
    for start in range(highest, min(highest + _MOST_TITLES, last - _LEAST_ROWS) + 1):
        rows = [line.raw for line in lines[start:last] if not is_rule(line.raw)]
        if not is_rule(lines[start].raw) and len(rows) >= _LEAST_ROWS and _is_table(rows, _starts(rows)):
            return [Span(start, last)]
    return []


def _highest(lines: Sequence[Line], first: int, last: int) -> int:
    """How far up the gaps reach that part the lines at the end: each line more can only close some."""
    filled, at = 0, last
    while at > first:
        raw = lines[at - 1].raw
        if "\t" in raw or "|" in raw or len(raw) > _WIDEST:
            break
        if not is_rule(raw):
            filled |= _filled(raw)
            if len(_columns(filled)) < _LEAST_COLUMNS:
                break
        at -= 1
    return at


def _filled(raw: str) -> int:
    """A bit for each place that holds a letter."""
    return sum(1 << at for at, letter in enumerate(raw) if not letter.isspace())


def _columns(filled: int) -> tuple[int, ...]:
    """Where columns begin: behind each gap of two blank places or more."""
    starts, gap = [], _GAP
    for at in range(filled.bit_length()):
        if filled >> at & 1:
            if gap >= _GAP:
                starts.append(at)
            gap = 0
        else:
            gap += 1
    return tuple(starts)


def _starts(rows: Sequence[str]) -> tuple[int, ...]:
    filled = 0
    for row in rows:
        filled |= _filled(row)
    return _columns(filled)


def _is_table(rows: Sequence[str], starts: Sequence[int]) -> bool:
    if len(starts) < _LEAST_COLUMNS:
        return False
    cells = [_cells(row, starts) for row in rows]
    if not all(row[0].strip() for row in cells) or not all(cell.strip() for cell in cells[0]):
        return False
    return all(_is_aligned([row[column] for row in cells[1:]]) for column in range(1, len(starts)))


def _is_aligned(cells: Sequence[str]) -> bool:
    """Whether the filled cells below the header begin at one place, or end at one place as figures do."""
    filled = [cell for cell in cells if cell.strip()]
    begins = {len(cell) - len(cell.lstrip()) for cell in filled}
    ends = {len(cell.rstrip()) for cell in filled}
    return len(filled) >= _LEAST_ROWS - 1 and (len(begins) == 1 or len(ends) == 1)


def _cells(row: str, starts: Sequence[int]) -> list[str]:
    edges = [*starts[1:], None]
    return [row[start:end] for start, end in zip(starts, edges, strict=True)]
