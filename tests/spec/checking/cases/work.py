from __future__ import annotations

from goldenthread.model import Severity
from tests.spec.checking.given import Case, action, milestone, objective, plan

CASES = [
    Case(
        "MILE-1",
        "one action of three has no milestone",
        plan(action("1", "Oct 26"), action("2"), action("3", "Oct 26")),
        ("Action 2 has no milestone.",),
    ),
    Case(
        "MILE-1",
        "another action of its objective has one, and the finding is mild",
        plan(
            objective("1"),
            action("1a", "Oct 26", objective="objective-1"),
            action("1b", objective="objective-1"),
        ),
        ("Action 1b has no milestone, though another action of its objective has.",),
        severity=Severity.INFORMATION,
    ),
    Case("MILE-1", "an action tracker has no milestones and needs none", plan(action("1"), action("2"))),
    Case(
        "MILE-1",
        "the milestone of the objective serves both actions",
        plan(
            objective("1"),
            action("1a", objective="objective-1"),
            action("2", "Oct 26"),
            milestone("m", "Oct 26", objective="objective-1"),
        ),
    ),
]
