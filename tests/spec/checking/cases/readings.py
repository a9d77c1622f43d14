from __future__ import annotations

from goldenthread.model import Severity
from tests.spec.checking.drawn import over_time
from tests.spec.checking.given import Case, indicator, plan

CASES = [
    Case(
        "READING-1",
        "more than all of them, and less than none",
        plan(
            indicator("Proportion of people reviewed", "90%", actual="114%"),
            indicator("Percentage of calls answered", "-5%", actual="80%"),
        ),
        (
            "The reading of the indicator “Proportion of people reviewed” is “114%”, more than all of them.",
            "The target of the indicator “Percentage of calls answered” is “-5%”, less than none.",
        ),
    ),
    Case(
        "READING-1",
        "nobody says what it is a share of, and the finding is mild",
        plan(indicator("Reviews", "90%", actual="114%")),
        ("The reading of the indicator “Reviews” is “114%”, more than all of them.",),
        severity=Severity.INFORMATION,
    ),
    Case(
        "READING-1",
        "money against a budget, growth, and all of them",
        plan(
            indicator("Percentage of budget spent", "100%", actual="104%"),
            indicator("Increase in percentage of carers assessed", "20%", actual="-3%"),
            indicator("Proportion of people reviewed", "100%", actual="100%"),
            indicator("Reviews", "90", actual="114"),
        ),
    ),
    Case(
        "READING-2",
        "a running total falls",
        plan(over_time("Reviews (year to date)", "actual Q1 26 120", "actual Q2 26 95")),
        ("The indicator “Reviews (year to date)” is cumulative and goes down from “120” to “95”.",),
    ),
    Case(
        "READING-2",
        "a new year begins, a rate falls, and nobody says that it adds up",
        plan(
            over_time("Reviews (cumulative)", "actual Q4 26 120", "actual Q1 27 30"),
            over_time("Reviews in time (cumulative)", "actual Q1 26 90%", "actual Q2 26 80%"),
            over_time("Visits", "actual Q1 26 120", "actual Q2 26 95"),
        ),
    ),
    Case(
        "READING-3",
        "one quarter, two figures",
        plan(over_time("Visits", "actual Q1 26 120", "actual Q1 26 125")),
        ("The indicator “Visits” has two figures (actual) for “Q1 26”: “120” and “125”.",),
    ),
    Case(
        "READING-3",
        "one figure printed twice, a forecast beside it, and two parts",
        plan(
            over_time("Visits", "actual Q1 26 120", "actual Q1 26 120.0", "forecast Q1 26 130"),
            over_time("Calls", "actual Q1 26 120 north", "actual Q1 26 125 south"),
        ),
    ),
]
