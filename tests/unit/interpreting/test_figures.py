"""What a row of a scorecard says: several periods, parts in one cell, ratings in words, arrows, units."""

from collections.abc import Callable
from decimal import Decimal

from goldenthread.model import PlanRecord, Polarity, Rating, ReadingKind, State
from tests.lib.expected import edges, value

Tabled = Callable[[str], PlanRecord]
Readings = list[tuple[str, str, object]]


def readings(record: PlanRecord) -> Readings:
    return [(str(one.kind), edges(one.period)[1], value(one.written)) for one in record.readings]


def test_each_quarter_keeps_its_own_rating(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | 2025/26 | < | < | <
         | Q1 Actual | Q1 RAG | Q2 Actual | Q2 RAG
        Carers assessed | 110 | R | 230 | G
    """)
    found = [(edges(one.period)[1], value(one.written), one.overall) for one in record.readings]
    assert [(day, figure, rating and rating.rating) for day, figure, rating in found] == [
        ("2025-06-30", 110, Rating.RED),
        ("2025-09-30", 230, Rating.GREEN),
    ]


def test_what_came_before_is_never_the_current_figure(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | Actual | Previous quarter | Same period last year | Target | RAG
        Carers assessed | 110 | 95 | 90 | 120 | R
    """)
    assert [(one.period and one.period.raw, value(one.written)) for one in record.readings] == [
        ("Previous quarter", 95),
        ("Same period last year", 90),
        (None, 110),
    ]
    assert [one.overall is not None for one in record.readings] == [False, False, True]


def test_a_comparison_with_other_councils_is_no_reading(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | Actual | England average | Target
        Reviews on time | 91% | 88% | 95%
    """)
    assert [value(one.written) for one in record.readings] == [91]
    assert record.indicators[0].raw("England average") == "88%"


def test_ratings_in_words(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | Target | Actual | Status
        Reviews on time | 95% | 96% | On track
        Carers assessed | 120 | 80 | Off target
        Breaks booked | 50 | 45 | At risk
        Calls answered | 90% | 85% | Behind
    """)
    ratings = [one.overall for one in record.readings]
    assert [one and (one.raw, one.rating) for one in ratings] == [
        ("On track", Rating.GREEN),
        ("Off target", Rating.RED),
        ("At risk", Rating.AMBER),
        ("Behind", None),
    ]


def test_an_arrow_beside_the_figure_is_its_direction(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | Target | Actual | RAG
        Reviews on time | 95% | 96% ↑ | G
    """)
    (reading,) = record.readings
    assert (value(reading.written), reading.direction and reading.direction.raw) == (96, "↑")
    assert reading.overall
    assert reading.overall.rating is Rating.GREEN


def test_units_polarity_source_and_owner_have_columns_of_their_own(tabled: Tabled) -> None:
    record = tabled("""
        KPI | Unit | Good is | Owner | Data source | Target | Actual
        Reviews on time | % | High | Head of Reviews | Case records | 95 | 91
        Cost of care | £000 | Low | Head of Finance | Ledger | 1,200 | 1,250
    """)
    first, second = record.indicators
    assert (first.unit, first.polarity, first.owners, first.data_source) == (
        "%",
        Polarity.HIGHER,
        ("Head of Reviews",),
        "Case records",
    )
    assert second.polarity is Polarity.LOWER
    units = [(one.written.unit, one.written.scale) for one in record.readings if one.written]
    assert units == [("percent", 1), ("pounds", 1000)]


def test_parts_of_a_measure_each_have_their_figures(tabled: Tabled) -> None:
    record = tabled("""
        Code | Measure | 2024-25 performance | Target 2025-26 | Target 2026-27
        A1 &¶B12 | Carers supported¹:¶· Number of carers;¶· Per 1,000 adults. | 456¶3.8 | 480¶4.0 | tbc
    """)
    (indicator,) = record.indicators
    assert (indicator.title, indicator.codes) == ("Carers supported:", ("A1", "B12"))
    assert [(one.breakdown, value(one.written)) for one in record.readings] == [
        ("Number of carers", 456),
        ("Per 1,000 adults.", Decimal("3.8")),
    ]
    assert [(one.breakdown, value(one.written), edges(one.period)[0]) for one in record.targets] == [
        ("Number of carers", 480, "2025-04-01"),
        ("Per 1,000 adults.", 4, "2025-04-01"),
        (None, None, "2026-04-01"),
    ]
    assert record.targets[2].written
    assert record.targets[2].written.state is State.TO_BE_CONFIRMED


def test_a_cell_whose_count_differs_stays_one_value_and_less_sure(tabled: Tabled) -> None:
    record = tabled("""
        Measure | Target | Actual
        Visits:¶a) weekly¶b) monthly¶c) yearly | 5¶30¶65 | 7¶31
    """)
    assert [one.breakdown for one in record.targets] == ["a) weekly", "b) monthly", "c) yearly"]
    (reading,) = record.readings
    assert (reading.breakdown, reading.seen[0].confidence) == (None, 0.5)


def test_a_title_that_merely_wraps_has_no_parts(tabled: Tabled) -> None:
    record = tabled("""
        Measure | Target | Actual
        Carers assessed or¶reviewed in the year | 90 | 85
    """)
    assert [i.title for i in record.indicators] == ["Carers assessed or reviewed in the year"]


def test_a_long_file_is_one_indicator_with_many_readings(tabled: Tabled) -> None:
    record = tabled("""
        Code | Indicator | Area | Year | Quarter | Value | Numerator | Target
        L1 | Reviews on time | North | 2024/25 | Q1 | 91% | 20 | 95%
        L1 | Reviews on time | South | 2024/25 | Q1 | 89% | 18 | 95%
        L1 | Reviews on time | North | 2024/25 | Q2 | * | | 95%
        L2 | Carers assessed | North | 2024/25 | Q1 | 40 | | 45
    """)
    assert [i.title for i in record.indicators] == ["Reviews on time", "Carers assessed"]
    found = [(one.breakdown, edges(one.period)[1], value(one.written)) for one in record.readings]
    assert found == [
        ("North", "2024-06-30", 91),
        ("South", "2024-06-30", 89),
        ("North", "2024-09-30", None),
        ("North", "2024-06-30", 40),
    ]
    assert record.readings[0].raw("Numerator") == "20"
    assert record.readings[2].written
    assert record.readings[2].written.state is State.SUPPRESSED


def test_a_wide_file_has_a_reading_for_each_year(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | 2022/23 | 2023/24 | 2024/25 | Target 2025/26
        Reviews on time | 88% | 90% | 91% | 95%
    """)
    assert readings(record) == [
        (str(ReadingKind.ACTUAL), "2023-03-31", 88),
        (str(ReadingKind.ACTUAL), "2024-03-31", 90),
        (str(ReadingKind.ACTUAL), "2025-03-31", 91),
    ]
    assert [value(one.written) for one in record.targets] == [95]


def test_a_caution_column_flags_the_targets(tabled: Tabled) -> None:
    record = tabled("""
        Measure | Actual | Target 2025-26 | Target issues²
        Reviews on time | 91 | 95 | *
        Carers assessed | 40 | 45 |
    """)
    assert [one.written.flags for one in record.targets if one.written] == [("caution",), ()]


def test_a_rating_is_that_of_the_last_quarter_filled(tabled: Tabled) -> None:
    record = tabled("""
        Measure | Q1 2025/26 | Q2 2025/26 | Q3 2025/26 | Q4 2025/26 | Target 2025/26 | RAG | Trend
        Calls answered | 70% | 73% | | | 75% | A | ↑
    """)
    rated = [(one.overall is not None, one.direction is not None) for one in record.readings]
    days = [edges(one.period)[1] for one in record.readings]
    found = [(day, *each) for day, each in zip(days, rated, strict=True)]
    assert found == [("2025-06-30", False, False), ("2025-09-30", True, True)]


def test_a_year_alone_in_a_heading_is_that_calendar_year(tabled: Tabled) -> None:
    record = tabled("""
        Measure | Result 2025 | Target 2026
        Homes built | 60 | 64
    """)
    assert [edges(one.period) for one in record.targets] == [("2026-01-01", "2026-12-31")]


def test_the_rating_is_that_of_the_newest_year_wherever_it_stands(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | Target 2025/26 | Result 2025/26 | Result 2024/25 | RAG
        Library visits | 400 | 370 | 350 | R
    """)
    rated = [edges(one.period)[1] for one in record.readings if one.overall]
    assert rated == ["2026-03-31"]
