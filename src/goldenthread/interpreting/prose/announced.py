"""Lists that are not printed as lists: sections that a sentence counts, and names that a sentence lists.

"This section sets out seven challenges", over seven sections; "The priority areas are: health, homes, roads."
The count must agree: it is the only sign that the reader and the writer mean the same things.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from goldenthread.documents import Cell
from goldenthread.interpreting.record.draft import Draft, seen
from goldenthread.model import Place, Section, Theme
from goldenthread.wording.texts import clean

_KINDS = {
    "theme": "theme",
    "strand": "theme",
    "challenge": "challenge",
    "priority area": "priority area",
    "priority": "priority area",
}
_WHAT = r"(?P<what>themes|strands|challenges|priority areas|priorities)"
_COUNTS = {
    word: count
    for count, word in enumerate(
        ("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=3
    )
}
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})"
_SETS_OUT = re.compile(
    r"\b(?:section|chapter|part|plan|report|strategy) (?:sets out|describes|covers|considers|looks at"
    rf"|identifies|discusses|has|deals with) (?:the |our )?{_COUNT} (?:[\w-]+ ){{0,3}}?{_WHAT}\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(rf"\b{_COUNT} (?:[\w-]+ ){{0,2}}?{_WHAT}\b", re.IGNORECASE)
_LISTED = re.compile(rf"\b(?:the|our|these) (?:[\w-]+ )?{_WHAT} are:?\s+(?P<list>[^.;:]+)\.", re.IGNORECASE)
_PARTED = re.compile(r",\s*(?:and\s+)?|\s+and\s+(?=[^,]*$)")
_SURE = 0.8

Lines = Sequence[tuple[str, Place]]


def enter_announced(draft: Draft, lines: Mapping[str, Lines]) -> None:
    for section in draft.all("sections", Section):
        for text, place in lines.get(section.id, ()):
            _sections_counted(draft, section, text)
            _listed_in_sentence(draft, text, place)


def _sections_counted(draft: Draft, section: Section, text: str) -> None:
    found = _SETS_OUT.search(text)
    below = [one for one in draft.all("sections", Section) if one.parent == section.id]
    if not found or len(below) != _number(found["count"]):
        return
    for one in below:
        _enter(draft, _kind(found["what"]), one.number, one.title, one.title, one.place)


def _listed_in_sentence(draft: Draft, text: str, place: Place) -> None:
    found = _LISTED.search(text)
    counted = _COUNTED.search(text)
    if not found or not counted or _kind(found["what"]) != _kind(counted["what"]):
        return
    names = [clean(name) for name in _PARTED.split(found["list"]) if clean(name)]
    if len(names) != _number(counted["count"]):
        # Commas alone part them where a name has an "and" of its own.
        names = [clean(name) for name in found["list"].split(",") if clean(name)]
    if len(names) == _number(counted["count"]):
        for name in names:
            _enter(draft, _kind(found["what"]), None, name, name, place)


def _enter(
    draft: Draft, kind: str, number: str | None, title: str, printed: str, place: Place | None
) -> None:
    where = place or Place(file=draft.file)
    theme = Theme(
        id=draft.new_id(kind, number),
        number=number,
        title=title,
        kind=kind,
        place=where,
        seen=seen("number", Cell(text=number or "", place=where), _SURE)
        + seen("title", Cell(text=printed, place=where), _SURE),
    )
    draft.add("themes", theme)


def _kind(what: str) -> str:
    word = what.lower()
    return _KINDS["priority" if word == "priorities" else word.removesuffix("s")]


def _number(count: str) -> int:
    return int(count) if count.isdigit() else _COUNTS[count.lower()]
