"""Years that do not begin in April: only where the document says so itself."""

from collections.abc import Callable

import pytest

from goldenthread.interpreting.whole.years import with_years_from, year_start
from goldenthread.model import PlanRecord
from goldenthread.wording import read_when
from tests.lib.expected import edges
from tests.lib.plan_sketches import document

Sketch = Callable[[str], PlanRecord]


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("For the year 1 July 2025 to 30 June 2026.", 7),
        ("The council's financial year runs from 1 July to 30 June.", 7),
        ("The fiscal year begins on July 1.", 7),
        ("The City's fiscal year (FY) runs from October 1 through September 30.", 10),
        ("FY2025 ends on June 30, 2025.", 7),
        ("FY2025 (July 1, 2024 to June 30, 2025)", 7),
        ("Financial year ended 30 June 2026", 7),
        ("Statement of service performance for the year ended 30 June 2026", 7),
        ("Recorded crime for the year ended 30 June 2026", 4),
        ("Quarter 2 Progress (October to December 2025)", 7),
        ("Q1 (Oct - Dec)", 10),
        ("July to September 2025 (Q1 2025-26)", 7),
        ("July 2025 to September 2025, quarter 2", 4),
        ("July to September, a question of 1 to 4", 4),
        ("Quarter 3 2025/26 (October to December 2025)", 4),
        ("Quarter 1 (January to March)", 4),
        ("Q1 was late: October to March", 4),
        ("For the year 1 April 2025 to 31 March 2026.", 4),
        ("Accounts for the financial year ended 31 March 2026", 4),
        ("The academic year runs from 1 September to 31 August.", 4),
        ("The hub opens for a year, from 1 July to 15 August.", 4),
        ("The scheme ran from 1 July 2025 to 30 June 2026.", 4),
        ("Nothing is said of it.", 4),
    ],
)
def test_the_year_begins_where_the_document_says(words: str, month: int) -> None:
    assert year_start(document(words)) == month


def test_two_statements_that_differ_decide_nothing() -> None:
    words = "The fiscal year begins on July 1.\n\nThe State's fiscal year begins on October 1."
    assert year_start(document(words)) == 4


@pytest.mark.parametrize(
    ("raw", "span"),
    [
        ("2025/26", ("2025-07-01", "2026-06-30")),
        ("Q1 2025/26", ("2025-07-01", "2025-09-30")),
        ("Q4 2025/26", ("2026-04-01", "2026-06-30")),
        ("H2 2025/26", ("2026-01-01", "2026-06-30")),
        ("FY2025", ("2024-07-01", "2025-06-30")),
        ("Q2 FY25", ("2024-10-01", "2024-12-31")),
        ("2025/26 and 2026/27", ("2025-07-01", "2027-06-30")),
        ("31 March 2026", ("2026-03-31", "2026-03-31")),
        ("March 2026", ("2026-03-01", "2026-03-31")),
        ("July to September 2025", ("2025-07-01", "2025-09-30")),
        ("2025", ("2025-01-01", "2025-12-31")),
    ],
)
def test_every_financial_year_moves_and_every_named_month_stays(raw: str, span: tuple[str, str]) -> None:
    moved = with_years_from(read_when(raw), 7)
    assert edges(moved) == span
    assert with_years_from(moved, 7) == moved


def test_february_ends_a_year_that_begins_in_march() -> None:
    assert edges(with_years_from(read_when("2023/24"), 3)) == ("2023-03-01", "2024-02-29")


def test_a_british_plan_is_left_as_it_was_read() -> None:
    when = read_when("FY2025")
    assert with_years_from(when, 4) is when
    assert when.problem is not None


def test_targets_actuals_and_a_month_without_its_year_follow_the_plans_own_year(sketch: Sketch) -> None:
    record = sketch("""
        Annual Plan 2025/26

        For the year 1 July 2025 to 30 June 2026

        Indicator | Actual 2024/25 | Target 2025/26
        Homes repaired in a day | 71% | 75%

        Action | Lead | End date
        Open the hub | Head of Carers | March
    """)
    (told,) = [one.message for one in record.findings if one.code == "READ-31"]
    assert told.startswith("Its years begin on 1 July")
    assert edges(record.plan.period) == ("2025-07-01", "2026-06-30")
    assert [edges(one.period) for one in record.targets] == [("2025-07-01", "2026-06-30")]
    assert [edges(one.period) for one in record.readings] == [("2024-07-01", "2025-06-30")]
    assert [edges(one.end) for one in record.actions] == [("2026-03-01", "2026-03-31")]


def test_a_quarter_that_names_no_year_is_of_the_plan_s_own(sketch: Sketch) -> None:
    record = sketch("""
        Quarterly report 2025-26, July to September 2025 (Q1 2025-26)

        Measure | Target 2025-26 | Q1 result | Q4 result
        Trees planted | 5,000 | 1,120 | 5,020
    """)
    assert [edges(one.period) for one in record.readings] == [
        ("2025-07-01", "2025-09-30"),
        ("2026-04-01", "2026-06-30"),
    ]
