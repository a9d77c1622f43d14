"""The marks that a described cell may begin with: "[red] 41.2" is the number 41.2 on red."""

from __future__ import annotations

import re
from typing import Any

COLOURS = {"red": "FF5050", "amber": "FFC000", "green": "00B050", "blue": "5B9BD5", "grey": "D9D9D9"}
MARK = re.compile(r"^\[(red|amber|green|blue|grey|b)\] ?")
NUMBER = re.compile(r"^-?\d+(\.\d+)?$")


def marks(value: Any) -> tuple[list[str], Any]:
    """The marks before a cell's value, and the value."""
    found: list[str] = []
    while isinstance(value, str) and (mark := MARK.match(value)):
        found.append(mark[1])
        value = value[mark.end() :]
    if found and isinstance(value, str) and NUMBER.match(value):
        value = float(value) if "." in value else int(value)
    return found, None if value == "" else value
