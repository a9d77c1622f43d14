"""The lines of a flattened table as pieces of its cells, each with its shape and the breaks before it."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from goldenthread.documents import TextLine
from goldenthread.wording import read_when
from goldenthread.wording.texts import clean

_MARK = re.compile(r"[\W_¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_FIGURE = re.compile(
    r"[<>=≤≥~+(£$€-]*\s*\d[\d,]*(\.\d+)?\s*(%|[kKmM]|bn)?[+#*)]*"
    r"(\s*(-|–|to)\s*£?\d[\d,]*(\.\d+)?\s*%?)?"
    r"|\.\d+|n/?a|n/?k|tbc|tbd|nil|none|not (set|available|applicable)",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"([A-Z]{1,6}[\s./-]?\d{1,4}[a-z]?(\s?\([a-z0-9]{1,4}\))?([./-]\d{1,3})*\s?([&,/]\s?)?){1,3}"
    r"|\d{1,3}\.|\d{1,3}(\.\d{1,3}){2,}\.?"
)
_RATING = re.compile(r"r|a|g|red|amber|green|blue|on track|off track|complete|high|medium|low", re.IGNORECASE)
_BULLET = re.compile(r"([-*•·●▪■◦○‣➢►❖–\uf0b7\uf0a7\uf0d8]\s+|[a-z]\)\s|\([a-z]{1,3}\)\s)\S")
_NUMBER = re.compile(r"\d{1,3}(\.\d{1,3})+\.?|\d{1,3}\.|[a-z]\)|\([a-z]{1,3}\)")
_OPEN = (",", "&", "-", "–", "/", "(", " and", " of", " by", " in")
_SHORTEST_OPEN = 2
_OPENING = re.compile(r"([A-Z][a-z]{2,})\s")
_LABEL_WORDS = 6
_PROSE_WORDS = 25
_LONGEST_SHORT = 40


class Shape(Enum):
    """What a piece looks like by itself."""

    MARK = "mark"
    FIGURE = "figure"
    CODE = "code"
    RATING = "rating"
    DATE = "date"
    ITEM = "item"
    NAME = "name"
    WORDS = "words"
    PROSE = "prose"


_SHORT = (
    (Shape.FIGURE, _FIGURE),
    (Shape.RATING, _RATING),
    (Shape.CODE, _CODE),
    (Shape.MARK, _MARK),
)


@dataclass(frozen=True, slots=True)
class Piece:
    """`gap` counts the line breaks before it: one where it stands on the next line."""

    text: str
    line: int
    gap: int
    shape: Shape
    page: int | None = None
    opening: str = ""
    """Its first word, if that is one."""

    @property
    def is_number(self) -> bool:
        """A list's number alone: the tab behind it may have become a line break."""
        return _NUMBER.fullmatch(self.text) is not None

    @property
    def starts_inside(self) -> bool:
        """It begins in the middle of a sentence."""
        return self.text[:1].islower() or self.text[:1] in ",;)+&/"

    @property
    def ends_open(self) -> bool:
        return len(self.text) > _SHORTEST_OPEN and self.text.endswith(_OPEN)


def pieces_of(lines: Sequence[TextLine]) -> list[Piece]:
    pieces = []
    before = lines[0].line - 2 if lines else 0
    for line in lines:
        text = clean(line.text)
        if text:
            opening = _OPENING.match(text)
            pieces.append(
                Piece(
                    text=text,
                    line=line.line,
                    gap=max(1, line.line - before),
                    shape=shape_of(text),
                    page=line.page,
                    opening=opening[1] if opening else "",
                )
            )
            before = line.line
    return pieces


@functools.lru_cache(maxsize=20_000)
def shape_of(text: str) -> Shape:
    short = _short_shape(text) if len(text) <= _LONGEST_SHORT else None
    if short:
        return short
    if _BULLET.match(text):
        return Shape.ITEM
    words = len(text.split())
    if words > _PROSE_WORDS:
        return Shape.PROSE
    return Shape.NAME if words <= _LABEL_WORDS and not text.endswith((".", ";")) else Shape.WORDS


def _short_shape(text: str) -> Shape | None:
    for shape, pattern in _SHORT:
        if pattern.fullmatch(text):
            return shape
    if any(c.isdigit() for c in text) and not _BULLET.match(text) and read_when(text).is_dated:
        return Shape.DATE
    return None
