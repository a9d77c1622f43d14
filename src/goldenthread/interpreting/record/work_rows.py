"""Actions and milestones gathered from rows: the pieces that pages cut come together here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from goldenthread.documents import Cell
from goldenthread.interpreting.grids.cutting import Grid, GridRow, unread
from goldenthread.model import Action, Milestone, Place, Precision, Qualifier, Rating, Seen, When
from goldenthread.wording import find_written, read_rating, read_written
from goldenthread.wording.texts import clean, clean_lines, ends_open, join_pieces, starts_inside

from .draft import Draft, Pieces, priority_named, seen

NOT_REVISED = re.compile(
    r"|-+|\u2013|n\s*/?\s*a|none|not\s+applicable|no\s+change|unchanged|as\s+original", re.IGNORECASE
)
_COLOURS = frozenset((Rating.RED, Rating.AMBER, Rating.GREEN))
_DONE = re.compile(r"(?:achieved|completed|done|delivered)\s+(?!by\b)", re.IGNORECASE)


def pieces(name: str) -> Pieces:
    return Pieces(name)


@dataclass(slots=True)
class MilestoneRow:
    place: Place
    horizon: str = "current"
    text: Pieces = field(default_factory=lambda: pieces("text"))
    due: Pieces = field(default_factory=lambda: pieces("due"))
    owners: Pieces = field(default_factory=lambda: pieces("owners"))
    status: Pieces = field(default_factory=lambda: pieces("status"))
    dated_by_column: bool = False
    by_heading: When | None = None
    """The date that the heading of its column names."""


@dataclass(slots=True)
class ActionRow:
    place: Place
    ref: Cell | None = None
    group: Cell | None = None
    aim: Cell | None = None
    """The objective printed beside it."""
    text: Pieces = field(default_factory=lambda: pieces("text"))
    start: Pieces = field(default_factory=lambda: pieces("start"))
    end: Pieces = field(default_factory=lambda: pieces("end"))
    areas: Pieces = field(default_factory=lambda: pieces("service_areas"))
    owners: Pieces = field(default_factory=lambda: pieces("owners"))
    others: dict[str, Pieces] = field(default_factory=dict)
    milestones: list[MilestoneRow] = field(default_factory=list)
    unread: list[Seen] = field(default_factory=list)
    owner_text: str = ""

    def add_owner(self, cell: Cell, *, cut: bool) -> None:
        """`cut`: the piece goes on with the cell above rather than standing beside it."""
        text = clean_lines(cell.text)
        if not text:
            return
        glued = cut or ends_open(self.owner_text) or starts_inside(text) or text.startswith("(")
        joint = "" if not self.owner_text else " " if glued else "; "
        self.owner_text += joint + text
        self.owners.add(cell)


_OTHERS = (
    *("status", "rating", "percent_complete", "resources", "explanation", "progress", "priority"),
    *("original_end", "completed"),
)


_READ = frozenset(
    [
        *("reference", "code", "objective", "action", "start", "end"),
        *("service_area", "owner", "second_owner", "workstream"),
        *("milestone", "milestone_later", "milestone_date"),
        *_OTHERS,
    ]
)


def take_others(action: ActionRow, grid: Grid, row: GridRow) -> None:
    """What a row says beside the plan's own columns; what no field takes stays under its heading."""
    action.unread.extend(one for one in unread(grid, row, _READ) if one.raw not in _raws(action))
    for role in _OTHERS:
        index = grid.column(role)
        if index is None or not row.text(index):
            continue
        # A workbook prints what it says of the action on every row of it.
        said = action.others.setdefault(role, pieces(role))
        if row.text(index) != said.last:
            said.add(row.cells[index])
        else:
            action.unread.extend(seen(f"{role} again", row.cells[index]))


def _raws(action: ActionRow) -> set[str]:
    return {one.raw for one in action.unread}


def settle_status(action: ActionRow) -> None:
    """Several statuses beside several milestones are theirs; a single one is that of the action."""
    status = action.others.get("status")
    if status is not None and len(status.cells) > 1 and len(action.milestones) > 1:
        del action.others["status"]
        return
    for milestone in action.milestones:
        milestone.status.cells.clear()


def enter_action(
    draft: Draft, row: ActionRow, *, objective: str | None = None, section: str | None = None
) -> Action:
    """The action and its milestones into the record."""
    _settle_repeats(row)
    objective = objective or draft.context.objective
    _settle_end(row)
    _settle_rating(draft, row)
    ref = clean(row.ref.text) if row.ref else None
    others = row.others
    told = [row.text, row.start, row.end, row.areas, row.owners, *others.values()]
    notes = [others[role].text for role in ("progress", "explanation") if role in others]
    rated = _rating(draft, others)
    if rated is not None and rated is others.get("status"):
        told.append(replace(rated, name="rating"))
    action = draft.add(
        "actions",
        Action(
            id=draft.new_id("action", ref),
            ref=ref,
            text=row.text.text,
            objective=objective,
            priority=_priority(draft, row),
            section=section or draft.context.section,
            group=clean(row.group.text).rstrip(":") if row.group else None,
            start=draft.when(row.start.text),
            end=draft.when(row.end.text),
            original_end=draft.when(others["original_end"].text) if "original_end" in others else None,
            completed=draft.when(others["completed"].text) if "completed" in others else None,
            service_areas=split_areas(draft, row.areas.text),
            owners=draft.owners(row.owner_text),
            status=others["status"].text if "status" in others else None,
            rating=read_rating(rated.text, words=draft.lexicon.ratings) if rated else None,
            percent_complete=read_written(others["percent_complete"].text, title="percent complete")
            if "percent_complete" in others
            else None,
            resources=others["resources"].text if "resources" in others else None,
            notes=" ".join(notes) or None,
            place=row.place,
            seen=tuple(one for each in told for one in each.seen)
            + (seen("group", row.group) if row.group else ())
            + tuple(row.unread),
        ),
    )
    for milestone in row.milestones:
        enter_milestone(draft, milestone, action=action.id, objective=objective, ref=ref)
    return action


def _rating(draft: Draft, others: Mapping[str, Pieces]) -> Pieces | None:
    """The rating's own column; else a status that is told by a colour: "Green", "🟠 At risk"."""
    status = others.get("status")
    if "rating" in others or status is None:
        return others.get("rating")
    return status if read_rating(status.text).rating in _COLOURS else None


def _settle_repeats(row: ActionRow) -> None:
    """What each milestone's row says of the action again is said once, though pages cut it each time."""
    for role in ("progress", "explanation", "resources"):
        said = row.others.get(role, pieces(role))
        once = _said_once([clean(cell.text) for cell in said.cells])
        row.unread.extend(one for cell in said.cells[once:] for one in seen(f"{role} again", cell))
        del said.cells[once:]


def _said_once(texts: list[str]) -> int:
    """How many pieces make the whole of which all that follow are repetitions."""
    for count in range(1, len(texts)):
        whole, again = join_pieces(texts[:count]), ""
        for text in texts[count:]:
            again = text if again == whole else join_pieces([again, text])
            if not whole.startswith(again):
                break
        else:
            if again == whole:
                return count
    return len(texts)


def _settle_end(row: ActionRow) -> None:
    """An end that was never revised is the original one; one that is "to be confirmed" is open."""
    original = row.others.get("original_end")
    if original is not None and NOT_REVISED.fullmatch(row.end.text):
        row.end.cells = list(original.cells)


def _settle_rating(draft: Draft, row: ActionRow) -> None:
    """ "🔴 Delayed" without a column of ratings: the mark before the words is one."""
    for role in ("status", "progress") if "rating" not in row.others else ():
        cells = row.others[role].cells[:1] if role in row.others else []
        said = clean(cells[0].text.lstrip().partition("\n")[0]) if cells else ""
        if said and not said[0].isascii() and not said[0].isalnum():
            marked = read_rating(said[0], words=draft.lexicon.ratings)
            if marked.rating is not None:
                row.others["rating"] = Pieces("rating", [replace(cells[0], text=said)])
                return


def _priority(draft: Draft, row: ActionRow) -> str | None:
    """The one that its own column names; else the one whose part of the document the table stands in."""
    cells = row.others["priority"].cells if "priority" in row.others else []
    named = priority_named(draft, clean(cells[0].text)) if cells else None
    return named or draft.context.priority


def enter_milestone(
    draft: Draft, row: MilestoneRow, *, action: str | None, objective: str | None, ref: str | None
) -> Milestone:
    text = row.text.text
    due = _due_from_column(draft, row) if row.dated_by_column else _due_from_text(draft, text)
    due = due or row.by_heading
    if not row.status.cells and _reported_done(draft, text, due):
        row.status.cells.append(replace(row.text.cells[0], text=text.split()[0]))
        row.status.sure = 0.8
    seen = [row.text, row.due, row.owners, row.status]
    return draft.add(
        "milestones",
        Milestone(
            id=draft.new_id("milestone", f"{ref} m" if ref else None),
            text=text,
            action=action,
            objective=objective,
            due=due,
            horizon=row.horizon,
            owners=draft.owners(row.owners.lines),
            status=row.status.text or None,
            figures=find_written(text),
            place=row.place,
            seen=tuple(one for each in seen for one in each.seen),
        ),
    )


def _reported_done(draft: Draft, text: str, due: When | None) -> bool:
    """ "Achieved April 2002" in a plan of June 2002 is a report; of a later month it would be a promise."""
    own_day = draft.dated.earliest if draft.dated else None
    passed = own_day is not None and due is not None and due.latest is not None and due.latest < own_day
    return passed and bool(_DONE.match(text))


def _due_from_column(draft: Draft, row: MilestoneRow) -> When | None:
    """A date cut in two ("April –" / "Oct 12") closes up; two whole dates are two dates."""
    texts = [clean(cell.text) for cell in row.due.cells]
    whole: list[str] = []
    for text in texts:
        if whole and (ends_open(whole[-1]) or whole[-1].endswith(("-", "–"))):
            whole[-1] = f"{whole[-1]} {text}"
        else:
            whole.append(text)
    if len(whole) < 2:
        return draft.when(whole[0]) if whole else None
    return several(tuple(one for text in whole if (one := draft.when(text))), " ; ".join(whole))


def _due_from_text(draft: Draft, text: str) -> When | None:
    dates = draft.dates_in(text)
    return several(dates, text) if len(dates) > 1 else dates[0] if dates else None


def several(dates: tuple[When, ...], raw: str) -> When:
    """Several dates of one cell as one: from the earliest to the latest, each kept."""
    dated = [one for one in dates if one.earliest and one.latest]
    return When(
        raw=raw,
        earliest=min((one.earliest for one in dated if one.earliest), default=None),
        latest=max((one.latest for one in dated if one.latest), default=None),
        precision=Precision.SPAN if dated else None,
        qualifier=Qualifier.SEVERAL,
        problem="; ".join(one.problem for one in dates if one.problem) or None,
        parts=dates,
    )


def split_areas(draft: Draft, text: str) -> tuple[str, ...]:
    """ "A / B" and "A and B" where both stand alone elsewhere as service areas."""
    plain = clean(text)
    if not plain:
        return ()
    parts = [one.strip() for one in plain.replace(";", "/").replace("\n", "/").split("/")]
    return tuple(part for part in parts if part)
