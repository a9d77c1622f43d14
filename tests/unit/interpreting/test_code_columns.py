"""One heading over two columns: the code, and what it stands for."""

from collections.abc import Callable

from goldenthread.model import PlanRecord

Tabled = Callable[[str], PlanRecord]


def test_a_heading_over_a_code_and_a_name_heads_the_name(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | < | Polarity | Target | Actual
        CP1 | Plans lasting two years | L | 5 | 7
        CP2 | Conferences held in time | H | 85% | 74%
    """)
    assert [(one.ref, one.title) for one in record.indicators] == [
        ("CP1", "Plans lasting two years"),
        ("CP2", "Conferences held in time"),
    ]
    assert [str(one.polarity) for one in record.indicators] == ["lower is better", "higher is better"]


def test_names_under_both_columns_are_no_codes(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | < | Target | Actual
        Plans lasting two years | Boys | 5 | 7
        Conferences held in time | Girls | 85% | 74%
    """)
    assert [(one.ref, one.title) for one in record.indicators] == [
        (None, "Plans lasting two years"),
        (None, "Conferences held in time"),
    ]


def test_figures_beside_a_code_are_no_names(tabled: Tabled) -> None:
    record = tabled("""
        Measure | < | Target | Actual
        BV1 | 41 | 45 | 44
        BV2 | 52 | 55 | 54
    """)
    assert [one.title for one in record.indicators] == ["BV1", "BV2"]
