from __future__ import annotations

from dataclasses import replace

from goldenthread.model import Saving
from tests.spec.checking.drawn import over_time, register, savings, statement
from tests.spec.checking.given import Case, action, at, budget, milestone, plan, when, written

_SAY = "Carers have a say in every review"
_LONG = "Train every member of staff in safeguarding"
_NEXT_YEAR = Saving(id="s-2", text="Better calls", amount=written("7"), period=when("Oct 27"), place=at(2))

CASES = [
    Case(
        "DUP-3",
        "word for word under two themes",
        plan(
            statement(f"1.3: {_SAY}", f"7.1: {_SAY}."),
            statement("2.1: A plan is made", "9.4: A plan is made"),
        ),
        ("2 statements are printed word for word in several places: 1.3 = 7.1; 2.1 = 9.4.",),
    ),
    Case(
        "DUP-3",
        "the wording drifts",
        plan(statement(f"1.3: {_SAY}", f"7.1: {_SAY} and visit")),
        ((f"One statement is printed 2 times in other words (1.3 = 7.1): “{_SAY}” / “{_SAY} and visit”."),),
    ),
    Case("DUP-3", "each statement once", plan(statement(f"1.3: {_SAY}"), statement("2.1: A plan is made"))),
    Case(
        "REF-2",
        "a printing fills the gap",
        plan(*(statement(f"1.{n}: Aim {n}") for n in (1, 3)), statement("1.4: Aim", "1.2: Aim")),
    ),
    Case(
        "DUP-4",
        "a line of money twice",
        plan(
            budget("Home care | Care | line | 10 | 2 | 8", "Home care | Care | line | 10 | 2 | 8"),
            savings("Fewer forms | 40", "Fewer forms | 40"),
        ),
        (
            "The budget line “Home care” is printed twice in succession.",
            "The saving “Fewer forms” is printed twice in succession.",
        ),
    ),
    Case(
        "DUP-4",
        "a milestone and a row of a list",
        plan(
            action("1"),
            milestone("a", "Oct 26", action="1", text=_LONG),
            milestone("b", "Oct 26", action="1", text=_LONG),
            register("Board | Chair", "Carers | Leader", "Carers | leader"),
        ),
        (
            "A row is printed twice in succession: “Carers | leader”.",
            f"The milestone “{_LONG}” is printed twice in succession.",
        ),
    ),
    Case(
        "DUP-4",
        "another amount, another date, further on, or hardly a row",
        plan(
            savings(
                "Fewer forms | 40", "Fewer forms | 41", "Shared office | 12", "Fewer forms | 40", "Later | -"
            ),
            replace(_NEXT_YEAR, id="s-1", period=when("Oct 26")),
            _NEXT_YEAR,
            action("1"),
            milestone("a", "Oct 26", action="1", text=_LONG),
            milestone("b", "Nov 26", action="1", text=_LONG),
            register("Board | Chair", "Carers | ", "Carers | "),
        ),
    ),
    Case(
        "DUP-5",
        "a list printed twice",
        plan(
            register("Board | Chair", "Carers | Leader", "Homes | Mayor"),
            register("Board | Chair", "Carers | Leader", "Homes | Mayor", name="boards-again"),
        ),
        ("The same table of 2 rows is printed 2 times: “Boards”.",),
    ),
    Case(
        "DUP-5",
        "indicators printed twice with their figures",
        plan(
            *(over_time(title, "target Q4 26 90%") for title in ("Reviews", "Visits", "reviews.", "visits.")),
        ),
        ("2 indicators are printed more than once with the same figures: “Reviews”; “Visits”.",),
    ),
    Case(
        "DUP-5",
        "one cell differs, or one indicator alone recurs",
        plan(
            register("Board | Chair", "Carers | Leader", "Homes | Mayor"),
            register("Board | Chair", "Carers | Leader", "Homes | Leader", name="boards-again"),
            *(over_time(title, "target Q4 26 90%") for title in ("Reviews", "reviews.")),
        ),
    ),
]
