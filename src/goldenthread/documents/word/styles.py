"""What a paragraph's style says of it: heading level, list, bold. Styles inherit from one another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from lxml import etree

from .names import child, number, switch, value, w

_HEADING_NAME = re.compile(r"heading ([1-9])", re.IGNORECASE)
# The outline runs from 0 to 8; 9 is body text (ISO/IEC 29500-1, 17.3.1.20).
_BODY_TEXT = 9
_Found = TypeVar("_Found")


class Styles:
    def __init__(self, root: etree._Element | None) -> None:
        found = [] if root is None else root.findall(w("style"))
        self._styles = {style.get(w("styleId"), ""): style for style in found}
        self._default = next((style for style in found if _is_default(style)), None)

    def name(self, style_id: str | None) -> str:
        style = self._style(style_id)
        return (value(style, "name") or "").lower()

    def heading_level(self, paragraph: etree._Element | None, style_id: str | None) -> int | None:
        """From 1; by the paragraph's own outline level, else by its style's name or outline level."""
        own = number(paragraph, "outlineLvl")
        level = own if own is not None else self._first(style_id, _outline)
        return level + 1 if level is not None and 0 <= level < _BODY_TEXT else None

    def list_of(self, style_id: str | None) -> tuple[int | None, int | None]:
        """The numbering and the level in it that a style brings along."""
        numbering = self._first(style_id, lambda style: number(style, "pPr", "numPr", "numId"))
        level = self._first(style_id, lambda style: number(style, "pPr", "numPr", "ilvl"))
        return numbering, level

    def is_bold(self, style_id: str | None) -> bool:
        return self._first(style_id, lambda style: switch(style, "rPr", "b")) or False

    def has_bold_first_row(self, style_id: str | None) -> bool:
        return self._first(style_id, _bold_first_row) or False

    def _first(self, style_id: str | None, ask: Callable[[etree._Element], _Found | None]) -> _Found | None:
        answers = (ask(style) for style in self._lineage(style_id))
        return next((answer for answer in answers if answer is not None), None)

    def _lineage(self, style_id: str | None) -> Iterator[etree._Element]:
        """A style and those it is based on; a damaged file may close the line to a ring."""
        seen: set[str] = set()
        style = self._style(style_id)
        while style is not None:
            yield style
            based_on = value(style, "basedOn")
            if based_on is None or based_on in seen:
                return
            seen.add(based_on)
            style = self._styles.get(based_on)

    def _style(self, style_id: str | None) -> etree._Element | None:
        return self._default if style_id is None else self._styles.get(style_id)


def _is_default(style: etree._Element) -> bool:
    return style.get(w("type")) == "paragraph" and style.get(w("default"), "0") in ("1", "true", "on")


def _outline(style: etree._Element) -> int | None:
    # Word names its own heading styles in English in every language.
    name = value(style, "name") or ""
    named = _HEADING_NAME.fullmatch(name)
    if named:
        return int(named.group(1)) - 1
    return 0 if name.lower() == "title" else number(style, "pPr", "outlineLvl")


def _bold_first_row(style: etree._Element) -> bool | None:
    for condition in style.findall(w("tblStylePr")):
        if condition.get(w("type")) == "firstRow":
            return switch(child(condition, "rPr"), "b")
    return None
