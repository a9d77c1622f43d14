"""The numbered paragraphs of a record's sections, as a person reads them."""

from __future__ import annotations

import re

from goldenthread.model import PlanRecord

_NUMBERED = re.compile(r"(\d+(?:\.\d+)+) (.*)")
_MARKED = re.compile(r"[-·•*] ")


def numbered_paragraphs(record: PlanRecord, *, joined: bool = False) -> list[tuple[str, str]]:
    """Number and text. `joined`: lines without a number belong to the one above, up to the first bullet."""
    found: list[tuple[str, str]] = []
    for section in record.sections:
        is_open = False
        for line in section.text.split("\n"):
            match = _NUMBERED.match(line)
            if match:
                found.append((match[1], match[2]))
            elif is_open and joined and not _MARKED.match(line):
                found[-1] = (found[-1][0], f"{found[-1][1]} {line}")
            is_open = bool(match) or (is_open and not _MARKED.match(line))
    return found


def bullets(record: PlanRecord) -> dict[str, list[str]]:
    """The marked lines of each section's text, by the number of the paragraph above them."""
    found: dict[str, list[str]] = {}
    for section in record.sections:
        above = section.number or ""
        for line in section.text.split("\n"):
            match = _NUMBERED.match(line)
            if match:
                above = match[1]
            elif _MARKED.match(line):
                found.setdefault(above, []).append(_MARKED.sub("", line))
    return found
