"""The door of this room: a path to its Document, read in a limited child process."""

from __future__ import annotations

from pathlib import Path

from goldenthread.files import check_handed_over, run_limited

from .blocks import Document
from .packing import unpack


def read_document(path: Path, *, name: str | None = None) -> Document:
    """Read a file or folder into blocks. `name` is what the user calls it, where the path is a temporary one.

    Whatever is wrong with the file is one `GoldenThreadError`; nothing is written.
    """
    # "." and ".." have no name of their own.
    called = name or (path.name.strip(".") and path.name) or path.resolve().name or str(path)
    check_handed_over(path, called)
    request = {"path": str(path.absolute()), "name": called}
    return unpack(run_limited("goldenthread.documents.child:read", request, place=called))
