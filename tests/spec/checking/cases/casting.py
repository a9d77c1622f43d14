from __future__ import annotations

from goldenthread.model import LineKind, Saving
from tests.spec.checking.given import Case, at, budget, plan, written

GOOD = (
    "Homes     | Care | line     | 12,579 | 1,762 | 10,817",
    "Home care | Care | line     |  4,093 |    55 |  4,038",
    "Running   | Care | line     |  1,785 |       |  1,785",
    "          | Care | subtotal | 18,457 | 1,817 | 16,640",
    "Teams     | Help | line     |  7,929 |    68 |  7,861",
    "          | Help | subtotal |  7,929 |    68 |  7,861",
    "Total     |      | total    | 26,386 | 1,885 | 24,501",
)
_WRONG_SUBTOTAL = (*GOOD[:3], "          | Care | subtotal | 18,457 | 1,871 | 16,640", *GOOD[4:])
_ROUNDED = (
    "Teams   | Help | line     |  7,929 |     68 |  7,861",
    "Groups  | Help | line     | 27,467 |  5,766 | 21,701",
    "Homes   | Help | line     | 36,194 | 12,386 | 23,808",
    "        | Help | subtotal | 71,590 | 18,221 | 53,369",
)


def savings(*rows: str) -> tuple[Saving, ...]:
    return tuple(
        Saving(
            id=f"saving-{n}", text=text, kind=LineKind(kind), amount=written(amount, scale=1000), place=at(n)
        )
        for n, (text, kind, amount) in enumerate((map(str.strip, row.split("|")) for row in rows), 1)
    )


CASES = [
    Case(
        "CAST-1",
        "a subtotal whose figures were turned round is told once, and the total above it stands",
        plan(budget(*_WRONG_SUBTOTAL)),
        (
            (
                "The subtotal of “Care” does not cast: under income, 2 amounts add up to 1,817 and 1,871 is "
                "printed (54 more)."
            ),
        ),
    ),
    Case(
        "CAST-1",
        "a total that leaves out a group",
        plan(budget(*GOOD[:-1], "Total | | total | 18,457 | 1,817 | 16,640")),
        (
            (
                "The total “Total” does not cast: under expenditure, 4 amounts add up to 26,386 and "
                "18,457 is "
                "printed (7,929 less); under income, 3 amounts add up to 1,885 and 1,817 is printed "
                "(68 less); "
                "under net, 4 amounts add up to 24,501 and 16,640 is printed (7,861 less)."
            ),
        ),
    ),
    Case(
        "CAST-1",
        "one column is far out, the others show what the total sums",
        plan(budget(*GOOD[:-1], "Total | | total | 26,386 | 1 | 24,501")),
        (
            (
                "The total “Total” does not cast: under income, 3 amounts add up to 1,885 and 1 "
                "is printed (1,884 less)."
            ),
        ),
    ),
    Case(
        "CAST-1",
        "savings that do not add up",
        plan(savings=savings("Review fees | line | 386", "Fewer beds | line | 100", "Total | total | 586")),
        (
            (
                "The total “Total” does not cast: under amount, 2 amounts add up to 486 and 586 "
                "is printed (100 more)."
            ),
        ),
    ),
    Case("CAST-1", "everything casts, a blank income is none", plan(budget(*GOOD))),
    Case(
        "CAST-1",
        "a dash counts as nothing, and what a question mark stands for may be the rest",
        plan(
            savings=savings(
                "Review fees | line | 225", "Fewer beds | line | -", "Rent | line | ?", "Total | total | 250"
            )
        ),
    ),
    Case("CAST-1", "rounding explains one of three lines", plan(budget(*_ROUNDED))),
    Case(
        "CAST-1",
        "a total of much that the plan does not print",
        plan(budget("Homes | Care | line | 10 | 0 | 10", "Whole council | | total | 900 | 100 | 800")),
    ),
    Case(
        "CAST-2",
        "a net that is not expenditure less income",
        plan(budget("Homes | Care | line | 36,194 | 12,386 | 23,088")),
        (
            (
                "The line “Homes” prints expenditure 36,194, income 12,386 and net 23,088, which is "
                "720 less than "
                "expenditure less income."
            ),
        ),
    ),
    Case(
        "CAST-2",
        "income with a minus, no income, and an income that nobody knows",
        plan(
            budget(
                "Homes | Care | line | 100 | -20 | 80",
                "Flats | Care | line | 10 | | 10",
                "Beds | Care | line | 10 | ? | 4",
            )
        ),
    ),
    Case(
        "CAST-3",
        "a subtotal and a net that rounding explains",
        plan(budget(*_ROUNDED, "Beds | Other | line | 36,194 | 12,386 | 23,807")),
        (
            (
                "The subtotal of “Help” casts only with rounding: under income, 3 amounts add up to "
                "18,220 and "
                "18,221 is printed (1 more); under net, 3 amounts add up to 53,370 and 53,369 is "
                "printed (1 less)."
            ),
            (
                "The line “Beds” prints expenditure 36,194, income 12,386 and net 23,807, which is 1 "
                "less than "
                "expenditure less income."
            ),
        ),
    ),
    Case("CAST-2", "a wrong subtotal is told once, in its column", plan(budget(*_WRONG_SUBTOTAL))),
    Case("CAST-3", "nothing to explain", plan(budget(*GOOD))),
]
