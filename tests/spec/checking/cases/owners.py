from __future__ import annotations

from goldenthread.model import Indicator, Severity
from tests.spec.checking.given import (
    Case,
    action,
    at,
    indicator,
    milestone,
    objective,
    plan,
    risk,
    risk_action,
)

CASES = [
    Case(
        "OWNER-1",
        "nobody is named for an action",
        plan(action("1", "Oct 26", owners=()), action("2")),
        ("Action 1 names no responsible officer.",),
    ),
    Case(
        "OWNER-1",
        "the officer is named once for an objective, and the finding is mild",
        plan(
            objective("3.4"),
            action("a", objective="objective-3.4"),
            action("b", owners=(), objective="objective-3.4", text="Train the staff"),
        ),
        (
            (
                "1 action of objective 3.4 without a responsible officer, where another names "
                "Head of Care: “Train the staff”."
            ),
        ),
        severity=Severity.INFORMATION,
    ),
    Case(
        "OWNER-1",
        "the officer is named for the whole of which the objective is a part",
        plan(
            objective("8.1"),
            objective("8.1.1", parent="objective-8.1"),
            action("a", objective="objective-8.1"),
            action("b", owners=(), objective="objective-8.1.1", text="Train the staff"),
        ),
        (
            (
                "1 action of objective 8.1.1 without a responsible officer, where another names "
                "Head of Care: “Train the staff”."
            ),
        ),
        severity=Severity.INFORMATION,
    ),
    Case(
        "OWNER-1",
        "nobody need answer for an action that was dropped, and somebody should for one that is complete",
        plan(
            action("1", "Oct 26", owners=(), status="Dropped"),
            action("2", owners=(), status="Complete"),
            action("3"),
        ),
        ("Action 2 names no responsible officer.",),
    ),
    Case("OWNER-1", "a milestone inherits its action's owner", plan(action("1", "Oct 26"))),
    Case(
        "OWNER-2",
        "a milestone hangs under an objective for which nobody is named",
        plan(objective("3"), milestone("m", "Oct 26", objective="objective-3")),
        ("Nobody is named for the milestone “By Oct 26”, nor for an action above it.",),
    ),
    Case(
        "OWNER-2",
        "the objective, or an action beside it, has an owner",
        plan(
            objective("3", owners=("Head of Care",)),
            objective("4"),
            action("4a", objective="objective-4"),
            milestone("m", "Oct 26", objective="objective-3"),
            milestone("n", "Oct 26", objective="objective-4"),
        ),
    ),
    Case(
        "OWNER-3",
        "nobody watches the risk",
        plan(risk("Money runs out", owners=())),
        ("The risk “Money runs out” names no owner.",),
    ),
    Case(
        "OWNER-3",
        "an action against it has an owner",
        plan(risk("Money runs out", owners=()), risk_action(1, "Save")),
    ),
    Case(
        "OWNER-4",
        "one indicator of two has no owner",
        plan(indicator("Reviews", "90%", owners=()), indicator("Visits", "90%")),
        ("The indicator “Reviews” names neither an owner nor a service area.",),
    ),
    Case(
        "OWNER-4",
        "a table without owners is told once, mildly",
        plan(*[indicator(title, "90%", owners=()) for title in ("Reviews", "Visits", "Calls")]),
        ("None of the 3 indicators names an owner or a service area.",),
        severity=Severity.INFORMATION,
    ),
    Case(
        "OWNER-4",
        "the service area answers for it",
        plan(Indicator(id="i", title="Reviews", service_areas=("Locality Teams",), place=at(5))),
    ),
]
