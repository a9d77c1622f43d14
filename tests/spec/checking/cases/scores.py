from __future__ import annotations

from goldenthread.model import Severity
from tests.spec.checking.drawn import scored
from tests.spec.checking.given import Case, plan, risk_action

_TWO = (scored("Money runs out", "12", "3", "4"), scored("Staff leave", "20", "4", "5"))

CASES = [
    Case(
        "RISK-7",
        "one score of three is not the product",
        plan(*_TWO, scored("Prices rise", "20", "4", "4")),
        (
            (
                "The risk “Prices rise” has likelihood 4, impact 4 and the score 20; likelihood times impact "
                "is 16."
            ),
        ),
    ),
    Case(
        "RISK-7",
        "the scheme adds, or the product is the score at first",
        plan(scored("Money runs out", "7", "3", "4"), scored("Staff leave", "9", "4", "5")),
    ),
    Case(
        "RISK-7", "it is the original score", plan(*_TWO, scored("Prices rise", "8", "4", "4", original="16"))
    ),
    Case(
        "RISK-7",
        "one risk fits by chance",
        plan(scored("Money runs out", "4", "2", "2"), scored("Staff leave", "9", "4", "5")),
    ),
    Case(
        "RISK-7",
        "most risks do not fit",
        plan(*_TWO, *(scored(f"Prices of {n} rise", "9", "4", "5") for n in ("food", "fuel", "homes"))),
    ),
    Case(
        "RISK-8",
        "a risk has grown",
        plan(scored("Prices rise", "20", original="16"), scored("Staff leave", "9", original="16")),
        ("1 risk scores higher now than at first: the risk “Prices rise” (16, now 20).",),
    ),
    Case("RISK-8", "it stays", plan(scored("Prices rise", "16", original="16"))),
    Case(
        "RISK-9",
        "the highest risk has no action",
        plan(*_TWO, scored("Prices rise", "25", controls=None)),
        ("The risk “Prices rise” (score 25) is high and names no action and no control.",),
    ),
    Case(
        "RISK-9",
        "a low risk has none, and the finding is mild",
        plan(*_TWO, scored("Prices rise", "4", controls=None)),
        ("The risk “Prices rise” (score 4) names no action and no control.",),
        severity=Severity.INFORMATION,
    ),
    Case(
        "RISK-9",
        "no risk has any, and the register is told once",
        plan(scored("Prices rise", "4", controls=None), scored("Staff leave", "9", controls=None)),
        ("None of the 2 risks names an action or a control.",),
        severity=Severity.INFORMATION,
    ),
    Case(
        "RISK-9",
        "an action against it is enough",
        plan(*_TWO, scored("risk", "25", controls=None), risk_action(1, "Save")),
    ),
    Case(
        "RISK-10",
        "the higher score is green",
        plan(
            scored("Money runs out", "20", rated="G"),
            scored("Staff leave", "16", rated="R"),
            scored("Prices rise", "4", rated="G"),
            scored("Homes close", "2", rated="G"),
            scored("Calls drop", "1", rated="G"),
        ),
        (
            (
                "A higher score has a milder rating: the risk “Money runs out” scores 20 and is G, but the "
                "risk “Staff leave” scores 16 and is R."
            ),
        ),
    ),
    Case(
        "RISK-10",
        "the bands follow the scores, or the rating is of something else",
        plan(scored("Money runs out", "20", rated="R"), scored("Staff leave", "20", rated="R")),
    ),
    Case(
        "RISK-10",
        "most ratings go against the scores",
        plan(scored("Money runs out", "20", rated="G"), scored("Staff leave", "4", rated="R")),
    ),
]
