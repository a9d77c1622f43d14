"""Tables of everything else: achievements, rated objectives, forums, labelled rows, and plain registers."""

from __future__ import annotations

import re
from dataclasses import replace

from goldenthread.documents import Cell
from goldenthread.interpreting.grids.cutting import Grid, GridRow
from goldenthread.interpreting.prose.lists import list_kind, repaired
from goldenthread.interpreting.record.draft import Draft, Pieces, priority_named, seen
from goldenthread.interpreting.record.priorities import enter_priority
from goldenthread.interpreting.record.work_rows import several
from goldenthread.interpreting.vocabulary.words import heading_key
from goldenthread.model import (
    Achievement,
    Consultation,
    Objective,
    Proposal,
    Register,
    RegisterRow,
    Seen,
    Theme,
)
from goldenthread.wording import read_rating
from goldenthread.wording.texts import clean, fold

_LABEL = re.compile(r"^(?P<word>[A-Za-z][A-Za-z ]*?)\s*(?P<number>\d+)\s*[:.]?$")


def read_achievements(draft: Draft, grid: Grid) -> None:
    text_at, priority_at = grid.column("achievement"), grid.column("priority")
    for row in grid.rows:
        text, printed = row.text(text_at), row.text(priority_at)
        if not text:
            continue
        draft.add(
            "achievements",
            Achievement(
                id=draft.new_id("achievement"),
                text=text,
                priority_text=printed or None,
                priority=priority_named(draft, printed),
                place=row.place,
                seen=row_seen(row, {"text": text_at, "priority_text": priority_at}),
            ),
        )


def read_objective_ratings(draft: Draft, grid: Grid) -> None:
    """Objectives with a rating and a note; a row without an objective goes on with the note above."""
    at, note_at, rating_at = grid.column("objective"), grid.column("progress"), grid.column("rating")
    notes: list[tuple[GridRow, Pieces]] = []
    for row in grid.rows:
        if row.text(at):
            notes.append((row, Pieces("progress")))
        if notes and note_at is not None:
            notes[-1][1].add(row.cells[note_at])
    kind = list_kind(draft, grid.title)
    for number, (row, note) in enumerate(notes, start=1):
        rating = row.text(rating_at)
        draft.add(
            "objectives",
            Objective(
                id=draft.new_id("objective", f"rated {number}"),
                ref=row.text(grid.column("reference")) or None,
                text=row.text(at),
                kind=kind.kind if kind and kind.name == "objectives" else "objective",
                section=draft.context.section,
                priority=draft.context.priority,
                rating=read_rating(rating) if rating else None,
                progress=note.text or None,
                owners=draft.owners(row.lines(grid.column("owner"))),
                place=row.place,
                seen=row_seen(row, {"text": at, "rating": rating_at}) + note.seen,
            ),
        )


def read_consultations(draft: Draft, grid: Grid) -> None:
    """Forums with their dates, in columns or as one line each."""
    forum_at, date_at = grid.column("forum"), grid.column("date")
    for row in grid.rows:
        if forum_at is not None:
            forum, dates = row.text(forum_at), row.text(date_at)
        else:
            forum, dates = _split_line(draft, "\t".join(clean(cell.text) for cell in row.cells))
        if forum:
            _enter_forum(draft, row, forum, dates)


def _split_line(draft: Draft, line: str) -> tuple[str, str]:
    text = clean(repaired(draft, line).replace("\t", " "))
    dates = draft.dates_in(text)
    if not dates:
        return text, ""
    at = text.find(dates[0].raw)
    return clean(text[:at]).rstrip(":-–, "), text[at:]


def _enter_forum(draft: Draft, row: GridRow, forum: str, dates: str) -> None:
    found = draft.dates_in(dates)
    when = several(found, dates) if len(found) > 1 else found[0] if found else draft.when(dates)
    raw = "\t".join(cell.text for cell in row.cells).strip()
    cell = Cell(text=raw, place=row.place)
    sure = 0.8 if repaired(draft, raw) != raw else 1.0
    draft.add(
        "consultations",
        Consultation(
            id=draft.new_id("consultation"),
            forum=forum,
            when=when,
            place=row.place,
            seen=seen("forum", cell) + (seen("when", cell, sure) if dates else ()),
        ),
    )


def read_labelled(draft: Draft, grid: Grid) -> bool:
    """Headless rows "Priority 3 | text": the label says what a row is. False when they are not such."""
    labelled = grid.rows[1:] if _reads_as_header(grid.rows) else grid.rows
    rows = [(row, _LABEL.match(row.text(0))) for row in labelled]
    if grid.has_header or not rows or any(match is None for _, match in rows):
        return False
    names = {draft.lexicon.labels.get(heading_key(match["word"])) for _, match in rows if match}
    if len(names) != 1 or None in names:
        return False
    for row, match in rows:
        if match:
            _enter_labelled(draft, draft.lexicon.labels[heading_key(match["word"])], row, match)
    return True


def _enter_labelled(draft: Draft, name: str, row: GridRow, match: re.Match[str]) -> None:
    number, text, ref = match["number"], " ".join(row.text(i) for i in row.filled if i), clean(match.group())
    told = seen("ref", row.cells[0]) + tuple(s for i in row.filled if i for s in seen("text", row.cells[i]))
    if name == "priorities":
        enter_priority(draft, number, text, row.place, ref=ref, told=told)
        return
    entry: Theme | Objective | Proposal
    if name == "themes":
        entry = Theme(id=draft.new_id("theme", number), number=number, title=text)
    elif name == "objectives":
        entry = Objective(id=draft.new_id("objective", number), number=number, text=text)
    else:
        option = fold(match["word"]).endswith("option")
        kind = "budget option" if option else "proposal"
        entry = Proposal(
            id=draft.new_id("proposal", ref), text=text, kind=kind, section=draft.context.section
        )
    draft.add(name, replace(entry, ref=ref, place=row.place, seen=told))


def read_priorities(draft: Draft, grid: Grid) -> None:
    """Numbers and titles alone; a table that tells more of each priority is kept whole as a register too."""
    number_at, title_at = grid.column("reference"), grid.column("priority")
    for row in grid.rows:
        if row.text(title_at):
            told = row_seen(row, {"ref": number_at, "title": title_at})
            number = row.text(number_at) or None
            enter_priority(draft, number, row.text(title_at), row.place, ref=number, told=told)
    if len(grid.columns) > 2:
        read_register(draft, grid)


def read_register(draft: Draft, grid: Grid) -> None:
    """Kept as printed. A first row of short labels over longer rows is its header."""
    columns = tuple(column.label for column in grid.columns)
    rows = grid.rows
    # Columns of nothing, as tabs at the ends of lines make them, say nothing.
    filled = {i for row in rows for i in row.filled}
    used = [i for i, label in enumerate(columns) if label or i in filled]
    if not grid.has_header and _reads_as_header(rows):
        columns, rows = tuple(clean(cell.text) for cell in rows[0].cells), rows[1:]
    if not rows:
        return
    title = (
        grid.title or draft.context.lead_in or (draft.context.headings[-1] if draft.context.headings else "")
    )
    draft.add(
        "registers",
        Register(
            id=draft.new_id("register"),
            title=title.rstrip(": "),
            section=draft.context.section,
            columns=tuple(columns[i] for i in used) if any(columns) else (),
            rows=tuple(RegisterRow(cells=tuple(row.text(i) for i in used), place=row.place) for row in rows),
            place=grid.place,
        ),
    )


def _reads_as_header(rows: tuple[GridRow, ...]) -> bool:
    if len(rows) < 2 or len(rows[0].filled) < 2 or len(rows[0].filled) < max(len(row.filled) for row in rows):
        return False
    labels = [rows[0].text(i) for i in rows[0].filled]
    short = all(len(label.split()) <= 6 and not re.search(r"\d", label) for label in labels)
    longest = max((len(row.text(i)) for row in rows[1:] for i in row.filled), default=0)
    return short and longest > max(len(label) for label in labels)


def row_seen(row: GridRow, columns: dict[str, int | None]) -> tuple[Seen, ...]:
    return tuple(s for name, at in columns.items() if at is not None for s in seen(name, row.cells[at]))
