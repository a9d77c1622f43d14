"""The pages as read to blocks, now that the whole document is known: headings, running lines, list items."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from goldenthread.documents.build import Builder, DraftCell, DraftRow
from goldenthread.documents.markers import depth_of, split_marker

from .drafts import PageDraft, TableDraft, TextDraft
from .headings import Levels
from .running import drop_running
from .wholewords import Words


@dataclass(slots=True)
class Seen:
    """What the reader has to tell, by page."""

    damaged: list[int] = field(default_factory=list)
    scanned: list[int] = field(default_factory=list)
    pictured: list[int] = field(default_factory=list)
    slanted: list[int] = field(default_factory=list)
    coloured: list[int] = field(default_factory=list)
    running: Counter[str] = field(default_factory=Counter)


def write(build: Builder, pages: Sequence[PageDraft], seen: Seen) -> None:
    drop_running(pages, seen.running)
    levels = Levels(pages)
    known = Words(pages)
    indents: list[int] = []
    for page in pages:
        build.page = page.number
        for item in page.items:
            if isinstance(item, TableDraft):
                indents.clear()
                _write_table(build, item, known, seen)
            else:
                _write_text(build, item, levels, known, indents)
    _write_notes(build, seen)


def _write_table(build: Builder, table: TableDraft, known: Words, seen: Seen) -> None:
    if table.coloured:
        seen.coloured.append(build.page or 0)
    build.table(
        [
            DraftRow(
                [
                    DraftCell(known.whole(cell.text), strong=cell.strong, merged=cell.merged, sure=cell.sure)
                    for cell in row
                ],
                page=build.page,
            )
            for row in table.rows
        ]
    )


def _write_text(build: Builder, text: TextDraft, levels: Levels, known: Words, indents: list[int]) -> None:
    words = known.whole(text.text)
    level = levels.of(text)
    if level is not None:
        indents.clear()
        build.heading(words, level)
        return
    marker, rest = split_marker(words)
    if marker is None:
        indents.clear()
        build.paragraph(words)
    else:
        build.paragraph(rest, marker=marker, depth=depth_of(round(text.x0 / 6), indents))


def _write_notes(build: Builder, seen: Seen) -> None:
    _note(build, seen.damaged, "{} damaged and could not be read.", "is", "are")
    _note(
        build,
        seen.scanned,
        "{} without text, as a scanner makes pages, and could not be read.",
        "is",
        "are",
    )
    if seen.pictured:
        build.note("Pictures were left out.")
    _note(build, seen.slanted, "Words printed aslant (a watermark) were left out on {}.", "", "")
    _note(
        build,
        seen.coloured,
        "On {}, table cells without words were given the word for their colour.",
        "",
        "",
    )
    for text, count in seen.running.most_common(12):
        build.note(f"A line at the head or foot of {count} pages was left out: {text}")


def _note(build: Builder, pages: Sequence[int], sentence: str, one: str, more: str) -> None:
    if not pages:
        return
    numbers = list(dict.fromkeys(pages))
    listed = ", ".join(map(str, numbers[:20])) + (" and more" if len(numbers) > 20 else "")
    named = f"page {listed} {one}" if len(numbers) == 1 else f"pages {listed} {more}"
    text = sentence.format(named.strip())
    build.note(text[0].upper() + text[1:])
