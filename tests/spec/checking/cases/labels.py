from __future__ import annotations

from tests.spec.checking.drawn import section
from tests.spec.checking.given import Case, action, milestone, plan

CASES = [
    Case(
        "LABEL-2",
        "two figures of one kind with nothing between them",
        plan(action("1"), milestone("m", "Oct 26", action="1", text="30 places 25 places by spring")),
        (
            (
                "The milestone “30 places 25 places by spring” prints figures side by side without saying "
                "what each is: “30 places 25 places”."
            ),
        ),
    ),
    Case(
        "LABEL-2",
        "each has its word",
        plan(
            section(
                "1",
                "From 30 places to 25 places, then 20 places.",
                "Homes 30 places; flats 25 places",
                "10 beds 12 chairs",
            )
        ),
    ),
]
