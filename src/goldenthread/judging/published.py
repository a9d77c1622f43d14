"""How named councils have published that they rate, as data: examples to adopt, not rules chosen by a name.

Facts only, each with its address. Where a council has changed its rule since, the year in the name says which
is meant.
"""

from __future__ import annotations

from decimal import Decimal

from goldenthread.model import Polarity

from .judgement import Level
from .rules import MET, MISSED, Band, FloorReached, NoWorseThanLastYear, RuleSet, Within

_TEN_PERCENT = Within(amount=Decimal(10))

HAVERING_2013 = RuleSet(
    name="Havering 2013/14",
    version="1",
    source="democracy.havering.gov.uk/mgAi.aspx?ID=7435 and 8989: a red needs a corrective action beside it",
    bands=(
        Band(level=Level.ON_TRACK, verdict="on target or within 10% of it", when=(_TEN_PERCENT,)),
        Band(
            level=Level.NEEDS_ATTENTION,
            verdict="more than 10% off, and improved or maintained",
            when=(NoWorseThanLastYear(),),
        ),
        Band(level=Level.OFF_TRACK, verdict="more than 10% off, and not improved"),
    ),
)

MAIDSTONE_2023 = RuleSet(
    name="Maidstone 2023/24",
    version="1",
    source="maidstone.gov.uk, Appendix 2, Q1 Performance Update 2023/24; data-only indicators: NOT_RATED",
    bands=(
        MET,
        Band(level=Level.NEEDS_ATTENTION, verdict="slightly missed", when=(_TEN_PERCENT,)),
        Band(level=Level.OFF_TRACK, verdict="not achieved"),
    ),
)

KENT_2020 = RuleSet(
    name="Kent 2020/21",
    version="1",
    source="docslib.org/doc/502732 (quarterly report, Q1 2020/21): red triggers management action",
    bands=(
        Band(level=Level.ON_TRACK, verdict="target achieved", when=MET.when),
        Band(
            level=Level.NEEDS_ATTENTION,
            verdict="floor standard achieved",
            when=(FloorReached(called="floor standard"),),
        ),
        Band(level=Level.OFF_TRACK, verdict="floor standard not achieved"),
    ),
)

KENT_2020_ACTIVITY = RuleSet(
    name="Kent 2020/21, activity",
    version="1",
    source="docslib.org/doc/502732: no traffic light; outside either threshold is flagged, whichever way",
    direction=Polarity.RANGE,
    aims_at="expected range",
    bands=(
        Band(level=Level.ON_TRACK, verdict="inside the expected range", when=MET.when),
        Band(level=Level.NEEDS_ATTENTION, verdict="outside the expected range"),
    ),
)

NORWICH = RuleSet(
    name="Norwich",
    version="1",
    source="norwich.gov.uk/PerformanceReporting: red once the published intervention level has been reached",
    bands=(
        MET,
        Band(
            level=Level.NEEDS_ATTENTION,
            verdict="early warning",
            when=(FloorReached(inclusive=False, called="intervention level"),),
        ),
        Band(level=Level.OFF_TRACK, verdict="intervention level reached"),
    ),
)

BRIGHTON_2021 = RuleSet(
    name="Brighton & Hove 2021/22",
    version="1",
    source="democracy.brighton-hove.gov.uk/documents/s168811 and s191237; trend-only indicators: NOT_RATED",
    bands=(
        MET,
        Band(
            level=Level.NEEDS_ATTENTION,
            verdict="in the acceptable range",
            when=(FloorReached(called="amber value"),),
        ),
        MISSED,
    ),
)

PUBLISHED: tuple[RuleSet, ...] = (
    HAVERING_2013,
    MAIDSTONE_2023,
    KENT_2020,
    KENT_2020_ACTIVITY,
    NORWICH,
    BRIGHTON_2021,
)
