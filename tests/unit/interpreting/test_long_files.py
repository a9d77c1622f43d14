"""Published series: one row an indicator, an area and a year, as statistical releases have them."""

from collections.abc import Callable
from decimal import Decimal

from goldenthread.model import PlanRecord, Polarity
from tests.lib.expected import edges, value

Tabled = Callable[[str], PlanRecord]

RELEASE = """
    topic | short_code | title | polarity | area | year_ending_31_march | value
    Adoption | ADOPT | Children who were adopted (%) | High | Ashdale | 2024 | 18
    Adoption | ADOPT | Children who were adopted (%) | High | Ashdale | 2025 | 17
    Adoption | ADOPT | Children who were adopted (%) | High | Thornbury | 2025 | c
    Moves | MOVES | Children moved twice (%) | Low | Ashdale | 2025 | 9.5
"""

AREAS = """
    Measure_short | Years | LA Number | LA and Regions | Region | Values | values_num | Polarity
    AGAIN | 2024 | 301.0 | Ashdale | North | 15.4 | 15.4 | Low
    AGAIN | 2024 | 302.0 | Thornbury | North | 9.3 | 9.3 | Low
    AGAIN | 2024 | 303.0 | Millbrook | South | 8.8 | 8.8 | Low
"""


def test_a_year_ending_in_march_is_the_financial_year(tabled: Tabled) -> None:
    record = tabled(RELEASE)
    assert [(one.title, one.codes, one.group, one.polarity) for one in record.indicators] == [
        ("Children who were adopted (%)", ("ADOPT",), "Adoption", Polarity.HIGHER),
        ("Children moved twice (%)", ("MOVES",), "Moves", Polarity.LOWER),
    ]
    assert [(one.breakdown, edges(one.period)[0], value(one.written)) for one in record.readings] == [
        ("Ashdale", "2023-04-01", 18),
        ("Ashdale", "2024-04-01", 17),
        ("Thornbury", "2024-04-01", None),
        ("Ashdale", "2024-04-01", 9.5),
    ]


def test_every_cell_of_the_rows_is_told_with_its_figure(tabled: Tabled) -> None:
    record = tabled(RELEASE)
    assert not [one for one in record.findings if one.code == "LEFT-1"]
    assert record.readings[1].raw("period") == "2025"
    assert record.readings[1].raw("breakdown") == "Ashdale"


def test_the_number_and_the_region_of_an_area_are_no_parts_of_their_own(tabled: Tabled) -> None:
    record = tabled(AREAS)
    assert [(one.breakdown, value(one.written)) for one in record.readings] == [
        ("Ashdale", Decimal("15.4")),
        ("Thornbury", Decimal("9.3")),
        ("Millbrook", Decimal("8.8")),
    ]
    first = record.readings[0]
    assert (first.raw("LA Number"), first.raw("Region"), first.raw("values_num")) == (
        "301.0",
        "North",
        "15.4",
    )


def test_two_parts_that_do_not_follow_from_each_other_are_both_told(tabled: Tabled) -> None:
    record = tabled("""
        Measure | Year | Area | Sex | Value
        Reviews | 2025/26 | Ashdale | Girls | 10
        Reviews | 2025/26 | Ashdale | Boys | 12
        Reviews | 2025/26 | Thornbury | Girls | 9
        Reviews | 2025/26 | Thornbury | Boys | 8
    """)
    assert [one.breakdown for one in record.readings] == [
        "Ashdale, Girls",
        "Ashdale, Boys",
        "Thornbury, Girls",
        "Thornbury, Boys",
    ]
