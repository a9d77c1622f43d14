"""Dashboards with several rows an indicator: "Actual", "Target" and "RAG" below each other, months across.

Such rows become one row, with a column for each of them under each month.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from goldenthread.documents import Cell
from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.wording.texts import clean, fold

from .cutting import Grid, GridRow
from .headers import FIGURE, Column, read_heading

_SURE = 0.75
_FIGURES = frozenset(
    ("actual", "outturn", "target", "target_to_date", "baseline", "previous", "last_year", "forecast")
)
_LABELS = _FIGURES | {"rating", "attainment", "direction", "floor"}
_NAMES = ("indicator", "reference", "code")


@dataclass(slots=True)
class _Item:
    first: GridRow
    rows: dict[str, GridRow] = field(default_factory=dict)
    """The rows of one indicator, by their label."""


def joined_rows(grid: Grid, lexicon: Lexicon) -> Grid:
    """The grid with a row an indicator, where one of its columns says what each row holds; else as it was."""
    at = _label_column(grid, lexicon) if grid.kind == "indicators" else None
    if at is None:
        return grid
    items = _items(grid, at)
    if items is None:
        return grid
    labels = list(dict.fromkeys(label for item in items for label in item.rows))
    return _as_grid(grid, at, items, {label: _role(label, lexicon) for label in labels})


def _label_column(grid: Grid, lexicon: Lexicon) -> int | None:
    """Nothing but known labels, a figure among them, in every row: "Actual", "Target", "Status"."""
    if not any(column.role == FIGURE for column in grid.columns):
        return None
    for column in grid.columns:
        if column.role in (FIGURE, *_NAMES):
            continue
        labels = [row.text(column.index) for row in grid.rows]
        roles = [_role(label, lexicon) for label in labels]
        if all(labels) and len({role for role in roles if role}) > 1 and set(roles) & _FIGURES:
            known = sum(1 for role in roles if role)
            # "Numerator" and "Variance" may stand among them; their figures are kept under these words.
            return column.index if known * 2 > len(roles) else None
    return None


def _role(label: str, lexicon: Lexicon) -> str | None:
    heading = read_heading(0, label, lexicon)
    return heading.role if heading.role in _LABELS and heading.sure >= _SURE else None


def _items(grid: Grid, at: int) -> list[_Item] | None:
    """One a name; None where a label stands twice under it, for then the rows differ in more than that."""
    items: list[_Item] = []
    above: tuple[str, ...] = ()
    for row in grid.rows:
        name = tuple(fold(row.text(grid.column(role))) for role in _NAMES)
        if not items or (any(name) and name != above):
            items.append(_Item(first=row))
            above = name
        label = clean(row.text(at))
        if label in items[-1].rows:
            return None
        items[-1].rows[label] = row
    named = all(item.first.text(grid.column("indicator")) for item in items)
    return items if named and len(items) * 2 <= len(grid.rows) else None


def _as_grid(grid: Grid, at: int, items: list[_Item], roles: dict[str, str | None]) -> Grid:
    sources: list[tuple[int, str | None]] = []
    columns: list[Column] = []
    for column in grid.columns:
        if column.index == at:
            continue
        if not _differs(column, items):
            sources.append((column.index, None))
            columns.append(replace(column, index=len(columns)))
            continue
        for label, role in roles.items():
            sources.append((column.index, label))
            held = role if column.role == FIGURE else None
            whole = f"{label} {column.label}".strip()
            columns.append(replace(column, index=len(columns), label=whole, role=held))
    return replace(
        grid,
        columns=tuple(columns),
        rows=tuple(
            replace(
                item.first,
                cells=tuple(_cell(item, source) for source in sources),
                comments=tuple(comment for row in item.rows.values() for comment in row.comments),
            )
            for item in items
        ),
    )


def _differs(column: Column, items: list[_Item]) -> bool:
    """Figures belong to their own row; so does all that is not said once for the whole indicator."""
    said = [{fold(row.text(column.index)) for row in item.rows.values()} - {""} for item in items]
    return column.role == FIGURE or any(len(texts) > 1 for texts in said)


def _cell(item: _Item, source: tuple[int, str | None]) -> Cell:
    index, label = source
    if label is not None:
        row = item.rows.get(label)
        return row.cells[index] if row else replace(item.first.cells[index], text="", colour=None)
    filled = (row.cells[index] for row in item.rows.values() if row.text(index))
    return next(filled, item.first.cells[index])
