"""Each field is described once, here on the dataclass; forms, schemas and workbooks derive from it."""

from __future__ import annotations

import dataclasses
from enum import StrEnum
from typing import Any


class FieldKind(StrEnum):
    TEXT = "text"
    LONG_TEXT = "long text"
    NUMBER = "number"
    DATE = "date"
    VALUE = "value"
    CHOICE = "choice"
    YES_NO = "yes or no"
    REFERENCE = "reference"
    """The identifier of another entry of the plan."""
    REFERENCES = "references"
    LIST = "list"
    PLACE = "place"


class Privacy(StrEnum):
    """Who a field may reach. The strictest class in a row decides for the row."""

    OPEN = "open"
    """May stand on a public page."""
    INTERNAL = "internal"
    """For signed-in people of the council and its partners."""
    PERSONAL = "personal"
    """Says something about a living person; never in logs, reports or errors."""


@dataclasses.dataclass(frozen=True, slots=True)
class Description:
    label: str
    kind: FieldKind
    privacy: Privacy
    help: str


_KEY = "described"
_NOTHING: Any = dataclasses.MISSING


def described(
    label: str,
    kind: FieldKind = FieldKind.TEXT,
    *,
    help: str = "",  # noqa: A002 - the word that forms and schemas use for it
    privacy: Privacy = Privacy.OPEN,
    default: Any = _NOTHING,
) -> Any:
    """A dataclass field that carries its label, kind, privacy class and help."""
    metadata = {_KEY: Description(label, kind, privacy, help)}
    if default is _NOTHING:
        return dataclasses.field(metadata=metadata)
    return dataclasses.field(default=default, metadata=metadata)


def description_of(field: dataclasses.Field[Any]) -> Description | None:
    found = field.metadata.get(_KEY)
    return found if isinstance(found, Description) else None
