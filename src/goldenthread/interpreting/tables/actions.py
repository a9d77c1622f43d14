"""Tables of actions: one action a block of rows, its milestones beside it."""

from __future__ import annotations

import re
from dataclasses import replace

from goldenthread.documents import Cell
from goldenthread.interpreting.grids.cutting import Grid, GridRow
from goldenthread.interpreting.grids.standing import standing
from goldenthread.interpreting.grids.stitching import ends_sentence, goes_on, is_scrap, noun_hangs
from goldenthread.interpreting.record.draft import Draft, Pieces, seen
from goldenthread.interpreting.record.work_rows import (
    ActionRow,
    MilestoneRow,
    enter_action,
    settle_status,
    take_others,
)
from goldenthread.model import Objective, When
from goldenthread.wording.texts import clean, fold

from .answers import enter_refused
from .groups import groups_beside
from .list_marks import day_of, items_of, tell_numbers
from .priority_columns import priorities_beside

_NUMBERED = re.compile(r"(\d+(?:\.\d+)*)[.):]?\s+([A-Z].*)")
_REFERENCE = re.compile(r"[A-Za-z]{0,3}[ ./-]?\d+(?:[./-]\d+)*[a-z]?[.)]?")
_DOUBTFUL = 0.6
_BULLETED = re.compile(r"[^\w\s(\"'\u2018\u201c£$€]")
_TOTAL = re.compile(r"(?:(?:grand|sub|overall)[\s-]?)?totals?:?", re.IGNORECASE)


def read_actions(draft: Draft, grid: Grid) -> None:
    rows = _Rows(draft, grid)
    aims = standing(grid.rows, grid.column("objective"))
    beside = zip(groups_beside(draft, grid), _spanning(grid), strict=True)
    groups = [group or asked for group, asked in beside]
    under = zip(grid.rows, priorities_beside(draft, grid), aims, groups, strict=True)
    for row, priority, aim, group in under:
        if enter_refused(draft, grid, row):
            continue
        if not any(_TOTAL.fullmatch(row.text(grid.column(role))) for role in ("reference", "action")):
            rows.take(row, priority, aim, group)
    known: dict[str, str] = {}
    tell_numbers(rows.actions)
    for action in rows.actions:
        settle_status(action)
        enter_action(draft, action, objective=_objective(draft, action, known))


def _spanning(grid: Grid) -> tuple[Cell | None, ...]:
    """The recommendation that each row answers, where one of them stands over several rows."""
    at = grid.column("recommendation")
    over = standing(grid.rows, at)
    own = {cell.place for row in grid.rows if (cell := row.cell(at))}
    spans = sum(1 for cell in over if cell is not None) > len(own)
    return over if spans else (None,) * len(over)


def _objective(draft: Draft, action: ActionRow, known: dict[str, str]) -> str | None:
    """The objective beside the action; printed again, or merged down, it is one."""
    cell = action.aim
    if cell is None:
        return None
    key = fold(cell.text)
    numbered = _NUMBERED.fullmatch(clean(cell.text))
    listed = next((one for one in draft.all("objectives", Objective) if fold(one.text) == key), None)
    if key not in known and listed is not None:
        # The plan's own list gave it before; here it is printed again.
        draft.replace("objectives", listed, replace(listed, seen=(*listed.seen, *seen("text again", cell))))
        known[key] = listed.id
    elif key not in known:
        objective = Objective(
            id=draft.new_id("objective"),
            ref=numbered[1] if numbered else None,
            number=numbered[1] if numbered else None,
            text=numbered[2] if numbered else clean(cell.text),
            section=draft.context.section,
            priority=draft.context.priority,
            place=cell.place,
            seen=seen("text", cell),
        )
        known[key] = draft.add("objectives", objective).id
    return known[key]


class _Rows:
    def __init__(self, draft: Draft, grid: Grid) -> None:
        self.draft = draft
        self.grid = grid
        self.actions: list[ActionRow] = []
        self.at = {c.role: c.index for c in reversed(grid.columns) if c.role}

    def take(self, row: GridRow, priority: Pieces | None, aim: Cell | None, group: Cell | None) -> None:
        begins = self._begins(row)
        if begins:
            self.actions.append(ActionRow(place=row.place, group=group, aim=aim))
        if not self.actions:
            return
        action = self.actions[-1]
        text = self._text(row, "action")
        cut = not begins and bool(text) and not _repeats(action, text)
        self._fill(action, row, begins=begins, cut=cut)
        self._milestone(action, row, begins=begins, cut=cut)
        self._dated_milestones(action, row)
        take_others(action, self.grid, row)
        if begins and priority is not None:
            action.others["priority"] = priority

    def _text(self, row: GridRow, role: str) -> str:
        return row.text(self.at.get(role))

    def _begins(self, row: GridRow) -> bool:
        ref, text = self._text(row, "reference"), self._text(row, "action")
        above = self.actions[-1] if self.actions else None
        if above is None:
            return bool(text or ref)
        if ref and not is_scrap(ref.replace(".", "x").replace("/", "x")):
            return not (above.ref and fold(above.ref.text) == fold(ref) and _repeats(above, text))
        if not text or _repeats(above, text):
            return False
        if goes_on(above.text.text, text, after_break=row.after_break):
            return False
        # The page cut the row: nothing but the rest of its text stands here.
        alone = not any(self._text(row, role) for role in ("start", "end", "owner", "milestone", "status"))
        if row.after_break and not alone and self._is_rest(row, above):
            self._doubt_rest(row, above)
            return False
        return not (row.after_break and alone)

    def _is_rest(self, row: GridRow, above: ActionRow) -> bool:
        """Whether a row below a page's end has no reference and no date, where every action above has one.

        A rest may bring the rest of its owner, too: without references, only one that runs on there.
        """
        if ends_sentence(above.text.text) or _REFERENCE.fullmatch(self._text(row, "reference")):
            return False
        if "reference" in self.at:
            dated = any(self._text(row, role) for role in ("start", "end"))
            return all(one.ref for one in self.actions) and not dated
        dates = [role for role in ("start", "end") if role in self.at]
        owner = self._text(row, "owner")
        owned = not owner or goes_on(above.owner_text, owner, after_break=True)
        told = [one.end.cells if "end" in self.at else one.start.cells for one in self.actions]
        return bool(dates) and all(told) and owned and not any(self._text(row, role) for role in dates)

    def _doubt_rest(self, row: GridRow, above: ActionRow) -> None:
        above.text.sure = min(above.text.sure, _DOUBTFUL)
        self.draft.note(
            "READ-41",
            "A page ends in the middle of this row, it seems: what stands below was read as the rest of it, "
            f"for it has no reference or date of its own: {self._text(row, 'action')!r}.",
            "Look at the source; if it is an action of its own, give it a reference or a date.",
            above.place,
            also=(row.place,),
        )

    def _fill(self, action: ActionRow, row: GridRow, *, begins: bool, cut: bool) -> None:
        if begins:
            action.ref = self._cell(row, "reference") or self._cell(row, "code")
        if begins or cut:
            for role, pieces in (("action", action.text), ("start", action.start), ("end", action.end)):
                cell = self._cell(row, role)
                if cell:
                    pieces.add(cell)
            area = self._cell(row, "service_area")
            if area:
                action.areas.add(area)
        owner = self._cell(row, "owner")
        if owner and (begins or cut or not self._text(row, "milestone")):
            action.add_owner(owner, cut=cut)
            second = self._cell(row, "second_owner")
            if second:
                action.add_owner(second, cut=False)

    def _milestone(self, action: ActionRow, row: GridRow, *, begins: bool, cut: bool) -> None:
        text, date = self._cell(row, "milestone"), self._cell(row, "milestone_date")
        last = action.milestones[-1] if action.milestones else None
        if text is None:
            if date and last:
                last.due.add(date)
            return
        new = begins or row.is_item
        joins = last is not None and not new and self._runs_on(last, row, text, date)
        if last is None or not joins:
            last = MilestoneRow(place=row.place, dated_by_column="milestone_date" in self.at)
            action.milestones.append(last)
        else:
            self._doubt(last, text, date)
        first, *others = [text] if date else items_of(text)
        last.text.add(first)
        if date:
            last.due.add(date)
        action.milestones += [_milestone_of(item, row, last.by_heading) for item in others]
        status = self._cell(row, "status")
        if status:
            last.status.add(status)
        owner = self._cell(row, "owner")
        if owner and not begins and not cut:
            last.owners.add(owner)

    def _runs_on(self, last: MilestoneRow, row: GridRow, text: Cell, date: Cell | None) -> bool:
        """Mid-sentence; or below a page's end and undated, where the one above is dated and not ended."""
        whole = bool(date and last.due.cells)
        if goes_on(last.text.text, text.text, after_break=row.after_break, whole=whole):
            return True
        rest = row.after_break and date is None and bool(last.due.cells) and not ends_sentence(last.text.text)
        if rest and not _BULLETED.match(clean(text.text)):
            last.text.sure = min(last.text.sure, _DOUBTFUL)
            return True
        return False

    def _dated_milestones(self, action: ActionRow, row: GridRow) -> None:
        """Columns whose headings say by when: "Milestone by December 2025", "Milestone by July 2026"."""
        columns = self.grid.all_columns("milestone")
        if columns and row.cell(columns[0].index) and action.milestones:
            action.milestones[-1].by_heading = day_of(self.draft, columns[0])
        for column in columns[1:]:
            cell = row.cell(column.index)
            for item in items_of(cell) if cell is not None else ():
                action.milestones.append(_milestone_of(item, row, day_of(self.draft, column)))

    def _doubt(self, last: MilestoneRow, text: Cell, date: Cell | None) -> None:
        """A date on both rows speaks for two milestones; the wording alone spoke for one."""
        if date is not None and last.due.cells:
            last.text.sure = min(last.text.sure, 0.6 if noun_hangs(last.text.text, text.text) else 0.8)

    def _cell(self, row: GridRow, role: str) -> Cell | None:
        return row.cell(self.at.get(role))


def _milestone_of(cell: Cell, row: GridRow, by_heading: When | None) -> MilestoneRow:
    milestone = MilestoneRow(place=row.place, by_heading=by_heading)
    milestone.text.add(cell)
    return milestone


def _repeats(action: ActionRow, text: str) -> bool:
    """Spreadsheets print the action again beside each of its milestones."""
    return bool(text) and fold(action.text.text) == fold(text)
