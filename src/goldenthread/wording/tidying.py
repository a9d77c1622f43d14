"""Text made plain enough to match, without losing where each character stood in the source.

Word, PDF and web pages leave tags, entities, soft hyphens and a dozen kinds of dash and space in a cell.
Patterns read the plain text; what is reported is always the source's own characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# Markup that survives flattening (domain.md 1.6, item 13): tags, and the commonest entities.
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,80}>|&nbsp;|&#160;|&amp;|&ndash;|&mdash;")
_ENTITIES = {"&nbsp;": " ", "&#160;": " ", "&amp;": "&", "&ndash;": "-", "&mdash;": "-"}

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_QUOTES = "\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4`"
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u2033"
_NOTHING = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"

_PLAIN: dict[str, str] = (
    dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_QUOTES, "'")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_NOTHING, "")
    | {"\u2044": "/", "\u2215": "/", "\u2265": ">=", "\u2264": "<=", "\u2192": " to "}
)


@dataclass(frozen=True, slots=True)
class Tidied:
    text: str
    source: str
    _origins: tuple[int, ...]

    def raw(self, start: int, end: int) -> str:
        """The source's own characters behind a stretch of the plain text."""
        if start >= end:
            return ""
        return self.source[self._origins[start] : self._origins[end - 1] + 1]


def tidy(source: str) -> Tidied:
    """Every kind of space becomes a space, save the line end, which separates things in a cell."""
    plain: list[str] = []
    origins: list[int] = []
    for at, piece in _pieces(source):
        for character in piece:
            plain.append(character)
            origins.append(at)
    return Tidied("".join(plain), source, tuple(origins))


def plain(source: str) -> str:
    """The plain text alone, each run of spaces closed to one."""
    return " ".join(tidy(source).text.split())


def _pieces(source: str) -> list[tuple[int, str]]:
    pieces: list[tuple[int, str]] = []
    at = 0
    for markup in _MARKUP.finditer(source):
        pieces += [(place, _plain(source[place])) for place in range(at, markup.start())]
        pieces.append((markup.start(), _ENTITIES.get(markup.group(), " ")))
        at = markup.end()
    return pieces + [(place, _plain(source[place])) for place in range(at, len(source))]


def _plain(character: str) -> str:
    if character in _PLAIN:
        return _PLAIN[character]
    if character in "\r\n\v\f\x85\u2028\u2029":
        return "\n"
    return " " if character.isspace() or character == "\xa0" else character
