"""One item a page: a heading or a title bar, tables of labels, scores or periods, headed lists, actions.

Each piece alone says little: the pieces of an item become one card, which is read as any other card is. Two
cards make a document of cards; what a card does not hold follows it as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from goldenthread.documents import Block, Cell, Heading, Paragraph, Row, Table
from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.model import Place
from goldenthread.wording.texts import clean

from .header_lines import header_at
from .headers import FIGURE, read_heading
from .transposed import is_label_pair, turned

_FEWEST = 2
_SURE = 0.75
_TITLE_WORDS = 25
_LABEL_WORDS = 8
_LABELLED = re.compile(r"(?P<label>[A-Z][^:?.]{2,60}[:?])\s+(?P<value>\S.*)", re.DOTALL)


@dataclass(slots=True)
class _Card:
    title: Heading | Table
    rows: list[Row] = field(default_factory=list)
    rest: list[Block] = field(default_factory=list)
    ended: bool = False
    """A list under its own header stands at the end of a card."""


def with_whole_cards(blocks: Sequence[Block], lexicon: Lexicon) -> tuple[Block, ...]:
    openers = [at for at in range(len(blocks)) if _opens(blocks, at, lexicon)]
    if len(openers) < _FEWEST:
        return tuple(blocks)
    made: list[Block] = list(blocks[: openers[0]])
    whole = 0
    for at, following in zip(openers, (*openers[1:], len(blocks)), strict=True):
        end = _end(blocks, at, following)
        table = _joined(blocks[at:end], lexicon)
        whole += table is not None
        made += table if table is not None else blocks[at:end]
        made += blocks[end:following]
    return tuple(made) if whole >= _FEWEST else tuple(blocks)


# --- where a card begins and ends ---


def _opens(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    block = blocks[at]
    if isinstance(block, Table):
        rows = _filled(block)
        return len(rows) > 1 and _is_bar(rows[0]) and all(is_label_pair(row, lexicon) for row in rows[1:])
    if not isinstance(block, Heading) or at + 1 >= len(blocks):
        return False
    table = blocks[at + 1]
    if not isinstance(table, Table) or not 1 < len(block.text.split()) <= _TITLE_WORDS:
        return False
    rows = _filled(table)
    return bool(rows) and all(is_label_pair(row, lexicon) for row in rows)


def _end(blocks: Sequence[Block], at: int, following: int) -> int:
    """A heading that is as high as the card's own, or heads no field of an item, ends the card."""
    first = blocks[at]
    level = first.level if isinstance(first, Heading) else None
    for end in range(at + 1, following):
        block = blocks[end]
        if isinstance(block, Heading) and level is not None and block.level <= level:
            return end
    return following


def _filled(table: Table) -> list[Row]:
    return [row for row in table.rows if any(clean(text) for text in row.texts)]


def _is_bar(row: Row) -> bool:
    """One cell over the whole width."""
    words = [clean(text) for text in row.texts if clean(text)]
    return len(row.cells) > 1 and len(words) == 1 and 1 < len(words[0].split()) <= _TITLE_WORDS


# --- the pieces of a card ---


def _joined(blocks: Sequence[Block], lexicon: Lexicon) -> list[Block] | None:
    """The card as one table, then what it does not hold; None where the pieces make no card."""
    card = _Card(title=_title(blocks[0]))
    if isinstance(blocks[0], Heading):
        cell = Cell(text=blocks[0].text, place=blocks[0].place, strong=True)
        card.rows.append(Row(cells=(cell, _blank(cell.place)), place=cell.place))
    at = 0 if isinstance(blocks[0], Table) else 1
    while at < len(blocks):
        at += _take(card, blocks, at, lexicon)
    tables = [block for block in blocks if isinstance(block, Table)]
    table = Table(rows=tuple(card.rows), place=tables[0].place, caption=tables[0].caption)
    if turned(table, lexicon) is table:
        return None
    return [table, *card.rest]


def _title(block: Block) -> Heading | Table:
    if isinstance(block, Paragraph):
        raise TypeError("A paragraph opens no card.")
    return block


def _take(card: _Card, blocks: Sequence[Block], at: int, lexicon: Lexicon) -> int:
    block = blocks[at]
    if card.ended:
        card.rest.append(block)
        return 1
    if isinstance(block, Table):
        rows = _filled(block)
        card.rows += rows
        labels = all(is_label_pair(row, lexicon) for row in rows)
        card.ended = not labels and _heads_list(rows[0], lexicon)
        return 1
    if isinstance(block, Heading):
        return _headed(card, blocks, at, lexicon)
    found = _LABELLED.fullmatch(block.text)
    if found and _role(found["label"], lexicon):
        card.rows.append(_pair(found["label"], block.place, found["value"], block.place))
    else:
        card.rest.append(block)
    return 1


def _heads_list(row: Row, lexicon: Lexicon) -> bool:
    """ "Further action | Owner | Due"; the corner of a grid of scores or periods is blank or a year."""
    first = read_heading(0, clean(row.cells[0].text), lexicon)
    return first.role not in (None, FIGURE) and header_at([row], lexicon) is not None


def _headed(card: _Card, blocks: Sequence[Block], at: int, lexicon: Lexicon) -> int:
    """ "Current controls" over its list: a field of the item. Another heading begins what is no card."""
    heading = blocks[at]
    below = list(_paragraphs(blocks[at + 1 :]))
    if not isinstance(heading, Heading) or not below or not _role(heading.text, lexicon):
        card.rest.append(heading)
        return 1
    text = "\n".join(f"{one.marker or '•'} {one.text}" if len(below) > 1 else one.text for one in below)
    card.rows.append(_pair(heading.text, heading.place, text, below[0].place))
    return 1 + len(below)


def _paragraphs(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if not isinstance(block, Paragraph) or _LABELLED.fullmatch(block.text):
            return
        yield block


def _role(label: str, lexicon: Lexicon) -> str | None:
    plain = clean(label).rstrip(":?")
    heading = read_heading(0, plain, lexicon)
    known = heading.sure >= _SURE and len(plain.split()) <= _LABEL_WORDS
    return heading.role if known else None


def _pair(label: str, at: Place, value: str, below: Place) -> Row:
    return Row(
        cells=(Cell(text=label.rstrip("?"), place=at, strong=True), Cell(text=value, place=below)), place=at
    )


def _blank(place: Place) -> Cell:
    return Cell(text="", place=place, merged=True)
