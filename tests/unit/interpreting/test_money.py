"""Budgets: groups, subtotals, totals as printed, and the total block that repeats every line."""

from collections.abc import Callable

from goldenthread.model import LineKind, PlanRecord
from tests.lib.expected import edges

Sketch = Callable[[str], PlanRecord]


def lines(record: PlanRecord) -> list[tuple[str, str, str]]:
    return [(b.group or "", b.title, str(b.kind)) for b in record.budget_lines]


def test_a_row_without_amounts_opens_a_group_and_a_subtotal_stays_in_it(sketch: Sketch) -> None:
    record = sketch("""
        Service | Expenditure £000 | Income £000 | Net £000
        Care at home | | |
        Home care | 100 | 20 | 80
        Direct payments | 50 | 5 | 45
        Subtotal | 150 | 25 | 125
        Care homes | | |
        Older people | 300 | 100 | 200
        Sub-total | 300 | 100 | 200
        Directorate total | 450 | 125 | 325
    """)
    assert lines(record) == [
        ("Care at home", "Home care", "line"),
        ("Care at home", "Direct payments", "line"),
        ("Care at home", "Subtotal", "subtotal"),
        ("Care homes", "Older people", "line"),
        ("Care homes", "Sub-total", "subtotal"),
        ("", "Directorate total", "total"),
    ]


def test_a_total_of_a_group_without_subtotals_belongs_to_the_group(sketch: Sketch) -> None:
    record = sketch("""
        Service | Expenditure | Income | Net
        Care at home | | |
        Home care | 100 | 20 | 80
        Total | 100 | 20 | 80
    """)
    assert lines(record) == [("Care at home", "Home care", "line"), ("Care at home", "Total", "total")]


def test_the_group_may_stand_in_a_column_of_its_own(sketch: Sketch) -> None:
    record = sketch("""
        Service group | Line | Expenditure £000 | Income £000 | Net £000
        Care at home | Home care | 100 | 20 | 80
        Care homes | Older people | 300 | 100 | 200
         | Directorate total | 400 | 120 | 280
    """)
    assert lines(record) == [
        ("Care at home", "Home care", "line"),
        ("Care homes", "Older people", "line"),
        ("", "Directorate total", "total"),
    ]


def test_a_group_printed_once_stands_for_the_lines_below_it_and_not_for_the_total(sketch: Sketch) -> None:
    record = sketch("""
        Service group | Budget heading | Expenditure | Income | Net
        Adults | Home care | 100 | 20 | 80
         | Day care | 50 | 10 | 40
         | Subtotal | 150 | 30 | 120
        Places | Roads | 70 | 0 | 70
         | Total places | 70 | 0 | 70
         | Total | 220 | 30 | 190
    """)
    assert [(line.title, line.group) for line in record.budget_lines] == [
        ("Home care", "Adults"),
        ("Day care", "Adults"),
        ("Subtotal", "Adults"),
        ("Roads", "Places"),
        ("Total places", "Places"),
        ("Total", None),
    ]


def test_a_group_left_alone_at_the_foot_of_a_page_opens_on_the_next(sketch: Sketch) -> None:
    record = sketch("""
        Budget heading | Expenditure | Income | Net
        Adults | | |
        Budget heading | Expenditure | Income | Net
        Home care | 100 | 20 | 80
    """)
    assert lines(record) == [("Adults", "Home care", "line")]


def test_a_nameless_row_below_the_lines_is_their_subtotal_and_in_a_total_block_the_total(
    sketch: Sketch,
) -> None:
    record = sketch("""
        Service | Expenditure | Income | Net
        Care at home | | |
        Home care | 100 | 20 | 80
         | 100 | 20 | 80
        Directorate total | | |
        Home care | 100 | 20 | 80
         | 100 | 20 | 80
    """)
    assert lines(record) == [
        ("Care at home", "Home care", "line"),
        ("Care at home", "", "subtotal"),
        ("Directorate total", "", "total"),
    ]
    (line,) = [b for b in record.budget_lines if b.kind is LineKind.LINE]
    assert line.raw("net again") == "80", "the repeated line is one line seen twice"


def test_two_lines_of_one_name_with_other_figures_are_two(sketch: Sketch) -> None:
    record = sketch("""
        Service | Expenditure | Income | Net
        Adults | | |
        Administration | 100 | 20 | 80
        Children | | |
        Administration | 90 | 20 | 70
    """)
    assert lines(record) == [("Adults", "Administration", "line"), ("Children", "Administration", "line")]


def test_nothing_is_added_up_and_blank_is_not_nought(sketch: Sketch) -> None:
    record = sketch("""
        Service | Expenditure | Income | Net
        Home care | 100 | | 80
        Total | 999 | - | 999
    """)
    line, total = record.budget_lines
    assert line.income is None
    assert (total.net and total.net.value, total.income and total.income.value) == (999, None)


def test_the_heading_says_what_one_unit_stands_for(sketch: Sketch) -> None:
    record = sketch("""
        Service | Gross £m | Income (£000) | Net
        Home care | 1.2 | 20 | 80
    """)
    (line,) = record.budget_lines
    assert [w and w.scale for w in (line.expenditure, line.income, line.net)] == [1_000_000, 1000, 1]


def test_the_year_is_the_one_the_heading_names(sketch: Sketch) -> None:
    record = sketch("""
        Business Plan 2026-29

        Revenue budget 2027/28

        Service | Expenditure | Income | Net
        Home care | 100 | 20 | 80
    """)
    assert edges(record.budget_lines[0].period) == ("2027-04-01", "2028-03-31")


def test_a_year_of_another_section_does_not_reach_the_money(sketch: Sketch) -> None:
    record = sketch("""
        # Business Plan 2026-29

        Refreshed April 2026

        # Section A - Looking back at 2024/25

        It was a good year.

        # Section B - Money

        Service | Expenditure | Income | Net
        Home care | 100 | 20 | 80
    """)
    assert edges(record.budget_lines[0].period) == ("2026-04-01", "2027-03-31")


def test_money_is_counted_in_the_currency_of_the_headings(sketch: Sketch) -> None:
    record = sketch("""
        Service | 2026 Budget ($000) | 2026 Forecast ($000) | Change
        Parks | 2,120 | 2,205 | 85
    """)
    amounts = [written for _, written in record.budget_lines[0].amounts]
    assert [(one.unit, one.scale) for one in amounts][:2] == [("dollars", 1000), ("dollars", 1000)]
    assert amounts[2].unit == "dollars"


def test_net_alone_is_what_the_lines_come_to(sketch: Sketch) -> None:
    record = sketch("""
        Service | Budget £000 | Forecast £000
        Salaries | 300 | 310
        Fees | (100) | (90)
        Net | 200 | 220
    """)
    assert [str(one.kind) for one in record.budget_lines] == ["line", "line", "total"]
