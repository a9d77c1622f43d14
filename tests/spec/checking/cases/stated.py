from __future__ import annotations

from tests.spec.checking.drawn import savings, section
from tests.spec.checking.given import Case, budget, plan

_SAVINGS = savings("Fewer forms | 1,200", "Shared office | 1,634", "Total | 2,834")
_BUDGET = budget("Home care | Care | line | 500 | 0 | 500", "Total |  | total | 500 | 0 | 500")

CASES = [
    Case(
        "CONFLICT-3",
        "more is required than the savings come to",
        plan(
            section("2", "The government requires efficiency savings of 2%. For Ashdale this is £3.1m."),
            _SAVINGS,
        ),
        (
            (
                "The text asks for “£3.1m” of savings, and the savings listed come to £2,834,000: "
                "£266,000 less."
            ),
        ),
    ),
    Case(
        "CONFLICT-3",
        "the lines are added up where no total is printed",
        plan(
            section("2", "Savings of £3.1m are required."),
            savings("Fewer forms | 1,200", "Shared office | 1,634"),
        ),
        (
            (
                "The text asks for “£3.1m” of savings, and the savings listed come to £2,834,000: "
                "£266,000 less."
            ),
        ),
    ),
    Case(
        "CONFLICT-3",
        "rounded, overachieved, or about something else",
        plan(
            section(
                "2",
                "Savings of £2.9m are required.",
                "Savings of £1.5m are required.",
                "Savings of £9m are required of the whole council.",
                "The grant of £3.1m pays for breaks.",
                "Efficiencies of £3.1m were made by others.",
            ),
            _SAVINGS,
        ),
    ),
    Case("CONFLICT-3", "a plan without savings", plan(section("2", "Savings of £3.1m are required."))),
    Case(
        "CONFLICT-6",
        "the text states one total and the table another",
        plan(section("2", "The total budget is £520,000."), _BUDGET),
        ("The text states “£520,000”, and the total “Total” is £500,000.",),
    ),
    Case("CONFLICT-6", "savings are no budget", plan(section("2", "The net budget is £2.9m."), _SAVINGS)),
    Case(
        "CONFLICT-6",
        "rounded, or far from the total",
        plan(
            section(
                "2",
                "The total budget is £0.5m.",
                "The total budget of the council is £88m.",
                "The total budget for a home is £12,000.",
            ),
            _BUDGET,
        ),
    ),
]
