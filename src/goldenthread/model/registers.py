"""Everything else a plan holds: lists with typed columns, references, definitions and links."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .described import FieldKind, Privacy, described
from .entry import Entry
from .places import Place
from .written import When


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    cells: tuple[str, ...]
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Register(Entry):
    """A table whose kind is not one of the plan's own. Its rows are kept as printed, never dropped."""

    title: str = described("Title", default="")
    kind: str = described("Kind", FieldKind.CHOICE, default="register")
    section: str | None = described("Section", FieldKind.REFERENCE, default=None)
    columns: tuple[str, ...] = described("Columns", FieldKind.LIST, default=())
    rows: tuple[RegisterRow, ...] = described(
        "Rows",
        FieldKind.LIST,
        default=(),
        privacy=Privacy.INTERNAL,
        help="As printed; a table of unknown kind may name people",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation(Entry):
    forum: str = described("Forum or event", default="")
    when: When | None = described("Date", FieldKind.DATE, default=None)
    audience: str | None = described("Audience", default=None)
    status: str | None = described("Status", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentReference(Entry):
    title: str = described("Title", default="")
    number: str | None = described("Number", default=None)
    role: str | None = described("Role", default=None, help="Background, to be read with this plan")
    dated: When | None = described("Date", FieldKind.DATE, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition(Entry):
    term: str = described("Term", default="")
    meaning: str = described("Meaning", FieldKind.LONG_TEXT, default="")
    kind: str = described("Kind", FieldKind.CHOICE, default="term", help="term, abbreviation or rating")


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote(Entry):
    mark: str = described("Mark", default="")
    text: str = described("Text", FieldKind.LONG_TEXT, default="")
    about: tuple[str, ...] = described("Belongs to", FieldKind.REFERENCES, default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Entry):
    """Two entries that the source ties together. `target` is None when what it names is not there."""

    origin: str = described("From", FieldKind.REFERENCE, default="")
    target: str | None = described("To", FieldKind.REFERENCE, default=None)
    kind: str = described("Kind", FieldKind.CHOICE, default="refers to")
    wording: str = described("As printed", default="")


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Entry):
    """Something odd, missing or contradictory: where it stands, what it is, what to do."""

    code: str = described("Code", default="")
    severity: Severity = described("Severity", FieldKind.CHOICE, default=Severity.WARNING)
    message: str = described("What", default="")
    advice: str = described("What to do", default="")
    about: tuple[str, ...] = described("Concerns", FieldKind.REFERENCES, default=())
    also: tuple[Place, ...] = described("Other places", FieldKind.LIST, default=())
