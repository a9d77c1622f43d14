"""The tables of work, measures and risks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.lib.said_plans import Action, Indicator, Milestone, Objective, Risk

from .bodies import Body, Can, Cells, cell_of, how_filled, put_under, united, used_roles
from .columns import printed_table
from .printed import Cell, Table


def objectives_table(draw: Any, objectives: Sequence[Objective], can: Can, notes: list[str]) -> Table:
    fill = how_filled(draw, can)
    body = Body(levels=[["objective"]], notes=notes)
    for one in objectives:
        inner = action_body(draw, one.actions, can, fill=fill)
        body.levels = [["objective"], *united(body.levels[1:], inner.levels)]
        put_under(body, {"objective": Cell(one.text)}, inner.rows, fill)
    return printed_table(draw, body, can)


def action_body(draw: Any, actions: Sequence[Action], can: Can, *, fill: str | None = None) -> Body:
    roles = ["ref", "action", "start", "end", "owner", "status", "rating", "percent", "note"]
    used = [
        "action",
        *(role for role in roles if any(_of(one, role) for one in actions) and role != "action"),
    ]
    stones = [stone for one in actions for stone in one.milestones]
    dated = any(stone.shown != "dated item" for stone in stones)
    inner_roles = ["milestone", *(["milestone_date"] if dated else [])]
    body = Body(levels=[used, inner_roles] if stones else [used])
    fill = fill or how_filled(draw, can)
    for one in actions:
        own = {role: cell_of(_of(one, role)) for role in used}
        put_under(body, own, _milestone_rows(one.milestones), fill)
    return body


def _milestone_rows(stones: Sequence[Milestone]) -> list[Cells]:
    if not stones:
        return [{}]
    if any(one.shown == "row" for one in stones):
        return [{"milestone": Cell(one.text), "milestone_date": cell_of(one.due)} for one in stones]
    cells: Cells = {"milestone": Cell("\n".join(f"• {one.text}" for one in stones))}
    if stones[0].shown == "item":
        cells["milestone_date"] = Cell("\n".join(one.due.raw for one in stones))
    return [cells]


def _of(action: Action, role: str) -> Any:
    return {"action": action.text, "owner": action.owners}.get(role) or getattr(action, role, None)


def indicators_table(draw: Any, indicators: Sequence[Indicator], can: Can, notes: list[str]) -> Table:
    roles = ["ref", "indicator", "previous", "target", "actual", "forecast"]
    roles += ["rating", "frequency", "owner", "comment"]
    body = Body(levels=[roles], notes=notes)
    for one in indicators:
        row: Cells = {role: cell_of(getattr(one, role, None)) for role in roles}
        body.rows.append(row | {"indicator": Cell(one.title + one.sign), "owner": cell_of(one.owners)})
    body.levels = [used_roles(body, always=("indicator", "target", "actual"))]
    return printed_table(draw, body, can)


def risks_table(draw: Any, risks: Sequence[Risk], can: Can, notes: list[str]) -> Table:
    roles = ["ref", "risk", "likelihood", "impact", "score", "target_score", "risk_owner", "controls"]
    names = {"risk": "text", "target_score": "target", "risk_owner": "owners"}
    fill = how_filled(draw, can)
    body = Body(levels=[roles, ["mitigation", "end"]], notes=notes)
    for one in risks:
        own = {role: cell_of(getattr(one, names.get(role, role))) for role in roles}
        inner: list[Cells] = [{"mitigation": Cell(a.text), "end": cell_of(a.end)} for a in one.actions]
        put_under(body, own, inner or [{}], fill)
    used = used_roles(body, always=("risk", "score"))
    body.levels = [[role for role in level if role in used] for level in body.levels]
    return printed_table(draw, body, can)
