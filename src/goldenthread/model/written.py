"""Dates and values as people write them: the raw text, and beside it what it means.

Forms: the five source plans write 20 kinds of date and 18 kinds of target; each has a place here. A state
("tbc", "N/A", blank, "-") is never a number, and never 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF_YEAR = "half year"
    CALENDAR_YEAR = "calendar year"
    FINANCIAL_YEAR = "financial year"
    SPAN = "span"
    """From one stated date to another: April - Oct 12, 1.4.02-30.9.02, 2011-14."""


class Qualifier(StrEnum):
    BY = "by"
    FROM = "from"
    ONWARDS = "onwards"
    ONGOING = "ongoing"
    RANGE = "range"
    ABOUT = "about"
    START_OF = "start of"
    END_OF = "end of"
    AS_AT = "as at"
    EACH = "each"
    SEVERAL = "several"
    """More than one date in one cell; `parts` holds each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date or period as written. Both days are None when it names none ("ongoing") or an impossible one."""

    raw: str
    earliest: date | None = None
    latest: date | None = None
    precision: Precision | None = None
    qualifier: Qualifier | None = None
    problem: str | None = None
    assumed: str | None = None
    """What the text left open and the reader took from elsewhere, such as the year from the plan's period."""
    parts: tuple[When, ...] = ()

    def __post_init__(self) -> None:
        if (self.earliest is None) != (self.latest is None):
            raise ValueError(f"earliest and latest come together: {self.raw!r}")
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"earliest is after latest: {self.raw!r}")

    @property
    def is_dated(self) -> bool:
        return self.latest is not None

    @property
    def each(self) -> tuple[When, ...]:
        """The several dates of one cell, or this one."""
        return self.parts or (self,)


class Kind(StrEnum):
    NUMBER = "number"
    RANGE = "range"
    """Lower and upper both inclusive: inside is met."""
    AT_LEAST = "at least"
    AT_MOST = "at most"
    ABOVE = "above"
    BELOW = "below"
    CHANGE = "change"
    """Relative to a baseline: a 20% increase in the year."""
    TEXT = "text"
    COMPOUND = "compound"
    """Several values in one cell; `parts` holds each with its label."""
    NONE = "none"
    """No value stands there; `state` says why."""


class State(StrEnum):
    GIVEN = "given"
    BLANK = "blank"
    NOT_APPLICABLE = "not applicable"
    TO_BE_CONFIRMED = "to be confirmed"
    AWAITING = "awaiting"
    BASELINE_YEAR = "baseline year"
    SURVEY = "survey"
    DEFINITION_PENDING = "definition pending"
    NOT_AVAILABLE = "not available"
    UNKNOWN = "unknown"
    """Printed as a question mark: an amount exists and nobody knows it."""
    NIL = "nil"
    """Printed as a dash: none, or not in cash."""
    SUPPRESSED = "suppressed"


def _refuse_endless(*numbers: Decimal | None) -> None:
    """No sum may meet "not a number" or infinity, and JSON has no word for them."""
    if any(number is not None and not number.is_finite() for number in numbers):
        raise ValueError("a number must be finite")


class Direction(StrEnum):
    INCREASE = "increase"
    DECREASE = "decrease"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How far from where: a fall from 101 to 85, a further 10% a year."""

    direction: Direction
    amount: Decimal | None = None
    in_percent: bool = False
    start: Decimal | None = None
    end: Decimal | None = None
    each: str | None = None
    """The period of a repeated change ("year")."""

    def __post_init__(self) -> None:
        _refuse_endless(self.amount, self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A value or a target as written.

    `value` is the number itself (for a range None, for "75+" and "<5" the limit); `lower` and `upper` bound
    what meets the target. Percentages are in points: "75%" is 75 with the unit percent.
    """

    raw: str
    kind: Kind
    state: State = State.GIVEN
    value: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    unit: str | None = None
    scale: int = 1
    """What one unit of the number stands for: 1000 in a table headed £000."""
    decimals: int | None = None
    scope: str | None = None
    """The subset it holds for: all, ASC only."""
    change: Change | None = None
    flags: tuple[str, ...] = ()
    """Marks printed beside the number: caution, unreliable, a footnote's sign."""
    as_at: When | None = None
    expected: When | None = None
    """When a missing value is promised."""
    reason: str | None = None
    parts: tuple[Part, ...] = ()
    problem: str | None = None

    def __post_init__(self) -> None:
        _refuse_endless(self.value, self.lower, self.upper)
        if self.state is not State.GIVEN and self.value is not None:
            raise ValueError(f"a value that is {self.state} has no number: {self.raw!r}")
        if (self.kind is Kind.NONE) == (self.state is State.GIVEN):
            raise ValueError(f"the kind is none exactly when no value is given: {self.raw!r}")
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            raise ValueError(f"the lower bound is above the upper: {self.raw!r}")

    @property
    def is_number(self) -> bool:
        """One plain number that arithmetic may use."""
        return self.kind is Kind.NUMBER and self.value is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    label: str
    written: Written


class Rating(StrEnum):
    """A traffic light as entered. The words that a scheme gives them belong to its document."""

    RED = "red"
    AMBER = "amber"
    GREEN = "green"
    NOT_RATED = "not rated"


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredRating:
    raw: str
    rating: Rating | None
    """None when the text is no rating the reader knows."""
