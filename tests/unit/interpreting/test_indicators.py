"""Scorecards and lists of measures: targets by year, readings, ratings, placeholders."""

from collections.abc import Callable

from goldenthread.model import PlanRecord, Rating, ReadingKind
from tests.lib.expected import edges, value

Sketch = Callable[[str], PlanRecord]


def test_a_scorecard_with_ratings_of_its_actual_figure(sketch: Sketch) -> None:
    record = sketch("""
        Indicator | 2025/26 target | As at 31.12.25 | Forecast to 31.03.26 | Overall
        Carers assessed | 1,450 | 1,122 | 1,480 | G
    """)
    (indicator,) = record.indicators
    assert indicator.kind == "scorecard"
    assert [(value(t.written), edges(t.period)) for t in record.targets] == [
        (1450, ("2025-04-01", "2026-03-31"))
    ]
    assert [
        (r.kind, value(r.written), edges(r.period)[1], r.overall and r.overall.rating)
        for r in record.readings
    ] == [
        (ReadingKind.ACTUAL, 1122, "2025-12-31", Rating.GREEN),
        (ReadingKind.FORECAST, 1480, "2026-03-31", None),
    ]


def test_three_years_of_targets_are_three_targets(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Performance measure | Baseline | Target 2026/27 | Target 2027/28 | Target 2028/29
        K1 | Carers assessed | 1,122 | 1,200 | 1,300 | 1,400
    """)
    assert [(value(t.written), edges(t.period)[0]) for t in record.targets] == [
        (1200, "2026-04-01"),
        (1300, "2027-04-01"),
        (1400, "2028-04-01"),
    ]
    assert [(r.kind, value(r.written)) for r in record.readings] == [(ReadingKind.BASELINE, 1122)]


def test_a_title_cut_by_a_page_is_one_indicator(sketch: Sketch) -> None:
    record = sketch("""
        Performance measure | Frequency | 2026/27 target
        Carers assessed or reviewed in | Monthly | 1,600

        Performance measure | Frequency | 2026/27 target
        the year | |
    """)
    assert [i.title for i in record.indicators] == ["Carers assessed or reviewed in the year"]


def test_a_row_that_stands_in_for_an_indicator_is_told_and_not_read(sketch: Sketch) -> None:
    record = sketch("""
        Performance measure | Frequency | 2026/27 target
        To be agreed | |
        Carers assessed | Monthly | 1,600
    """)
    assert [i.title for i in record.indicators] == ["Carers assessed"]
    assert [f.code for f in record.findings] == ["READ-3"]


def test_a_floor_stands_beside_its_target(sketch: Sketch) -> None:
    record = sketch("""
        Measure | Target | Floor | Actual | RAG
        Carers assessed | 90% | 80% | 85% | A
    """)
    (target,) = record.targets
    assert (value(target.written), value(target.floor)) == (90, 80)


def test_a_blank_target_is_no_target_and_a_tbc_is_one_without_a_number(sketch: Sketch) -> None:
    record = sketch("""
        Performance measure | Frequency | 2026/27 target
        Carers assessed | Monthly |
        Breaks booked | Monthly | TBC
    """)
    assert [(t.indicator == record.indicators[1].id, value(t.written)) for t in record.targets] == [
        (True, None)
    ]


def test_a_priority_column_that_names_none_of_the_plans_own_is_a_driver(sketch: Sketch) -> None:
    record = sketch("""
        Performance measure | Priority | 2026/27 target
        Carers assessed | Better Care Fund | 1,600
    """)
    assert [(i.driver, i.priority) for i in record.indicators] == [("Better Care Fund", None)]


def test_years_alone_beside_a_measure_are_its_readings(sketch: Sketch) -> None:
    record = sketch("""
        Code | Indicator | 2023-24 | 2024-25 | Desired direction
        SW 1 | Home care hours | 610 | 640 | High
    """)
    assert [(edges(one.period)[1], value(one.written)) for one in record.readings] == [
        ("2024-03-31", 610),
        ("2025-03-31", 640),
    ]


def test_a_dated_milestone_of_a_measure_is_a_target(sketch: Sketch) -> None:
    record = sketch("""
        Measure | Baseline (Dec 2025) | Milestone July 2026 | Milestone Dec 2026 | Target July 2027
        Plans on time | 31% | 40% | 50% | 65%
    """)
    assert [(edges(one.period)[1], value(one.written)) for one in record.targets] == [
        ("2026-07-31", 40),
        ("2026-12-31", 50),
        ("2027-07-31", 65),
    ]


def test_quarters_may_be_named_by_their_months(sketch: Sketch) -> None:
    record = sketch("""
        Performance report 2025/26

        Indicator | Apr-Jun | Jul-Sep | Annual target
        Days to decide a claim | 18.4 | 17.9 | 18
    """)
    assert [edges(one.period) for one in record.readings] == [
        ("2025-04-01", "2025-06-30"),
        ("2025-07-01", "2025-09-30"),
    ]
