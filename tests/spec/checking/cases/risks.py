from __future__ import annotations

from tests.spec.checking.given import Case, plan, risk, risk_action

_LONG = f"{'Prices rise and rise again ' * 4}until nobody can pay the costs for the"
_RISK = "Money runs out before the end of the year"

CASES = [
    Case(
        "RISK-1",
        "three printings in two wordings",
        plan(risk(_RISK, f"{_RISK}.", f"{_RISK} (Corporate Risk 3)")),
        (f"The risk “{_RISK}” is printed 3 times in 2 wordings: “{_RISK}” / “{_RISK} (Corporate Risk 3)”.",),
    ),
    Case(
        "RISK-1",
        "long wordings are quoted from shortly before they differ",
        plan(risk(f"{_LONG} staff", f"{_LONG} all staff")),
        (
            (
                "The risk “Prices rise and rise again Prices rise and rise again Prices rise and rise again "
                "Prices …” is printed 2 times in 2 wordings: “… the costs for the staff” / “… the costs for "
                "the all staff”."
            ),
        ),
    ),
    Case(
        "RISK-1",
        "each further wording is set against the first",
        plan(risk(f"{_LONG} staff. (Corporate Risk 2)", f"{_LONG} staff.", f"Costs and {_LONG}")),
        (
            (
                "The risk “Prices rise and rise again Prices rise and rise again Prices rise and rise again "
                "Prices …” is printed 3 times in 3 wordings: “… costs for the staff. (Corporate Risk 2)” / "
                "“… costs for the staff.” / “Costs and Prices rise and rise again Prices rise and rise again "
                "Prices rise and rise …”."
            ),
        ),
    ),
    Case("RISK-1", "two printings in one wording", plan(risk(_RISK, f"{_RISK}."))),
    Case(
        "RISK-2",
        "two scores for one risk",
        plan(risk(_RISK, f"{_RISK} @ 16")),
        (f"The risk “{_RISK}” is printed with different current scores: 20 and 16.",),
    ),
    Case("RISK-2", "20 and 20.0", plan(risk(_RISK, f"{_RISK} @ 20.0"))),
    Case(
        "RISK-3",
        "other actions in other places",
        plan(
            risk(_RISK, _RISK),
            risk_action(1, "Save on travel"),
            risk_action(1, "Report each month"),
            risk_action(2, "Report each month"),
            risk_action(2, "Freeze posts", "Dec 26"),
        ),
        (
            (
                f"The risk “{_RISK}” has other actions in other places; not in all 2 of them: "
                "“Save on travel” "
                "(ends “Mar 27”); “Freeze posts” (ends “Dec 26”)."
            ),
        ),
    ),
    Case(
        "RISK-3",
        "one printing is silent, and case and stops do not count",
        plan(
            risk(_RISK, _RISK, _RISK),
            risk_action(1, "Report each month"),
            risk_action(3, "Report each Month."),
        ),
    ),
    Case(
        "RISK-4",
        "one action ends in March here and in December there",
        plan(
            risk(_RISK, _RISK),
            risk_action(1, "Report each month"),
            risk_action(2, "Report each month", "Dec 26"),
        ),
        (
            (
                f"The action “Report each month” against the risk “{_RISK}” has different ends: “Mar 27” and "
                "“Dec 26”."
            ),
        ),
    ),
    Case(
        "RISK-4",
        "31 March and March agree",
        plan(
            risk(_RISK, _RISK),
            risk_action(1, "Report each month"),
            risk_action(2, "Report each month", "31/03/27"),
        ),
    ),
    Case(
        "RISK-5",
        "nothing is expected to lower it",
        plan(risk(_RISK, current="10", target="10")),
        (f"The target score of the risk “{_RISK}”, 10, is its current score.",),
    ),
    Case("RISK-5", "it is to be lowered", plan(risk(_RISK, current="20", target="12"))),
    Case("RISK-5", "its target is not yet known", plan(risk(_RISK, target="TBC"))),
    Case(
        "RISK-6",
        "it is meant to grow",
        plan(risk(_RISK, current="6", target="16")),
        (f"The target score of the risk “{_RISK}” is 16, above the current 6.",),
    ),
    Case("RISK-6", "it stays as it is", plan(risk(_RISK, current="10", target="10"))),
]
