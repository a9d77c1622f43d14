"""Lists of words, written as prose lines instead of one literal each."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())
