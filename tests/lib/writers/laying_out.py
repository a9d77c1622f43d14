"""A plan set out as a council would: which tables, which columns in which order, under which words.

Every choice is drawn, so that a failure shrinks to the plainest layout that still fails.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from hypothesis import strategies as st

from tests.lib.said_plans import (
    Action,
    Budget,
    Indicator,
    Objective,
    Owners,
    Plan,
    Priority,
    Register,
    Risk,
    Said,
    Section,
)

from .printed import COVERED, Block, Cell, Heading, Line, NewPart, Table

HEADINGS: dict[str, list[str]] = {
    "priority": ["Priority", "Council priority", "Corporate priority"],
    "objective": ["Objective", "Objectives", "Strategic objective", "What we want to achieve", "Aim"],
    "ref": ["Ref", "Ref.", "No.", "Reference", "ID"],
    "action": ["Action", "Actions", "Key actions", "What we will do", "Task", "Activity", "Key Action(s)"],
    "start": ["Start", "Start date", "From", "Planned start"],
    "end": ["End date", "By when", "By when?", "Deadline", "Due date", "Timescale", "Target completion date"],
    "owner": ["Lead officer", "Responsible officer", "Responsible Officer(s)", "Lead", "Owner", "By whom"],
    "status": ["Status", "Progress status", "Current status"],
    "rating": ["RAG", "RAG status", "RAG rating", "BRAG"],
    "percent": ["% complete", "Percentage complete", "Percent complete"],
    "note": ["Progress to date", "Progress update", "Update", "Commentary", "Comments"],
    "milestone": ["Milestone", "Milestones", "Key milestones", "Milestone description"],
    "milestone_date": ["Milestone date", "Milestone due date", "Date of milestone", "Milestone deadline"],
    "indicator": [
        "Indicator",
        "Performance indicator",
        "Performance measure",
        "Measure",
        "KPI",
        "Measure of success",
    ],
    "target": ["Target", "Target 2025/26", "2025/26 target", "Annual target", "Year-end target"],
    "actual": ["Actual", "Current performance", "Latest result", "Year to date", "Actual 2025/26", "Result"],
    "previous": ["2024/25 outturn", "Outturn 2024/25", "2024-25 outturn", "Outturn 24/25"],
    "forecast": ["Forecast", "Forecast outturn", "Year-end forecast", "Projected outturn"],
    "comment": ["Commentary", "Comments", "Comment", "Explanation of variance", "Reason for variance"],
    "frequency": ["Frequency", "Reporting frequency", "How often"],
    "risk": ["Risk", "Risk description", "Description of risk", "Risk title"],
    "likelihood": ["Likelihood", "Likelihood (1-5)", "Probability"],
    "impact": ["Impact", "Impact (1-5)", "Severity"],
    "score": ["Score", "Risk score", "Current score", "Residual score"],
    "target_score": ["Target score", "Target risk score"],
    "risk_owner": ["Risk owner", "Owner", "Lead officer"],
    "controls": ["Existing controls", "Current controls", "Controls in place"],
    "mitigation": ["Mitigating actions", "Further actions", "Mitigation", "Action required"],
    "line": ["Budget heading", "Cost centre", "Budget line"],
    "group": ["Service group", "Budget group"],
    "expenditure": ["Gross expenditure", "Expenditure", "Gross budget"],
    "income": ["Income", "Gross income", "Fees and charges"],
    "net": ["Net budget", "Net", "Net expenditure", "Net cost"],
}
NOTES = [
    "Note: figures are provisional until the accounts are audited.",
    "* Subject to confirmation by the Section 151 Officer.",
    "Source: corporate performance team.",
]
_TOGETHER = [("likelihood", "impact", "score"), ("expenditure", "income", "net")]
"""Columns that councils print side by side."""


@dataclass(frozen=True, slots=True)
class Can:
    """What the format can carry."""

    merges: bool = True
    headings: bool = True
    several: bool = True
    """More than one table, with words between."""


@dataclass(slots=True)
class Body:
    """The rows of a table by the role of their column, before the columns are put in order.

    `levels` are the groups of roles, outermost first; a cell that stands for several rows has its own `down`.
    """

    levels: list[list[str]]
    rows: list[dict[str, Cell | None]] = field(default_factory=list)

    @property
    def roles(self) -> list[str]:
        return [role for level in self.levels for role in level]


@st.composite
def layouts(draw, plan: Plan, can: Can) -> list[Block]:
    out: list[Block] = []
    if can.several:
        out += [Heading(plan.title, 1), Line(plan.council)]
    parts: list[tuple[str, Callable[[], Iterable[Block]]]] = []
    if plan.sections:
        parts.append(("", lambda: _sections(plan.sections)))
    if plan.priorities:
        parts.append(("Delivering our priorities", lambda: _priorities(draw, plan.priorities, can)))
    if plan.objectives:
        parts.append(("Objectives and actions", lambda: [_objectives(draw, plan.objectives, can)]))
    if plan.indicators:
        parts.append(("Performance indicators", lambda: [_indicators(draw, plan.indicators, can)]))
    if plan.risks:
        parts.append(("Risk register", lambda: [_risks(draw, plan.risks, can)]))
    if plan.budget:
        parts.append(("Revenue budget", lambda: [_budget(draw, plan.budget, can)]))
    parts += [(one.title, lambda one=one: [_register(draw, one, can)]) for one in plan.registers]
    for title, blocks in parts:
        if title and can.several:
            out += [NewPart(title), Heading(title, 2)]
        out += blocks()
        if title and can.several and draw(st.booleans()):
            out.append(Line(draw(st.sampled_from(NOTES))))
    return out


def _sections(sections: Sequence[Section], level: int = 2) -> list[Block]:
    out: list[Block] = []
    for section in sections:
        out.append(Heading(f"{section.number} {section.title}", level))
        out += [Line(text) for text in section.paragraphs]
        out += _sections(section.parts, level + 1)
    return out


# --- the tables ----------------------------------------------------------------------------------------


def _priorities(draw: Any, priorities: Sequence[Priority], can: Can) -> list[Block]:
    """One table under each priority's heading, or the list of priorities and one table that names them."""
    if can.several and draw(st.booleans()):
        out: list[Block] = []
        for one in priorities:
            out.append(Heading(f"Priority {one.number}: {one.title}", 3))
            out.append(_table(draw, _action_body(draw, one.actions, can), can))
        return out
    # Where nothing lists the priorities, the column itself must say what they are.
    column = draw(st.sampled_from(["number", "title", "both"])) if can.several else "both"
    body, fill = Body(levels=[["priority"]]), _fill(draw, can)
    for one in priorities:
        inner = _action_body(draw, one.actions, can, fill=fill)
        body.levels = [["priority"], *_united(body.levels[1:], inner.levels)]
        both = f"Priority {one.number}: {one.title}"
        named = {"number": f"Priority {one.number}", "title": one.title, "both": both}[column]
        _under(body, {"priority": Cell(named)}, inner.rows, fill)
    listed = _rows([[f"Priority {one.number}", one.title] for one in priorities], heads=0)
    if not can.several:
        return [_table(draw, body, can)]
    return [
        listed,
        NewPart("Actions"),
        Line("The actions that follow deliver these priorities."),
        _table(draw, body, can),
    ]


def _united(levels: list[list[str]], others: list[list[str]]) -> list[list[str]]:
    longest = max(len(levels), len(others))
    out = []
    for at in range(longest):
        first = levels[at] if at < len(levels) else []
        second = others[at] if at < len(others) else []
        out.append([*first, *(role for role in second if role not in first)])
    return out


def _objectives(draw: Any, objectives: Sequence[Objective], can: Can) -> Table:
    fill = _fill(draw, can)
    body = Body(levels=[["objective"]])
    for one in objectives:
        inner = _action_body(draw, one.actions, can, fill=fill)
        body.levels = [["objective"], *_united(body.levels[1:], inner.levels)]
        _under(body, {"objective": Cell(one.text)}, inner.rows, fill)
    return _table(draw, body, can)


def _action_body(draw: Any, actions: Sequence[Action], can: Can, *, fill: str | None = None) -> Body:
    roles = ["ref", "action", "start", "end", "owner", "status", "rating", "percent", "note"]
    used = [
        "action",
        *(role for role in roles if any(_of(one, role) for one in actions) and role != "action"),
    ]
    has_milestones = any(one.milestones for one in actions)
    body = Body(levels=[used, ["milestone", "milestone_date"]] if has_milestones else [used])
    fill = fill or _fill(draw, can)
    for one in actions:
        own = {role: _cell(_of(one, role)) for role in used}
        inner = [{"milestone": Cell(m.text), "milestone_date": _cell(m.due)} for m in one.milestones] or [{}]
        _under(body, own, inner, fill)
    return body


def _of(action: Action, role: str) -> Any:
    return {"action": action.text, "owner": action.owners}.get(role) or getattr(action, role, None)


def _indicators(draw: Any, indicators: Sequence[Indicator], can: Can) -> Table:
    roles = [
        "ref",
        "indicator",
        "previous",
        "target",
        "actual",
        "forecast",
        "rating",
        "frequency",
        "owner",
        "comment",
    ]
    names = {"indicator": "title", "owner": "owners"}
    body = Body(levels=[roles])
    for one in indicators:
        body.rows.append({role: _cell(getattr(one, names.get(role, role))) for role in roles})
    body.levels = [_used(body, always=("indicator", "target", "actual"))]
    return _table(draw, body, can)


def _risks(draw: Any, risks: Sequence[Risk], can: Can) -> Table:
    roles = ["ref", "risk", "likelihood", "impact", "score", "target_score", "risk_owner", "controls"]
    names = {"risk": "text", "target_score": "target", "risk_owner": "owners"}
    fill = _fill(draw, can)
    body = Body(levels=[roles, ["mitigation", "end"]])
    for one in risks:
        own = {role: _cell(getattr(one, names.get(role, role))) for role in roles}
        inner = [{"mitigation": Cell(a.text), "end": _cell(a.end)} for a in one.actions] or [{}]
        _under(body, own, inner, fill)
    used = _used(body, always=("risk", "score"))
    body.levels = [[role for role in level if role in used] for level in body.levels]
    return _table(draw, body, can)


def _budget(draw: Any, budget: Budget, can: Can) -> Table:
    """Groups as a column of their own, or as rows that head their lines."""
    amounts = ["expenditure", "income", "net"]
    grouped = draw(st.booleans())
    body = Body(levels=[["group"], ["line", *amounts]] if grouped else [["line", *amounts]])
    fill = _fill(draw, can)
    for group in budget.groups:
        lines = [{"line": Cell(one.title), **_amounts(one)} for one in (*group.lines, group.subtotal)]
        if grouped:
            _under(body, {"group": Cell(group.title)}, lines, fill)
        else:
            body.rows += [{"line": Cell(group.title)}, *lines]
    last = {"line": Cell(budget.total.title), **_amounts(budget.total)}
    body.rows.append({"group": Cell(), **last} if grouped else last)
    return _table(draw, body, can, unit=budget.unit)


def _amounts(line: Any) -> dict[str, Cell | None]:
    return {name: _cell(getattr(line, name)) for name in ("expenditure", "income", "net")}


def _register(draw: Any, register: Register, can: Can) -> Table:
    return _rows([register.columns, *register.rows])


def _rows(rows: Sequence[Sequence[str]], *, heads: int = 1) -> Table:
    return Table(tuple(tuple(Cell(text) for text in row) for row in rows), heads=heads)


# --- from rows to a printed table ----------------------------------------------------------------------


def _fill(draw: Any, can: Can) -> str:
    """What stands beside the second and further rows of one thing."""
    return draw(st.sampled_from(["blank", "repeated", *(["merged"] if can.merges else [])]))


def _under(body: Body, own: dict[str, Cell | None], inner: list[dict[str, Cell | None]], fill: str) -> None:
    for at, row in enumerate(inner):
        cells: dict[str, Cell | None] = {}
        for role, cell in own.items():
            plain = cell or Cell()
            if at == 0:
                cells[role] = replace(plain, down=len(inner) if fill == "merged" else 1)
            else:
                cells[role] = {"merged": COVERED, "repeated": plain, "blank": Cell()}[fill]
        body.rows.append({**cells, **row})


def _used(body: Body, always: Sequence[str]) -> list[str]:
    return [
        role
        for role in body.roles
        if role in always or any(cell and cell.text for row in body.rows if (cell := row.get(role)))
    ]


def _cell(said: Said | Owners | str | None) -> Cell:
    if said is None:
        return Cell()
    if isinstance(said, Said):
        return Cell(said.raw, native=said.native, format=said.format)
    return Cell(said.raw if isinstance(said, Owners) else said)


def _table(draw: Any, body: Body, can: Can, *, unit: str | None = None) -> Table:
    columns = _columns(draw, body)
    labels = {role: _label(draw, role, unit) for role in columns if role}
    head, heads = _header(draw, columns, labels, can, unit)
    rows = [tuple(_placed(row, role) for role in columns) for row in body.rows]
    breaks: frozenset[int] = frozenset()
    if len(rows) > 1 and can.several:
        breaks = frozenset(draw(st.sets(st.integers(heads + 1, heads + len(rows) - 1), max_size=2)))
    return Table((*head, *rows), heads=heads, breaks=breaks)


def _placed(row: dict[str, Cell | None], role: str) -> Cell | None:
    return row[role] if role in row else Cell()


def _columns(draw: Any, body: Body) -> list[str]:
    """Outer things first, else in any order; sometimes a column of nothing stands between."""
    outer = [role for level in body.levels[:-2] for role in level]
    rest = [role for role in body.roles if role not in outer]
    if draw(st.booleans()):
        rest = list(draw(st.permutations(rest)))
    order = outer + rest
    for together in _TOGETHER:
        if set(together) <= set(order):
            at = order.index(together[0])
            others = [role for role in order if role not in together]
            at = min(at, len(others))
            order = [*others[:at], *together, *others[at:]]
    if draw(st.integers(0, 4)) == 4:
        order.insert(draw(st.integers(1, len(order))), "")
    return order


def _label(draw: Any, role: str, unit: str | None) -> str:
    label = draw(st.sampled_from(HEADINGS[role]))
    return f"{label} {unit}" if unit and role in ("expenditure", "income", "net") else label


_GROUPS = [
    (("target", "actual"), "2025/26", {"target": "Target", "actual": "Actual"}),
    (("likelihood", "impact", "score"), "Current risk", {"likelihood": "L", "impact": "I", "score": "Score"}),
]


def _header(
    draw: Any, columns: list[str], labels: dict[str, str], can: Can, unit: str | None
) -> tuple[list[tuple[Cell | None, ...]], int]:
    """One line, or two where a group of columns has a heading of its own."""
    plain = tuple(Cell(labels.get(role, "")) for role in columns)
    for roles, title, names in _GROUPS:
        at = next((i for i, role in enumerate(columns) if role == roles[0]), None)
        if at is None or tuple(columns[at : at + len(roles)]) != roles or not can.merges:
            continue
        if not draw(st.booleans()):
            continue
        over: list[Cell | None] = [Cell(cell.text, down=2) for cell in plain]
        under: list[Cell | None] = [COVERED] * len(columns)
        for place, role in enumerate(roles, start=at):
            over[place] = Cell(title, across=len(roles)) if place == at else COVERED
            under[place] = Cell(names[role])
        return [tuple(over), tuple(under)], 2
    return [plain], 1
