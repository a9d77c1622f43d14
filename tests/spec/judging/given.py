"""Plans in a few characters, for tables of judgements: "2003-04" is a month, ">=75%" at least 75 percent."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal

from goldenthread.model import (
    Change,
    Direction,
    Indicator,
    Kind,
    Milestone,
    Part,
    Polarity,
    Precision,
    Qualifier,
    Reading,
    ReadingKind,
    State,
    Target,
    When,
    Written,
)

HIGHER, LOWER, RANGE, NONE = Polarity.HIGHER, Polarity.LOWER, Polarity.RANGE, Polarity.NONE
POLARITIES = {"higher": HIGHER, "lower": LOWER, "range": RANGE, "none": NONE, "": None}

_STATES = {
    "N/A": State.NOT_APPLICABLE,
    "tbc": State.TO_BE_CONFIRMED,
    "Awaiting": State.AWAITING,
    "Baseline year": State.BASELINE_YEAR,
    "Annual (survey)": State.SURVEY,
    "?": State.UNKNOWN,
    "-": State.NIL,
    "*": State.SUPPRESSED,
    "not available": State.NOT_AVAILABLE,
    "being defined": State.DEFINITION_PENDING,
    "blank": State.BLANK,
}
_NUMBER = re.compile(r"^(£?)(-?[\d,]*\.?\d+)(k?)(%?)(?: (.+))?$")
_LIMITS = {">=": Kind.AT_LEAST, "<=": Kind.AT_MOST, ">": Kind.ABOVE, "<": Kind.BELOW}
_CHANGE = re.compile(r"^(up|down)(?: (\d+)(%?))?(?: from (-?\d+))?(?: to (-?\d+))?$")


def rows(table: str) -> list[tuple[str, ...]]:
    """The lines of a table drawn in text, without its heading and its rule."""
    lines = [line for line in table.strip().splitlines()[1:] if line.strip(" -|+")]
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


def day(text: str) -> date:
    return date.fromisoformat(text)


def when(text: str) -> When | None:
    """ "2003-03-31" or "2003-04", "from" before it, several with "&"; "!" marks one that cannot exist."""
    if not text:
        return None
    if "&" in text:
        parts = tuple(part for part in (when(one.strip()) for one in text.split("&")) if part)
        days = [day for part in parts for day in (part.earliest, part.latest) if day]
        return When(raw=text, earliest=min(days), latest=max(days), qualifier=Qualifier.SEVERAL, parts=parts)
    if text.endswith("!"):
        return When(raw=text, problem="There is no such day.")
    if text == "ongoing":
        return When(raw=text, qualifier=Qualifier.ONGOING)
    qualifier = Qualifier.FROM if text.startswith("from ") else None
    bare = text.removeprefix("from ")
    if re.fullmatch(r"\d{4}-\d\d", bare):
        year, month = map(int, bare.split("-"))
        last = date(year, month, monthrange(year, month)[1])
        return When(
            raw=text,
            earliest=last.replace(day=1),
            latest=last,
            precision=Precision.MONTH,
            qualifier=qualifier,
        )
    if re.fullmatch(r"\d{4}-\d\d-\d\d", bare):
        found = day(bare)
        return When(raw=text, earliest=found, latest=found, precision=Precision.DAY, qualifier=qualifier)
    return When(raw=text)


def milestone(due: str = "", status: str = "", completed: str = "", named: str = "m1") -> Milestone:
    return Milestone(id=named, due=when(due), status=status or None, completed=when(completed))


def written(text: str) -> Written:
    if text in _STATES:
        raw = "" if text == "blank" else text
        return Written(raw=raw, kind=Kind.NONE, state=_STATES[text])
    if "; " in text:
        pairs = [one.split(": ", 1) for one in text.split("; ")]
        parts = tuple(Part(label=label, written=written(value)) for label, value in pairs)
        return Written(raw=text, kind=Kind.COMPOUND, parts=parts)
    if ".." in text:
        lower, upper = (written(end) for end in text.split(".."))
        return Written(raw=text, kind=Kind.RANGE, lower=lower.value, upper=upper.value, unit=upper.unit)
    for sign, kind in _LIMITS.items():
        if text.startswith(sign):
            return _limit(text, kind, written(text.removeprefix(sign)))
    return _change(text) or _number(text) or Written(raw=text, kind=Kind.TEXT)


def _limit(text: str, kind: Kind, number: Written) -> Written:
    upward = kind in (Kind.AT_LEAST, Kind.ABOVE)
    return Written(
        raw=text,
        kind=kind,
        value=number.value,
        lower=number.value if upward else None,
        upper=None if upward else number.value,
        unit=number.unit,
        decimals=number.decimals,
    )


def _number(text: str) -> Written | None:
    found = _NUMBER.match(text)
    if not found:
        return None
    pounds, digits, thousand, percent, noun = found.groups()
    return Written(
        raw=text,
        kind=Kind.NUMBER,
        value=Decimal(digits.replace(",", "")),
        unit="percent" if percent else "£" if pounds else noun,
        scale=1000 if thousand else 1,
        decimals=len(digits.partition(".")[2]),
    )


def _change(text: str) -> Written | None:
    """ "up 20%", "down from 101 to 85", "up"."""
    found = _CHANGE.match(text)
    if not found:
        return None
    way, amount, percent, start, end = found.groups()
    change = Change(
        direction=Direction.INCREASE if way == "up" else Direction.DECREASE,
        amount=Decimal(amount) if amount else None,
        in_percent=bool(percent),
        start=Decimal(start) if start else None,
        end=Decimal(end) if end else None,
    )
    return Written(raw=text, kind=Kind.CHANGE, change=change, unit="percent" if percent else None)


def indicator(unit: str | None = None, polarity: Polarity | None = None) -> Indicator:
    return Indicator(id="i1", unit=unit, polarity=polarity)


def target(text: str, floor: str = "", **more: object) -> Target | None:
    if not text:
        return None
    limit = written(floor) if floor else None
    return Target(id="t1", indicator="i1", written=written(text), floor=limit, **more)  # type: ignore[arg-type]


def reading(text: str, kind: ReadingKind = ReadingKind.ACTUAL, **more: object) -> Reading | None:
    if not text:
        return None
    return Reading(id="r1", indicator="i1", kind=kind, written=written(text), **more)  # type: ignore[arg-type]
