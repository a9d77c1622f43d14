"""A column of a table, as its heading names it."""

from __future__ import annotations

from dataclasses import dataclass

from goldenthread.model import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`period` is the date or year that the heading itself names: "2012/13 target", "As at 31.12.11"."""

    index: int
    label: str
    role: str | None
    period: When | None
    sure: float
    at: int | None = None
    """The sheet's own column, where the table stands in a workbook."""
