"""What is printed several times: statements under several themes, rows, and whole tables."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import pairwise

from goldenthread.model import (
    BudgetLine,
    Entry,
    Indicator,
    Milestone,
    Place,
    Register,
    RegisterRow,
    RiskAction,
    Saving,
    Severity,
    Statement,
    Written,
)

from .rule import Observation, described_rule, observed
from .saying import counted, name, quote, quote_apart, sentence, some_of
from .texts import fold, is_long
from .view import PlanView, grouped

_FEWEST_ROWS = 2
"""So many rows that agree in every cell make a table printed twice."""


def statements(plan: PlanView) -> Iterator[Observation]:
    """Word for word is told once for all of them; each that drifts is told for itself."""
    several = [one for one in plan.record.statements if len(one.printings) > 1]
    same = [one for one in several if len({fold(printing.text) for printing in one.printings}) == 1]
    if same:
        said = (
            f"{counted(len(same), 'statement is', 'statements are')} printed word for word in several places"
        )
        spots = _spots(same)
        yield Observation(
            message=sentence(f"{said}: {some_of(_refs(one) for one in same)}"),
            place=same[0].place,
            about=tuple(one.id for one in same),
            also=tuple(one for one in spots if one != same[0].place),
        )
    for statement in (one for one in several if one not in same):
        texts = quote_apart(list(dict.fromkeys(printing.text for printing in statement.printings)))
        said = (
            f"one statement is printed {len(statement.printings)} times in other words ({_refs(statement)})"
        )
        yield Observation(
            message=sentence(f"{said}: {' / '.join(texts)}"),
            place=statement.place,
            about=(statement.id,),
            also=tuple(one for one in _spots([statement]) if one != statement.place),
        )


def rows(plan: PlanView) -> Iterator[Observation]:
    """Only in direct succession: a like row further on may be meant."""
    record = plan.record
    kinds: tuple[tuple[Sequence[Entry], Callable[[Entry], Hashable]], ...] = (
        (record.budget_lines, _of_money),
        (record.savings, _of_money),
        (record.milestones, _of_work),
        (record.risk_actions, _of_work),
    )
    for entries, contents in kinds:
        for one, other in pairwise(entries):
            if contents(one) is not None and contents(one) == contents(other):
                yield observed(f"{name(other)} is printed twice in succession", (other, one))
    for register in record.registers:
        for first, second in pairwise(register.rows):
            if _cells(first) == _cells(second) and sum(map(bool, _cells(first))) > 1:
                said = f"a row is printed twice in succession: {quote(' | '.join(second.cells))}"
                also = (first.place,) if first.place else ()
                yield Observation(message=sentence(said), place=second.place, about=(register.id,), also=also)


def tables(plan: PlanView) -> Iterator[Observation]:
    for twins in grouped(plan.record.registers, _table_of).values():
        if len(twins) > 1 and len(twins[0].rows) >= _FEWEST_ROWS:
            said = f"the same table of {len(twins[0].rows)} rows is printed {len(twins)} times"
            titled = f": {quote(twins[0].title)}" if twins[0].title.strip() else ""
            yield observed(f"{said}{titled}", (*twins[1:], twins[0]))
    repeated = [
        twins
        for contents, twins in grouped(plan.record.indicators, lambda one: _figures_of(plan, one)).items()
        if contents is not None and len(twins) > 1
    ]
    if len(repeated) >= _FEWEST_ROWS:
        names = some_of(quote(twins[0].title) for twins in repeated)
        said = f"{len(repeated)} indicators are printed more than once with the same figures: {names}"
        yield observed(said, [one for twins in repeated for one in reversed(twins)])


def _refs(statement: Statement) -> str:
    refs = [one.ref or (str(one.place) if one.place else "") for one in statement.printings]
    return " = ".join(one for one in refs if one) or quote(statement.text)


def _spots(statements: Sequence[Statement]) -> list[Place]:
    return list(dict.fromkeys(one.place for each in statements for one in each.printings if one.place))


def _raw(written: Written | None) -> str:
    return written.raw.strip() if written else ""


def _of_money(entry: Entry) -> Hashable | None:
    """Without an amount, and without words, rows say too little to be called the same."""
    if isinstance(entry, Saving):
        words = (fold(entry.text), fold(entry.group or ""), entry.kind, entry.period and entry.period.raw)
        return (*words, _raw(entry.amount)) if _raw(entry.amount) else None
    if isinstance(entry, BudgetLine):
        amounts = [entry.expenditure, entry.income, entry.net, *(written for _, written in entry.amounts)]
        period = entry.period.raw if entry.period else ""
        found = (fold(entry.title), entry.kind, period, *map(_raw, amounts))
        return found if entry.title.strip() and any(map(_raw, amounts)) else None
    return None


def _of_work(entry: Entry) -> Hashable | None:
    if isinstance(entry, Milestone) and is_long(fold(entry.text)):
        return (fold(entry.text), entry.action, entry.objective, entry.due.raw if entry.due else "")
    if isinstance(entry, RiskAction) and is_long(fold(entry.text)):
        return (fold(entry.text), entry.risk, entry.entry, entry.end.raw if entry.end else "")
    return None


def _cells(row: RegisterRow) -> tuple[str, ...]:
    return tuple(fold(cell) for cell in row.cells)


def _table_of(register: Register) -> Hashable:
    rows = tuple(_cells(row) for row in register.rows)
    return (tuple(map(fold, register.columns)), rows) if len(rows) >= _FEWEST_ROWS else register.id


def _figures_of(plan: PlanView, indicator: Indicator) -> Hashable | None:
    """Two indicators that share a title and stay without figures may wait for two surveys."""
    targets = [(_raw(one.written), one.breakdown) for one in plan.targets_of.get(indicator.id, [])]
    readings = [
        (one.kind, _raw(one.written), one.breakdown) for one in plan.readings_of.get(indicator.id, [])
    ]
    if not any(raw for raw, _ in targets) and not any(raw for _, raw, _ in readings):
        return None
    return (fold(indicator.title), tuple(targets), tuple(readings))


RULES = (
    described_rule(
        statements,
        "DUP-3",
        "Statement printed in several places",
        Severity.INFORMATION,
        looks_for=(
            "One statement under several themes. Those printed word for word are told together, those "
            "whose wording drifts each for itself."
        ),
        advice="Print it once and refer to it, or say how the two differ.",
    ),
    described_rule(
        rows,
        "DUP-4",
        "Row printed twice in succession",
        Severity.WARNING,
        looks_for=(
            "Two rows of one table, one below the other, that agree in their words and in their amounts, "
            "or in their words and their date."
        ),
        advice="Strike out one of them; in a table of money, cast the total again.",
    ),
    described_rule(
        tables,
        "DUP-5",
        "Table printed twice",
        Severity.INFORMATION,
        looks_for=(
            "Two tables that agree in every cell, or two or more indicators that are printed again with "
            "the same figures."
        ),
        advice="Print the table once and refer to it.",
    ),
)
