"""Rows brought under their columns, and headings that stand over the wrong column set right by content.

PDF extraction drops or adds an empty column here and there, and prints a heading one column off. What the
cells hold decides: a score is a number, a date is a date.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from goldenthread.documents import Cell, Row
from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.wording import read_when
from goldenthread.wording.texts import clean

from .headers import Column

# The sign of a footnote behind a number makes no text of it.
_NUMBER = re.compile(r"^[£(+-]?\s*\d[\d,]*(\.\d+)?\s*[%)kKmM]?(?:\s?[*#\u2020\u2021\u00b9\u00b2\u00b3]+)?$")
_RATING = re.compile(r"^(r|a|g|red|amber|green|n/?a|blue|yellow)$", re.IGNORECASE)


def profile(text: str) -> str:
    """What a cell holds: blank, number, rating, date or text."""
    plain = clean(text)
    if not plain:
        return "blank"
    if _NUMBER.match(plain):
        return "number"
    if _RATING.match(plain):
        return "rating"
    if len(plain) <= 40 and read_when(plain).is_dated:
        return "date"
    return "text"


_FITS = {
    "date": {"date": 2.0, "text": -0.5, "number": -2.0, "rating": 0.0},
    "number": {"number": 2.0, "text": -2.0, "date": -1.0, "rating": 0.0},
    "money": {"number": 2.0, "text": -2.0, "date": -1.0, "rating": -1.0},
    "rating": {"rating": 2.0, "text": -0.5, "number": -1.0, "date": -1.0},
    "owner": {"text": 1.0, "number": -2.0, "date": -2.0, "rating": -1.0},
    "text": {"text": 1.0, "number": -1.0, "date": -1.0, "rating": -1.0},
    "reference": {"text": 0.0, "number": 0.5, "date": -0.5, "rating": 0.0},
    "value": {"number": 0.5, "text": 0.0, "date": 0.0, "rating": 0.0},
}

_CLEARLY_BETTER = 2.0


def fitness(role: str | None, text: str, lexicon: Lexicon) -> float:
    """How well a cell suits a column; an unlabelled column suits a blank best."""
    held = profile(text)
    if held == "blank":
        return 0.25 if role is None else 0.0
    if role is None:
        return -0.75
    return _FITS[lexicon.contents[role]][held]


def align(row: Row, columns: tuple[Column, ...], lexicon: Lexicon) -> tuple[Cell, ...]:
    """The row's cells, one a column: blanks added or dropped where that makes the contents fit best."""
    width = len(columns)
    blank = Cell(text="", place=row.place)
    if len(row.cells) == width:
        return row.cells
    if len(row.cells) > width:
        return _narrowed(row, columns, lexicon)
    missing = width - len(row.cells)
    if missing > 2:
        return row.cells + (blank,) * missing
    best: tuple[float, tuple[Cell, ...]] = (float("-inf"), row.cells)
    for gaps in combinations(range(width), missing):
        cells = list(row.cells)
        for gap in gaps:
            cells.insert(gap, blank)
        score = _score(cells, columns, lexicon) + 0.01 * sum(gaps)
        if score > best[0]:
            best = (score, tuple(cells))
    return best[1]


def _narrowed(row: Row, columns: tuple[Column, ...], lexicon: Lexicon) -> tuple[Cell, ...]:
    """Blank cells dropped until the row fits; what is still too many is joined into the last column."""
    cells = list(row.cells)
    while len(cells) > len(columns):
        blanks = [i for i, cell in enumerate(cells) if not clean(cell.text)]
        if not blanks:
            width = len(columns)
            rest = " ".join(clean(cell.text) for cell in cells[width - 1 :])
            return (*cells[: width - 1], replace(cells[width - 1], text=rest))
        tries = [(_score(cells[:i] + cells[i + 1 :], columns, lexicon), i) for i in blanks]
        best, last = max(tries), tries[-1]
        # A blank at the end is the likelier slip, and one cell that fits elsewhere no proof against it.
        at_end = last[1] == len(cells) - 1 and best[0] - last[0] < _CLEARLY_BETTER
        del cells[last[1] if at_end else best[1]]
    return tuple(cells)


def _score(cells: Sequence[Cell], columns: tuple[Column, ...], lexicon: Lexicon) -> float:
    return sum(fitness(column.role, cell.text, lexicon) for column, cell in zip(columns, cells, strict=False))


def mend_roles(
    columns: tuple[Column, ...], rows: Sequence[tuple[Cell, ...]], lexicon: Lexicon
) -> tuple[Column, ...]:
    """Headings that stand over the wrong column, or are missing, set right by what the cells hold.

    Two slips: the heading is one column off (a text heading over numbers, the texts beside it unlabelled),
    or it is missing (an unlabelled column of texts in a table of risks is what is done about them).
    """
    kinds = [_majority([profile(row[c.index].text) for row in rows]) for c in columns]
    mended = list(columns)
    for i, column in enumerate(columns):
        if (
            column.role == "objective"
            and kinds[i] == "number"
            and any(c.role == "indicator" for c in columns)
        ):
            # A goal in figures is the target of its measure (American headings).
            mended[i] = replace(column, role="target", sure=0.8)
            continue
        if (
            column.role is None
            or lexicon.contents[column.role] not in ("text", "owner")
            or kinds[i] != "number"
        ):
            continue
        beside = next((j for j in (i + 1, i - 1) if _free_text(mended, kinds, j)), None)
        if beside is None:
            continue
        mended[beside] = replace(mended[beside], role=column.role, sure=0.6)
        mended[i] = replace(column, role=_number_role(mended), sure=0.6)
    return _missing_action(tuple(mended), kinds)


def _free_text(columns: list[Column], kinds: list[str], at: int) -> bool:
    return 0 <= at < len(columns) and columns[at].role is None and kinds[at] == "text"


def _number_role(columns: list[Column]) -> str | None:
    taken = {column.role for column in columns}
    return "current_score" if "risk" in taken and "current_score" not in taken else None


def _missing_action(columns: tuple[Column, ...], kinds: list[str]) -> tuple[Column, ...]:
    roles = {column.role for column in columns}
    if "risk" not in roles or roles & {"action", "mitigation"}:
        return columns
    free = next((c for c in columns if c.role is None and not c.label and kinds[c.index] == "text"), None)
    if free is None:
        return columns
    return tuple(replace(c, role="action", sure=0.6) if c is free else c for c in columns)


def _majority(kinds: Sequence[str]) -> str:
    filled = [kind for kind in kinds if kind != "blank"]
    return max(set(filled), key=filled.count) if filled else "blank"
