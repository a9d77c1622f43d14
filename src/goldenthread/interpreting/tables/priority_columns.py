"""A column of priorities beside actions: which priority each row stands under."""

from __future__ import annotations

import re
from collections.abc import Sequence

from goldenthread.documents import Cell
from goldenthread.interpreting.grids.cutting import Grid
from goldenthread.interpreting.grids.standing import standing
from goldenthread.interpreting.record.draft import Draft, Pieces, priority_named, seen
from goldenthread.interpreting.record.priorities import enter_priority
from goldenthread.model import Priority
from goldenthread.wording.texts import clean, fold

_NUMBERED = re.compile(
    r"(?:[A-Za-z]+ )*priority\s+(?P<number>\d+)\s*[:.–—-]\s*(?P<title>\S.*)", re.IGNORECASE
)
_FEWEST_WORDS = 4
"""A shorter text in a column "Priority" may be "High" or "Must have" as well as a title."""
_SURE_OF_BLANK = 0.8


def priorities_beside(draft: Draft, grid: Grid) -> tuple[Pieces | None, ...]:
    """What each row's priority column says, or what stands for it from above; None where nothing does."""
    at = _column(draft, grid)
    cells = standing(grid.rows, at)
    if at is None:
        return (None,) * len(cells)
    if not draft.all("priorities", Priority):
        _enter_all(draft, [cell for cell in cells if cell is not None])
    own = [row.cell(at) for row in grid.rows]
    sure = [
        _SURE_OF_BLANK if one is None and not row.cells[at].merged else 1.0
        for one, row in zip(own, grid.rows, strict=True)
    ]
    return tuple(
        Pieces("priority", [cell], one) if cell is not None else None
        for cell, one in zip(cells, sure, strict=True)
    )


def _column(draft: Draft, grid: Grid) -> int | None:
    """The one headed so; else one of "council priorities" that names the plan's own or numbers them."""
    at, other = grid.column("priority"), grid.column("driver")
    if at is not None or other is None:
        return at
    texts = {row.text(other) for row in grid.rows if row.text(other)}
    return other if any(priority_named(draft, text) or _NUMBERED.fullmatch(text) for text in texts) else None


def _enter_all(draft: Draft, cells: Sequence[Cell]) -> None:
    """Without a list of priorities the titles in the column are the plan's own; a grade is none."""
    titles = {fold(cell.text): cell for cell in cells if _title(cell.text)}
    if len(titles) < len({fold(cell.text) for cell in cells}):
        return
    for cell in titles.values():
        number, title = _title(cell.text) or (None, "")
        enter_priority(draft, number, title, cell.place, told=seen("title", cell))


def _title(text: str) -> tuple[str | None, str] | None:
    plain = clean(text)
    numbered = _NUMBERED.fullmatch(plain)
    if numbered:
        return numbered["number"], numbered["title"]
    return (None, plain) if len(plain.split()) >= _FEWEST_WORDS else None
