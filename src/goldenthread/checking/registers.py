"""Gaps in lists that are kept as printed, and in what is proposed or saved."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from goldenthread.model import LineKind, Proposal, Register, Severity, State, Written

from .days import Gap, gap_of
from .figures import MISSING, state_of
from .rule import Observation, described_rule, observed
from .saying import counted, listed, quote, sentence, some_named, some_of
from .view import PlanView

_FILLED = (3, 4)
"""Three cells of four are filled, so that a blank one stands out; that takes four rows."""
# Nobody need say something in these.
_MAY_BE_BLANK = re.compile(
    r"\b(?:notes?|comments?|remarks?|other|further|footnotes?|if (?:any|applicable))\b", re.IGNORECASE
)


def blank_cells(plan: PlanView) -> Iterator[Observation]:
    """One finding a register, for its blank cells have one cause as often as not."""
    for register in plan.record.registers:
        blanks = [
            (column, row.cells[0].strip(), row.place)
            for at, column in enumerate(register.columns)
            if at and column.strip() and not _MAY_BE_BLANK.search(column) and _is_filled(register, at)
            for row in register.rows
            if _is_blank_at(row.cells, at)
        ]
        if blanks:
            cells = some_of(f"{quote(column)} of {quote(first)}" for column, first, _ in blanks)
            said = f"{counted(len(blanks), 'cell is', 'cells are')} blank in {_called(register)}: {cells}"
            spots = tuple(dict.fromkeys(place for _, _, place in blanks if place))
            yield Observation(
                message=sentence(said),
                place=spots[0] if spots else register.place,
                about=(register.id,),
                also=spots[1:],
            )


def proposals(plan: PlanView) -> Iterator[Observation]:
    """A paper that never prices or dates its proposals is told once; one that mostly does, for each gap."""
    entries = [one for one in plan.record.proposals if one.kind == "proposal"]
    lacking = [(what, [one for one in entries if not has(one)]) for has, what in _WANTED]
    for what, without in lacking:
        if without and 2 * len(without) <= len(entries):
            number = counted(len(without), "proposal", "proposals")
            yield observed(f"{number} without {what}: {some_named(without)}", without)
    usual = [(what, without) for what, without in lacking if 2 * len(without) > len(entries)]
    if usual and len(entries) > 1:
        gaps = listed(f"{len(without)} are without {what}" for what, without in usual)
        concerned = {one.id for _, without in usual for one in without}
        said = f"of the {len(entries)} proposals {gaps}"
        yield observed(said, [one for one in entries if one.id in concerned], Severity.INFORMATION)


def savings(plan: PlanView) -> Iterator[Observation]:
    lines = [one for one in plan.record.savings if one.kind is LineKind.LINE]
    unknown = [one for one in lines if state_of(one.amount) in (State.UNKNOWN, State.TO_BE_CONFIRMED)]
    none = [one for one in lines if one not in unknown and state_of(one.amount) in MISSING]
    for some, why, severity in (
        (unknown, "an amount that nobody knows yet", None),
        (none, "no amount", Severity.INFORMATION),
    ):
        if some and len(some) < len(lines):
            said = f"{len(some)} of the {len(lines)} savings {'has' if len(some) == 1 else 'have'} {why}"
            yield observed(f"{said}: {some_of(quote(one.text) for one in some)}", some, severity)


def _is_filled(register: Register, at: int) -> bool:
    rows = [row for row in register.rows if any(cell.strip() for cell in row.cells)]
    filled = [row for row in rows if at < len(row.cells) and row.cells[at].strip()]
    return len(filled) * _FILLED[1] >= len(rows) * _FILLED[0]


def _is_blank_at(cells: Sequence[str], at: int) -> bool:
    """A row with its first cell alone is a heading within the table."""
    filled = [one for one in cells[1:] if one.strip()]
    return bool(filled) and bool(cells[0].strip()) and (at >= len(cells) or not cells[at].strip())


def _called(register: Register) -> str:
    return f"the list {quote(register.title)}" if register.title.strip() else "a list"


def _is_given(written: Written | None) -> bool:
    return state_of(written) not in MISSING


_WANTED: tuple[tuple[Callable[[Proposal], bool], str], ...] = (
    (lambda one: gap_of(one.due) is not Gap.MISSING, "a date"),
    (lambda one: _is_given(one.cost), "a cost"),
    (lambda one: bool((one.body or "").strip()), "a body to decide it"),
)


RULES = (
    described_rule(
        blank_cells,
        "REGISTER-1",
        "Blank cell",
        Severity.INFORMATION,
        looks_for=(
            "Blank cells in a list of four rows or more, in a column of which three quarters are filled. "
            "Columns of notes and comments are left out."
        ),
        advice="Fill the cell, or write “none” or “not applicable”, so that nobody takes it for forgotten.",
    ),
    described_rule(
        proposals,
        "PROPOSAL-1",
        "Proposal without a date, a cost or a body to decide it",
        Severity.WARNING,
        looks_for=(
            "Proposals that lack what most proposals of the plan state. What most of them lack is told "
            "once, as information."
        ),
        advice="Say by when it is to happen, what it costs and who decides.",
    ),
    described_rule(
        savings,
        "SAVING-1",
        "Saving without an amount",
        Severity.WARNING,
        looks_for=(
            "Savings whose amount is printed as “?” or to be confirmed. A blank or a dash may mean that "
            "the gain is not in cash, and is information. Both count as nothing in the totals."
        ),
        advice="Estimate the amount, or say that the gain is not in cash.",
    ),
)
