"""What a judgement is: a level everybody knows, the verdict in the rule's own words, and why, in a sentence.

The six levels and their marks are the same on every page, in every format and for every kind of thing judged.
None leans on colour: shape, letter and word each tell them apart, and "on track" (●) never looks like
"complete" (✓).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Level(StrEnum):
    """Worst first: the order of exceptions, and of what a parent shows of its children.

    "No figure" stands above "on track", because what nobody knows may be bad: a parent whose other children
    are all on track does not count as on track itself until the missing figure comes.
    """

    OFF_TRACK = "off track"
    NEEDS_ATTENTION = "needs attention"
    NO_FIGURE = "no figure"
    ON_TRACK = "on track"
    NOT_DUE = "not due"
    COMPLETE = "complete"


WORST_FIRST: tuple[Level, ...] = tuple(Level)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    shape: str
    letter: str
    word: str


MARKS: Mapping[Level, Mark] = MappingProxyType(
    {
        Level.OFF_TRACK: Mark(shape="■", letter="R", word="off track"),
        Level.NEEDS_ATTENTION: Mark(shape="▲", letter="A", word="needs attention"),
        Level.NO_FIGURE: Mark(shape="—", letter="U", word="no figure"),
        Level.ON_TRACK: Mark(shape="●", letter="G", word="on track"),
        Level.NOT_DUE: Mark(shape="○", letter="N", word="not due"),
        Level.COMPLETE: Mark(shape="✓", letter="C", word="complete"),
    }
)
"""R, A and G are the letters that councils use; U is unrated, N not due, C complete."""


def worst(levels: Iterable[Level]) -> Level:
    """The worst of some levels; of none at all, that there is no figure."""
    return min(levels, key=WORST_FIRST.index, default=Level.NO_FIGURE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Any rule says what it is called, which wording of it was used, and where it comes from."""

    name: str
    version: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    about: str
    """The identifier of the entry judged."""
    level: Level
    verdict: str
    """In the rule's own terms: met, within tolerance, overdue by 5 weeks, slipped by 2 months."""
    sentence: str
    rule: str
    rule_version: str
    inputs: tuple[tuple[str, str], ...] = ()
    """What the rule was given, each with its name, so that anyone can repeat it by hand."""
    parts: tuple[Judgement, ...] = ()
    """Of a compound: each part judged by itself. The worst of them is what the whole shows."""

    def __post_init__(self) -> None:
        for name in ("about", "verdict", "sentence", "rule", "rule_version"):
            if not getattr(self, name):
                raise ValueError(f"a judgement needs its {name}")

    @property
    def mark(self) -> Mark:
        return MARKS[self.level]
