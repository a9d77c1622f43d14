"""From a target as written to what it asks: every kind of target has its line here."""

from __future__ import annotations

from decimal import Decimal

from goldenthread.model import Kind, Polarity, Written

from .aims import Aim, Unjudged, contradiction
from .changes import aim_of_change
from .saying import clause_of
from .units import noun_of, plain, say_value

_LIMITS = {Kind.AT_LEAST: "at least", Kind.AT_MOST: "at most", Kind.ABOVE: "above", Kind.BELOW: "below"}


def aim_of(
    written: Written, polarity: Polarity | None, *, unit: str | None, start: Decimal | None = None
) -> Aim | Unjudged:
    """`start` is the plain value that a change is counted from, where the target itself names none."""
    if written.problem:
        return Unjudged(
            verdict="target unclear",
            why=f"the target, “{written.raw}”, is unclear: {clause_of(written.problem)}",
        )
    if written.kind is Kind.NUMBER and written.value is not None:
        return _of_number(written, written.value, polarity, unit)
    if written.kind is Kind.RANGE:
        return _of_range(written, polarity, unit)
    if written.kind in _LIMITS:
        return _of_limit(written, polarity, unit)
    if written.kind is Kind.CHANGE and written.change is not None:
        return aim_of_change(written, written.change, polarity, unit=unit, start=start)
    return Unjudged(verdict="target in words", why=f"the target, “{written.raw}”, is not a number")


def _of_number(
    written: Written, value: Decimal, polarity: Polarity | None, unit: str | None
) -> Aim | Unjudged:
    bound = plain(written, value)
    said = say_value(bound, written, unit) + noun_of(unit)
    match polarity:
        case Polarity.HIGHER:
            return Aim(lower=bound, words=f"at least {said}")
        case Polarity.LOWER:
            return Aim(upper=bound, words=f"at most {said}")
        case Polarity.RANGE:
            return Aim(lower=bound, upper=bound, words=f"exactly {said}")
        case Polarity.NONE | None:
            why = f"nothing says whether more or less than the target of {said} is better"
            return Unjudged(verdict="no better direction stated", why=why)


def _of_range(written: Written, polarity: Polarity | None, unit: str | None) -> Aim | Unjudged:
    """Inside is met. Where higher (or lower) is said to be better, going past that end is no miss."""
    if written.lower is None or written.upper is None:
        return Unjudged(verdict="target unclear", why=f"the range “{written.raw}” lacks one of its ends")
    lower, upper = plain(written, written.lower), plain(written, written.upper)
    ends = f"{say_value(lower, written, unit)} to {say_value(upper, written, unit)}{noun_of(unit)}"
    match polarity:
        case Polarity.HIGHER:
            return Aim(lower=lower, words=f"{ends} ({polarity})")
        case Polarity.LOWER:
            return Aim(upper=upper, words=f"{ends} ({polarity})")
        case Polarity.RANGE | Polarity.NONE | None:
            return Aim(lower=lower, upper=upper, words=ends)


def _of_limit(written: Written, polarity: Polarity | None, unit: str | None) -> Aim | Unjudged:
    upward = written.kind in (Kind.AT_LEAST, Kind.ABOVE)
    given = written.lower if upward else written.upper
    limit = written.value if given is None else given
    if limit is None:
        return Unjudged(verdict="target unclear", why=f"the limit in “{written.raw}” cannot be read")
    bound = plain(written, limit)
    words = f"{_LIMITS[written.kind]} {say_value(bound, written, unit)}{noun_of(unit)}"
    against = Polarity.LOWER if upward else Polarity.HIGHER
    if polarity is against:
        return contradiction(words, against)
    strict = written.kind in (Kind.ABOVE, Kind.BELOW)
    return Aim(lower=bound if upward else None, upper=None if upward else bound, strict=strict, words=words)
