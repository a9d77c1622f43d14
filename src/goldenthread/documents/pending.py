"""A file within a folder or an archive that the child cannot read as it is: the parent hands it over anew."""

from __future__ import annotations

from dataclasses import dataclass

from goldenthread.files import FileKind


@dataclass(frozen=True, slots=True)
class Pending:
    """`name` is its place within the whole, such as "plan.zip/2026/plan.doc"; `notes` are on the whole."""

    kind: FileKind
    """What LibreOffice converts, or a PDF, which takes longer than a child is given at first."""
    name: str
    content: bytes
    notes: tuple[str, ...] = ()
