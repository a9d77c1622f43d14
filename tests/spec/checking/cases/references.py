from __future__ import annotations

from goldenthread.model import Action, Objective, Priority, Statement
from tests.spec.checking.given import OWNERS, Case, action, at, indicator, objective, plan, when

_DATES = {"start": when("Apr 26"), "end": when("Mar 27"), "owners": OWNERS, "place": at(2)}


def _numbered(*refs: str):
    return [action(ref) for ref in refs]


CASES = [
    Case(
        "REF-1",
        "two actions carry one reference",
        plan(
            Action(id="a", ref="ASH4/2", text="Clear the backlog of applications", **_DATES),
            Action(id="b", ref="ash4/2 ", text="Prepare for the inspection", **_DATES),
        ),
        (
            (
                "2 actions carry the reference ASH4/2: “Clear the backlog of applications” and "
                "“Prepare for the inspection”."
            ),
        ),
    ),
    Case(
        "REF-1",
        "an action and an objective share a number, and a second list of objectives counts from 1 again",
        plan(
            action("1"),
            Objective(id="o-1", ref="1", text="Listen to residents", owners=OWNERS),
            Objective(id="o-2", ref="1", text="Reach rural places", kind="equality", owners=OWNERS),
        ),
    ),
    Case(
        "REF-1",
        "the recommendations of two audits each count from 1, and the second list repeats a number",
        plan(
            *(
                Action(id=f"a-{n}", ref=ref, text=text, **_DATES)
                for n, (ref, text) in enumerate(
                    (
                        ("1", "Check the payroll"),
                        ("2", "Lock the safe"),
                        ("1", "Bank the cheques"),
                        ("2", "Train the clerks"),
                        ("2", "Close the office"),
                    )
                )
            )
        ),
        ("2 actions carry the reference 2: “Train the clerks” and “Close the office”.",),
    ),
    Case(
        "REF-1",
        "the same action printed again is a duplicate text",
        plan(
            Action(id="a", ref="2", text="Clear the backlog of applications", **_DATES),
            Action(id="b", ref="2", text="Clear the backlog of applications.", **_DATES),
        ),
    ),
    Case(
        "REF-2",
        "numbers left out inside and at the beginning",
        plan(*_numbered("A4/1", "A4/4", "A4/5"), *_numbered("A6/2", "A6/4")),
        (
            "The references of actions leave out A4/2 and A4/3; the next one printed is action A4/4.",
            "The references of actions leave out A6/1 and A6/3; the next one printed is action A6/2.",
        ),
    ),
    Case(
        "REF-2",
        "a missing priority",
        plan(priorities=tuple(Priority(id=f"p{n}", number=n, title=f"Title {n}") for n in ("1", "2", "4"))),
        ("The references of priorities leave out 3; the next one printed is priority 4.",),
    ),
    Case(
        "REF-2",
        "a list that begins late, a list with letters, one with hardly any of its numbers",
        plan(
            *_numbered("D7", "D8", "D9", "D10", "D11", "D12", "D13"),
            *_numbered("B1a", "B1b", "B2"),
            *_numbered("C3", "C9", "C40"),
        ),
    ),
    Case(
        "REF-2",
        "decimals of other lengths are whole numbers: 1.9 comes before 1.10",
        plan(
            *[objective(f"1.{n}", owners=OWNERS) for n in range(1, 12)],
            statements=(Statement(id="s", ref="1", text="One"), Statement(id="t", ref="2", text="Two")),
        ),
    ),
    Case(
        "REF-2",
        "indicators are picked from a national list",
        plan(indicator("A", "1", actual="1"), indicator("B", "1", actual="1")),
    ),
]
