"""Comparing headings with synonyms: without case, punctuation, brackets, dates and plural endings."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from goldenthread.wording.texts import clean, fold

_BRACKETS = re.compile(r"\([^()]*\)")
_YEARS = re.compile(
    r"\b(?:19|20)?\d\d\s?[/-]\s?(?:19|20)?\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b(?:19|20)\d\d\b"
)

# The sign of a footnote: "Ref1" as flattening leaves it, "Target\u00b2" as printed.
_FOOTNOTE = re.compile(r"(?<=[A-Za-z]{3})[1-9](?![\w.])|[\u00b9\u00b2\u00b3\u2074-\u2079]")

UNITS = re.compile(r"£\s?['\u2019]?(?:0{3}|[km]\b|million|thousand)?s?", re.IGNORECASE)
_PREPOSITION = re.compile(r"\b(?:of|on|for|by|to|in|against|from|at|per)\b")


@functools.cache
def heading_key(text: str) -> str:
    """A heading or synonym as compared: "Milestones 2002/03" and "milestone" are one."""
    # "Action(s)" first: its bracket is a plural, not a remark.
    plain = _FOOTNOTE.sub("", clean(text).replace("#", " no ")).replace("(s)", "s").replace("(es)", "es")
    plain = UNITS.sub(" ", _YEARS.sub(" ", plain))
    return " ".join(_singular(word) for word in fold(plain).split())


def heading_keys(text: str) -> tuple[str, ...]:
    """The heading without its bracketed remark, then the remark alone, then both in a row."""
    plain = clean(text).replace("(s)", "s").replace("(es)", "es")
    remarks = [one.strip("()") for one in _BRACKETS.findall(plain)]
    keys = [
        heading_key(_BRACKETS.sub(" ", plain)),
        *(heading_key(one) for one in remarks),
        heading_key(plain),
    ]
    return tuple(dict.fromkeys(key for key in keys if key))


def _singular(word: str) -> str:
    if len(word) > 3 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def holds(key: str, words: str) -> bool:
    """The words stand in the key as whole words, in a row."""
    return f" {words} " in f" {key} "


def best_match(key: str, synonyms: Mapping[str, str]) -> tuple[str, float] | None:
    """The name whose synonym is the key (sure) or stands in it (the longest wins, less sure).

    Of several as long the one that the heading is about wins: "Cost RAG" is a RAG, "owner of action" one who
    owns it.
    """
    if key in synonyms:
        return synonyms[key], 1.0
    words = key.split()
    for length in range(len(words) - 1, 0, -1):
        runs = [" ".join(words[at : at + length]) for at in range(len(words) - length + 1)]
        inside = [run for run in runs if run in synonyms]
        if inside:
            return synonyms[_head(inside, key)], 0.3 + 0.6 * length / len(words)
    return None


def _head(runs: list[str], key: str) -> str:
    """The last of them before a preposition; English puts what a thing is behind what it is for."""
    before = _PREPOSITION.split(key, maxsplit=1)[0]
    return next((run for run in reversed(runs) if holds(before, run)), runs[-1])
