"""What runs in the child process: one file to one packed Document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from goldenthread.files import read_whole

from .formats import read_content
from .packing import pack


def read(request: dict[str, Any]) -> dict[str, Any]:
    name = request["name"]
    content = read_whole(Path(request["path"]), name)
    return pack(read_content(content, name))
