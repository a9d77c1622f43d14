"""What could stop it, and what is done about that."""

from __future__ import annotations

from dataclasses import dataclass

from .described import FieldKind, Privacy, described
from .entry import Entry
from .places import Place
from .written import EnteredRating, When, Written


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskEntry:
    """One printing of a risk. Plans repeat a risk under several priorities and let its wording drift."""

    text: str
    priority: str | None = None
    current_score: Written | None = None
    target_score: Written | None = None
    owners: tuple[str, ...] = ()
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk(Entry):
    """Scores are stored as printed and never derived: scales differ and are often unstated."""

    text: str = described("Risk", FieldKind.LONG_TEXT, default="")
    group: str | None = described(
        "Group", default=None, help="The line over it within its table: Children's services"
    )
    category: str | None = described("Category", default=None)
    cause: str | None = described("Cause", FieldKind.LONG_TEXT, default=None)
    consequence: str | None = described("Consequence", FieldKind.LONG_TEXT, default=None)
    corporate_ref: str | None = described("Corporate risk", default=None)
    current_score: Written | None = described("Current score", FieldKind.VALUE, default=None)
    target_score: Written | None = described("Target score", FieldKind.VALUE, default=None)
    original_score: Written | None = described("Original score", FieldKind.VALUE, default=None)
    likelihood: Written | None = described("Likelihood", FieldKind.VALUE, default=None)
    impact: Written | None = described("Impact", FieldKind.VALUE, default=None)
    original_likelihood: Written | None = described("Original likelihood", FieldKind.VALUE, default=None)
    original_impact: Written | None = described("Original impact", FieldKind.VALUE, default=None)
    target_likelihood: Written | None = described("Target likelihood", FieldKind.VALUE, default=None)
    target_impact: Written | None = described("Target impact", FieldKind.VALUE, default=None)
    direction: EnteredRating | None = described(
        "Direction of travel as entered", FieldKind.CHOICE, default=None
    )
    rating: EnteredRating | None = described("Rating as entered", FieldKind.CHOICE, default=None)
    owners: tuple[str, ...] = described("Owners", FieldKind.LIST, default=(), privacy=Privacy.INTERNAL)
    priorities: tuple[str, ...] = described("Priorities", FieldKind.REFERENCES, default=())
    entries: tuple[RiskEntry, ...] = described("Each printing", FieldKind.LIST, default=())
    controls: str | None = described("Controls", FieldKind.LONG_TEXT, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskAction(Entry):
    risk: str = described("Risk", FieldKind.REFERENCE, default="")
    text: str = described("Action", FieldKind.LONG_TEXT, default="")
    priority: str | None = described("Priority", FieldKind.REFERENCE, default=None)
    entry: int = described("Which printing of the risk", FieldKind.NUMBER, default=1)
    start: When | None = described("Start", FieldKind.DATE, default=None)
    end: When | None = described("End", FieldKind.DATE, default=None)
    owners: tuple[str, ...] = described("Owners", FieldKind.LIST, default=(), privacy=Privacy.INTERNAL)
