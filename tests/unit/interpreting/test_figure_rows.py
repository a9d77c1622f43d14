"""Dashboards that print an indicator's actuals, targets and ratings below each other, months across."""

from collections.abc import Callable

from goldenthread.model import PlanRecord, Rating
from tests.lib.expected import value

Tabled = Callable[[str], PlanRecord]

_DASHBOARD = """
    Ashdale dashboard 2025/26

    Ref | Indicator | Series | Apr | May | Jun
    H1 | Repairs done at the first visit (%) | Actual | 81 | 84 |
     |  | Target | 90 | 90 | 90
     |  | RAG | R | A |
    H2 | Empty homes | Actual | 12 | 9 | 7
     |  | Target | 10 | 10 | 10
     |  | RAG | R | G | G
"""


def test_rows_of_actual_target_and_rating_are_the_figures_of_one_indicator(tabled: Tabled) -> None:
    record = tabled(_DASHBOARD)
    assert [(one.ref, one.title) for one in record.indicators] == [
        ("H1", "Repairs done at the first visit (%)"),
        ("H2", "Empty homes"),
    ]
    first, second = record.indicators
    assert [(value(one.written), one.overall and one.overall.rating) for one in record.readings] == [
        (81, Rating.RED),
        (84, Rating.AMBER),
        (12, Rating.RED),
        (9, Rating.GREEN),
        (7, Rating.GREEN),
    ]
    assert [str(one.period.earliest) for one in record.readings if one.period][:2] == [
        "2025-04-01",
        "2025-05-01",
    ]
    assert [one.indicator for one in record.targets] == [first.id] * 3 + [second.id] * 3
    assert [value(one.written) for one in record.targets] == [90] * 3 + [10] * 3


def test_a_name_printed_again_in_each_row_is_still_one_indicator(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | Owner | Measure type | Q1 2025/26 | Q2 2025/26
        Bins missed | Head of Waste | Target | 40 | 40
        Bins missed | Head of Waste | Actual | 52 | 38
        Calls lost | Head of Contact | Target | 5% | 5%
        Calls lost | Head of Contact | Actual | 9% | 4%
    """)
    assert [(one.title, one.owners) for one in record.indicators] == [
        ("Bins missed", ("Head of Waste",)),
        ("Calls lost", ("Head of Contact",)),
    ]
    assert [value(one.written) for one in record.readings] == [52, 38, 9, 4]
    assert [value(one.written) for one in record.targets] == [40, 40, 5, 5]


def test_a_row_that_is_neither_figure_nor_rating_is_kept_under_its_own_words(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | Series | Apr-25 | May-25
        Calls lost | Actual | 9% | 4%
         | Target | 5% | 5%
         | Calls received | 2,310 | 2,415
    """)
    (one,) = record.indicators
    assert [value(reading.written) for reading in record.readings] == [9, 4]
    assert (one.raw("Calls received Apr-25"), one.raw("Calls received May-25")) == ("2,310", "2,415")


def test_rows_that_differ_in_more_than_their_label_stay_rows(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | Series | Apr-25 | May-25
        Calls lost | Actual | 9% | 4%
         | Actual | 8% | 3%
         | Target | 5% | 5%
    """)
    assert "Actual Apr-25" not in {seen.field for one in record.indicators for seen in one.seen}
    assert record.targets == ()
