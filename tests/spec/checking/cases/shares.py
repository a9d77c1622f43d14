from __future__ import annotations

from tests.spec.checking.drawn import table_of_money
from tests.spec.checking.given import Case, plan

CASES = [
    Case(
        "CAST-4",
        "shares of a whole that are not the whole",
        plan(
            table_of_money(
                "Budget | Share %", "Children | 20.0 | 25.0", "Adults | 60.0 | 70.0", "Total | 80.0 | 100.0"
            )
        ),
        ("The shares under Share % add up to 95 and 100 is printed.",),
    ),
    Case(
        "CAST-4",
        "no total is printed",
        plan(table_of_money("Budget | Share %", "Children | 20.0 | 25.0", "Adults | 60.0 | 70.0")),
        ("The shares under Share % add up to 95 and 100 was to be expected.",),
    ),
    Case(
        "CAST-4",
        "they are the whole, or no shares at all",
        plan(
            table_of_money(
                "Budget | Share % | Change %",
                "Children | 20.0 | 25.0 | 3.0",
                "Adults | 60.0 | 75.0 | 4.0",
                "Total | 80.0 | 100.0 | 3.8",
            )
        ),
    ),
    Case(
        "CAST-4",
        "percentages of different things",
        plan(
            table_of_money("Budget | Spent %", "Children | 20.0 | 25.0", "Adults | 60.0 | 30.0"),
        ),
    ),
    Case(
        "CAST-4",
        "changes that happen to come near the whole",
        plan(table_of_money("Budget | Change %", "Children | 20.0 | 45.0", "Adults | 60.0 | 50.0")),
    ),
    Case(
        "CAST-5",
        "each share is rounded",
        plan(
            table_of_money(
                "Budget | Share %",
                "Children | 10.0 | 33.3",
                "Adults | 10.0 | 33.3",
                "Other | 10.0 | 33.3",
                "Total | 30.0 | 100.0",
            )
        ),
        ("The shares under Share % add up to 99.9 and 100 is printed, which is rounding.",),
    ),
    Case(
        "CAST-5",
        "more than rounding, and nothing to round",
        plan(table_of_money("Share %", "Children | 25.0", "Adults | 74.0", "Total | 100.0")),
    ),
    Case(
        "CAST-6",
        "one variance of three does not follow",
        plan(
            table_of_money(
                "Budget | Forecast | Variance",
                "Children | 10.5 | 11.7 | 1.2",
                "Adults | 30.4 | 29.3 | -1.1",
                "Other | 15.2 | 16.7 | 2.5",
            )
        ),
        (
            (
                "“Other” prints “2.5” under Variance, which is not Forecast less Budget (Budget 15.2, "
                "Forecast 16.7)."
            ),
        ),
    ),
    Case(
        "CAST-6",
        "a difference in per cent",
        plan(
            table_of_money(
                "Budget | Grant | Difference %",
                "Children | 24.0 | 16.0 | 50.0",
                "Adults | 30.0 | 40.0 | -25.0",
                "Other | 18.0 | 12.0 | 37.0",
            )
        ),
        (
            (
                "“Other” prints “37.0” under Difference %, which is not Budget less Grant in per cent "
                "of Grant (Budget 18.0, Grant 12.0)."
            ),
        ),
    ),
    Case(
        "CAST-6",
        "all follow, with rounding, or too few to tell from what",
        plan(
            table_of_money(
                "Budget | Forecast | Variance",
                "Children | 10.5 | 11.7 | 1.2",
                "Adults | 30.4 | 29.3 | -1.1",
                "Other | 15.2 | 16.7 | 1.6",
            )
        ),
    ),
    Case(
        "CAST-6",
        "half of the rows fit by chance",
        plan(
            table_of_money(
                "Budget | Staff | Change",
                "Children | 20 | 25 | 5",
                "Adults | 30 | 36 | 6",
                "Other | 12 | 25 | 2",
                "Homes | 40 | 90 | 3",
            )
        ),
    ),
    Case(
        "CAST-6",
        "two columns that have nothing to do with the third",
        plan(
            table_of_money(
                "Budget | Staff | Change",
                "Children | 10.5 | 11.7 | 5",
                "Adults | 30.4 | 29.3 | 6",
            )
        ),
    ),
]
