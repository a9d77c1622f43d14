"""Values parted by commas, semicolons, tabs or bars (CSV, TSV) to blocks."""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections import Counter
from collections.abc import Iterator

from goldenthread.errors import TooMuch, UnreadableFile

from .blocks import Document
from .build import MAX_CELLS, Builder
from .grid import Grid, GridCell, add_grid

_DELIMITERS = ",;\t|"
# Excel's own way of naming the delimiter, on a line before the first row.
_DECLARED = re.compile(r"sep=([,;\t|])[ \t]*\r?\n", re.IGNORECASE)
_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|[-:| \t]*$", re.MULTILINE)
_SAMPLE_ROWS = 200
_LONGEST_FIELD = 1_000_000
# A character that no text uses, on a line of its own at the end.
_END = "\ue0ff"
_FEW = 3
"""Fields. Lines of a cell may well hold a comma or two; more of them are a row."""


def read_delimited(text: str, name: str) -> Document:
    build = Builder(name)
    declared = _DECLARED.match(text)
    delimiter = declared[1] if declared else likely_delimiter(text) or ","
    cells, lines = _cells(text, delimiter, name, skip=1 if declared else 0)
    # A column without a single word is still a column: only a sheet's blank columns part its tables.
    columns = frozenset(range(1, max((cell.column for cell in cells), default=0) + 1))
    add_grid(build, Grid(cells, spacers=columns, lines=lines))
    return build.document("tsv" if delimiter == "\t" else "csv")


def likely_delimiter(text: str) -> str | None:
    """The sign that parts most rows into the same number of fields, two or more; None where none does."""
    scores = {sign: _agreement(text, sign) for sign in _DELIMITERS}
    best = max(scores, key=lambda sign: scores[sign])
    return best if scores[best] > (0, 0) else None


def is_delimited(text: str) -> bool:
    """Whether a text not named so is a table: three rows or more, all of the same three fields or more."""
    # A rule below its header makes a table of bars one of markdown, which the reader of text knows.
    signs = ",;" if _RULE.search(text) else ",;|"
    return any(_is_even(text, sign) for sign in signs)


def _agreement(text: str, sign: str) -> tuple[float, int]:
    widths = Counter(len(row) for row in _sample(text, sign) if any(row))
    if not widths:
        return (0, 0)
    width, count = max(widths.items(), key=lambda item: (item[0] > 1, item[1], item[0]))
    return (count / widths.total(), width) if width > 1 else (0, 0)


def _is_even(text: str, sign: str) -> bool:
    widths = [len(row) for row in _sample(text, sign) if any(row)]
    return len(widths) >= 3 and widths[0] >= 3 and len(set(widths)) == 1


def _sample(text: str, sign: str) -> list[list[str]]:
    rows: list[list[str]] = []
    try:
        for _, row in _rows(text, sign):
            rows.append(row)
            if len(rows) == _SAMPLE_ROWS:
                break
    except csv.Error:
        return []
    return rows


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line that it begins on."""
    csv.field_size_limit(_LONGEST_FIELD)
    end = _END if text.endswith(("\n", "\r")) else f"\n{_END}"
    reader = csv.reader(io.StringIO(text + end, newline=""), delimiter=delimiter)
    line = 1
    for row in reader:
        if row == [_END]:
            return
        if row and row[-1].endswith(_END):
            raise csv.Error("the text ends within quotation marks")
        yield line, row
        line = reader.line_num + 1


def _cells(text: str, delimiter: str, name: str, *, skip: int) -> tuple[list[GridCell], dict[int, int]]:
    cells: list[GridCell] = []
    lines: dict[int, int] = {}
    line, widths, doubtful = 1, Counter[int](), list[tuple[int, int, int]]()
    try:
        for number, (line, row) in enumerate(_rows(text, delimiter), start=1):
            if number <= skip:
                continue
            lines[number] = line
            widths[len(row)] += 1
            doubtful.extend((line, len(row), width) for width in _rows_within(row, delimiter))
            written = ((column, cell.strip()) for column, cell in enumerate(row, start=1))
            cells.extend(GridCell(number, column, cell) for column, cell in written if cell)
            _check_room(len(cells), name)
    except csv.Error:
        raise _unpaired(line, name) from None
    usual = max(widths, key=lambda width: widths[width], default=0)
    for line, width, within in doubtful:
        if within == usual and (width != usual or _is_sloppy(text, line, delimiter)):
            raise _unpaired(line, name)
    return cells, lines


def _rows_within(row: list[str], delimiter: str) -> Iterator[int]:
    """The widths of what may be rows within one field, between its first line and its last."""
    for field in row:
        if "\n" in field:
            counts = (line.count(delimiter) for line in field.splitlines()[1:-1])
            yield from (count + 1 for count in counts if count >= _FEW)


def _is_sloppy(text: str, line: int, delimiter: str) -> bool:
    """Whether the row that begins here has words between a closing quotation mark and the next delimiter."""
    rest = itertools.islice(io.StringIO(text, newline=""), line - 1, None)
    try:
        next(csv.reader(rest, delimiter=delimiter, strict=True), None)
    except csv.Error:
        return True
    return False


def _unpaired(line: int, name: str) -> UnreadableFile:
    return UnreadableFile(
        f"The table breaks off after line {line}: a quotation mark may lack its pair.",
        place=name,
        way_out="Open it in Excel, save it as .xlsx and hand that over.",
    )


def _check_room(cells: int, name: str) -> None:
    if cells > MAX_CELLS:
        raise TooMuch(
            f"The file has more than {MAX_CELLS:,} filled cells.",
            place=name,
            way_out="Save the part that holds the plan as a file of its own.",
        )
