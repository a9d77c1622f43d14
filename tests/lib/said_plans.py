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
    """`shown`: a row of its own, an item of the cell's list, or such an item with its date in its words."""

    text: str
    due: Said
    shown: str = "row"


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
    sign: str = ""
    """Of a footnote, printed behind the title."""


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
    expenditure: Said | None
    income: Said | None
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
class Directorate:
    """What it may spend, has spent, will spend: under the headings of the columns that are printed."""

    title: str
    amounts: tuple[tuple[str, Said | None], ...]


@dataclass(frozen=True, slots=True)
class Directorates:
    lines: tuple[Directorate, ...]
    total: Directorate
    unit: str


@dataclass(frozen=True, slots=True)
class Year:
    """`heading` is its print, `first` the calendar year it begins in."""

    heading: str
    first: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Saving:
    text: str
    amounts: tuple[Said | None, ...]
    """One a year of its table."""
    ref: str | None = None
    owners: Owners | None = None
    rating: Said | None = None


@dataclass(frozen=True, slots=True)
class SavingGroup:
    title: str | None
    lines: tuple[Saving, ...]
    subtotal: Saving | None


@dataclass(frozen=True, slots=True)
class Savings:
    """`years_beside`: the year stands in a cell of each row, so that there is one column of amounts."""

    years: tuple[Year, ...]
    groups: tuple[SavingGroup, ...]
    total: Saving
    unit: str
    years_beside: bool


@dataclass(frozen=True, slots=True)
class Footnote:
    """`about` are the titles of what carries the mark, in the tables of `kind`."""

    kind: str
    mark: str
    text: str
    about: tuple[str, ...]


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
    directorates: Directorates | None = None
    savings: Savings | None = None
    footnotes: tuple[Footnote, ...] = ()
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
    if isinstance(value, Milestone) and value.shown == "item":
        # A page may end between the lines of such a cell, after one item of it and after two of its dates.
        return Milestone(value.text, value.due, "row")
    if isinstance(value, tuple):
        return tuple(for_page(one) for one in value)
    if is_dataclass(value):
        kept = {one.name: for_page(getattr(value, one.name)) for one in fields(value)}
        return type(value)(**kept)
    return value
