from __future__ import annotations

from dataclasses import replace

from goldenthread.model import Milestone, Place, Seen
from tests.spec.checking.given import Case, action, milestone, plan, risk, risk_action


def _printed(name: str, due: str, action: str, *, column: int | None) -> Milestone:
    """Its words stand in column 4, its date in the column given or somewhere in the row."""
    row = Place(file="plan.docx", table=1, row=3)
    words = Seen(field="text", raw=f"Open by {due}", place=replace(row, column=4))
    date = Seen(field="due", raw=due, place=replace(row, column=column))
    return replace(milestone(name, due, action=action), seen=(words, date))


CASES = [
    Case(
        "ORDER-1",
        "a milestone after the action has ended",
        plan(action("1", "Aug 26", "Jan 27", end="Oct 26")),
        ("The milestone “By Jan 27” is dated “Jan 27”, and action 1 ends “Oct 26”.",),
    ),
    Case(
        "ORDER-1",
        "the second of two dates is after the end",
        plan(action("1", "Aug 26;Nov 26", end="Oct 26")),
        ("The milestone “By Aug 26;Nov 26” is dated “Nov 26”, and action 1 ends “Oct 26”.",),
    ),
    Case(
        "ORDER-1",
        "dates that may still agree: the quarter holds the end, the month is the end's own",
        plan(action("1", "Q3 26", "Nov 26", end="12/11/26"), action("2", "31/10/26", end="Oct 26")),
    ),
    Case(
        "ORDER-1",
        "the action goes on, or the milestone belongs to later years",
        plan(
            action("1", "Jan 28", end="Ongoing"),
            action("2", "Jan 28", end="From Oct 26"),
            action("3", end="Oct 26"),
            milestone("far", "Jan 28", action="3", horizon="later"),
        ),
    ),
    Case(
        "ORDER-2",
        "a milestone before the action has begun",
        plan(action("1", "Mar 26", start="Jun 26")),
        ("The milestone “By Mar 26” is dated “Mar 26”, and action 1 starts “Jun 26”.",),
    ),
    Case("ORDER-2", "a milestone in the month of the start", plan(action("1", "01/06/26", start="Jun 26"))),
    Case(
        "ORDER-3",
        "an action and a risk action that end before they start",
        plan(
            action("1", start="Jan 27", end="Oct 26"),
            risk("Money runs out", "Money runs out"),
            risk_action(1, "Save", start="May 27", end="Mar 27"),
        ),
        (
            "Action 1 starts “Jan 27” and ends “Oct 26”.",
            "The risk action “Save” starts “May 27” and ends “Mar 27”.",
        ),
    ),
    Case("ORDER-3", "start and end in one month", plan(action("1", start="Oct 26", end="01/10/26"))),
    Case(
        "ORDER-4",
        "the third milestone comes before the second",
        plan(action("1", "Jun 26", "Sep 26", "Aug 26")),
        ("The milestones of action 1 are not in the order of their dates: “Jun 26”, “Sep 26”, “Aug 26”.",),
    ),
    Case(
        "ORDER-4",
        "two dates of one milestone are turned round",
        plan(action("1", "Jun 26", "Jul 26;Jun 26", "Sep 26")),
        (
            (
                "The milestones of action 1 are not in the order of their dates: “Jun 26”, “Jul "
                "26”, “Jun 26”, “Sep 26”."
            ),
        ),
    ),
    Case(
        "ORDER-4",
        "dates within the texts promise no order",
        plan(
            action("1"),
            milestone("a", "Sep 26", action="1", rows=0),
            milestone("b", "Jun 26", action="1", rows=0),
        ),
    ),
    Case(
        "ORDER-4",
        "dates found in the words of a cell promise none either, and those of a column do",
        plan(
            action("1"),
            *(_printed(f"in-{n}", due, "1", column=None) for n, due in enumerate(("Sep 26", "Jun 26"))),
            action("2"),
            *(_printed(f"beside-{n}", due, "2", column=5) for n, due in enumerate(("Sep 26", "Jun 26"))),
        ),
        ("The milestones of action 2 are not in the order of their dates: “Sep 26”, “Jun 26”.",),
    ),
    Case("ORDER-4", "a month inside the quarter before it", plan(action("1", "Q3 26", "Oct 26", "Oct 26"))),
]
