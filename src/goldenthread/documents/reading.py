"""The door of this room: a path to its Document, read in a limited child process."""

from __future__ import annotations

import contextlib
import tempfile
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from goldenthread.files import FileKind, check_handed_over, in_one_line, read_whole, run_limited, sniff
from goldenthread.files.limited import MAX_CPU_SECONDS, MAX_SECONDS

from .blocks import Document
from .conversion import converted
from .packing import unpack

# A page of a PDF takes up to half a second: its letters come one by one, and tables are told by lines.
_PDF_CPU_SECONDS = 300
_PDF_SECONDS = 360
_HEAD = 1024


def read_document(path: Path, *, name: str | None = None) -> Document:
    """Read a file or folder into blocks. `name` is what the user calls it, where the path is a temporary one.

    Whatever is wrong with the file is one `GoldenThreadError`; nothing is written.
    """
    # "." and ".." have no name of their own.
    called = in_one_line(name or (path.name.strip(".") and path.name) or path.resolve().name or str(path))
    check_handed_over(path, called)
    answer = _in_child(path, called)
    if "pending" in answer:
        answer = _read_pending(path, called, answer)
    return unpack(answer)


def _read_pending(path: Path, called: str, pending: dict[str, Any]) -> dict[str, Any]:
    """What LibreOffice must convert; or a PDF from a folder or archive, read as one handed over alone."""
    kind, name = FileKind(pending["pending"]), pending.get("name", called)
    content = b64decode(pending["content"]) if "content" in pending else read_whole(path, called)
    notes = pending.get("notes", [])
    if kind is FileKind.PDF:
        with _kept_for_a_while(content) as kept:
            return _in_child(kept, name, notes=notes)
    with converted(content, kind, name) as made:
        return _in_child(made, name, notes=notes, converted=kind.value)


@contextlib.contextmanager
def _kept_for_a_while(content: bytes) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="goldenthread-", ignore_cleanup_errors=True) as folder:
        kept = Path(folder) / "plan"
        kept.write_bytes(content)
        yield kept


def _in_child(path: Path, name: str, **more: Any) -> dict[str, Any]:
    request = {"path": str(path.absolute()), "name": name, **more}
    cpu_seconds, seconds = _limits(path, name)
    answer: dict[str, Any] = run_limited(
        "goldenthread.documents.child:read", request, place=name, cpu_seconds=cpu_seconds, seconds=seconds
    )
    return answer


def _limits(path: Path, name: str) -> tuple[int, float]:
    """How much computing and how much time reading may take, both in seconds."""
    head = b""
    # A pipe must not be looked into: what is read here would be lost to the reader. What cannot be opened
    # is told by the child.
    with contextlib.suppress(OSError):
        if path.is_file():
            with path.open("rb") as file:
                head = file.read(_HEAD)
    is_pdf = b"%PDF-" in head and sniff(head, name) is FileKind.PDF
    return (_PDF_CPU_SECONDS, _PDF_SECONDS) if is_pdf else (MAX_CPU_SECONDS, MAX_SECONDS)
