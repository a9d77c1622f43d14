from __future__ import annotations

from tests.spec.checking.drawn import dated_plan, step, tracked
from tests.spec.checking.given import Case, plan

CASES = [
    Case(
        "STATUS-1",
        "all done and in progress, half done and complete, begun and not started",
        plan(
            tracked("1", "In progress", "100%"),
            tracked("2", "Complete", "50%"),
            tracked("3", "Not started", "10%"),
        ),
        (
            "Action 1 is “100%” complete, and its status is “In progress”.",
            "Action 2 is “50%” complete, and its status is “Complete”.",
            "Action 3 is “10%” complete, and its status is “Not started”.",
        ),
    ),
    Case(
        "STATUS-1",
        "they agree, or one of them says nothing",
        plan(
            tracked("1", "Complete", "100%"),
            tracked("2", "On track", "90%"),
            tracked("3", "Not started", "0%"),
            tracked("4", "See note", "100%"),
            tracked("5", None, "100%"),
        ),
    ),
    Case(
        "STATUS-2",
        "an action is complete and its milestone is not",
        plan(tracked("1", "Completed"), step("a", "1", "Delayed"), step("b", "1", "Completed")),
        ("Action 1 is entered as “Completed” with 1 milestone that is not: “Step a” (Delayed).",),
    ),
    Case(
        "STATUS-2",
        "its milestones are silent, or were dropped",
        plan(tracked("1", "Completed"), step("a", "1"), step("b", "1", "Cancelled")),
    ),
    Case(
        "STATUS-3",
        "completed the month after the plan was written",
        plan(tracked("1"), step("a", "1", completed="Jul 26"), about=dated_plan("Jun 26")),
        (
            (
                "The milestone “Step a” is entered as completed on “Jul 26”, after the date of the plan "
                "itself, “Jun 26”."
            ),
        ),
    ),
    Case(
        "STATUS-3",
        "completed in the month of the plan",
        plan(tracked("1"), step("a", "1", completed="Jun 26"), about=dated_plan("Jun 26")),
    ),
    Case(
        "STATUS-3",
        "nobody knows when the plan was written",
        plan(tracked("1"), step("a", "1", completed="Jul 26")),
    ),
    Case(
        "STATUS-4",
        "one action of four has no status",
        plan(*(tracked(str(n), "On track") for n in range(1, 4)), tracked("4")),
        ("1 action without a status, where most have one: action 4.",),
    ),
    Case(
        "STATUS-4",
        "a plan that enters no status, and a rating in its place",
        plan(tracked("1"), tracked("2"), tracked("3"), tracked("4", "Complete")),
    ),
    Case(
        "STATUS-4",
        "a rating, or a percentage, is a status",
        plan(
            tracked("1", "Late"), tracked("2", "Late"), tracked("3", rated="G"), tracked("4", percent="50%")
        ),
    ),
    Case(
        "RATE-3",
        "red and complete, green and overdue",
        plan(tracked("1", "Complete", rated="R"), tracked("2", "Overdue", rated="G")),
        (
            "Action 1 is rated R, and its status is “Complete”.",
            "Action 2 is rated G, and its status is “Overdue”.",
        ),
    ),
    Case(
        "RATE-3",
        "amber means what its scheme says",
        plan(tracked("1", "Complete", rated="A"), tracked("2", "Overdue", rated="R")),
    ),
]
