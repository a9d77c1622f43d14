"""What a plan says, before anybody has set it in a format.

Each figure and date carries beside its print what it means, as its author would say. Nothing here knows the
reader or the model.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Said:
    """`means` is plain data; `native` and `format` are what a spreadsheet keeps instead of the print."""

    raw: str
    means: Any
    native: Any = None
    format: str | None = None


@dataclass(frozen=True, slots=True)
class Owners:
    raw: str
    each: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Milestone:
    text: str
    due: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    text: str
    ref: str | None = None
    start: Said | None = None
    end: Said | None = None
    owners: Owners | None = None
    status: str | None = None
    rating: Said | None = None
    percent: Said | None = None
    note: str | None = None
    milestones: tuple[Milestone, ...] = ()


@dataclass(frozen=True, slots=True)
class Priority:
    number: str
    title: str
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Objective:
    text: str
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    title: str
    ref: str | None
    target: Said | None
    actual: Said | None
    previous: Said | None
    forecast: Said | None
    rating: Said | None
    frequency: str | None
    owners: Owners | None
    comment: str | None


@dataclass(frozen=True, slots=True)
class RiskAction:
    text: str
    end: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    text: str
    ref: str | None
    likelihood: Said | None
    impact: Said | None
    score: Said | None
    target: Said | None
    owners: Owners | None
    controls: str | None
    actions: tuple[RiskAction, ...]


@dataclass(frozen=True, slots=True)
class BudgetLine:
    title: str
    expenditure: Said
    income: Said
    net: Said


@dataclass(frozen=True, slots=True)
class BudgetGroup:
    title: str
    lines: tuple[BudgetLine, ...]
    subtotal: BudgetLine


@dataclass(frozen=True, slots=True)
class Budget:
    groups: tuple[BudgetGroup, ...]
    total: BudgetLine
    unit: str


@dataclass(frozen=True, slots=True)
class Register:
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    number: str
    title: str
    paragraphs: tuple[str, ...]
    parts: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    council: str
    title: str
    sections: tuple[Section, ...] = ()
    priorities: tuple[Priority, ...] = ()
    objectives: tuple[Objective, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    risks: tuple[Risk, ...] = ()
    budget: Budget | None = None
    registers: tuple[Register, ...] = field(default=())


def for_page(value: Any) -> Any:
    """The same as a page can show it.

    A coloured sign is its word, for many fonts lack the signs. Owners stand behind each other: a line that
    ends and a line that is broken for width look alike in a narrow column.
    """
    if isinstance(value, Owners):
        return Owners(value.raw.replace("\n", "; "), value.each)
    if isinstance(value, Said) and value.raw and ord(value.raw[0]) > 0xFFFF:
        return Said(str(value.means).capitalize(), value.means)
    if isinstance(value, tuple):
        return tuple(for_page(one) for one in value)
    if is_dataclass(value):
        kept = {one.name: for_page(getattr(value, one.name)) for one in fields(value)}
        return type(value)(**kept)
    return value
