from __future__ import annotations

from dataclasses import replace

from goldenthread.model import Polarity
from tests.spec.checking.drawn import over_time
from tests.spec.checking.given import Case, plan, written

_UP, _DOWN = Polarity.HIGHER, Polarity.LOWER


def _with_floor(title: str, floor: str, polarity: Polarity):
    one, target = over_time(title, "target Q4 26 90%", polarity=polarity)
    return one, replace(target, floor=written(floor))


CASES = [
    Case(
        "TARGET-7",
        "less is asked every year, and the target says which way is better",
        plan(over_time("Admissions", "target Q4 26 <40", "target Q4 27 <45", "target Q4 28 <50")),
        (
            (
                "The target of the indicator “Admissions” becomes easier over the years: “<40”, “<45” and "
                "“<50”."
            ),
        ),
    ),
    Case(
        "TARGET-7",
        "the plan says which way is better",
        plan(over_time("Reviews", "target Q4 27 80%", "target Q4 26 90%", polarity=_UP)),
        ("The target of the indicator “Reviews” becomes easier over the years: “90%” and “80%”.",),
    ),
    Case(
        "TARGET-7",
        "it becomes harder, stays, or nobody says which way is better",
        plan(
            over_time("Admissions", "target Q4 26 <50", "target Q4 27 <45", "target Q4 28 <45"),
            over_time("Visits", "target Q4 26 90", "target Q4 27 80"),
            over_time("Cost", "target Q4 26 350..370", "target Q4 27 340..360", polarity=_DOWN),
        ),
    ),
    Case(
        "TARGET-7",
        "target and plan point different ways",
        plan(over_time("Delays", "target Q4 26 <10", "target Q4 27 <20", polarity=_UP)),
    ),
    Case(
        "TARGET-8",
        "the target asks less than was reached",
        plan(over_time("Placements", "baseline Q4 25 64%", "target Q4 26 >=60%")),
        (
            (
                "The indicator “Placements” reads “64%” (baseline) and is to reach “>=60%”, which asks "
                "less than was reached."
            ),
        ),
    ),
    Case(
        "TARGET-8",
        "two targets are told together",
        plan(
            over_time("Placements", "baseline Q4 25 64%", "target Q4 26 >=60%"),
            over_time("Delays", "baseline Q4 25 7", "target Q4 26 <=9"),
        ),
        (
            (
                "The next targets of 2 indicators ask less than was already reached: “Placements” (“64%”, to "
                "reach “>=60%”); “Delays” (“7”, to reach “<=9”)."
            ),
        ),
    ),
    Case(
        "TARGET-8",
        "the actual of a quarter gone by was better",
        plan(over_time("Placements", "actual Q4 25 64%", "target Q4 26 >=60%")),
        (
            (
                "The indicator “Placements” reads “64%” (actual) and is to reach “>=60%”, which asks "
                "less than was reached."
            ),
        ),
    ),
    Case(
        "TARGET-8",
        "it asks as much, or the figure is of this year",
        plan(
            over_time("Placements", "baseline Q4 25 60%", "target Q4 26 >=60%"),
            over_time("Reviews", "actual Q4 26 99%", "target Q4 26 90%", polarity=_UP),
            over_time("Rates", "baseline Q4 25 64%", "target Q4 26 >=60"),
        ),
    ),
    Case(
        "TARGET-9",
        "floor and target have changed places",
        plan(_with_floor("Reviews", "95%", _UP)),
        ("The floor of the indicator “Reviews”, “95%”, asks more than its target, “90%”.",),
    ),
    Case(
        "TARGET-9",
        "less is better, and the floor lies above",
        plan(_with_floor("Delays", "95%", _DOWN), _with_floor("Reviews", "90%", _UP)),
    ),
]
