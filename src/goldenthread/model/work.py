"""Who will do what by when."""

from __future__ import annotations

from dataclasses import dataclass

from .described import FieldKind, Privacy, described
from .entry import Entry
from .written import EnteredRating, When, Written


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Entry):
    text: str = described("Action", FieldKind.LONG_TEXT, default="")
    objective: str | None = described("Objective", FieldKind.REFERENCE, default=None)
    priority: str | None = described("Priority", FieldKind.REFERENCE, default=None)
    section: str | None = described("Section", FieldKind.REFERENCE, default=None)
    group: str | None = described(
        "Group", default=None, help="The line over it within its table: Children's services"
    )
    start: When | None = described("Start", FieldKind.DATE, default=None)
    end: When | None = described("End", FieldKind.DATE, default=None)
    original_end: When | None = described("Original end", FieldKind.DATE, default=None)
    completed: When | None = described("Completed", FieldKind.DATE, default=None)
    service_areas: tuple[str, ...] = described("Service areas", FieldKind.LIST, default=())
    owners: tuple[str, ...] = described(
        "Responsible officers", FieldKind.LIST, default=(), privacy=Privacy.INTERNAL
    )
    status: str | None = described("Status as entered", default=None)
    rating: EnteredRating | None = described("Rating as entered", FieldKind.CHOICE, default=None)
    percent_complete: Written | None = described("Percent complete", FieldKind.VALUE, default=None)
    resources: str | None = described("Resources", FieldKind.LONG_TEXT, default=None)
    notes: str | None = described("Notes", FieldKind.LONG_TEXT, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone(Entry):
    text: str = described("Milestone", FieldKind.LONG_TEXT, default="")
    action: str | None = described("Action", FieldKind.REFERENCE, default=None)
    objective: str | None = described("Objective", FieldKind.REFERENCE, default=None)
    due: When | None = described("Due", FieldKind.DATE, default=None)
    horizon: str = described("Horizon", FieldKind.CHOICE, default="current", help="current or later")
    owners: tuple[str, ...] = described(
        "Responsible officers", FieldKind.LIST, default=(), privacy=Privacy.INTERNAL
    )
    status: str | None = described("Status as entered", default=None)
    completed: When | None = described("Completed", FieldKind.DATE, default=None)
    figures: tuple[Written, ...] = described("Figures it promises", FieldKind.LIST, default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Entry):
    """Posts own things, people hold posts: a post outlives whoever sits there.

    Internal all the same: plans do print a person's name where a post is meant.
    """

    title: str = described("Post or group", default="", privacy=Privacy.INTERNAL)
    aliases: tuple[str, ...] = described(
        "Also printed as", FieldKind.LIST, default=(), privacy=Privacy.INTERNAL
    )
    kind: str = described("Kind", FieldKind.CHOICE, default="post", help="post or group")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency(Entry):
    name: str = described("Name", default="")
    abbreviation: str | None = described("Abbreviation", default=None)
    kind: str | None = described("Kind", default=None)
