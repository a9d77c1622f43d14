"""Which painted cells of a table tell a status: a rule for every kind of file that knows its colours.

Colours decorate as often as they tell. What decorates is a header, a row painted from its first words on, a
whole column of one hue, the bars of a timetable, the blanks that are to be filled in. Where that cannot be
told apart nothing is said: a missing status is better than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from .colours import Tint

SIGNS = frozenset("●■◆⬤▪⚫⬛•○□◻❑")
_ARROW = re.compile("[\u2190-\u2199\u25b2\u25b6\u25ba\u25bc\u25c0\u25c4\u2b05-\u2b08\u27a1\ufe0f\\s]+")
_FIGURE = re.compile(r"\d")
_DECORATIVE = "Blue"
_HIGHLIGHTER = "Yellow"
_TIMETABLE = 3
"""So many columns of painted blanks side by side may be the months of a timetable."""


@dataclass(frozen=True, slots=True)
class PaintedCell:
    text: str
    tint: Tint | None = None

    @property
    def blank(self) -> bool:
        """Without words, or with nothing but a disc or square."""
        return is_blank(self.text)

    @property
    def is_sign(self) -> bool:
        return self.text.strip() in SIGNS

    @property
    def tells(self) -> bool:
        """A figure or an arrow: its colour is the rating of it. Words speak for themselves."""
        return bool(_FIGURE.search(self.text) or _ARROW.fullmatch(self.text))


def is_blank(text: str) -> bool:
    return not text.strip() or text.strip() in SIGNS


_Rows = Sequence[Sequence[PaintedCell]]


@dataclass(slots=True)
class _Column:
    headed: bool
    filled: int = 0
    cells: dict[int, tuple[PaintedCell, Tint]] = field(default_factory=dict)
    """By row, those that are painted and no part of a band."""

    @property
    def hues(self) -> set[str]:
        return {tint.word for _, tint in self.cells.values()}

    @property
    def statuses(self) -> set[str]:
        return {"Amber" if hue == _HIGHLIGHTER else hue for hue in self.hues - {_DECORATIVE}}

    @property
    def is_mostly_painted(self) -> bool:
        return 2 * len(self.cells) >= self.filled

    @property
    def is_pale(self) -> bool:
        return any(tint.pale for _, tint in self.cells.values())

    @property
    def has_signs(self) -> bool:
        return any(cell.is_sign for cell, _ in self.cells.values())


def statuses_of(rows: _Rows, headers: Set[int] = frozenset()) -> dict[tuple[int, int], str]:
    """By row and column, the word for the colour of each cell whose colour tells a status."""
    columns = _columns(rows, headers)
    several = {at for at, column in columns.items() if _shows_several(column)}
    blanks = several | {at for at, column in columns.items() if _shows_one(column)}
    blanks -= _timetable(rows, columns, blanks)
    found: dict[tuple[int, int], str] = {}
    for at, column in columns.items():
        partly = bool(several) and _shows_one(column) and len(column.cells) < column.filled
        for row, (cell, tint) in column.cells.items():
            header = row == 0 and not (at in several and not column.headed)
            if not header and (at in blanks if cell.blank else cell.tells and (at in several or partly)):
                found[row, at] = tint.word
    return found


def _columns(rows: _Rows, headers: Set[int]) -> dict[int, _Column]:
    columns: dict[int, _Column] = {}
    for number, row in enumerate(rows):
        if number in headers:
            continue
        band = _band(row)
        for at, cell in enumerate(row):
            column = columns.setdefault(at, _Column(headed=_is_headed(rows, at)))
            painted = cell.tint is not None and cell.tint.word != band
            column.filled += number > 0 and bool(cell.text.strip() or painted)
            if cell.tint and painted and (number > 0 or not cell.text):
                column.cells[number] = (cell, cell.tint)
    return {at: column for at, column in columns.items() if column.cells}


def _is_headed(rows: _Rows, at: int) -> bool:
    return any(at < len(row) and row[at].text.strip() for row in rows[:2])


def _band(row: Sequence[PaintedCell]) -> str | None:
    """The hue of a row that is painted from its first words on."""
    first = next((cell for cell in row if cell.text.strip()), None)
    return first.tint.word if first and first.tint and not first.blank else None


def _shows_several(column: _Column) -> bool:
    return column.is_mostly_painted and len(column.statuses) > 1


def _shows_one(column: _Column) -> bool:
    """One hue alone, or one beside the blue of what is completed: believed if it is clear and headed."""
    if not column.is_mostly_painted or column.is_pale or not column.headed or len(column.statuses) != 1:
        return False
    return column.has_signs or column.hues != {_HIGHLIGHTER}


def _timetable(rows: _Rows, columns: Mapping[int, _Column], blanks: Set[int]) -> set[int]:
    """Columns whose painted blanks are the bars of a timetable, or as likely so as not."""
    side = [at for at in sorted(blanks) if not columns[at].has_signs and _has_blanks(columns[at])]
    if len(side) < 2:
        return set()
    worded = sum(1 for row in rows[1:] if any(cell.text.strip() for cell in row))
    painted = sum(len(columns[at].cells) for at in side)
    sparse = 2 * painted < len(side) * worded
    one_hue = len(set().union(*(columns[at].statuses for at in side))) < 2
    changing = any(
        len({columns[at].cells[row][1].word for at in side if row in columns[at].cells}) > 1
        for row in range(len(rows))
    )
    return set(side) if sparse or one_hue or (len(side) >= _TIMETABLE and not changing) else set()


def _has_blanks(column: _Column) -> bool:
    return any(cell.blank for cell, _ in column.cells.values())
