"""What runs in the child process: one file or folder to one packed Document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from goldenthread.files import FileKind, read_whole

from .formats import read_converted, to_convert
from .packing import pack
from .several import read_folder, read_handed_over


def read(request: dict[str, Any]) -> dict[str, Any]:
    """A packed Document; or {"convert": kind} for a file that LibreOffice must convert first."""
    name = request["name"]
    path = Path(request["path"])
    if path.is_dir():
        return pack(read_folder(path, name))
    content = read_whole(path, name)
    if "converted" in request:
        return pack(read_converted(content, name, FileKind(request["converted"])))
    kind = to_convert(content, name)
    return {"convert": kind.value} if kind else pack(read_handed_over(content, name))
