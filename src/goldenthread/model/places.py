"""Where in a source something stands, precise enough to be found again by hand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Pages, tables, rows, columns and lines all count from 1; what a format does not have is None.

    `row` counts the rows of the table as printed, header included; `line` is the line of a text file.
    """

    file: str = ""
    sheet: str | None = None
    page: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    line: int | None = None

    def __post_init__(self) -> None:
        for name in ("page", "table", "row", "column", "line"):
            number = getattr(self, name)
            if number is not None and number < 1:
                raise ValueError(f"{name} counts from 1, not {number}")

    def __str__(self) -> str:
        parts = [self.file] if self.file else []
        if self.sheet is not None:
            parts.append(f"sheet {self.sheet}")
        for name in ("page", "table", "row", "column", "line"):
            number = getattr(self, name)
            if number is not None:
                parts.append(f"{name} {number}")
        return ", ".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the source said for one field, kept verbatim beside the parsed value.

    `confidence` runs from 0 to 1: how sure the reader is that this text belongs to this field.
    """

    field: str
    raw: str
    place: Place
    confidence: float = 1.0

    def __post_init__(self) -> None:
        if not 0 <= self.confidence <= 1:
            raise ValueError(f"confidence runs from 0 to 1, not {self.confidence}")
