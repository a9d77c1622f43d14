"""Milestones that one cell lists: a milestone each, with the date that stands beside it or in its words."""

from collections.abc import Callable

from goldenthread.model import PlanRecord
from tests.lib.expected import edges

Tabled = Callable[[str], PlanRecord]


def told(record: PlanRecord) -> list[tuple[str, str]]:
    return [
        (one.text, edges(one.due)[1] if one.due and one.due.is_dated else "") for one in record.milestones
    ]


def test_items_beside_a_cell_of_as_many_dates(tabled: Tabled) -> None:
    record = tabled("""
        Action | Lead officer | Milestones | Milestone date
        Open a falls service | Head of Care | • Agree the scope¶• let the contract | 31/03/2027¶Ongoing
        Write to all carers | Head of Care | Letters sent | 30/06/2027
    """)
    assert told(record) == [
        ("Agree the scope", "2027-03-31"),
        ("let the contract", ""),
        ("Letters sent", "2027-06-30"),
    ]
    assert [one.action for one in record.milestones] == [
        *[record.actions[0].id] * 2,
        record.actions[1].id,
    ]
    assert [one.owners for one in record.actions] == [("Head of Care",)] * 2


def test_items_with_dates_in_their_own_words(tabled: Tabled) -> None:
    record = tabled("""
        Action | Lead officer | Milestones
        Open a falls service | Head of Care | 1. Agree the scope (31 March 2027)¶2. Let it – June 2027
    """)
    assert told(record) == [
        ("1. Agree the scope (31 March 2027)", "2027-03-31"),
        ("2. Let it – June 2027", "2027-06-30"),
    ]


def test_dates_that_a_page_prints_in_one_run(tabled: Tabled) -> None:
    record = tabled("""
        Action | Lead officer | Milestones | Milestone date
        Open a falls service | Head of Care | • Agree the scope¶• Let the contract | March 2027 30/06/2027
    """)
    assert told(record) == [("Agree the scope", "2027-03-31"), ("Let the contract", "2027-06-30")]


def test_fewer_dates_than_items_are_given_to_none_of_them(tabled: Tabled) -> None:
    record = tabled("""
        Action | Lead officer | Milestones | Milestone date
        Open a falls service | Head of Care | • Agree the scope¶• Let it¶• Open it | March 2027¶June 2027
    """)
    assert len(record.milestones) == 1


def test_a_sentence_with_bullets_below_it_is_one_milestone(tabled: Tabled) -> None:
    record = tabled("""
        Action | Lead officer | Milestones | Milestone date
        Open a falls service | Head of Care | Agree for each town:¶• the scope¶• the cost | March 2027
    """)
    assert len(record.milestones) == 1
