"""Which cell holds for a row that prints none: the one above, where the column says each thing once."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from goldenthread.documents import Cell
from goldenthread.wording.texts import clean, fold

from .cutting import GridRow


def standing(rows: Sequence[GridRow], at: int | None) -> tuple[Cell | None, ...]:
    """For each row its own cell of a column, or the one that stands for it from above.

    A merged cell stands for all the rows it covers. A plain blank goes on with the cell above only in a
    column that says each thing once: one that prints it again beside every row means its blanks.
    """
    if at is None:
        return (None,) * len(rows)
    fills = _says_once(rows, at)
    found: list[Cell | None] = []
    above: Cell | None = None
    for row in rows:
        own = row.cell(at)
        if own is not None:
            above = own
        found.append(own or (above if fills or row.cells[at].merged else None))
    return tuple(found)


def _says_once(rows: Sequence[GridRow], at: int) -> bool:
    """A page break may print it again; two neighbours on one page do not."""
    pairs = itertools.pairwise(rows)
    return not any(_same(one, other, at) for one, other in pairs if not other.after_break)


def _same(one: GridRow, other: GridRow, at: int) -> bool:
    return bool(clean(one.text(at))) and fold(one.text(at)) == fold(other.text(at))
