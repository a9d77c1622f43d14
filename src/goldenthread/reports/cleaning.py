"""A report made fit for every format: no letter that XML forbids, and no link that leads nowhere."""

from __future__ import annotations

import dataclasses
import re
from enum import Enum
from typing import Any

from .report import Line, Report, Row, Section

_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
_HALVES_AND_NOTHINGS = "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_UNFIT = re.compile(f"[{_CONTROLS}{_HALVES_AND_NOTHINGS}]")
_BREAKS = re.compile("\r\n?|\x85|\u2028|\u2029")
_REPLACEMENT = "\ufffd"


def plain(text: str) -> str:
    """Control characters and halves of pairs become the replacement character: one stood there."""
    return _UNFIT.sub(_REPLACEMENT, _BREAKS.sub("\n", text))


def cleaned(report: Report) -> Report:
    made: Report = _walked(_Cleaner(frozenset(_anchors(report))), report)
    return made


@dataclasses.dataclass(frozen=True, slots=True)
class _Cleaner:
    anchors: frozenset[str]

    def line(self, line: Line) -> Line:
        return (
            line if line.href is None or line.href in self.anchors else dataclasses.replace(line, href=None)
        )


def _walked(cleaner: _Cleaner, value: Any) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, list | tuple):
        return type(value)(_walked(cleaner, one) for one in value)
    if isinstance(value, dict):
        return {name: _walked(cleaner, one) for name, one in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        made = cleaner.line(value) if isinstance(value, Line) else value
        fields = {field.name: getattr(made, field.name) for field in dataclasses.fields(made)}
        return dataclasses.replace(made, **{name: _walked(cleaner, one) for name, one in fields.items()})
    return value


def _anchors(value: object) -> list[str]:
    """Every place that a link can lead to."""
    if isinstance(value, Row | Section):
        own = [value.anchor] if value.anchor else []
        return own + (_anchors(value.blocks) if isinstance(value, Section) else [])
    if isinstance(value, tuple):
        return [anchor for one in value for anchor in _anchors(one)]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return [
            anchor for field in dataclasses.fields(value) for anchor in _anchors(getattr(value, field.name))
        ]
    return []
