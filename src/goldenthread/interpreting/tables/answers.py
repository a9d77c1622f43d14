"""Recommendations that nobody will act on: the answer is kept beside them; "None" is no action."""

from __future__ import annotations

from goldenthread.interpreting.grids.cutting import Grid, GridRow, unread
from goldenthread.interpreting.record.draft import Draft, seen
from goldenthread.model import Recommendation
from goldenthread.wording.texts import clean

from .risk_actions import says_none


def enter_refused(draft: Draft, grid: Grid, row: GridRow) -> bool:
    """Enters the recommendation of a row whose action says that there is none; False for any other row."""
    asked = row.cell(grid.column("recommendation"))
    if asked is None or not says_none(row.text(grid.column("action"))) or not row.text(grid.column("action")):
        return False
    ref = row.cell(grid.column("reference"))
    draft.add(
        "recommendations",
        Recommendation(
            id=draft.new_id("recommendation", clean(ref.text) if ref else None),
            ref=clean(ref.text) if ref else None,
            text=clean(asked.text),
            place=row.place,
            seen=seen("text", asked)
            + (seen("ref", ref) if ref else ())
            + unread(grid, row, frozenset(("recommendation", "reference"))),
        ),
    )
    return True
