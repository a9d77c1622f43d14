"""Cards and turned tables: labels down the side, one item a table, or one item a column.

A card may hold pairs of label and value, several pairs a row, a small table of periods over figures, a grid
of scores, and a list with a header of its own. It becomes an ordinary table: the labels in its header, the
values in its first row, the list's items in the rows below.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from goldenthread.documents import Cell, Row, Table
from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.wording.texts import clean

from .header_lines import header_at, is_label_row
from .headers import FIGURE, Column, read_header, read_heading
from .period_tables import period_cells

_SURE = 0.75
_LABEL_WORDS = 4
_FEWEST = 3
"""Labels; two that happen to be known words make no card."""
_TITLED = re.compile(
    r"(?P<ref>[A-Z]{1,6}\s?[-/.]?\s?\d+(?:[./-]\d+)*[a-z]?)\s*[:.\u2013-]?\s+(?P<title>\S.*\s.*)$", re.DOTALL
)
_WORDED = re.compile(
    r"(?P<word>Risk|Measure|Indicator|Performance measure|Performance indicator|Action)"
    r"\s+(?:no\.?\s*)?(?P<ref>\d+(?:\.\d+)*[a-z]?)\s*[:.\u2013-]\s+(?P<title>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_KINDS = frozenset(("indicator", "risk", "action", "recommendation", "saving_text"))


@dataclass(slots=True)
class _Card:
    labels: list[Cell] = field(default_factory=list)
    values: list[Cell] = field(default_factory=list)
    items: list[tuple[Cell, ...]] = field(default_factory=list)
    item_labels: tuple[Cell, ...] = ()

    def add(self, label: Cell, value: Cell) -> None:
        self.labels.append(label)
        self.values.append(value)


def turned(table: Table, lexicon: Lexicon) -> Table:
    """The table with its items in rows, where it is a card or stands on its side; else as it was."""
    rows = [row for row in table.rows if any(clean(text) for text in row.texts)]
    if len(rows) < 2 or len(rows) > 60:
        return table
    if _has_header_of_lines(rows, lexicon):
        return table
    return _card(table, rows, lexicon) or _on_its_side(table, rows, lexicon) or table


def _has_header_of_lines(rows: list[Row], lexicon: Lexicon) -> bool:
    """Below its title stands a header of two lines: the headings of groups, which are no values of a card."""
    first = [cell for cell in _below_title(rows)[0].cells if not cell.merged]
    if len(first) % 2 == 0 and all(one.strong and not two.strong for one, two in _in_pairs(first)):
        return False  # Labels in bold, each beside its value.
    header = header_at(_below_title(rows)[:3], lexicon)
    known = [column for column in header.columns if column.role] if header else []
    return header is not None and header.lines > 1 and len(known) >= _FEWEST


def _in_pairs(cells: Sequence[Cell]) -> list[tuple[Cell, Cell]]:
    return list(zip(cells[::2], cells[1::2], strict=True))


def _below_title(rows: list[Row]) -> list[Row]:
    titles = next((at for at, row in enumerate(rows) if sum(bool(clean(t)) for t in row.texts) > 1), 0)
    return rows[titles:]


def _on_its_side(table: Table, rows: list[Row], lexicon: Lexicon) -> Table | None:
    """ "Indicator | A | B" over "Target | 90% | 80%": one item a column."""
    width = max(len(row.cells) for row in rows)
    if (
        width < 2
        or header_at(_below_title(rows)[:3], lexicon)
        or any(len(row.cells) != width for row in rows)
    ):
        return None
    if any(cell.merged for row in rows for cell in row.cells):
        return None
    first = Row(cells=tuple(row.cells[0] for row in rows), place=rows[0].place)
    header = read_header(first, lexicon)
    if header is None or not _whole(header, len(rows)) or not _named(header):
        return None
    columns = [tuple(row.cells[at] for row in rows) for at in range(1, width)]
    items = [Row(cells=cells, place=cells[0].place) for cells in columns]
    return replace(table, rows=(replace(first, is_header=True), *items))


def _whole(header: tuple[Column, ...], rows: int) -> bool:
    known = [column for column in header if column.role and column.sure >= _SURE]
    return len(known) >= _FEWEST and len(known) * 3 >= rows * 2


def _named(header: Sequence[Column]) -> bool:
    return any(column.role in _KINDS and column.sure >= _SURE for column in header)


def _card(table: Table, rows: list[Row], lexicon: Lexicon) -> Table | None:
    card = _Card()
    at = 0
    while at < len(rows):
        taken = _take(card, rows, at, lexicon)
        if not taken:
            return None
        at += taken
    return _as_table(table, rows, card, lexicon)


def _take(card: _Card, rows: list[Row], at: int, lexicon: Lexicon) -> int:
    """How many rows the piece of the card takes that begins here; 0 when this is no card."""
    row = rows[at]
    filled = [cell for cell in row.cells if clean(cell.text)]
    if len(filled) == 1 and at == 0:
        return _title(card, filled[0])
    if _pairs(card, row, lexicon):
        return 1
    pieces = (_periods, _scores, _figures, _list)
    return next((taken for read in pieces if (taken := read(card, rows, at, lexicon))), 0)


def _title(card: _Card, cell: Cell) -> int:
    worded = _WORDED.match(clean(cell.text))
    named = worded or _TITLED.match(clean(cell.text))
    if named:
        card.add(replace(cell, text="Ref"), replace(cell, text=named["ref"]))
    label = worded["word"] if worded else ""
    card.add(replace(cell, text=label), replace(cell, text=named["title"] if named else cell.text))
    return 1


def _pairs(card: _Card, row: Row, lexicon: Lexicon) -> bool:
    """Label, value, label, value: a value may be blank and may run on over merged cells."""
    cells = [cell for cell in row.cells if not cell.merged]
    if not cells or len(cells) % 2 or not clean(cells[0].text):
        if len(cells) == 1 and _known(cells[0], lexicon):
            card.add(cells[0], replace(cells[0], text=""))
            return True
        return False
    labels, values = cells[::2], cells[1::2]
    pairs = list(zip(labels, values, strict=True))
    named = [_known(label, lexicon) or not clean(label.text + value.text) for label, value in pairs]
    if not any(named) or not all(
        known or _is_set_as_label(*pair) for known, pair in zip(named, pairs, strict=True)
    ):
        return False
    said = [value for value in values if clean(value.text)]
    if len(said) > 1 and all(_known(value, lexicon) for value in said):
        return False
    for label, value in pairs:
        if clean(label.text):
            card.add(label, value)
    return True


def _is_set_as_label(label: Cell, value: Cell) -> bool:
    """A label that no list knows, beside one that is known: it is set in bold, and its value is not."""
    words = len(clean(label.text).split())
    return bool(label.strong) and not value.strong and 0 < words <= _LABEL_WORDS


def is_label_pair(row: Row, lexicon: Lexicon) -> bool:
    """ "Risk owner | Director of Place", maybe several such a row."""
    return _pairs(_Card(), row, lexicon)


def _known(cell: Cell, lexicon: Lexicon) -> bool:
    text = clean(cell.text).rstrip(":")
    heading = read_heading(0, text, lexicon)
    return bool(text) and len(text.split()) <= 8 and heading.sure >= _SURE


def _periods(card: _Card, rows: list[Row], at: int, lexicon: Lexicon) -> int:
    pairs, taken = period_cells(rows, at, lexicon)
    for label, value in pairs:
        card.add(label, value)
    return taken


def _scores(card: _Card, rows: list[Row], at: int, lexicon: Lexicon) -> int:
    """A grid: " | Likelihood | Impact | Score" over "Current | 4 | 4 | 16"."""
    top = rows[at]
    heads = [i for i, cell in enumerate(top.cells) if i and clean(cell.text)]
    if clean(top.cells[0].text) or len(heads) < 2 or not all(_known(top.cells[i], lexicon) for i in heads):
        return 0
    taken = 1
    for row in rows[at + 1 :]:
        if not clean(row.cells[0].text) or len(row.cells) != len(top.cells):
            break
        others = [row.cells[i] for i in heads if clean(row.cells[i].text)]
        is_pair = _known(row.cells[0], lexicon) and len(others) < 2
        if is_pair or all(_known(cell, lexicon) for cell in others):
            break
        for i in heads:
            label = f"{clean(row.cells[0].text)} {clean(top.cells[i].text)}"
            card.add(replace(top.cells[i], text=label), row.cells[i])
        taken += 1
    return taken if taken > 1 else 0


def _figures(card: _Card, rows: list[Row], at: int, lexicon: Lexicon) -> int:
    """Periods and headings over one row of figures."""
    if at + 1 >= len(rows) or not is_label_row(rows[at]):
        return 0
    heads = [cell for cell in rows[at].cells if clean(cell.text)]
    columns = [read_heading(0, clean(cell.text), lexicon) for cell in heads]
    measured = [one for one in columns if one.role and lexicon.contents[one.role] in ("value", "rating")]
    below = rows[at + 1]
    if len(heads) < 2 or len(measured) < len(heads) or len(below.cells) != len(rows[at].cells):
        return 0
    for label, value in zip(rows[at].cells, below.cells, strict=True):
        if clean(label.text):
            card.add(label, value)
    return 2


def _list(card: _Card, rows: list[Row], at: int, lexicon: Lexicon) -> int:
    """A list under its own header runs to the card's end or its next label: "Further action | Owner"."""
    header = header_at([rows[at]], lexicon)
    if header is None or not card.labels or card.item_labels:
        return 0
    card.item_labels = rows[at].cells
    width = len(rows[at].cells)
    below = list(itertools.takewhile(lambda row: not _closes_list(row, width, lexicon), rows[at + 1 :]))
    if any(clean(cell.text) for row in below for cell in row.cells[width:]):
        return 0
    card.items = [_as_wide(row, width) for row in below]
    return 1 + len(below)


def _closes_list(row: Row, width: int, lexicon: Lexicon) -> bool:
    """ "Commentary" and a text over all the other columns of the list: a field of the card again."""
    cells = [cell for cell in row.cells if not cell.merged]
    return width > 2 and len(cells) == 2 and len(row.cells) > 2 and is_label_pair(row, lexicon)


def _of_items(card: _Card, lexicon: Lexicon) -> Iterator[Cell]:
    """ "Who" over a list of actions is who does them, where the item has an owner of its own."""
    owned = any(_role_of(label, lexicon) == "owner" for label in card.labels)
    for label in card.item_labels:
        theirs = owned and _role_of(label, lexicon) == "owner"
        yield replace(label, text="Action owner") if theirs else label


def _role_of(label: Cell, lexicon: Lexicon) -> str | None:
    return read_heading(0, clean(label.text).rstrip(":"), lexicon).role


def _untitled(roles: set[str | None]) -> str | None:
    """What a card speaks of that bears a title and no label for it."""
    if roles & {"target", "actual", FIGURE}:
        return "Indicator"
    return "Risk" if roles & {"current_score", "original_score"} else None


def _as_wide(row: Row, width: int) -> tuple[Cell, ...]:
    blank = Cell(text="", place=row.place)
    return (*row.cells[:width], *(blank,) * (width - len(row.cells)))


def _as_table(table: Table, rows: list[Row], card: _Card, lexicon: Lexicon) -> Table | None:
    told = zip(card.labels, card.values, strict=True)
    if not any(clean(label.text) and clean(value.text) for label, value in told):
        return None  # A title over a table, such as "Risk management:", is no label without its value.
    labels = [*card.labels, *_of_items(card, lexicon)]
    columns = [read_heading(i, clean(cell.text).rstrip(":"), lexicon) for i, cell in enumerate(labels)]
    known = [column for column in columns if column.role and column.sure >= _SURE]
    if len(known) < _FEWEST:
        return None
    own = columns[: len(card.labels)]
    if not _named(own):
        untitled = next((i for i, cell in enumerate(card.labels) if not clean(cell.text)), None)
        listed = _named(columns)
        kind = _untitled({column.role for column in known if column in own or not listed})
        if untitled is not None and kind is not None:
            labels[untitled] = replace(labels[untitled], text=kind)
        elif not listed:
            return None
    width = len(card.item_labels)
    blank = [replace(cell, text="", merged=True) for cell in card.values]
    items = card.items or [tuple(replace(cell, text="") for cell in card.item_labels)]
    first = Row(cells=(*card.values, *items[0][:width]), place=rows[0].place)
    made = [first, *(Row(cells=(*blank, *cells[:width]), place=cells[0].place) for cells in items[1:])]
    heads = tuple(replace(cell, text=clean(cell.text).rstrip(":"), merged=False) for cell in labels)
    return replace(table, rows=(Row(cells=heads, place=rows[0].place, is_header=True), *made))
