"""What styles say of cells, columns and sheets: bold, days without a day, narrow and hidden ones."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from goldenthread.documents.colours import Tint, tint_of_hex

from .names import FORMAT, NUMBER, STYLE, TABLE

_FILL = f"{FORMAT}background-color"
TAGS = (f"{STYLE}style", f"{NUMBER}date-style")

_LENGTH = re.compile(r"(\d{0,5}\.?\d{1,9})(in|cm|mm|pt|px)")
_INCHES = {"in": 1.0, "cm": 1 / 2.54, "mm": 1 / 25.4, "pt": 1 / 72, "px": 1 / 96}
# Narrower than three letters, a blank column is a gap and not the end of a table.
_SPACER_INCHES = 0.28
_LETTERS = {"year": "yyyy", "month": "m", "day": "d", "hours": "h", "minutes": ":mm", "seconds": ":ss"}
WHOLE_DAY = "d m yyyy h:mm"
_DEEPEST = 20


@dataclass(slots=True)
class Styles:
    parents: dict[str, str] = field(default_factory=dict)
    bold: dict[str, bool] = field(default_factory=dict)
    day_styles: dict[str, str] = field(default_factory=dict)
    """Of a cell's style, the name of the style of its days."""
    days: dict[str, str] = field(default_factory=dict)
    """Of a style of days, what it shows, in Excel's letters."""
    tints: dict[str, Tint | None] = field(default_factory=dict)
    _settled_tints: dict[str, Tint | None] = field(default_factory=dict)
    narrow: set[str] = field(default_factory=set)
    hidden: set[str] = field(default_factory=set)

    def take(self, element: etree._Element) -> None:
        name = element.get(f"{STYLE}name", "")
        if element.tag == f"{NUMBER}date-style":
            shown = [_LETTERS.get(str(part.tag).removeprefix(NUMBER), "") for part in element]
            self.days[name] = " ".join(filter(None, shown)).replace(" :", ":")
            return
        self.parents[name] = element.get(f"{STYLE}parent-style-name", "")
        if named := element.get(f"{STYLE}data-style-name"):
            self.day_styles[name] = named
        for properties in element:
            self._take_properties(name, properties)

    def _take_properties(self, name: str, properties: etree._Element) -> None:
        if weight := properties.get(f"{FORMAT}font-weight"):
            self.bold[name] = weight not in ("normal", "100", "200", "300", "400", "500")
        if properties.tag == f"{STYLE}table-cell-properties" and (fill := properties.get(_FILL)):
            self.tints[name] = tint_of_hex(fill)
        if properties.get(f"{TABLE}display") == "false":
            self.hidden.add(name)
        if 0 < _inches(properties.get(f"{STYLE}column-width", "")) < _SPACER_INCHES:
            self.narrow.add(name)

    def is_bold(self, name: str) -> bool:
        return any(self.bold[each] for each in self._line(name) if each in self.bold)

    def tint(self, name: str) -> Tint | None:
        """Asked of every cell once the styles are known, so that each style is looked up once."""
        if name not in self._settled_tints:
            found = next((self.tints[each] for each in self._line(name) if each in self.tints), None)
            self._settled_tints[name] = found
        return self._settled_tints[name]

    def day_letters(self, name: str) -> str:
        named = next((self.day_styles[each] for each in self._line(name) if each in self.day_styles), "")
        return self.days.get(named) or WHOLE_DAY

    def _line(self, name: str) -> list[str]:
        """A style and those that it builds on, down to the first that says anything of weight or days."""
        line: list[str] = []
        while name and len(line) < _DEEPEST:
            line.append(name)
            name = self.parents.get(name, "")
        return line


def _inches(length: str) -> float:
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _INCHES[found[2]] if found else 0.0
