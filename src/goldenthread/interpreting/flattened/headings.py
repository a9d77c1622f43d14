"""Where a flattened table may begin: short lines, each a cell, that read as the header of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from goldenthread.documents import Cell, Row
from goldenthread.interpreting.grids.headers import FIGURE, read_header
from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.interpreting.vocabulary.words import best_match, heading_keys
from goldenthread.model import Place

from .cutting import rest_cost
from .pieces import Piece, Shape, shape_of
from .stops import is_stop

_LONGEST = 60
_MOST_PIECES = 24
_MOST_CELLS = 12
_FEWEST_UNKNOWN = 3
_KNOWN = 0.6
_TITLE_LIKE = re.compile(r"[A-Z][^.:;?!]*")
_YEAR = re.compile(r"\b(19|20)?\d\d\b")
_QUARTER = re.compile(r"[QHPM]\s?\d{1,2}")
_YEARS = re.compile(r"(19|20)\d\d(\s?[/-]\s?(19|20)?\d\d)?|\d\d/\d\d")
_FEW_WORDS = 2
_SET_TOGETHER = 0.35
_PERIOD_FIRST = 2.0
"""What a line in the header is worth: a header that holds more of the lines above is the likelier."""

_MOST_JOINED = 3
_OF_DATA = {Shape.CODE: 3.0, Shape.DATE: 2.0, Shape.RATING: 2.0, Shape.WORDS: 2.0}
_RARE = 1.5
"""Headers hold few empty paragraphs."""


_KEPT = 3
"""Readings of one beginning that are tried."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The pieces from `start` to before `end`. `labels`: one a column, "" for none.

    `group` stood on a line above the labels and heads several columns. `score` is how well it reads.
    """

    start: int
    end: int
    labels: tuple[str, ...]
    lines: tuple[int, ...]
    contents: tuple[str | None, ...]
    known: int
    score: float
    group: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        return len(self.labels)


@dataclass(slots=True)
class _Cells:
    """Header cells while they are put together: text and line of each."""

    texts: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    cost: float = 0.0
    """For breaks that no cell explains."""

    def add(self, piece: Piece) -> None:
        self.texts.append(piece.text)
        self.lines.append(piece.line)

    def go_on(self, piece: Piece) -> None:
        self.texts[-1] += f"\n{piece.text}"

    def blank(self, line: int) -> None:
        self.texts.append("")
        self.lines.append(line)


class Headings:
    def __init__(self, pieces: Sequence[Piece], lexicon: Lexicon) -> None:
        self._pieces = pieces
        self._lexicon = lexicon
        self._roles: dict[str, str | None] = {}

    def __iter__(self) -> Iterator[Heading]:
        """Every run that may be a header, overlapping ones too: how well rows fit below decides."""
        for start in range(len(self._pieces)):
            stop = self._stop(start)
            if stop - start >= 2 and self._may_start(start):
                found = [one for end in range(start + 2, stop + 1) for one in self._read(start, end)]
                yield from sorted(found, key=lambda one: -one.score)[:_KEPT]

    def _stop(self, start: int) -> int:
        stop = start
        while stop < len(self._pieces) and stop - start < _MOST_PIECES and _is_label(self._pieces[stop]):
            stop += 1
        return stop

    def _may_start(self, start: int) -> bool:
        """A header stands below a gap, save where its own first word tells it."""
        above = self._pieces[start - 1] if start and self._pieces[start].gap == 1 else None
        in_a_row = above is not None and above.gap == 1 and _is_label(above)
        if in_a_row and self._role(self._pieces[start].text) is None:
            return False
        nearby = self._pieces[start + 1 : start + 4]
        return any(piece.gap == 1 for piece in nearby)

    def _role(self, text: str) -> str | None:
        if text not in self._roles:
            matches = [best_match(key, self._lexicon.columns) for key in heading_keys(text)]
            sure = [match[0] for match in matches if match and match[1] >= _KNOWN]
            self._roles[text] = sure[0] if sure else None
        return self._roles[text]

    def _read(self, start: int, end: int) -> Iterator[Heading]:
        pieces = self._pieces
        if end >= len(pieces) or pieces[end].gap < 2:
            return
        whole = _cells(pieces[start:end])
        led = pieces[start].gap >= 3
        yield from self._heading(start, end, whole)
        if led:
            yield from self._heading(start, end, _led(whole, 1))
        for split in range(start + 1, end):
            gap = pieces[split].gap
            if gap >= 2:
                upper, lower = _cells(pieces[start:split]), _cells(pieces[split:end])
                for blanks in range(gap - 1):
                    # A last column may stand apart from the group: its upper cell is blank.
                    cost = _RARE * min(
                        rest_cost(rest) for rest in (gap - 2 - blanks, gap - 3 - blanks) if rest >= 0
                    )
                    yield from self._two_lines(start, end, _led(upper, int(led)), lower, blanks, cost)

    def _two_lines(
        self, start: int, end: int, upper: _Cells, lower: _Cells, blanks: int, cost: float
    ) -> Iterator[Heading]:
        """Labels over two lines: the upper ones of the first columns hold, others head groups of columns."""
        group = (*[""] * blanks, *upper.texts[blanks:])
        groups = [text for text in group if text]
        if not groups or len(lower.texts) < 2 or len(upper.texts) < blanks:
            return
        if len(upper.texts) == 1:
            # One cell over the whole table is its title.
            return
        led = _Cells(
            upper.texts[:blanks] + lower.texts,
            upper.lines[:blanks] + lower.lines,
            upper.cost + lower.cost + cost,
        )
        if len(group) <= len(led.texts) and (len(groups) == 1 or len(lower.texts) % len(groups) == 0):
            yield from self._heading(start, end, led, group=group)

    def _heading(self, start: int, end: int, cells: _Cells, group: tuple[str, ...] = ()) -> Iterator[Heading]:
        labels = tuple(cells.texts)
        if not 2 <= len(labels) <= _MOST_CELLS or _begins_with_code(labels):
            return
        columns = read_header(_row(labels), self._lexicon)
        if columns:
            roles = [column.role if column.sure >= _KNOWN else None for column in columns]
        else:
            roles = [self._role(text) for text in labels]
        known = sum(role is not None for role in roles)
        if columns is None and not (known and _is_title_like(labels)):
            return
        filled = sum(bool(label) for label in labels)
        together = min(end - start, filled + _MOST_JOINED)
        score = known - 0.3 * (len(labels) - known) + _SET_TOGETHER * together
        score -= cells.cost + _joining_cost(labels) + _group_cost(group)
        if columns and labels[0] and columns[0].role == FIGURE:
            # The first column names the rows; a period stands over others.
            score -= _PERIOD_FIRST
        contents = tuple(self._lexicon.contents[role] if role else None for role in roles)
        yield Heading(
            start=start,
            end=end,
            labels=labels,
            lines=tuple(cells.lines),
            contents=contents,
            known=known if columns else 0,
            score=score,
            group=group,
        )


def _is_label(piece: Piece) -> bool:
    if len(piece.text) > _LONGEST or piece.shape in (Shape.ITEM, Shape.PROSE, Shape.MARK):
        return False
    if piece.shape is Shape.FIGURE and not _YEARS.fullmatch(piece.text):
        return False
    if is_stop(piece.text) or (piece.text.endswith(":") and len(piece.text.split()) > _FEW_WORDS):
        return False
    return not piece.text.endswith((".", ";", ",")) or len(piece.text) <= len("Ref.")


def _is_title_like(labels: Sequence[str]) -> bool:
    filled = [label for label in labels if label]
    return len(filled) >= _FEWEST_UNKNOWN and all(_TITLE_LIKE.fullmatch(label) for label in filled)


def _cells(pieces: Sequence[Piece]) -> _Cells:
    """One line break parts cells, two part paragraphs; a third is an empty paragraph's or a blank cell's."""
    cells = _Cells()
    for at, piece in enumerate(pieces):
        if at and piece.gap == 2:
            cells.go_on(piece)
        else:
            cells.add(piece)
            cells.cost += _RARE * rest_cost(piece.gap - 1) if at else 0.0
    return cells


def _joining_cost(labels: Sequence[str]) -> float:
    """Of paragraphs taken into one label: a title may seem part of the first, a row of data of the last."""
    joined = [label.count("\n") for label in labels]
    parts = [label.split("\n") for label in labels if "\n" in label]
    several = any(_YEARS.fullmatch(part) for label in parts for part in label)
    cost = 0.3 * sum(joined[1:]) if several else 1.0 * sum(joined)
    if joined[0] and not any(joined[1:]):
        cost += 1.5
    last = labels[-1].split("\n")
    if any(not _YEAR.search(text) for text in last[1:]):
        cost += 1.2
    more = (text for label in labels for text in label.split("\n")[1:])
    return cost + sum(_OF_DATA.get(shape_of(text), 0.0) for text in more if not _YEARS.fullmatch(text))


def _group_cost(group: Sequence[str]) -> float:
    return sum(0.3 + text.count("\n") for text in group if text)


def _begins_with_code(labels: Sequence[str]) -> bool:
    """A row of data: "NI 8" in the first cell, where a header has words."""
    first = next((label for label in labels if label), "").split("\n")[0]
    return shape_of(first) is Shape.CODE and not _QUARTER.fullmatch(first)


def _led(cells: _Cells, blanks: int) -> _Cells:
    led = _Cells()
    for _ in range(blanks):
        led.blank(cells.lines[0])
    return _Cells(led.texts + cells.texts, led.lines + cells.lines, cells.cost)


def _row(labels: Sequence[str]) -> Row:
    place = Place()
    return Row(cells=tuple(Cell(text=label, place=place) for label in labels), place=place)
