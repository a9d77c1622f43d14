"""Budgets without a net column: forecast and variance beside the budget, shares, totals told by words."""

from collections.abc import Callable

from goldenthread.model import LineKind, PlanRecord
from tests.lib.expected import value

Tabled = Callable[[str], PlanRecord]


def test_budget_forecast_and_variance_under_units_of_their_own(tabled: Tabled) -> None:
    record = tabled("""
         | Original budget | Current budget | Forecast outturn | Variance | Reason for variance
        Service | £000 | £000 | £000 | £000 |
        Adults | | | | |
        Home care | 1,200 | 1,250 | 1,300 | 50 | More hours.
        Day care | 400 | 400 | 380 | (20) |
        Total adults | 1,600 | 1,650 | 1,680 | 30 |
        Net cost of services | 1,600 | 1,650 | 1,680 | 30 |
    """)
    assert [(b.group, b.title, b.kind) for b in record.budget_lines] == [
        ("Adults", "Home care", LineKind.LINE),
        ("Adults", "Day care", LineKind.LINE),
        ("Adults", "Total adults", LineKind.SUBTOTAL),
        (None, "Net cost of services", LineKind.TOTAL),
    ]
    assert [(label, value(one)) for label, one in record.budget_lines[1].amounts] == [
        ("Original budget £000", 400),
        ("Current budget £000", 400),
        ("Forecast outturn £000", 380),
        ("Variance £000", -20),
    ]
    assert {one.scale for b in record.budget_lines for _, one in b.amounts} == {1000}
    assert record.budget_lines[0].raw("Reason for variance") == "More hours."


def test_a_share_stays_under_its_own_heading_as_percent(tabled: Tabled) -> None:
    record = tabled("""
        Client group | Budget £m | Share %
        Children | 20.3 | 26.3
        Total | 77.3 | 100.0
    """)
    line, total = record.budget_lines
    assert [(label, one.unit, one.scale) for label, one in line.amounts] == [
        ("Budget £m", "pounds", 1_000_000),
        ("Share %", "percent", 1),
    ]
    assert (line.title, total.kind) == ("Children", LineKind.TOTAL)


def test_a_directorate_names_the_line_where_nothing_else_does(tabled: Tabled) -> None:
    record = tabled("""
        Directorate | Budget £m | Outturn £m | Variance £m | Variance %
        Place | 31.5 | 30.9 | (0.6) | (1.9)
    """)
    (line,) = record.budget_lines
    assert (line.title, [str(value(one)) for _, one in line.amounts]) == (
        "Place",
        ["31.5", "30.9", "-0.6", "-1.9"],
    )


def test_any_words_below_a_merged_heading_are_a_heading_of_their_own(tabled: Tabled) -> None:
    record = tabled("""
         | Annual budget | < | < | Year to date | < | Full year forecast | <
        Service | Expenditure £k | Income £k | Net £k | Actual £k | Variance £k | Net outturn £k | Variance £k
        Home care | 14,875 | -2,105 | 12,770 | 7,401 | -48 | 12,700 | -70
        Reablement | 2,960 | -1,200 | 1,760 | 1,030 | 3 | 1,760 | 0
    """)
    line = record.budget_lines[0]
    assert [value(one) for one in (line.expenditure, line.income, line.net)] == [14875, -2105, 12770]
    assert [(label, value(one), one.scale) for label, one in line.amounts] == [
        ("Year to date Actual £k", 7401, 1000),
        ("Year to date Variance £k", -48, 1000),
        ("Full year forecast Net outturn £k", 12700, 1000),
        ("Full year forecast Variance £k", -70, 1000),
    ]
