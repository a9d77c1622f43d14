"""Flattened tables put together again, as ordinary tables in the places of their lines."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from goldenthread.documents import Cell, Row, Table
from goldenthread.model import Place
from goldenthread.wording.texts import fold

from .costs import Costs, Seen, first_costs, learnt_costs
from .cutting import Cutter, Cutting, Placed, Step, cells_of, rows_of
from .ends import without_prose_at_end
from .headings import Heading
from .pieces import Piece

_PREVIEW = 60
"""Pieces below a header that tell whether it is one."""

_MOST_PIECES = 6000
_CLEAR = 3.0
"""A place that is so much cheaper than any other is certain."""

_ROUNDS = 2
_FEW = 2
_CLEAR_GAIN = 0.4


@dataclass(frozen=True, slots=True)
class Found:
    """A table in the pieces from `start` to before `end`."""

    heading: Heading
    rows: tuple[tuple[Placed, ...], ...]
    gain: float

    @property
    def worth(self) -> float:
        return self.gain + self.heading.score

    @property
    def is_clear(self) -> bool:
        return self.heading.known > _FEW and self.gain >= _CLEAR_GAIN * sum(len(row) for row in self.rows)

    @property
    def start(self) -> int:
        return self.heading.start

    @property
    def end(self) -> int:
        return self.heading.end + sum(len(row) for row in self.rows)


def preview(pieces: Sequence[Piece], heading: Heading, stop: int) -> float:
    """How well rows fit under the heading, heading included."""
    below = pieces[heading.end : min(stop, heading.end + _PREVIEW)]
    cutting = _cut(below, heading, gap_after=_gap_after(pieces, heading.end + len(below)), rounds=1)
    if cutting is None or len(rows_of(cutting)) < 2:
        return 0.0
    return cutting.gain + heading.score


def find_rows(pieces: Sequence[Piece], heading: Heading, stop: int) -> Found | None:
    """The rows under the heading, no piece from `stop` on; None where they do not fit well."""
    below = list(pieces[heading.end : min(stop, heading.end + _MOST_PIECES)])
    cutting = _cut(below, heading, gap_after=_gap_after(pieces, heading.end + len(below)), rounds=_ROUNDS)
    if cutting is None:
        return None
    rows = without_prose_at_end(rows_of(cutting), heading.width)
    found = Found(heading, tuple(tuple(row) for row in rows), cutting.gain)
    return found if _fits(found) else None


def _gap_after(pieces: Sequence[Piece], end: int) -> int:
    """Nothing but a row's end parts a table from what certainly follows it, even where one break is left."""
    return max(2, pieces[end].gap) if end < len(pieces) else 2


def _cut(pieces: Sequence[Piece], heading: Heading, *, gap_after: int, rounds: int) -> Cutting | None:
    """The best cutting, weighed anew by what its own columns hold."""
    costs = first_costs(heading.contents)
    cutting = Cutter(costs).cut(pieces, gap_after=gap_after)
    for _ in range(rounds):
        if cutting is None:
            return None
        cutting = Cutter(_learnt(costs, cutting)).cut(pieces, gap_after=gap_after)
    return cutting


def reprinted(pieces: Sequence[Piece], heading: Heading, stop: int) -> int:
    """Where the same header is printed again, at a page break or above the next table."""
    words = _words(pieces[heading.start : heading.end])
    longest = 2 * (heading.end - heading.start)
    for at in range(heading.end, min(stop, len(pieces))):
        # A label may stand on more lines or on fewer, so the words are compared and not the pieces.
        if (
            words[:1] == _words(pieces[at : at + 1])[:1]
            and words == _words(pieces[at : at + longest])[: len(words)]
        ):
            return at
    return stop


def _words(pieces: Sequence[Piece]) -> list[str]:
    return [word for piece in pieces for word in fold(piece.text).split()]


def _learnt(costs: Costs, cutting: Cutting) -> Costs:
    rows = rows_of(cutting)
    columns = [Seen() for _ in range(costs.width)]
    for row in rows:
        for cell in cells_of(row):
            seen = columns[cell[0].first]
            for covered in range(cell[0].first, cell[0].last + 1):
                columns[covered].filled += 1
            if cell[0].last == cell[0].first:
                seen.several += len(cell) > 1
                seen.firsts[cell[0].piece.shape] += 1
                seen.more.update(placed.piece.shape for placed in cell[1:])
                seen.texts.update(placed.piece.text for placed in cell)
                seen.openings[cell[0].piece.opening] += bool(cell[0].piece.opening)
    titles = sum(row[0].first == 0 and row[0].last == costs.width - 1 for row in rows)
    return learnt_costs(costs, columns, len(rows), titles)


def _fits(found: Found) -> bool:
    rows = found.rows
    known = found.heading.known
    if len(rows) < (2 if known else 3) or (found.heading.width == 2 and not known):
        return False
    clean = sum(_is_clean(row) for row in rows)
    pieces = sum(len(row) for row in rows)
    return clean >= (0.6 if known else 0.8) * len(rows) and found.gain >= 0.4 * pieces


def _is_clean(row: Sequence[Placed]) -> bool:
    """More than one cell filled, and the first not merged with others."""
    return len(cells_of(row)) > 1 and row[0].first == row[0].last


def table_of(found: Found, file: str, number: int) -> Table:
    heading = found.heading
    width = heading.width
    first = min(*heading.lines, found.rows[0][0].piece.line)
    place = Place(file=file, table=number, line=first, page=found.rows[0][0].piece.page)
    rows: list[Row] = []
    if any(heading.group):
        rows.append(_label_row(heading.group, place, 1, (first,) * width, width, is_header=False))
    if any(heading.labels):
        rows.append(_label_row(heading.labels, place, len(rows) + 1, heading.lines, width, is_header=True))
    above = None
    for at, row in enumerate(found.rows, start=len(rows) + 1):
        rows.append(_row(row, place, at, width, above))
        above = row[-1]
    return Table(rows=tuple(rows), place=place)


def _label_row(
    labels: Sequence[str], table: Place, number: int, lines: Sequence[int], width: int, *, is_header: bool
) -> Row:
    texts = [*labels, *[""] * (width - len(labels))]
    cells = tuple(
        Cell(
            text=text,
            place=replace(table, row=number, column=column, line=lines[column - 1]),
            strong=is_header,
        )
        for column, text in enumerate(texts, start=1)
    )
    return Row(cells=cells, place=replace(table, row=number, line=min(lines)), is_header=is_header)


def _row(row: Sequence[Placed], table: Place, number: int, width: int, above: Placed | None) -> Row:
    """`above`: the last piece of the row above. If that is doubtful it may be the first of this one."""
    place = replace(table, row=number, line=row[0].piece.line, page=row[0].piece.page)
    cells = [Cell(text="", place=replace(place, column=column)) for column in range(1, width + 1)]
    for parts in cells_of(row):
        at = parts[0].first
        cells[at] = Cell(
            text=_text(parts),
            place=replace(place, column=at + 1, line=parts[0].piece.line, page=parts[0].piece.page),
            sure=min(
                _sure(placed) for placed in (*parts, *([above] if above and parts[0] is row[0] else []))
            ),
        )
        for covered in range(at + 1, parts[0].last + 1):
            cells[covered] = replace(cells[covered], merged=True)
    return Row(cells=tuple(cells), place=place)


def _text(parts: Sequence[Placed]) -> str:
    """A number joins its words; paragraphs stand on lines of their own."""
    text = parts[0].piece.text
    for before, placed in itertools.pairwise(parts):
        tab = placed.step is Step.LINE and before.piece.is_number
        text += (" " if tab else "\n") + placed.piece.text
    return text


def _sure(placed: Placed) -> float:
    share = min(1.0, max(0.0, placed.margin / _CLEAR))
    whole = 0.5 + 0.5 * share
    return round(min(whole, 0.8) if placed.last > placed.first else whole, 2)
