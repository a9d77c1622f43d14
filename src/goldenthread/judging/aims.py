"""What a target asks of a number: an interval to be in, and the words for it. Or why it asks nothing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from goldenthread.model import Polarity


@dataclass(frozen=True, slots=True, kw_only=True)
class Unjudged:
    """Why there is no judgement, in two lengths."""

    verdict: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """`lower` and `upper` are plain values (the scale taken out); `strict` leaves the bound itself out."""

    lower: Decimal | None = None
    upper: Decimal | None = None
    strict: bool = False
    words: str
    of_change: bool = False
    """It bounds how much something changed, not where it stands."""

    def is_met(self, value: Decimal) -> bool:
        if self.strict and value in (self.lower, self.upper):
            return False
        return self.gap(value) == 0

    def gap(self, value: Decimal) -> Decimal:
        """How far outside; 0 inside and on the bound."""
        if self.lower is not None and value < self.lower:
            return self.lower - value
        if self.upper is not None and value > self.upper:
            return value - self.upper
        return Decimal(0)

    def bound_near(self, value: Decimal) -> Decimal:
        """The bound that a value outside would have to reach."""
        bounds = [bound for bound in (self.lower, self.upper) if bound is not None]
        return min(bounds, key=lambda bound: abs(bound - value))

    @property
    def bounds(self) -> tuple[Decimal, ...]:
        return tuple(bound for bound in (self.lower, self.upper) if bound is not None)


def contradiction(words: str, polarity: Polarity) -> Unjudged:
    why = f"the target, {words}, points one way, and the indicator says that {polarity}"
    return Unjudged(verdict="target contradicts polarity", why=why)
