from __future__ import annotations

from goldenthread.model import Severity
from tests.spec.checking.drawn import outcome, proposal, register, savings
from tests.spec.checking.given import Case, plan

_BOARDS = (
    "Carers | Leader | ",
    "Homes | Mayor | Monthly",
    "Care | Leader | Monthly",
    "Money | Mayor | Yearly",
)

CASES = [
    Case(
        "REGISTER-1",
        "one cell of four is blank",
        plan(register("Board | Chair | Meets", *_BOARDS)),
        ("1 cell is blank in the list “Boards”: “Meets” of “Carers”.",),
    ),
    Case(
        "REGISTER-1",
        "comments may be blank, and so may a column that mostly is",
        plan(
            register("Board | Chair | Comments", *_BOARDS),
            register(
                "Board | Chair | Meets",
                "Carers | | Monthly",
                "Homes | | Monthly",
                "Care | Leader | Monthly",
                "Money | Mayor | Yearly",
                name="other",
            ),
            register("Board | Chair | Meets", "Carers | | Monthly", "Homes | Mayor | Monthly", name="short"),
        ),
    ),
    Case(
        "PROPOSAL-1",
        "one of three has no cost and no date",
        plan(proposal("Close a home"), proposal("Open a home"), proposal("Move", due=None, cost=None)),
        ("1 proposal without a cost: “Move”.", "1 proposal without a date: “Move”."),
    ),
    Case(
        "PROPOSAL-1",
        "no proposal is priced, and the plan is told once",
        plan(proposal("Close a home", cost=None), proposal("Open a home", cost=None)),
        ("Of the 2 proposals 2 are without a cost.",),
        severity=Severity.INFORMATION,
    ),
    Case("PROPOSAL-1", "each has all three", plan(proposal("Close a home"), proposal("Open a home"))),
    Case(
        "SAVING-1",
        "nobody knows the amount yet",
        plan(savings("Fewer forms | 40", "Shared office | ?")),
        ("1 of the 2 savings has an amount that nobody knows yet: “Shared office”.",),
    ),
    Case(
        "SAVING-1",
        "a dash may mean that the gain is not in cash",
        plan(savings("Fewer forms | 40", "Better calls | -", "Better letters | -")),
        ("2 of the 3 savings have no amount: “Better calls”; “Better letters”.",),
        severity=Severity.INFORMATION,
    ),
    Case("SAVING-1", "each has its amount", plan(savings("Fewer forms | 40", "Shared office | 0"))),
    Case(
        "OWNER-5",
        "one outcome of two does not say by whom",
        plan(outcome("Fewer falls"), outcome("More breaks", owners=())),
        ("The outcome “More breaks” does not say by whom.",),
    ),
    Case(
        "OWNER-5",
        "a plan whose outcomes never say it",
        plan(outcome("Fewer falls", owners=()), outcome("More breaks", owners=())),
    ),
]
