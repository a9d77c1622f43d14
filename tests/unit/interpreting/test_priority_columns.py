"""A column of priorities: printed once with blanks below, on each row, merged, or as their only list."""

from collections.abc import Callable

import pytest

from goldenthread.documents.formats import read_content
from goldenthread.interpreting import Lexicon, interpret
from goldenthread.model import PlanRecord
from tests.lib.expected import ref_of

Sketch = Callable[[str], PlanRecord]

LISTED = """
    Priority 1 | Stand by unpaid carers
    Priority 2 | A skilled and settled workforce

"""


def priorities(record: PlanRecord) -> list[tuple[str, str]]:
    """Each action with the reference of its priority."""
    return [(a.text, ref_of(record.priorities, a.priority)) for a in record.actions]


def test_a_blank_stands_under_the_priority_printed_above(sketch: Sketch) -> None:
    record = sketch(
        LISTED
        + """
        Priority | Action | End | Owner
        Priority 1 | Open the hub | Mar 27 | Head of Carers
         | Offer breaks | Mar 27 | Head of Carers
        Priority 2 | Train all staff | Mar 27 | Head of Learning
    """
    )
    assert priorities(record) == [
        ("Open the hub", "Priority 1"),
        ("Offer breaks", "Priority 1"),
        ("Train all staff", "Priority 2"),
    ]
    assert [[s.confidence for s in a.seen if s.field == "priority"] for a in record.actions] == [
        [1],
        [0.8],
        [1],
    ]


def test_a_column_that_prints_the_priority_on_each_row_means_its_blank(sketch: Sketch) -> None:
    record = sketch(
        LISTED
        + """
        Priority | Action | End | Owner
        Priority 1 | Open the hub | Mar 27 | Head of Carers
        Priority 1 | Offer breaks | Mar 27 | Head of Carers
         | Paint the office | Mar 27 | Head of Property
    """
    )
    assert priorities(record)[-1] == ("Paint the office", "")


def test_a_merged_cell_stands_for_every_row_it_covers(lexicon: Lexicon) -> None:
    page = b"""<p>Priorities</p><table><tr><td>Priority 1<td>Stand by unpaid carers</table>
    <p>Our actions follow.
    <table><tr><th>Priority<th>Action<th>End<th>Owner
    <tr><td rowspan=2>Priority 1<td>Open the hub<td>Mar 27<td>Head of Carers
    <tr><td>Offer breaks<td>Mar 27<td>Head of Carers</table>"""
    record = interpret(read_content(page, "plan.html"), lexicon)
    assert priorities(record) == [("Open the hub", "Priority 1"), ("Offer breaks", "Priority 1")]
    assert [s.confidence for s in record.actions[1].seen if s.field == "priority"] == [1]


def test_a_column_of_council_priorities_counts_where_it_names_the_plans_own(sketch: Sketch) -> None:
    record = sketch(
        LISTED
        + """
        Corporate priority | Action | End | Owner
        Priority 2 | Train all staff | Mar 27 | Head of Learning
    """
    )
    assert priorities(record) == [("Train all staff", "Priority 2")]


def test_without_a_list_the_column_says_what_the_priorities_are(sketch: Sketch) -> None:
    record = sketch("""
        Priority | Action | End | Owner
        Priority 1: Stand by unpaid carers | Open the hub | Mar 27 | Head of Carers
         | Offer breaks | Mar 27 | Head of Carers
        Priority 2: A settled workforce | Train all staff | Mar 27 | Head of Learning
    """)
    titles = {p.id: p.title for p in record.priorities}
    assert [(p.number, p.title) for p in record.priorities] == [
        ("1", "Stand by unpaid carers"),
        ("2", "A settled workforce"),
    ]
    assert [titles[a.priority or ""] for a in record.actions] == [
        "Stand by unpaid carers",
        "Stand by unpaid carers",
        "A settled workforce",
    ]


@pytest.mark.parametrize("grades", [("High", "Low"), ("Must have", "A fair start for every child")])
def test_a_grade_is_no_priority_of_the_plan(sketch: Sketch, grades: tuple[str, str]) -> None:
    record = sketch(f"""
        Priority | Action | End | Owner
        {grades[0]} | Open the hub | Mar 27 | Head of Carers
        {grades[1]} | Train all staff | Mar 27 | Head of Learning
    """)
    assert record.priorities == ()
    assert [a.raw("priority") for a in record.actions] == list(grades)


def test_how_urgent_a_row_is_makes_no_priority_of_the_plan(sketch: Sketch) -> None:
    record = sketch("""
        No | Finding | Priority | Responsible officer | Original date | Status
        1 | Orders were raised after invoices. | High | Payments Manager | 30/06/2025 | Overdue
        2 | No call-back was made. | High | Payments Manager | 30/04/2025 | Implemented
    """)
    assert record.priorities == ()


def test_a_title_that_the_next_page_prints_again_is_no_priority(tabled: Sketch) -> None:
    record = tabled("""
        Adults and children | | |
        Priority | Action | Lead | End
        Homes that people can afford | Build forty homes | Head of Housing | March 2027
         | Let them | Head of Housing | May 2027

        Adults and children | | |
        Priority | Action | Lead | End
         | Plant trees around them | Head of Parks | June 2027
    """)
    assert [one.title for one in record.priorities] == ["Homes that people can afford"]
    assert {one.priority for one in record.actions} == {record.priorities[0].id}
    assert len(record.actions) == 3
