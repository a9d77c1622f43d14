"""Action plans that start from objectives: ref, objective, action, milestones near and far, officer."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from goldenthread.documents import Cell
from goldenthread.interpreting.grids.cutting import Grid, GridRow
from goldenthread.interpreting.grids.headers import Column
from goldenthread.interpreting.grids.stitching import (
    goes_on,
    is_scrap,
    is_sibling,
    misprints_last_word,
    opens_list,
)
from goldenthread.interpreting.record.draft import Draft, Pieces
from goldenthread.interpreting.record.work_rows import (
    ActionRow,
    MilestoneRow,
    enter_action,
    enter_milestone,
    take_others,
)
from goldenthread.model import Objective, Place, Section
from goldenthread.wording.texts import clean, ends_open, starts_inside

from .list_marks import day_of

_REF = re.compile(r"^\d+(\.\d+)+\.?$|^[A-Z]{1,6}\s?\d+([./]\d+)*$|^\d+$")
_SECTION_REF = re.compile(r"^(\d+)\.?(?:\s+([A-Za-z]))?$")


@dataclass(slots=True)
class _ObjectiveRow:
    place: Place
    ref: Cell | None
    section: str | None
    text: Pieces = field(default_factory=lambda: Pieces("text"))
    actions: list[ActionRow] = field(default_factory=list)
    loose: list[MilestoneRow] = field(default_factory=list)
    """Milestones on rows before any action."""
    list_opener: str = ""


def read_objective_actions(draft: Draft, grid: Grid) -> None:
    rows = _Rows(draft, grid)
    for at, row in enumerate(grid.rows):
        rows.take(row, grid.rows[at + 1 :])
    for objective in rows.objectives:
        _enter(draft, objective)


class _Rows:
    def __init__(self, draft: Draft, grid: Grid) -> None:
        self.draft = draft
        self.grid = grid
        self.at = {c.role: c.index for c in grid.columns if c.role}
        self.objectives: list[_ObjectiveRow] = []
        self.section = draft.context.section
        self.last: dict[int, MilestoneRow] = {}
        """The last milestone of each milestone column under this objective."""

    def take(self, row: GridRow, below: tuple[GridRow, ...]) -> None:
        if self._section_row(row, below):
            return
        begins = self._begins(row)
        if begins:
            ref = self._cell(row, "reference")
            self.objectives.append(_ObjectiveRow(place=row.place, ref=ref, section=self.section))
            self.last = {}
        if not self.objectives:
            return
        objective = self.objectives[-1]
        self._objective_text(objective, row, begins=begins)
        new, listed = self._action(objective, row, begins=begins)
        self._milestones(objective, row, new=new, listed=listed)
        self._owner(objective, row, new=new, listed=listed)

    def _section_row(self, row: GridRow, below: tuple[GridRow, ...]) -> bool:
        """A numbered heading inside the table, often damaged: no reference of its own, text, hardly more."""
        ref, title = row.text(self.at.get("reference")), row.text(self.at.get("objective"))
        if not title or (_is_ref(ref) and not _SECTION_REF.match(ref)):
            return False
        if ref and not _SECTION_REF.match(ref):
            return False
        others = [i for i in row.filled if i not in (self.at.get("reference"), self.at.get("objective"))]
        rest = [row.text(i) for i in others if not is_scrap(row.text(i)) and len(row.text(i)) > 1]
        if len(rest) > 1 or any(len(text.split()) > 2 for text in rest):
            return False
        following = next((t for one in below if _is_ref(t := one.text(self.at.get("reference")))), "")
        if not following or _major(following) == self._major_now():
            return False
        self._enter_section(row, _major(following), title, rest, ref)
        return True

    def _major_now(self) -> str:
        refs = [clean(one.ref.text) for one in self.objectives if one.ref]
        return _major(refs[-1]) if refs else ""

    def _enter_section(self, row: GridRow, number: str, title: str, rest: list[str], ref: str) -> None:
        match = _SECTION_REF.match(ref)
        letter = match.group(2) if match else None
        whole = (letter or "") + title + "".join(t if starts_inside(t) else f" {t}" for t in rest)
        section = Section(
            id=self.draft.new_id("section", number),
            ref=number,
            number=number,
            title=whole,
            level=2,
            parent=self.draft.context.section,
            place=row.place,
        )
        self.draft.add("sections", section)
        self.section = section.id
        if starts_inside(whole) or not match or letter:
            self.draft.note(
                "LABEL-1",
                f"The title of section {number} is damaged in the source: letters are missing or displaced.",
                "Type the title as it should be.",
                row.place,
                about=(section.id,),
            )

    def _begins(self, row: GridRow) -> bool:
        ref, text = row.text(self.at.get("reference")), row.text(self.at.get("objective"))
        if "reference" in self.at:
            if _is_ref(ref):
                return True
            if any(one.ref for one in self.objectives) or not text:
                return False
        above = self.objectives[-1] if self.objectives else None
        return bool(text) and not (above and goes_on(above.text.text, text, after_break=row.after_break))

    def _objective_text(self, objective: _ObjectiveRow, row: GridRow, *, begins: bool) -> None:
        cell = self._cell(row, "objective")
        if cell is None:
            return
        if not begins and (is_scrap(cell.text) or misprints_last_word(objective.text.last, cell.text)):
            self._leftover(cell)
            return
        objective.text.add(cell)

    def _action(self, objective: _ObjectiveRow, row: GridRow, *, begins: bool) -> tuple[bool, bool]:
        """Whether the row begins an action, and whether it is an item of a list opened above."""
        cell = self._cell(row, "action")
        if cell is None:
            return False, False
        above = objective.actions[-1] if objective.actions else None
        if above is not None and is_scrap(cell.text):
            self._leftover(cell)
            return False, False
        listed = (
            above is not None
            and bool(objective.list_opener)
            and not is_sibling(objective.list_opener, cell.text)
        )
        joins = above is not None and not begins and (listed or self._joins(above, cell, row))
        if above is None or not joins:
            above = ActionRow(place=row.place)
            objective.actions.append(above)
            objective.list_opener = ""
        above.text.add(cell)
        take_others(above, self.grid, row)
        if opens_list(cell.text):
            objective.list_opener = cell.text
        return not joins, listed and joins

    def _joins(self, above: ActionRow, cell: Cell, row: GridRow) -> bool:
        if goes_on(above.text.text, cell.text, after_break=row.after_break):
            return True
        # One word left over on a row that holds nothing else: the rest of a phrase that was cut.
        alone = not self._cell(row, "objective") and not self._cell(row, "owner")
        bare = alone and all(
            is_scrap(row.text(c.index)) or not row.text(c.index) for c in self._milestone_columns()
        )
        return bare and len(clean(cell.text).split()) == 1 and clean(above.text.text)[-1] not in ".:;!?"

    def _milestone_columns(self) -> list[Column]:
        return [
            c
            for c in self.grid.columns
            if c.role in ("milestone", "milestone_later", "end", "milestone_date")
        ]

    def _milestones(self, objective: _ObjectiveRow, row: GridRow, *, new: bool, listed: bool) -> None:
        for column in self._milestone_columns():
            cell = row.cells[column.index]
            text = clean(cell.text)
            if not text:
                continue
            if is_scrap(text) and not any(c.isdigit() for c in text):
                self._leftover(cell)
                continue
            last = self.last.get(column.index)
            if last and _milestone_goes_on(last.text.text, text, row, new=new, listed=listed):
                last.text.add(cell)
                continue
            milestone = MilestoneRow(
                place=row.place,
                horizon="later" if column.role == "milestone_later" else "current",
                by_heading=day_of(self.draft, column) if column.role == "milestone" else None,
            )
            milestone.text.add(cell)
            self.last[column.index] = milestone
            (objective.actions[-1].milestones if objective.actions else objective.loose).append(milestone)

    def _owner(self, objective: _ObjectiveRow, row: GridRow, *, new: bool, listed: bool) -> None:
        cell = self._cell(row, "owner")
        if cell is None:
            return
        if is_scrap(cell.text):
            self._leftover(cell)
            return
        previous = self._previous_action()
        if previous and (clean(cell.text).startswith("(") or self._owner_cut(previous, objective)):
            previous.add_owner(cell, cut=True)
        elif objective.actions:
            joined = not new and bool(self._cell(row, "action")) and not listed
            objective.actions[-1].add_owner(cell, cut=joined)

    def _owner_cut(self, previous: ActionRow, objective: _ObjectiveRow) -> bool:
        """The owners above stop on "&" or a comma, and this row's action is not theirs."""
        return ends_open(previous.owner_text) and previous is not self._current(objective)

    def _current(self, objective: _ObjectiveRow) -> ActionRow | None:
        return objective.actions[-1] if objective.actions and not objective.actions[-1].owner_text else None

    def _previous_action(self) -> ActionRow | None:
        """The last action above with an owner printed: a cell that was cut goes on from there."""
        for objective in reversed(self.objectives[-2:]):
            for action in reversed(objective.actions):
                if action.owner_text:
                    return action
        return None

    def _leftover(self, cell: Cell) -> None:
        self.draft.note(
            "READ-2",
            f"A scrap of text belongs to nothing and was left out: {clean(cell.text)!r}.",
            "Look at the source; type it where it belongs if it means something.",
            cell.place,
        )

    def _cell(self, row: GridRow, role: str) -> Cell | None:
        return row.cell(self.at.get(role))


def _milestone_goes_on(above: str, text: str, row: GridRow, *, new: bool, listed: bool) -> bool:
    if new or listed:
        return starts_inside(text) and not clean(above).endswith((".", ":", ";", "!", "?"))
    if starts_inside(text) and clean(above).endswith(";"):
        return True
    # The row itself goes on, so a number goes on with the list of numbers above.
    return goes_on(above, text, after_break=row.after_break) or text[0].isdigit()


def _is_ref(text: str) -> bool:
    return bool(_REF.match(text))


def _major(ref: str) -> str:
    match = re.search(r"\d+", ref)
    return match.group() if match else ref


def _enter(draft: Draft, row: _ObjectiveRow) -> None:
    ref = clean(row.ref.text).rstrip(".") if row.ref else None
    parent = next((o for o in draft.all("objectives", Objective) if ref and _is_under(ref, o.ref)), None)
    objective = draft.add(
        "objectives",
        Objective(
            id=draft.new_id("objective", ref),
            ref=ref,
            number=ref,
            text=row.text.text,
            section=row.section,
            priority=draft.context.priority,
            parent=parent.id if parent else None,
            owners=tuple(dict.fromkeys(o for a in row.actions for o in draft.owners(a.owner_text))),
            place=row.place,
            seen=row.text.seen,
        ),
    )
    for action in row.actions:
        enter_action(draft, action, objective=objective.id, section=row.section)
    for milestone in row.loose:
        enter_milestone(draft, milestone, action=None, objective=objective.id, ref=ref)


def _is_under(ref: str, parent: str | None) -> bool:
    return bool(parent) and ref.rpartition(".")[0] == parent
