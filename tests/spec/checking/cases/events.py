from __future__ import annotations

from tests.spec.checking.drawn import section, statement
from tests.spec.checking.given import Case, plan

CASES = [
    Case(
        "CONFLICT-4",
        "one inspection in June and in July",
        plan(
            section("1", "The Care Inspection in June 2026 praised the homes."),
            statement("4.7: As the Care Inspection Report (July 2026) said, more is to be done."),
        ),
        ("The Care Inspection is given different dates: “July 2026” and “June 2026”.",),
    ),
    Case(
        "CONFLICT-4",
        "a third place tells it in other words",
        plan(
            section("1", "The Care Inspection in June 2026 praised the homes."),
            section("2", "In the autumn of 2025 all homes were the subject of a care inspection."),
        ),
        ("The Care Inspection is given different dates: “June 2026” and “the autumn of 2025”.",),
    ),
    Case(
        "CONFLICT-4",
        "it recurs, it is another one, or one date holds the other",
        plan(
            section(
                "1",
                "The Annual Review in June 2026 praised the homes.",
                "The Annual Review in July 2025 did too.",
                "The Care Inspection in June 2026 praised the homes.",
                "The Care Inspection in May 2023 did not.",
                "The Homes Audit in summer 2026 was short.",
                "The Homes Audit in July 2026 cost nothing.",
            ),
        ),
    ),
    Case(
        "CONFLICT-5",
        "an Act with a year that no such Act has",
        plan(section("1", "Under section 75 the Care Act 2015 asks for £2m.")),
        ("The text cites the Care Act 2015; Acts of that name are of 2014.",),
    ),
    Case(
        "CONFLICT-5",
        "the year is right, the Act has another name, or the plan may be of another country",
        plan(
            section(
                "1",
                "The Care Act, 2014 and the Mental Health Act 1983 cost £2m.",
                "So does the Primary Care Act 1997, and the Local Government Act 2000.",
            )
        ),
    ),
    Case("CONFLICT-5", "no word is British", plan(section("1", "The Mental Health Act 2014 holds."))),
]
