"""Headings over several columns of a table without upright lines: what stands below them is still apart."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from goldenthread.documents.markers import BULLETS, split_marker

from .edges import Edge, Gap
from .gutters import gaps, narrowed
from .likeness import is_value
from .lines import Line, joined, segments
from .marks import Rule

_MOST_HEADS = 3
_SHOWN = 2
# In points.
_NEAR = 2.0
_CENTRED = 6.0


def below_groups(lines: Sequence[Line], gutters: Sequence[Gap]) -> list[Gap]:
    """The gutters, and those that lines show below a heading that stands over them.

    Read as one column, "5  5  13" would be a figure that nobody gave.
    """
    found = list(gutters)
    for heads in range(1, min(_MOST_HEADS, len(lines) - 1) + 1):
        found.extend(_shown_below(lines[:heads], lines[heads:], found))
    return sorted(found)


def _shown_below(heads: Sequence[Line], body: Sequence[Line], known: Sequence[Gap]) -> list[Gap]:
    new: list[Gap] = []
    for line in body:
        for gap in gaps(line):
            if any(start < gap[1] and gap[0] < end for start, end in (*known, *new)):
                continue
            left: list[Gap] | None = [gap]
            for other in body:
                left = narrowed(left, other) if left else None
            new.extend(one for one in left or () if _is_sure(one, heads, body))
    return new


def _is_sure(gutter: Gap, heads: Sequence[Line], body: Sequence[Line]) -> bool:
    """Whether figures of several lines stand on both sides, or bold names of columns below a bold heading."""
    shown = [line for line in body if any(_within(gutter, gap) for gap in gaps(line))]
    if all(_follows_marker(line, gutter) for line in shown):
        return False
    named = body[0] in shown and body[0].bold and heads[-1].bold
    figures = sum(all(is_value(text) for text in _beside(line, gutter)) for line in shown)
    return named or figures >= _SHOWN


def _within(gutter: Gap, gap: Gap) -> bool:
    return gap[0] <= gutter[0] and gutter[1] <= gap[1]


def _follows_marker(line: Line, gutter: Gap) -> bool:
    """Whether the blank parts a bullet from its item. A figure alone is no marker here."""
    before, _ = _beside(line, gutter)
    return before in BULLETS or split_marker(f"{before} x")[0] is not None


def _beside(line: Line, gutter: Gap) -> tuple[str, str]:
    """The words on either side of a blank."""
    pieces = segments(line)
    after = next(at for at, words in enumerate(pieces) if words[0].x0 >= gutter[1])
    return joined(pieces[after - 1]), joined(pieces[after])


def is_group_heading(line: Line, below: Line, columns: Sequence[Gap], rules: Sequence[Rule]) -> bool:
    """Whether a line above the names of columns heads some of them: a rule below it says so, or its place.

    `columns` is where the words of each stand. What is centred over all of them is the table's title.
    """
    if line.x0 < columns[1][0] - _NEAR or not (line.bold or not below.bold):
        return False
    foot = (below.top + below.bottom) / 2
    for rule in rules:
        if line.top < rule.at < foot and rule.start <= line.x0 + _NEAR and rule.end >= line.x1 - _NEAR:
            return rule.start > columns[0][0] + _NEAR
    return line.bold and _is_set_over(line, columns)


def _is_set_over(line: Line, columns: Sequence[Gap]) -> bool:
    """Whether it begins or ends as a column does, or is centred over several."""
    flush = any(abs(line.x0 - left) < _NEAR or abs(line.x1 - right) < _NEAR for left, right in columns[1:])
    middle = (line.x0 + line.x1) / 2
    centred = any(
        abs((left + right) / 2 - middle) < _NEAR
        for (left, _), (_, right) in itertools.combinations(columns[1:], 2)
    )
    whole = abs((columns[0][0] + columns[-1][1]) / 2 - middle) < _CENTRED
    return (flush or centred) and not whole


def covered_by_groups(
    cells: Mapping[int, Sequence[Line]], across: Sequence[Gap], edges: Sequence[Edge]
) -> dict[int, set[int]]:
    """By the column of each heading, the columns that the line below it is drawn along.

    `cells` are those of the header's first row, `across` is where the words of each column stand.
    """
    found: dict[int, set[int]] = {}
    for edge in edges:
        covered = [column for column, bound in enumerate(across) if edge.covers(*bound)]
        if len(covered) == len(across) or not covered or covered != list(range(covered[0], covered[-1] + 1)):
            continue
        holders = [column for column in covered if column in cells]
        if len(holders) == 1:
            found[holders[0]] = set(covered)
        elif holders and holders[0] == covered[0] and all(_is_flush(cells, across, one) for one in holders):
            ends = [*holders[1:], covered[-1] + 1]
            found.update((first, set(range(first, end))) for first, end in zip(holders, ends, strict=True))
    return {column: columns for column, columns in found.items() if len(columns) > 1}


def _is_flush(cells: Mapping[int, Sequence[Line]], across: Sequence[Gap], column: int) -> bool:
    """Whether a heading begins where the words of its column do."""
    return abs(min(line.x0 for line in cells[column]) - across[column][0]) < _NEAR
