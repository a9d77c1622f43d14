"""Whether two texts say the same, apart from spelling, punctuation and a word more or less."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

ALIKE = 0.9
_FEWEST_WORDS = 5
"""Shorter texts ("Develop implementation plan") agree by habit and not by mistake."""
_SAME_WORD = 0.8
"""Above this, two words are one word misspelt or inflected; "older" and "younger" stay two."""
_NOT_WORD = re.compile(r"[^a-z0-9%£]+")


def fold(text: str) -> str:
    # An apostrophe belongs to its word: children's and childrens agree.
    plain = text.lower().replace("&", " and ").replace("'", "").replace("’", "")
    return _NOT_WORD.sub(" ", plain).strip()


def is_long(folded: str) -> bool:
    return len(folded.split()) >= _FEWEST_WORDS


def near(first: str, second: str) -> bool:
    """For folded texts. One may have words more, not other words: a template filled twice is two texts."""
    if _figures(first) != _figures(second):
        return False
    return _may_be_near(frozenset(first.split()), frozenset(second.split())) and _letters_agree(first, second)


def near_groups(folded: Sequence[str]) -> list[list[int]]:
    """The places of different texts that are near one another, or near a third that joins them.

    Only texts of like length with the same figures and most words in common are compared letter by letter:
    a thousand texts need a few thousand such comparisons and not half a million.
    """
    leader = list(range(len(folded)))
    for one, other in _worth_comparing(folded):
        first, second = _follow(leader, one), _follow(leader, other)
        if first != second and _letters_agree(folded[one], folded[other]):
            leader[max(first, second)] = min(first, second)
    groups: dict[int, list[int]] = defaultdict(list)
    for at in range(len(folded)):
        groups[_follow(leader, at)].append(at)
    return [group for group in groups.values() if len(group) > 1]


def _follow(leader: Sequence[int], at: int) -> int:
    while leader[at] != at:
        at = leader[at]
    return at


def _worth_comparing(folded: Sequence[str]) -> Iterator[tuple[int, int]]:
    for some in _with_the_same_figures(folded).values():
        for rank, one in enumerate(some):
            for other in some[rank + 1 :]:
                if 2 * one.length <= ALIKE * (one.length + other.length):
                    break
                if _may_be_near(one.words, other.words):
                    yield one.at, other.at


@dataclass(frozen=True, slots=True)
class _Text:
    length: int
    at: int
    words: frozenset[str]


def _with_the_same_figures(folded: Sequence[str]) -> dict[tuple[str, ...], list[_Text]]:
    """Long texts by the figures in them, shortest first; the first of those that are wholly the same."""
    found: dict[tuple[str, ...], list[_Text]] = defaultdict(list)
    first_of = {text: at for at, text in reversed(list(enumerate(folded)))}
    for text, at in first_of.items():
        if is_long(text):
            found[_figures(text)].append(_Text(len(text), at, frozenset(text.split())))
    for some in found.values():
        some.sort(key=lambda text: (text.length, text.at))
    return found


def _figures(folded: str) -> tuple[str, ...]:
    return tuple(sorted(word for word in folded.split() if any(map(str.isdigit, word))))


def _may_be_near(one: frozenset[str], other: frozenset[str]) -> bool:
    """They share most words, and only one of them, misspellings apart, has words of its own."""
    lone, lone_too = one - other, other - one
    if len(lone) + len(lone_too) > max(2, (len(one) + len(other)) // 4):
        return False
    left = [word for word in lone if not any(_same_word(word, twin) for twin in lone_too)]
    return not left or all(any(_same_word(twin, word) for twin in lone) for word in lone_too)


def _letters_agree(first: str, second: str) -> bool:
    return SequenceMatcher(None, first, second, autojunk=False).ratio() > ALIKE


@lru_cache(maxsize=100_000)
def _same_word(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _SAME_WORD
