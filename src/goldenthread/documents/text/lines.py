"""A text's lines with their numbers and pages, and what kind of line each is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

_OTHER_LINE_ENDS = re.compile("\r\n|\r|\x0b|\x85|\u2028|\u2029")
# Three or more dashes, equals signs, underscores or stars and nothing else; a pipe table's border.
_RULE = re.compile(r"\s*(?:[-–—_=*~]\s*){3,}")
_BORDER = re.compile(r"\s*\+(?:[-=:]+\+)+\s*")


@dataclass(frozen=True, slots=True)
class Line:
    number: int
    raw: str
    page: int | None = None

    @property
    def indent(self) -> int:
        expanded = self.raw.expandtabs(4)
        return len(expanded) - len(expanded.lstrip())


class LineKind(Enum):
    BLANK = auto()
    TABBED = auto()
    PIPED = auto()
    ALIGNED = auto()
    """Several lines together; no line is so by itself."""
    RULE = auto()
    PROSE = auto()


def lines_of(text: str) -> list[Line]:
    """Every line, counted from 1 as an editor counts them. A form feed stays in its line."""
    whole = _OTHER_LINE_ENDS.sub("\n", text).replace("\x1a", "").replace("\ufeff", "")
    return [Line(number, raw) for number, raw in enumerate(whole.split("\n"), start=1)]


def kind_of(line: Line) -> LineKind:
    raw = line.raw
    if not raw.strip():
        return LineKind.BLANK
    if "\t" in raw and not raw.lstrip().startswith("|"):
        return LineKind.TABBED
    if "|" in raw or _BORDER.fullmatch(raw):
        return LineKind.PIPED
    return LineKind.RULE if is_rule(raw) else LineKind.PROSE


def is_rule(raw: str) -> bool:
    return _RULE.fullmatch(raw) is not None


def is_border(raw: str) -> bool:
    return _BORDER.fullmatch(raw) is not None
