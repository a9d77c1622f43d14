"""The pages as read to blocks, now that the whole document is known: headings, running lines, list items."""

from __future__ import annotations

from collections.abc import Sequence

from goldenthread.documents.build import Builder, DraftCell, DraftRow
from goldenthread.documents.markers import depth_of, split_marker

from .drafts import PageDraft, TableDraft, TextDraft
from .headings import Levels, body_size
from .notes import Seen, write_notes
from .prose import LEADER, join_over_pages
from .running import drop_running
from .wholewords import Words


def write(build: Builder, pages: Sequence[PageDraft], seen: Seen) -> None:
    body = body_size(pages)
    drop_running(pages, body, seen.running)
    join_over_pages(pages)
    levels = Levels(pages, body)
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
    write_notes(build, seen)


def _write_table(build: Builder, table: TableDraft, known: Words, seen: Seen) -> None:
    page = build.page or 0
    if table.coloured:
        seen.coloured.append(page)
    if table.aligned:
        seen.aligned.append(page)
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
    # As Word gives a line of contents, with a tab for its dots.
    words = LEADER.sub(r"\t\1", known.whole(text.text))
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
