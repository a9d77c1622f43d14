"""Pages of a text: form feeds, and lines that hold nothing but a page number.

A page number tells where the lines around it stood only if the numbers run on without a gap from the
first page; else the lines are dropped and a note says so. A bare number is never a page number: where a
table was flattened to one cell a line, it is a figure.
"""

from __future__ import annotations

import re
from dataclasses import replace

from .lines import Line

_PAGE_NUMBER = re.compile(
    r"\s*(?:[-–—]\s?(?P<dashed>\d{1,4})\s?[-–—]"
    r"|page\s*:?\s+(?P<named>\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?"
    r"|(?P<counted>\d{1,4})\s+of\s+\d{1,4}"
    r"|(?P<piped>\d{1,4})\s*\|\s*p\s?a\s?g\s?e)\s*",
    re.IGNORECASE,
)


def paged(lines: list[Line]) -> tuple[list[Line], list[str]]:
    """The lines without page numbers, each with its page where the text shows pages; and notes."""
    if any("\f" in line.raw for line in lines):
        return _by_form_feeds(lines), []
    numbers = [(index, number) for index, line in enumerate(lines) if (number := page_number(line.raw))]
    if not numbers:
        return lines, []
    dropped = {index for index, _ in numbers}
    kept = [line for index, line in enumerate(lines) if index not in dropped]
    if not _runs_on([number for _, number in numbers]):
        return kept, [_note([number for _, number in numbers])]
    at_foot = page_number(_first_words(lines)) is None
    return _by_numbers(lines, numbers, at_foot=at_foot), []


def page_number(raw: str) -> int | None:
    found = _PAGE_NUMBER.fullmatch(raw)
    return next((int(number) or None for number in found.groups() if number), None) if found else None


def _by_form_feeds(lines: list[Line]) -> list[Line]:
    page, placed = 1, []
    for line in lines:
        before, *after = line.raw.split("\f")
        for turn, piece in enumerate([before, *after]):
            page += 1 if turn else 0
            # An empty piece beside a form feed is no blank line of the text, save that it ends a paragraph.
            if page_number(piece) is None:
                placed.append(Line(line.number, piece, page))
    return placed


def _runs_on(numbers: list[int]) -> bool:
    # One number alone may be anything: it proves no row of pages.
    return len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))


def _by_numbers(lines: list[Line], numbers: list[tuple[int, int]], *, at_foot: bool) -> list[Line]:
    at, page, placed = dict(numbers), 1, []
    for index, line in enumerate(lines):
        if index in at:
            page = at[index] + 1 if at_foot else at[index]
        else:
            placed.append(replace(line, page=page))
    return placed


def _first_words(lines: list[Line]) -> str:
    return next((line.raw for line in lines if line.raw.strip()), "")


def _note(numbers: list[int]) -> str:
    listed = ", ".join(str(number) for number in numbers[:20]) + (" and more" if len(numbers) > 20 else "")
    return (
        f"Lines that hold only a page number were left out ({listed}). "
        "The numbers do not run on, so no page is given."
    )
