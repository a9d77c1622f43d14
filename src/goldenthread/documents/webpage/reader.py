"""A web page from the top: headings, paragraphs, list items, tables."""

from __future__ import annotations

from lxml import etree

from goldenthread.documents.blocks import Document, Heading
from goldenthread.documents.build import Builder
from goldenthread.documents.markers import split_marker
from goldenthread.documents.struck import strike_from

from .colours import Sheet, style_sheet
from .elements import BLOCKS, HEADINGS, LEFT_OUT, is_hidden, is_struck, tag_of
from .lists import ListCount
from .parsing import parse_page
from .tables import cells_of, is_layout, read_table, rows_of
from .words import inline, laid_out

_LISTS = ("ul", "ol", "menu", "dir")
_GOES_ON = ("dd", "p", "div")
"""Blocks whose words stand behind the term before them."""


def read_page(text: str, name: str) -> Document:
    root = parse_page(text, name)
    reader = _Reader(Builder(name), {} if root is None else style_sheet(root))
    if root is not None:
        reader.read(root)
    return reader.build.document("html", title=_title(root, reader.build))


class _Reader:
    def __init__(self, build: Builder, sheet: Sheet) -> None:
        self.build = build
        self._sheet = sheet
        self._pieces: list[str] = []
        """The words of the block that is open."""
        self._mark: str | None = None
        """The mark of the list item that is open, until its first words are out."""
        self._depth = -1
        """Of the lists around; -1 outside lists."""
        self._after_term = False
        """The block that is open is a term and its colon."""

    def read(self, root: etree._Element) -> None:
        self._inside(root)
        self._end_block()

    def _inside(self, element: etree._Element) -> None:
        self._pieces.append(inline(element.text))
        for inner in element:
            self._element(inner)
            self._pieces.append(inline(inner.tail))

    def _element(self, element: etree._Element) -> None:
        tag = tag_of(element)
        if tag in LEFT_OUT or not tag:
            return
        if is_hidden(element):
            self.build.note("Hidden parts of the page were left out.")
        elif tag == "br":
            self._pieces.append("\n")
        elif tag == "img":
            self.build.note("Pictures were left out.")
        elif tag in BLOCKS:
            # What a term means goes on in the term's own line: "Lead officer: Head of Housing".
            if not (self._after_term and tag in _GOES_ON):
                self._end_block()
            self._block(element, tag)
            if tag != "dt":
                self._end_block()
        else:
            before = len(self._pieces)
            self._inside(element)
            if is_struck(element):
                strike_from(self._pieces, before)

    def _block(self, element: etree._Element, tag: str) -> None:
        if tag in HEADINGS:
            self._inside(element)
            self._heading(HEADINGS[tag])
        elif tag in _LISTS:
            self._list(element)
        elif tag == "dt":
            self._term(element)
        elif tag == "table":
            self._table(element)
        elif tag == "pre":
            self._lines(element)
        else:
            self._inside(element)

    def _heading(self, level: int) -> None:
        text = " ".join(self._take().split())
        if text:
            self.build.heading(text, level)

    def _term(self, element: etree._Element) -> None:
        self._inside(element)
        if self._pieces and not laid_out(self._pieces).endswith((":", "?")):
            self._pieces.append(":")
        self._pieces.append(" ")
        self._after_term = True

    def _list(self, element: etree._Element) -> None:
        count = ListCount(element)
        self._depth += 1
        for inner in element:
            if tag_of(inner) == "li" and not is_hidden(inner):
                self._mark = count.mark(inner)
                self._inside(inner)
                self._end_block()
                self._mark = None
            else:
                self._element(inner)
            self._pieces.append(inline(inner.tail))
        self._end_block()
        self._depth -= 1

    def _table(self, table: etree._Element) -> None:
        if is_layout(table):
            for row in rows_of(table):
                for cell in cells_of(row):
                    self._inside(cell)
                    self._end_block()
            return
        found = read_table(table, self._sheet)
        self.build.table(found.rows, caption=found.caption)
        for nested in found.nested:
            self._table(nested)

    def _lines(self, element: etree._Element) -> None:
        """Preformatted text: its line ends count."""
        for line in "".join(element.itertext()).splitlines():
            self._pieces.append(line)
            self._end_block()

    def _end_block(self) -> None:
        self._after_term = False
        text = self._take()
        if not text:
            return
        lines = text.split("\n")
        # Lines that carry marks of their own are a list typed by hand.
        for part in lines if any(split_marker(line)[0] for line in lines) else [text]:
            self._paragraph(part)

    def _paragraph(self, text: str) -> None:
        typed, words = split_marker(text)
        marker = typed or self._mark
        self._mark = None
        self.build.paragraph(words, marker=marker, depth=max(0, self._depth))

    def _take(self) -> str:
        text = laid_out(self._pieces)
        self._pieces.clear()
        return text


def _title(root: etree._Element | None, build: Builder) -> str | None:
    named = None if root is None else root.find(".//title")
    title = "" if named is None else " ".join("".join(named.itertext()).split())
    headings = (block.text for block in build.blocks if isinstance(block, Heading) and block.level == 1)
    return title or next(headings, None)
