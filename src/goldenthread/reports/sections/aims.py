"""What the plan wants: vision, commitments with their numbers, equality objectives, and what was achieved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldenthread.model import Commitment, Objective, Statement
from goldenthread.reports.anchors import anchor_of, source_anchor
from goldenthread.reports.cells import columns, due, lines, quiet, row, text
from goldenthread.reports.dates import say_when
from goldenthread.reports.judged import Judged
from goldenthread.reports.report import Block, Cell, Line, Section, Table
from goldenthread.reports.tags import entered_tag
from goldenthread.reports.values import value_lines


def aims_sections(judged: Judged) -> Iterator[Section]:
    record = judged.record
    if record.commitments:
        yield _section("Commitments", "commitments", _commitments(record.commitments, judged))
    for number, kind in enumerate(dict.fromkeys(one.kind for one in record.statements), 1):
        found = [one for one in record.statements if one.kind == kind]
        title = _titled(kind)
        yield _section(title, f"statements-{number}", _statements(title, found, judged))
    equality = [one for one in record.objectives if "equality" in one.kind]
    if equality:
        kinds = dict.fromkeys(one.kind for one in equality)
        tables = (_equality(kind, [one for one in equality if one.kind == kind], judged) for kind in kinds)
        yield _section("Equality objectives", "equality", *tables)
    if record.achievements:
        rows = tuple(
            row(
                text(one.text),
                text(one.priority_text or judged.find.label(one.priority)),
                anchor=anchor_of(one),
            )
            for one in record.achievements
        )
        table = Table(
            caption="Achievements", columns=columns(("What was achieved", 6), ("Priority", 3)), rows=rows
        )
        yield _section("Achievements", "achievements", table)


def _section(title: str, anchor: str, *blocks: Block) -> Section:
    return Section(title=title, anchor=anchor, blocks=blocks)


def _titled(kind: str) -> str:
    return {"vision": "Vision", "statement": "Statements", "value": "Values"}.get(kind, kind.capitalize())


def _commitments(commitments: Sequence[Commitment], judged: Judged) -> Table:
    rows = tuple(
        row(
            Cell(lines=(Line(text=one.text, label=one.ref or "", href=source_anchor(one)),)),
            _value(one, "baseline"),
            _value(one, "target"),
            due(one.target_date, judged.as_at),
            anchor=anchor_of(one),
        )
        for one in commitments
    )
    headings = columns(("Commitment", 5), ("From", 2, True), ("To", 2, True), ("By", 2))
    return Table(caption="Commitments: from what, to what, by when", columns=headings, rows=rows)


def _value(commitment: Commitment, name: str) -> Cell:
    written = getattr(commitment, name)
    when = commitment.baseline_date if name == "baseline" else None
    return lines(*value_lines(written), quiet(say_when(when) if when else None))


def _statements(title: str, statements: Sequence[Statement], judged: Judged) -> Table:
    rows = []
    for one in statements:
        themes = ", ".join(filter(None, (judged.find.label(name) or name for name in one.themes)))
        about = [part for part in (one.status, themes) if part]
        rows.append(
            row(
                text(one.ref, href=source_anchor(one)),
                lines(Line(text=one.text), quiet(" · ".join(about))),
                anchor=anchor_of(one),
            )
        )
    return Table(caption=title, columns=columns(("Ref", 1), ("What it says", 9)), rows=tuple(rows))


def _equality(kind: str, objectives: Sequence[Objective], judged: Judged) -> Table:
    rated = any(one.rating or one.progress for one in objectives)
    rows = []
    for one in objectives:
        name = lines(Line(text=one.text, label=one.ref or one.number or "", href=source_anchor(one)))
        rating = lines(Line(tag=entered_tag(one.rating, judged.scheme)) if one.rating else None)
        extra = (rating, text(one.progress)) if rated else ()
        rows.append(row(name, *extra, anchor=anchor_of(one)))
    wanted = [("Objective", 4.0), *([("As entered", 2.2), ("Progress", 5.0)] if rated else [])]
    return Table(
        caption=f"{kind.capitalize()} objectives".replace(
            "Equality objectives", "Equality objectives of the directorate"
        ),
        columns=columns(*wanted),
        rows=tuple(rows),
    )
