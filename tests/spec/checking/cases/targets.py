from __future__ import annotations

from goldenthread.model import Severity
from tests.spec.checking.drawn import over_time
from tests.spec.checking.given import Case, indicator, plan

CASES = [
    Case(
        "TARGET-1",
        "a blank, a dash and no target at all",
        plan(
            indicator("Reviews", "", actual="70%"),
            indicator("Visits", "-", actual="70"),
            indicator("Calls", actual="70"),
            indicator("Letters", "90"),
        ),
        (
            "The indicator “Calls” has no target.",
            "The indicator “Reviews” has no target.",
            "The indicator “Visits” has no target; the plan prints “-”.",
        ),
    ),
    Case(
        "TARGET-1",
        "a table of figures without targets is told once",
        plan(indicator("Reviews", actual="70"), indicator("Visits", actual="71")),
        ("None of the 2 indicators has a target.",),
        severity=Severity.INFORMATION,
    ),
    Case(
        "TARGET-1",
        "a note stands over figure and targets alike, which is no blank",
        plan(indicator("Control", actual="Baseline year"), indicator("Visits", "90", actual="88")),
    ),
    Case(
        "TARGET-1",
        "not applicable is an answer, and another year's target is a target",
        plan(indicator("Reviews", "N/A"), indicator("Visits", "", "90")),
    ),
    Case(
        "TARGET-2",
        "a target to be confirmed",
        plan(indicator("Waiting over six months", "TBC", actual="104")),
        ("The target of the indicator “Waiting over six months” is still to be confirmed: “TBC”.",),
    ),
    Case(
        "TARGET-2",
        "another year has a target, and the finding is mild",
        plan(indicator("Waiting over six months", "90", "TBC")),
        ("The target of the indicator “Waiting over six months” is still to be confirmed: “TBC”.",),
        severity=Severity.INFORMATION,
    ),
    Case(
        "TARGET-2", "a target that waits for its survey", plan(indicator("Satisfaction", "Annual (survey)"))
    ),
    Case(
        "TARGET-3",
        "no figure to reach before the baseline is known",
        plan(indicator("Control", "Baseline year"), indicator("Feel safe", "Annual (survey)")),
        (
            "The indicator “Control” has no figure to reach yet; the plan prints “Baseline year”.",
            "The indicator “Feel safe” has no figure to reach yet; the plan prints “Annual (survey)”.",
        ),
    ),
    Case(
        "TARGET-3",
        "a note stands over figure and targets alike",
        plan(indicator("Control", actual="Baseline year"), indicator("Visits", "90", actual="88")),
        ("The indicator “Control” has no figure to reach yet; the plan prints “Baseline year”.",),
    ),
    Case("TARGET-3", "the figure is awaited and the target is known", plan(indicator("Control", "80%"))),
    Case(
        "TARGET-4",
        "a percentage is to reach a rate",
        plan(indicator("Admissions", "12 per 1,000", actual="14%")),
        (
            (
                "The indicator “Admissions” is to reach “12 per 1,000” (per 1,000) and reads “14%” "
                "(percent): "
                "the two are on different bases."
            ),
        ),
    ),
    Case(
        "TARGET-4",
        "one of them leaves its unit to the other, or counts in another noun",
        plan(
            indicator("Alarms", "120 people", actual="104"),
            indicator("Reviews", "75%", actual="48"),
            indicator("Survey", "75%", actual="Awaiting survey"),
        ),
    ),
    Case(
        "TARGET-5",
        "a target six times its baseline",
        plan(indicator("Admissions", "120", "100", baseline="18")),
        ("The indicator “Admissions” reads “18” (baseline) and is to reach “120”, 6.7 times apart.",),
    ),
    Case(
        "TARGET-5",
        "a rate with a lost decimal point",
        plan(indicator("Delays", "0.6", actual="48")),
        ("The indicator “Delays” reads “48” (actual) and is to reach “0.6”, 80 times apart.",),
    ),
    Case(
        "TARGET-5",
        "a target six times the actual of the year before",
        plan(over_time("Admissions", "actual Q4 25 15", "target Q4 26 90")),
        ("The indicator “Admissions” reads “15” (actual) and is to reach “90”, 6 times apart.",),
    ),
    Case(
        "TARGET-5",
        "five times is not more than five times",
        plan(indicator("Admissions", "100", baseline="20")),
    ),
    Case(
        "TARGET-5",
        "the first quarter of a year's count, a handful of places, and nothing at all",
        plan(
            indicator("Reviews", "9,000", actual="1,200"),
            indicator("Flats", "6", baseline="1"),
            indicator("Homes", "40", baseline="0"),
            indicator("Cost", "350..370", baseline="100"),
        ),
    ),
    Case(
        "TARGET-6",
        "staff and partners are counted apart against one target",
        plan(indicator("Training", "400", actual="A 314 B 934")),
        ("The indicator “Training” is reported in 2 parts, “A 314 B 934”, and its target, “400”, is not.",),
    ),
    Case("TARGET-6", "both are split", plan(indicator("Training", "A 300 B 500", actual="A 314 B 934"))),
]
