"""Tables saved as text whose lines all stand equally far apart: no gap tells a cell from a row.

What the columns hold tells it: under a header of six cells every sixth line is a date. A table is read only
where that holds from its first row to its last, nothing is left over and no cell can be missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from goldenthread.documents import Block, Cell, Heading, Row
from goldenthread.interpreting.grids.columns import Column
from goldenthread.interpreting.grids.headers import read_header
from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.model import Place
from goldenthread.wording import read_rating

from .cutting import Placed, Step
from .headings import Heading as Header
from .pieces import Piece, Shape
from .stops import is_stop
from .tables import Found

_NARROWEST, _WIDEST = 3, 10
_LABEL_WORDS = 6
_FEWEST_TOLD = 2
"""Rows that two columns of a kind tell; one column alone needs one more."""
_MARGIN = 1.5
"""Counted, and never seen: such a cell is not quite sure."""
_OPEN = re.compile(
    r"ongoing|completed?|done|tb[cd]|n/?a|(?:bi-?)?(?:annual|month|quarter|week)ly|q[1-4]|continuous|immediate(?:ly)?",
    re.IGNORECASE,
)
_TYPED = ("reference", "date", "rating", "value", "number", "money")
_SHAPES = {
    "reference": (Shape.CODE,),
    "date": (Shape.DATE,),
    "value": (Shape.FIGURE,),
    "number": (Shape.FIGURE,),
    "money": (Shape.FIGURE,),
}


def find_even(pieces: Sequence[Piece], blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Found]:
    stops = {block.place.line for block in blocks if isinstance(block, Heading)}
    at = 0
    while at < len(pieces):
        found = _widest(pieces, at, stops, lexicon)
        if found is not None:
            yield found
        at = found.end if found is not None else at + 1


def _widest(pieces: Sequence[Piece], start: int, stops: set[int | None], lexicon: Lexicon) -> Found | None:
    """The table that begins here, under the header of most cells that fits."""
    labels = list(takewhile(_may_head, pieces[start : start + _WIDEST]))
    for width in range(len(labels), _NARROWEST - 1, -1):
        columns = _header(labels[:width], lexicon)
        if columns is not None and _evenly(pieces[start : start + 2 * width]):
            rows = _rows(pieces, start + width, columns, stops, lexicon)
            if rows:
                return Found(
                    _heading(columns, start, labels[:width], lexicon), rows, gain=float(len(rows) * width)
                )
    return None


def _may_head(piece: Piece) -> bool:
    return len(piece.text.split()) <= _LABEL_WORDS and piece.shape not in (
        Shape.ITEM,
        Shape.PROSE,
        Shape.MARK,
    )


def _evenly(pieces: Sequence[Piece]) -> bool:
    return len({piece.gap for piece in pieces[1:]}) == 1


def _header(labels: Sequence[Piece], lexicon: Lexicon) -> tuple[Column, ...] | None:
    """Every heading known, and among them one that heads cells of a kind."""
    place = Place()
    row = Row(cells=tuple(Cell(text=one.text, place=place) for one in labels), place=place)
    columns = read_header(row, lexicon)
    if columns is None or any(column.role is None for column in columns):
        return None
    return columns if any(_content(column, lexicon) in _TYPED for column in columns) else None


def _content(column: Column, lexicon: Lexicon) -> str:
    return lexicon.contents[column.role] if column.role else "text"


def _rows(
    pieces: Sequence[Piece],
    first: int,
    columns: Sequence[Column],
    stops: set[int | None],
    lexicon: Lexicon,
) -> tuple[tuple[Placed, ...], ...]:
    """All rows down to where the table ends; none where what follows looks like more of it."""
    contents = [_content(column, lexicon) for column in columns]
    width, rows, at = len(columns), list[tuple[Placed, ...]](), first
    while at + width <= len(pieces):
        row = pieces[at : at + width]
        outside = any(piece.line in stops or is_stop(piece.text) for piece in row)
        if outside or not _evenly([pieces[at - 1], *row]) or not _fits(row, contents, lexicon):
            break
        rows.append(tuple(Placed(one, Step.CELL, i, i, _MARGIN) for i, one in enumerate(row)))
        at += width
    below = list(takewhile(lambda one: one.line not in stops and not is_stop(one.text), pieces[at:]))
    told = sum(content in _TYPED for content in contents)
    enough = len(rows) >= _FEWEST_TOLD + (told < 2)
    return tuple(rows) if enough and _ends(below, pieces[at - width : at]) else ()


def _fits(row: Sequence[Piece], contents: Sequence[str], lexicon: Lexicon) -> bool:
    return all(_suits(piece, content, lexicon) for piece, content in zip(row, contents, strict=True))


def _suits(piece: Piece, content: str, lexicon: Lexicon) -> bool:
    if content == "rating":
        return (
            piece.shape is Shape.RATING or read_rating(piece.text, words=lexicon.ratings).rating is not None
        )
    if content == "date":
        return piece.shape is Shape.DATE or _OPEN.fullmatch(piece.text) is not None
    if content in _SHAPES:
        return piece.shape in _SHAPES[content]
    return piece.shape in (Shape.NAME, Shape.WORDS, Shape.PROSE)


def _ends(below: Sequence[Piece], last_row: Sequence[Piece]) -> bool:
    """Nothing follows, or a sentence of prose in which no cell of a kind stands."""
    if not below:
        return True
    told = any(piece.shape in (Shape.CODE, Shape.DATE, Shape.RATING, Shape.FIGURE) for piece in below)
    closes = last_row[-1].shape in (Shape.CODE, Shape.DATE, Shape.RATING, Shape.FIGURE)
    return not told and (closes or below[0].text.endswith("."))


def _heading(columns: Sequence[Column], start: int, labels: Sequence[Piece], lexicon: Lexicon) -> Header:
    return Header(
        start=start,
        end=start + len(labels),
        labels=tuple(one.text for one in labels),
        lines=tuple(one.line for one in labels),
        contents=tuple(_content(column, lexicon) for column in columns),
        known=len(columns),
        score=float(len(columns)),
    )
