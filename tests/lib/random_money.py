"""Random budgets and savings, whose sums are those of their lines; a blank amount adds nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from tests.lib.random_words import maybe, number_of, owners, ratings
from tests.lib.said_plans import (
    Budget,
    BudgetGroup,
    BudgetLine,
    Directorate,
    Directorates,
    Said,
    Saving,
    SavingGroup,
    Savings,
    Year,
)

_GROUPS = ["Adult Social Care", "Children’s Services", "Housing & Homelessness", "Place"]
_LINES = [
    "Residential and nursing care",
    "Home care, day care & direct payments",
    "Assessment teams",
    "Grants to voluntary bodies",
    "Highways – routine works",
    "Temporary accommodation",
    "Management and support",
]
_UNITS = {"£": 1, "£000": 1000, "£m": 1_000_000}


@st.composite
def budgets(draw) -> Budget:
    unit = draw(st.sampled_from(["£000", "£"]))
    titles = iter(draw(st.permutations(_LINES)))
    groups = []
    for group in draw(st.lists(st.sampled_from(_GROUPS), min_size=1, max_size=2, unique=True)):
        lines = [draw(_budget_lines(next(titles), unit)) for _ in range(draw(st.integers(1, 3)))]
        groups.append(BudgetGroup(group, tuple(lines), _sum(f"Subtotal {group}", lines, unit)))
    return Budget(tuple(groups), _sum("Total", [group.subtotal for group in groups], unit), unit)


@st.composite
def _budget_lines(draw, title: str, unit: str) -> BudgetLine:
    spent = draw(st.integers(1, 90_000))
    earned = draw(st.none() | st.integers(0, 9_000))
    return _line(title, spent, earned, unit)


def _line(title: str, spent: int, earned: int | None, unit: str) -> BudgetLine:
    income = None if earned is None else pounds(-earned, unit)
    return BudgetLine(title, pounds(spent, unit), income, pounds(spent - (earned or 0), unit))


def pounds(amount: int, unit: str) -> Said:
    """In tenths where millions are the unit, as councils print them."""
    value = Decimal(amount) / (10 if unit == "£m" else 1)
    shape = ",.1f" if unit == "£m" else ",f"
    raw = f"({-value:{shape}})" if amount < 0 else f"{value:{shape}}"
    places = "#,##0.0" if unit == "£m" else "#,##0"
    native = float(value) if unit == "£m" else amount
    return Said(raw, number_of(value * _UNITS[unit], "pounds"), native, f"{places};({places})")


def _sum(title: str, lines: Sequence[BudgetLine], unit: str) -> BudgetLine:
    return _line(
        title,
        _added([line.expenditure for line in lines]),
        -_added([line.income for line in lines]),
        unit,
    )


def _added(amounts: Sequence[Said | None]) -> int:
    """The sum of what their cells hold."""
    return sum(_held(one) for one in amounts if one)


def _held(one: Said) -> int:
    return int(one.native) if isinstance(one.native, int) else round((one.native or 0) * 10)


# --- by directorate ------------------------------------------------------------------------------------


@st.composite
def directorate_budgets(draw) -> Directorates:
    unit = draw(st.sampled_from(list(_UNITS)))
    others = draw(st.lists(st.sampled_from(["spent", "projected", "variance"]), min_size=1, unique=True))
    roles = ["budget", *(role for role in ("spent", "projected", "variance") if role in others)]
    titles = draw(st.lists(st.sampled_from(_GROUPS), min_size=2, max_size=4, unique=True))
    lines = tuple(Directorate(title, draw(_amounts(roles, unit))) for title in titles)
    sums = ((role, _sum_of(lines, role, unit)) for role in roles)
    return Directorates(lines, Directorate("Total", tuple(sums)), unit)


@st.composite
def _amounts(draw, roles: Sequence[str], unit: str) -> tuple[tuple[str, Said | None], ...]:
    found: list[tuple[str, Said | None]] = []
    for role in roles:
        amount = draw(st.integers(-900, 900) if role == "variance" else st.integers(0, 90_000))
        is_blank = role != "budget" and draw(st.integers(0, 5)) == 5
        found.append((role, None if is_blank else pounds(amount, unit)))
    return tuple(found)


def _sum_of(lines: Sequence[Directorate], role: str, unit: str) -> Said:
    return pounds(_added([dict(line.amounts)[role] for line in lines]), unit)


# --- savings -------------------------------------------------------------------------------------------

_SAVINGS = [
    "Re-let the home-to-school transport contracts",
    "Reablement before long-term care",
    "Fewer agency staff in children’s teams",
    "Close two half-empty office buildings & let the space",
    "Bring fees for garden waste up to cost",
    "Review high-cost placements (joint with health)",
    "Digital post, fewer letters",
]


@st.composite
def savings(draw) -> Savings:
    unit = draw(st.sampled_from(list(_UNITS)))
    years = _years(draw)
    beside = draw(st.booleans())
    has = {name: draw(st.booleans()) for name in ("ref", "owner", "rating", "groups")}
    titles = draw(st.permutations(_SAVINGS))
    names: list[str | None] = [None]
    if has["groups"]:
        names = list(draw(st.lists(st.sampled_from(_GROUPS), min_size=1, max_size=2, unique=True)))
    shares = [titles[at :: len(names)][: draw(st.integers(1, 3))] for at in range(len(names))]
    groups = []
    for name, share in zip(names, shares, strict=True):
        lines = [draw(_saving(text, years, unit, has, one_year=beside)) for text in share]
        lines = [_numbered(one, at, len(groups)) if has["ref"] else one for at, one in enumerate(lines, 1)]
        subtotal = _saved(f"Subtotal {name}", lines, unit) if name and not beside else None
        groups.append(SavingGroup(name, tuple(lines), subtotal))
    every = [line for group in groups for line in group.lines]
    total = _saved("Total savings", every, unit)
    if beside:
        total = replace(total, amounts=(pounds(_added(total.amounts), unit),))
    return Savings(years, tuple(groups), total, unit, beside)


def _years(draw: Any) -> tuple[Year, ...]:
    print_year = draw(st.sampled_from(["{0}/{1:02}", "{0}-{1:02}"]))
    count = draw(st.integers(1, 3))
    return tuple(Year(print_year.format(2025 + at, 26 + at), 2025 + at) for at in range(count))


@st.composite
def _saving(draw, text: str, years: Sequence[Year], unit: str, has: dict[str, bool], *, one_year: bool):
    only = draw(st.integers(0, len(years) - 1)) if one_year else None
    amounts = [draw(_saved_amounts(unit)) if only in (None, at) else None for at in range(len(years))]
    if not any(amounts):
        amounts[only or 0] = pounds(draw(st.integers(0, 4_000)), unit)
    return Saving(
        text=text,
        amounts=tuple(amounts),
        owners=draw(maybe(owners(), has["owner"])),
        rating=draw(maybe(ratings(), has["rating"])),
    )


def _saved_amounts(unit: str) -> st.SearchStrategy[Said | None]:
    given = st.integers(0, 4_000).map(lambda amount: pounds(amount, unit))
    unknown = st.sampled_from([Said("TBC", {"kind": "none", "state": "to be confirmed"}), None])
    return st.one_of(given, given, given, unknown)


def _numbered(one: Saving, at: int, group: int) -> Saving:
    return replace(one, ref=f"S{group}{at}")


def _saved(title: str, lines: Sequence[Saving], unit: str) -> Saving:
    columns = zip(*(line.amounts for line in lines), strict=True)
    return Saving(text=title, amounts=tuple(pounds(_added(column), unit) for column in columns))
