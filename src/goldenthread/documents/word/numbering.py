"""The marks that Word counts out by itself: "1.", "2.3", "(iv)", bullets (ISO/IEC 29500-1, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from goldenthread.documents.counting import BULLET, formatted

from .names import child, number, switch, value, w

_PLACEHOLDER = re.compile(r"%([1-9])")
_DEEPEST = 8


@dataclass(slots=True)
class _Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1
    restarts: bool = True
    all_decimal: bool = False


@dataclass(slots=True)
class _List:
    """One numbering definition and how far it has counted; several lists of a document may share it."""

    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)

    def level(self, depth: int) -> _Level:
        return self.levels.get(depth) or _Level(text=f"%{depth + 1}.")


class Numbering:
    def __init__(self, root: etree._Element | None, linked: Callable[[str], int | None]) -> None:
        """`linked` gives the numbering of a numbering style."""
        self._linked = linked
        self._lists: dict[str, _List] = {}
        self._list_styles: dict[str, str] = {}
        self._numbers: dict[int, etree._Element] = {}
        self._begun: set[int] = set()
        for element in [] if root is None else root:
            if element.tag == w("abstractNum"):
                self._define(element)
            elif element.tag == w("num"):
                self._numbers[_integer(element.get(w("numId")))] = element

    def marker(self, number_id: int, depth: int) -> str | None:
        """Count one item on; its mark as printed, None where it has none."""
        depth = max(0, min(depth, _DEEPEST))
        found = self._list(number_id)
        if found is None:
            return None
        self._begin(number_id, found)
        level = found.level(depth)
        found.counts[depth] = found.counts[depth] + 1 if depth in found.counts else level.start
        for deeper in [key for key in found.counts if key > depth and found.level(key).restarts]:
            del found.counts[deeper]
        return _printed(found, depth) or None

    def _define(self, element: etree._Element) -> None:
        key = element.get(w("abstractNumId"), "")
        levels = {_integer(level.get(w("ilvl"))): _level(level) for level in element.findall(w("lvl"))}
        self._lists[key] = _List(levels)
        link = value(element, "numStyleLink")
        if link is not None:
            self._list_styles[key] = link

    def _list(self, number_id: int, *, follow: bool = True) -> _List | None:
        key = value(self._numbers.get(number_id), "abstractNumId")
        if key is None:
            return None
        if key in self._list_styles and follow:
            linked = self._linked(self._list_styles[key])
            return None if linked is None else self._list(linked, follow=False)
        return self._lists.get(key)

    def _begin(self, number_id: int, found: _List) -> None:
        """The first item of a list that starts afresh, or with levels of its own, in a shared definition."""
        if number_id in self._begun:
            return
        self._begun.add(number_id)
        for override in self._numbers[number_id].findall(w("lvlOverride")):
            depth = _integer(override.get(w("ilvl")))
            own = child(override, "lvl")
            if own is not None:
                found.levels[depth] = _level(own)
            start = number(override, "startOverride")
            if start is not None:
                found.counts[depth] = start - 1


def _level(element: etree._Element) -> _Level:
    start = number(element, "start")
    return _Level(
        form=value(element, "numFmt") or "decimal",
        text=value(element, "lvlText") or "",
        # The schema's default is 0, but Word writes the start always and counts from 1 without it.
        start=1 if start is None else start,
        restarts=number(element, "lvlRestart") != 0,
        all_decimal=switch(element, "isLgl") or False,
    )


def _printed(found: _List, depth: int) -> str:
    level = found.level(depth)
    if level.form == "bullet":
        return BULLET if level.text.strip() else ""
    if level.form == "none":
        return _PLACEHOLDER.sub("", level.text).strip()

    def counted(place: re.Match[str]) -> str:
        at = int(place.group(1)) - 1
        other = found.level(at)
        form = "decimal" if level.all_decimal else other.form
        return formatted(found.counts.get(at, other.start), form)

    return _PLACEHOLDER.sub(counted, level.text).strip()


def _integer(text: str | None) -> int:
    try:
        return int(text or 0)
    except ValueError:
        return 0
