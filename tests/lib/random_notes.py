"""Random footnotes, and their marks on titles, dates and figures of the plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from tests.lib.said_plans import Action, Footnote, Indicator, Plan, Risk, Said
from tests.lib.writers.headings import MARKS

_TEXTS = [
    "Provisional until the accounts are audited.",
    "Excludes schools and academies",
    "Counted at the end of the quarter.",
    "Subject to the Cabinet’s decision in June",
]


@st.composite
def with_notes(draw, plan: Plan) -> Plan:
    """The plan, in some of whose tables one thing carries the mark of a footnote."""
    for kind in ("priorities", "objectives", "indicators", "risks", "budget", "directorates", "savings"):
        if getattr(plan, kind) and draw(st.integers(0, 2)) == 2:
            plan = _noted(draw, plan, kind)
    return plan


def _noted(draw: Any, plan: Plan, kind: str) -> Plan:
    mark, text = draw(st.sampled_from(MARKS)), draw(st.sampled_from(_TEXTS))
    if kind == "indicators":
        held, title = _in_one(draw, plan.indicators, mark, "title")
    elif kind == "risks":
        held, title = _in_one(draw, plan.risks, mark, "text")
    elif kind in ("priorities", "objectives"):
        parents = list(getattr(plan, kind))
        at = draw(st.integers(0, len(parents) - 1))
        actions, title = _in_one(draw, parents[at].actions, mark, "text")
        parents[at] = replace(parents[at], actions=actions)
        held = tuple(parents)
    else:
        held, title = _in_money(draw, getattr(plan, kind), kind, mark)
    if title is None:
        return plan
    note = Footnote(kind, mark, text, (title,))
    return replace(plan, **{kind: held}, footnotes=(*plan.footnotes, note))


def _in_one(draw: Any, items: Sequence[Any], mark: str, name: str) -> tuple[tuple[Any, ...], str | None]:
    at = draw(st.integers(0, len(items) - 1))
    carrier = _marked(draw, items[at], mark)
    if carrier is None:
        return tuple(items), None
    return (*items[:at], carrier, *items[at + 1 :]), getattr(carrier, name)


_CARRIERS = {
    Action: ("end", "start"),
    Indicator: ("target", "actual", "previous", "forecast"),
    Risk: ("score", "target"),
}


def _marked(draw: Any, item: Any, mark: str) -> Any:
    names = [name for name in _CARRIERS[type(item)] if _can_carry(getattr(item, name))]
    if isinstance(item, Indicator):
        names.append("sign")
    if not names:
        return None
    name = draw(st.sampled_from(names))
    joint = draw(st.sampled_from(["", " "]))
    held = joint + mark if name == "sign" else signed(getattr(item, name), joint + mark)
    return replace(item, **{name: held})


def _can_carry(said: Said | None) -> bool:
    """A mark beside a dash or a sign for nothing could be read as one of its kind."""
    return said is not None and said.raw[-1].isalnum() and said.means is not None


def signed(said: Said, sign: str) -> Said:
    """As text even where the rest of the column is figures, for only text can carry a sign."""
    return Said(said.raw + sign, said.means)


def _in_money(draw: Any, held: Any, kind: str, mark: str) -> tuple[Any, str | None]:
    if kind == "directorates":
        at = draw(st.integers(0, len(held.lines) - 1))
        line = held.lines[at]
        (role, said), *others = line.amounts
        marked = replace(line, amounts=((role, signed(said, mark)), *others))
        return replace(held, lines=(*held.lines[:at], marked, *held.lines[at + 1 :])), line.title
    group, *groups = held.groups
    line, *lines = group.lines
    if kind == "budget":
        marked = replace(line, net=signed(line.net, mark))
    else:
        amounts = list(line.amounts)
        at = next((at for at, one in enumerate(amounts) if one and _can_carry(one)), None)
        if at is None:
            return held, None
        amounts[at] = signed(amounts[at], mark)
        marked = replace(line, amounts=tuple(amounts))
    title = line.title if kind == "budget" else line.text
    return replace(held, groups=(replace(group, lines=(marked, *lines)), *groups)), title
