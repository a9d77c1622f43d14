from __future__ import annotations

from dataclasses import replace

from goldenthread.model import Polarity, Severity
from tests.spec.checking.given import Case, indicator, plan

_UP = Polarity.HIGHER


def _each(frequency: str | None, *titles: str):
    for title in titles:
        one, *figures = indicator(title, "90%", polarity=_UP)
        yield (replace(one, frequency=frequency), *figures)


CASES = [
    Case(
        "INDICATOR-1",
        "one of three does not say which way is better",
        plan(
            indicator("Reviews", "90%", polarity=_UP),
            indicator("Visits", "90%"),
            indicator("Falls", "90%", polarity=Polarity.LOWER),
        ),
        (
            (
                "The indicator “Visits” does not say whether a higher or a lower figure is better, where "
                "most indicators do."
            ),
        ),
    ),
    Case(
        "INDICATOR-1",
        "no indicator says it, and the plan is told once",
        plan(*(indicator(title, "90%") for title in ("Reviews", "Visits", "Calls"))),
        ("None of the 3 indicators says whether a higher or a lower figure is better.",),
        severity=Severity.INFORMATION,
    ),
    Case(
        "INDICATOR-1",
        "most do not",
        plan(
            indicator("Reviews", "90%", polarity=_UP),
            indicator("Visits", "90%"),
            indicator("Calls", "90%"),
        ),
        (
            (
                "2 of the 3 indicators do not say whether a higher or a lower figure is better: “Visits”; "
                "“Calls”."
            ),
        ),
        severity=Severity.INFORMATION,
    ),
    Case(
        "INDICATOR-1",
        "the target points somewhere, or there is none to reach",
        plan(
            indicator("Reviews", ">=90"),
            indicator("Cost", "350..370"),
            *(indicator(title, actual="7") for title in ("Calls", "Letters", "Falls")),
            indicator("Visits", "90%", polarity=_UP),
        ),
    ),
    Case(
        "INDICATOR-2",
        "one of three does not say how often",
        plan(*_each("Monthly", "Reviews", "Visits"), *_each(None, "Calls")),
        ("The indicator “Calls” does not say how often it is reported, where most indicators do.",),
    ),
    Case(
        "INDICATOR-2",
        "none says it",
        plan(*_each(None, "Reviews", "Visits", "Calls")),
        ("None of the 3 indicators says how often it is reported.",),
        severity=Severity.INFORMATION,
    ),
    Case("INDICATOR-2", "all say it", plan(*_each("Yearly", "Reviews", "Visits", "Calls"))),
    Case("INDICATOR-2", "two indicators show no habit", plan(*_each(None, "Reviews", "Visits"))),
    Case(
        "INDICATOR-3",
        "a target and a blank to hold against it",
        plan(
            indicator("Reviews", "90%", actual="88%"),
            indicator("Visits", "90", actual="-"),
            indicator("Calls", "90", actual="91"),
        ),
        ("The indicator “Visits” has a target and no figure to hold against it.",),
    ),
    Case(
        "INDICATOR-3",
        "the figure is awaited, or there is no target",
        plan(
            indicator("Reviews", "90%", actual="88%"),
            indicator("Visits", "90", actual="Awaiting survey"),
            indicator("Calls", "TBC"),
        ),
    ),
    Case("INDICATOR-3", "a plan of targets", plan(indicator("Reviews", "90%"), indicator("Visits", "90"))),
]
