"""What a rule is: its documented words, and a function that looks through a plan for what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from goldenthread.model import Place, Severity

from .view import PlanView


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
