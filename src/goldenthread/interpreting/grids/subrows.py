"""A measure of several parts in one row: "Carers: / · number / · per 1,000" with "456 / 3.8" in each cell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from goldenthread.wording.texts import clean, without_bullet

_MARK = re.compile(
    "(?:[\u2022\u00b7\u25aa\u25cf\u2023\uf0b7*-]|\\(?[a-h][).]|\\(?[ivx]{1,4}[).]|\\d[).])\\s*(?=\\S)"
)
_LETTER = re.compile(r"\(?(?:[a-h]|[ivx]{1,4}|\d)[).]\s*")


@dataclass(frozen=True, slots=True)
class Title:
    text: str
    parts: tuple[str, ...] = ()


def lines_of(text: str) -> tuple[str, ...]:
    return tuple(line for line in (clean(one) for one in text.split("\n")) if line)


def read_title(text: str) -> Title:
    """The measure and the labels of its parts; a title that merely wraps has none."""
    lines = lines_of(text)
    marked = [at for at, line in enumerate(lines) if _MARK.match(line)]
    if len(marked) > 1 and marked[0] > 0:
        return Title(" ".join(lines[: marked[0]]), tuple(_label(line) for line in _items(lines[marked[0] :])))
    if len(lines) > 2 and lines[0].endswith(":"):
        return Title(lines[0], tuple(_label(line) for line in lines[1:]))
    return Title(clean(text))


def _items(lines: tuple[str, ...]) -> list[str]:
    """Each marked line with the lines that wrap below it."""
    items: list[str] = []
    for line in lines:
        if _MARK.match(line) or not items:
            items.append(line)
        else:
            items[-1] = f"{items[-1]} {line}"
    return items


def listed(text: str) -> tuple[str, ...]:
    """The items of a cell that is a list from its first line on, without their bullets; else none."""
    lines = lines_of(text)
    marked = [bool(_MARK.match(line)) for line in lines]
    return tuple(_label(line) for line in _items(lines)) if sum(marked) > 1 and marked[0] else ()


def _label(line: str) -> str:
    """A letter belongs to the part's name, a bullet does not."""
    return (line if _LETTER.match(line) else without_bullet(line)).rstrip(" ;,")


def split_cell(text: str, parts: int) -> tuple[str, ...]:
    """One piece a part when the counts agree; else the whole cell as one."""
    lines = lines_of(text)
    if parts > 1 and len(lines) == parts:
        return lines
    pieces = tuple(clean(one) for one in re.split(r"\s+/\s+|\s*;\s+", text) if clean(one))
    return pieces if parts > 1 and len(pieces) == parts else (clean(text),)
