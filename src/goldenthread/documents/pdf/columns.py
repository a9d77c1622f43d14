"""Prose set in columns: which lines of a page are read down one column before the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from .drafts import Stretch, TableDraft
from .lines import Line, line_of, segments

# A run of columns has this many lines on either side of the gutter, and its lines fill most of their column.
_FEWEST_LINES = 5
_FILLED = 0.6
_GUTTER = 9.0
_LETTERS_A_LINE = 18
_LARGER = 1.15
_APART = 1.5

Piece = Line | TableDraft


def stretches(lines: Sequence[Line], tables: Sequence[TableDraft]) -> Iterator[Stretch | TableDraft]:
    """The page in reading order: tables, and lines down one column and then the next."""
    pieces: list[Piece] = sorted([*lines, *tables], key=lambda piece: (piece.top, piece.x0))
    yield from _ordered(pieces)


def _ordered(pieces: list[Piece]) -> Iterator[Stretch | TableDraft]:
    found = _column_run(pieces)
    if found is None:
        yield from _down(pieces)
        return
    gutter, first, last = found
    yield from _down(pieces[:first])
    left, right = _parted(pieces[first:last], gutter)
    yield from _ordered(left)
    yield from _ordered(right)
    yield from _ordered(pieces[last:])


def _down(pieces: Sequence[Piece]) -> Iterator[Stretch | TableDraft]:
    run: list[Line] = []
    for piece in pieces:
        if isinstance(piece, TableDraft):
            yield from _stretch(run)
            run = []
            yield piece
        else:
            run.append(piece)
    yield from _stretch(run)


def _stretch(lines: list[Line]) -> Iterator[Stretch]:
    if lines:
        yield Stretch(lines, min(line.x0 for line in lines), max(line.x1 for line in lines))


def _column_run(pieces: Sequence[Piece]) -> tuple[float, int, int] | None:
    """The first run of lines with one gutter between them: where it is, and which pieces it has."""
    for gutter in _gutters(pieces):
        for first, last in _runs(pieces, gutter):
            end = first + _tail(pieces[first:last], gutter)
            if _is_prose(pieces[first:end], gutter):
                return gutter, first, end
    return None


def _gutters(pieces: Sequence[Piece]) -> list[float]:
    """Where several lines begin, well inside the page: left of it a gutter may lie."""
    lines = [piece for piece in pieces if isinstance(piece, Line)]
    if len(lines) < 2 * _FEWEST_LINES:
        return []
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    starts = Counter(round(piece[0].x0) for line in lines for piece in segments(line))
    inner = [
        start
        for start, count in starts.most_common(12)
        if count >= 3 and left + 0.2 * (right - left) < start < left + 0.85 * (right - left)
    ]
    return [start - _GUTTER / 2 for start in inner[:6]]


def _runs(pieces: Sequence[Piece], gutter: float) -> Iterator[tuple[int, int]]:
    """Runs of pieces none of which crosses the gutter."""
    first = None
    for number, piece in enumerate([*pieces, None]):
        if piece is not None and not _crosses(piece, gutter):
            first = number if first is None else first
        elif first is not None:
            yield first, number
            first = None


def _tail(pieces: Sequence[Piece], gutter: float) -> int:
    """Where the columns end: a gap or larger letters, with nothing right of the gutter below."""
    last_right = max((n for n, piece in enumerate(pieces) if piece.x1 > gutter), default=len(pieces) - 1)
    for number in range(last_right + 1, len(pieces)):
        before, piece = pieces[number - 1], pieces[number]
        if isinstance(piece, TableDraft) or isinstance(before, TableDraft):
            return number
        if piece.size > _LARGER * before.size or piece.top - before.bottom > _APART * piece.size:
            return number
    return len(pieces)


def _crosses(piece: Piece, gutter: float) -> bool:
    half = _GUTTER / 2 - 1
    if piece.x1 < gutter - half or piece.x0 > gutter + half:
        return False
    if isinstance(piece, TableDraft):
        return True
    # A raised figure or a bullet at the gutter does not close it.
    return any(word.x0 < gutter + half and word.x1 > gutter - half for word in piece.words) or not any(
        before.x1 <= gutter - half and word.x0 >= gutter + half
        for before, word in zip(piece.words, piece.words[1:], strict=False)
    )


def _parted(pieces: Sequence[Piece], gutter: float) -> tuple[list[Piece], list[Piece]]:
    left: list[Piece] = []
    right: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, TableDraft):
            (left if piece.x1 <= gutter else right).append(piece)
            continue
        before = [word for word in piece.words if word.x1 <= gutter]
        after = [word for word in piece.words if word.x1 > gutter]
        if before:
            left.append(line_of(before))
        if after:
            right.append(line_of(after))
    return left, right


def _is_prose(pieces: Sequence[Piece], gutter: float) -> bool:
    """Whether both sides are lines that fill their column, as wrapped words do and table cells do not."""
    return all(_is_column(side) for side in _parted(pieces, gutter))


def _is_column(side: Sequence[Piece]) -> bool:
    lines = [piece for piece in side if isinstance(piece, Line)]
    if len(lines) < _FEWEST_LINES:
        return False
    width = max(line.x1 for line in lines) - min(line.x0 for line in lines)
    long = [line for line in lines if line.x1 - line.x0 >= 0.75 * width]
    letters = sum(len(line.text) for line in lines) / len(lines)
    return len(long) >= _FILLED * len(lines) * 0.75 and letters >= _LETTERS_A_LINE
