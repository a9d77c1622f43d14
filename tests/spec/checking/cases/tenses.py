from __future__ import annotations

from goldenthread.model import Consultation
from tests.spec.checking.drawn import dated_plan, section, statement
from tests.spec.checking.given import Case, plan, when

_JUNE = dated_plan("Jun 26")

CASES = [
    Case(
        "TIME-1",
        "a year that is half over is told as past",
        plan(statement("7.6: A new rota was piloted during 2026 in two homes."), about=_JUNE),
        (
            (
                "Statement 7.6 tells as past what cannot be over yet: “was piloted during 2026”, in a plan "
                "dated “Jun 26”."
            ),
        ),
    ),
    Case(
        "TIME-1",
        "a launch is told as past before its day",
        plan(section("3", "The service was launched in October 2026."), about=_JUNE),
        (
            (
                "Section 3 tells as past what cannot be over yet: “was launched in October 2026”, in a plan "
                "dated “Jun 26”."
            ),
        ),
    ),
    Case(
        "TIME-1",
        "this year's plan is told as last year's",
        plan(statement("5.1: The service plan for 2026/27 contained clear targets."), about=_JUNE),
        (
            (
                "Statement 5.1 speaks of a plan as past whose period still runs: “plan for 2026/27 "
                "contained”, in a plan dated “Jun 26”."
            ),
        ),
    ),
    Case(
        "TIME-1",
        "it is over, it began this year, or nobody knows the day of the plan",
        plan(
            statement("1.1: A new rota was piloted during 2025."),
            statement("1.2: A new rota was agreed in 2026."),
            statement("1.3: The service plan for 2025/26 contained clear targets."),
            about=_JUNE,
        ),
    ),
    Case(
        "TIME-1",
        "the meeting that it goes to dates the report",
        plan(
            statement("7.6: A new rota was piloted during 2026 in two homes."),
            consultations=(Consultation(id="c", forum="Cabinet", when=when("Jun 26")),),
        ),
        (
            (
                "Statement 7.6 tells as past what cannot be over yet: “was piloted during 2026”, in a plan "
                "dated “Jun 26”."
            ),
        ),
    ),
    Case("TIME-1", "a plan without a date", plan(statement("1.1: A rota was piloted during 2026."))),
    Case(
        "TIME-2",
        "a promise for last year",
        plan(section("3", "The homes will be closed by March 2025."), about=_JUNE),
        (
            (
                "Section 3 promises for a time already past: “will be closed by March 2025”, in a plan dated "
                "“Jun 26”."
            ),
        ),
    ),
    Case(
        "TIME-2",
        "a promise for this month, and what was agreed last year",
        plan(
            section(
                "3", "The homes will be closed by June 2026. They will close; that was decided in March 2025."
            ),
            about=_JUNE,
        ),
    ),
]
