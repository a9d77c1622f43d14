"""The period of a figure: its column's, its row's, both together, and the year so far."""

from collections.abc import Callable

from goldenthread.model import PlanRecord
from tests.lib.expected import edges, value

Sketch = Callable[[str], PlanRecord]

MONTHS = """
    Scorecard 2025/26

    Measure | Annual target | Apr | May | Jun | YTD | YTD target | Forecast outturn
    Visits | 1,200 | 90 | 110 | | 200 | 220 | 1,150
"""


def test_the_year_to_date_runs_to_the_last_month_that_has_a_figure(sketch: Sketch) -> None:
    record = sketch(MONTHS)
    found = {value(one.written): edges(one.period) for one in record.readings}
    assert found[200] == ("2025-04-01", "2025-05-31")
    assert {value(one.written): edges(one.period) for one in record.targets} == {
        1200: ("2025-04-01", "2026-03-31"),
        220: ("2025-04-01", "2025-05-31"),
    }


def test_a_forecast_of_the_outturn_is_of_the_year_at_hand(sketch: Sketch) -> None:
    (forecast,) = (one for one in sketch(MONTHS).readings if one.kind == "forecast")
    assert edges(forecast.period) == ("2025-04-01", "2026-03-31")


def test_a_year_to_date_whose_end_nobody_tells_is_not_the_year(sketch: Sketch) -> None:
    record = sketch("""
        Scorecard 2025/26

        Measure | Target 2025/26 | 2025/26 YTD | YTD target
        Visits | 1,200 | 200 | 220
    """)
    assert [edges(one.period) for one in record.readings] == [("", "")]
    assert [edges(one.period) for one in record.targets] == [("2025-04-01", "2026-03-31"), ("", "")]


def test_months_that_do_not_begin_the_year_make_no_year_to_date(sketch: Sketch) -> None:
    record = sketch("""
        Scorecard 2025/26

        Measure | Target 2025/26 | Jul | Aug | YTD
        Visits | 1,200 | 90 | 110 | 420
    """)
    assert [edges(one.period) for one in record.readings if value(one.written) == 420] == [("", "")]


def test_the_year_to_date_of_an_american_year_ends_with_its_quarter(sketch: Sketch) -> None:
    record = sketch("""
        The fiscal year runs from October 1 to September 30.

        Performance measure | FY25 Actual | FY26 Target | Q1 FY26 | Q2 FY26 | FY26 YTD
        Lane miles resurfaced | 38 | 45 | 3 | 6 | 9
    """)
    found = {value(one.written): edges(one.period) for one in record.readings}
    assert found[9] == ("2025-10-01", "2026-03-31")


def test_a_quarter_beside_and_a_year_above_are_that_year_s_quarter(sketch: Sketch) -> None:
    record = sketch("""
        Measure | Period | 2023/24 | 2024/25 | 2024/25 target
        Visits | Q1 | 81 | 92 | 90
        Visits | Q2 | 83 | 94 | 95
    """)
    assert [(value(one.written), edges(one.period)[1]) for one in record.readings] == [
        (81, "2023-06-30"),
        (92, "2024-06-30"),
        (83, "2023-09-30"),
        (94, "2024-09-30"),
    ]
    assert [edges(one.period)[1] for one in record.targets] == ["2024-06-30", "2024-09-30"]


def test_a_row_that_names_its_year_takes_none_from_above(sketch: Sketch) -> None:
    record = sketch("""
        Measure | Period | Actual | 2025/26 target
        Visits | Q1 2025/26 | 81 | 90
        Visits | Q2 2025/26 | 83 | 95
    """)
    assert [edges(one.period) for one in record.targets] == [("2025-04-01", "2026-03-31")] * 2


def test_an_annual_target_beside_quarters_is_of_the_year(sketch: Sketch) -> None:
    record = sketch("""
        Measure | Period | Actual | Annual target 2025/26
        Visits | Q1 | 81 | 360
        Visits | Q2 | 83 | 360
    """)
    assert {edges(one.period) for one in record.targets} == {("2025-04-01", "2026-03-31")}


def test_a_year_to_date_without_quarters_ends_with_what_the_report_covers(sketch: Sketch) -> None:
    record = sketch("""
        Quarterly performance report

        Quarter 2, 1 October to 31 December 2025 (financial year 1 July 2025 to 30 June 2026)

        Measure | 2025/26 target | Year to date result
        Requests answered | 90% | 84%
    """)
    assert [edges(one.period) for one in record.readings] == [("2025-07-01", "2025-12-31")]


def test_a_report_that_names_two_quarters_tells_no_end_of_the_year_so_far(sketch: Sketch) -> None:
    record = sketch("""
        Performance report 2025/26

        Quarter 2 2025/26 compared with quarter 1 2025/26

        Measure | 2025/26 target | Year to date result
        Requests answered | 90% | 84%
    """)
    assert [edges(one.period) for one in record.readings] == [("", "")]


def test_quarters_of_a_year_that_nothing_names_keep_their_names(sketch: Sketch) -> None:
    record = sketch("""
        Measure | Target | Q1 | Q2
        Reviews in time | 90% | 81% | 84%
    """)
    assert [(one.period.raw, one.period.is_dated) for one in record.readings] == [
        ("Q1", False),
        ("Q2", False),
    ]
