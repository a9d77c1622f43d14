"""The best cutting of a run of pieces into the rows of a table with so many columns.

The only sure thing is arithmetic: a row holds one cell break fewer than it has columns, and every gap is a
sum of cell breaks, paragraphs and row ends. A dynamic programme over the pieces weighs what arithmetic
leaves open. How much dearer the best other place of a piece would be tells how sure its place is.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from .costs import Costs, may_merge
from .pieces import Piece

REWARD = 1.5
"""What a piece may cost before it is likelier to stand outside the table."""

_EMPTY_PARAGRAPH = 0.6
_ODD_BREAK = 2.5
_LINE_TOO = 0.5
_BLANK_ROW = 0.8
_CUT_SHORT = 2.5
_MOST_BLANK_ROWS = 2


@dataclass(frozen=True, slots=True)
class Habit:
    """How many line breaks a program writes behind a cell, behind a paragraph in it, and behind a row."""

    cell: int
    paragraph: int
    row: int


WORD = Habit(cell=1, paragraph=2, row=2)


def rest_cost(breaks: int, habit: Habit = WORD) -> float:
    """Breaks that part nothing: empty paragraphs, and one that is left over."""
    paragraphs, odd = divmod(breaks, habit.paragraph)
    return paragraphs * _EMPTY_PARAGRAPH + odd * _ODD_BREAK


class Step(Enum):
    PARAGRAPH = "a paragraph of the same cell"
    LINE = "a line of the same cell"
    CELL = "a later cell of the same row"
    ROW = "the next row"


@dataclass(frozen=True, slots=True)
class Placed:
    """`margin`: how much dearer the cutting would be with this piece in another column."""

    piece: Piece
    step: Step
    first: int
    last: int
    margin: float = math.inf


@dataclass(frozen=True, slots=True)
class Cutting:
    placed: tuple[Placed, ...]
    gain: float


@dataclass(frozen=True, slots=True)
class _Move:
    step: Step
    first: int | None
    cost: float


class _Edge(NamedTuple):
    """A way to place one piece: from the column of the piece before to its own columns."""

    before: int
    first: int
    last: int
    step: Step
    cost: float


_Own = list[list[tuple[int, float]]]


class Cutter:
    def __init__(self, costs: Costs, habit: Habit = WORD) -> None:
        self._costs = costs
        self._habit = habit
        self._width = costs.width
        self._moves: dict[tuple[int, int], list[_Move]] = {}

    def cut(self, pieces: Sequence[Piece], *, gap_after: int) -> Cutting | None:
        """The run from the first piece on that gains most, or None where nothing gains.

        The gap of the first piece is the one behind the header; `gap_after` follows the last.
        """
        edges, forward = self._forward(pieces)
        end, column, gain = self._best_end(pieces, forward, gap_after)
        if end < 0 or gain <= 0:
            return None
        path = self._path(edges, forward, end, column)
        margins = self._margins(edges, forward, end, column, path)
        placed = tuple(
            Placed(pieces[at], edge.step, edge.first, edge.last, margin)
            for at, (edge, margin) in enumerate(zip(path, margins, strict=True))
        )
        return Cutting(placed, gain)

    def _forward(self, pieces: Sequence[Piece]) -> tuple[list[list[_Edge]], list[list[float]]]:
        """Every edge into each piece, and the least cost of it in each column."""
        edges: list[list[_Edge]] = []
        costs: list[list[float]] = []
        for at, piece in enumerate(pieces):
            above = pieces[at - 1] if at else None
            found = self._edges(above, piece, costs[-1] if costs else None)
            least = [math.inf] * self._width
            for edge in found:
                sofar = (costs[-1][edge.before] if costs else 0.0) + edge.cost
                least[edge.last] = min(least[edge.last], sofar)
            if all(cost == math.inf for cost in least):
                break
            edges.append(found)
            costs.append(least)
        return edges, costs

    def _edges(self, above: Piece | None, piece: Piece, sofar: list[float] | None) -> list[_Edge]:
        befores = (
            [self._width - 1] if sofar is None else [c for c, cost in enumerate(sofar) if cost < math.inf]
        )
        own = self._own(piece)
        return [
            edge
            for before in befores
            for move in self._moves_from(before, piece.gap)
            for edge in self._placings(above, piece, before, move, own)
        ]

    def _placings(
        self, above: Piece | None, piece: Piece, before: int, move: _Move, own: _Own
    ) -> Iterator[_Edge]:
        if move.step is Step.ROW and move.first is not None:
            cost = move.cost + (self._costs.row_start(above, piece) if above else 0.0)
        elif above is None:
            return
        elif move.first is None:
            inside = self._costs.line_break if move.step is Step.LINE else self._costs.next_paragraph
            yield _Edge(before, before, before, move.step, move.cost + inside(above, piece, before))
            return
        else:
            cost = move.cost
        for last, its in own[move.first]:
            yield _Edge(before, move.first, last, move.step, cost + its)

    def _own(self, piece: Piece) -> _Own:
        """By first column: what the piece costs in it, and merged with those that follow."""
        return [
            [
                (last, self._costs.piece(piece, first, last))
                for last in (range(first, self._width) if may_merge(piece) else (first,))
            ]
            for first in range(self._width)
        ]

    def _moves_from(self, before: int, gap: int) -> list[_Move]:
        key = (before, gap)
        if key not in self._moves:
            self._moves[key] = [*self._inside(gap), *self._to_cells(before, gap), *self._to_rows(before, gap)]
        return self._moves[key]

    def _inside(self, gap: int) -> list[_Move]:
        moves = []
        paragraphs, odd = divmod(gap, self._habit.paragraph)
        if paragraphs:
            moves.append(_Move(Step.PARAGRAPH, None, (paragraphs - 1) * _EMPTY_PARAGRAPH + odd * _LINE_TOO))
        elif odd:
            moves.append(_Move(Step.LINE, None, 0.0))
        return moves

    def _to_cells(self, before: int, gap: int) -> list[_Move]:
        moves = []
        for first in range(before + 1, self._width):
            rest = gap - (first - before) * self._habit.cell
            if rest >= 0:
                cost = self._rest(rest) + self._costs.blanks(range(before + 1, first))
                moves.append(_Move(Step.CELL, first, cost))
        return moves

    def _to_rows(self, before: int, gap: int) -> list[_Move]:
        moves = []
        for blank_rows in range(_MOST_BLANK_ROWS + 1):
            ends = (blank_rows + 1) * self._habit.row + blank_rows * (self._width - 1) * self._habit.cell
            for first in range(self._width):
                rest = gap - ends - (self._width - 1 - before + first) * self._habit.cell
                if rest >= 0:
                    blanks = self._costs.blanks(range(before + 1, self._width))
                    blanks += self._costs.blanks(range(first)) + blank_rows * _BLANK_ROW
                    moves.append(_Move(Step.ROW, first, self._rest(rest) + blanks))
        return moves

    def _rest(self, breaks: int) -> float:
        return rest_cost(breaks, self._habit)

    def _best_end(
        self, pieces: Sequence[Piece], forward: Sequence[Sequence[float]], gap_after: int
    ) -> tuple[int, int, float]:
        best = (-1, 0, 0.0)
        for at, costs in enumerate(forward):
            gap = pieces[at + 1].gap if at + 1 < len(pieces) else gap_after
            if gap < self._habit.row:
                continue
            for column, cost in enumerate(costs):
                gain = REWARD * (at + 1) - cost - self._closing(column, gap)
                if gain > best[2]:
                    best = (at, column, gain)
        return best

    def _closing(self, column: int, gap: int) -> float:
        """What the rest of a last row costs: its blank cells must have left their breaks."""
        missing = self._width - 1 - column
        rest = gap - missing * self._habit.cell - self._habit.row
        cost = self._costs.blanks(range(column + 1, self._width))
        if rest < -1:
            return cost + _CUT_SHORT
        return cost + (0.5 if rest % self._habit.paragraph else 0.0)

    @staticmethod
    def _path(
        edges: Sequence[Sequence[_Edge]], forward: Sequence[Sequence[float]], end: int, column: int
    ) -> list[_Edge]:
        path: list[_Edge] = []
        for at in range(end, -1, -1):
            before = forward[at - 1] if at else None
            edge = min(
                (edge for edge in edges[at] if edge.last == column),
                key=lambda edge: edge.cost + (before[edge.before] if before else 0.0),
            )
            path.append(edge)
            column = edge.before
        path.reverse()
        for at in range(1, len(path)):
            if path[at].step in (Step.PARAGRAPH, Step.LINE):
                # Of a merged cell, an edge knows the last column alone.
                path[at] = path[at]._replace(first=path[at - 1].first)
        return path

    def _margins(
        self,
        edges: Sequence[Sequence[_Edge]],
        forward: Sequence[Sequence[float]],
        end: int,
        column: int,
        path: Sequence[_Edge],
    ) -> list[float]:
        backward = [math.inf] * self._width
        backward[column] = 0.0
        best = forward[end][column]
        margins: list[float] = []
        for at in range(end, -1, -1):
            others = (forward[at][c] + backward[c] for c in range(self._width) if c != path[at].last)
            margins.append(min(others, default=math.inf) - best)
            earlier = [math.inf] * self._width
            for edge in edges[at]:
                earlier[edge.before] = min(earlier[edge.before], edge.cost + backward[edge.last])
            backward = earlier
        return margins[::-1]


def rows_of(cutting: Cutting) -> list[list[Placed]]:
    """The pieces of each row."""
    rows: list[list[Placed]] = []
    for placed in cutting.placed:
        if placed.step is Step.ROW or not rows:
            rows.append([])
        rows[-1].append(placed)
    return rows


def cells_of(row: Sequence[Placed]) -> list[list[Placed]]:
    """The pieces of each filled cell of a row."""
    return [list(group) for _, group in itertools.groupby(row, key=lambda placed: placed.first)]
