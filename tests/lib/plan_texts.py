"""Plans as text that a test can change, the tables among its lines, and what a record says, comparably."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from goldenthread.documents import Cell as PlacedCell
from goldenthread.documents import Document, Heading, Row, Table
from goldenthread.documents.text import read_text
from goldenthread.interpreting import Lexicon, interpret
from goldenthread.interpreting.grids.headers import Column, read_header
from goldenthread.model import Entry, Place, PlanRecord, Section, to_json
from goldenthread.model.record import reference_fields
from goldenthread.wording.texts import clean, fold

NAME = "plan.txt"


def to_text(document: Document) -> str:
    """Headings marked with #, list items with their bullet, tables with tabs; a blank line between blocks."""
    return "\n\n".join("\n".join(_lines_of(block)) for block in document.blocks) + "\n"


def _lines_of(block: Any) -> Iterator[str]:
    if isinstance(block, Table):
        for row in block.rows:
            yield "\t".join(clean(cell.text) for cell in row.cells)
    elif isinstance(block, Heading):
        yield f"{'#' * block.level} {block.text}"
    else:
        yield f"{block.marker} {block.text}" if block.marker else block.text


def read(lines: Iterable[str], lexicon: Lexicon, *, end: str = "\n") -> PlanRecord:
    return interpret(read_text(end.join(lines), NAME), lexicon)


# --- tables among lines --------------------------------------------------------------------------------


@dataclass(frozen=True)
class TabTable:
    """One table over all its pages, as indexes of lines. `headers` holds each printing of its header."""

    columns: tuple[Column, ...]
    headers: tuple[int, ...]
    rows: tuple[int, ...]

    @property
    def width(self) -> int:
        return len(self.columns)

    @property
    def lines(self) -> tuple[int, ...]:
        return tuple(sorted(self.headers + self.rows))


def tab_tables(lines: list[str], lexicon: Lexicon) -> list[TabTable]:
    """Every table under a known header, ended by prose or by another header."""
    found: list[TabTable] = []
    current: TabTable | None = None
    for at, line in enumerate(lines):
        if not line.strip():
            continue
        columns = _header(line, lexicon) if "\t" in line else None
        if columns and current and _is_printing_of(current.columns, columns):
            current = found[-1] = replace(current, headers=(*current.headers, at))
        elif columns:
            current = TabTable(columns, (at,), ())
            found.append(current)
        elif current and "\t" in line:
            current = found[-1] = replace(current, rows=(*current.rows, at))
        elif "\t" not in line:
            current = None
    return found


def _header(line: str, lexicon: Lexicon) -> tuple[Column, ...] | None:
    cells = tuple(PlacedCell(text=text, place=Place()) for text in line.split("\t"))
    return read_header(Row(cells=cells, place=Place()), lexicon)


def _is_printing_of(header: tuple[Column, ...], other: tuple[Column, ...]) -> bool:
    """The same header again, or one line of it where a page broke it over two."""
    whole = " | ".join(fold(column.label) for column in header)
    return len(header) == len(other) and all(fold(column.label) in whole for column in other)


# --- what a record says --------------------------------------------------------------------------------


def said(record: PlanRecord, *, without: Container[str] = ()) -> dict[str, list[Any]]:
    """The JSON of a record without identifiers, places, line numbers and file names.

    A reference to another entry is the words of that entry. `without` leaves out entries by identifier.
    """
    words = {entry.id: _words(entry) for entry in record.entries()}
    found: dict[str, list[Any]] = {}
    for name in record.__dataclass_fields__:
        entries = getattr(record, name)
        entries = entries if isinstance(entries, tuple) else (entries,)
        found[name] = [_plain(entry, words) for entry in entries if entry.id not in without]
    return found


def _words(entry: Entry) -> str:
    names = ("title", "text", "term", "forum", "number")
    named = next((said for name in names if (said := getattr(entry, name, None))), "")
    return f"{entry.ref or ''} {named}".strip()


def _plain(entry: Entry, words: dict[str, str]) -> Any:
    plain = _without(to_json(entry), {"id", "source", "place", "file"})
    for name in reference_fields(type(entry)):  # type: ignore[arg-type]
        named = getattr(entry, name)
        plain[name] = [words[one] for one in named] if isinstance(named, tuple) else words.get(named)
    if isinstance(entry, Section):
        # Its paragraphs, each told apart by a line end in the text and by a space in the raw words.
        plain["raw"].pop("text", None)
    return _with_printings(plain, entry, words)


def _with_printings(plain: Any, entry: Entry, words: dict[str, str]) -> Any:
    """Each printing of a risk names its priority too."""
    for one, printed in zip(plain.get("entries", ()), getattr(entry, "entries", ()), strict=True):
        one["priority"] = words.get(printed.priority)
    return plain


def _without(value: Any, names: set[str]) -> Any:
    if isinstance(value, dict):
        return {key: _without(one, names) for key, one in value.items() if key not in names}
    return [_without(one, names) for one in value] if isinstance(value, list) else value


def differences(before: dict[str, list[Any]], after: dict[str, list[Any]]) -> list[str]:
    """Each entry that is gone or new, as one line. Empty when both say the same in the same order."""
    found = []
    for key, old in before.items():
        gone, new = counted(old), counted(after[key])
        found += [f"- {key}: {one}" for one in (gone - new).elements()]
        found += [f"+ {key}: {one}" for one in (new - gone).elements()]
        if gone == new and old != after[key]:
            found.append(f"! {key}: in another order")
    return found


def counted(entries: list[Any]) -> Counter[str]:
    return Counter(json.dumps(entry, sort_keys=True, ensure_ascii=False) for entry in entries)


def lines_named(entry: Entry) -> set[int]:
    """Every line of the text that it was read from, save a heading above that it shares with others."""
    places = [entry.place, *(seen.place for seen in entry.seen if seen.field not in ("group", "period"))]
    places += [one.place for one in getattr(entry, "entries", ())]
    places += [row.place for row in getattr(entry, "rows", ())]
    return {place.line for place in places if place and place.line}
