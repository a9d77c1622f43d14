"""A PDF page by page: its tables, its prose; then, the whole known, its headings and running lines."""

from __future__ import annotations

import gc
import re

from pdfplumber.page import Page
from pdfplumber.utils.exceptions import PdfminerException

from goldenthread.documents.blocks import Document, Heading
from goldenthread.documents.build import Builder
from goldenthread.errors import UnreadableFile

from .aligned import aligned_tables
from .columns import stretches
from .drafts import Item, PageDraft, TableDraft
from .lines import lines_of
from .marks import Marks, Word
from .notes import Seen
from .opening import damaged, forget, open_pdf, pages_of, refusal
from .page import marks_of
from .prose import paragraphs
from .ruling import RuledGrid, grids_of, snapped
from .tables import ruled_table, shown_in
from .writing import write

# pdfminer's pages refer to themselves; without collecting them, each page read stays in memory.
_COLLECT_AFTER = 10
_FRONT_PAGES = 2
# What programs write where nobody gave a title.
_MADE_UP = re.compile(r"^microsoft \w+ - |^untitled|^document\d*$|^slide \d|\.[a-z]{3,5}\d?$", re.IGNORECASE)


def read_pdf(content: bytes, name: str) -> Document:
    pdf = open_pdf(content, name)
    seen = Seen()
    pages = []
    for number, page in enumerate(pages_of(pdf, name), start=1):
        pages.append(_page(page, number, seen, name))
        if page is not None:
            page.close()
        if number % _COLLECT_AFTER == 0:
            forget(pdf)
            gc.collect()
    if not pages or len(seen.damaged) == len(pages):
        raise damaged(name)
    if not any(page.items for page in pages):
        raise _without_words(seen, name)
    build = Builder(name)
    write(build, pages, seen)
    return build.document("pdf", title=_title(build, pdf.metadata.get("Title")))


def _page(page: Page | None, number: int, seen: Seen, name: str) -> PageDraft:
    try:
        marks = marks_of(page) if page else None
    except PdfminerException as error:
        cause = refusal(error, name)
        if isinstance(cause, (MemoryError, RecursionError)):
            raise cause from None
        marks = None
    if marks is None:
        seen.damaged.append(number)
        return PageDraft(number, 0, 0)
    seen.note(number, marks)
    draft = PageDraft(number, marks.width, marks.height)
    draft.items = _items(marks)
    for word in marks.words:
        size = round(word.size * 2) / 2
        draft.sizes[size] = draft.sizes.get(size, 0) + len(word.text)
    return draft


def _items(marks: Marks) -> list[Item]:
    tables, free = _ruled(marks)
    items: list[Item] = []
    found, lines = aligned_tables(lines_of(free), snapped(marks.level), shown_in(marks))
    for piece in stretches(lines, [*tables, *found]):
        if isinstance(piece, TableDraft):
            items.append(piece)
        else:
            items.extend(paragraphs(piece, marks.width))
    return items


def _ruled(marks: Marks) -> tuple[list[TableDraft], list[Word]]:
    fills = shown_in(marks)
    tables: list[TableDraft] = []
    free = marks.words
    for grid in sorted(grids_of(snapped(marks.level), snapped(marks.upright)), key=_size):
        table = ruled_table(grid, free, fills)
        if table is not None:
            tables.append(table)
            x0, top, x1, bottom = grid.box
            free = [
                word for word in free if not (x0 <= word.middle[0] <= x1 and top <= word.middle[1] <= bottom)
            ]
    return tables, free


def _size(grid: RuledGrid) -> float:
    x0, top, x1, bottom = grid.box
    return (x1 - x0) * (bottom - top)


def _without_words(seen: Seen, name: str) -> UnreadableFile:
    if not seen.scanned and not seen.pictured:
        way_out = "Check that it is the right file."
        return UnreadableFile("The PDF holds no words.", place=name, way_out=way_out)
    return UnreadableFile(
        "The PDF has no text: its pages are pictures, as a scanner makes them.",
        place=name,
        way_out="Ask for the file that it was made from, or have its text recognised (OCR) first.",
    )


def _title(build: Builder, given: object) -> str | None:
    """The first of the largest headings, if it stands near the front; else what the file calls itself."""
    for block in build.blocks:
        if (block.place.page or 1) > _FRONT_PAGES:
            break
        if isinstance(block, Heading) and block.level == 1:
            return block.text
    if not isinstance(given, str) or _MADE_UP.search(given):
        return None
    return " ".join(given.split()) or None
