"""Budgets with a column a year, whose only word on money is their unit."""

from collections.abc import Callable

from goldenthread.model import LineKind, PlanRecord
from tests.lib.expected import value

Tabled = Callable[[str], PlanRecord]


def test_a_unit_above_the_header_makes_its_years_columns_of_money(tabled: Tabled) -> None:
    record = tabled("""
        Westmarch capital programme

        £m

        Scheme | 2025/26 | 2026/27 | Total | Funding
        Roads | | | |
        Bridge repairs | 1.2 | 0.8 | 2.0 | Grant
        Roads total | 1.2 | 0.8 | 2.0 |
        Grand total | 1.2 | 0.8 | 2.0 |
    """)
    assert [(b.group, b.title, b.kind) for b in record.budget_lines] == [
        ("Roads", "Bridge repairs", LineKind.LINE),
        ("Roads", "Roads total", LineKind.SUBTOTAL),
        (None, "Grand total", LineKind.TOTAL),
    ]
    bridge = record.budget_lines[0]
    assert [(label, str(value(one)), one.scale) for label, one in bridge.amounts] == [
        ("2025/26", "1.2", 1_000_000),
        ("2026/27", "0.8", 1_000_000),
        ("Total", "2.0", 1_000_000),
    ]
    assert bridge.raw("Funding") == "Grant"


def test_the_unit_line_is_no_group(tabled: Tabled) -> None:
    record = tabled("""
        All figures in £000

        Scheme | 2025/26 | 2026/27
        Bridge repairs | 1,200 | 800
        Town square | 90 | 0
    """)
    assert [b.group for b in record.budget_lines] == [None, None]
    assert {one.scale for b in record.budget_lines for _, one in b.amounts} == {1000}


def test_years_of_two_plans_under_a_heading_that_counts_in_thousands(tabled: Tabled) -> None:
    record = tabled("""
        What it costs ($000) | Annual Plan 2024/25 | Long-term Plan 2025/26
        Parks | 1,310 | 1,402
        Libraries | 870 | 905
        Total cost | 2,180 | 2,307
    """)
    assert [b.title for b in record.budget_lines] == ["Parks", "Libraries", "Total cost"]
    assert [(label, value(one), one.unit, one.scale) for label, one in record.budget_lines[0].amounts] == [
        ("Annual Plan 2024/25", 1310, "dollars", 1000),
        ("Long-term Plan 2025/26", 1402, "dollars", 1000),
    ]


def test_a_single_thousand_is_a_scale_as_well(tabled: Tabled) -> None:
    record = tabled("""
        £ thousand

        Scheme | 2025/26 | 2026/27
        Bridge repairs | 1,200 | 800
        Town square | 90 | 0
    """)
    assert {one.scale for b in record.budget_lines for _, one in b.amounts} == {1000}


def test_years_that_count_something_else_are_no_money(tabled: Tabled) -> None:
    record = tabled("""
        We spent £3 million on homes:

        Programme | 2024/25 | 2025/26
        Council homes built | 40 | 52
        Homes let | 310 | 290
    """)
    assert record.budget_lines == ()


def test_a_column_of_staff_beside_the_years_leaves_the_table_as_it_is(tabled: Tabled) -> None:
    record = tabled("""
        £000

        Programme | Staff | 2024/25 | 2025/26
        Leisure centres | 12 | 310 | 320
        Museums | 4 | 95 | 99
    """)
    assert record.budget_lines == ()


def test_projects_with_money_in_each_year_and_nobody_who_does_them_are_a_budget(tabled: Tabled) -> None:
    record = tabled("""
        Capital Improvement Program (dollars in thousands)

        Adopted in June

        Project No. | Project Name | Department | Prior Years | FY2026 | FY2027 | Total | Status
        PW-1 | Bridge on Elm Street | Public Works | 850 | 2,400 | | 3,250 | In design
        PW-2 | Sidewalk gaps | Public Works | | 500 | 500 | 1,000 | Ongoing
         | Total | | 850 | 2,900 | 500 | 4,250 |
    """)
    assert record.actions == ()
    assert [(b.ref, b.title, b.kind) for b in record.budget_lines] == [
        ("PW-1", "Bridge on Elm Street", LineKind.LINE),
        ("PW-2", "Sidewalk gaps", LineKind.LINE),
        (None, "Total", LineKind.TOTAL),
    ]
    amounts = record.budget_lines[0].amounts
    assert [(label, value(one), one.unit, one.scale) for label, one in amounts] == [
        ("Prior Years", 850, "dollars", 1000),
        ("FY2026", 2400, "dollars", 1000),
        ("Total", 3250, "dollars", 1000),
    ]


def test_projects_with_an_owner_and_an_end_stay_actions(tabled: Tabled) -> None:
    record = tabled("""
        All figures in £000

        Project | Lead | Completion date | 2025/26 | 2026/27
        Bridge repairs | Head of Highways | March 2027 | 1,200 | 800
        Town square | Head of Place | June 2026 | 90 | 0
    """)
    assert [a.text for a in record.actions] == ["Bridge repairs", "Town square"]
    assert record.budget_lines == ()
