"""Totals that cast are never doubted, rounding is never an error, and a wrong total is always found."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given
from hypothesis import strategies as st

from goldenthread.checking import check
from goldenthread.model import BudgetLine, Kind, LineKind, Plan, PlanRecord, Written

_COLUMNS = ("expenditure", "income", "net")

# Groups of lines as (expenditure, income) in pounds, income being a part of expenditure.
_LINES = st.tuples(st.integers(1_000, 40_000_000), st.integers(0, 1_000))
_GROUPS = st.lists(st.lists(_LINES, min_size=1, max_size=5), min_size=1, max_size=4)


def rows(groups):
    """Every row of the table in exact pounds: lines, a subtotal for each group, the total."""
    table = []
    for number, group in enumerate(groups):
        lines = [(spent, spent * part // 1_000) for spent, part in group]
        table += [("line", f"Group {number}", line) for line in lines]
        table.append(
            ("subtotal", f"Group {number}", (sum(one for one, _ in lines), sum(two for _, two in lines)))
        )
    subtotals = [amounts for kind, _, amounts in table if kind == "subtotal"]
    table.append(("total", None, (sum(one for one, _ in subtotals), sum(two for _, two in subtotals))))
    return [(kind, group, (spent, earned, spent - earned)) for kind, group, (spent, earned) in table]


def in_thousands(pounds):
    return (Decimal(pounds) / 1000).quantize(Decimal(1), ROUND_HALF_UP)


def amount(value, scale):
    return Written(raw=f"{value:,}", kind=Kind.NUMBER, value=Decimal(value), scale=scale, decimals=0)


def record(table, *, scale=1):
    lines = [
        BudgetLine(
            id=f"line-{number}",
            title=f"Line {number}" if kind == "line" else "",
            group=group,
            kind=LineKind(kind),
            **{name: amount(value, scale) for name, value in zip(_COLUMNS, amounts, strict=True)},
        )
        for number, (kind, group, amounts) in enumerate(table)
    ]
    return PlanRecord(plan=Plan(id="plan"), budget_lines=tuple(lines))


def casts(plan):
    return [finding for finding in check(plan) if finding.code.startswith("CAST")]


@given(_GROUPS)
def test_an_exact_table_is_never_doubted(groups):
    assert casts(record(rows(groups))) == []


@given(_GROUPS)
def test_what_rounding_to_thousands_does_is_at_most_information(groups):
    rounded = [(kind, group, tuple(map(in_thousands, amounts))) for kind, group, amounts in rows(groups)]
    assert {finding.code for finding in casts(record(rounded, scale=1000))} <= {"CAST-3"}


@given(_GROUPS, st.data())
def test_a_wrong_subtotal_is_found_once_and_nothing_else_with_it(groups, data):
    table = rows(groups)
    at = data.draw(st.sampled_from([at for at, row in enumerate(table) if row[0] == "subtotal"]))
    kind, group, (spent, earned, net) = table[at]
    most = len(groups[int(group.removeprefix("Group "))]) + 1
    slip = data.draw(st.integers(most, 10_000)) * data.draw(st.sampled_from([1, -1]))
    table[at] = (kind, group, (spent, earned, net + slip))
    found = casts(record(table))
    assert [(finding.code, finding.about) for finding in found] == [("CAST-1", (f"line-{at}",))]


@given(_LINES, st.integers(2, 10_000))
def test_a_wrong_net_is_found(line, slip):
    spent, earned = line[0], line[0] * line[1] // 1_000
    found = casts(record([("line", "Group", (spent, earned, spent - earned + slip))]))
    assert [finding.code for finding in found] == ["CAST-2"]
