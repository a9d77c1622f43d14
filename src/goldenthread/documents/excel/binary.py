"""What a sheet of an .xls file holds beside its words: numbers, how they are shown, merged and hidden cells.

Calamine reads the words of an .xls file and turns numbers into days where it must, but keeps nothing of how a
number is shown, so that 75% would come out as 0.75. The records that tell are few and simple
([MS-XLS] 2.3 to 2.5); only those of Excel 97 to 2003 (BIFF8) are read.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from .fills import PALETTE, palette_tint
from .formats import built_in, parse_format
from .styles import PLAIN, CellStyle

_BOF, _EOF, _FILEPASS, _BIFF8 = 0x0809, 0x000A, 0x002F, 0x0600
_DATEMODE, _FONT, _FORMAT, _XF, _BOUNDSHEET = 0x0022, 0x0031, 0x041E, 0x00E0, 0x0085
_NUMBER, _RK, _MULRK, _FORMULA, _BOOLERR = 0x0203, 0x027E, 0x00BD, 0x0006, 0x0205
_LABELSST, _LABEL = 0x00FD, 0x0204
_ROW, _COLINFO, _MERGEDCELLS, _NOTE, _OBJECT = 0x0208, 0x007D, 0x00E5, 0x001C, 0x005D
_BLANK, _MULBLANK, _PALETTE, _SOLID = 0x0201, 0x00BE, 0x0092, 1
_PICTURES = (5, 8)
"""Charts and pictures among the kinds of object; the others are buttons, notes and the like."""
_BOLD = 700
_ROW_IS_HIDDEN = 0x20
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_SPACER_WIDTH = 3 * 256


@dataclass(slots=True)
class BinarySheet:
    """Rows and columns count from 1."""

    numbers: dict[tuple[int, int], float] = field(default_factory=dict)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    styles: dict[tuple[int, int], CellStyle] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    spacers: set[int] = field(default_factory=set)
    hidden: bool = False
    has_comments: bool = False
    has_drawings: bool = False


@dataclass(slots=True)
class BinaryWorkbook:
    sheets: dict[str, BinarySheet] = field(default_factory=dict)
    since_1904: bool = False
    protected: bool = False


@dataclass(slots=True)
class _Globals:
    """What stands before the first sheet."""

    starts: dict[str, int] = field(default_factory=dict)
    fonts: list[bool] = field(default_factory=list)
    codes: dict[int, str] = field(default_factory=dict)
    formats: list[tuple[int, int, int | None]] = field(default_factory=list)
    """Of each style, its font, its number format and the colour of a solid fill."""
    palette: list[str] = field(default_factory=list)
    since_1904: bool = False
    protected: bool = False

    def styles(self) -> list[CellStyle]:
        return [self._style(*parts) for parts in self.formats]

    def _style(self, font: int, number: int, fill: int | None) -> CellStyle:
        # There is no fifth font: the numbers jump from 3 to 5 ([MS-XLS] 2.5.129).
        index = font - 1 if font > 4 else font
        bold = index < len(self.fonts) and self.fonts[index]
        code = self.codes.get(number) or built_in(number)
        tint = None if fill is None else palette_tint(fill, self.palette)
        return CellStyle(parse_format(code), bold=bold, tint=tint)


def read_binary(stream: bytes) -> BinaryWorkbook | None:
    """None where the stream is not of Excel 97 to 2003. Damage ends a sheet where it stands."""
    if len(stream) < 8 or struct.unpack_from("<HHH", stream)[::2] != (_BOF, _BIFF8):
        return None
    shared = _globals(stream)
    book = BinaryWorkbook(since_1904=shared.since_1904, protected=shared.protected)
    if not shared.protected:
        styles = shared.styles()
        book.sheets = {title: _sheet(stream, start, styles) for title, start in shared.starts.items()}
    return book


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Records up to the end of the part that begins here; what is nested in it (a chart) is passed over."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        body = stream[at + 4 : at + 4 + length]
        at += 4 + length
        if kind == _BOF:
            depth += 1
        elif kind == _EOF:
            depth -= 1
            if depth <= 0:
                return
        elif depth == 1:
            yield kind, body


def _globals(stream: bytes) -> _Globals:
    shared = _Globals()
    for kind, body in _records(stream, 0):
        if kind == _FILEPASS:
            shared.protected = True
            break
        try:
            _take_global(kind, body, shared)
        except (struct.error, IndexError):
            continue
    return shared


def _take_global(kind: int, body: bytes, shared: _Globals) -> None:
    if kind == _DATEMODE:
        shared.since_1904 = struct.unpack_from("<H", body)[0] == 1
    elif kind == _FONT:
        shared.fonts.append(struct.unpack_from("<H", body, 6)[0] >= _BOLD)
    elif kind == _FORMAT:
        number, length, flags = struct.unpack_from("<HHB", body)
        shared.codes[number] = _characters(body[5:], length, flags)
    elif kind == _XF:
        font, number, pattern, colour = struct.unpack_from("<HH10xIH", body)
        # The pattern stands in the last six bits, its colour in the first seven ([MS-XLS] 2.5.20).
        shared.formats.append((font, number, colour & 0x7F if pattern >> 26 == _SOLID else None))
    elif kind == _PALETTE:
        colours = [body[at : at + 3].hex() for at in range(2, len(body) - 3, 4)]
        shared.palette = [*PALETTE[:8], *colours]
    elif kind == _BOUNDSHEET:
        start, length, flags = struct.unpack_from("<I2xBB", body)
        shared.starts.setdefault(_characters(body[8:], length, flags), start)


def _characters(content: bytes, length: int, flags: int) -> str:
    if flags & 1:
        return content[: 2 * length].decode("utf-16-le", "replace")
    return content[:length].decode("latin-1")


def _sheet(stream: bytes, start: int, styles: list[CellStyle]) -> BinarySheet:
    sheet = BinarySheet()
    for kind, body in _records(stream, start):
        take = _TAKES.get(kind)
        if take is None:
            continue
        try:
            take(body, sheet, styles)
        except (struct.error, IndexError):
            continue
    return sheet


def _cell(body: bytes, sheet: BinarySheet, styles: list[CellStyle]) -> tuple[int, int]:
    row, column, style = struct.unpack_from("<HHH", body)
    return _at(sheet, styles, row=row, column=column, style=style)


def _at(sheet: BinarySheet, styles: list[CellStyle], *, row: int, column: int, style: int) -> tuple[int, int]:
    place = (row + 1, column + 1)
    sheet.styles[place] = styles[style] if style < len(styles) else PLAIN
    return place


def _words(body: bytes, sheet: BinarySheet, styles: list[CellStyle]) -> None:
    _cell(body, sheet, styles)


def _number(body: bytes, sheet: BinarySheet, styles: list[CellStyle]) -> None:
    (value,) = struct.unpack_from("<d", body, 6)
    sheet.numbers[_cell(body, sheet, styles)] = value


def _packed(body: bytes, sheet: BinarySheet, styles: list[CellStyle]) -> None:
    (value,) = struct.unpack_from("<I", body, 6)
    sheet.numbers[_cell(body, sheet, styles)] = _unpacked(value)


def _several(body: bytes, sheet: BinarySheet, styles: list[CellStyle]) -> None:
    row, first = struct.unpack_from("<HH", body)
    for offset in range((len(body) - 6) // 6):
        style, value = struct.unpack_from("<HI", body, 4 + 6 * offset)
        place = _at(sheet, styles, row=row, column=first + offset, style=style)
        sheet.numbers[place] = _unpacked(value)


def _blanks(body: bytes, sheet: BinarySheet, styles: list[CellStyle]) -> None:
    row, first = struct.unpack_from("<HH", body)
    for offset in range((len(body) - 6) // 2):
        (style,) = struct.unpack_from("<H", body, 4 + 2 * offset)
        if style < len(styles) and styles[style].tint:
            _at(sheet, styles, row=row, column=first + offset, style=style)


def _unpacked(packed: int) -> float:
    """A number in four bytes ([MS-XLS] 2.5.217): the last two bits say whole, and in hundredths."""
    if packed & 2:
        value = float((packed >> 2) - (1 << 30 if packed & 0x80000000 else 0))
    else:
        (value,) = struct.unpack("<d", struct.pack("<II", 0, packed & 0xFFFFFFFC))
    return value / 100 if packed & 1 else value


def _formula(body: bytes, sheet: BinarySheet, styles: list[CellStyle]) -> None:
    place = _cell(body, sheet, styles)
    if body[12:14] != b"\xff\xff":
        (sheet.numbers[place],) = struct.unpack_from("<d", body, 6)
    elif body[6] == 2:
        sheet.errors[place] = _ERRORS.get(body[8], "#ERROR!")


def _truth_or_error(body: bytes, sheet: BinarySheet, styles: list[CellStyle]) -> None:
    place = _cell(body, sheet, styles)
    if body[7]:
        sheet.errors[place] = _ERRORS.get(body[6], "#ERROR!")


def _row(body: bytes, sheet: BinarySheet, _: list[CellStyle]) -> None:
    sheet.hidden = sheet.hidden or bool(body[12] & _ROW_IS_HIDDEN)


def _column(body: bytes, sheet: BinarySheet, _: list[CellStyle]) -> None:
    first, last, width, _style, flags = struct.unpack_from("<HHHHH", body)
    sheet.hidden = sheet.hidden or bool(flags & 1)
    if width < _SPACER_WIDTH:
        sheet.spacers.update(range(first + 1, min(last, 255) + 2))


def _merged(body: bytes, sheet: BinarySheet, _: list[CellStyle]) -> None:
    (count,) = struct.unpack_from("<H", body)
    for index in range(count):
        top, bottom, left, right = struct.unpack_from("<HHHH", body, 2 + 8 * index)
        if top <= bottom and left <= right:
            sheet.merges.append((top + 1, left + 1, bottom + 1, right + 1))


def _comment(_body: bytes, sheet: BinarySheet, _: list[CellStyle]) -> None:
    sheet.has_comments = True


def _object(body: bytes, sheet: BinarySheet, _: list[CellStyle]) -> None:
    (kind,) = struct.unpack_from("<H", body, 4)
    sheet.has_drawings = sheet.has_drawings or kind in _PICTURES


_TAKES: dict[int, Callable[[bytes, BinarySheet, list[CellStyle]], None]] = {
    _LABELSST: _words,
    _LABEL: _words,
    _BLANK: _words,
    _MULBLANK: _blanks,
    _NUMBER: _number,
    _RK: _packed,
    _MULRK: _several,
    _FORMULA: _formula,
    _BOOLERR: _truth_or_error,
    _ROW: _row,
    _COLINFO: _column,
    _MERGEDCELLS: _merged,
    _NOTE: _comment,
    _OBJECT: _object,
}
