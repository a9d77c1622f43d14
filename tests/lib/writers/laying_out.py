"""A plan set out as a council would: which tables, which columns in which order, under which words.

Every choice is drawn, so that a failure shrinks to the plainest layout that still fails.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import strategies as st

from tests.lib.said_plans import Action, Footnote, Plan, Priority, Section

from .bodies import Body, Can, how_filled, put_under, united
from .columns import printed_table, text_rows
from .headings import NOTES
from .money_tables import budget_table, directorates_table, savings_table
from .printed import Block, Cell, Heading, Line, NewPart, Table
from .tables import action_body, indicators_table, objectives_table, risks_table

Tabled = Callable[[Any, Any, Can, list[str]], Table]
_TABLES: list[tuple[str, str, Tabled]] = [
    ("objectives", "Objectives and actions", objectives_table),
    ("indicators", "Performance indicators", indicators_table),
    ("risks", "Risk register", risks_table),
    ("budget", "Revenue budget", budget_table),
    ("directorates", "Budget monitoring", directorates_table),
    ("savings", "Savings programme", savings_table),
]


@st.composite
def layouts(draw, plan: Plan, can: Can) -> list[Block]:
    out: list[Block] = []
    if can.several:
        out += [Heading(plan.title, 1), Line(plan.council)]
    out += _sections(plan.sections)
    if plan.priorities:
        out += _part(can, "Delivering our priorities", _priorities(draw, plan, can))
    for kind, title, table in _TABLES:
        if held := getattr(plan, kind):
            rows, lines = _notes(draw, [one for one in plan.footnotes if one.kind == kind], can)
            out += [*_part(can, title, [table(draw, held, can, rows)]), *lines]
    for one in plan.registers:
        _, lines = _notes(draw, [], can)
        out += [*_part(can, one.title, [text_rows([one.columns, *one.rows])]), *lines]
    return out


def _part(can: Can, title: str, blocks: list[Block]) -> list[Block]:
    return [NewPart(title), Heading(title, 2), *blocks] if can.several else blocks


def _sections(sections: Sequence[Section], level: int = 2) -> list[Block]:
    out: list[Block] = []
    for section in sections:
        out.append(Heading(f"{section.number} {section.title}", level))
        out += [Line(text) for text in section.paragraphs]
        out += _sections(section.parts, level + 1)
    return out


def _notes(draw: Any, footnotes: Sequence[Footnote], can: Can) -> tuple[list[str], list[Block]]:
    """Those in the last rows of a table and those below it; one that nothing carries may stand there, too."""
    texts = [f"{one.mark} {one.text}" for one in footnotes]
    if draw(st.booleans()):
        marks = [one.mark for one in footnotes]
        texts.append(draw(st.sampled_from([text for text in NOTES if text[0] not in marks])))
    if can.several and draw(st.booleans()):
        return [], [Line(text) for text in texts]
    return texts, []


# --- priorities ----------------------------------------------------------------------------------------


def _priorities(draw: Any, plan: Plan, can: Can) -> list[Block]:
    """One table under each priority's heading, or the list of priorities and one table that names them."""
    footnotes = [one for one in plan.footnotes if one.kind == "priorities"]
    if can.several and draw(st.booleans()):
        return _a_table_each(draw, plan.priorities, can, footnotes)
    # Where nothing lists the priorities, the column itself must say what they are.
    column = draw(st.sampled_from(["number", "title", "both"])) if can.several else "both"
    rows, lines = _notes(draw, footnotes, can)
    body, fill = Body(levels=[["priority"]], notes=rows), how_filled(draw, can)
    for one in plan.priorities:
        inner = action_body(draw, one.actions, can, fill=fill)
        body.levels = [["priority"], *united(body.levels[1:], inner.levels)]
        both = f"Priority {one.number}: {one.title}"
        named = {"number": f"Priority {one.number}", "title": one.title, "both": both}[column]
        put_under(body, {"priority": Cell(named)}, inner.rows, fill)
    if not can.several:
        return [printed_table(draw, body, can)]
    return [
        text_rows([[f"Priority {one.number}", one.title] for one in plan.priorities], heads=0),
        NewPart("Actions"),
        Line("The actions that follow deliver these priorities."),
        printed_table(draw, body, can),
        *lines,
    ]


def _a_table_each(
    draw: Any, priorities: Sequence[Priority], can: Can, footnotes: Sequence[Footnote]
) -> list[Block]:
    out: list[Block] = []
    for one in priorities:
        body = action_body(draw, one.actions, can)
        body.notes, lines = _notes(draw, [note for note in footnotes if _is_about(note, one.actions)], can)
        out.append(Heading(f"Priority {one.number}: {one.title}", 3))
        out += [printed_table(draw, body, can), *lines]
    return out


def _is_about(note: Footnote, actions: Sequence[Action]) -> bool:
    return any(one.text in note.about for one in actions)
