"""Rule sets as data: bands from best to worst, each with the conditions that put a figure into it.

A condition that cannot be tested (no floor is set, last year's figure is missing) does not hold, and the
sentence says so: what is not known never speaks in a figure's favour.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from goldenthread.model import Polarity

from .judgement import WORST_FIRST, Level, Rule


class Tolerance(StrEnum):
    PERCENT = "percent of the target"
    POINTS = "percentage points"
    ABSOLUTE = "in the figure's own unit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """The target is met."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """The target is met, or missed by no more than this."""

    amount: Decimal
    tolerance: Tolerance = Tolerance.PERCENT

    def __post_init__(self) -> None:
        if self.amount < 0:
            raise ValueError(f"a tolerance cannot be negative: {self.amount}")


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorReached:
    """The floor standard (amber limit, intervention level) set beside the target is reached, or passed.

    `otherwise` stands in where no floor is set.
    """

    inclusive: bool = True
    called: str = "floor"
    otherwise: Within | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoWorseThanLastYear:
    """No further from the target than in the same period last year; `strictly` asks for better."""

    strictly: bool = False


Condition = Met | Within | FloorReached | NoWorseThanLastYear


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    level: Level
    verdict: str
    when: tuple[Condition, ...] = ()
    """All of them must hold. The last band has none: it takes what is left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet(Rule):
    """Without bands nothing is rated: "data only", trend only, contextual."""

    bands: tuple[Band, ...] = ()
    direction: Polarity | None = None
    """The rule's own direction, where it does not follow the indicator's: an expected range."""
    aims_at: str = "target"
    """What it calls that which figures are held against."""

    def __post_init__(self) -> None:
        if not self.bands:
            return
        if self.bands[-1].when:
            raise ValueError(f"the last band of {self.name} must take all that is left")
        if any(not band.when for band in self.bands[:-1]):
            raise ValueError(f"only the last band of {self.name} may be without conditions")
        ranks = [WORST_FIRST.index(band.level) for band in self.bands]
        if ranks != sorted(ranks, reverse=True):
            raise ValueError(f"the bands of {self.name} must run from best to worst")


MET = Band(level=Level.ON_TRACK, verdict="met", when=(Met(),))
MISSED = Band(level=Level.OFF_TRACK, verdict="missed")

DEFAULT_RULES = RuleSet(
    name="Target, floor or 10%",
    version="1",
    source=(
        "Golden Thread's own. Two numbers a target, as in Kent and Brighton & Hove; where no floor is set, "
        "the 10% of Havering (2013) and Maidstone (2023)."
    ),
    bands=(
        MET,
        Band(
            level=Level.NEEDS_ATTENTION,
            verdict="within tolerance",
            when=(FloorReached(otherwise=Within(amount=Decimal(10))),),
        ),
        MISSED,
    ),
)

NOT_RATED = RuleSet(
    name="Not rated",
    version="1",
    source=(
        "Shown, never rated: data only (Maidstone), contextual (Lincolnshire), trend only (Brighton & Hove)."
    ),
)
