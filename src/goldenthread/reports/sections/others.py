"""Everything else that the plan lists: consultations, recommendations, themes, and registers as printed."""

from __future__ import annotations

import math
from collections.abc import Iterator

from goldenthread.model import Register
from goldenthread.reports.anchors import anchor_of, source_anchor
from goldenthread.reports.cells import columns, due, row, rows_of, text
from goldenthread.reports.judged import Judged
from goldenthread.reports.report import Block, Bullets, Column, Row, Section, Table

# More columns than this, and an upright page breaks their words.
_UPRIGHT = 6


def others_sections(judged: Judged) -> Iterator[Section]:
    record = judged.record
    if record.recommendations:
        yield Section(title="Recommendations", anchor="recommendations", blocks=(_recommendations(judged),))
    if record.consultations:
        yield Section(title="Consultation", anchor="consultation", blocks=(_consultations(judged),))
    if record.themes:
        names = tuple(judged.find.label(one.id) for one in record.themes)
        yield Section(title="Themes", anchor="themes", blocks=(Bullets(entries=names),))
    if record.registers:
        blocks: tuple[Block, ...] = tuple(map(_register, record.registers))
        yield Section(
            title="Registers",
            anchor="registers",
            blocks=blocks,
            own_page=True,
            wide=any(len(one.columns) > _UPRIGHT for one in record.registers),
        )


def _recommendations(judged: Judged) -> Table:
    rows = tuple(
        row(text(one.ref, href=source_anchor(one)), text(one.text), text(one.body), anchor=anchor_of(one))
        for one in judged.record.recommendations
    )
    return Table(
        caption="Recommendations",
        columns=columns(("No.", 1), ("Recommendation", 7), ("To whom", 2)),
        rows=rows,
    )


def _consultations(judged: Judged) -> Table:
    rows = tuple(
        row(
            text(one.forum, href=source_anchor(one)),
            due(one.when, judged.as_at),
            text(one.audience),
            anchor=anchor_of(one),
        )
        for one in judged.record.consultations
    )
    headings = columns(("Forum or event", 5), ("When", 3), ("With whom", 4))
    return Table(caption="Consultation", columns=headings, rows=rows)


def _register(register: Register) -> Table:
    """As printed. A row shorter or longer than the header is common; nothing of it is cut off."""
    width = max([len(register.columns), *(len(one.cells) for one in register.rows), 1])
    headings = [*register.columns, *[""] * width][:width]
    cells = [[*one.cells, *[""] * width][:width] for one in register.rows]
    rows: tuple[Row, ...] = rows_of(cells)
    return Table(
        caption=register.title or "Table without a title",
        columns=tuple(
            Column(heading=heading.strip() or f"Column {number}", weight=_weight(number - 1, heading, cells))
            for number, heading in enumerate(headings, 1)
        ),
        rows=rows,
        row_heads=width > 1,
    )


def _weight(at: int, heading: str, cells: list[list[str]]) -> float:
    """By how much is written in the column, within bounds."""
    longest = max([len(heading), *(len(one[at]) for one in cells)], default=1)
    return min(6.0, max(1.0, math.sqrt(longest)))
