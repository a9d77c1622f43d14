"""Lines drawn on a page to grids: those that cross each other, and the cells that they enclose."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .marks import Rule

# Lines nearer than this are one: the two strokes of a double line, or a line drawn piece by piece.
_SNAP = 2.2
_SPREAD = 3.2
_GAP = 3.0
_TOUCH = 3.0
# The open side of a table stands further out than this from its last line.
_OPEN = 8.0
_CLOSED = 0.5
_MOST_CELLS = 60_000


@dataclass(frozen=True, slots=True)
class Area:
    """Cells from row `row` to before `last_row`, and columns likewise."""

    row: int
    column: int
    last_row: int
    last_column: int


@dataclass(slots=True)
class RuledGrid:
    across: list[float]
    """Where columns begin and end, from left to right."""
    down: list[float]
    areas: list[Area]
    level: list[Rule]
    upright: list[Rule]

    @property
    def box(self) -> tuple[float, float, float, float]:
        return self.across[0], self.down[0], self.across[-1], self.down[-1]

    def box_of(self, area: Area) -> tuple[float, float, float, float]:
        return (
            self.across[area.column],
            self.down[area.row],
            self.across[area.last_column],
            self.down[area.last_row],
        )


def snapped(rules: Iterable[Rule]) -> list[Rule]:
    """Lines that stand nearly in one place set in one, and pieces that touch joined."""
    found: list[Rule] = []
    for cluster in _clusters(sorted(rules, key=lambda rule: rule.at)):
        at = sum(rule.at for rule in cluster) / len(cluster)
        for start, end in _spans(cluster):
            found.append(Rule(at, start, end))
    return found


def grids_of(level: Sequence[Rule], upright: Sequence[Rule]) -> list[RuledGrid]:
    """Every set of lines that hang together and enclose more than one cell."""
    grids = []
    for rows, columns in _networks(level, upright):
        if len(rows) < 2:
            continue
        grid = _grid(rows, columns)
        if grid is not None and len(grid.areas) > 1:
            grids.append(grid)
    return grids


def _clusters(rules: Sequence[Rule]) -> Iterable[list[Rule]]:
    cluster: list[Rule] = []
    for rule in rules:
        if cluster and (rule.at - cluster[-1].at > _SNAP or rule.at - cluster[0].at > _SPREAD):
            yield cluster
            cluster = []
        cluster.append(rule)
    if cluster:
        yield cluster


def _spans(cluster: Sequence[Rule]) -> Iterable[tuple[float, float]]:
    start: float | None = None
    end = 0.0
    for rule in sorted(cluster, key=lambda rule: rule.start):
        if start is None:
            start, end = rule.start, rule.end
        elif rule.start <= end + _GAP:
            end = max(end, rule.end)
        else:
            yield start, end
            start, end = rule.start, rule.end
    if start is not None:
        yield start, end


def _networks(level: Sequence[Rule], upright: Sequence[Rule]) -> Iterable[tuple[list[Rule], list[Rule]]]:
    """Lines that touch, directly or by others."""
    columns = sorted(upright, key=lambda rule: rule.at)
    places = [rule.at for rule in columns]
    parents = list(range(len(columns) + len(level)))

    def root(one: int) -> int:
        while parents[one] != one:
            parents[one] = parents[parents[one]]
            one = parents[one]
        return one

    for number, rule in enumerate(level, start=len(columns)):
        first = bisect.bisect_left(places, rule.start - _TOUCH)
        last = bisect.bisect_right(places, rule.end + _TOUCH)
        for other in range(first, last):
            if columns[other].start - _TOUCH <= rule.at <= columns[other].end + _TOUCH:
                parents[root(number)] = root(other)
    networks: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for number in range(len(parents)):
        rows_and_columns = networks.setdefault(root(number), ([], []))
        if number < len(columns):
            rows_and_columns[1].append(columns[number])
        else:
            rows_and_columns[0].append(level[number - len(columns)])
    return (pair for pair in networks.values() if pair[0] and pair[1])


def _grid(level: list[Rule], upright: list[Rule]) -> RuledGrid | None:
    across = _edges(
        [rule.at for rule in upright], min(rule.start for rule in level), max(rule.end for rule in level)
    )
    down = _edges(
        [rule.at for rule in level], min(rule.start for rule in upright), max(rule.end for rule in upright)
    )
    rows, columns = len(down) - 1, len(across) - 1
    if rows < 1 or columns < 1 or rows * columns > _MOST_CELLS:
        return None
    walls = _closed(across, down, upright)
    floors = _closed(down, across, level)
    return RuledGrid(across, down, _areas(rows, columns, walls, floors), level, upright)


def _edges(places: list[float], first: float, last: float) -> list[float]:
    edges = [next(iter(group)) for _, group in itertools.groupby(sorted(places))]
    kept = [edges[0]]
    for edge in edges[1:]:
        if edge - kept[-1] > _SPREAD:
            kept.append(edge)
    if kept[0] - first > _OPEN:
        kept.insert(0, first)
    if last - kept[-1] > _OPEN:
        kept.append(last)
    return kept


def _closed(edges: list[float], along: list[float], rules: list[Rule]) -> set[tuple[int, int]]:
    """(edge, piece): the pieces between the places of `along` where an edge is drawn."""
    drawn: dict[tuple[int, int], float] = {}
    for rule in rules:
        edge = min(range(len(edges)), key=lambda number: abs(edges[number] - rule.at))
        if abs(edges[edge] - rule.at) > _SPREAD:
            continue
        first = max(0, bisect.bisect_right(along, rule.start) - 1)
        for piece in range(first, len(along) - 1):
            if along[piece] >= rule.end:
                break
            shared = min(along[piece + 1], rule.end) - max(along[piece], rule.start)
            drawn[edge, piece] = drawn.get((edge, piece), 0.0) + shared
    return {
        (edge, piece)
        for (edge, piece), shared in drawn.items()
        if shared >= _CLOSED * (along[piece + 1] - along[piece])
    }


def _areas(rows: int, columns: int, walls: set[tuple[int, int]], floors: set[tuple[int, int]]) -> list[Area]:
    """The cells: squares of the grid with nothing drawn between them are one."""
    parents = {(row, column): (row, column) for row in range(rows) for column in range(columns)}

    def root(one: tuple[int, int]) -> tuple[int, int]:
        while parents[one] != one:
            parents[one] = parents[parents[one]]
            one = parents[one]
        return one

    for row in range(rows):
        for column in range(columns):
            if column + 1 < columns and (column + 1, row) not in walls:
                parents[root((row, column + 1))] = root((row, column))
            if row + 1 < rows and (row + 1, column) not in floors:
                parents[root((row + 1, column))] = root((row, column))
    sets: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for square in parents:
        sets.setdefault(root(square), []).append(square)
    return sorted(
        (area for squares in sets.values() for area in _rectangles(squares)),
        key=lambda area: (area.row, area.column),
    )


def _rectangles(squares: list[tuple[int, int]]) -> Iterable[Area]:
    """One area if the squares fill a rectangle, else one for each run of squares in a row."""
    top, bottom = min(row for row, _ in squares), max(row for row, _ in squares)
    left, right = min(column for _, column in squares), max(column for _, column in squares)
    if (bottom - top + 1) * (right - left + 1) == len(squares):
        yield Area(top, left, bottom + 1, right + 1)
        return
    for row, members in itertools.groupby(sorted(squares), key=lambda square: square[0]):
        columns = [column for _, column in members]
        for _, run in itertools.groupby(enumerate(columns), key=lambda pair: pair[1] - pair[0]):
            found = [column for _, column in run]
            yield Area(row, found[0], row + 1, found[-1] + 1)
