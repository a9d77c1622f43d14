"""A traffic light as a person entered it: a letter, a word, or a mark of its colour."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from goldenthread.model import EnteredRating, Rating

from .tidying import plain

# Domain.md 1.4: R, A, G and N/A letters, GREEN and AMBER words; the marks are what today's trackers print.
# Yellow is amber where a scheme has one colour between red and green; a scheme with both says so in `words`.
_WORDS: Mapping[str, Rating] = MappingProxyType(
    {
        "r": Rating.RED,
        "red": Rating.RED,
        "a": Rating.AMBER,
        "amber": Rating.AMBER,
        "yellow": Rating.AMBER,
        "orange": Rating.AMBER,
        "g": Rating.GREEN,
        "green": Rating.GREEN,
        "n/a": Rating.NOT_RATED,
        "na": Rating.NOT_RATED,
        "n a": Rating.NOT_RATED,
        "not applicable": Rating.NOT_RATED,
        "not rated": Rating.NOT_RATED,
        "no rating": Rating.NOT_RATED,
        "not assessed": Rating.NOT_RATED,
        "-": Rating.NOT_RATED,
    }
)
_MARKS: Mapping[str, Rating] = MappingProxyType(
    {
        "🔴": Rating.RED,
        "🟥": Rating.RED,
        "❌": Rating.RED,
        "✖": Rating.RED,
        "✗": Rating.RED,
        "✘": Rating.RED,
        "🟠": Rating.AMBER,
        "🟡": Rating.AMBER,
        "🟧": Rating.AMBER,
        "🟨": Rating.AMBER,
        "⚠": Rating.AMBER,
        "🟢": Rating.GREEN,
        "🟩": Rating.GREEN,
        "✔": Rating.GREEN,
        "✓": Rating.GREEN,
        "✅": Rating.GREEN,
    }
)
_COLOURS = re.compile(r"(?<![a-z])(?:red|amber|yellow|orange|green)(?![a-z])")
_OUTER = " .,;:()[]'\"*\ufe0f"


def read_rating(text: str, *, words: Mapping[str, Rating] | None = None) -> EnteredRating:
    """`words` are the scheme's own ("on track", "off target"); they come before the common ones.

    Two ratings in one cell ("red/amber") are none: which one is meant is for a person to say.
    """
    entered = plain(text).casefold().strip(_OUTER) or plain(text)
    scheme = _folded(tuple(words.items())) if words else {}
    return EnteredRating(raw=text, rating=scheme.get(entered) or _WORDS.get(entered) or _among(entered))


@lru_cache(maxsize=32)
def _folded(words: tuple[tuple[str, Rating], ...]) -> Mapping[str, Rating]:
    """Made once for a table, not once for each of its cells."""
    return {plain(word).casefold(): rating for word, rating in words}


def _among(entered: str) -> Rating | None:
    """The one colour in a longer cell: "Green - on track", "🟢 G"."""
    ratings = {rating for mark, rating in _MARKS.items() if mark in entered}
    ratings |= {_WORDS[colour] for colour in _COLOURS.findall(entered)}
    letter = re.fullmatch(r"[^a-z]*([rag])[^a-z]*", entered)
    if letter:
        ratings.add(_WORDS[letter[1]])
    return ratings.pop() if len(ratings) == 1 else None
