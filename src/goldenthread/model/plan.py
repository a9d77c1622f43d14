"""The plan itself, its parts, and the aims it states."""

from __future__ import annotations

from dataclasses import dataclass

from .described import FieldKind, Privacy, described
from .entry import Entry
from .places import Place
from .written import EnteredRating, When, Written


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Entry):
    title: str = described("Title", default="")
    council: str | None = described("Council", default=None)
    directorate: str | None = described("Directorate", default=None)
    edition: str | None = described("Edition", default=None, help="Third plan, refreshed 2012")
    status: str | None = described("Status", default=None, help="Draft, final, ratified")
    period: When | None = described("Period", FieldKind.DATE, default=None)
    year: When | None = described("Current year", FieldKind.DATE, default=None)
    dated: When | None = described("Date of the document", FieldKind.DATE, default=None)
    refreshed: When | None = described("Last refreshed", FieldKind.DATE, default=None)
    next_refresh: When | None = described("Next refresh due", FieldKind.DATE, default=None)
    decided: When | None = described("Decision or ratification", FieldKind.DATE, default=None)
    decided_by: str | None = described("Decision body", default=None)
    author: str | None = described("Created by", default=None, privacy=Privacy.PERSONAL)
    contact: str | None = described(
        "Contact and other formats", FieldKind.LONG_TEXT, default=None, privacy=Privacy.PERSONAL
    )
    wards: str | None = described("Wards affected", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Entry):
    title: str = described("Title", default="")
    number: str | None = described("Number", default=None)
    level: int = described("Level", FieldKind.NUMBER, default=1)
    parent: str | None = described("Part of", FieldKind.REFERENCE, default=None)
    page: str | None = described("Page as printed", default=None)
    absent: bool = described("Cited but not in the document", FieldKind.YES_NO, default=False)
    text: str = described("Text", FieldKind.LONG_TEXT, default="", help="Paragraphs, one a line")


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme(Entry):
    title: str = described("Title", default="")
    number: str | None = described("Number", default=None)
    kind: str = described("Kind", FieldKind.CHOICE, default="theme", help="theme, driver or challenge")


@dataclass(frozen=True, slots=True, kw_only=True)
class Priority(Entry):
    title: str = described("Title", default="")
    number: str | None = described("Number", default=None)
    kind: str = described("Kind", FieldKind.CHOICE, default="priority")


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective(Entry):
    text: str = described("Objective", FieldKind.LONG_TEXT, default="")
    number: str | None = described("Number", default=None)
    kind: str = described(
        "Kind", FieldKind.CHOICE, default="objective", help="objective, joint, equality or corporate equality"
    )
    section: str | None = described("Section", FieldKind.REFERENCE, default=None)
    priority: str | None = described("Priority", FieldKind.REFERENCE, default=None)
    parent: str | None = described("Part of", FieldKind.REFERENCE, default=None)
    owners: tuple[str, ...] = described("Owners", FieldKind.LIST, default=(), privacy=Privacy.INTERNAL)
    rating: EnteredRating | None = described("Rating as entered", FieldKind.CHOICE, default=None)
    progress: str | None = described("Progress", FieldKind.LONG_TEXT, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Entry):
    text: str = described("Required outcome", FieldKind.LONG_TEXT, default="")
    objective: str | None = described("Objective", FieldKind.REFERENCE, default=None)
    owners: tuple[str, ...] = described(
        "By whom", FieldKind.LIST, default=(), privacy=Privacy.INTERNAL, help="Posts or agencies, as printed"
    )
    due: When | None = described("By when", FieldKind.DATE, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementPrinting:
    """One printing of a statement. Reports say the same under several themes and let the wording drift."""

    text: str
    ref: str | None = None
    theme: str | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Entry):
    text: str = described("Statement", FieldKind.LONG_TEXT, default="")
    kind: str = described(
        "Kind",
        FieldKind.CHOICE,
        default="statement",
        help="statement, vision, philosophy, value, approach, influence or progress",
    )
    section: str | None = described("Section", FieldKind.REFERENCE, default=None)
    themes: tuple[str, ...] = described("Themes", FieldKind.REFERENCES, default=())
    status: str | None = described("Status", default=None)
    printings: tuple[StatementPrinting, ...] = described("Each printing", FieldKind.LIST, default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Entry):
    """A promise with a number: from what, since when, to what, by when."""

    text: str = described("Commitment", FieldKind.LONG_TEXT, default="")
    kind: str = described("Kind", FieldKind.CHOICE, default="commitment")
    section: str | None = described("Section", FieldKind.REFERENCE, default=None)
    baseline: Written | None = described("Baseline", FieldKind.VALUE, default=None)
    baseline_date: When | None = described("Baseline date", FieldKind.DATE, default=None)
    target: Written | None = described("Target", FieldKind.VALUE, default=None)
    target_date: When | None = described("Target date", FieldKind.DATE, default=None)
    figures: tuple[Written, ...] = described("Every figure named", FieldKind.LIST, default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(Entry):
    text: str = described("Recommendation", FieldKind.LONG_TEXT, default="")
    kind: str = described("Kind", FieldKind.CHOICE, default="recommendation")
    body: str | None = described("Decision body", default=None)
    verb: str | None = described("What the body is asked to do", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Achievement(Entry):
    text: str = described("Achievement", FieldKind.LONG_TEXT, default="")
    priority_text: str | None = described("Priority as printed", default=None)
    priority: str | None = described("Priority", FieldKind.REFERENCE, default=None)
