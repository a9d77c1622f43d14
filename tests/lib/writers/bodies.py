"""The rows of a table by the role of their column, before the columns are put in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from hypothesis import strategies as st

from tests.lib.said_plans import Owners, Said

from .printed import COVERED, Cell

Cells = dict[str, Cell | None]


@dataclass(frozen=True, slots=True)
class Can:
    """What the format can carry."""

    merges: bool = True
    headings: bool = True
    several: bool = True
    """More than one table, with words between."""


@dataclass(slots=True)
class Body:
    """`levels` are the groups of roles, outermost first; a cell that stands for several rows says so."""

    levels: list[list[str]]
    rows: list[Cells] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    """Headings that the plan itself gives: the years of amounts."""
    over: dict[str, str] = field(default_factory=dict)
    """What stands over such a heading in a line of its own."""
    notes: list[str] = field(default_factory=list)
    """Printed in rows of their own."""
    unit: str | None = None

    @property
    def roles(self) -> list[str]:
        return [role for level in self.levels for role in level]


def how_filled(draw: Any, can: Can) -> str:
    """What stands beside the second and further rows of one thing."""
    return draw(st.sampled_from(["blank", "repeated", *(["merged"] if can.merges else [])]))


def put_under(body: Body, own: Cells, inner: list[Cells], fill: str) -> None:
    for at, row in enumerate(inner):
        cells: Cells = {}
        for role, cell in own.items():
            plain = cell or Cell()
            if at == 0:
                cells[role] = replace(plain, down=len(inner) if fill == "merged" else 1)
            else:
                cells[role] = {"merged": COVERED, "repeated": plain, "blank": Cell()}[fill]
        body.rows.append({**cells, **row})


def united(levels: list[list[str]], others: list[list[str]]) -> list[list[str]]:
    longest = max(len(levels), len(others))
    out = []
    for at in range(longest):
        first = levels[at] if at < len(levels) else []
        second = others[at] if at < len(others) else []
        out.append([*first, *(role for role in second if role not in first)])
    return out


def used_roles(body: Body, always: Sequence[str]) -> list[str]:
    return [
        role
        for role in body.roles
        if role in always or any(cell and cell.text for row in body.rows if (cell := row.get(role)))
    ]


def cell_of(said: Said | Owners | str | None) -> Cell:
    if said is None:
        return Cell()
    if isinstance(said, Said):
        return Cell(said.raw, native=said.native, format=said.format)
    return Cell(said.raw if isinstance(said, Owners) else said)
