"""From rows to a printed table: the order of its columns, their headings in a line or two, its notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from .bodies import Body, Can, Cells
from .headings import GROUPS, HEADINGS, MONEY, TITLES
from .printed import COVERED, Cell, Table

_TOGETHER = [("likelihood", "impact", "score"), ("expenditure", "income", "net")]
"""Columns that councils print side by side."""

Printed = tuple[Cell | None, ...]


def printed_table(draw: Any, body: Body, can: Can) -> Table:
    grouped = _groups(draw, body)
    columns = _columns(draw, body, [*grouped, *_TOGETHER, tuple(body.labels)])
    labels = {role: body.labels.get(role) or _label(draw, role, body.unit) for role in columns if role}
    head = _header(draw, columns, labels, grouped, can)
    rows = [tuple(row[role] if role in row else Cell() for role in columns) for row in body.rows]
    breaks: frozenset[int] = frozenset()
    titles = _titles(draw, len(columns), can)
    top = len(titles) + len(head)
    if len(rows) > 1 and can.several:
        breaks = frozenset(draw(st.sets(st.integers(top + 1, top + len(rows) - 1), max_size=2)))
    rows += [_lone(draw, text, len(columns), can) for text in body.notes]
    return Table((*titles, *head, *rows), heads=len(head), breaks=breaks, titles=len(titles))


def _titles(draw: Any, width: int, can: Can) -> list[Printed]:
    """A line or two above the header, in the table's own rows."""
    if draw(st.integers(0, 3)) < 3 or width < 3:
        return []
    texts = draw(st.lists(st.sampled_from(TITLES), min_size=1, max_size=2, unique=True))
    return [_lone(draw, text, width, can) for text in texts]


def _lone(draw: Any, text: str, width: int, can: Can) -> Printed:
    """A row of one text: over the whole width, or in its first cell."""
    if can.merges and draw(st.booleans()):
        return (Cell(text, across=width), *[COVERED] * (width - 1))
    return (Cell(text), *[Cell()] * (width - 1))


def _columns(draw: Any, body: Body, together: Sequence[Sequence[str]]) -> list[str]:
    """Outer things first, else in any order; sometimes a column of nothing stands between."""
    outer = [role for level in body.levels[:-2] for role in level]
    rest = [role for role in body.roles if role not in outer]
    if draw(st.booleans()):
        rest = list(draw(st.permutations(rest)))
    order = outer + rest
    order = _side_by_side(order, together)
    if draw(st.integers(0, 4)) == 4:
        free = [at for at in range(1, len(order) + 1) if not _parts(order, at, together)]
        order.insert(draw(st.sampled_from(free)), "")
    return order


def _parts(order: list[str], at: int, together: Sequence[Sequence[str]]) -> bool:
    """A blank column there would stand among columns that belong together."""
    return at < len(order) and any(order[at - 1] in roles and order[at] in roles for roles in together)


def _side_by_side(order: list[str], together: Sequence[Sequence[str]]) -> list[str]:
    """All that belong together, where the first of them stands."""
    blocks: dict[str, Sequence[str]] = {}
    for roles in together:
        if set(roles) <= set(order):
            blocks |= {role: roles for role in roles if role not in blocks}
    return list(dict.fromkeys(one for role in order for one in blocks.get(role, [role])))


def _label(draw: Any, role: str, unit: str | None) -> str:
    label = draw(st.sampled_from(HEADINGS[role]))
    return f"{label} {unit}" if unit and role in MONEY else label


# --- the lines of the header -----------------------------------------------------------------------------


def _groups(draw: Any, body: Body) -> dict[tuple[str, ...], tuple[str, dict[str, str]]]:
    """The columns that stand below a heading of their group, with it and with their own headings."""
    free = set(body.roles)
    found = {}
    if body.over:
        roles = tuple(body.over)
        found[roles] = next(iter(body.over.values())), {role: body.labels[role] for role in roles}
    for group in draw(st.permutations(GROUPS)):
        roles = tuple(role for role in group.under if role in free)
        if set(roles) != set(group.under) or not draw(st.booleans()):
            continue
        free -= set(roles)
        over = draw(st.sampled_from(group.over))
        if body.unit and MONEY & set(roles):
            over = f"{over} {body.unit}"
        found[roles] = over, group.under
    return found


def _header(
    draw: Any,
    columns: list[str],
    labels: dict[str, str],
    grouped: dict[tuple[str, ...], tuple[str, dict[str, str]]],
    can: Can,
) -> list[Printed]:
    """One line, or two where groups of columns have headings of their own."""
    plain = [Cell(labels.get(role, "")) for role in columns]
    if not grouped:
        return [tuple(plain)]
    shapes = ["upper", "lower", *(["merged"] if can.merges else [])]
    if any(roles[0] == columns[0] for roles in grouped):
        # Alone in the first cell of its line it would be the title of the table.
        shapes.remove("lower")
    shape = draw(st.sampled_from(shapes))
    over: list[Cell | None] = [replace(one, down=2) if shape == "merged" else one for one in plain]
    under: list[Cell | None] = [COVERED if shape == "merged" else Cell()] * len(columns)
    if shape == "lower":
        over, under = [Cell()] * len(columns), list(plain)
    # In a sheet, one text in a row of its own is a title, unless merged cells say over what it stands.
    is_lone = shape == "lower" and len(grouped) == 1 and not can.headings
    across = can.merges and (shape == "merged" or is_lone or draw(st.booleans()))
    for roles, (title, names) in grouped.items():
        first = columns.index(roles[0])
        for place, role in enumerate(roles, start=first):
            covered = COVERED if across else Cell()
            over[place] = Cell(title, across=len(roles) if across else 1) if place == first else covered
            under[place] = Cell(names[role])
    return [tuple(over), tuple(under)]


def text_rows(rows: Sequence[Sequence[str]], *, heads: int = 1) -> Table:
    return Table(tuple(tuple(Cell(text) for text in row) for row in rows), heads=heads)


__all__ = ["Cells", "printed_table", "text_rows"]
