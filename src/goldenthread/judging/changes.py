"""Targets that ask for a change: a fall from 101 to 85, 20% more, a further 10% a year.

With the figure that the change is counted from, the target becomes a limit like any other. Without it, only a
reading that is itself a change can be held against it.
"""

from __future__ import annotations

from decimal import Decimal

from goldenthread.model import Change, Direction, Kind, Polarity, Written

from .aims import Aim, Unjudged, contradiction
from .saying import say_number
from .units import PERCENT, noun_of, plain, say_value, unit_name


def aim_of_change(
    written: Written, change: Change, polarity: Polarity | None, *, unit: str | None, start: Decimal | None
) -> Aim | Unjudged:
    upward = change.direction is Direction.INCREASE
    against = Polarity.LOWER if upward else Polarity.HIGHER
    if polarity is against:
        return contradiction(say_change(change), against)
    if change.end is not None:
        end = plain(written, change.end)
        return _limit(written, change, end, unit=unit)
    begin = start if change.start is None else plain(written, change.start)
    if begin is not None:
        return _limit(written, change, _end(written, change, begin), unit=unit, begin=begin)
    if change.amount is None:
        return Unjudged(
            verdict="no baseline", why=f"{say_change(change)} needs the figure it is counted from"
        )
    amount = _amount(written, change)
    words = f"{say_change(change)} or more"
    if upward:
        return Aim(lower=amount, words=words, of_change=True)
    return Aim(upper=-amount, words=words, of_change=True)


def change_read(target: Written, reading: Written, indicator_unit: str | None) -> Decimal | Unjudged:
    """The change that a reading reports, with its sign."""
    change = reading.change
    asked = target.change
    if asked is None:
        raise ValueError("only a target that asks for a change is held against one")
    if reading.kind is Kind.CHANGE and change is not None and change.amount is not None:
        if change.in_percent != asked.in_percent:
            return Unjudged(verdict="units differ", why="one change is in percent and the other is not")
        amount = _amount(reading, change)
        return amount if change.direction is Direction.INCREASE else -amount
    if _is_a_rise(asked, reading, indicator_unit) and reading.value is not None:
        return reading.value
    why = f"“{reading.raw}” may be where the figure stands or how far it moved, and no baseline is given"
    return Unjudged(verdict="no baseline", why=why)


def say_change(change: Change) -> str:
    noun = "an increase" if change.direction is Direction.INCREASE else "a fall"
    if change.amount is None:
        return noun
    each = f" each {change.each}" if change.each else ""
    return f"{noun} of {say_number(change.amount)}{'%' if change.in_percent else ''}{each}"


def say_change_read(value: Decimal, reading: Written) -> str:
    if not value:
        return "no change"
    number = say_number(abs(value), reading.decimals)
    in_percent = reading.change.in_percent if reading.change else unit_name(reading.unit) == PERCENT
    return f"{'an increase' if value > 0 else 'a fall'} of {number}{'%' if in_percent else ''}"


def _is_a_rise(asked: Change, reading: Written, indicator_unit: str | None) -> bool:
    """29% against "20% increase" is the increase, if what is measured is not itself a percentage.

    The same cannot be said of falls: an unsigned 29% beside "a fall of 20%" may be a rise.
    """
    return (
        asked.direction is Direction.INCREASE
        and asked.in_percent
        and reading.is_number
        and unit_name(reading.unit) == PERCENT
        and unit_name(indicator_unit) != PERCENT
    )


def _limit(
    written: Written, change: Change, end: Decimal, *, unit: str | None, begin: Decimal | None = None
) -> Aim:
    upward = change.direction is Direction.INCREASE
    # A change without an amount asks for any movement at all: standing still does not meet it.
    strict = change.amount is None and change.end is None
    before = ("above" if upward else "below") if strict else ("at least" if upward else "at most")
    origin = "" if begin is None else f" ({say_change(change)} from {say_value(begin, written, unit)})"
    words = f"{before} {say_value(end, written, unit)}{noun_of(unit)}{origin}"
    return Aim(lower=end if upward else None, upper=None if upward else end, strict=strict, words=words)


def _end(written: Written, change: Change, begin: Decimal) -> Decimal:
    if change.amount is None:
        return begin
    share = abs(begin) * change.amount.scaleb(-2)
    moved = share if change.in_percent else _amount(written, change)
    return begin + moved if change.direction is Direction.INCREASE else begin - moved


def _amount(written: Written, change: Change) -> Decimal:
    if change.amount is None:
        raise ValueError(f"no amount: {written.raw!r}")
    return change.amount if change.in_percent else plain(written, change.amount)
