"""What a plan says, as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tests.lib import said_plans as say
from tests.lib.plain import Plain, words
from tests.lib.writers.headings import MARKS, NOTES
from tests.lib.writers.printed import Block, Cell, Heading, Line, Table

_RAISED = {"¹": "1"}


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
        "budget_lines": [
            *(one.budget(plan.budget) if plan.budget else []),
            *(one.directorates(plan.directorates) if plan.directorates else []),
        ],
        "savings": one.savings(plan.savings) if plan.savings else [],
        "footnotes": sorted(
            (_RAISED.get(n.mark, n.mark), n.text, tuple(map(words, n.about))) for n in plan.footnotes
        ),
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
            "milestones": [(words(m.text), self._due(m)) for m in one.milestones],
        }

    def _due(self, stone: say.Milestone) -> Any:
        """Words without a date in an item's own text are text."""
        return None if stone.shown == "dated item" and not stone.due.means else self.date(stone.due)

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
        return {"title": line.title, "group": group, "kind": kind, **amounts, "others": {}}

    def directorates(self, held: say.Directorates) -> list[Plain]:
        lines = [self._directorate(one, "line") for one in held.lines]
        return [*lines, self._directorate(held.total, "total")]

    def _directorate(self, line: say.Directorate, kind: str) -> Plain:
        own = dict.fromkeys(("expenditure", "income", "net"))
        others = {role: self.value(said) for role, said in line.amounts if said}
        return {"title": line.title, "group": None, "kind": kind, **own, "others": others}

    def savings(self, savings: say.Savings) -> list[Plain]:
        found: list[Plain] = []
        for group in savings.groups:
            for line in group.lines:
                found += self._saved(line, savings, group.title, "line")
            if group.subtotal:
                found += self._saved(group.subtotal, savings, group.title, "subtotal")
        return found + self._saved(savings.total, savings, None, "total")

    def _saved(self, one: say.Saving, savings: say.Savings, group: str | None, kind: str) -> list[Plain]:
        """An entry for each year with something in its cell; without any, one that has no amount."""
        if savings.years_beside and kind == "total":
            # The sum of several years is of none.
            savings = replace(savings, years=(say.Year("", 0),))
        own = {"ref": one.ref, "text": one.text, "group": group, "kind": kind}
        own |= {"owner": words(one.owners.raw) if one.owners else None, "rating": self.rating(one.rating)}
        years = zip(savings.years, one.amounts, strict=True)
        amounts = [{"amount": self.value(said), "year": year.first or None} for year, said in years if said]
        return [{**own, **amount} for amount in amounts or [{"amount": None, "year": None}]]


def sections_said(blocks: Sequence[Block]) -> list[tuple[str | None, str, list[str]]]:
    """Number, title and lines of each section; a priority's heading is none, and a note is no line of one."""
    found: list[tuple[str | None, str, list[str]]] = []
    for block in blocks:
        if isinstance(block, Heading) and not block.text.startswith("Priority "):
            number, _, title = block.text.partition(" ")
            numbered = number[0].isdigit()
            found.append((number, title, []) if numbered else (None, block.text, []))
        elif isinstance(block, Line) and block.text not in NOTES and block.text[0] not in MARKS:
            found[-1][2].append(block.text)
    return found


def notes_said(blocks: Sequence[Block]) -> list[str]:
    """The lines below the tables, and those in rows of theirs, that nothing carries the mark of."""
    cells = [cell for one in blocks if isinstance(one, Table) for row in one.rows for cell in row if cell]
    return sorted(one.text for one in [*blocks, *cells] if isinstance(one, Line | Cell) and one.text in NOTES)
