"""What a plan says and what the reader told of it, as the same plain data without identifiers and places."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from goldenthread.model import (
    EnteredRating,
    PlanRecord,
    Reading,
    RegisterRow,
    Section,
    When,
    Written,
    to_json,
)
from tests.lib import said_plans as say
from tests.lib.writers.laying_out import NOTES
from tests.lib.writers.printed import Block, Heading, Line

Plain = dict[str, Any]


def words(text: str | None) -> str | None:
    """Line ends are the format's own affair; every other character is the plan's."""
    return " ".join(text.split()) if text else None


# --- what the plan says --------------------------------------------------------------------------------


def said(plan: say.Plan, *, native: bool = False) -> Plain:
    """`native`: a spreadsheet kept dates and figures, so that their print is its own."""
    one = _Saying(native)
    return {
        "priorities": [(p.number, p.title) for p in plan.priorities],
        "objectives": [o.text for o in plan.objectives],
        "actions": [
            *(one.action(a, priority=p.title) for p in plan.priorities for a in p.actions),
            *(one.action(a, objective=o.text) for o in plan.objectives for a in o.actions),
        ],
        "indicators": [one.indicator(i) for i in plan.indicators],
        "risks": [one.risk(r) for r in plan.risks],
        "budget_lines": one.budget(plan.budget) if plan.budget else [],
        "registers": [
            (r.title, r.columns, [tuple(map(words, row)) for row in r.rows]) for r in plan.registers
        ],
        "others": {},
    }


class _Saying:
    def __init__(self, native: bool) -> None:
        self.native = native

    def _raw(self, one: say.Said) -> str | None:
        return None if self.native and one.native is not None else words(one.raw)

    def date(self, one: say.Said | None) -> Any:
        return one and (self._raw(one), one.means)

    def value(self, one: say.Said | None) -> Any:
        return one and (self._raw(one), one.means)

    def rating(self, one: say.Said | None) -> Any:
        return one and (one.raw, one.means)

    def action(self, one: say.Action, *, priority: str | None = None, objective: str | None = None) -> Plain:
        return {
            "ref": one.ref,
            "text": words(one.text),
            "priority": priority,
            "objective": objective,
            "start": self.date(one.start),
            "end": self.date(one.end),
            "owners": one.owners.each if one.owners else (),
            "status": one.status,
            "rating": self.rating(one.rating),
            "percent": self.value(one.percent),
            "notes": one.note,
            "milestones": [(words(m.text), self.date(m.due)) for m in one.milestones],
        }

    def indicator(self, one: say.Indicator) -> Plain:
        kinds = {"outturn": one.previous, "actual": one.actual, "forecast": one.forecast}
        return {
            "ref": one.ref,
            "title": one.title,
            "frequency": one.frequency,
            "owners": one.owners.each if one.owners else (),
            "explanation": one.comment,
            "targets": [self.value(one.target)] if one.target else [],
            "readings": {kind: self.value(figure) for kind, figure in kinds.items() if figure},
            "rating": self.rating(one.rating),
            "year of outturn": "2024-04-01" if one.previous else None,
        }

    def risk(self, one: say.Risk) -> Plain:
        return {
            "ref": one.ref,
            "text": one.text,
            "likelihood": self.value(one.likelihood),
            "impact": self.value(one.impact),
            "current": self.value(one.score),
            "target": self.value(one.target),
            "owners": one.owners.each if one.owners else (),
            "controls": one.controls,
            "actions": [(words(a.text), self.date(a.end)) for a in one.actions],
        }

    def budget(self, budget: say.Budget) -> list[Plain]:
        found = []
        for group in budget.groups:
            found += [self._line(line, group.title, "line") for line in group.lines]
            found.append(self._line(group.subtotal, group.title, "subtotal"))
        return [*found, self._line(budget.total, None, "total")]

    def _line(self, line: say.BudgetLine, group: str | None, kind: str) -> Plain:
        amounts = {name: self.value(getattr(line, name)) for name in ("expenditure", "income", "net")}
        return {"title": line.title, "group": group, "kind": kind, **amounts}


def sections_said(blocks: Sequence[Block]) -> list[tuple[str | None, str, list[str]]]:
    """Number, title and lines of each section; a priority's heading is none, and a note is no line of one."""
    found: list[tuple[str | None, str, list[str]]] = []
    for block in blocks:
        if isinstance(block, Heading) and not block.text.startswith("Priority "):
            number, _, title = block.text.partition(" ")
            numbered = number[0].isdigit()
            found.append((number, title, []) if numbered else (None, block.text, []))
        elif isinstance(block, Line) and block.text not in NOTES:
            found[-1][2].append(block.text)
    return found


def notes_said(blocks: Sequence[Block]) -> list[str]:
    return sorted(block.text for block in blocks if isinstance(block, Line) and block.text in NOTES)


# --- what the reader told ------------------------------------------------------------------------------

_COMPARED = {
    *("plan", "sections", "priorities", "objectives", "actions", "milestones", "indicators", "targets"),
    *("readings", "footnotes", "risks", "risk_actions", "budget_lines", "registers"),
}
_DERIVED = {"posts", "agencies", "links", "findings"}
"""Made of what the others say."""


def told(record: PlanRecord, *, native: bool = False) -> Plain:
    one = _Telling(record, native)
    return {
        "priorities": [(p.number, p.title) for p in record.priorities],
        "objectives": [o.text for o in record.objectives],
        "actions": [one.action(a) for a in record.actions],
        "indicators": [one.indicator(i) for i in record.indicators],
        "risks": [one.risk(r) for r in record.risks],
        "budget_lines": [one.line(b) for b in record.budget_lines],
        "registers": [(r.title, r.columns, [_cells(row) for row in r.rows]) for r in record.registers],
        "others": one.others(),
    }


def sections_told(record: PlanRecord) -> list[tuple[str | None, str, list[str]]]:
    return [(s.number, s.title, [one for one in _lines(s) if one not in NOTES]) for s in record.sections]


def notes_told(record: PlanRecord) -> list[str]:
    """A note below a table is kept once: in the text of its section or as a footnote."""
    in_text = [one for section in record.sections for one in _lines(section) if one in NOTES]
    return sorted(in_text + [f"{one.mark} {one.text}".strip() for one in record.footnotes])


def _lines(section: Section) -> list[str]:
    return section.text.split("\n") if section.text else []


def everything(record: PlanRecord) -> str:
    """All that the record holds, as one text to search in."""
    return json.dumps(to_json(record), ensure_ascii=False)


def _cells(row: RegisterRow) -> tuple[str | None, ...]:
    return tuple(words(cell) for cell in row.cells)


class _Telling:
    def __init__(self, record: PlanRecord, native: bool) -> None:
        self.record = record
        self.native = native
        self.named = {p.id: p.title for p in record.priorities} | {o.id: o.text for o in record.objectives}

    def others(self) -> Plain:
        """Entries that nothing in the plan gave cause for, and cells that the reader could not take."""
        keys = set(self.record.__dataclass_fields__) - _COMPARED - _DERIVED
        found = {key: [to_json(entry) for entry in getattr(self.record, key)] for key in sorted(keys)}
        found["left over"] = [str(f.place) for f in self.record.findings if f.code == "LEFT-1"]
        whose = {None, *(a.id for a in self.record.actions)}
        found["milestones of nothing"] = [
            m.text for m in self.record.milestones if m.action is None or m.action not in whose
        ]
        return {key: entries for key, entries in found.items() if entries}

    def date(self, when: When | None) -> Any:
        if when is None:
            return None
        days = (when.earliest, when.latest) if when.is_dated else None
        return words(when.raw), days

    def value(self, written: Written | None) -> Any:
        if written is None:
            return None
        if written.state != "given":
            return words(written.raw), {"kind": str(written.kind), "state": str(written.state)}
        means: Plain = {"kind": str(written.kind), "unit": written.unit}
        if written.kind == "number":
            means["amount"] = Decimal(written.value or 0) * written.scale
        else:
            bounds = {"lower": written.lower, "upper": written.upper}
            means |= {side: bound for side, bound in bounds.items() if bound is not None}
        return words(written.raw), means

    def rating(self, rating: EnteredRating | None) -> Any:
        return rating and (rating.raw, str(rating.rating) if rating.rating else None)

    def action(self, one: Any) -> Plain:
        stones = [m for m in self.record.milestones if m.action == one.id]
        return {
            "ref": one.ref,
            "text": words(one.text),
            "priority": self.named.get(one.priority),
            "objective": self.named.get(one.objective),
            "start": self.date(one.start),
            "end": self.date(one.end),
            "owners": one.owners,
            "status": one.status,
            "rating": self.rating(one.rating),
            "percent": self.value(one.percent_complete),
            "notes": one.notes,
            "milestones": [(words(m.text), self.date(m.due)) for m in stones],
        }

    def indicator(self, one: Any) -> Plain:
        readings = [r for r in self.record.readings if r.indicator == one.id]
        outturns = [r for r in readings if r.kind == "outturn" and r.period]
        return {
            "ref": one.ref,
            "title": one.title,
            "frequency": one.frequency,
            "owners": one.owners,
            "explanation": one.explanation,
            "targets": [self.value(t.written) for t in self.record.targets if t.indicator == one.id],
            "readings": self._readings(readings),
            "rating": next((self.rating(r.overall) for r in readings if r.overall), None),
            "year of outturn": str(outturns[0].period.earliest) if outturns and outturns[0].period else None,
        }

    def _readings(self, readings: Sequence[Reading]) -> Plain:
        """A second reading of a kind would hide the first; it stands under a name of its own."""
        found: Plain = {}
        for at, one in enumerate(reading for reading in readings if reading.written):
            kind = str(one.kind)
            found[kind if kind not in found else f"{kind}, number {at}"] = self.value(one.written)
        return found

    def risk(self, one: Any) -> Plain:
        actions = [a for a in self.record.risk_actions if a.risk == one.id]
        return {
            "ref": one.ref,
            "text": one.text,
            "likelihood": self.value(one.likelihood),
            "impact": self.value(one.impact),
            "current": self.value(one.current_score),
            "target": self.value(one.target_score),
            "owners": one.owners,
            "controls": one.controls,
            "actions": [(words(a.text), self.date(a.end)) for a in actions],
        }

    def line(self, one: Any) -> Plain:
        amounts = {name: self.value(getattr(one, name)) for name in ("expenditure", "income", "net")}
        return {"title": one.title, "group": one.group, "kind": str(one.kind), **amounts}


def without_native_print(expected: Any, found: Any) -> Any:
    """`found` with the print blanked wherever the plan leaves it to the spreadsheet."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return {key: without_native_print(expected.get(key), one) for key, one in found.items()}
    if isinstance(expected, tuple) and isinstance(found, tuple) and len(expected) == len(found):
        if len(expected) == 2 and expected[0] is None:
            return (None, found[1])
        return tuple(without_native_print(*pair) for pair in zip(expected, found, strict=True))
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        return [without_native_print(*pair) for pair in zip(expected, found, strict=True)]
    return found


def differences(expected: Any, found: Any, where: str = "") -> list[str]:
    """Each difference on a line of its own, with where it stands. Empty when both say the same."""
    if isinstance(expected, dict) and isinstance(found, dict):
        keys = dict.fromkeys([*expected, *found])
        return [
            line for key in keys for line in differences(expected.get(key), found.get(key), f"{where}/{key}")
        ]
    sequences = isinstance(expected, list | tuple) and isinstance(found, list | tuple)
    if sequences:
        pairs = enumerate(zip(expected, found, strict=False), start=1)
        lines = [line for at, pair in pairs for line in differences(*pair, f"{where}/{at}")]
        more = expected[len(found) :], found[len(expected) :]
        return lines + ([f"{where}: said further {more[0]!r}, told further {more[1]!r}"] if any(more) else [])
    return [] if expected == found else [f"{where}: said {expected!r}, told {found!r}"]
