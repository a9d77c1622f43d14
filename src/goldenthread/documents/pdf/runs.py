"""Lines that follow each other and share their gutters: what may be a table without upright lines."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from .columngroups import below_groups
from .edges import edges_of
from .frames import Frames
from .gutters import Run, columns_in, gaps, narrowed, with_new
from .likeness import is_value
from .lines import Line, joined, segments
from .marks import Rule

# In parts of the letters' size: blank between two lines of one table.
_FURTHEST = 2.6
_LARGER = 1.25
# Of the lines of a frame; the others are titles over several columns.
_FEWEST_PARTED = 0.6


def run_from(lines: Sequence[Line], number: int, rules: Sequence[Rule], frames: Frames) -> Run | None:
    """The lines from this one on that share gutters: all of a frame that it begins, or those that follow."""
    run = _framed(frames, lines, number) or Run([lines[number]], gaps(lines[number]))
    if not run.gutters:
        return None
    sure = len(run.lines)
    _extend(run, lines[number + sure :], frames)
    _trim(run, sure, rules)
    _merge_columns(run)
    run.gutters = below_groups(run.lines, run.gutters)
    return run if len(run.lines) > 1 else None


def _framed(frames: Frames, lines: Sequence[Line], number: int) -> Run | None:
    """All lines of a frame, if they share gutters; those without any are titles in the table."""
    frame = frames.begun_by(lines[number])
    if frame is None or len(frame.bands) < 2 or frame.lines != lines[number : number + len(frame.lines)]:
        return None
    first = next(at for at, line in enumerate(frame.lines) if gaps(line))
    taken = [frame.lines[first]]
    gutters = gaps(taken[0])
    for line in frame.lines[first + 1 :]:
        left = narrowed(gutters, line)
        if left is not None:
            gutters = with_new(left, line, taken)
            taken.append(line)
        elif gaps(line):
            return None
    if not gutters or len(taken) < _FEWEST_PARTED * len(frame.lines):
        return None
    return Run(frame.lines, gutters, framed=sum(any(map(gaps, band)) for band in frame.bands))


def _extend(run: Run, lines: Sequence[Line], frames: Frames) -> None:
    """Take in the lines that follow closely and leave the gutters open."""
    taken = run.lines
    waiting: list[Line] = []
    for line in lines:
        last = waiting[-1] if waiting else taken[-1]
        if line.top - last.bottom > _FURTHEST * min(line.size, last.size):
            break
        if line.size > _LARGER * last.size or frames.part(last, line):
            break
        left = narrowed(run.gutters, line)
        if left is not None:
            if waiting and _begins_another(line, taken):
                break
            if not waiting and _is_title(taken[-1], line) and _begins_another(line, taken[:-1]):
                taken.pop()
                break
            taken.extend([*waiting, line])
            waiting = []
            run.gutters = with_new(left, line, taken)
        elif waiting or gaps(line):
            break
        else:
            # A line over several columns: a title in the table, if the table goes on below.
            waiting.append(line)


def _begins_another(line: Line, taken: Sequence[Line]) -> bool:
    """Whether a line below a title is the bold header of another table."""
    return line.bold and bool(gaps(line)) and not all(above.bold for above in taken)


def _is_title(title: Line, line: Line) -> bool:
    """Whether a bold line no wider than the first column stands over a bold line of words: a header."""
    pieces = segments(line)
    values = sum(is_value(joined(words)) for words in pieces)
    return title.bold and len(segments(title)) == 1 and 2 * values < len(pieces)


def _trim(run: Run, sure: int, rules: Sequence[Rule]) -> None:
    """Lines at the end that stand in the first column alone are words after the table.

    A line of the last cell stands above the rule that ends the table, with no rule between it and the row.
    """
    across = run.across
    edges = edges_of(run.lines, run.gutters, rules, ())
    wide = [edge.at for edge in edges if edge.covers(across[0], across[-1])]
    while len(run.lines) > sure and columns_in(run.lines[-1], across) == {0}:
        last, before = run.lines[-1], run.lines[-2]
        if _in_last_row(run, across, wide):
            break
        close = last.top - before.bottom <= 0.5 * last.size
        if close and before.x1 > 0 and 0 in columns_in(before, across) and last.text[:1].islower():
            break
        run.lines.pop()


def _in_last_row(run: Run, across: Sequence[float], wide: Sequence[float]) -> bool:
    first = next(
        line for line in reversed(run.lines) if line is run.lines[0] or columns_in(line, across) != {0}
    )
    last = run.lines[-1]
    return any(edge > last.top for edge in wide) and not any(
        first.bottom - 2 < edge < last.top for edge in wide
    )


def _merge_columns(run: Run) -> None:
    """Make one of two columns that are one: a centred header above flush words.

    No line has words in both, and the header's lines stand in the one and those below in the other.
    """
    number = 0
    while number < len(run.gutters):
        pair = {number, number + 1}
        filled = [columns for line in run.lines if (columns := columns_in(line, run.across) & pair)]
        changes = sum(before != after for before, after in itertools.pairwise(filled))
        if len(run.gutters) > 1 and changes < 2 and not any(len(columns) > 1 for columns in filled):
            del run.gutters[number]
        else:
            number += 1
