"""A second table of a risk register: controls and actions beside the references of risks told further up."""

from __future__ import annotations

import re
from dataclasses import replace

from goldenthread.documents import Cell
from goldenthread.interpreting.grids.cutting import Grid, GridRow, unread
from goldenthread.interpreting.record.draft import Draft, seen
from goldenthread.model import Risk, RiskAction
from goldenthread.wording.texts import clean, fold

from .risk_actions import items_in, planned, says_none

_WORK = ("mitigation", "action")
_OTHER_ITEMS = ("risk", "indicator", "objective", "recommendation", "milestone", "saving_text")
_FEWEST = 2
_READ = frozenset(
    ("reference", "controls", "owner", "mitigation_owner", "end", "mitigation_date", "start", *_WORK)
)


def read_parts_of_risks(draft: Draft, grid: Grid) -> bool:
    """False, and nothing read, unless every reference in the table is that of a risk."""
    at = grid.column("reference")
    tells = any(grid.column(role) is not None for role in ("controls", *_WORK))
    if at is None or not tells or any(grid.column(role) is not None for role in _OTHER_ITEMS):
        return False
    known = {fold(risk.ref): risk.id for risk in draft.all("risks", Risk) if risk.ref}
    refs = [fold(row.text(at)) for row in grid.rows]
    told = {ref for ref in refs if ref}
    if len(told) < _FEWEST or not told <= known.keys() or not refs[0] or not _names_risks(grid, at, told):
        return False
    above = refs[0]
    for row, ref in zip(grid.rows, refs, strict=True):
        # A row without a reference says more of the risk above.
        above = ref or above
        _enter(draft, grid, row, known[above])
    return True


def _names_risks(grid: Grid, at: int, refs: set[str]) -> bool:
    """Bare numbers number anything; they are risks' own beside controls, or under "Risk no."."""
    label = next(column.label for column in grid.columns if column.index == at)
    lettered = all(re.search("[a-z]", ref) for ref in refs)
    return lettered or grid.column("controls") is not None or "risk" in fold(label).split()


def _enter(draft: Draft, grid: Grid, row: GridRow, risk_id: str) -> None:
    risk = next(one for one in draft.all("risks", Risk) if one.id == risk_id)
    work = next((cell for role in _WORK if (cell := row.cell(grid.column(role)))), None)
    controls = row.cell(grid.column("controls"))
    idle = work is not None and says_none(work.text)
    told = (seen("controls", controls) if controls else ()) + unread(grid, row, _READ)
    if (ref := row.cell(grid.column("reference"))) is not None:
        told += seen("ref again", ref)
    if work is not None and idle:
        told += seen("mitigation", work)
    said = [one for one in (risk.controls, clean(controls.text) if controls else None) if one]
    draft.replace("risks", risk, replace(risk, controls="\n".join(said) or None, seen=risk.seen + told))
    if work is not None and not idle:
        _enter_actions(draft, grid, row, risk, work)


def _enter_actions(draft: Draft, grid: Grid, row: GridRow, risk: Risk, work: Cell) -> None:
    owner = row.cell(grid.column("mitigation_owner")) or row.cell(grid.column("owner"))
    end = row.cell(grid.column("mitigation_date")) or row.cell(grid.column("end"))
    start = row.cell(grid.column("start"))
    beside = tuple(
        one
        for name, cell in (("start", start), ("end", end), ("owners", owner))
        if cell is not None
        for one in seen(name, cell)
    )
    for item in (planned(draft, text) for text in items_in(work.text) or (clean(work.text),)):
        draft.add(
            "risk_actions",
            RiskAction(
                id=draft.new_id("risk-action"),
                risk=risk.id,
                text=item.text,
                start=draft.when(start.text) if start else None,
                end=(draft.when(end.text) if end else None) or item.due,
                owners=(draft.owners(owner.text) if owner else ()) or item.owners or risk.owners,
                place=row.place,
                seen=seen("text", work) + beside,
            ),
        )
