"""What is drawn across a table without lines between its columns: the heights at which rows may part."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from .lines import Line
from .marks import Fill, Rule

Gap = tuple[float, float]

_MANY = 0.6
# In points: a shade that is higher colours a block and no row.
_HIGHEST = 60.0
_MOST = 0.5


@dataclass(frozen=True, slots=True)
class Edge:
    """A height at which something is drawn across a table: from end to end, or only along `spans`."""

    at: float
    spans: tuple[Gap, ...] | None = None

    def covers(self, start: float, end: float) -> bool:
        if self.spans is None:
            return True
        return sum(max(0.0, min(end, last) - max(start, first)) for first, last in self.spans) > _MOST * (
            end - start
        )


def edges_of(
    lines: Sequence[Line], gutters: Sequence[Gap], rules: Sequence[Rule], fills: Sequence[Fill]
) -> list[Edge]:
    """Heights at which something is drawn across the table: lines, and where a shade begins or ends."""
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    top, bottom, width = lines[0].top - 6, lines[-1].bottom + 6, right - left
    drawn: dict[int, list[Gap]] = {}
    shaded: dict[int, float] = {}
    for rule in rules:
        if top <= rule.at <= bottom and rule.start < right and rule.end > left:
            drawn.setdefault(round(rule.at), []).append((rule.start, rule.end))
    for fill in fills:
        shared = max(0.0, min(fill.x1, right) - max(fill.x0, left))
        for edge in (fill.top, fill.bottom):
            if top <= edge <= bottom and fill.bottom - fill.top <= _HIGHEST:
                shaded[round(edge)] = shaded.get(round(edge), 0.0) + shared
    whole = {at for at, shared in shaded.items() if shared >= _MANY * width}
    edges = [Edge(float(at)) for at in whole]
    for at, spans in drawn.items():
        shared = sum(min(end, right) - max(start, left) for start, end in spans)
        if at not in whole and (
            shared >= _MANY * width
            or _parts_columns(spans, [(-math.inf, left - 1), *gutters, (right + 1, math.inf)])
        ):
            edges.append(Edge(float(at), tuple(spans)))
    return sorted(edges, key=lambda edge: edge.at)


def _parts_columns(spans: Sequence[Gap], gutters: Sequence[Gap]) -> bool:
    """Whether each short line is drawn from gutter to gutter: one below words alone underlines them."""
    return all(any(start <= place <= end for start, end in gutters) for span in spans for place in span)
