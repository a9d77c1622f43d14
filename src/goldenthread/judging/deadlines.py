"""The day that a date as written is judged by, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from goldenthread.model import Precision, Qualifier, When

from .saying import clause_of

_OPEN_ENDED = frozenset({Qualifier.ONGOING, Qualifier.ONWARDS, Qualifier.EACH})


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    day: date
    begins: bool = False
    """It is the day to begin by ("from April 2000"); nothing says when it ends."""
    notes: tuple[str, ...] = ()
    """What the day rests on, and what else stood in the cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoDeadline:
    verdict: str
    why: str


def deadline_of(when: When | None, *, as_at: date) -> Deadline | NoDeadline:
    """The last day that the text allows. Of several dates, the next that has not passed, else the last."""
    if when is None or not (when.raw.strip() or when.is_dated):
        return NoDeadline(verdict="no date", why="no date is given")
    usable = _usable(when)
    if not usable:
        return _no_day(when)
    days = [day for day, _ in usable]
    passed = sum(day < as_at for day in days)
    day, chosen = usable[min(passed, len(usable) - 1)]
    return Deadline(
        day=day,
        begins=_begins(chosen),
        notes=(*_rests_on(chosen), *_others(len(days), passed), *_problems(when)),
    )


def last_day_of(when: When | None) -> date | None:
    """The very last day of a date as written; None where it names none that can be relied on."""
    return max((day for day, _ in _usable(when)), default=None) if when else None


def _usable(when: When) -> list[tuple[date, When]]:
    """The dates without a problem, earliest first. A problem beside several dates belongs to its own part."""
    found = [(one.latest, one) for one in when.each if one.latest is not None and not one.problem]
    return sorted(found, key=lambda pair: pair[0])


def _no_day(when: When) -> NoDeadline:
    raw = when.raw.strip()
    problems = _problems(when)
    if problems:
        why = f"its date, “{raw}”, cannot be used: {'; '.join(problems)}"
        return NoDeadline(verdict="date unclear", why=why)
    if any(one.qualifier in _OPEN_ENDED for one in when.each):
        return NoDeadline(verdict="ongoing", why=f"“{raw}” sets no day by which it could be late")
    return NoDeadline(verdict="no date", why=f"“{raw}” names no date")


def _problems(when: When) -> tuple[str, ...]:
    """Each problem once; the whole's own only where its parts do not tell it."""
    told = [one.problem for one in when.parts if one.problem] or ([when.problem] if when.problem else [])
    return tuple(dict.fromkeys(clause_of(problem) for problem in told))


def _begins(when: When) -> bool:
    return when.qualifier in (Qualifier.FROM, Qualifier.ONWARDS) and when.precision is not Precision.SPAN


def _rests_on(when: When) -> tuple[str, ...]:
    """What was printed, where the day is not printed in full."""
    if when.precision is not Precision.DAY:
        return (f"the last day of “{when.raw.strip()}”",)
    return (f"printed as “{when.raw.strip()}”",) if when.assumed else ()


def _others(dates: int, passed: int) -> tuple[str, ...]:
    if dates == 1:
        return ()
    if passed == dates:
        return (f"the last of {dates} dates, all passed",)
    if not passed:
        return (f"the first of {dates} dates",)
    return (f"{passed} of {dates} dates {'has' if passed == 1 else 'have'} passed",)
