from __future__ import annotations

from goldenthread.model import Indicator, Link, Priority, Severity
from tests.spec.checking.given import Case, action, at, indicator, objective, plan

_CARE, _HOMES = (
    Priority(id=f"priority-{n}", number=str(n), title=title, place=at(n))
    for n, title in ((1, "Care at home"), (2, "Good homes"))
)
_MEASURED = Indicator(id="reviews", title="Reviews", priority="priority-1", place=at(5))
_TIED = Link(id="link-1", origin="reviews", target="objective-2", kind="measures")

CASES = [
    Case(
        "MEASURE-1",
        "no objective of the plan has an indicator",
        plan(objective("1"), objective("2")),
        (("No indicator measures any of the 2 objectives: objective 1 “Aim of 1”; objective 2 “Aim of 2”."),),
        severity=Severity.INFORMATION,
    ),
    Case(
        "MEASURE-1",
        "one priority of two has none",
        plan(_CARE, _HOMES, _MEASURED),
        ("No indicator measures priority 2 “Good homes”.",),
    ),
    Case(
        "MEASURE-1",
        "most objectives have none, and the plan is told once",
        plan(objective("1"), objective("2"), objective("3"), indicator("Reviews", "90%"), _TIED),
        (("No indicator measures 2 of the 3 objectives: objective 1 “Aim of 1”; objective 3 “Aim of 3”."),),
        severity=Severity.INFORMATION,
    ),
    Case(
        "MEASURE-1",
        "an objective is measured with its parts",
        plan(
            objective("2", priority="priority-1"),
            objective("2.1", parent="objective-2"),
            _CARE,
            indicator("Reviews", "90%"),
            Link(id="link-1", origin="objective-2.1", target="reviews", kind="measured by"),
        ),
    ),
    Case(
        "MEASURE-1",
        "the plan measures its priorities, and none of its objectives",
        plan(_CARE, _MEASURED, objective("1"), objective("2")),
    ),
    Case("MEASURE-1", "a plan of actions states no objective", plan(action("1"))),
    Case(
        "MEASURE-2",
        "one action of three has neither milestone nor indicator",
        plan(action("1", "Oct 26"), action("2"), action("3", "Oct 26"), indicator("Reviews", "90%")),
        ("1 action has neither a milestone nor an indicator: action 2.",),
    ),
    Case(
        "MEASURE-2",
        "an indicator measures its objective",
        plan(
            objective("2"),
            action("1", "Oct 26"),
            action("2", objective="objective-2"),
            indicator("Reviews", "90%"),
            _TIED,
        ),
    ),
    Case(
        "MEASURE-2",
        "a plan without indicators lacks a milestone, and is told so by another rule",
        plan(action("1", "Oct 26"), action("2"), action("3", "Oct 26")),
    ),
    Case("MEASURE-2", "an action tracker", plan(action("1"), action("2"))),
    Case(
        "MEASURE-2",
        "its objective is told for itself",
        plan(
            objective("1"),
            objective("2"),
            objective("3"),
            action("1", "Oct 26"),
            action("3", objective="objective-3"),
            indicator("Reviews", "90%"),
            _TIED,
            Link(id="link-2", origin="reviews", target="objective-1", kind="measures"),
        ),
    ),
]
