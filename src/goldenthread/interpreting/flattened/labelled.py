"""Labels within running text: "Review the triage model. Lead: Head of Access. Deadline: March 2027"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.interpreting.grids.headers import read_heading
from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.interpreting.vocabulary.words import heading_key
from goldenthread.wording import read_when
from goldenthread.wording.texts import clean

_SURE = 0.75
_LABEL_WORDS = 5
_SHORT = 5
"""Words: a longer text is a sentence and keeps its full stop."""
_COLON = re.compile(r"\s?:(?=\s|$)")
_WORD_START = re.compile(r"(?<![^\s|;(])[A-Z%][^\s:]*")
_BEFORE_LABEL = " \t\n|;,.\u2013\u2014-\u00b7\u2022"
# Whatever introduces a remark introduces one anywhere in prose.
_NO_SIGN = frozenset(("explanation", "actual", "date", "meaning", "term", "forum"))


@dataclass(frozen=True, slots=True)
class Labelled:
    """`role` is None for a label at the head of a line that no column is called by."""

    label: str
    role: str | None
    value: str


@dataclass(frozen=True, slots=True)
class LabelledText:
    """The words before the first label, and what stands under each label."""

    title: str
    pairs: tuple[Labelled, ...]


def labels_in(text: str, lexicon: Lexicon) -> LabelledText:
    """Known labels wherever they stand; an unknown one at the head of the text only."""
    starts = list(_labels(text, lexicon))
    if not starts:
        return LabelledText(clean(text), ())
    ends = [start for start, _, _, _ in starts[1:]] + [len(text)]
    pairs = tuple(
        _labelled(label, role, clean(text[colon:end]).strip(_BEFORE_LABEL if end < len(text) else " "))
        for (_, colon, label, role), end in zip(starts, ends, strict=True)
    )
    return LabelledText(clean(text[: starts[0][0]]).rstrip(_BEFORE_LABEL), pairs)


def _labelled(label: str, role: str | None, value: str) -> Labelled:
    """ "By: June 2027" is when, "By: Head of Access" is whom."""
    value = value.removesuffix(".") if len(value.split()) <= _SHORT else value
    if role is None and label.casefold() == "by":
        label, role = ("By when", "end") if read_when(value).is_dated else ("By whom", "owner")
    return Labelled(label, role, value)


def _labels(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str, str | None]]:
    """Where each label starts, where what it says starts, the label and its role."""
    after = 0
    for colon in _COLON.finditer(text):
        found = _label_before(text, after, colon.start(), lexicon)
        if found is not None:
            start, label, role = found
            yield start, colon.end(), label, role
            after = colon.end()


def _label_before(text: str, after: int, colon: int, lexicon: Lexicon) -> tuple[int, str, str | None] | None:
    """The longest known label that ends at the colon; else whatever opens the text."""
    unknown = None
    for match in _WORD_START.finditer(text, after, colon):
        label = clean(text[match.start() : colon])
        if len(label.split()) > _LABEL_WORDS:
            continue
        opens = not text[: match.start()].strip()
        role = _role(label, opens, lexicon)
        if role or label == "By":
            return match.start(), label, role
        if opens:
            unknown = match.start(), label, None
    return unknown


def _role(label: str, opens: bool, lexicon: Lexicon) -> str | None:
    if opens:
        heading = read_heading(0, label, lexicon)
        return heading.role if heading.sure >= _SURE else None
    # Within a text a label must be a heading word for word: prose is full of colons, and "Due: March 2027
    # Status: ..." has no label "March 2027 Status".
    return None if re.search(r"\d", label) else lexicon.columns.get(heading_key(label))


def signs(pairs: tuple[Labelled, ...]) -> frozenset[str]:
    """The roles that speak of an item of a plan."""
    return frozenset(pair.role for pair in pairs if pair.role and pair.role not in _NO_SIGN)
