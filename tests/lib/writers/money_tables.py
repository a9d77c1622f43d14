"""The tables of money: budgets in groups, budgets by directorate, savings over the years."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.lib.said_plans import Budget, BudgetLine, Directorates, Saving, Savings

from .bodies import Body, Can, Cells, cell_of, how_filled, put_under, used_roles
from .columns import printed_table
from .headings import HEADINGS
from .printed import Cell, Table


def budget_table(draw: Any, budget: Budget, can: Can, notes: list[str]) -> Table:
    """Groups as a column of their own, or as rows that head their lines."""
    amounts = ["expenditure", "income", "net"]
    grouped = draw(st.booleans())
    levels = [["group"], ["line", *amounts]] if grouped else [["line", *amounts]]
    body = Body(levels=levels, notes=notes, unit=budget.unit)
    fill = how_filled(draw, can)
    for group in budget.groups:
        lines = [_budget_row(one) for one in (*group.lines, group.subtotal)]
        if grouped:
            put_under(body, {"group": Cell(group.title)}, lines, fill)
        else:
            body.rows += [{"line": Cell(group.title)}, *lines]
    last = _budget_row(budget.total)
    body.rows.append({"group": Cell(), **last} if grouped else last)
    return printed_table(draw, body, can)


def _budget_row(line: BudgetLine) -> Cells:
    amounts = {name: cell_of(getattr(line, name)) for name in ("expenditure", "income", "net")}
    return {"line": Cell(line.title), **amounts}


def directorates_table(draw: Any, directorates: Directorates, can: Can, notes: list[str]) -> Table:
    roles = [role for role, _ in directorates.total.amounts]
    body = Body(levels=[["directorate", *roles]], notes=notes, unit=directorates.unit)
    for one in (*directorates.lines, directorates.total):
        body.rows.append({"directorate": Cell(one.title)} | {r: cell_of(said) for r, said in one.amounts})
    return printed_table(draw, body, can)


def savings_table(draw: Any, savings: Savings, can: Can, notes: list[str]) -> Table:
    """Groups as a column or as rows; a column of amounts a year, or one beside the years."""
    years = _year_roles(savings)
    roles = ["saving_ref", "saving", *years, "saving_owner", "saving_rating"]
    titled = any(group.title for group in savings.groups)
    grouped = titled and draw(st.booleans())
    body = Body(levels=[["saving_group"], roles] if grouped else [roles], notes=notes)
    fill = how_filled(draw, can)
    for group in savings.groups:
        lines = [_saving_row(one, savings) for one in (*group.lines, group.subtotal) if one]
        if grouped:
            put_under(body, {"saving_group": Cell(group.title or "")}, lines, fill)
        else:
            body.rows += [{"saving": Cell(group.title)}, *lines] if group.title else lines
    body.rows.append(_saving_row(savings.total, savings))
    body.levels[-1] = [role for role in used_roles(body, always=("saving", *years)) if role in roles]
    _name_years(draw, body, savings)
    return printed_table(draw, body, can)


def _year_roles(savings: Savings) -> list[str]:
    if savings.years_beside:
        return ["saving_year", "saving_amount"]
    return [f"saving_{year.first}" for year in savings.years]


def _saving_row(one: Saving, savings: Savings) -> Cells:
    row: Cells = {"saving": Cell(one.text), "saving_ref": cell_of(one.ref)}
    row |= {"saving_owner": cell_of(one.owners), "saving_rating": cell_of(one.rating)}
    if not savings.years_beside:
        return row | {
            role: cell_of(said) for role, said in zip(_year_roles(savings), one.amounts, strict=True)
        }
    if one is savings.total:
        return row | {"saving_year": Cell(), "saving_amount": cell_of(one.amounts[0])}
    year, said = next(pair for pair in zip(savings.years, one.amounts, strict=True) if pair[1])
    return row | {"saving_year": Cell(year.heading), "saving_amount": cell_of(said)}


def _name_years(draw: Any, body: Body, savings: Savings) -> None:
    """ "2025/26 £000", "Saving 2025/26 £000", or the years below a heading that says the rest."""
    word = draw(st.sampled_from(HEADINGS["saving_amount"]))
    if savings.years_beside:
        body.labels["saving_amount"] = f"{word} {savings.unit}"
        return
    shape = draw(st.sampled_from(["year", "word", "over"] if len(savings.years) > 1 else ["year", "word"]))
    for year in savings.years:
        role = f"saving_{year.first}"
        own = {"year": f"{year.heading} {savings.unit}", "word": f"{word} {year.heading} {savings.unit}"}
        body.labels[role] = own.get(shape, year.heading)
        if shape == "over":
            body.over[role] = f"{word} {savings.unit}"
