"""What runs in the child process: one file or folder to one packed Document."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from pathlib import Path
from typing import Any

from goldenthread.files import FileKind, read_whole

from .blocks import Document
from .formats import read_converted, to_convert
from .packing import pack
from .pending import Pending
from .several import read_folder, read_handed_over


def read(request: dict[str, Any]) -> dict[str, Any]:
    """A packed Document; or {"pending": kind, ...} for one that must be converted or given more time.

    Where that file stands in a folder or an archive, its name, bytes and notes come with it.
    """
    name, path = request["name"], Path(request["path"])
    if path.is_dir():
        return _answer(read_folder(path, name), request)
    content = read_whole(path, name)
    if "converted" in request:
        return _answer(read_converted(content, name, FileKind(request["converted"])), request)
    kind = to_convert(content, name)
    return {"pending": kind.value} if kind else _answer(read_handed_over(content, name), request)


def _answer(read: Document | Pending, request: dict[str, Any]) -> dict[str, Any]:
    if isinstance(read, Document):
        return pack(replace(read, notes=(*read.notes, *request.get("notes", ()))))
    return {
        "pending": read.kind.value,
        "name": read.name,
        "content": b64encode(read.content).decode("ascii"),
        "notes": list(read.notes),
    }
