"""What an action stands under within its table: a workstream, a direction, whatever its column is called."""

from __future__ import annotations

import re

from goldenthread.documents import Cell
from goldenthread.interpreting.grids.aligning import profile
from goldenthread.interpreting.grids.cutting import Grid
from goldenthread.interpreting.grids.standing import standing
from goldenthread.interpreting.record.draft import Draft
from goldenthread.model import Priority
from goldenthread.wording.texts import fold

_GRADE = re.compile(
    r"(?:very )?(?:high|medium|low|critical|urgent|essential|desirable|important|must|should|could|normal"
    r"|immediate|short|long)\b.*|p?\d{1,2}|[a-d]|y|n|yes|no",
    re.IGNORECASE,
)
"""How pressing the work is, which groups nothing."""


def groups_beside(draft: Draft, grid: Grid) -> tuple[Cell | None, ...]:
    """For each row the line over it, its workstream, or what an unknown column says of several rows."""
    columns = [standing(grid.rows, at) for at in _columns(draft, grid)]
    over = [row.group for row in grid.rows]
    told = zip(over, *columns, strict=True)
    return tuple(next((cell for cell in cells if cell is not None), None) for cells in told)


def _columns(draft: Draft, grid: Grid) -> list[int]:
    """Where the group of a row may stand, the first that says anything of it holding."""
    known = [grid.column("workstream"), _priorities_unknown_to(draft, grid)]
    return [at for at in known if at is not None] or _nearest(grid)


def _priorities_unknown_to(draft: Draft, grid: Grid) -> int | None:
    """ "Priority" over short titles that no list of the plan's own priorities gives."""
    at = grid.column("priority")
    if at is None or draft.all("priorities", Priority):
        return None
    texts = {row.text(at) for row in grid.rows if row.text(at)}
    return at if texts and not any(_GRADE.fullmatch(text) for text in texts) else None


def _nearest(grid: Grid) -> list[int]:
    action = grid.column("action") or 0
    unknown = [column.index for column in grid.columns[:action] if column.role is None and column.label]
    return [at for at in reversed(unknown) if _groups_rows(grid, at)][:1]


def _groups_rows(grid: Grid, at: int) -> bool:
    """Words, and fewer of them than there are rows: each stands over several."""
    cells = standing(grid.rows, at)
    texts = [fold(cell.text) for cell in cells if cell is not None]
    words = all(profile(text) == "text" for text in texts)
    return words and all(cells) and len(set(texts)) < len(texts)
