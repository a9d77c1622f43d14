from __future__ import annotations

from goldenthread.model import Polarity, Severity
from tests.spec.checking.given import Case, indicator, plan

CASES = [
    Case(
        "RATE-1",
        "red, and every figure meets the target",
        plan(indicator("Delays", "<=6.0", rated="R", actual="5.2", forecast="5.0")),
        (
            (
                "The indicator “Delays” is rated R though the target is met: “5.2” (actual) and “5.0” "
                "(forecast) "
                "against “<=6.0”."
            ),
        ),
    ),
    Case(
        "RATE-1",
        "green, and every figure misses it by far",
        plan(indicator("Reviews", "75%", rated="G", polarity=Polarity.HIGHER, actual="48%", forecast="50%")),
        (
            (
                "The indicator “Reviews” is rated G though the target is missed by more than a tenth "
                "or beyond "
                "its floor: “48%” (actual) and “50%” (forecast) against “75%”."
            ),
        ),
    ),
    Case(
        "RATE-1",
        "amber though it is met is told mildly",
        plan(indicator("Rate of admissions", "<=70", rated="A", actual="63")),
        (
            (
                "The indicator “Rate of admissions” is rated A though the target is met: “63” "
                "(actual) against “<=70”."
            ),
        ),
        severity=Severity.INFORMATION,
    ),
    Case(
        "RATE-1",
        "the forecast gets there, a near miss is green, nobody says which way is better",
        plan(
            indicator("Reviews", ">=9,000", rated="G", actual="6,001", forecast="9,258"),
            indicator("Delays", "<=6.0", rated="G", actual="6.2", forecast="6.1"),
            indicator("Admissions", "70", rated="R", actual="63", forecast="67"),
        ),
    ),
    Case(
        "RATE-1",
        "a count in the middle of the year, and the targets of three years",
        plan(
            indicator("Reviews done", ">=9,000", rated="G", actual="4,000"),
            indicator("Delays", "<=6.0", "<=5.0", rated="R", actual="4.0", forecast="4.0"),
        ),
    ),
    Case(
        "RATE-2",
        "green while the survey is awaited",
        plan(
            indicator(
                "Control", "Baseline year", rated="G", actual="Awaiting survey", forecast="Awaiting survey"
            )
        ),
        ("The indicator “Control” is rated G while there is no figure: “Awaiting survey”.",),
    ),
    Case(
        "RATE-2",
        "not rated, or one figure is there",
        plan(
            indicator("Control", "80%", rated="N/A", actual="Awaiting survey"),
            indicator("Support", "75%", rated="A", actual="48%", forecast="TBC"),
            indicator("Strategy", "Annual conference", rated="G", actual="Complete"),
        ),
    ),
]
