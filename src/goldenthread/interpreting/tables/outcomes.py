"""Joint action plans: objectives, the outcomes each requires, by whom and by when.

One row may hold several outcomes, and the agencies and dates of all of them in one cell each. Dates are
given out where they are as many as the outcomes; what cannot be told apart, every outcome gets whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from goldenthread.documents import Cell
from goldenthread.interpreting.grids.cutting import Grid, GridRow, unread
from goldenthread.interpreting.record.agencies import are_agencies, enter_agency, names_post
from goldenthread.interpreting.record.draft import Draft, seen
from goldenthread.interpreting.record.work_rows import several
from goldenthread.model import Objective, Outcome, Place, Seen, When
from goldenthread.wording.texts import clean, clean_lines, fold

_NUMBERED = re.compile(r"(?P<ref>\d{1,2}(?:\.\d{1,2})*\.?|\(?[a-z]\))\s+(?P<words>\S.*)", re.DOTALL)
_PART = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?")
_BULLET = re.compile(r"[-*•·●▪–\uf0b7]\s")
_JOINT = re.compile(r"\b(joint|partnership|multi-?agency|inter-?agency)\b", re.IGNORECASE)
_READ = frozenset(("objective", "outcome", "owner", "end", "reference"))
_MATCHED = 0.7
_SHARED = 0.4
"""How sure it is whose the agencies or dates of a row are: given out in order, or left with all."""


@dataclass(slots=True)
class _Draft:
    """One outcome while its rows are read."""

    ref: str | None
    words: list[str]
    place: Place
    seen: list[Seen] = field(default_factory=list)
    owners: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return clean(" ".join(self.words))


@dataclass(slots=True)
class _Group:
    """An objective and its outcomes."""

    number: str | None
    text: str
    place: Place
    seen: tuple[Seen, ...]
    outcomes: list[_Draft] = field(default_factory=list)


def read_outcomes(draft: Draft, grid: Grid) -> None:
    rows = _Rows(draft, grid)
    for row in grid.rows:
        rows.take(row)
    names = [name for group in rows.groups for outcome in group.outcomes for name in outcome.owners]
    agencies = are_agencies(names, draft.lexicon)
    kind = "joint" if agencies or _is_joint(draft, grid) else "objective"
    for group in rows.groups:
        _enter(draft, group, kind)
    if agencies:
        _enter_agencies(draft, rows)


def enter_outcomes(draft: Draft, grid: Grid) -> None:
    """The outcomes that stand before the actions of another kind of table, each once."""
    at, action = grid.column("outcome"), grid.column("action")
    if grid.kind not in ("actions", "objective_actions") or at is None or action is None or at > action:
        return
    for row in grid.rows:
        cell = row.cell(at)
        if cell is not None and not any(
            one.text == clean(cell.text) for one in draft.all("outcomes", Outcome)
        ):
            found = _NUMBERED.fullmatch(clean(cell.text))
            text = found["words"] if found else clean(cell.text)
            ref = found["ref"].rstrip(".") if found else None
            draft.add(
                "outcomes",
                Outcome(
                    id=draft.new_id("outcome", ref),
                    ref=ref,
                    text=text,
                    place=cell.place,
                    seen=seen("text", cell),
                ),
            )


def _is_joint(draft: Draft, grid: Grid) -> bool:
    above = [grid.title or "", *draft.context.headings[-1:]]
    return any(_JOINT.search(title) for title in above)


class _Rows:
    def __init__(self, draft: Draft, grid: Grid) -> None:
        self.draft = draft
        self.grid = grid
        self.at = {c.role: c.index for c in grid.columns if c.role}
        self.groups: list[_Group] = []
        self.owner_places: dict[str, Place] = {}

    def take(self, row: GridRow) -> None:
        self._objective(row)
        outcomes = self._outcomes(row)
        if not outcomes:
            return
        self._owners(row, outcomes)
        self._dates(row, outcomes)
        outcomes[0].seen.extend(unread(self.grid, row, _READ))

    def _objective(self, row: GridRow) -> None:
        cell = row.cell(self.at.get("objective"))
        if cell is None:
            if not self.groups:
                self.groups.append(_Group(None, "", row.place, ()))
            return
        found = _NUMBERED.fullmatch(clean(cell.text))
        number, text = (found["ref"].rstrip("."), found["words"]) if found else (None, clean(cell.text))
        self.groups.append(_Group(number, text, row.place, seen("text", cell)))

    def _outcomes(self, row: GridRow) -> list[_Draft]:
        """Those of the row; a cell without a number, where others have one, goes on with the one above."""
        cell = row.cell(self.at.get("outcome"))
        group = self.groups[-1]
        if cell is None:
            return group.outcomes[-1:]
        ref_cell = row.cell(self.at.get("reference"))
        found: list[_Draft] = []
        for line in clean_lines(cell.text).split("\n"):
            numbered = _NUMBERED.fullmatch(line)
            begins = numbered and (not found or _PART.fullmatch(numbered["ref"]) or found[-1].ref)
            if numbered and begins:
                found.append(_Draft(numbered["ref"].rstrip("."), [numbered["words"]], row.place))
            elif found:
                found[-1].words.append(line)
            elif ref_cell is None and self._goes_on(line):
                found.append(group.outcomes[-1])
                found[-1].words.append(line)
            else:
                found.append(_Draft(clean(ref_cell.text) if ref_cell else None, [line], row.place))
        for one in found:
            one.seen.extend(seen("text", cell, 1.0 if len(found) == 1 else 0.9))
            if one not in group.outcomes:
                group.outcomes.append(one)
        return found

    def _goes_on(self, line: str) -> bool:
        above = self.groups[-1].outcomes
        return bool(above) and bool(_BULLET.match(line) or line[:1].islower())

    def _owners(self, row: GridRow, outcomes: list[_Draft]) -> None:
        cell = row.cell(self.at.get("owner"))
        if cell is None:
            return
        names = [name for line in clean_lines(cell.text).split("\n") for name in _names(self.draft, line)]
        for name in names:
            self.owner_places.setdefault(fold(name), cell.place)
        dated = row.cell(self.at.get("end"))
        shares = _shares(
            names, len(outcomes), one_each=dated is not None and len(_dates(dated)) == len(names)
        )
        for at, outcome in enumerate(outcomes):
            outcome.owners.extend(shares[at] if shares else names)
            outcome.seen.extend(seen("owners", cell, _sure(len(outcomes), given_out=bool(shares))))
        if not shares:
            self._tell("by whom", outcomes, cell)

    def _dates(self, row: GridRow, outcomes: list[_Draft]) -> None:
        cell = row.cell(self.at.get("end"))
        if cell is None:
            return
        dates = _dates(cell)
        matched = len(dates) == len(outcomes)
        for at, outcome in enumerate(outcomes):
            outcome.dates.extend([dates[at]] if matched else dates)
            outcome.seen.extend(seen("due", cell, _sure(len(outcomes), given_out=matched)))
        if not matched and len(outcomes) > 1 and len(dates) > 1:
            self._tell("by when", outcomes, cell)

    def _tell(self, what: str, outcomes: list[_Draft], cell: Cell) -> None:
        if len(outcomes) < 2:
            return
        refs = ", ".join(one.ref or one.text[:30] for one in outcomes)
        self.draft.note(
            "READ-21",
            f"One cell says {what} for several outcomes ({refs}) and does not say which part is whose.",
            "Each outcome holds the whole cell; take out what is not its own.",
            cell.place,
        )


def _names(draft: Draft, line: str) -> tuple[str, ...]:
    """A line is one name, unless it lists several; "Social Services (with partners)" is one."""
    if re.search(r"[,;]| / | \+ ", line) or names_post(line):
        return draft.owners(line)
    return (line,) if line else ()


def _shares(names: Sequence[str], count: int, *, one_each: bool) -> list[list[str]] | None:
    """The names of each outcome: all of a single one, the same run printed for each, or one each.

    As many names as outcomes may all be of all of them; as many dates too tell that each is of one.
    """
    if count == 1:
        return [list(names)]
    if len(names) % count:
        return None
    size = len(names) // count
    runs = [list(names[at : at + size]) for at in range(0, len(names), size or 1)]
    alike = all([fold(name) for name in run] == [fold(name) for name in runs[0]] for run in runs)
    return runs if size and (alike or (size == 1 and one_each)) else None


def _sure(outcomes: int, *, given_out: bool) -> float:
    if outcomes == 1:
        return 1.0
    return _MATCHED if given_out else _SHARED


def _dates(cell: Cell) -> list[str]:
    """The dates of a cell, one a line; a line in brackets or that begins with "and" belongs to the last."""
    dates: list[str] = []
    for line in clean_lines(cell.text).split("\n"):
        if dates and (line.startswith("(") or line[:1].islower()):
            dates[-1] += f" | {line}"
        elif line:
            dates.append(line)
    return dates


def _due(draft: Draft, texts: Sequence[str]) -> When | None:
    lines = [line for text in texts for line in text.split(" | ")]
    dates = tuple(one for line in lines if (one := draft.when(line)))
    if not dates:
        return None
    return dates[0] if len(dates) == 1 else several(dates, " | ".join(lines))


def _enter(draft: Draft, group: _Group, kind: str) -> None:
    objective = None
    if group.text:
        objective = draft.add(
            "objectives",
            Objective(
                id=draft.new_id("objective", group.number),
                ref=group.number,
                number=group.number,
                text=group.text,
                kind=kind,
                section=draft.context.section,
                priority=draft.context.priority,
                place=group.place,
                seen=group.seen,
            ),
        )
    for one in group.outcomes:
        draft.add(
            "outcomes",
            Outcome(
                id=draft.new_id("outcome", one.ref),
                ref=one.ref,
                text=one.text,
                objective=objective.id if objective else None,
                owners=tuple(dict.fromkeys(one.owners)),
                due=_due(draft, one.dates),
                place=one.place,
                seen=tuple(one.seen),
            ),
        )


def _enter_agencies(draft: Draft, rows: _Rows) -> None:
    """Each name of the column once. Beside so many agencies, a name that says no post is one too."""
    for group in rows.groups:
        for outcome in group.outcomes:
            for name in outcome.owners:
                if not names_post(name):
                    enter_agency(draft, name, rows.owner_places[fold(name)])
