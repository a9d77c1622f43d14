from __future__ import annotations

from dataclasses import replace

from goldenthread.model import When
from tests.spec.checking.drawn import dated_plan, outcome
from tests.spec.checking.given import Case, action, milestone, plan, when

_PLAN_OF_A_YEAR = replace(
    dated_plan(), period=When(raw="2026/27", earliest=when("Apr 26").earliest, latest=when("Mar 27").latest)
)


def _assumed(raw: str, meant: str, name: str = "m"):
    one = milestone(name, meant, action="1")
    return replace(one, due=replace(when(meant), raw=raw, assumed="the year, taken from the period"))


def _in_numbers(name: str, raw: str, meant: str | None):
    due = replace(when(meant), raw=raw) if meant else When(raw=raw, problem="There is no month 25.")
    return replace(milestone(name, meant, action="1"), due=due)


CASES = [
    Case(
        "DATE-6",
        "a day and no year",
        plan(action("1"), _assumed("5 Sept", "5/9/26")),
        (
            (
                "1 date has no year, which was taken from the years of the plan (each of a milestone): "
                "“5 Sept”."
            ),
        ),
    ),
    Case("DATE-6", "two digits are a year", plan(action("1"), milestone("m", "Sep 26", action="1"))),
    Case(
        "DATE-7",
        "one date puts the month first, and another may",
        plan(action("1"), _in_numbers("a", "04/25/2026", None), _in_numbers("b", "03/04/2026", "3/4/26")),
        (
            (
                "Dates such as “04/25/2026” put the month first; so may these, which were read day first: "
                "“03/04/2026”."
            ),
        ),
    ),
    Case(
        "DATE-7",
        "the same day whichever comes first, and a day that can only come first",
        plan(
            action("1"),
            _in_numbers("a", "04/25/2026", None),
            _in_numbers("b", "05/05/2026", "5/5/26"),
        ),
    ),
    Case(
        "DATE-7",
        "as many dates put the day first",
        plan(
            action("1"),
            _in_numbers("a", "04/25/2026", None),
            _in_numbers("b", "03/04/2026", "3/4/26"),
            _in_numbers("c", "25/04/2026", "25/4/26"),
        ),
    ),
    Case(
        "DATE-8",
        "a digit is mistyped",
        plan(action("1", end="Mar 62"), about=_PLAN_OF_A_YEAR),
        ("The date of action 1, “Mar 62” lies far from the years of the plan, 2026 to 2027.",),
    ),
    Case(
        "DATE-8",
        "long ago is as odd as far ahead",
        plan(outcome("Fewer falls", "Oct 16"), about=_PLAN_OF_A_YEAR),
        (
            (
                "The date of the outcome “Fewer falls”, “Oct 16” lies far from the years of the plan, 2026 "
                "to 2027."
            ),
        ),
    ),
    Case(
        "DATE-8",
        "work that began five years ago, and a promise for fifteen years on",
        plan(action("1", start="Apr 21", end="Mar 42"), about=_PLAN_OF_A_YEAR),
    ),
    Case("DATE-8", "a plan without a period", plan(action("1", end="Mar 62"))),
    Case(
        "ORDER-5",
        "one action of two outlasts the plan",
        plan(action("1"), action("2", start="May 26", end="Jun 28"), about=_PLAN_OF_A_YEAR),
        ("1 action runs longer than the plan, 2026 to 2027: action 2 (“May 26” to “Jun 28”).",),
    ),
    Case(
        "ORDER-5",
        "most actions outlast it, or go on for ever",
        plan(
            action("1", end="Mar 29"),
            action("2", end="Jun 28"),
            action("3", end="Ongoing"),
            about=_PLAN_OF_A_YEAR,
        ),
    ),
    Case(
        "ORDER-5",
        "work that begins after the plan does not end there",
        plan(action("1"), action("2"), action("3", end="From Jun 28"), about=_PLAN_OF_A_YEAR),
    ),
    Case(
        "DATE-2",
        "outcomes are dated too, where most are",
        plan(outcome("Fewer falls"), outcome("More breaks", None)),
        ("The outcome “More breaks” has no date.",),
    ),
    Case(
        "DATE-2",
        "more than three are told together",
        plan(*(action(str(n), end=None) for n in range(1, 5)), *(action(str(n)) for n in range(5, 10))),
        ("4 actions have no end date: action 1; action 2; action 3; action 4.",),
    ),
]
