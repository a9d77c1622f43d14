"""Text made plain enough to match, without losing where each character stood in the source.

Word, PDF and web pages leave tags, entities, soft hyphens and a dozen kinds of dash and space in a cell.
Patterns read the plain text; what is reported is always the source's own characters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

# Markup that survives flattening (domain.md 1.6, item 13): tags, and the commonest entities.
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,80}>|&nbsp;|&#160;|&amp;|&ndash;|&mdash;")
_ENTITIES = {"&nbsp;": " ", "&#160;": " ", "&amp;": "&", "&ndash;": "-", "&mdash;": "-"}

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_QUOTES = "\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`"
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u2033"
_NOTHING = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"

# Everything up to the last sign of Unicode that counts as a space.
_SPACES = "".join(filter(str.isspace, map(chr, range(0x3001))))
_LINE_ENDS = "\r\n\v\f\x85\u2028\u2029"

_PLAIN: dict[str, str] = (
    dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_LINE_ENDS, "\n")
    | dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_QUOTES, "'")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_NOTHING, "")
    | {"\u2044": "/", "\u2215": "/", "\u2265": ">=", "\u2264": "<=", "\u2192": " to "}
)
_TABLE = str.maketrans(_PLAIN)
# What does not become exactly one character; without it each stands where it stood.
_MOVES = re.compile(
    "|".join([_MARKUP.pattern, *(re.escape(sign) for sign, put in _PLAIN.items() if len(put) != 1)])
)
_SHORT = 200


@dataclass(frozen=True, slots=True)
class Tidied:
    text: str
    source: str
    _origins: Sequence[int]

    def raw(self, start: int, end: int) -> str:
        """The source's own characters behind a stretch of the plain text."""
        if start >= end:
            return ""
        return self.source[self._origins[start] : self._origins[end - 1] + 1]


def tidy(source: str) -> Tidied:
    """Every kind of space becomes a space, save the line end, which separates things in a cell."""
    if not _MOVES.search(source):
        return Tidied(source.translate(_TABLE), source, range(len(source)))
    plain: list[str] = []
    origins: list[int] = []
    for at, piece in _pieces(source):
        for character in piece:
            plain.append(character)
            origins.append(at)
    return Tidied("".join(plain), source, tuple(origins))


def plain(source: str) -> str:
    """The plain text alone, each run of spaces closed to one."""
    return _remembered(source) if len(source) <= _SHORT else _closed(source)


def _closed(source: str) -> str:
    without = _MARKUP.sub(_unmarked, source)
    return " ".join(without.translate(_TABLE).split())


# Each reader of a table asks for the same short cells and the same words again and again.
_remembered = lru_cache(maxsize=16_384)(_closed)


def _pieces(source: str) -> list[tuple[int, str]]:
    pieces: list[tuple[int, str]] = []
    at = 0
    for markup in _MARKUP.finditer(source):
        pieces += [(place, _plain(source[place])) for place in range(at, markup.start())]
        pieces.append((markup.start(), _unmarked(markup)))
        at = markup.end()
    return pieces + [(place, _plain(source[place])) for place in range(at, len(source))]


def _unmarked(markup: re.Match[str]) -> str:
    return _ENTITIES.get(markup.group(), " ")


def _plain(character: str) -> str:
    return _PLAIN.get(character, character)
