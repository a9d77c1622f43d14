"""Tables drawn in text: a row a line, columns parted by " | ", the first line naming them."""

from __future__ import annotations

from dataclasses import dataclass

import pytest


@dataclass(frozen=True)
class Row:
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def __contains__(self, column: str) -> bool:
        return bool(self.cells.get(column))


def table(text: str, **shared: str) -> pytest.MarkDecorator:
    """A parametrisation over the rows, each named by what is written in its first column.

    In the first column ⏎ stands for a line end, ␣ for a space at an edge and ⍽ for a non-breaking space.
    """
    header, *lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    columns = [column.strip() for column in header.split("|")]
    rows = []
    for line in lines:
        cells = [cell.strip() for cell in line.split(" | ")]
        assert len(cells) <= len(columns), f"more cells than columns: {line}"
        cells += [""] * (len(columns) - len(cells))
        cells[0] = cells[0].replace("⏎", "\n").replace("␣", " ").replace("⍽", "\xa0")
        rows.append(
            pytest.param(Row(shared | dict(zip(columns, cells, strict=True))), id=line.split(" | ")[0])
        )
    return pytest.mark.parametrize("row", rows)
