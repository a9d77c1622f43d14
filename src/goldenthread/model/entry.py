"""What every entry of a plan has: an identity, its reference as printed, and where it was seen."""

from __future__ import annotations

from dataclasses import dataclass

from .described import FieldKind, Privacy, described
from .places import Place, Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A reference is the source's own and is never regenerated; gaps in them stay gaps."""

    id: str = described("Identifier", help="Stable within the plan")
    ref: str | None = described("Reference", default=None, help="As the source prints it")
    place: Place | None = described("Place in the source", FieldKind.PLACE, default=None)
    seen: tuple[Seen, ...] = described(
        "As the source says it",
        FieldKind.LIST,
        default=(),
        privacy=Privacy.INTERNAL,
        help="Each text is as private as the field it was read for, and never less than internal",
    )

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError(f"a {type(self).__name__} needs an identifier")

    def raw(self, field: str) -> str | None:
        """What the source said for one field, pieces joined in reading order."""
        pieces = [seen.raw for seen in self.seen if seen.field == field]
        return " ".join(pieces) if pieces else None
