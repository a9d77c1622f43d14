"""The marks of list items, as browsers print them."""

from __future__ import annotations

from lxml import etree

from goldenthread.documents.counting import formatted

from .elements import tag_of, whole_number

_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


class ListCount:
    def __init__(self, element: etree._Element) -> None:
        self._ordered = tag_of(element) == "ol"
        self._form = _FORMS.get(element.get("type", ""), "decimal")
        self._next = whole_number(element, "start", default=1)

    def mark(self, item: etree._Element) -> str:
        if not self._ordered:
            return "•"
        count = whole_number(item, "value", default=self._next)
        self._next = count + 1
        return f"{formatted(count, self._form)}."
