"""Tables that follow one another, cut where a header begins: one segment a header, with the rows below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from goldenthread.documents import Cell, Row, Table
from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.model import Place, Precision
from goldenthread.wording import read_when
from goldenthread.wording.texts import clean, fold

from .header_lines import header_at
from .headers import Column
from .transposed import turned

_TITLE_WORDS = 10
_FIGURE = re.compile(r"^[£$€(+-]*\s*[\d,.]+\s*%?\)?$")


@dataclass(slots=True)
class Segment:
    header: tuple[Column, ...] | None
    title: str | None
    place: Place
    rows: list[Row] = field(default_factory=list)
    breaks: set[int] = field(default_factory=set)
    above: tuple[Cell, ...] = ()
    """Lines within the table above its header: what it is, who made it, a note."""


def cut_segments(tables: Sequence[Table], lexicon: Lexicon) -> list[Segment]:
    cut = _Cut(lexicon)
    for table in tables:
        cut.take(turned(table, lexicon))
    return [segment for segment in cut.segments if segment.rows or segment.header]


class _Cut:
    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.segments: list[Segment] = []

    def take(self, table: Table) -> None:
        rows = [row for row in table.rows if any(clean(text) for text in row.texts)]
        fresh, at = True, 0
        if self._heads_again(rows):
            self.segments[-1].breaks.add(len(self.segments[-1].rows))
            fresh, at = False, 1
        while at < len(rows):
            lines = self._header(table, rows, at)
            if lines:
                at, fresh = at + lines, False
                continue
            self._row(table, rows[at], fresh)
            at, fresh = at + 1, False

    def _heads_again(self, rows: list[Row]) -> bool:
        """The first row of a table that no vocabulary knows, printed again where the next page begins."""
        above = self.segments[-1] if self.segments else None
        if above is None or above.header is not None or not above.rows or len(rows) < 2:
            return False
        first, again = above.rows[0], rows[0]
        bold = all(cell.strong for cell in again.cells if clean(cell.text))
        other_page = again.place.page != above.rows[-1].place.page
        return other_page and bold and len(_words(again)) > 1 and _words(again) == _words(first)

    def _header(self, table: Table, rows: list[Row], at: int) -> int:
        """How many rows the header takes that begins here; 0 when none does."""
        header = header_at(rows[at : at + 3], self.lexicon)
        if header is None:
            return 0
        current = self.segments[-1] if self.segments else None
        if current and current.header and _is_dated_row(rows[at], current.header, self.lexicon):
            return 0
        if current and current.header and same_header(header.columns, current.header):
            _drop_lines_again(current)
            current.breaks.add(len(current.rows))
            following = rows[at + header.lines] if at + header.lines < len(rows) else None
            rest = following is not None and _rest_of_header(following, current.header)
            return header.lines + int(rest)
        if (
            current
            and current.header
            and self._is_printed_again(rows[at + 1 : at + header.lines], current.header)
        ):
            return 0
        title, above = self._lines_above()
        self.segments.append(Segment(header.columns, title or table.caption, rows[at].place, above=above))
        return header.lines

    def _is_printed_again(self, rows: list[Row], header: tuple[Column, ...]) -> bool:
        """One of these lines is the header above, as the next page prints it; what stands before is a row."""
        found = (header_at([row], self.lexicon) for row in rows)
        return any(one is not None and same_header(one.columns, header) for one in found)

    def _row(self, table: Table, row: Row, fresh: bool) -> None:
        current = self.segments[-1] if self.segments else None
        if current is None or (fresh and (_has_own_headings(table) or not _goes_on(current, row))):
            current = Segment(None, table.caption, row.place)
            self.segments.append(current)
        elif fresh:
            current.breaks.add(len(current.rows))
        current.rows.append(_under(row, current.header) if current.header else row)

    def _lines_above(self) -> tuple[str | None, tuple[Cell, ...]]:
        """Rows of one cell right above a header: the last short one is its title, the others say more."""
        if not self.segments:
            return None, ()
        current = self.segments[-1]
        if current.header is not None or not all(len(_words(row)) == 1 for row in current.rows):
            return _take_title(current), ()
        lines = [cell for row in current.rows for cell in row.cells if clean(cell.text)]
        title = None
        if len(clean(lines[-1].text).split()) <= _TITLE_WORDS:
            title = clean(lines.pop().text).rstrip(":")
        self.segments.pop()
        return title, tuple(lines)


def _drop_lines_again(segment: Segment) -> None:
    """The lines above the header that the next page prints again with it."""
    above = {fold(segment.title or "").rstrip(":"), *(fold(cell.text).rstrip(":") for cell in segment.above)}
    while segment.rows:
        words = _words(segment.rows[-1])
        if len(words) != 1 or fold(words[0]).rstrip(":") not in above:
            return
        segment.rows.pop()


def _has_own_headings(table: Table) -> bool:
    """Its first row is set in bold, without a figure, over rows that are not: headings that no list knows."""
    rows = [[cell for cell in row.cells if clean(cell.text)] for row in table.rows]
    first, *others = [row for row in rows if row] or [[]]
    if len(first) < 2 or not all(cell.strong for cell in first) or any(_FIGURE.search(c.text) for c in first):
        return False
    return any(not cell.strong for row in others for cell in row)


def _is_dated_row(row: Row, header: tuple[Column, ...], lexicon: Lexicon) -> bool:
    """A date under a column of dates: "Start on site | 15/10/2025 | No" is a row, whatever its words."""
    under = _under(row, header)
    columns = [one for one in header if one.role and lexicon.contents[one.role] == "date"]
    return any(one.index < len(under.cells) and _is_day(under.cells[one.index].text) for one in columns)


def _is_day(text: str) -> bool:
    when = read_when(clean(text)) if clean(text) else None
    return when is not None and when.is_dated and when.precision in (Precision.DAY, Precision.MONTH)


def _words(row: Row) -> list[str]:
    return [clean(text) for text in row.texts if clean(text)]


def _take_title(segment: Segment) -> str | None:
    """A last row of one short cell, right above a header, is the next table's title, in whichever column."""
    if not segment.rows:
        return None
    texts = _words(segment.rows[-1])
    ends_on_colon = texts[0].endswith(":")
    is_band = any(cell.merged for cell in segment.rows[-1].cells)
    is_short = len(texts) == 1 and len(texts[0].split()) <= _TITLE_WORDS
    if is_short and (ends_on_colon or is_band or len(segment.rows) == 1):
        segment.rows.pop()
        return texts[0].rstrip(":")
    return None


def same_header(header: tuple[Column, ...], other: tuple[Column, ...]) -> bool:
    """The header printed again: the same labels, give or take the half that a page break pushed down."""
    ours = [fold(column.label) for column in header if column.label]
    theirs = {fold(column.label) for column in other if column.label}
    if not ours or abs(labelled(header) - labelled(other)) > 1:
        return False
    shared = [label for label in ours if any(whole.startswith(label) for whole in theirs)]
    return len(shared) == len(ours)


def _rest_of_header(row: Row, header: tuple[Column, ...]) -> bool:
    """The second line of a header that was broken over two rows."""
    pieces = [fold(text) for text in row.texts if clean(text)]
    labels = " | ".join(fold(column.label) for column in header)
    return bool(pieces) and all(piece in labels for piece in pieces)


def _goes_on(segment: Segment, row: Row) -> bool:
    """Right below another table, with nothing between: as many cells, give or take one."""
    if segment.header:
        if placed := _placed(row, segment.header):
            return fits_sheet(placed, segment.header)
        least, most = labelled(segment.header), len(segment.header)
    else:
        least = most = max((len(one.cells) for one in segment.rows), default=0)
    return filled(row) <= most + 1 and len(row.cells) >= least - 1


def fits_sheet(row: Row, header: tuple[Column, ...]) -> bool:
    """A row of a sheet below a blank one goes on with the table when it fills most of its columns."""
    texts = [clean(text) for text in row.texts]
    named = [column for column in header if column.label]
    told = sum(1 for column in named if texts[column.index])
    return told * 2 >= len(named)


def _under(row: Row, header: tuple[Column, ...]) -> Row:
    return _placed(row, header) or row


def _placed(row: Row, header: tuple[Column, ...]) -> Row | None:
    """A sheet's own columns say which heading a cell stands under, where part of the table is narrower."""
    places = {column.at: column.index for column in header if column.at is not None}
    if len(places) != len(header) or _stands_under(row, header):
        return None
    cells: list[Cell | None] = [None] * len(header)
    for cell in row.cells:
        at = places.get(cell.place.column or 0) if cell.place.sheet else None
        if at is None:
            if clean(cell.text):
                return None
            continue
        cells[at] = cell
    blank = [
        one or Cell(text="", place=replace(row.place, column=column.at))
        for one, column in zip(cells, header, strict=True)
    ]
    return replace(row, cells=tuple(blank))


def _stands_under(row: Row, header: tuple[Column, ...]) -> bool:
    return len(row.cells) == len(header) and row.cells[0].place.column == header[0].at


def placed_under(row: Row, header: tuple[Column, ...]) -> Row | None:
    """The row under the header of a table above it in the same sheet, else None."""
    if _stands_under(row, header):
        return row
    return _placed(row, header)


def labelled(header: tuple[Column, ...]) -> int:
    """The width of a header without the unlabelled columns at its end: tabs at line ends make such."""
    return max((column.index + 1 for column in header if column.label), default=0)


def filled(row: Row) -> int:
    """The width of a row without the blank cells at its end."""
    return max((at for at, text in enumerate(row.texts, start=1) if clean(text)), default=0)
