"""Savings below the name of their directorate, with a year beside each, or with one column of amounts."""

from collections.abc import Callable

from goldenthread.model import LineKind, PlanRecord
from tests.lib.expected import edges, value

Tabled = Callable[[str], PlanRecord]


def test_a_name_that_a_total_repeats_heads_its_savings(tabled: Tabled) -> None:
    record = tabled("""
        Saving proposal | 2025/26 £000 | 2026/27 £000
        Adult Social Care | |
        Fewer agency staff | 10 | 20
        Subtotal Adult Social Care | 10 | 20
        Place | |
        Let two buildings | 5 |
        Subtotal Place | 5 |
        Total savings | 15 | 20
    """)
    lines = [one for one in record.savings if one.kind is LineKind.LINE]
    assert [(one.group, one.text, value(one.amount)) for one in lines] == [
        ("Adult Social Care", "Fewer agency staff", 10),
        ("Adult Social Care", "Fewer agency staff", 20),
        ("Place", "Let two buildings", 5),
    ]


def test_a_row_that_lacks_what_every_saving_has_heads_them(tabled: Tabled) -> None:
    record = tabled("""
        Ref | Saving proposal | Saving £000
         | Adult Social Care |
        S1 | Fewer agency staff | 10
        S2 | Reablement first | 15
        Note: all are provisional. | |
    """)
    assert [(one.ref, one.group) for one in record.savings] == [
        ("S1", "Adult Social Care"),
        ("S2", "Adult Social Care"),
    ]


def test_a_saving_without_an_amount_is_no_group(tabled: Tabled) -> None:
    record = tabled("""
        Saving proposal | Saving 2025/26 £000 | Saving 2026/27 £000
        Fewer agency staff | |
        Let two buildings | 5 | 6
    """)
    assert [(one.text, value(one.amount)) for one in record.savings] == [
        ("Fewer agency staff", None),
        ("Let two buildings", 5),
        ("Let two buildings", 6),
    ]


def test_the_year_beside_a_saving_is_its_own_and_a_total_of_several_has_none(tabled: Tabled) -> None:
    record = tabled("""
        Saving proposal | Year | Saving £000
        Fewer agency staff | 2026/27 | 10
        Let two buildings | 2027/28 | 5
        Total savings | | 15
    """)
    years = [edges(one.period)[0] if one.period else None for one in record.savings]
    assert years == ["2026-04-01", "2027-04-01", None]


def test_one_column_of_a_year_in_money_is_a_table_of_savings(tabled: Tabled) -> None:
    record = tabled("""
        Saving proposal | 2025/26 £000
        Fewer agency staff | 10
        Note: provisional. |
    """)
    assert [(one.text, value(one.amount)) for one in record.savings] == [("Fewer agency staff", 10)]
    assert [note.text for note in record.footnotes] == ["Note: provisional."]
