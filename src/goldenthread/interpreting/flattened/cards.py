"""Items told in lines instead of tables: a title, then "Owner: ...", "Due: ...", "Status: ...".

Minutes, e-mails, strategies and markdown print actions and risks so. Cards that follow one another become
one table, a row a card, and are read as any table is. What stands in no such row stays prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from goldenthread.documents import Block, Cell, Document, Heading, Paragraph, Row, Table
from goldenthread.interpreting.grids.headers import read_header, read_heading
from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.interpreting.vocabulary.words import heading_key
from goldenthread.model import Place
from goldenthread.wording.texts import clean

from .asides import asked_of, with_asides_apart
from .labelled import Labelled, labels_in, signs

_ITEMS = ("action", "risk", "indicator", "recommendation", "milestone", "saving_text")
_OTHER_SIGNS = frozenset(
    ("likelihood", "impact", "current_score", "target", "actual", "outturn", "baseline", "figure", "amount")
)
_KINDS = frozenset(("actions", "risks", "indicators", "savings"))
_NAMED = re.compile(
    r"(?P<word>[A-Za-z][A-Za-z ]{0,24}?)\s+(?P<ref>[A-Z]{0,5}[-/]?\d+(?:[./]\d+)*[a-z]?)"
    r"\s*[:.\u2013\u2014-]\s*(?P<title>\S.*)"
)
_REFERRED = re.compile(
    r"(?P<ref>[A-Z]{1,6}[-/.]?\d+(?:[./-]\d+)*[a-z]?|\d+(?:\.\d+)+)\s*[:.\u2013\u2014-]?\s+(?P<title>\S.*)"
)
_NUMBER = re.compile(r"\(?([A-Za-z]{0,4}\d+(?:\.\d+)*[a-z]?)[.):]*")
_TITLE_WORDS, _NAMED_WORDS = 40, 120
"""At most; a title that says what it is and its number may be a paragraph."""
_SURE = 0.8
_FEWEST, _FEWEST_ALONE = 2, 3
"""Labels that speak of an item: in each of several cards, and in a card that stands alone."""
_MOST_ASIDES = 2


@dataclass(slots=True)
class _Card:
    word: str | None = None
    """What the title calls the item: "Action", "Risk"."""
    ref: tuple[str, Place] | None = None
    title: tuple[str, Place] | None = None
    is_marked: bool = False
    """The title carries a reference or a list mark."""
    names_itself: bool = False
    """ "Action: Open the hub": the title is what a label says."""
    is_asked: bool = False
    """ "ACTION: Head of Care to write to families": it says of whom it is asked."""
    pairs: list[tuple[Labelled, Place]] = field(default_factory=list)
    asides: list[Paragraph] = field(default_factory=list)
    """Prose between a heading and its first label: it stays prose."""
    end: int = 0

    @property
    def signs(self) -> frozenset[str]:
        return signs(tuple(pair for pair, _ in self.pairs))

    @property
    def stands_alone(self) -> bool:
        """No heading of prose with a remark or two below it."""
        telling = [pair for pair, _ in self.pairs if pair.role in self.signs]
        return self.names_itself or (self.is_marked and len(telling) >= _FEWEST_ALONE)

    @property
    def place(self) -> Place:
        return self.title[1] if self.title else self.pairs[0][1]


def with_cards(document: Document, lexicon: Lexicon) -> Document:
    """The document with a table wherever its lines are cards."""
    blocks = tuple(_replaced(tuple(with_asides_apart(document.blocks)), lexicon))
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _replaced(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    at = 0
    while at < len(blocks):
        cards = _cards(blocks, at, lexicon)
        table = _as_table(cards, lexicon) if cards else None
        if table is None:
            yield blocks[at]
            at += 1
        else:
            yield from (aside for card in cards for aside in card.asides)
            yield table
            at = cards[-1].end


def _cards(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> list[_Card]:
    """The cards that begin here and follow one another, all telling of the same kind of item."""
    cards: list[_Card] = []
    while (card := _card(blocks, cards[-1].end if cards else at, lexicon)) is not None:
        if cards and not _alike(card, cards[0]):
            break
        cards.append(card)
    return cards if len(cards) > 1 or (cards and cards[0].stands_alone) else []


def _alike(card: _Card, first: _Card) -> bool:
    if card.word != first.word or card.is_asked != first.is_asked:
        return False
    return card.is_asked or len(card.signs & first.signs) >= _FEWEST


def _card(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> _Card | None:
    if at >= len(blocks) or isinstance(blocks[at], Table):
        return None
    ref = _reference_before(blocks, at, lexicon)
    at += ref is not None
    card = _opened(blocks[at], lexicon)
    if card is None:
        return None
    card.ref = ref or card.ref
    card.end = at + 1
    depth, first = _depth(blocks[at]), blocks[at]
    while card.end < len(blocks):
        block = blocks[card.end]
        # The reference of the next item is no line of this one.
        if not isinstance(block, Paragraph) or _reference_before(blocks, card.end, lexicon):
            break
        if not _goes_on(card, block, first, depth, lexicon):
            if not _is_aside(card, block, first, lexicon):
                break
            card.asides.append(block)
        card.end += 1
    return card if card.title and (card.is_asked or len(card.signs) >= _FEWEST) else None


def _is_aside(card: _Card, block: Paragraph, first: Block, lexicon: Lexicon) -> bool:
    """A paragraph or two on why, between the heading of an item and "Lead: ..."."""
    few = isinstance(first, Heading) and not card.pairs and len(card.asides) < _MOST_ASIDES
    return few and not block.marker and not labels_in(block.text, lexicon).pairs


def _reference_before(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> tuple[str, Place] | None:
    """ "Risk ref: CRR/01" right above "Risk: ...": the reference stands before the item that it names."""
    block = blocks[at]
    if not isinstance(block, Paragraph) or at + 1 >= len(blocks):
        return None
    inner = labels_in(clean(block.text), lexicon)
    if inner.title or [pair.role for pair in inner.pairs] != ["reference"] or not inner.pairs[0].value:
        return None
    below = _opened(blocks[at + 1], lexicon)
    return (inner.pairs[0].value, block.place) if below and below.names_itself else None


def _depth(block: Block) -> int:
    """Headings stand above all; the items of a list stand below the lines that are in none."""
    if not isinstance(block, Paragraph):
        return -2
    return block.depth if block.marker else -1


def _opened(block: Block, lexicon: Lexicon) -> _Card | None:
    """A card whose title stands here, maybe with its first labels behind it."""
    if isinstance(block, Table) or (isinstance(block, Heading) and block.level == 1):
        return None
    text, place = clean(block.text), block.place
    first = _NAMED.match(text)
    if first and heading_key(first["word"]) in lexicon.labels:
        return None
    named = _named(text, lexicon)
    titled = named or _REFERRED.match(text)
    card = _Card(word=clean(named["word"]).capitalize() if named else None)
    inner = labels_in(titled["title"] if titled else text, lexicon)
    pairs = inner.pairs
    if not inner.title and pairs and pairs[0].role in _ITEMS:
        asked = asked_of(pairs[0].value) if pairs[0].role == "action" and len(pairs) == 1 else None
        title, pairs = asked or (pairs[0].value, pairs[1:])
        card.word, card.title, card.names_itself = inner.pairs[0].label.capitalize(), (title, place), True
        card.is_asked = asked is not None
    elif inner.title and (not pairs or all(pair.role for pair in pairs)):
        card.title = (inner.title, place)
    else:
        return None
    most = _NAMED_WORDS if named else _TITLE_WORDS
    if len(card.title[0].split()) > most or not card.title[0]:
        return None
    marker = _NUMBER.fullmatch(block.marker) if isinstance(block, Paragraph) and block.marker else None
    ref = titled["ref"] if titled else marker[1] if marker else None
    card.ref = (ref, place) if ref else None
    card.is_marked = bool(titled) or bool(isinstance(block, Paragraph) and block.marker)
    card.pairs = [(pair, place) for pair in pairs]
    return card


def _named(text: str, lexicon: Lexicon) -> re.Match[str] | None:
    """ "Action 2.1: ...", "Risk 3 - ...": what it is, its reference and its title."""
    match = _NAMED.match(text)
    return match if match and read_heading(0, match["word"], lexicon).role in _ITEMS else None


def _goes_on(card: _Card, block: Paragraph, first: Block, depth: int, lexicon: Lexicon) -> bool:
    """Takes the paragraph into the card, where it is a line of it."""
    text = clean(block.text)
    if isinstance(first, Paragraph) and first.marker and _depth(block) <= depth and block.marker:
        return False
    if _named(text, lexicon):
        return False
    inner = labels_in(text, lexicon)
    known = [pair for pair in inner.pairs if pair.role]
    if card.pairs and not known and _is_of_open_list(card, block):
        return _add_to_last(card, block, text)
    if card.pairs and not inner.pairs and _heads_milestones(text, lexicon):
        card.pairs.append((Labelled(text, "milestone", ""), block.place))
        return True
    if not inner.title and inner.pairs and (known or card.pairs):
        labels = {pair.label.casefold() for pair, _ in card.pairs}
        if any(pair.label.casefold() in labels for pair in inner.pairs):
            return False
        if card.word and inner.pairs[0].label.casefold() == card.word.casefold():
            return False
        card.pairs.extend((pair, block.place) for pair in inner.pairs)
        return True
    if card.pairs and not inner.pairs and (block.marker or not card.pairs[-1][0].value):
        return _add_to_last(card, block, text)
    return False


def _is_of_open_list(card: _Card, block: Paragraph) -> bool:
    """ "Building handed over: 30 June 2027" below "Milestones" is an item of its list and no label."""
    last = card.pairs[-1][0]
    return bool(block.marker) and last.role == "milestone" and (not last.value or "\n" in last.value)


def _heads_milestones(text: str, lexicon: Lexicon) -> bool:
    """ "Milestones" alone on a line, without a colon."""
    heading = read_heading(0, text, lexicon)
    return heading.role == "milestone" and heading.sure == 1.0 and ":" not in text


def _add_to_last(card: _Card, block: Paragraph, text: str) -> bool:
    """ "Mitigation:" over a list: the list is what the label heads."""
    last, place = card.pairs[-1]
    if last.value and "\n" not in last.value:
        return False
    item = f"{block.marker} {text}" if block.marker else text
    value = f"{last.value}\n{item}" if last.value else f"\n{item}"
    card.pairs[-1] = (replace(last, value=value), place)
    return True


def _as_table(cards: Sequence[_Card], lexicon: Lexicon) -> Table | None:
    """A row a card, where what their labels say makes a table of a known kind."""
    place = cards[0].place
    labels = list(dict.fromkeys(pair.label for card in cards for pair, _ in card.pairs))
    word = next((card.word for card in cards if card.word), None)
    # Somebody leads it and it has a day to be done by: that is an action, whatever its title says.
    if word is None and {"owner", "end"} <= cards[0].signs and not cards[0].signs & _OTHER_SIGNS:
        word = "Action"
    heads = ["Ref"] if any(card.ref for card in cards) else []
    heads += [word or "Title", *labels]
    top = Row(
        cells=tuple(Cell(text=one, place=place, strong=True) for one in heads), place=place, is_header=True
    )
    header = read_header(top, lexicon)
    roles = frozenset(column.role for column in header or () if column.role)
    kind = next((kind for kind in lexicon.tables if kind.fits(roles)), None)
    if kind is None or kind.name not in _KINDS:
        return None
    return Table(rows=(top, *(_row(card, heads, labels) for card in cards)), place=place)


def _row(card: _Card, heads: Sequence[str], labels: Sequence[str]) -> Row:
    said = {pair.label: (pair.value.strip("\n"), place) for pair, place in card.pairs}
    cells = [card.ref] if heads[0] == "Ref" else []
    told = [*cells, card.title, *(said.get(label) for label in labels)]
    return Row(
        cells=tuple(
            Cell(text=one[0], place=one[1], sure=_SURE) if one else Cell(text="", place=card.place)
            for one in told
        ),
        place=card.place,
    )
