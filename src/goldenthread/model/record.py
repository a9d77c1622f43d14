"""A whole plan as one connected record."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .described import FieldKind, description_of
from .entry import Entry
from .money import BudgetLine, Proposal, Saving
from .performance import Indicator, Reading, Target
from .plan import (
    Achievement,
    Commitment,
    Objective,
    Outcome,
    Plan,
    Priority,
    Recommendation,
    Section,
    Statement,
    Theme,
)
from .registers import Consultation, Definition, DocumentReference, Finding, Footnote, Link, Register
from .risk import Risk, RiskAction
from .work import Action, Agency, Milestone, Post


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRecord:
    """The fields, in this order, are the top-level keys of the JSON."""

    plan: Plan
    sections: tuple[Section, ...] = ()
    themes: tuple[Theme, ...] = ()
    priorities: tuple[Priority, ...] = ()
    objectives: tuple[Objective, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    actions: tuple[Action, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    statements: tuple[Statement, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    targets: tuple[Target, ...] = ()
    readings: tuple[Reading, ...] = ()
    risks: tuple[Risk, ...] = ()
    risk_actions: tuple[RiskAction, ...] = ()
    budget_lines: tuple[BudgetLine, ...] = ()
    savings: tuple[Saving, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    achievements: tuple[Achievement, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    registers: tuple[Register, ...] = ()
    documents: tuple[DocumentReference, ...] = ()
    definitions: tuple[Definition, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    posts: tuple[Post, ...] = ()
    agencies: tuple[Agency, ...] = ()
    links: tuple[Link, ...] = ()
    findings: tuple[Finding, ...] = ()

    def __post_init__(self) -> None:
        ids = [entry.id for entry in self.entries()]
        if len(ids) != len(set(ids)):
            twice = sorted({one for one in ids if ids.count(one) > 1})
            raise ValueError(f"identifiers used twice: {', '.join(twice)}")
        self._refuse_dangling(set(ids))

    def entries(self) -> Iterator[Entry]:
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            yield from (value if isinstance(value, tuple) else (value,))

    def _refuse_dangling(self, ids: set[str]) -> None:
        for entry in self.entries():
            kind: Any = type(entry)
            for name in reference_fields(kind):
                named = getattr(entry, name)
                if named == "":
                    raise ValueError(f"{entry.id} must name its {name}")
                for one in named if isinstance(named, tuple) else (named,):
                    if one is not None and one not in ids:
                        raise ValueError(f"{entry.id} names {name} {one}, which is not in the record")


@functools.cache
def reference_fields(kind: Any) -> tuple[str, ...]:
    """The fields of an entry that hold other entries' identifiers, one or several."""
    found = []
    for field in dataclasses.fields(kind):
        about = description_of(field)
        if about is not None and about.kind in (FieldKind.REFERENCE, FieldKind.REFERENCES):
            found.append(field.name)
    return tuple(found)
