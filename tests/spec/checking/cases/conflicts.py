from __future__ import annotations

from dataclasses import replace

from goldenthread.model import Severity
from tests.spec.checking.drawn import over_time
from tests.spec.checking.given import Case, action, objective, plan

_TEXT = "Train every member of staff in safeguarding"


def _again(title: str, *printed: str, **others: object):
    """The indicator in another table: another entry with the same name."""
    one, *figures = over_time(title, *printed, **others)
    return replace(one, id=f"{one.id}-again"), *(
        replace(figure, id=f"{figure.id}-again", indicator=f"{one.id}-again") for figure in figures
    )


CASES = [
    Case(
        "CONFLICT-1",
        "two targets for one year",
        plan(over_time("Reviews", "target Q4 26 90%"), _again("Reviews", "target Q4 26 85%")),
        ("The indicator “Reviews” has different targets for “Q4 26”: “90%” and “85%”.",),
    ),
    Case(
        "CONFLICT-1",
        "under two headings two measures may be meant",
        plan(
            objective("1"),
            over_time("Reviews", "target Q4 26 90%", section="objective-1"),
            _again("Reviews", "target Q4 26 85%"),
        ),
        ("The indicator “Reviews” has different targets for “Q4 26”: “90%” and “85%”.",),
        severity=Severity.INFORMATION,
    ),
    Case(
        "CONFLICT-1",
        "another year, another part, another service, a number beside a share",
        plan(
            over_time("Reviews", "target Q4 26 90%", "target Q4 27 95%"),
            over_time("Visits", "target Q4 26 90 north", "target Q4 26 80 south"),
            over_time("Sickness", "target Q4 26 8", service_areas=("Housing",)),
            _again("Sickness", "target Q4 26 9", service_areas=("Care",)),
            over_time("Breaks", "target Q4 26 400"),
            _again("Breaks", "target Q4 26 75%"),
        ),
    ),
    Case(
        "CONFLICT-2",
        "one action with two ends and two officers",
        plan(
            action("1", text=_TEXT, end="Oct 26"),
            action("2", text=f"{_TEXT}.", end="Mar 27", owners=("Head of Training",)),
        ),
        (
            (
                f"Action 1 “{_TEXT}” is printed 2 times with different ends (“Oct 26”, “Mar 27”) and "
                "different responsible officers (Head of Care; Head of Training)."
            ),
        ),
    ),
    Case(
        "CONFLICT-2",
        "one place is silent, names a deputy more, or gives the day of the month",
        plan(
            action("1", text=_TEXT, end="Mar 27"),
            action("2", text=_TEXT, end="31/03/27", owners=("Head of Care", "Head of Training")),
            action("3", text=_TEXT, end=None, owners=()),
        ),
    ),
    Case(
        "CONFLICT-2",
        "short texts recur",
        plan(
            action("1", text="Annual report", end="Oct 26"), action("2", text="Annual report", end="Mar 27")
        ),
    ),
]
