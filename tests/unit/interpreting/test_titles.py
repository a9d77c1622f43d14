"""What stands around an indicator's name: its code, its unit, the objective or theme that it serves."""

from collections.abc import Callable

import pytest

from goldenthread.interpreting.tables.titles import coded_titles, unit_in_title
from goldenthread.model import PlanRecord

Tabled = Callable[[str], PlanRecord]


def test_codes_that_begin_all_titles_are_their_references(tabled: Tabled) -> None:
    record = tabled("""
        Measure | 2023/24 | 2024/25 | Target
        1A Quality of life | 18.9 | 19.3 | 19.5
        2B Admissions to care homes | 17.3 | 15.9 | 15.0
    """)
    assert [(one.ref, one.title) for one in record.indicators] == [
        ("1A", "Quality of life"),
        ("2B", "Admissions to care homes"),
    ]


@pytest.mark.parametrize(
    "titles",
    [
        ("1A Quality of life", "Admissions to care homes"),
        ("1A Quality of life", "1A Satisfaction"),
        ("KS2 Pupils who reach the standard", "KS4 Pupils who reach the standard"),
        ("PM10 Days above the limit", "NO2 Days above the limit"),
        ("16 to 17 year olds in learning", "19 to 25 year olds in learning"),
        ("COVID-19: cases",),
    ],
)
def test_words_that_look_like_codes_stay_in_the_title(titles: tuple[str, ...]) -> None:
    assert coded_titles(titles) == {}


@pytest.mark.parametrize(
    ("title", "unit"),
    [
        ("Average time to re-let a home (days)", "days"),
        ("Time to decide (in working days)", "working days"),
        ("Residual waste per household (kg)", "kg"),
        ("Homes completed (cumulative)", None),
        ("Reviews done on time (days 1 to 5)", None),
    ],
)
def test_a_unit_in_brackets_behind_the_title(title: str, unit: str | None) -> None:
    assert unit_in_title(title) == unit


def test_an_objective_merged_down_is_the_group_of_all_its_measures(tabled: Tabled) -> None:
    record = tabled("""
        Strategic objective | Measure | Target | Actual | Owner
        Residents are satisfied | Calls answered | 90% | 91% | Head of Contact
        | Letters answered | 80% | 85% | Head of Contact
        We live within our means | Invoices paid | 95% | 97% | Head of Finance
    """)
    assert [one.group for one in record.indicators] == [
        "Residents are satisfied",
        "Residents are satisfied",
        "We live within our means",
    ]


def test_a_theme_beside_every_measure_is_its_group(tabled: Tabled) -> None:
    record = tabled("""
        Theme | Measure | Target | Actual
        Housing | Homes let | 90 | 91
        Housing | Homes built | 80 | 85
        Waste | Bins missed | 60 | 55
    """)
    assert [one.group for one in record.indicators] == ["Housing", "Housing", "Waste"]
