"""Tables of risks, and the one risk behind several printings of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from goldenthread.documents import Cell
from goldenthread.interpreting.grids.cutting import Grid, GridRow, unread
from goldenthread.interpreting.grids.stitching import goes_on
from goldenthread.interpreting.record.draft import Draft, Pieces, priority_named, seen
from goldenthread.model import Link, Place, Risk, RiskAction, RiskEntry, Seen, Written
from goldenthread.wording import read_rating, read_score
from goldenthread.wording.texts import clean

from .risk_actions import Planned, items_in, planned, says_none
from .same_risk import CORPORATE, same_risk
from .score_factors import with_factors

_SCORES = (
    *("current_score", "target_score", "original_score", "likelihood", "impact"),
    *("original_likelihood", "original_impact", "target_likelihood", "target_impact"),
)
_WORDS = ("category", "cause", "consequence")
_READ = frozenset(
    (
        *(
            "risk",
            "reference",
            "code",
            "action",
            "mitigation",
            "start",
            "end",
            "mitigation_date",
            "direction",
        ),
        *("mitigation_owner", "owner", "rating", "controls", *_SCORES, *_WORDS),
    )
)


@dataclass(slots=True)
class _ActionRow:
    place: Place
    text: Pieces = field(default_factory=lambda: Pieces("text"))
    start: Pieces = field(default_factory=lambda: Pieces("start"))
    end: Pieces = field(default_factory=lambda: Pieces("end"))
    owners: Pieces = field(default_factory=lambda: Pieces("owners"))


@dataclass(slots=True)
class _RiskRow:
    first: GridRow
    priority: str | None
    text: Pieces = field(default_factory=lambda: Pieces("text"))
    owner: Pieces = field(default_factory=lambda: Pieces("owners"))
    actions: list[_ActionRow] = field(default_factory=list)
    said_none: list[Cell] = field(default_factory=list)
    """Cells that say that nothing is planned."""


def read_risks(draft: Draft, grid: Grid) -> None:
    rows = _Rows(draft, grid)
    for row in grid.rows:
        rows.take(row)
    for one in rows.risks:
        _enter(draft, grid, one)


class _Rows:
    def __init__(self, draft: Draft, grid: Grid) -> None:
        self.draft = draft
        self.grid = grid
        self.risks: list[_RiskRow] = []
        self.action_role = "action" if grid.column("action") is not None else "mitigation"
        self.scored = any(grid.column(role) is not None for role in _SCORES)

    def take(self, row: GridRow) -> None:
        text = self._cell(row, "risk")
        if text is not None:
            if not self.risks or not self._goes_on(self.risks[-1], row, text):
                self.risks.append(_RiskRow(first=row, priority=self._priority(row)))
            self.risks[-1].text.add(text)
        if not self.risks:
            return
        owner = self._cell(row, "owner")
        if owner is not None:
            self.risks[-1].owner.add(owner)
        self._action(self.risks[-1], row)

    def _priority(self, row: GridRow) -> str | None:
        printed = row.text(self.grid.column("priority"))
        return priority_named(self.draft, printed) or self.draft.context.priority

    def _goes_on(self, above: _RiskRow, row: GridRow, text: Cell) -> bool:
        """A risk without a score, in a table that scores its risks, is the rest of the one above."""
        if self._cell(row, "reference"):
            return False
        if any(self._cell(row, role) for role in _SCORES):
            return False
        owner = self._cell(row, "owner")
        return goes_on(above.text.text, text.text, after_break=row.after_break) or (self.scored and not owner)

    def _action(self, risk: _RiskRow, row: GridRow) -> None:
        text = self._cell(row, self.action_role)
        start, end = self._cell(row, "start"), self._cell(row, "mitigation_date") or self._cell(row, "end")
        if text is None:
            return
        if says_none(text.text):
            risk.said_none.append(text)
            return
        last = risk.actions[-1] if risk.actions else None
        dated = any(one.start.cells or one.end.cells for one in risk.actions)
        new_risk = row is risk.first
        rest = last is not None and not new_risk and not (start or end) and dated
        if last is None or not (rest or (not start and not end and goes_on(last.text.text, text.text))):
            last = _ActionRow(place=row.place)
            risk.actions.append(last)
        last.text.add(text)
        owner = self._cell(row, "mitigation_owner")
        for cell, pieces in ((start, last.start), (end, last.end), (owner, last.owners)):
            if cell is not None:
                pieces.add(cell)

    def _cell(self, row: GridRow, role: str) -> Cell | None:
        return row.cell(self.grid.column(role))


def _enter(draft: Draft, grid: Grid, one: _RiskRow) -> None:
    text, row = one.text.text, one.first
    scores = with_factors({role: _score(grid, row, role) for role in _SCORES}, _score_labels(grid, row))
    entry = RiskEntry(
        text=text,
        priority=one.priority,
        current_score=scores["current_score"],
        target_score=scores["target_score"],
        owners=draft.owners(one.owner.lines),
        place=row.place,
    )
    ref = _ref(grid, row)
    known = next((r for r in draft.all("risks", Risk) if same_risk(r, text, ref)), None)
    told = one.text.seen + one.owner.seen + _scores_seen(grid, row)
    risk = _again(draft, known, entry, told) if known else _first(draft, grid, one, entry, scores, told)
    _enter_actions(draft, risk, one)
    if one.priority:
        draft.add(
            "links",
            Link(
                id=draft.new_id("link"),
                origin=risk.id,
                target=one.priority,
                kind="threatens",
                wording=text,
                place=row.place,
            ),
        )


def _first(
    draft: Draft,
    grid: Grid,
    one: _RiskRow,
    entry: RiskEntry,
    scores: dict[str, Written | None],
    told: tuple[Seen, ...],
) -> Risk:
    row = one.first
    ref = _ref(grid, row)
    corporate = CORPORATE.search(entry.text)
    rating, controls = row.text(grid.column("rating")), row.text(grid.column("controls"))
    direction = row.text(grid.column("direction"))
    words = {role: row.text(grid.column(role)) or None for role in _WORDS}
    return draft.add(
        "risks",
        Risk(
            id=draft.new_id("risk", ref),
            ref=ref,
            text=entry.text,
            corporate_ref=corporate.group(1) if corporate else None,
            rating=read_rating(rating) if rating else None,
            owners=entry.owners,
            priorities=(entry.priority,) if entry.priority else (),
            entries=(entry,),
            controls=controls or None,
            place=row.place,
            seen=told + _words_seen(grid, one) + unread(grid, row, _READ),
            current_score=scores["current_score"],
            target_score=scores["target_score"],
            original_score=scores["original_score"],
            likelihood=scores["likelihood"],
            impact=scores["impact"],
            original_likelihood=scores["original_likelihood"],
            original_impact=scores["original_impact"],
            target_likelihood=scores["target_likelihood"],
            target_impact=scores["target_impact"],
            group=clean(row.group.text).rstrip(":") if row.group else None,
            category=words["category"],
            cause=words["cause"],
            consequence=words["consequence"],
            direction=read_rating(direction) if direction else None,
        ),
    )


def _ref(grid: Grid, row: GridRow) -> str | None:
    return row.text(grid.column("reference")) or row.text(grid.column("code")) or None


def _scores_seen(grid: Grid, row: GridRow) -> tuple[Seen, ...]:
    found: list[Seen] = []
    for role in _SCORES:
        latest = _score_column(grid, row, role)
        for column in grid.all_columns(role):
            found += seen(role if column.index == latest else column.label, row.cells[column.index])
    return tuple(found)


def _score_column(grid: Grid, row: GridRow, role: str) -> int | None:
    """Of several scores of one kind, each with its date, the latest that stands there is the score."""
    columns = grid.all_columns(role)
    dated = [(one.period.latest, one.index) for one in columns if one.period and one.period.latest]
    filled = [one for one in dated if row.text(one[1])]
    return max(filled)[1] if len(dated) > 1 and filled else grid.column(role)


def _score_labels(grid: Grid, row: GridRow) -> dict[str, str]:
    labels = {column.index: column.label for column in grid.columns}
    return {role: labels[at] for role in _SCORES if (at := _score_column(grid, row, role)) is not None}


def _words_seen(grid: Grid, one: _RiskRow) -> tuple[Seen, ...]:
    roles = ("rating", "controls", "direction", *_WORDS)
    cells = [(role, cell) for role in roles if (cell := one.first.cell(grid.column(role)))]
    cells += [("mitigation", cell) for cell in one.said_none]
    if one.first.group is not None:
        cells.append(("group", one.first.group))
    return tuple(told for role, cell in cells for told in seen(role, cell))


def _again(draft: Draft, known: Risk, entry: RiskEntry, told: tuple[Seen, ...]) -> Risk:
    """One more printing: the wordings are all kept, the first one names the risk."""
    again = tuple(replace(one, field=f"{one.field} again") for one in told)
    corporate = CORPORATE.search(entry.text)
    priorities = known.priorities
    if entry.priority and entry.priority not in priorities:
        priorities += (entry.priority,)
    risk = replace(
        known,
        entries=(*known.entries, entry),
        priorities=priorities,
        owners=tuple(dict.fromkeys(known.owners + entry.owners)),
        corporate_ref=known.corporate_ref or (corporate.group(1) if corporate else None),
        seen=known.seen + again,
    )
    draft.replace("risks", known, risk)
    return risk


def _enter_actions(draft: Draft, risk: Risk, one: _RiskRow) -> None:
    for action in one.actions:
        items = items_in("\n".join(cell.text for cell in action.text.cells))
        if len(items) < 2:
            # One item may bear its number; what pages cut is joined whole.
            whole = items[0] if items and len(action.text.cells) == 1 else action.text.text
            _enter_action(draft, risk, one, action, planned(draft, whole))
            continue
        for item in items:
            _enter_action(draft, risk, one, action, planned(draft, item))


def _enter_action(draft: Draft, risk: Risk, one: _RiskRow, action: _ActionRow, item: Planned) -> None:
    """Its own owner and date where the words or a column give them; else those of the risk."""
    named = draft.owners(action.owners.lines)
    draft.add(
        "risk_actions",
        RiskAction(
            id=draft.new_id("risk-action"),
            risk=risk.id,
            text=item.text,
            priority=one.priority,
            entry=len(risk.entries),
            start=draft.when(action.start.text),
            end=draft.when(action.end.text) or item.due,
            owners=named or item.owners or draft.owners(one.owner.lines),
            place=action.place,
            seen=action.text.seen + action.start.seen + action.end.seen + action.owners.seen,
        ),
    )


def _score(grid: Grid, row: GridRow, role: str) -> Written | None:
    text = row.text(_score_column(grid, row, role))
    return read_score(text) if text else None
