"""Tables in text: cells parted by tabs, or by pipes as in markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from goldenthread.documents.build import DraftCell, DraftRow
from goldenthread.documents.inline import clean, is_wholly_bold
from goldenthread.documents.markers import BULLETS, split_marker

from .lines import Line, is_border

_DASHES = re.compile(r"\s*:?\s*[-–—=]*\s*:?\s*")
_THREE_DASHES = re.compile(r"[-–—=]{3,}")
_PIPE = re.compile(r"(?<!\\)\|")


def tab_rows(lines: Sequence[Line]) -> list[DraftRow]:
    return _rows(lines, [line.raw.split("\t") for line in lines])


def pipe_rows(lines: Sequence[Line]) -> list[DraftRow]:
    body = [line for line in lines if not is_border(line.raw)]
    return _rows(body, [_pipe_cells(line.raw) for line in body])


def has_columns(lines: Sequence[Line]) -> bool:
    """Whether tabs part cells: not if they only indent, nor if they only set a list mark off its words."""
    inner = [line.raw.lstrip() for line in lines]
    if not any("\t" in raw for raw in inner):
        return False
    return not all(_is_tabbed_item(raw) for raw in inner)


def is_pipe_table(lines: Sequence[Line]) -> bool:
    """A separator row, pipes that open every row, or the same two pipes or more in each of several rows."""
    if len(lines) < 2:
        return lines[0].raw.strip().startswith("|") and lines[0].raw.count("|") > 2
    cells = [_pipe_cells(line.raw) for line in lines if not is_border(line.raw)]
    if any(_is_separator(row) for row in cells) or len(cells) < len(lines):
        return bool(cells)
    if all(line.raw.lstrip().startswith("|") for line in lines):
        return True
    return len(cells[0]) > 2 and len({len(row) for row in cells}) == 1


def _is_tabbed_item(raw: str) -> bool:
    if "\t" not in raw:
        return False
    mark, _, rest = raw.partition("\t")
    if not rest.strip() or "\t" in rest.strip():
        return False
    return mark.strip() in BULLETS or split_marker(f"{mark.strip()} x")[0] is not None


def _rows(lines: Sequence[Line], cells: Sequence[list[str]]) -> list[DraftRow]:
    """A row of dashes is dropped; standing second, it tells that the first row is a header."""
    headed = len(cells) > 1 and _is_separator(cells[1]) and not _is_separator(cells[0])
    rows = []
    for index, (line, texts) in enumerate(zip(lines, cells, strict=True)):
        if not _is_separator(texts):
            rows.append(_row(line, texts, is_header=headed and index == 0))
    return rows


def _row(line: Line, texts: Sequence[str], *, is_header: bool) -> DraftRow:
    drafts = [
        DraftCell(clean(text, line_break="\n"), strong=True if is_header or is_wholly_bold(text) else None)
        for text in texts
    ]
    return DraftRow(drafts, is_header=is_header, line=line.number, page=line.page)


def _pipe_cells(raw: str) -> list[str]:
    cells = [cell.strip() for cell in _PIPE.split(raw.strip())]
    if cells and not cells[0]:
        cells = cells[1:]
    return cells[:-1] if len(cells) > 1 and not cells[-1] else cells


def _is_separator(cells: Sequence[str]) -> bool:
    """Nothing but dashes, three in a row at least once: single dashes say "nil" in each cell."""
    return all(_DASHES.fullmatch(cell) for cell in cells) and any(map(_THREE_DASHES.search, cells))
