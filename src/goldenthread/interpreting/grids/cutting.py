"""Tables as printed to grids: columns with a role, rows aligned to them, pages stitched together.

A grid ends where another header begins or where prose comes between. Header rows repeated at a page break
vanish into the mark `after_break` on the row that follows.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from goldenthread.documents import Cell, Row, Table
from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.model import Place, Seen
from goldenthread.wording.texts import clean

from .aligning import align, mend_roles, profile
from .code_columns import codes_apart
from .headers import Column
from .lone_rows import comment_in, is_note, lone_cell, names_group, only_cell, saving_groups
from .segments import Segment, cut_segments, filled, fits_sheet, labelled, placed_under


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    cells: tuple[Cell, ...]
    place: Place
    after_break: bool = False
    """A page break stands before this row."""
    group: Cell | None = None
    """The line over the rows of its group: "Children's services"."""
    is_item: bool = False
    """It was an item of a list in the row above, and goes on with nothing."""
    comments: tuple[Cell, ...] = ()
    """What the rows right below say of this one: "Q2 comment: ..."."""

    def text(self, index: int | None) -> str:
        return "" if index is None else clean(self.cells[index].text)

    def lines(self, index: int | None) -> str:
        """The text with its line ends: names may stand below each other in a cell."""
        return "" if index is None else self.cells[index].text

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
    above: tuple[Cell, ...] = ()
    """Lines within the table above its header."""
    notes: tuple[Cell, ...] = ()
    """Lines between and below its rows that explain it."""
    inherits: bool = False
    """It has no header of its own and goes on under the last one above."""

    def column(self, role: str) -> int | None:
        return next((column.index for column in self.columns if column.role == role), None)

    def all_columns(self, role: str) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.role == role)

    @property
    def has_header(self) -> bool:
        return any(column.label for column in self.columns)


def cut_grids(
    tables: list[Table], lexicon: Lexicon, inherited: tuple[Column, ...] | None = None
) -> list[Grid]:
    """The grids of tables that follow one another with nothing but page breaks between.

    `inherited` is the last header above: a headless table whose cells fit it goes on under it.
    """
    return [_grid(segment, lexicon, inherited) for segment in cut_segments(tables, lexicon)]


def _grid(segment: Segment, lexicon: Lexicon, inherited: tuple[Column, ...] | None) -> Grid:
    columns, rows = segment.header, segment.rows
    if columns is None and inherited and (under := _under(rows, inherited, lexicon)):
        columns, rows = inherited, under
    if columns is None:
        width = max((len(row.cells) for row in rows), default=0)
        columns = tuple(Column(index=i, label="", role=None, period=None, sure=0.0) for i in range(width))
        padded = tuple(_padded(row, width, i in segment.breaks) for i, row in enumerate(rows))
        return Grid(kind=None, columns=columns, rows=padded, title=segment.title, place=segment.place)
    columns = columns[: max(labelled(columns), *(min(filled(row), len(columns)) for row in rows), 0)]
    cells = [align(row, columns, lexicon) for row in rows]
    columns = codes_apart(mend_roles(columns, cells, lexicon), cells)
    kind = kind_of(columns, lexicon)
    items, notes = _sorted_rows(rows, cells, columns, kind, segment.breaks)
    return Grid(
        kind=kind,
        columns=columns,
        rows=items,
        title=segment.title,
        place=segment.place,
        above=segment.above,
        notes=notes,
        inherits=segment.header is None,
    )


_GROUPED = frozenset(("indicators", "risks", "actions", "savings", "savings_by_service", "recommendations"))
_SAVINGS = ("savings", "savings_by_service")
_NOTED = _GROUPED | {"budget", "budget_lines"}


def _sorted_rows(
    rows: list[Row],
    cells: list[tuple[Cell, ...]],
    columns: tuple[Column, ...],
    kind: str | None,
    breaks: set[int],
) -> tuple[tuple[GridRow, ...], tuple[Cell, ...]]:
    """The items, each under its group's name, and the notes."""
    items: list[GridRow] = []
    notes: list[Cell] = []
    group: Cell | None = None
    headings = saving_groups(cells, columns) if kind in _SAVINGS else frozenset()
    broken = False
    for i, (row, one) in enumerate(zip(rows, cells, strict=True)):
        at = lone_cell(one)
        broken = broken or i in breaks
        if kind == "indicators" and items and (comment := comment_in(one)):
            items[-1] = replace(items[-1], comments=(*items[-1].comments, comment))
            continue
        said = only_cell(one)
        if said is not None and kind in _NOTED and is_note(one[said].text, below_note=bool(notes)):
            notes.append(one[said])
            continue
        if i in headings:
            group = one[said or 0]
            continue
        if at is not None and kind in _GROUPED:
            above = next((item.text(at) for item in reversed(items) if item.text(at)), "")
            following = sum(1 for cell in cells[i + 1] if clean(cell.text)) if i + 1 < len(cells) else 0
            if names_group(one, columns, kind, above, following):
                group = one[at]
                continue
        items.append(GridRow(cells=one, place=row.place, after_break=broken, group=group))
        broken = False
    return tuple(items), tuple(notes)


def kind_of(columns: tuple[Column, ...], lexicon: Lexicon) -> str | None:
    roles = frozenset(column.role for column in columns if column.role)
    return next((kind.name for kind in lexicon.tables if kind.fits(roles)), None)


def _under(rows: list[Row], columns: tuple[Column, ...], lexicon: Lexicon) -> list[Row] | None:
    """Headless rows brought under a header above, when every typed column holds what its header says."""
    typed = [c for c in columns if c.role and lexicon.contents[c.role] in ("money", "number")]
    if columns[0].at is not None:
        typed += [c for c in columns if c.role and lexicon.contents[c.role] == "value"]
        placed = [one for row in rows if (one := placed_under(row, columns))]
        if len(placed) < len(rows) or not any(fits_sheet(row, columns) for row in placed):
            return None
        rows = placed
    width = len(columns)
    if not typed or any(filled(row) > width or len(row.cells) < width for row in rows):
        return None
    # Blanks speak neither for the header nor against it; where all is blank nothing speaks for it.
    held = [profile(row.cells[c.index].text) for row in rows for c in typed]
    fits = [one == "number" for one in held if one != "blank"]
    is_sheet = columns[0].at is not None
    if not fits:
        return None
    return rows if all(fits) or (is_sheet and sum(fits) * 3 >= len(fits) * 2) else None


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
