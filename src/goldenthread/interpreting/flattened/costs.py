"""What a cutting costs: how unlikely each piece is in its column, and each gap between two pieces.

Costs are like negative logarithms of chances: about 0 for what is usual, 3 for what is rare. After a
first cutting they are learnt anew from its columns.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .pieces import Piece, Shape

_TEXT = {
    Shape.NAME: 0.3,
    Shape.WORDS: 0.3,
    Shape.ITEM: 0.3,
    Shape.PROSE: 1.0,
    Shape.CODE: 1.3,
    Shape.RATING: 1.0,
    Shape.DATE: 1.5,
    Shape.FIGURE: 1.8,
    Shape.MARK: 1.8,
}
_FIGURES = {
    Shape.FIGURE: 0.1,
    Shape.MARK: 0.5,
    Shape.DATE: 1.2,
    Shape.RATING: 1.2,
    Shape.CODE: 2.2,
    Shape.NAME: 1.8,
    Shape.ITEM: 2.5,
    Shape.WORDS: 2.5,
    Shape.PROSE: 3.0,
}
# By what a column holds, as the vocabulary says; None for a heading that it does not know.
_BY_CONTENT: Mapping[str | None, Mapping[Shape, float]] = {
    "text": _TEXT,
    "number": _FIGURES,
    "value": _FIGURES | {Shape.NAME: 1.3, Shape.WORDS: 2.0},
    "money": _FIGURES,
    "date": {
        Shape.DATE: 0.1,
        Shape.NAME: 0.9,
        Shape.FIGURE: 1.2,
        Shape.RATING: 1.0,
        Shape.MARK: 1.0,
        Shape.CODE: 2.0,
        Shape.WORDS: 1.8,
        Shape.ITEM: 2.2,
        Shape.PROSE: 2.8,
    },
    "owner": {
        Shape.NAME: 0.2,
        Shape.WORDS: 0.8,
        Shape.CODE: 1.0,
        Shape.RATING: 1.0,
        Shape.MARK: 1.5,
        Shape.ITEM: 1.2,
        Shape.DATE: 2.5,
        Shape.FIGURE: 2.5,
        Shape.PROSE: 2.5,
    },
    "reference": {
        Shape.CODE: 0.1,
        Shape.FIGURE: 0.7,
        Shape.RATING: 1.0,
        Shape.MARK: 1.2,
        Shape.NAME: 1.4,
        Shape.DATE: 2.2,
        Shape.ITEM: 2.2,
        Shape.WORDS: 2.5,
        Shape.PROSE: 3.0,
    },
    "rating": {
        Shape.RATING: 0.1,
        Shape.MARK: 0.6,
        Shape.NAME: 0.7,
        Shape.FIGURE: 1.0,
        Shape.CODE: 1.5,
        Shape.WORDS: 1.8,
        Shape.DATE: 2.0,
        Shape.ITEM: 2.2,
        Shape.PROSE: 2.8,
    },
    None: dict.fromkeys(Shape, 0.7) | {Shape.PROSE: 1.2, Shape.MARK: 0.5},
}
_TYPED = ("number", "value", "money", "date", "owner", "rating")
_UNLIKELIEST = 4.0
_PRIOR_WEIGHT = 2.0
_USUAL = 0.5
_LIKE_OTHERS = 0.1
_UNLIKE_OTHERS = 0.8
_RAREST_BLANK = 2.0
# A sentence may stand over several columns, and a title over all; a figure hardly ever does.
_MERGED = {Shape.NAME: 3.5, Shape.WORDS: 2.2, Shape.PROSE: 2.2}


@dataclass(frozen=True, slots=True)
class Costs:
    """By column. `shapes` are those that a cell begins with, `more` those of its further paragraphs."""

    shapes: tuple[Mapping[Shape, float], ...]
    more: tuple[Mapping[Shape, float], ...]
    blank: tuple[float, ...]
    paragraph: tuple[float, ...]
    figures: tuple[bool, ...]
    title_row: float = 2.2
    usual: tuple[frozenset[str], ...] = ()
    """Texts that stand several times in a column."""
    openings: tuple[frozenset[str], ...] = ()
    """Words that several cells of a column begin with: people write the cells of a column alike."""
    any_opening: frozenset[str] = frozenset()

    @property
    def width(self) -> int:
        return len(self.shapes)

    def piece(self, piece: Piece, first: int, last: int) -> float:
        """The cost of the piece in a cell of these columns: more than one are merged."""
        if first == last:
            return self._in_column(self.shapes, piece, first)
        if first == 0 and last == self.width - 1:
            return self.title_row
        # A sentence stands over the columns of figures, in their stead; words have a column of their own.
        return _MERGED[piece.shape] + (0.0 if self.figures[first] else 1.5)

    def blanks(self, columns: range) -> float:
        return sum(self.blank[column] for column in columns)

    def next_paragraph(self, above: Piece, piece: Piece, column: int) -> float:
        if piece.starts_inside or above.ends_open:
            return 0.2
        more = self._in_column(self.more, piece, column)
        return more + (0.3 if piece.shape is Shape.ITEM else self.paragraph[column])

    def _in_column(self, chances: Sequence[Mapping[Shape, float]], piece: Piece, column: int) -> float:
        cost = chances[column][piece.shape]
        if not self.usual:
            return cost
        if piece.text in self.usual[column]:
            return min(cost, _USUAL)
        if piece.opening in self.openings[column]:
            return max(_LIKE_OTHERS, cost - 0.5)
        return cost + (_UNLIKE_OTHERS if piece.opening in self.any_opening else 0.0)

    @staticmethod
    def row_start(above: Piece, piece: Piece) -> float:
        return (2.5 if piece.starts_inside else 0.0) + (1.0 if above.ends_open else 0.0)

    def line_break(self, above: Piece, piece: Piece, column: int) -> float:
        """A line break within a cell: a tab behind a number, or one that the author typed."""
        if above.is_number and piece.shape in (Shape.NAME, Shape.WORDS, Shape.PROSE):
            return 0.15
        return self.more[column][piece.shape] + (0.8 if piece.shape is Shape.ITEM else 2.5)


def may_merge(piece: Piece) -> bool:
    return piece.shape in _MERGED


def first_costs(contents: Sequence[str | None]) -> Costs:
    width = len(contents)
    expected = tuple(_BY_CONTENT[content] for content in contents)
    return Costs(
        shapes=expected,
        more=expected,
        figures=tuple(content in ("number", "value", "money") for content in contents),
        # A column that names what it holds is seldom blank; the first is where rows share what stands above.
        blank=tuple(0.8 if content in _TYPED or at == 0 else 0.4 for at, content in enumerate(contents)),
        # What begins a row is mostly one name, so of two readings the last cell goes on; references may be
        # several.
        paragraph=tuple(
            1.6 if column == 0 and contents[0] != "reference" else 0.8 for column in range(width)
        ),
    )


@dataclass(slots=True)
class Seen:
    """What one column of a cutting held."""

    firsts: Counter[Shape] = field(default_factory=Counter)
    more: Counter[Shape] = field(default_factory=Counter)
    texts: Counter[str] = field(default_factory=Counter)
    openings: Counter[str] = field(default_factory=Counter)
    filled: int = 0
    several: int = 0
    """Cells of several paragraphs."""


def learnt_costs(before: Costs, columns: Sequence[Seen], rows: int, title_rows: int) -> Costs:
    """Costs as the columns of a first cutting show them, in which what was expected still counts."""
    pairs = list(enumerate(columns))
    openings = _usual([seen.openings for seen in columns])
    return Costs(
        shapes=tuple(_learnt(before.shapes[at], seen.firsts) for at, seen in pairs),
        more=tuple(_learnt(before.more[at], seen.firsts + seen.more) for at, seen in pairs),
        blank=tuple(
            min(_RAREST_BLANK, max(before.blank[at] / 2, _cost(rows - seen.filled + 1, rows + 2)))
            for at, seen in pairs
        ),
        usual=_usual([seen.texts for seen in columns]),
        openings=openings,
        any_opening=frozenset().union(*openings),
        figures=before.figures,
        title_row=min(3.0, max(1.2, _cost(title_rows + 0.5, rows + 1))),
        paragraph=tuple(
            min(1.6, max(0.3, (before.paragraph[at] + _cost(seen.several + 0.5, rows + 1)) / 2))
            for at, seen in pairs
        ),
    )


def _usual(columns: Sequence[Counter[str]]) -> tuple[frozenset[str], ...]:
    """What stands in a column twice or more, and in no other as often."""
    whole: Counter[str] = Counter()
    for column in columns:
        whole.update(column)
    return tuple(
        frozenset(text for text, count in column.items() if count >= 2 and 2 * count > whole[text])
        for column in columns
    )


def _learnt(expected: Mapping[Shape, float], found: Counter[Shape]) -> dict[Shape, float]:
    chances = {shape: math.exp(-cost) for shape, cost in expected.items()}
    whole = sum(chances.values())
    total = sum(found.values()) + _PRIOR_WEIGHT
    return {
        shape: _cost(found[shape] + _PRIOR_WEIGHT * chance / whole, total)
        for shape, chance in chances.items()
    }


def _cost(count: float, total: float) -> float:
    return min(_UNLIKELIEST, -math.log(count / total))
