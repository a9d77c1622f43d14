"""A parent shows its worst child and the counts of each level, so that no roll-up can hide a red."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from .judgement import MARKS, WORST_FIRST, Judgement, Level, Mark, worst

_ONE_AND_MANY: Mapping[Level, tuple[str, str]] = MappingProxyType(
    {
        Level.OFF_TRACK: ("is off track", "are off track"),
        Level.NEEDS_ATTENTION: ("needs attention", "need attention"),
        Level.NO_FIGURE: ("has no figure", "have no figure"),
        Level.ON_TRACK: ("is on track", "are on track"),
        Level.NOT_DUE: ("is not due", "are not due"),
        Level.COMPLETE: ("is complete", "are complete"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RollUp:
    about: str
    level: Level
    """The worst child's level, where a missing figure counts as worse than "on track"."""
    judged: Level
    """The worst of those that have a figure; "no figure" only when none has."""
    counts: tuple[tuple[Level, int], ...]
    """Every level, worst first, also those that nobody has."""
    worst: Judgement | None
    sentence: str

    @property
    def mark(self) -> Mark:
        return MARKS[self.level]

    @property
    def total(self) -> int:
        return sum(count for _, count in self.counts)

    def count(self, level: Level) -> int:
        return dict(self.counts)[level]


def roll_up(about: str, judgements: Sequence[Judgement]) -> RollUp:
    found = Counter(judgement.level for judgement in judgements)
    level = worst(found)
    return RollUp(
        about=about,
        level=level,
        judged=worst(one for one in found if one is not Level.NO_FIGURE),
        counts=tuple((one, found[one]) for one in WORST_FIRST),
        worst=next((one for one in judgements if one.level is level), None),
        sentence=_sentence(found),
    )


def _sentence(found: Mapping[Level, int]) -> str:
    total = sum(found.values())
    if not total:
        return "There is nothing here to judge."
    counted = [f"{found[level]} {_say(level, found[level])}" for level in WORST_FIRST if found.get(level)]
    return f"Of {total}, {_joined(counted)}."


def _say(level: Level, count: int) -> str:
    one, many = _ONE_AND_MANY[level]
    return one if count == 1 else many


def _joined(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
