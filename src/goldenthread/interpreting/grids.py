"""Tables as printed to grids: columns with a role, rows aligned to them, pages stitched together.

A grid ends where another header begins or where prose comes between. Header rows repeated at a page break
vanish into the mark `after_break` on the row that follows.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from goldenthread.documents import Cell, Row, Table
from goldenthread.model import Place, Seen
from goldenthread.wording.texts import clean, fold

from .aligning import align, mend_roles, profile
from .headers import Column, read_header
from .lexicon import Lexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    cells: tuple[Cell, ...]
    place: Place
    after_break: bool = False
    """A page break stands before this row."""

    def text(self, index: int | None) -> str:
        return "" if index is None else clean(self.cells[index].text)

    def cell(self, index: int | None) -> Cell | None:
        """The cell, if anything stands in it."""
        return self.cells[index] if index is not None and self.text(index) else None

    @property
    def filled(self) -> tuple[int, ...]:
        return tuple(i for i, cell in enumerate(self.cells) if clean(cell.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """`kind` is one of tables.yaml, or None for a table that no vocabulary knows."""

    kind: str | None
    columns: tuple[Column, ...]
    rows: tuple[GridRow, ...]
    title: str | None = None
    place: Place = field(default_factory=Place)

    def column(self, role: str) -> int | None:
        return next((column.index for column in self.columns if column.role == role), None)

    def all_columns(self, role: str) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.role == role)

    @property
    def has_header(self) -> bool:
        return any(column.label for column in self.columns)


@dataclass(slots=True)
class _Segment:
    header: tuple[Column, ...] | None
    title: str | None
    place: Place
    rows: list[Row] = field(default_factory=list)
    breaks: set[int] = field(default_factory=set)


def cut_grids(
    tables: list[Table], lexicon: Lexicon, inherited: tuple[Column, ...] | None = None
) -> list[Grid]:
    """The grids of tables that follow one another with nothing but page breaks between.

    `inherited` is the last header above: a headless table whose cells fit it goes on under it.
    """
    segments = _segments(tables, lexicon)
    return [_grid(segment, lexicon, inherited) for segment in segments if segment.rows or segment.header]


def _segments(tables: list[Table], lexicon: Lexicon) -> list[_Segment]:
    segments: list[_Segment] = []
    current: _Segment | None = None
    for table in tables:
        rows = [row for row in table.rows if any(clean(text) for text in row.texts)]
        fresh = True
        skip = 0
        for at, row in enumerate(rows):
            if skip:
                skip -= 1
                continue
            following = rows[at + 1] if at + 1 < len(rows) else None
            header = read_header(row, lexicon)
            if header and current and current.header and _same(header, current.header):
                current.breaks.add(len(current.rows))
                skip = int(following is not None and _rest_of_header(following, current.header))
                fresh = False
                continue
            if header:
                title = _take_title(current) if current else None
                current = _Segment(header, title or table.caption, row.place)
                segments.append(current)
                fresh = False
                continue
            if current is None or (fresh and not _goes_on(current, row)):
                current = _Segment(None, table.caption, row.place)
                segments.append(current)
            elif fresh:
                current.breaks.add(len(current.rows))
            fresh = False
            current.rows.append(row)
    return segments


def _take_title(segment: _Segment) -> str | None:
    """A last row of one short cell, right above a header, is the next table's title, in whichever column."""
    if not segment.rows:
        return None
    texts = [clean(text) for text in segment.rows[-1].texts if clean(text)]
    ends_on_colon = texts[0].endswith(":")
    if len(texts) == 1 and len(texts[0].split()) <= 10 and (ends_on_colon or len(segment.rows) == 1):
        segment.rows.pop()
        return texts[0].rstrip(":")
    return None


def _same(header: tuple[Column, ...], other: tuple[Column, ...]) -> bool:
    """The header printed again: the same labels, give or take the half that a page break pushed down."""
    ours = [fold(column.label) for column in header if column.label]
    theirs = {fold(column.label) for column in other if column.label}
    if not ours or abs(_labelled(header) - _labelled(other)) > 1:
        return False
    shared = [label for label in ours if any(whole.startswith(label) for whole in theirs)]
    return len(shared) == len(ours)


def _rest_of_header(row: Row, header: tuple[Column, ...]) -> bool:
    """The second line of a header that was broken over two rows."""
    pieces = [fold(text) for text in row.texts if clean(text)]
    labels = " | ".join(fold(column.label) for column in header)
    return bool(pieces) and all(piece in labels for piece in pieces)


def _goes_on(segment: _Segment, row: Row) -> bool:
    """Right below another table, with nothing between: as many cells, give or take one."""
    if segment.header:
        least, most = _labelled(segment.header), len(segment.header)
    else:
        least = most = max((len(one.cells) for one in segment.rows), default=0)
    return _filled(row) <= most + 1 and len(row.cells) >= least - 1


def _labelled(header: tuple[Column, ...]) -> int:
    """The width of a header without the unlabelled columns at its end: tabs at line ends make such."""
    return max((column.index + 1 for column in header if column.label), default=0)


def _filled(row: Row) -> int:
    """The width of a row without the blank cells at its end."""
    return max((at for at, text in enumerate(row.texts, start=1) if clean(text)), default=0)


def _grid(segment: _Segment, lexicon: Lexicon, inherited: tuple[Column, ...] | None) -> Grid:
    columns = segment.header
    if columns is None and inherited and _fits(segment.rows, inherited, lexicon):
        columns = inherited
    if columns is None:
        width = max((len(row.cells) for row in segment.rows), default=0)
        columns = tuple(Column(index=i, label="", role=None, period=None, sure=0.0) for i in range(width))
        rows = tuple(_padded(row, width, i in segment.breaks) for i, row in enumerate(segment.rows))
        return Grid(kind=None, columns=columns, rows=rows, title=segment.title, place=segment.place)
    columns = columns[
        : max(_labelled(columns), *(min(_filled(row), len(columns)) for row in segment.rows), 0)
    ]
    cells = [align(row, columns, lexicon) for row in segment.rows]
    columns = mend_roles(columns, cells, lexicon)
    rows = tuple(
        GridRow(cells=one, place=row.place, after_break=i in segment.breaks)
        for i, (row, one) in enumerate(zip(segment.rows, cells, strict=True))
    )
    kind = kind_of(columns, lexicon)
    return Grid(kind=kind, columns=columns, rows=rows, title=segment.title, place=segment.place)


def kind_of(columns: tuple[Column, ...], lexicon: Lexicon) -> str | None:
    roles = frozenset(column.role for column in columns if column.role)
    return next((kind.name for kind in lexicon.tables if kind.fits(roles)), None)


def _fits(rows: list[Row], columns: tuple[Column, ...], lexicon: Lexicon) -> bool:
    """Headless rows go on under a header above when every typed column holds what its header says."""
    typed = [c for c in columns if c.role and lexicon.contents[c.role] in ("money", "number")]
    width = len(columns)
    if not typed or any(_filled(row) > width or len(row.cells) < width for row in rows):
        return False
    texts = [clean(row.cells[c.index].text) for row in rows for c in typed]
    return all(profile(text) in ("number", "blank") for text in texts)


def _padded(row: Row, width: int, after_break: bool) -> GridRow:
    missing = width - len(row.cells)
    cells = row.cells + tuple(Cell(text="", place=row.place) for _ in range(missing))
    return GridRow(cells=cells, place=row.place, after_break=after_break)


def unread(grid: Grid, row: GridRow, read: frozenset[str]) -> tuple[Seen, ...]:
    """What stands in columns that this kind of table has no field for: kept under their own headings."""
    kept = []
    for column in grid.columns:
        text = row.text(column.index)
        if text and column.label and column.role not in read:
            cell = row.cells[column.index]
            kept.append(Seen(field=column.label, raw=cell.text.strip(), place=cell.place, confidence=0.5))
    return tuple(kept)
