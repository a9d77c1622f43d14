"""A text's flattened tables found, and put in the places of their lines."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from goldenthread.documents import Block, Document, Table
from goldenthread.interpreting.vocabulary.lexicon import Lexicon

from .even import find_even
from .headings import Heading, Headings
from .keys import find_keys
from .pieces import Piece, pieces_of
from .stops import stop_after
from .tables import Found, find_rows, preview, reprinted, table_of

_LEAST = 3.0
_MOST_RIVALS = 4


def rebuild(document: Document, lexicon: Lexicon) -> Document:
    """The document with a table wherever its lines are the cells of one."""
    if not document.lines:
        return document
    tables = [found for run in _runs(document) for found in _tables(run, document.blocks, lexicon)]
    return replace(document, blocks=_placed(document, tables)) if tables else document


def _runs(document: Document) -> list[list[Piece]]:
    """The pieces between tables that the text shows as such."""
    bars = sorted(row.place.line or 0 for table in document.tables() for row in table.rows)
    pieces = pieces_of(document.lines)
    runs: dict[int, list[Piece]] = {}
    for piece in pieces:
        runs.setdefault(bisect_left(bars, piece.line), []).append(piece)
    return list(runs.values())


def _tables(pieces: Sequence[Piece], blocks: Sequence[Block], lexicon: Lexicon) -> list[Found]:
    """The best tables first; what overlaps one that is found already is none."""
    found = list(find_keys(pieces))
    even = (_whole_blocks(one, pieces, blocks) for one in find_even(pieces, blocks, lexicon))
    found += [one for one in even if one and not any(_overlap(one, other) for other in found)]
    tried: list[Found] = []
    for rivals in _rivals(Headings(pieces, lexicon)):
        # Short cells of a table that fits well look like headers too; they are not worth the trouble.
        if not any(table.is_clear and table.start < rivals[0].start < table.end for table in tried):
            tried.extend(_whole(pieces, blocks, _likely(pieces, blocks, rivals, found)))
    for table in sorted(tried, key=lambda one: -one.worth):
        if not any(_overlap(one, table) for one in found):
            found.append(table)
    return sorted(found, key=lambda one: one.start)


def _overlap(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


def _likely(
    pieces: Sequence[Piece], blocks: Sequence[Block], rivals: Sequence[Heading], keys: Sequence[Found]
) -> list[tuple[Heading, int]]:
    """Headers under which rows fit at a first look, each with where its table must stop."""
    likely: list[tuple[float, Heading, int]] = []
    for heading in sorted(rivals, key=lambda one: -one.score)[: 2 * _MOST_RIVALS]:
        stop = _stop(pieces, blocks, heading, keys)
        worth = preview(pieces, heading, stop)
        if worth >= _LEAST:
            likely.append((worth, heading, stop))
    likely.sort(key=lambda one: -one[0])
    return [(heading, stop) for _, heading, stop in likely[:_MOST_RIVALS]]


def _rivals(headings: Iterable[Heading]) -> Iterator[list[Heading]]:
    """Headers that overlap: one of them at most is true."""
    rivals: list[Heading] = []
    for heading in headings:
        if rivals and heading.start >= max(one.end for one in rivals):
            yield rivals
            rivals = []
        rivals.append(heading)
    if rivals:
        yield rivals


def _whole(
    pieces: Sequence[Piece], blocks: Sequence[Block], rivals: Sequence[tuple[Heading, int]]
) -> Iterator[Found]:
    for heading, stop in rivals:
        table = find_rows(pieces, heading, stop)
        table = table and _whole_blocks(table, pieces, blocks)
        if table:
            yield table


def _stop(pieces: Sequence[Piece], blocks: Sequence[Block], heading: Heading, keys: Sequence[Found]) -> int:
    """The first piece that cannot belong to a table under this heading."""
    line = stop_after(blocks, pieces[heading.end].line)
    stop = len(pieces) if line is None else bisect_left(pieces, line, key=lambda piece: piece.line)
    stop = min([stop, *(key.start for key in keys if key.start >= heading.end)])
    return reprinted(pieces, heading, stop)


def _whole_blocks(found: Found, pieces: Sequence[Piece], blocks: Sequence[Block]) -> Found | None:
    """The table as far as it ends where a block does: a number may have joined the words behind it."""
    starts = {block.place.line for block in blocks}
    if pieces[found.start].line not in starts:
        return None
    while len(found.rows) > 1:
        if found.end >= len(pieces) or pieces[found.end].line in starts:
            return found
        found = replace(found, rows=found.rows[:-1])
    return None


def _placed(document: Document, tables: Sequence[Found]) -> tuple[Block, ...]:
    number = max((table.place.table or 0 for table in document.tables()), default=0)
    made: dict[int, Table] = {}
    covered: set[int] = set()
    for at, found in enumerate(tables, start=number + 1):
        table = table_of(found, document.name, at)
        made[table.place.line or 0] = table
        covered.update(range(table.place.line or 0, found.rows[-1][-1].piece.line + 1))
    blocks: list[Block] = []
    for block in document.blocks:
        line = block.place.line
        if line in made:
            blocks.append(made[line])
        elif line not in covered or isinstance(block, Table):
            blocks.append(block)
    return tuple(blocks)
