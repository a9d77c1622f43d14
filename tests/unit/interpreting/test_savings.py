"""Savings: several years, groups with subtotals, unknown and nil amounts, what was delivered so far."""

from collections.abc import Callable

import pytest

from goldenthread.model import LineKind, PlanRecord, Rating, State
from tests.lib.expected import edges, value

Tabled = Callable[[str], PlanRecord]


def test_each_year_of_a_saving_is_one_and_its_total_is_none(tabled: Tabled) -> None:
    record = tabled("""
        Saving (£000)

        Ref | Service | Saving proposal | 2026/27 | 2027/28 | Total | Delivered to date | Delivery RAG
        S1 | Adults | Review costly placements | 450 | 600 | 1,050 | 120 | G
        S2 | Place | Fewer agency staff | 80 | - | 80 | | R
    """)
    assert [(s.ref, s.group, value(s.amount), edges(s.period)[0]) for s in record.savings] == [
        ("S1", "Adults", 450, "2026-04-01"),
        ("S1", "Adults", 600, "2027-04-01"),
        ("S2", "Place", 80, "2026-04-01"),
        ("S2", "Place", None, "2027-04-01"),
    ]
    assert {s.amount.scale for s in record.savings if s.amount and s.amount.value is not None} == {1000}
    assert [s.rating and s.rating.rating for s in record.savings] == [Rating.GREEN] * 2 + [Rating.RED] * 2
    assert record.savings[0].raw("Delivered to date") == "120"


def test_groups_close_with_subtotals_and_the_whole_with_a_total(tabled: Tabled) -> None:
    record = tabled("""
        Client group | Reason | Amount £000
        Older people | Fewer beds bought | 225
         | Charges that follow costs | ?
         | Better rotas | -
         | Total for older people | 225
        Overall total | | 225
    """)
    assert [(s.group, s.text, s.kind, value(s.amount)) for s in record.savings] == [
        ("Older people", "Fewer beds bought", LineKind.LINE, 225),
        ("Older people", "Charges that follow costs", LineKind.LINE, None),
        ("Older people", "Better rotas", LineKind.LINE, None),
        ("Older people", "Total for older people", LineKind.SUBTOTAL, 225),
        (None, "Overall total", LineKind.TOTAL, 225),
    ]
    states = [s.amount.state for s in record.savings if s.amount]
    assert states == [State.GIVEN, State.UNKNOWN, State.NIL, State.GIVEN, State.GIVEN]


def test_two_bullets_beside_two_amounts_are_two_savings(tabled: Tabled) -> None:
    record = tabled("""
        Client group | Reason | Amount £000
        Children | • Fewer placements far away¶• Shared transport | 386¶100
    """)
    assert [(s.text, value(s.amount)) for s in record.savings] == [
        ("Fewer placements far away", 386),
        ("Shared transport", 100),
    ]


def test_a_sentence_above_says_that_figures_are_thousands(tabled: Tabled) -> None:
    record = tabled("""
        Proposals for this winter. All figures are £000 and are changes from the year before, as agreed.

        Ref | Proposal | Owner | 2026/27 | 2027/28
        S1 | Review costly placements | Head of Care | (450) | -
    """)
    scales = [s.amount.scale for s in record.savings if s.amount]
    assert [value(s.amount) for s in record.savings] == [-450, None]
    assert scales[0] == 1000


@pytest.mark.parametrize("unit", ["£k", "(£000)", "£'000"])
def test_years_with_their_unit_head_the_sums_of_each_year(unit: str, tabled: Tabled) -> None:
    record = tabled(f"""
        Savings proposal | 2026/27 {unit} | 2027/28 {unit} | RAG
        Review of placements | (1,250) | (800) | A
        Transport | 400 | - | R
    """)
    assert [
        (one.text, one.period.raw, one.amount.value, one.amount.scale, one.rating.raw)
        for one in record.savings
    ] == [
        ("Review of placements", "2026/27", -1250, 1000, "A"),
        ("Review of placements", "2027/28", -800, 1000, "A"),
        ("Transport", "2026/27", 400, 1000, "R"),
        ("Transport", "2027/28", None, 1, "R"),
    ]
