"""Statements of progress: numbered under a theme, each with what it says of its state, near-twins joined.

A report that answers to several themes says the same under each, and the wording drifts: "is" for "will be",
a word more, a word less. Such are one statement with several themes; every printing is kept.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher, get_close_matches

from goldenthread.documents import Cell
from goldenthread.interpreting.record.draft import Draft, seen
from goldenthread.interpreting.vocabulary.words import heading_key, holds
from goldenthread.model import Place, Statement, StatementPrinting
from goldenthread.wording.texts import fold

_ALIKE = 0.85
_MISPRINT = 0.75
_LISTED = 40
_HEADING_WORDS = 6
_NO_STATES = (
    "progress_headings",
    "reports",
    "taken_back_by",
    "review_headings",
    *(f"reviews_{stage}" for stage in ("current", "concluding", "implementing", "planned")),
)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_SENTENCE_END = re.compile(r"(?<=[a-z)])\.\s+(?=[A-Z])")
_CLAUSE_END = re.compile(r"[.,;:()]")
# fmt: off
# Words that carry no matter of their own: where only they drift, nothing new is said.
_SLIGHT = frozenset(
    (
        "a", "an", "the", "and", "or", "is", "are", "was", "were", "be", "been", "being", "has", "have",
        "had", "will", "would", "shall", "in", "on", "of", "for",
    )
)
# Words that a twin may neither gain nor lose: they are the matter, as figures are.
_TELLING = frozenset(
    (
        "no", "not", "never", "none", "nil", "zero", "one", "two", "three", "four", "five", "six", "seven",
        "eight", "nine", "ten", "eleven", "twelve", "half", "double", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "spring", "summer", "autumn",
        "winter", "increase", "increased", "decrease", "decreased", "above", "below", "more", "fewer",
        "less",
    )
)
# fmt: on


def enter_progress(
    draft: Draft, number: str | None, text: str, place: Place, *, theme: str | None = None
) -> Statement:
    ref = Cell(text=number or "", place=place)
    printing = StatementPrinting(text=text, ref=number, theme=theme, place=place)
    statement = Statement(
        id=draft.new_id("statement", number),
        ref=number,
        text=text,
        kind="progress",
        section=draft.context.section,
        themes=(theme,) if theme else (),
        status=status_said(draft, text),
        printings=(printing,),
        place=place,
        seen=seen("ref", ref) + seen("text", Cell(text=text, place=place)),
    )
    return draft.add("statements", statement)


def reports_progress(draft: Draft, title: str) -> bool:
    words = draft.lexicon.progress.get("reports", ())
    return any(holds(fold(title), fold(word)) for word in words)


def opens_progress(draft: Draft, heading: str) -> bool:
    """A short heading that says so: "4. Progress to date"."""
    key = heading_key(heading)
    headings = draft.lexicon.progress.get("progress_headings", ())
    return len(key.split()) <= _HEADING_WORDS and any(holds(key, heading_key(one)) for one in headings)


def status_said(draft: Draft, text: str) -> str | None:
    """The state that the first sentence names, where the words themselves name one and no other."""
    first, *others = _SENTENCE_END.split(text)
    said = _states(draft, first)
    alone = len(said) == 1 and _states(draft, ". ".join(others)) <= said
    return said.pop() if alone else None


def _states(draft: Draft, text: str) -> set[str]:
    clauses = [fold(clause).split() for clause in _CLAUSE_END.split(text)]
    return {
        status
        for status, phrases in draft.lexicon.progress.items()
        if status not in _NO_STATES
        for phrase in phrases
        if any(_is_said(draft, clause, fold(phrase).split()) for clause in clauses)
    }


def _is_said(draft: Draft, clause: list[str], phrase: list[str]) -> bool:
    taken_back_by = draft.lexicon.progress.get("taken_back_by", ())
    return any(
        clause[at : at + len(phrase)] == phrase and not any(word in taken_back_by for word in clause[:at])
        for at in range(len(clause) - len(phrase) + 1)
    )


@dataclass(frozen=True, slots=True)
class _Worded:
    """A statement with the words that bear its matter."""

    statement: Statement
    words: tuple[str, ...]
    counts: Counter[str]
    figures: Counter[str]

    @classmethod
    def of(cls, statement: Statement) -> _Worded:
        words = tuple(_stem(word) for word in fold(statement.text).split() if word not in _SLIGHT)
        return cls(statement, words, Counter(words), Counter(_FIGURE.findall(statement.text)))


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def join_alike(draft: Draft) -> None:
    """Progress said under several themes in nearly the same words becomes one statement, and is told."""
    worded = [_Worded.of(one) for one in draft.all("statements", Statement) if one.kind == "progress"]
    groups = _groups(worded)
    joined = [_join(draft, [one.statement for one in group]) for group in groups if len(group) > 1]
    if joined:
        _tell(draft, joined)


def _groups(worded: Sequence[_Worded]) -> list[list[_Worded]]:
    """Each statement goes to the first group whose first printing it repeats from another theme."""
    groups: list[list[_Worded]] = []
    for one in worded:
        home = next((group for group in groups if _repeats(one, group)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return groups


def _repeats(one: _Worded, group: Sequence[_Worded]) -> bool:
    # Within a theme statements that look alike are about two things: two homes, two teams.
    if any(set(one.statement.themes) & set(other.statement.themes) for other in group):
        return False
    return bool(one.statement.themes) and any(_alike(one, other) for other in group)


def _alike(one: _Worded, other: _Worded) -> bool:
    most = _ALIKE * (len(one.words) + len(other.words))
    if 2 * min(len(one.words), len(other.words)) < most or one.figures != other.figures:
        return False
    if 2 * (one.counts & other.counts).total() < most:
        return False
    if SequenceMatcher(None, one.words, other.words, autojunk=False).ratio() <= _ALIKE:
        return False
    return not (_own_matter(one, other) or _own_matter(other, one))


def _own_matter(one: _Worded, other: _Worded) -> list[str]:
    """Telling words that only one of the two has; a slip of the pen ("summary" for "summer") is none."""
    lost = [word for word in one.counts if word in _TELLING and word not in other.counts]
    theirs = [word for word in other.counts if word not in _TELLING and word not in one.counts]
    return [word for word in lost if not get_close_matches(word, theirs, n=1, cutoff=_MISPRINT)]


def _join(draft: Draft, statements: Sequence[Statement]) -> Statement:
    first, *others = statements
    for other in others:
        draft.entries["statements"].remove(other)
    whole = replace(
        first,
        themes=tuple(dict.fromkeys(theme for one in statements for theme in one.themes)),
        status=_shared(one.status for one in statements),
        printings=tuple(printing for one in statements for printing in one.printings),
    )
    draft.replace("statements", first, whole)
    return whole


def _shared(statuses: Iterable[str | None]) -> str | None:
    said = {status for status in statuses if status}
    return said.pop() if len(said) == 1 else None


def _tell(draft: Draft, joined: Sequence[Statement]) -> None:
    named = [" = ".join(one.ref or "?" for one in statement.printings) for statement in joined]
    more = f" and {len(named) - _LISTED} more" if len(named) > _LISTED else ""
    repeats = [one.place for statement in joined for one in statement.printings[1:] if one.place]
    draft.note(
        "READ-11",
        f"Statements printed under several themes, in the same or nearly the same words: {len(joined)}. "
        f"Each is entered once ({', '.join(named[:_LISTED])}{more}).",
        "Where two printings differ in what they claim, correct the source.",
        joined[0].place or Place(file=draft.file),
        about=[one.id for one in joined],
        also=repeats,
    )
