"""Text as a browser lays it out: spaces run together, lines broken where the page says so."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from goldenthread.documents.struck import strike_from

from .elements import BLOCKS, is_bold, is_left_out, is_struck, tag_of
from .lists import ListCount

_SPACES = re.compile(r"[ \t\n\r\f]+")
_AROUND_BREAK = re.compile(r" *\n[ \n]*")


def laid_out(pieces: list[str]) -> str:
    """Pieces with "\\n" for a line break and all other white space run together."""
    return _AROUND_BREAK.sub("\n", re.sub(r"[ \t\r\f]+", " ", "".join(pieces))).strip()


def inline(text: str | None) -> str:
    """A text node, whose own line ends are but spaces."""
    return _SPACES.sub(" ", text) if text else ""


@dataclass(slots=True)
class CellWords:
    """A table cell's text, a line for each block in it; tables inside it are set aside."""

    pieces: list[str] = field(default_factory=list)
    nested: list[etree._Element] = field(default_factory=list)
    plain: bool = False

    @property
    def text(self) -> str:
        return laid_out(self.pieces)

    def read(self, element: etree._Element, *, bold: bool) -> None:
        self._add(element.text, bold=bold)
        count = ListCount(element) if tag_of(element) in ("ul", "ol", "menu") else None
        for inner in element:
            self._child(inner, count, bold=bold)
            self._add(inner.tail, bold=bold)

    def _child(self, inner: etree._Element, count: ListCount | None, *, bold: bool) -> None:
        tag = tag_of(inner)
        if tag == "table":
            self.nested.append(inner)
        elif tag == "br":
            self.pieces.append("\n")
        elif tag == "img":
            # The colour of a rating is often a picture with its word as alternative text.
            self._add(inner.get("alt"), bold=bold)
        elif tag and not is_left_out(inner):
            breaks = tag in BLOCKS
            self.pieces.append("\n" if breaks else "")
            if tag == "li" and count:
                self.pieces.append(f"{count.mark(inner)} ")
            before = len(self.pieces)
            self.read(inner, bold=bold or is_bold(inner))
            if is_struck(inner):
                strike_from(self.pieces, before)
            self.pieces.append("\n" if breaks else "")

    def _add(self, text: str | None, *, bold: bool) -> None:
        words = inline(text)
        self.pieces.append(words)
        self.plain = self.plain or (bool(words.strip()) and not bold)
