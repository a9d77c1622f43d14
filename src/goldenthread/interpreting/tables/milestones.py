"""Tables of milestones by themselves, as highlight reports and programme workbooks print them."""

from __future__ import annotations

from goldenthread.documents import Cell
from goldenthread.interpreting.grids.cutting import Grid, GridRow, unread
from goldenthread.interpreting.grids.standing import standing
from goldenthread.interpreting.record.draft import Draft, seen
from goldenthread.interpreting.record.work_rows import NOT_REVISED
from goldenthread.model import Milestone
from goldenthread.wording.texts import clean

_DATES = ("end", "milestone_date", "original_end")
_FIELDS = {
    "milestone": "text",
    "owner": "owners",
    "second_owner": "owners",
    "status": "status",
    "completed": "completed",
}


def read_milestones(draft: Draft, grid: Grid) -> None:
    """A milestone a row; the reference beside it may be that of an action (see `tie_milestones`)."""
    refs = standing(grid.rows, grid.column("reference"))
    for row, ref in zip(grid.rows, refs, strict=True):
        if row.text(grid.column("milestone")):
            _enter(draft, grid, row, ref)


def _enter(draft: Draft, grid: Grid, row: GridRow, printed: Cell | None) -> None:
    told = {role: cell for role in sorted(_FIELDS) if (cell := row.cell(grid.column(role)))}
    date = next((role for role in _DATES if _says_when(row.text(grid.column(role)))), None)
    due = row.cell(grid.column(date)) if date else None
    ref = clean(printed.text) if printed else None
    owners = [row.lines(grid.column(role)) for role in ("owner", "second_owner") if role in told]
    draft.add(
        "milestones",
        Milestone(
            id=draft.new_id("milestone", f"{ref} m" if ref else None),
            ref=ref,
            text=clean(told["milestone"].text),
            due=draft.when(due.text) if due else None,
            owners=draft.owners("; ".join(owners)),
            status=clean(told["status"].text) if "status" in told else None,
            completed=draft.when(told["completed"].text) if "completed" in told else None,
            place=row.place,
            seen=tuple(one for role, cell in told.items() for one in seen(_FIELDS[role], cell))
            + (seen("due", due) if due else ())
            + (seen("ref", printed) if printed else ())
            + unread(grid, row, frozenset((*_FIELDS, "reference", *([date] if date else ())))),
        ),
    )


def _says_when(text: str) -> bool:
    return bool(text) and not NOT_REVISED.fullmatch(text)
