"""What the reader told of a plan, as plain data without identifiers and places."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from goldenthread.model import (
    EnteredRating,
    Footnote,
    PlanRecord,
    Reading,
    RegisterRow,
    Section,
    When,
    Written,
    to_json,
)
from tests.lib.plain import Plain, words
from tests.lib.writers.headings import HEADINGS, NOTES, TITLES

OWN = {*NOTES, *TITLES}
"""Lines that belong to a table."""

_COMPARED = {
    *("plan", "sections", "priorities", "objectives", "actions", "milestones", "indicators", "targets"),
    *("readings", "footnotes", "risks", "risk_actions", "budget_lines", "savings", "registers"),
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
        "savings": [one.saving(s) for s in record.savings],
        "footnotes": one.footnotes(),
        "registers": [(r.title, r.columns, [_cells(row) for row in r.rows]) for r in record.registers],
        "others": one.others(),
    }


def sections_told(record: PlanRecord) -> list[tuple[str | None, str, list[str]]]:
    return [(s.number, s.title, [one for one in _lines(s) if one not in OWN]) for s in record.sections]


def notes_told(record: PlanRecord) -> list[str]:
    """A note that nothing carries the mark of is kept once: in the text of its section or as a footnote."""
    in_text = [one for section in record.sections for one in _lines(section) if one in NOTES]
    return sorted(in_text + [text for one in record.footnotes if (text := _printed(one)) in NOTES])


def _printed(note: Footnote) -> str:
    return f"{note.mark} {note.text}".strip()


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
        others = {_role(label): self.value(written) for label, written in one.amounts}
        # A line of no group has the name of its table, where that stands above it.
        group = None if one.group in ("Budget monitoring", *TITLES) else one.group
        own = {"title": one.title, "group": group, "kind": str(one.kind)}
        return own | amounts | {"others": others}

    def saving(self, one: Any) -> Plain:
        headings = tuple(HEADINGS["saving_owner"])
        owners = [words(told.raw) for told in one.seen if told.field.endswith(headings)]
        dated = one.amount and one.period and one.period.earliest
        return {
            "ref": one.ref,
            "text": one.text,
            "group": one.group,
            "kind": str(one.kind),
            "owner": owners[0] if owners else None,
            "rating": self.rating(one.rating),
            "amount": self.value(one.amount),
            "year": dated.year if dated else None,
        }

    def footnotes(self) -> list[tuple[str, str, tuple[str, ...]]]:
        """Those of the plan, with the titles of what they were tied to."""
        held = (*self.record.indicators, *self.record.actions, *self.record.risks)
        titles = {e.id: getattr(e, "title", None) or getattr(e, "text", "") for e in held}
        titles |= {b.id: b.title for b in self.record.budget_lines} | {
            s.id: s.text for s in self.record.savings
        }
        tied = [one for one in self.record.footnotes if _printed(one) not in NOTES]
        return sorted((one.mark, one.text, tuple(words(titles[at]) for at in one.about)) for one in tied)


def _role(label: str) -> str:
    """Of the column that the heading is drawn for, with a group's heading before it and a unit behind."""
    plain = re.sub(r"\s*£\S*", "", label).casefold()
    found = [
        (len(heading), role)
        for role in ("budget", "spent", "projected", "variance")
        for heading in HEADINGS[role]
        if plain.endswith(heading.casefold())
    ]
    return max(found)[1] if found else label
