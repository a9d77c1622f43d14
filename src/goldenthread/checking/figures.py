"""What may be compared with what: the base of a figure, and the stretch of values it covers."""

from __future__ import annotations

import re
from decimal import Decimal

from goldenthread.model import Kind, State, Written

_PERCENT = frozenset({"%", "percent", "percentage", "per cent"})
_MONEY = frozenset({"£", "pound", "pounds", "gbp"})
_PER = re.compile(r"\bper ([\d,]+)")
_LIMITS = frozenset({Kind.AT_LEAST, Kind.AT_MOST, Kind.ABOVE, Kind.BELOW})

MISSING = frozenset({State.BLANK, State.NIL, State.UNKNOWN, State.NOT_AVAILABLE})
PENDING = frozenset({State.AWAITING, State.BASELINE_YEAR, State.SURVEY, State.DEFINITION_PENDING})


def state_of(written: Written | None) -> State:
    return written.state if written is not None else State.BLANK


def base_of(written: Written) -> str | None:
    """ "percent", "pounds", "per 10,000" or "number"; None where the figure does not say.

    Nouns are not told apart: "120 people" and "104 customers" count the same thing in two words.
    """
    unit = " ".join((written.unit or "").lower().split())
    if not unit:
        return None
    if unit in _PERCENT:
        return "percent"
    if unit in _MONEY:
        return "pounds"
    found = _PER.search(unit)
    return f"per {found[1]}" if found else "number"


def stretch_of(written: Written | None) -> tuple[Decimal, Decimal] | None:
    """From where to where a figure or a target lies, in single units; a limit is one point."""
    if written is None or written.problem:
        return None
    low: Decimal | None = None
    high: Decimal | None = None
    if written.kind is Kind.RANGE:
        low, high = written.lower, written.upper
    elif written.kind is Kind.NUMBER:
        low = high = written.value
    elif written.kind in _LIMITS:
        low = high = next(
            (one for one in (written.value, written.lower, written.upper) if one is not None), None
        )
    return None if low is None or high is None else (low * written.scale, high * written.scale)


def times_apart(one: tuple[Decimal, Decimal], other: tuple[Decimal, Decimal]) -> Decimal:
    """How many times the nearer end of one goes into the other; 1 where they meet or one is not above 0."""
    if min(*one, *other) <= 0:
        return Decimal(1)
    return max(Decimal(1), one[0] / other[1], other[0] / one[1])
