from __future__ import annotations

from decimal import Decimal

from goldenthread.model import Consultation, Kind, Severity, Written
from tests.spec.checking.given import Case, action, at, indicator, milestone, plan, when

_AS_AT = Written(raw="104 (as at 31/09/26)", kind=Kind.NUMBER, value=Decimal(104), as_at=when("31/09/26"))


def _figure_dated_impossibly():
    titled, reading = indicator("People", actual="104")
    return titled, type(reading)(id="reading", indicator="people", written=_AS_AT, place=at(5))


CASES = [
    Case(
        "DATE-1",
        "a milestone falls on a day that does not exist",
        plan(action("1", "31/09/26")),
        ("The due date of the milestone “By 31/09/26” is “31/09/26”: There is no 31 September.",),
    ),
    Case(
        "DATE-1",
        "a figure is as at a day that does not exist",
        plan(_figure_dated_impossibly()),
        ("The as-at date in the value of the indicator “People” is “31/09/26”: There is no 31 September.",),
    ),
    Case(
        "DATE-1",
        "words stand where a date should",
        plan(action("1", end="See 3.6")),
        ("The end date of action 1 is “See 3.6”: This holds no date that can be read.",),
        severity=Severity.WARNING,
    ),
    Case(
        "DATE-1",
        "ongoing, not applicable and to be confirmed are no impossible dates",
        plan(action("1", "TBC", start="Ongoing", end="N/A"), action("2", "29/02/28", "30/09/26")),
    ),
    Case(
        "DATE-2",
        "one of three milestones has no date",
        plan(action("1", "Oct 26", None, "Dec 26")),
        ("The milestone “By None” of action 1 has no date.",),
    ),
    Case(
        "DATE-2",
        "two milestones of one action are told together",
        plan(action("1", "Oct 26", None, None), action("2", "Dec 26")),
        ("2 milestones of action 1 have no date.",),
    ),
    Case(
        "DATE-2",
        "an action starts and never ends, among actions that do",
        plan(action("1", end=None), action("2"), action("3", end="Ongoing")),
        ("Action 1 has no end date.",),
    ),
    Case(
        "DATE-2",
        "one consultation of three has no date",
        plan(
            consultations=tuple(
                Consultation(id=name, forum=name, when=when(date))
                for name, date in (("Forum A", "May 26"), ("Forum B", None), ("Forum C", "Jun 26"))
            )
        ),
        ("The consultation “Forum B” has no date.",),
    ),
    Case("DATE-2", "a plan that never prints an end", plan(action("1", end=None), action("2", end=None))),
    Case(
        "DATE-2",
        "ongoing work, N/A, and milestones that the column of later years dates",
        plan(action("1", "Monthly", end="N/A"), milestone("far", None, action="1", horizon="later")),
    ),
    Case(
        "DATE-3",
        "a date still to be agreed",
        plan(action("1", "to be agreed", end="TBC")),
        (
            "The end date of action 1 is still open: “TBC”.",
            "The date of the milestone “By to be agreed” is still open: “to be agreed”.",
        ),
    ),
    Case(
        "DATE-3",
        "a date that waits for something",
        plan(action("1", end="TBC after the review")),
        ("The end date of action 1 is still open: “TBC after the review”.",),
    ),
    Case("DATE-1", "what waits is told as open", plan(action("1", end="TBC after the review"))),
    Case(
        "DATE-5",
        "no action of the plan has a date",
        plan(action("1", start=None, end=None), action("2", None, start=None, end=None)),
        ("None of the 2 actions has a start, an end or a dated milestone.",),
    ),
    Case(
        "DATE-5",
        "a plan that dates its milestones and not its actions",
        plan(action("1", "Oct 26", start=None, end=None), action("2", None, start=None, end=None)),
    ),
    Case(
        "DATE-2",
        "what recurs has no one date, and another place has it",
        plan(
            action("1", "Oct 26"),
            milestone("r", None, action="1", text="Quarterly trend analysis"),
            milestone("s", None, action="1", text="(See 3.6)"),
        ),
    ),
    Case(
        "DATE-2",
        "most milestones of the plan are undated, and the finding is mild",
        plan(action("1", None), action("2", None), action("3", "Oct 26")),
        (
            "The milestone “By None” of action 1 has no date.",
            "The milestone “By None” of action 2 has no date.",
        ),
        severity=Severity.INFORMATION,
    ),
    Case("DATE-3", "an answer that needs no date", plan(action("1", "Complete", start="Ongoing", end="N/A"))),
    Case(
        "DATE-4",
        "a milestone is cut over two rows with a date on each",
        plan(action("1"), milestone("cut", "Jul 26;Jun 26", action="1", rows=2)),
        ("The milestone “By Jul 26;Jun 26” is printed over 2 rows with the dates “Jul 26” and “Jun 26”.",),
    ),
    Case("DATE-4", "one cell names two meetings", plan(action("1", "Jul 26;Sep 26"))),
    Case(
        "DATE-5",
        "an action has no date of any kind",
        plan(action("1", None, start=None, end=None), action("2")),
        ("Action 1 has no start, no end and no dated milestone.",),
    ),
    Case(
        "DATE-5",
        "its milestone dates it, or it is ongoing",
        plan(action("1", "Oct 26", start=None, end=None), action("2", start="Ongoing", end=None)),
    ),
    Case(
        "DATE-5",
        "an action that was cancelled or is complete needs no date",
        plan(
            action("1", start=None, end=None, status="Cancelled"),
            action("2", start=None, end=None, status="Complete"),
            action("3"),
        ),
    ),
    Case(
        "DATE-2",
        "an action that was withdrawn started and needs no end",
        plan(action("1", end=None, status="Withdrawn"), action("2"), action("3")),
    ),
]
