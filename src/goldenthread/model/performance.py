"""Indicators, what they aim at and what they read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .described import FieldKind, Privacy, described
from .entry import Entry
from .written import EnteredRating, When, Written


class Polarity(StrEnum):
    HIGHER = "higher is better"
    LOWER = "lower is better"
    RANGE = "within a range is better"
    NONE = "no better direction"


class ReadingKind(StrEnum):
    BASELINE = "baseline"
    ACTUAL = "actual"
    FORECAST = "forecast"
    OUTTURN = "outturn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Entry):
    title: str = described("Indicator", default="")
    codes: tuple[str, ...] = described("Codes", FieldKind.LIST, default=(), help="PAF C32, BV54")
    kind: str = described("Kind", FieldKind.CHOICE, default="indicator", help="indicator, scorecard or kpi")
    priority: str | None = described("Priority", FieldKind.REFERENCE, default=None)
    section: str | None = described("Section", FieldKind.REFERENCE, default=None)
    group: str | None = described(
        "Group", default=None, help="The line over it within its table: Children's services"
    )
    unit: str | None = described("Unit", default=None)
    polarity: Polarity | None = described(
        "Polarity", FieldKind.CHOICE, default=None, help="Only as the source says it; never guessed"
    )
    frequency: str | None = described("Monitoring frequency", default=None)
    driver: str | None = described("National or corporate priority", default=None)
    service_areas: tuple[str, ...] = described("Service areas", FieldKind.LIST, default=())
    owners: tuple[str, ...] = described(
        "Responsible officers", FieldKind.LIST, default=(), privacy=Privacy.INTERNAL
    )
    explanation: str | None = described("Explanation of variance", FieldKind.LONG_TEXT, default=None)
    data_source: str | None = described("Data source", default=None)
    footnotes: tuple[str, ...] = described("Footnotes", FieldKind.REFERENCES, default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Entry):
    indicator: str = described("Indicator", FieldKind.REFERENCE, default="")
    period: When | None = described("Period", FieldKind.DATE, default=None)
    written: Written | None = described("Target", FieldKind.VALUE, default=None)
    floor: Written | None = described("Floor or amber limit", FieldKind.VALUE, default=None)
    breakdown: str | None = described("Part of the indicator", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Entry):
    indicator: str = described("Indicator", FieldKind.REFERENCE, default="")
    kind: ReadingKind = described("Kind", FieldKind.CHOICE, default=ReadingKind.ACTUAL)
    period: When | None = described("Period or date", FieldKind.DATE, default=None)
    written: Written | None = described("Value", FieldKind.VALUE, default=None)
    breakdown: str | None = described("Part of the indicator", default=None)
    attainment: EnteredRating | None = described(
        "Target attainment as entered", FieldKind.CHOICE, default=None
    )
    direction: EnteredRating | None = described(
        "Direction of travel as entered", FieldKind.CHOICE, default=None
    )
    overall: EnteredRating | None = described("Overall assessment as entered", FieldKind.CHOICE, default=None)
    commentary: str | None = described("Commentary", FieldKind.LONG_TEXT, default=None)
