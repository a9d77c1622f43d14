"""Names for the places of a report that others link to."""

from __future__ import annotations

from goldenthread.model import Entry


def anchor_of(entry: Entry) -> str:
    return f"item-{_safe(entry.id)}"


def source_anchor(entry: Entry) -> str | None:
    """Where the report says in which place of the source this stands; None when the source gave no place."""
    return f"source-{_safe(entry.id)}" if entry.place is not None else None


def _safe(name: str) -> str:
    """Letters, digits and hyphens stay; anything else becomes its number, so that no two names meet."""
    return "".join(c if c.isascii() and (c.isalnum() or c == "-") else f"_{ord(c):x}_" for c in name)
