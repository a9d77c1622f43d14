"""Excel's binary workbooks, .xls and .xlsb, laid out as the newer ones are.

Calamine reads the words. How numbers are shown comes from the records of an .xls file (`binary`); where it
cannot be had, numbers stand as stored and a note says so: 75% is then 0.75, and nothing is guessed.
"""

from __future__ import annotations

import datetime
import io
import math
from collections.abc import Callable
from typing import TypeVar

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from goldenthread.documents.blocks import Document
from goldenthread.documents.build import MAX_CELLS, Builder
from goldenthread.documents.grid import Grid, GridCell, add_grid, merged_blanks
from goldenthread.errors import UnreadableFile
from goldenthread.files import compound_streams

from .binary import BinarySheet, BinaryWorkbook, read_binary
from .cells import too_many
from .formats import GENERAL, shown
from .styles import PLAIN

_Value = str | float | bool | datetime.date | datetime.time | datetime.timedelta
_Result = TypeVar("_Result")
_STREAMS = ("workbook", "book")


def read_old_workbook(content: bytes, name: str) -> Document:
    """An .xls file."""
    streams = {label.lower(): stream for label, stream in compound_streams(content, name).items()}
    stream = next((streams[label] for label in _STREAMS if label in streams), b"")
    details = read_binary(stream)
    if details is not None and details.protected:
        raise _protected(name)
    return _read(content, name, "xls", details)


def read_binary_workbook(content: bytes, name: str) -> Document:
    """An .xlsb file."""
    return _read(content, name, "xlsb", None)


def _read(content: bytes, name: str, form: str, details: BinaryWorkbook | None) -> Document:
    build = Builder(name)
    workbook = _guarded(lambda: CalamineWorkbook.from_filelike(io.BytesIO(content)), name)
    for at, sheet in enumerate(workbook.sheets_metadata):
        title = " ".join(sheet.name.split()) or "(without a name)"
        if sheet.visible is not SheetVisibleEnum.Visible:
            build.note(f"The hidden sheet “{title}” was left out.")
        elif sheet.typ is not SheetTypeEnum.WorkSheet:
            build.note(f"The sheet “{title}” holds no cells (a chart, perhaps) and was left out.")
        else:
            found = details.sheets.get(sheet.name) if details else None
            _add_sheet(build, workbook, at, title, found, since_1904=bool(details and details.since_1904))
    return build.document(form)


def _add_sheet(
    build: Builder,
    workbook: CalamineWorkbook,
    at: int,
    title: str,
    details: BinarySheet | None,
    *,
    since_1904: bool,
) -> None:
    words = _words(build, workbook, at)
    if details is None and any(isinstance(value, float) for value in words.values()):
        build.note(
            "This kind of file was read without its number formats: a share that the sheet shows as 75% "
            "stands as 0.75. Open it in Excel and save it as .xlsx, and it is read as shown."
        )
    details = details or BinarySheet()
    texts = {place: _as_text(value) for place, value in words.items()} | details.errors
    for place, value in details.numbers.items():
        texts[place] = _number(value, details, place, since_1904=since_1904)
    cells = [
        GridCell(*place, text, details.styles.get(place, PLAIN).bold)
        for place, text in sorted(texts.items())
        if text
    ]
    build.start_sheet(title)
    if cells:
        build.heading(title, 1)
    cells.extend(merged_blanks(cells, details.merges))
    tints = {place: style.tint for place, style in details.styles.items() if style.tint}
    add_grid(build, Grid(cells, frozenset(details.spacers), tints=tints))
    _tell(build, title, details)


def _words(build: Builder, workbook: CalamineWorkbook, at: int) -> dict[tuple[int, int], _Value]:
    """What Calamine finds, by row and column, both counted from 1."""
    sheet = _guarded(lambda: workbook.get_sheet_by_index(at), build.name)
    if sheet.start is None:
        return {}
    top, left = sheet.start[0] + 1, sheet.start[1] + 1
    found = {
        (row, column): value
        for row, values in enumerate(sheet.to_python(), start=top)
        for column, value in enumerate(values, start=left)
        if value != ""
    }
    if len(found) > MAX_CELLS:
        raise too_many(build.name, MAX_CELLS)
    return found


def _as_text(value: _Value) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return shown(value, GENERAL) if math.isfinite(value) else str(value)
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n").strip()
    if isinstance(value, datetime.timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}" if minutes >= 0 else str(value)
    return value.isoformat(*([" "] if isinstance(value, datetime.datetime) else [])).removesuffix(":00")


def _number(value: float, details: BinarySheet, place: tuple[int, int], *, since_1904: bool) -> str:
    if not math.isfinite(value):
        return str(value)
    return shown(value, details.styles.get(place, PLAIN).form, since_1904=since_1904)


def _tell(build: Builder, title: str, details: BinarySheet) -> None:
    if details.hidden:
        build.note(f"Hidden rows or columns of the sheet “{title}” were read too.")
    if details.has_drawings:
        build.note("Charts and pictures were left out.")
    if details.has_comments:
        build.note("Comments were left out.")


def _guarded(call: Callable[[], _Result], name: str) -> _Result:
    """Calamine's own errors, and the panics of the Rust below it, told as what they mean to a person."""
    try:
        return call()
    except PasswordError:
        raise _protected(name) from None
    except (CalamineError, OSError, ValueError):
        raise _damaged(name) from None
    except BaseException as error:
        # A panic is no Exception, and its class cannot be imported.
        if type(error).__name__ != "PanicException":
            raise
        raise _damaged(name) from None


def _protected(name: str) -> UnreadableFile:
    return UnreadableFile(
        "The file is password-protected.", place=name, way_out="Save it without a password."
    )


def _damaged(name: str) -> UnreadableFile:
    return UnreadableFile(
        "The workbook is damaged or cut short.",
        place=name,
        way_out="Open it in Excel and save it as .xlsx, or fetch it again.",
    )
