"""A Word document's body, from the top: paragraphs, list items, headings, tables, text boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from goldenthread.documents.blocks import Document
from goldenthread.documents.build import Builder
from goldenthread.documents.colours import Tint
from goldenthread.documents.markers import split_marker
from goldenthread.documents.package import Package
from goldenthread.documents.painted import is_blank

from .names import ALTERNATE, alternative, child, number, value, w
from .numbering import Numbering
from .runs import WordReader, Words
from .styles import Styles
from .tables import CellText, draft_table, only_cell

_PARAGRAPH, _TABLE, _EMBEDDED = w("p"), w("tbl"), w("altChunk")
_PROPERTIES = frozenset({w("sectPr"), w("sdtPr"), w("sdtEndPr"), w("tcPr"), w("del"), w("moveFrom")})
# What a picture in a cell shows: "Green", "Amber, at risk", "Arrow up"; no file's name and no description.
_TOLD = re.compile(r"(?=.{1,30}$)\w+(?:[ ,-]+\w+){0,3}")
_NO_WORDS = re.compile(r"picture|image|photo|logo|icon|graphic|shape|\d{3}|_", re.IGNORECASE)
_FOOTNOTE = {"footnotes": w("footnote"), "endnotes": w("endnote")}


def read_word(content: bytes, name: str) -> Document:
    package = Package(content, name)
    main = package.main("word/document.xml")
    body = child(package.xml(main), "body")
    reader = _Reader(package, main)
    if body is not None:
        reader.begin_pages(body)
        reader.blocks(body)
    reader.footnotes()
    reader.tell_what_was_left_out()
    return reader.build.document("docx", title=reader.title)


class _Reader:
    def __init__(self, package: Package, main: str) -> None:
        self.build = Builder(package.name)
        self.title: str | None = None
        self._package = package
        self._main = main
        self._styles = Styles(package.first_xml(main, "styles"))
        self._words = WordReader(self._styles)
        self._numbering = Numbering(
            package.first_xml(main, "numbering"), lambda style: self._styles.list_of(style)[0]
        )
        self._caption: Words | None = None
        self._met = Words()
        """What stands beside the words, summed over the document."""

    def begin_pages(self, body: etree._Element) -> None:
        """Word notes where pages turned when it last laid the document out; other programs do not."""
        if next(body.iter(w("lastRenderedPageBreak")), None) is not None:
            self.build.page = 1

    def blocks(self, parent: etree._Element) -> None:
        for inner in parent:
            if inner.tag == _PARAGRAPH:
                self._paragraph(inner)
            elif inner.tag == _TABLE:
                self._table(inner)
            elif inner.tag == _EMBEDDED:
                self.build.note("A document embedded in this one was left out.")
            elif inner.tag == ALTERNATE:
                chosen = alternative(inner)
                if chosen is not None:
                    self.blocks(chosen)
            elif inner.tag not in _PROPERTIES:
                self.blocks(inner)

    def footnotes(self) -> None:
        self.build.page = None
        self._drop_caption()
        texts = [text for kind in _FOOTNOTE for text in self._footnote_texts(kind)]
        for count, text in enumerate(texts, start=1):
            self.build.paragraph(text, marker=str(count))
        if texts:
            self.build.note(f"Footnotes: {len(texts)}. They stand at the end, numbered in their order.")

    def tell_what_was_left_out(self) -> None:
        if self._met.pictures:
            self.build.note(f"Pictures and drawings were left out: {self._met.pictures}.")
        if self._met.changed:
            self.build.note("Tracked changes were read as if accepted.")
        if self._met.hidden:
            self.build.note("Hidden text was left out.")
        for part in (one for kind in ("header", "footer") for one in self._related(kind)):
            self.build.running += self._lines_of(part)
        if self.build.running:
            self.build.note("Page headers and footers were left out.")
        if any(self._has_words(part) for part in self._related("comments")):
            self.build.note("Comments were left out.")

    # Paragraphs

    def _paragraph(self, paragraph: etree._Element) -> None:
        words = self._read(paragraph)
        self._turn(words.turns_before)
        properties = child(paragraph, "pPr")
        style = value(properties, "pStyle")
        if words.text or self._is_counted(properties, style):
            self._place(words, properties, style)
        self._turn(words.turns_after)
        for box in words.boxes:
            self.blocks(box)

    def _place(self, words: Words, properties: etree._Element | None, style: str | None) -> None:
        self._drop_caption()
        marker, depth = self._mark(properties, style)
        level = self._styles.heading_level(properties, style)
        if not words.text:
            return
        if level is not None:
            self._heading(" ".join(filter(None, [marker, words.text])), level, style)
        elif self._styles.name(style) == "caption":
            self._caption = words
        elif marker is not None:
            self.build.paragraph(words.text, marker=marker, depth=depth)
        else:
            typed, rest = split_marker(words.text)
            self.build.paragraph(rest, marker=typed)

    def _heading(self, text: str, level: int, style: str | None) -> None:
        self.build.heading(" ".join(text.split()), level)
        if self.title is None and self._styles.name(style) == "title":
            self.title = " ".join(text.split())

    def _is_counted(self, properties: etree._Element | None, style: str | None) -> bool:
        """An empty paragraph still takes a number where its list says so; only then need it be looked at."""
        return child(properties, "numPr") is not None or self._styles.list_of(style)[0] is not None

    def _mark(self, properties: etree._Element | None, style: str | None) -> tuple[str | None, int]:
        by_style, style_depth = self._styles.list_of(style)
        own = number(properties, "numPr", "numId")
        number_id = by_style if own is None else own
        depth = number(properties, "numPr", "ilvl")
        depth = (style_depth or 0) if depth is None else depth
        if not number_id:
            return None, 0
        return self._numbering.marker(number_id, depth), max(0, depth)

    def _drop_caption(self) -> None:
        """A caption that no table followed is a paragraph like any other."""
        if self._caption is not None:
            self.build.paragraph(self._caption.text)
            self._caption = None

    # Tables

    def _table(self, table: etree._Element) -> None:
        box = only_cell(table)
        if box is not None:
            self.blocks(box)
            return
        caption, self._caption = self._caption, None
        draft = draft_table(table, self._styles, self._cell)
        self.build.table(draft.rows, caption=caption.text if caption else None)
        for nested in draft.nested:
            self._table(nested)

    def _cell(self, cell: etree._Element) -> CellText:
        found = CellText("", bold=False)
        lines: list[str] = []
        tints: list[Tint] = []
        described: list[str] = []
        boldness: set[bool] = set()
        for paragraph in self._inside_cell(cell, found.nested):
            words = self._read(paragraph)
            self._turn(words.turns_before)
            found.page = found.page or self.build.page
            line = self._cell_line(paragraph, words)
            self._turn(words.turns_after)
            if line:
                lines.append(line)
            if words.text:
                boldness.add(words.bold)
            if words.tint:
                tints.append(words.tint)
            described.extend(words.described)
        found.text = "\n".join(lines) or self._described(described)
        found.tint = tints[0] if len(tints) == 1 and is_blank(found.text) else None
        found.bold = boldness == {True}
        return found

    def _described(self, pictures: list[str]) -> str:
        """The words of a cell that holds a picture alone, where what it shows is told in few."""
        text = " ".join(pictures[0].split()) if len(pictures) == 1 else ""
        if not _TOLD.fullmatch(text) or _NO_WORDS.search(text):
            return ""
        self._met.pictures -= 1
        return text

    def _cell_line(self, paragraph: etree._Element, words: Words) -> str:
        """A cell's line with its mark: reference columns are often numbered lists without words."""
        properties = child(paragraph, "pPr")
        marker, _ = self._mark(properties, value(properties, "pStyle"))
        boxed = [self._read(inner).text for box in words.boxes for inner in box.iter(_PARAGRAPH)]
        shown = marker if marker and (words.text or marker != "•") else None
        return " ".join(filter(None, [shown, words.text, *boxed]))

    def _inside_cell(self, element: etree._Element, nested: list[etree._Element]) -> Iterator[etree._Element]:
        for inner in element:
            if inner.tag == _PARAGRAPH:
                yield inner
            elif inner.tag == _TABLE:
                nested.append(inner)
            elif inner.tag == ALTERNATE:
                chosen = alternative(inner)
                if chosen is not None:
                    yield from self._inside_cell(chosen, nested)
            elif inner.tag not in _PROPERTIES:
                yield from self._inside_cell(inner, nested)

    # Beside the text

    def _read(self, paragraph: etree._Element) -> Words:
        words = self._words.read(paragraph)
        self._met.pictures += words.pictures
        self._met.changed = self._met.changed or words.changed
        self._met.hidden = self._met.hidden or words.hidden
        return words

    def _turn(self, pages: int) -> None:
        if self.build.page is not None:
            self.build.page += pages

    def _related(self, kind: str) -> list[str]:
        return self._package.related(self._main, kind)

    def _lines_of(self, part: str) -> list[str]:
        lines = (
            " ".join("".join(text.text or "" for text in paragraph.iter(w("t"))).split())
            for paragraph in self._package.xml(part).iter(_PARAGRAPH)
        )
        return [line for line in lines if line]

    def _has_words(self, part: str) -> bool:
        return any((text.text or "").strip() for text in self._package.xml(part).iter(w("t")))

    def _footnote_texts(self, kind: str) -> Iterator[str]:
        root = self._package.first_xml(self._main, kind)
        for note in [] if root is None else root.findall(_FOOTNOTE[kind]):
            # Separators are kept as notes of a type; real ones have none, or "normal".
            if note.get(w("type"), "normal") == "normal":
                text = " ".join(filter(None, (self._read(inner).text for inner in note.iter(_PARAGRAPH))))
                if text:
                    yield text
