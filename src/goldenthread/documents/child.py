"""What runs in the child process: one file or folder to one packed Document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from goldenthread.files import read_whole

from .packing import pack
from .several import read_folder, read_handed_over


def read(request: dict[str, Any]) -> dict[str, Any]:
    name = request["name"]
    path = Path(request["path"])
    if path.is_dir():
        return pack(read_folder(path, name))
    return pack(read_handed_over(read_whole(path, name), name))
