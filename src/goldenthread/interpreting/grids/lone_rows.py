"""Rows of one cell within a table: the name of a group of rows, or a note. Neither is an item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from goldenthread.documents import Cell
from goldenthread.wording import is_placeholder
from goldenthread.wording.texts import clean

from .headers import Column
from .stitching import goes_on

_NOTE = re.compile(
    r"(?:(?:foot)?notes?|sources?|key|legend|n\.?\s?b\.?|data\s+source|definitions?)\s*(?:\d+\s*)?[:.(\u2013-]"
    r"|[*#\u2020\u2021\u00a7^]+\s*(?=[A-Za-z=-])|[\u00b9\u00b2\u00b3\u2074-\u2079]+\s*(?=\w)|(?:foot)?notes?$",
    re.IGNORECASE,
)
_COMMENT = re.compile(
    r"(?:(?:q[1-4]|quarter\s[1-4]|latest|officer'?s?|manager'?s?|service|performance|progress|supporting|additional)\s){0,2}"
    r"(?:comment(?:s|ary|aries)?|narrative|explanation(?:\sof\s(?:performance|variance))?|reasons?\sfor\svariance)"
    r"(?:\s\(?q[1-4]\)?)?(?P<stop>\s*[:\u2013-]\s*|$)",
    re.IGNORECASE,
)
_MARKED = re.compile(r"(?:\(?\d{1,2}[).]|[*#\u2020\u2021\u00a7\u00b9\u00b2\u00b3]+)\s*\w")
_MEASURE = re.compile(
    r"%|\b(?:number|no\.|percentage|proportion|rate|average|total|ratio|cost|days?|per|satisfaction|time|how)\b",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\S*\d\S*$")
_TOTAL = re.compile(r"\b(?:sub[\s-]?)?totals?\b", re.IGNORECASE)
_NAMED_BY = frozenset(("saving_text", "action", "budget_line", "service_area", "breakdown", "budget_group"))
_BESIDE = frozenset(("reference", "code", "owner", "year"))
_GROUP_WORDS = 12
_PLAIN_GROUP_WORDS = 6
"""A line that no merged cell and no bold print sets apart is a group's name only when it is short."""


def is_note(text: str, *, below_note: bool = False) -> bool:
    plain = clean(text)
    return bool(_NOTE.match(plain) or (below_note and _MARKED.match(plain)))


def comment_in(cells: Sequence[Cell]) -> Cell | None:
    """What a row below an item says of it: "Q2 comment: ..." alone, or such a label beside its words."""
    told = [cell for cell in cells if clean(cell.text)]
    label = _COMMENT.match(clean(told[0].text)) if told and len(told) <= 2 and len(cells) > 2 else None
    if label is None:
        return None
    rest = clean(told[0].text)[label.end() :]
    if len(told) == 1:
        # A comment on one quarter keeps the word of which.
        return (
            replace(told[0], text=told[0].text if re.search(r"\d", label.group()) else rest) if rest else None
        )
    return told[1] if not rest and len(clean(told[1].text).split()) > 1 else None


def lone_cell(cells: Sequence[Cell]) -> int | None:
    """The index of the only filled cell of a row; in a table of two columns no row is a line of its own."""
    return only_cell(cells) if len(cells) > 2 else None


def only_cell(cells: Sequence[Cell]) -> int | None:
    filled = [at for at, cell in enumerate(cells) if clean(cell.text)]
    return filled[0] if len(filled) == 1 else None


def names_group(
    cells: Sequence[Cell], columns: tuple[Column, ...], kind: str | None, above: str, following: int
) -> bool:
    """`above` is the text over it in its column, `following` how many cells of the next row are filled."""
    at = lone_cell(cells)
    if at is None or following < 2:
        return False
    text, role = clean(cells[at].text), columns[at].role
    if len(text.split()) > _GROUP_WORDS or text[-1] in ".;,?" or is_placeholder(text) or text[0].islower():
        return False
    if is_band(cells, at):
        return True
    if role == "reference" and at == 0:
        return not _REFERENCE.match(text) and len(text) > 4
    if kind != "indicators" or goes_on(above, text, after_break=True):
        return False
    short = len(text.split()) <= _PLAIN_GROUP_WORDS and not _MEASURE.search(text)
    return at == 0 and (short or bool(cells[at].strong and not _MEASURE.search(text)))


def saving_groups(rows: Sequence[Sequence[Cell]], columns: tuple[Column, ...]) -> frozenset[int]:
    """Rows of savings that hold the name of a group alone, rather than a saving without an amount.

    A total further down names it; or the table begins with one, and every saving has a year, an owner or a
    reference beside it.
    """
    totals = [" ".join(clean(one.text) for one in cells if _TOTAL.search(one.text)) for cells in rows]
    alone = {at: name for at, cells in enumerate(rows) if not totals[at] and (name := _name(cells, columns))}
    savings = [
        cells
        for at, cells in enumerate(rows)
        if at not in alone and not totals[at] and not is_note(" ".join(one.text for one in cells))
    ]
    beside = [column.index for column in columns if column.role in _BESIDE]
    if 0 in alone and savings and any(all(clean(one[at].text) for one in savings) for at in beside):
        return frozenset(alone)
    below = {at: " ".join(totals[at + 1 :]).casefold() for at in alone}
    return frozenset(at for at, name in alone.items() if name.casefold() in below[at])


def _name(cells: Sequence[Cell], columns: tuple[Column, ...]) -> str:
    at = only_cell(cells)
    if at is None or columns[at].role not in _NAMED_BY or is_note(cells[at].text):
        return ""
    text = clean(cells[at].text)
    return text.rstrip(": ") if len(text.split()) <= _GROUP_WORDS else ""


def is_band(cells: Sequence[Cell], at: int) -> bool:
    """The cell runs over the whole row."""
    rest = [cell.merged for cell in cells[at + 1 :]]
    return at == 0 and bool(rest) and all(rest)
