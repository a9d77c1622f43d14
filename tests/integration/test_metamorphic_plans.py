"""Change a plan in one way, and only that changes in what is read.

On the shipped sample as text with tabs, which the test writes itself, and on two real plans where they are at
hand. A record is compared without identifiers and places; references stand as the words they refer to.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from goldenthread.documents import Document, read_document
from goldenthread.interpreting import Lexicon, interpret
from goldenthread.interpreting.vocabulary.words import heading_key
from goldenthread.model import Entry, PlanRecord, Post
from goldenthread.model.record import reference_fields
from tests.lib.plan_texts import (
    TabTable,
    differences,
    lines_named,
    read,
    said,
    tab_tables,
    to_text,
)

_DATA = (
    "actions",
    "milestones",
    "indicators",
    "targets",
    "readings",
    "risks",
    "risk_actions",
    "budget_lines",
)


@dataclass(frozen=True)
class Source:
    """A plan as lines, and what is read from them."""

    name: str
    lines: list[str] = field(repr=False)
    record: PlanRecord = field(repr=False)
    said: dict[str, list[Any]] = field(repr=False)
    tables: list[TabTable] = field(repr=False)


@pytest.fixture(scope="session", params=["sample", "S004", "S001"])
def source(request: pytest.FixtureRequest, lexicon: Lexicon) -> Source:
    return _source(request.param, lexicon, request)


def _source(name: str, lexicon: Lexicon, request: pytest.FixtureRequest) -> Source:
    if name == "sample":
        lines = _sample_lines()
    else:
        folder: Path = request.getfixturevalue("seeds")
        text = next(folder.glob(f"{name[1:]}_*.txt")).read_text(encoding="utf-8")
        lines = text.split("\n")
    return _made(name, lines, lexicon)


def _word_file() -> Document:
    return read_document(Path(str(files("goldenthread") / "sample" / "sample-plan.docx")))


def _sample_lines() -> list[str]:
    return to_text(_word_file()).split("\n")


def _made(name: str, lines: list[str], lexicon: Lexicon) -> Source:
    record = read(lines, lexicon)
    return Source(name, lines, record, said(record), tab_tables(lines, lexicon))


def test_the_text_form_of_the_sample_says_what_the_word_file_says(lexicon: Lexicon) -> None:
    record = interpret(_word_file(), lexicon)
    of_the_file = {one.id for one in record.findings if one.code == "FILE-1"}
    word = said(record, without=of_the_file)
    assert differences(word, _made("sample", _sample_lines(), lexicon).said) == []


# --- (a) a row deleted ---------------------------------------------------------------------------------

_ROWS_ALONE = {"sample": 85, "S004": 105, "S001": 40}
"""At least as many rows stand alone, lest the test quietly looks at none."""


def test_deleting_a_row_takes_its_entries_away_and_nothing_else(source: Source, lexicon: Lexicon) -> None:
    alone = [at for at in _data_lines(source) if _stands_alone(source, at)]
    assert len(alone) >= _ROWS_ALONE[source.name]
    assert _failures(alone, lambda some: _after_deleting(source, lexicon, some)) == {}


def _data_lines(source: Source) -> list[int]:
    """Indexes of the lines that hold an action, a milestone, a risk action, an indicator or money."""
    entries = [entry for key in _DATA for entry in getattr(source.record, key)]
    return sorted({line - 1 for entry in entries for line in lines_named(entry)})


def _stands_alone(source: Source, at: int) -> bool:
    """All that was read from this line was read from it alone, and nothing read elsewhere needs it."""
    here = {entry.id for entry in source.record.entries() if at + 1 in lines_named(entry)}
    for entry in source.record.entries():
        if isinstance(entry, Post):
            # Made from all owners of a record; its place is only where it is first named.
            continue
        if entry.id in here and lines_named(entry) != {at + 1}:
            return False
        if entry.id not in here and here & set(_ids_named(entry)):
            return False
    return True


def _ids_named(entry: Entry) -> Iterator[str]:
    for name in reference_fields(type(entry)):  # type: ignore[arg-type]
        named = getattr(entry, name)
        yield from named if isinstance(named, tuple) else (named,) if named else ()


def _after_deleting(source: Source, lexicon: Lexicon, some: list[int]) -> list[str]:
    after = said(read([line for at, line in enumerate(source.lines) if at not in some], lexicon))
    gone = {
        entry.id
        for entry in source.record.entries()
        if lines_named(entry) and lines_named(entry) <= _ones(some)
    }
    expected = said(source.record, without=gone)
    return differences(*(_without_derived(one) for one in (expected, after)))


def _without_derived(found: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """Posts are made from all owners of a record, and an objective's owners from those of its actions."""
    objectives = [
        {key: one for key, one in entry.items() if key != "owners"} for entry in found["objectives"]
    ]
    return {**found, "posts": [], "objectives": objectives}


def _ones(indexes: list[int]) -> set[int]:
    return {at + 1 for at in indexes}


def _failures(positions: list[int], try_out: Callable[[list[int]], list[str]]) -> dict[int, list[str]]:
    """Positions are tried many at once, far apart from each other; those of a failing set one by one."""
    sets = [positions[start::8] for start in range(8)]
    doubtful = [at for some in sets if some and try_out(some) for at in some]
    found = {at: try_out([at]) for at in doubtful}
    failing = {at + 1: told for at, told in found.items() if told}
    assert failing or not doubtful, f"together but not alone: {doubtful}"
    return failing


# --- (b) the council renamed ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Northbrook", "Saltmarsh and Weald", "Kingston upon Wold"])
def test_renaming_the_council_changes_only_texts_that_hold_its_name(
    source: Source, lexicon: Lexicon, name: str
) -> None:
    rename = _renaming(source.record.plan.council or "", name)
    renamed = [rename(line) for line in source.lines]
    assert renamed != source.lines
    assert differences(_deep(rename, source.said), said(read(renamed, lexicon))) == []


def _renaming(council: str, name: str) -> Callable[[str], str]:
    place = re.split(r"\s+(?:Metropolitan|County|City|Borough|District|Council)\b", council)[0]
    assert place
    words = [r"(?:and|&)" if word in ("and", "&") else re.escape(word) for word in place.split()]
    pattern = re.compile(r"[ \t]+".join(words))
    return lambda text: pattern.sub(name, text)


def _deep(change: Callable[[str], str], value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _deep(change, one) for key, one in value.items()}
    if isinstance(value, list):
        return [_deep(change, one) for one in value]
    return change(value) if isinstance(value, str) else value


# --- (c) columns reordered -----------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(4))
def test_reordering_columns_changes_nothing(source: Source, lexicon: Lexicon, seed: int) -> None:
    shuffler = random.Random(seed)
    orders = {width: shuffler.sample(range(width), width) for width in range(2, 12)}
    lines, moved = list(source.lines), 0
    for table in source.tables:
        if _is_ragged(source, table) or _continues_without_header(source, table):
            continue
        moved += 1
        for at in table.lines:
            cells = source.lines[at].split("\t")
            lines[at] = "\t".join(cells[index] for index in orders[table.width])
    assert moved >= len(source.tables) * 3 / 4
    after = said(read(lines, lexicon))
    # Two figures of one row are read in the order of their columns.
    assert [one for one in differences(source.said, after) if not one.startswith("!")] == []


def _continues_without_header(source: Source, table: TabTable) -> bool:
    """S004 prints one header above the first of several groups of money; the others have it by position."""
    return source.name == "S004" and "net" in [column.role for column in table.columns]


def _is_ragged(source: Source, table: TabTable) -> bool:
    """Some rows lack a cell or have one too many: nobody can say which cell stands in which column."""
    return {len(source.lines[at].split("\t")) for at in table.lines} != {table.width}


# --- (d) page breaks moved -----------------------------------------------------------------------------


_CANNOT_BREAK = {
    # The row above would stand alone on its page with nothing but its last cell, and a lone line that tabs
    # only indent is prose.
    "S004": {117},
}
"""Lines before which no page break can stand without loss, with the reason."""


def test_a_page_break_between_two_rows_changes_nothing(source: Source, lexicon: Lexicon) -> None:
    never = {line - 1 for line in _CANNOT_BREAK.get(source.name, ())}
    spots = [at for table in source.tables for at in table.rows if at - 1 in table.rows and at not in never]
    assert len(spots) >= _ROWS_ALONE[source.name] / 2
    headers = {at: source.lines[table.headers[0]] for table in source.tables for at in table.rows}

    def broken(some: list[int]) -> list[str]:
        lines = [one for at, line in enumerate(source.lines) for one in _break(at, line, some, headers)]
        return differences(source.said, said(read(lines, lexicon)))

    assert _failures(spots, broken) == {}


def _break(at: int, line: str, some: list[int], headers: dict[int, str]) -> Iterator[str]:
    if at in some:
        yield from ("", headers[at])
    yield line


def test_a_page_break_taken_out_changes_nothing(source: Source, lexicon: Lexicon) -> None:
    """The sample has none of its own; there the test above puts them in."""
    repeated = [at for table in source.tables for at in table.headers[1:] if at - 1 not in table.headers]
    assert len(repeated) >= {"sample": 0, "S004": 2, "S001": 10}[source.name]
    headers = {at for table in source.tables for at in table.headers}

    def mended(some: list[int]) -> list[str]:
        # A header that its page broke over two lines goes as a whole, and so do the blank lines around it.
        gone = {*some, *(at + 1 for at in some if at + 1 in headers)}
        gone |= {at + step for at in gone for step in (-1, 1) if not source.lines[at + step].strip()}
        lines = [line for at, line in enumerate(source.lines) if at not in gone]
        return differences(source.said, said(read(lines, lexicon)))

    assert _failures(repeated, mended) == {}


# --- (e, f) headers in other words ---------------------------------------------------------------------

_DATES_AND_UNITS = re.compile(r"\(?£\S+|\d[\d/.,-]*(?:\s*years?)?")


def test_a_synonym_in_a_header_changes_nothing(source: Source, lexicon: Lexicon) -> None:
    wrong, tried = [], 0
    for table, lines in _tables_by_themselves(source):
        before = _without_words_of_periods(said(read(lines, lexicon)))
        for index, synonym in _synonyms(table, lexicon):
            tried += 1
            after = said(read(_relabelled(lines, index, synonym), lexicon))
            wrong += [
                f"{table.columns[index].label!r} as {synonym!r}: {one}"
                for one in differences(before, _without_words_of_periods(after))
            ]
    assert tried >= 60
    assert wrong == []


def _tables_by_themselves(source: Source) -> Iterator[tuple[TabTable, list[str]]]:
    """One table of each kind of header with its first rows, in a plan that holds nothing else."""
    seen = set()
    for table in source.tables:
        header = source.lines[table.headers[0]]
        if header not in seen and table.rows:
            seen.add(header)
            rows = [source.lines[at] for at in table.rows[:6]]
            yield table, [*_FRONT, header, *rows]


_FRONT = ["Business Plan 2026-29", "", "Priority 1: Give people choice", ""]


def _relabelled(lines: list[str], index: int, words: str) -> list[str]:
    """The dates and units of a heading are no part of its name, and stay."""
    header, changed = len(_FRONT), list(lines)
    cells = lines[header].split("\t")
    cells[index] = " ".join([words, *_DATES_AND_UNITS.findall(cells[index])])
    changed[header] = "\t".join(cells)
    return changed


def _synonyms(table: TabTable, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    named = {heading_key(column.label) for column in table.columns}
    for column in table.columns:
        for words, role in lexicon.columns.items():
            # Who answers for a risk and who for an action against it are two posts.
            another = words.startswith("action ") and any(one.role == "risk" for one in table.columns)
            if role == column.role and words not in named and not another:
                yield column.index, words


def _without_words_of_periods(found: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """ "As at 31.12.26" and "Actual 31.12.26" name one day in other words."""
    for entry in (one for entries in found.values() for one in entries):
        period = entry.get("period")
        if period:
            entry["period"] = (period["earliest"], period["latest"])
            entry["raw"].pop("period", None)
    return found


@pytest.mark.parametrize(
    "dress",
    [
        str.upper,
        str.lower,
        lambda text: text and f"{text}:",
        lambda text: f" {text} ",
        lambda text: text.replace(" ", "<br>"),
    ],
    ids=["capitals", "small letters", "colon", "spaces", "line breaks"],
)
def test_a_header_in_another_dress_changes_nothing(
    source: Source, lexicon: Lexicon, dress: Callable[[str], str]
) -> None:
    for _, lines in _tables_by_themselves(source):
        changed = list(lines)
        header = len(_FRONT)
        changed[header] = "\t".join(dress(cell) for cell in lines[header].split("\t"))
        before, after = (_without_words_of_periods(said(read(one, lexicon))) for one in (lines, changed))
        assert differences(before, after) == [], lines[header]


# --- (g) line ends and trailing tabs -------------------------------------------------------------------


def test_windows_line_ends_change_nothing(source: Source, lexicon: Lexicon) -> None:
    assert differences(source.said, said(read(source.lines, lexicon, end="\r\n"))) == []


@pytest.mark.parametrize("tabs", [1, 2])
def test_tabs_behind_every_row_change_nothing(source: Source, lexicon: Lexicon, tabs: int) -> None:
    assert differences(source.said, said(read(_tabbed(source, lambda: tabs), lexicon))) == []


@pytest.mark.parametrize("seed", range(3))
def test_tabs_behind_some_rows_change_nothing(source: Source, lexicon: Lexicon, seed: int) -> None:
    draw = random.Random(seed)
    lines = _tabbed(source, lambda: draw.choice((0, 0, 1, 2)))
    assert differences(source.said, said(read(lines, lexicon))) == []


def _tabbed(source: Source, tabs: Callable[[], int]) -> list[str]:
    """Where a row lacks a cell, a blank one at its end would seem to be it: such tables stay as they are."""
    ragged = {at for table in source.tables if _is_ragged(source, table) for at in table.lines}
    return [
        line + "\t" * tabs() if "\t" in line and at not in ragged else line
        for at, line in enumerate(source.lines)
    ]
