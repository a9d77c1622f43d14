"""What a rule is: its documented words, and a function that looks through a plan for what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from goldenthread.model import Entry, Place, Severity

from .saying import ids, places, sentence, some_named
from .view import PlanView

E = TypeVar("E", bound=Entry)

_FEW = 3
"""So many of one kind are told one by one; more are one finding, for they have one cause as often as not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleDescription:
    """The manual's entry for one code. A code, once published, never means something else."""

    code: str
    title: str
    severity: Severity
    """The gravest that the rule gives; a finding may be milder where the plan has a likely reason."""
    looks_for: str
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One thing that a rule saw. What it leaves out comes from the rule's description."""

    message: str
    place: Place | None
    about: tuple[str, ...]
    also: tuple[Place, ...] = ()
    severity: Severity | None = None


def observed(said: str, entries: Sequence[Entry], severity: Severity | None = None) -> Observation:
    """One finding about all of these: it stands where the first stands, and names the others' places."""
    return Observation(
        message=sentence(said),
        place=entries[0].place,
        about=tuple(dict.fromkeys(ids(entries))),
        also=tuple(one for one in dict.fromkeys(places(entries[1:])) if one != entries[0].place),
        severity=severity,
    )


def each_or_together(
    entries: Sequence[E],
    name: Callable[[E], str],
    one: str,
    many: str,
    severity: Severity | None = None,
) -> Iterator[Observation]:
    """ "Action 3 has no end date" for a few; for more "12 actions have no end date: action 3; ..."."""
    if len(entries) <= _FEW:
        yield from (observed(f"{name(entry)} {one}", [entry], severity) for entry in entries)
    else:
        yield observed(f"{len(entries)} {many}: {some_named(entries, name)}", entries, severity)


@dataclass(frozen=True, slots=True)
class Rule:
    find: Callable[[PlanView], Iterator[Observation]]
    description: RuleDescription


def described_rule(
    find: Callable[[PlanView], Iterator[Observation]],
    code: str,
    title: str,
    severity: Severity,
    *,
    looks_for: str,
    advice: str,
) -> Rule:
    description = RuleDescription(
        code=code, title=title, severity=severity, looks_for=looks_for, advice=advice
    )
    return Rule(find, description)
