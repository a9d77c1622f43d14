"""The fill that a rule of a sheet draws over a cell's own, where the rule is plain enough to be computed.

A rule compares the cell with a number, a text or another cell, or looks for words in it (ISO/IEC 29500-1,
18.3.1.10). The first by priority that is true and has a fill decides. Where a rule that comes before is of
another kind, such as a formula, nobody here knows the colour, and none is told.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from goldenthread.documents.colours import Tint

from .fills import OWN_FILL
from .ranges import REFERENCE, column_number, parse_range
from .styles import integer
from .values import local_name

Value = float | str
Values = Mapping[tuple[int, int], Value]

_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")
_TEXT = re.compile(r'"((?:[^"]|"")*)"')
_FIXED = re.compile(r"(\$?)[A-Z]{1,3}(\$?)\d{1,7}")
_DRAWN_BESIDE = ("dataBar", "iconSet")
"""They leave the fill as it is."""
_COMPARED: Mapping[str, Callable[[Value, Value], bool]] = {
    "equal": operator.eq,
    "notEqual": operator.ne,
    "greaterThan": operator.gt,
    "greaterThanOrEqual": operator.ge,
    "lessThan": operator.lt,
    "lessThanOrEqual": operator.le,
}
_SEARCHED: Mapping[str, Callable[[str, str], bool]] = {
    "containsText": lambda held, text: text in held,
    "notContainsText": lambda held, text: text not in held,
    "beginsWith": str.startswith,
    "endsWith": str.endswith,
}
_MOST_WORK = 3_000_000
"""Cells times rules."""


@dataclass(frozen=True, slots=True)
class ColourRule:
    kind: str
    operator: str
    text: str
    formulas: tuple[str, ...]
    areas: tuple[tuple[int, int, int, int], ...]
    priority: int
    style: int | None
    stops: bool

    def covers(self, row: int, column: int) -> bool:
        return any(
            top <= row <= bottom and left <= column <= right for top, left, bottom, right in self.areas
        )


def colour_rules(element: etree._Element) -> Iterator[ColourRule]:
    """Those of one "conditionalFormatting"; icons and bars are none."""
    found = (parse_range(area) for area in element.get("sqref", "").split())
    areas = tuple(area for area in found if area)
    for rule in element:
        kind = rule.get("type", "")
        if local_name(rule) != "cfRule" or kind in _DRAWN_BESIDE or not areas:
            continue
        style = rule.get("dxfId")
        yield ColourRule(
            kind,
            rule.get("operator", ""),
            rule.get("text", "").casefold(),
            tuple((inner.text or "").strip() for inner in rule if local_name(inner) == "formula"),
            areas,
            integer(rule.get("priority")),
            None if style is None else integer(style),
            rule.get("stopIfTrue") in ("1", "true"),
        )


def paint(
    tints: dict[tuple[int, int], Tint],
    values: Values,
    rules: Sequence[ColourRule],
    fills: Sequence[Tint | None],
) -> bool:
    """Set the fills that the rules draw; whether all of them could be told."""
    in_order = sorted(rules, key=lambda rule: rule.priority)
    if len(values) * len(rules) > _MOST_WORK:
        return False
    told = True
    for place, value in values.items():
        covering = [rule for rule in in_order if rule.covers(*place)]
        try:
            tint = _drawn(place, value, covering, values, fills) if covering else OWN_FILL
        except _Unknown:
            told, tint = False, None
        if tint is None:
            tints.pop(place, None)
        elif tint is not OWN_FILL:
            tints[place] = tint
    return told


class _Unknown(Exception):
    """The rule cannot be computed here."""


def _drawn(
    place: tuple[int, int],
    value: Value,
    rules: Sequence[ColourRule],
    values: Values,
    fills: Sequence[Tint | None],
) -> Tint | None:
    for rule in rules:
        if not _holds(rule, place, value, values):
            continue
        if rule.style is not None and rule.style < len(fills) and fills[rule.style] is not OWN_FILL:
            return fills[rule.style]
        if rule.stops:
            break
    return OWN_FILL


def _holds(rule: ColourRule, place: tuple[int, int], value: Value, values: Values) -> bool:
    if search := _SEARCHED.get(rule.kind):
        if not rule.text or not isinstance(value, str):
            raise _Unknown
        return search(value.casefold(), rule.text)
    if rule.kind != "cellIs":
        raise _Unknown
    limits = [_limit(formula, rule, place, values) for formula in rule.formulas]
    if rule.operator in ("between", "notBetween") and len(limits) == 2:
        low, high = limits
        within = _compared("greaterThanOrEqual", value, low) and _compared("lessThanOrEqual", value, high)
        return within == (rule.operator == "between")
    if rule.operator in _COMPARED and len(limits) == 1:
        return _compared(rule.operator, value, limits[0])
    raise _Unknown


def _compared(how: str, value: Value, limit: Value) -> bool:
    one = value.casefold() if isinstance(value, str) else value
    other = limit.casefold() if isinstance(limit, str) else limit
    if isinstance(one, str) is not isinstance(other, str) and how not in ("equal", "notEqual"):
        raise _Unknown
    return _COMPARED[how](one, other)


def _limit(formula: str, rule: ColourRule, place: tuple[int, int], values: Values) -> Value:
    if _NUMBER.fullmatch(formula):
        return float(formula)
    if text := _TEXT.fullmatch(formula):
        return text[1].replace('""', '"')
    named, fixed = REFERENCE.fullmatch(formula), _FIXED.fullmatch(formula)
    if named is None or fixed is None:
        raise _Unknown
    # Written as of the first cell of the rule's areas, and moved along with the cell.
    top, left = min(area[0] for area in rule.areas), min(area[1] for area in rule.areas)
    row = int(named[2]) + (0 if fixed[2] else place[0] - top)
    column = column_number(named[1]) + (0 if fixed[1] else place[1] - left)
    if (row, column) not in values:
        raise _Unknown
    return values[row, column]
