"""Plain text and markdown to blocks: runs of lines are tables or prose."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from goldenthread.documents.blocks import Document, Heading, TextLine
from goldenthread.documents.build import Builder
from goldenthread.documents.inline import clean, has_struck, join_bold_over_lines
from goldenthread.documents.struck import LEFT_OUT

from .aligned import aligned_rows, aligned_spans
from .headings import marked_heading
from .lines import Line, LineKind, is_rule, kind_of, lines_of
from .marks_apart import join_marks
from .pages import paged
from .prose import Prose
from .tables import has_columns, is_pipe_table, pipe_rows, tab_rows
from .wrapping import wrap_width

_PICTURE = re.compile(r"!\[[^\]\n]{0,500}\]\(")


def read_text(text: str, name: str, *, markdown: bool = False) -> Document:
    lines, notes = paged(lines_of(join_bold_over_lines(text)))
    build = Builder(name)
    for note in notes:
        build.note(note)
    if _PICTURE.search(text):
        build.note("Pictures were left out.")
    if has_struck(text):
        build.note(LEFT_OUT)
    # Before numbers join their words and broken lines each other: where a table was written one cell a line,
    # each may be a cell.
    build.lines = _as_they_stood(lines)
    runs = list(_runs(join_marks(lines)))
    _fill(build, runs, wrap_width(lines))
    marked = markdown or _is_marked(runs)
    return build.document("markdown" if marked else "text", title=_title(build) if marked else None)


def _as_they_stood(lines: Sequence[Line]) -> tuple[TextLine, ...]:
    """The lines of prose, rules and blank ones left out."""
    return tuple(
        TextLine(text=clean(line.raw), line=line.number, page=line.page)
        for kind, run in _runs(lines)
        if kind is LineKind.PROSE
        for line in run
        if line.raw.strip() and not is_rule(line.raw)
    )


def _fill(build: Builder, runs: Sequence[tuple[LineKind, list[Line]]], width: int | None) -> None:
    prose = Prose(build, width)
    for kind, run in runs:
        build.page = run[0].page
        if kind is LineKind.TABBED:
            build.table(tab_rows(run))
        elif kind is LineKind.PIPED:
            build.table(pipe_rows(run))
        elif kind is LineKind.ALIGNED:
            build.table(aligned_rows(run))
        else:
            prose.read(run)
            continue
        prose.end_lists()


def _runs(lines: Sequence[Line]) -> Iterator[tuple[LineKind, list[Line]]]:
    """Tables as TABBED, PIPED or ALIGNED, all between them as PROSE, blank lines and rules included."""
    shaped = list(_shaped(lines))
    for kind, pieces in itertools.groupby(shaped, key=lambda piece: piece[0]):
        if kind is LineKind.PROSE:
            yield kind, [line for _, run in pieces for line in run]
        else:
            yield from pieces


def _shaped(lines: Sequence[Line]) -> Iterator[tuple[LineKind, list[Line]]]:
    at = 0
    for span in aligned_spans(lines):
        yield from (piece for kind, run in _alike(lines[at : span.first]) for piece in _shape(kind, run))
        yield LineKind.ALIGNED, list(lines[span.first : span.last])
        at = span.last
    yield from (piece for kind, run in _alike(lines[at:]) for piece in _shape(kind, run))


def _alike(lines: Sequence[Line]) -> Iterator[tuple[LineKind, list[Line]]]:
    for kind, run in itertools.groupby(lines, key=kind_of):
        yield kind, list(run)


def _shape(kind: LineKind, run: list[Line]) -> Iterator[tuple[LineKind, list[Line]]]:
    is_table = {LineKind.TABBED: has_columns, LineKind.PIPED: is_pipe_table}.get(kind)
    yield (kind if is_table and is_table(run) else LineKind.PROSE), run


def _is_marked(runs: Sequence[tuple[LineKind, list[Line]]]) -> bool:
    """Whether the text uses markdown: a pipe table, or a heading marked with "#"."""
    return any(
        kind is LineKind.PIPED or any(marked_heading(line.raw) for line in run if kind is LineKind.PROSE)
        for kind, run in runs
    )


def _title(build: Builder) -> str | None:
    return next(
        (block.text for block in build.blocks if isinstance(block, Heading) and block.level == 1), None
    )
