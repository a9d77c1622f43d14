"""Risks: the score now beside the score aimed at, and what is done about each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from goldenthread.model import Priority, Risk, RiskAction, Written
from goldenthread.reports.anchors import anchor_of, source_anchor
from goldenthread.reports.cells import columns, due, group, lines, people, quiet, row, tagged, text
from goldenthread.reports.dates import MISSING, say_when
from goldenthread.reports.judged import Judged
from goldenthread.reports.report import Block, Cell, Column, Line, Paragraph, Row, Section, Table
from goldenthread.reports.risk_names import corporate_name
from goldenthread.reports.tags import entered_tag, tag_of
from goldenthread.reports.values import value_lines

RISKS = "risks"


def risks_section(judged: Judged) -> Section | None:
    risks = judged.record.risks
    if not risks:
        return None
    scored = [one for one in risks if one.likelihood or one.impact or one.original_score]
    blocks: list[Block] = [_register(risks, judged, detailed=bool(scored))]
    loose = [one for one in risks if not one.priorities]
    if loose:
        blocks.append(
            risk_actions_table("What is done about risks of no single priority", loose, judged, None)
        )
    if len(judged.record.priorities) and len(loose) < len(risks):
        blocks.append(
            Paragraph(text="What is done about each risk stands on the page of its priority.", quiet=True)
        )
    return Section(title="Risks", anchor=RISKS, blocks=tuple(blocks), own_page=True)


def _register(risks: Sequence[Risk], judged: Judged, *, detailed: bool) -> Table:
    wanted = [
        ("Risk", 4.5, False),
        ("Score now", 1.3, True),
        ("Aim", 1.2, True),
        ("Status, and why", 4, False),
    ]
    wanted += [("Owner", 2.6, False)]
    if judged.record.priorities:
        wanted.append(("Priorities", 1.6, False))
    rows = tuple(_row(one, judged, detailed=detailed) for one in risks)
    return Table(caption="All risks", columns=columns(*wanted), rows=rows)


def _row(risk: Risk, judged: Judged, *, detailed: bool) -> Row:
    judgement = judged.risks[risk.id]
    status = tagged(tag_of(judgement), judgement.sentence)
    if risk.rating is not None:
        status = lines(*status.lines, Line(label="As entered", tag=entered_tag(risk.rating, judged.scheme)))
    anchor = anchor_of(risk) if not risk.priorities else None
    cells = [_name(risk, detailed=detailed), _score(risk.current_score), _score(risk.target_score), status]
    cells.append(people(risk.owners))
    if judged.record.priorities:
        cells.append(text(", ".join(_numbers(risk, judged)) or None))
    return row(*cells, anchor=anchor)


def _name(risk: Risk, *, detailed: bool) -> Cell:
    parts = (
        ("likelihood", risk.likelihood),
        ("impact", risk.impact),
        ("original score", risk.original_score),
    )
    scores = (
        ", ".join(f"{name} {one.raw.strip()}" for name, one in parts if one is not None) if detailed else ""
    )
    return lines(
        Line(text=risk.text, label=corporate_name(risk) or risk.ref or "", href=source_anchor(risk)),
        quiet(scores),
        quiet(f"controls: {risk.controls}" if risk.controls else None),
        quiet(_wordings(risk)),
    )


def _wordings(risk: Risk) -> str:
    """A risk that is printed several times drifts in its wording; the report says so rather than choose."""
    printed = len(risk.entries)
    texts = len({" ".join(one.text.split()) for one in risk.entries})
    if printed < 2:
        return ""
    return f"printed {printed} times" + (f", in {texts} wordings" if texts > 1 else "")


def _numbers(risk: Risk, judged: Judged, *, but: str | None = None) -> Iterator[str]:
    for name in risk.priorities:
        entry = judged.find.entries.get(name)
        if isinstance(entry, Priority) and name != but:
            yield entry.number or entry.title


def _score(written: Written | None) -> Cell:
    return Cell(lines=value_lines(written))


def risk_actions_table(caption: str, risks: Sequence[Risk], judged: Judged, priority: str | None) -> Table:
    """A risk heads the actions against it that this priority prints, or all of them where it prints none."""
    rows: list[Row] = []
    for risk in risks:
        first = not risk.priorities or risk.priorities[0] == priority
        rows.append(group(_heading(risk, judged, priority), anchor=anchor_of(risk) if first else None))
        rows += [_action(one, judged) for one in _actions_here(risk, judged, priority)]
    return Table(caption=caption, columns=_COLUMNS, rows=tuple(rows))


_COLUMNS: tuple[Column, ...] = columns(
    ("Action against the risk", 5), ("Starts", 2), ("Ends", 2), ("Responsible", 3)
)


def _actions_here(risk: Risk, judged: Judged, priority: str | None) -> Sequence[RiskAction]:
    every = judged.find.risk_actions.get(risk.id, ())
    return [one for one in every if one.priority == priority] or [
        one for one in every if one.priority is None
    ]


def _heading(risk: Risk, judged: Judged, priority: str | None) -> Cell:
    judgement = judged.risks[risk.id]
    here = next((one.text for one in risk.entries if one.priority == priority), risk.text)
    others = list(_numbers(risk, judged, but=priority))
    also = (
        f"also under {'priority' if len(others) == 1 else 'priorities'} {', '.join(others)}" if others else ""
    )
    scores = f"score {_raw(risk.current_score)} now, {_raw(risk.target_score)} aimed at"
    owner = f"owner: {', '.join(risk.owners)}" if risk.owners else "no owner named"
    return lines(
        Line(text=here, label=corporate_name(risk), strong=True, href=source_anchor(risk)),
        Line(
            tag=tag_of(judgement), text=" · ".join(part for part in (scores, owner, also) if part), quiet=True
        ),
    )


def _raw(written: Written | None) -> str:
    return written.raw.strip() or MISSING if written is not None else MISSING


def _action(action: RiskAction, judged: Judged) -> Row:
    return row(
        text(action.text), text(say_when(action.start)), due(action.end, judged.as_at), people(action.owners)
    )
