"""Headings that no list of words knows: their grammar says what stands below them."""

import pytest

from goldenthread.interpreting import Lexicon
from goldenthread.interpreting.grids.headers import read_header
from goldenthread.interpreting.vocabulary.everyday import everyday_role
from tests.lib.plan_sketches import row


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("What we said we would do", "action"),
        ("What we are going to do", "action"),
        ("What residents asked for and what will happen", "action"),
        ("What needs to happen", "action"),
        ("What we did", "progress"),
        ("What have we done so far?", "progress"),
        ("What has been achieved", "progress"),
        ("Where are we now?", "progress"),
        ("Who will lead (and help)", "owner"),
        ("Who's responsible", "owner"),
        ("When will it be done by?", "end"),
        ("By when?", "end"),
        ("Timescale: short (under 6 months) or long", "end"),
    ],
)
def test_the_grammar_of_a_heading_gives_its_role(heading: str, role: str) -> None:
    found = everyday_role(heading)
    assert found is not None
    assert found[0] == role


@pytest.mark.parametrize(
    "heading",
    [
        "What success will look like",
        "How we will know that it worked",
        "Who will benefit",
        "Whole plan",
        "What it means",
        "Whenever",
    ],
)
def test_other_questions_head_something_else(heading: str) -> None:
    assert everyday_role(heading) is None


def test_known_words_outweigh_the_grammar(lexicon: Lexicon) -> None:
    columns = read_header(row("No | What we will do | Who | When due date"), lexicon)
    assert columns is not None
    assert [column.role for column in columns] == ["reference", "action", "owner", "end"]


def test_the_weeks_of_a_chart_beside_a_plan_do_not_hide_its_header(lexicon: Lexicon) -> None:
    columns = read_header(row("Task | Owner | Start | End | 01/09/2025 | 08/09/2025 | 15/09/2025"), lexicon)
    assert columns is not None
    assert [column.role for column in columns] == ["action", "owner", "start", "end", None, None, None]
