"""What a cell of a tracker holds besides words, numbers, letters, bullets, marks; and what stands over it."""

from collections.abc import Callable

from goldenthread.documents.formats import read_content
from goldenthread.interpreting import Lexicon, interpret
from goldenthread.model import PlanRecord, Rating
from tests.lib.expected import edges

Tabled = Callable[[str], PlanRecord]


def test_a_number_before_the_words_is_the_reference(tabled: Tabled) -> None:
    record = tabled("""
        What we will do | Lead | Deadline
        1.1 Open the hub | Head of Property | 31/03/2027
        1.2 Train the team | Head of Learning | 30/06/2027
    """)
    assert [(a.ref, a.text) for a in record.actions] == [("1.1", "Open the hub"), ("1.2", "Train the team")]


def test_a_number_that_counts_something_is_no_reference(tabled: Tabled) -> None:
    record = tabled("""
        What we will do | Lead | Deadline
        12 homes bought for families | Head of Housing | 31/03/2027
        Train the team | Head of Learning | 30/06/2027
    """)
    assert [(a.ref, a.text) for a in record.actions] == [
        (None, "12 homes bought for families"),
        (None, "Train the team"),
    ]


def test_lettered_actions_of_one_row_are_several(tabled: Tabled) -> None:
    record = tabled("""
        No | Board priority | Actions | Responsible | By when
        1 | Self-neglect | a) Publish the protocol | Head of Care | July 2026
         | | b) run six sessions | Head of Learning | March 2027
        2 | Transitions | a) Map the services | Head of Care | May 2026
    """)
    assert [(a.ref, a.text, a.group, edges(a.end)[1]) for a in record.actions] == [
        ("1", "Publish the protocol", "Self-neglect", "2026-07-31"),
        (None, "run six sessions", "Self-neglect", "2027-03-31"),
        ("2", "Map the services", "Transitions", "2026-05-31"),
    ]


def test_how_pressing_an_action_is_groups_nothing(tabled: Tabled) -> None:
    record = tabled("""
        Priority | Action | Lead | By when
        High | Mend the roof | Head of Property | May 2026
        High | Paint the hall | Head of Property | July 2026
    """)
    assert [a.group for a in record.actions] == [None, None]


def test_an_unknown_column_that_says_the_same_of_several_actions_groups_them(tabled: Tabled) -> None:
    record = tabled("""
        Pathway | Ward | Action | Lead | By when
        Liveable towns | North | Reseal the roads | Head of Roads | May 2026
        Liveable towns | South | Open the causeway | Head of Roads | June 2026
        Caring community | East | Hold the festival | Head of Culture | July 2026
    """)
    assert [a.group for a in record.actions] == ["Liveable towns", "Liveable towns", "Caring community"]


def test_bullets_in_a_cell_of_milestones_are_several(tabled: Tabled) -> None:
    record = tabled("""
        Action | Milestones | Lead
        Licence shared homes | • Consult by June 2026¶• Scheme starts¶on 1 January 2027 | Head of Housing
    """)
    assert [(m.text, edges(m.due)[1]) for m in record.milestones] == [
        ("Consult by June 2026", "2026-06-30"),
        ("Scheme starts on 1 January 2027", "2027-01-01"),
    ]


def test_a_coloured_mark_before_the_status_is_a_rating(tabled: Tabled) -> None:
    record = tabled("""
        Action | Lead | By when | Progress
        Open the hub | Head of Property | May 2026 | 🔴 Delayed¶No site yet
        Train the team | Head of Learning | June 2026 | Red tape cut
    """)
    assert [a.rating and a.rating.rating for a in record.actions] == [Rating.RED, None]
    assert record.actions[0].notes == "🔴 Delayed No site yet"


def test_of_several_ratings_under_one_heading_the_overall_one_is_the_actions(tabled: Tabled) -> None:
    record = tabled("""
        ID | Project | Lead | Planned finish | RAG | < | < | Comment
         | | | | Time | Cost | Overall |
        P-1 | Mend the hall | Head of Property | 31/03/2027 | R | G | A | Late
        P-2 | Pave the walk | Head of Place | 30/06/2027 | | | | Not begun
    """)
    assert [(a.ref, a.rating and a.rating.rating) for a in record.actions] == [
        ("P-1", Rating.AMBER),
        ("P-2", None),
    ]
    assert (record.actions[0].raw("RAG Time"), record.actions[0].raw("RAG Cost")) == ("R", "G")


def test_ratings_without_an_overall_one_are_kept_and_none_is_chosen(tabled: Tabled) -> None:
    (action,) = tabled("""
        ID | Project | Lead | RAG | < | Comment
         | | | Time | Cost |
        P-1 | Mend the hall | Head of Property | R | G | Late
    """).actions
    assert action.rating is None
    assert (action.raw("RAG Time"), action.raw("RAG Cost")) == ("R", "G")


def test_a_table_below_an_objectives_heading_holds_its_actions(lexicon: Lexicon) -> None:
    page = (
        "<h1>Plan</h1><h2>Objective 1: Know our users</h2>"
        "<table><tr><th>Action<th>Lead<th>By when<tr><td>Ask them<td>Head of Care<td>May 2027</table>"
        "<h2>Governance</h2>"
        "<table><tr><th>Action<th>Lead<th>By when<tr><td>Meet<td>Head of Law<td>June 2027</table>"
    )
    record = interpret(read_content(page.encode(), "plan.html"), lexicon)
    (objective,) = record.objectives
    assert [(a.text, a.objective) for a in record.actions] == [("Ask them", objective.id), ("Meet", None)]


def test_an_agreed_action_answers_its_recommendation_and_none_is_no_action(tabled: Tabled) -> None:
    record = tabled("""
        Recommendation | Management response | Agreed action | Responsible officer | Target date
        Clarify the thresholds | Agreed | Publish a new guide | Head of Care | 30 June 2026
        Buy one system | Not agreed, the contract runs on | None | n/a | n/a
    """)
    assert [(a.text, a.owners, edges(a.end)[1]) for a in record.actions] == [
        ("Publish a new guide", ("Head of Care",), "2026-06-30")
    ]
    assert record.actions[0].raw("Recommendation") == "Clarify the thresholds"
    (refused,) = record.recommendations
    assert (refused.text, refused.raw("Management response")) == (
        "Buy one system",
        "Not agreed, the contract runs on",
    )
