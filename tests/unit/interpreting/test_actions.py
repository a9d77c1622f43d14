"""Tables of actions in the shapes that councils print them."""

from collections.abc import Callable

from goldenthread.model import PlanRecord, Rating
from tests.lib.expected import edges, ref_of

Sketch = Callable[[str], PlanRecord]


def milestones(record: PlanRecord) -> list[tuple[str, str, str]]:
    """Each as action, text and latest day."""
    texts = {action.id: action.text for action in record.actions}
    return [(texts[m.action or ""], m.text, edges(m.due)[1]) for m in record.milestones]


def test_an_action_with_milestones_on_the_rows_below(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Action | Start | End | Milestone | Milestone date | Responsible officer
        A/1 | Open the carers' hub | April 26 | Mar 27 | Lease signed | May 26 | Head of Carers
         | | | | Hub open | Oct 26 |
        A/2 | Train all staff | May 26 | Dec 26 | Course written | June 26 | Head of Learning
    """)
    assert [(a.ref, a.text, edges(a.end)[1], a.owners) for a in record.actions] == [
        ("A/1", "Open the carers' hub", "2027-03-31", ("Head of Carers",)),
        ("A/2", "Train all staff", "2026-12-31", ("Head of Learning",)),
    ]
    assert milestones(record) == [
        ("Open the carers' hub", "Lease signed", "2026-05-31"),
        ("Open the carers' hub", "Hub open", "2026-10-31"),
        ("Train all staff", "Course written", "2026-06-30"),
    ]


def test_without_a_reference_column_a_new_text_begins_a_new_action(sketch: Sketch) -> None:
    record = sketch("""
        Action | Milestone | Milestone date | Lead officer
        Open the carers' hub | Lease signed | May 26 | Head of Carers
         | Hub open | Oct 26 |
        Train all staff | Course written | June 26 | Head of Learning
    """)
    assert [(a.ref, a.text) for a in record.actions] == [
        (None, "Open the carers' hub"),
        (None, "Train all staff"),
    ]
    assert [m[:2] for m in milestones(record)] == [
        ("Open the carers' hub", "Lease signed"),
        ("Open the carers' hub", "Hub open"),
        ("Train all staff", "Course written"),
    ]


def test_a_spreadsheet_that_repeats_the_action_beside_each_milestone_has_it_once(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Action | End | Milestone | Milestone date | Lead officer
        A/1 | Open the carers' hub | Mar 27 | Lease signed | May 26 | Head of Carers
        A/1 | Open the carers' hub | Mar 27 | Hub open | Oct 26 | Head of Carers
        A/2 | Train all staff | Dec 26 | Course written | June 26 | Head of Learning
    """)
    assert [(a.ref, a.text, edges(a.end)[1], a.owners) for a in record.actions] == [
        ("A/1", "Open the carers' hub", "2027-03-31", ("Head of Carers",)),
        ("A/2", "Train all staff", "2026-12-31", ("Head of Learning",)),
    ]
    assert [m[1] for m in milestones(record)] == ["Lease signed", "Hub open", "Course written"]


def test_a_date_and_a_percentage_repeated_beside_each_milestone_are_said_once(sketch: Sketch) -> None:
    record = sketch("""
        Action | End | % complete | Milestone | Milestone date
        Open the carers' hub | 2026/27 | 40% | Lease signed | May 26
        Open the carers' hub | 2026/27 | 40% | Hub open | Oct 26
    """)
    (action,) = record.actions
    assert action.end is not None
    assert action.end.raw == "2026/27"
    assert action.percent_complete is not None
    assert action.percent_complete.raw == "40%"
    assert record.findings == ()


def test_repeated_actions_without_references_are_one_action_too(sketch: Sketch) -> None:
    record = sketch("""
        Action | Milestone | Milestone date | Lead officer
        Open the carers' hub | Lease signed | May 26 | Head of Carers
        Open the carers' hub | Hub open | Oct 26 | Head of Carers
    """)
    assert [a.text for a in record.actions] == ["Open the carers' hub"]
    assert len(record.milestones) == 2


def test_two_actions_that_share_a_reference_by_mistake_stay_two(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Action | End | Lead officer
        A/1 | Open the carers' hub | Mar 27 | Head of Carers
        A/1 | Train all staff | Dec 26 | Head of Learning
    """)
    assert [(a.ref, a.text) for a in record.actions] == [
        ("A/1", "Open the carers' hub"),
        ("A/1", "Train all staff"),
    ]
    assert len({a.id for a in record.actions}) == 2


def test_an_owner_on_a_milestone_row_owns_the_milestone(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Action | Milestone | Milestone date | Responsible officer
        A/1 | Open the carers' hub | Lease signed | May 26 | Head of Carers
         | | Staff recruited | July 26 | Head of Human Resources
    """)
    assert [a.owners for a in record.actions] == [("Head of Carers",)]
    assert [m.owners for m in record.milestones] == [(), ("Head of Human Resources",)]


def test_a_milestone_cut_by_a_page_is_one(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Action | Milestone | Milestone date | Responsible officer
        A/1 | Open the carers' hub | Lease signed with the | May 26 | Head of Carers

        Ref | Action | Milestone | Milestone date | Responsible officer
         | | market hall | |
         | | Hub open | Oct 26 |
    """)
    assert [m.text for m in record.milestones] == ["Lease signed with the market hall", "Hub open"]


def test_an_action_cut_by_a_page_is_one(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Action | Milestone | Milestone date | Responsible officer
        A/1 | Open the carers' hub in the | Lease signed | May 26 | Head of Carers

        Ref | Action | Milestone | Milestone date | Responsible officer
         | market hall | Hub open | Oct 26 |
    """)
    assert [a.text for a in record.actions] == ["Open the carers' hub in the market hall"]
    assert [m.text for m in record.milestones] == ["Lease signed", "Hub open"]


def test_a_date_cut_by_a_page_closes_up(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Action | Milestone | Milestone date | Responsible officer
        A/1 | Open the carers' hub | Meetings with the | April – | Head of Carers

        Ref | Action | Milestone | Milestone date | Responsible officer
         | | owners of the hall | Oct 26 |
    """)
    assert [(m.text, *edges(m.due)) for m in record.milestones] == [
        ("Meetings with the owners of the hall", "2026-04-01", "2026-10-31")
    ]


def test_status_rating_and_note_of_an_action_tracker(sketch: Sketch) -> None:
    record = sketch("""
        Action | Due date | Owner | Status | RAG | Progress update | % complete
        Open the hub | Mar 27 | Head of Carers | In progress | Amber | Lease signed. | 40%
    """)
    (action,) = record.actions
    assert (action.status, action.notes) == ("In progress", "Lease signed.")
    assert action.rating is not None
    assert action.rating.rating is Rating.AMBER
    assert action.percent_complete is not None
    assert action.percent_complete.value == 40


def test_a_status_beside_each_milestone_is_that_of_the_milestone(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Action | Milestone | Milestone date | Status
        A/1 | Open the carers' hub | Lease signed | May 26 | Complete
        A/1 | Open the carers' hub | Hub open | Oct 26 | On track
    """)
    assert [m.status for m in record.milestones] == ["Complete", "On track"]
    assert [a.status for a in record.actions] == [None]


def test_a_priority_column_names_it_by_number_or_by_title(sketch: Sketch) -> None:
    record = sketch("""
        Priority 1 | Stand by unpaid carers
        Priority 2 | A skilled and settled workforce

        Priority | Ref | Action | End | Owner
        1 | A/1 | Open the hub | Mar 27 | Head of Carers
        Priority 2 | A/2 | Train all staff | Mar 27 | Head of Learning
        Stand by unpaid carers | A/3 | Offer breaks | Mar 27 | Head of Carers
        Something else | A/4 | Paint the office | Mar 27 | Head of Property
    """)
    assert [(a.ref, ref_of(record.priorities, a.priority)) for a in record.actions] == [
        ("A/1", "Priority 1"),
        ("A/2", "Priority 2"),
        ("A/3", "Priority 1"),
        ("A/4", ""),
    ]


def test_an_action_stands_under_the_priority_whose_heading_is_above(sketch: Sketch) -> None:
    record = sketch("""
        Priority 1: Stand by unpaid carers

        Ref | Action | End
        A/1 | Open the hub | Mar 27

        Priority 2: A settled workforce

        Ref | Action | End
        A/2 | Train all staff | Mar 27
    """)
    titles = {p.id: p.title for p in record.priorities}
    assert [titles[a.priority or ""] for a in record.actions] == [
        "Stand by unpaid carers",
        "A settled workforce",
    ]


def test_an_aim_beside_actions_is_their_objective(sketch: Sketch) -> None:
    record = sketch("""
        Aim | Action | End | Lead officer
        Help people to stay at home | Open the hub | Mar 27 | Head of Carers
    """)
    (objective,) = record.objectives
    assert objective.text == "Help people to stay at home"
    assert [a.objective for a in record.actions] == [objective.id]


def test_objectives_with_dated_actions_and_dated_milestones(sketch: Sketch) -> None:
    record = sketch("""
        Objective | Action | End | Milestone | Milestone date
        Help people to stay at home | Open the hub | Mar 27 | Lease signed | May 26
         | | | Hub open | Oct 26
    """)
    (objective,), (action,) = record.objectives, record.actions
    assert (objective.text, action.objective) == ("Help people to stay at home", objective.id)
    assert edges(action.end)[1] == "2027-03-31"
    assert milestones(record) == [
        ("Open the hub", "Lease signed", "2026-05-31"),
        ("Open the hub", "Hub open", "2026-10-31"),
    ]


def test_objectives_hold_actions_and_milestones_near_and_far(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Objective | Action | Milestones 2026/27 | Milestones 2-5 years | Officer responsible
        1.1 | Listen to carers | Set up a panel | Panel by June 2026 | Panel runs itself | Head of Carers
         | | Publish what they say | First report by March 2027 | | Head of Policy
    """)
    assert [(o.ref, o.text) for o in record.objectives] == [("1.1", "Listen to carers")]
    assert [(a.text, a.owners) for a in record.actions] == [
        ("Set up a panel", ("Head of Carers",)),
        ("Publish what they say", ("Head of Policy",)),
    ]
    assert [(m.text, m.horizon, edges(m.due)[1]) for m in record.milestones] == [
        ("Panel by June 2026", "current", "2026-06-30"),
        ("Panel runs itself", "later", ""),
        ("First report by March 2027", "current", "2027-03-31"),
    ]
    assert record.objectives[0].owners == ("Head of Carers", "Head of Policy")


def test_milestones_in_columns_that_say_by_when(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Action | Lead | Milestone by December 2025 | Milestone by July 2026
        1.1 | Commission a second clinic | Head of Commissioning | Contract awarded | Clinic open
        1.2 | Name one contact for each family | Service Manager | Contacts in post | Families told
    """)

    assert [(one.text, edges(one.due)[1]) for one in record.milestones] == [
        ("Contract awarded", "2025-12-31"),
        ("Clinic open", "2026-07-31"),
        ("Contacts in post", "2025-12-31"),
        ("Families told", "2026-07-31"),
    ]


def test_an_end_that_was_never_revised_is_the_original_one(sketch: Sketch) -> None:
    record = sketch("""
        No | Action | Lead | Original due date | Revised due date | Status
        1 | Open the hub | Head of Property | 30/06/2026 | | Open
        2 | Pave the yard | Head of Property | 30/06/2026 | n/a | Open
        3 | Paint the hall | Head of Property | 30/06/2026 | 31/12/2026 | Open
        4 | Mend the roof | Head of Property | 30/06/2026 | TBC | Open
    """)

    ends = [edges(one.end)[1] for one in record.actions]
    assert ends == ["2026-06-30", "2026-06-30", "2026-12-31", ""]
    assert [edges(one.original_end)[1] for one in record.actions] == ["2026-06-30"] * 4


def test_an_end_without_the_word_date_is_told_from_the_original_one(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Action | Lead | Original due | Revised due | Latest update
        1 | Open the hub | Head of Property | 30/06/2026 | 31/12/2026 | Works began
    """)

    (action,) = record.actions
    assert [edges(one)[1] for one in (action.original_end, action.end)] == ["2026-06-30", "2026-12-31"]


def test_a_tracker_of_recommendations_holds_what_is_to_be_done(sketch: Sketch) -> None:
    (action,) = sketch("""
        Audit | Rec no | Recommendation | Management response | Responsible officer | Target date | Status
        Payroll | 1 | Reconcile starters each month | Agreed | Payroll Manager | 31/03/2026 | Open
    """).actions

    assert (action.text, action.owners) == ("Reconcile starters each month", ("Payroll Manager",))
    assert edges(action.end) == ("2026-03-31", "2026-03-31")


def test_a_register_of_contracts_holds_no_action(sketch: Sketch) -> None:
    record = sketch("""
        Contract ref | Title | Supplier | Start date | End date | Contract manager
        C-1 | Grounds maintenance | Greenway Services | 01/04/2023 | 31/03/2028 | Parks Manager
    """)

    assert record.actions == ()
    assert record.registers[0].rows[0].cells[2] == "Greenway Services"


def test_an_objective_listed_above_is_the_one_beside_its_actions(sketch: Sketch) -> None:
    record = sketch("""
        Our objectives

        - Help people to live at home

        - Give carers a break

        Key tasks

        Objective | Key task | Start | Finish | Lead
        Help people to live at home | Open the hub | Apr-26 | Oct-26 | Head of Homes
        Give carers a break | Let the contract | Apr-26 | Oct-26 | Head of Carers
    """)
    assert [one.text for one in record.objectives] == ["Help people to live at home", "Give carers a break"]
    assert [one.objective for one in record.actions] == [one.id for one in record.objectives]
    assert not record.findings


def test_the_rest_of_an_action_below_a_page_is_no_action_though_it_begins_with_a_capital(
    sketch: Sketch,
) -> None:
    record = sketch("""
        Ref | Action | By when | Responsible officer
        A/1 | Train all staff | May 26 | Head of Learning
        A/2 | Repair the homes in Thornbury | June 26 | Head of

        Ref | Action | By when | Responsible officer
         | Road and the Lane | | Housing
        A/3 | Open the carers' hub | July 26 | Head of Carers
    """)
    assert [(a.ref, a.text, a.owners) for a in record.actions] == [
        ("A/1", "Train all staff", ("Head of Learning",)),
        ("A/2", "Repair the homes in Thornbury Road and the Lane", ("Head of Housing",)),
        ("A/3", "Open the carers' hub", ("Head of Carers",)),
    ]
    assert {one.confidence for one in record.actions[1].seen if one.field == "text"} == {0.6}
    assert [finding.code for finding in record.findings] == ["READ-41"]


def test_below_a_page_a_text_with_a_short_reference_is_an_action(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Action | Progress update | Milestone | Milestone date
        A1 | Train all staff | Course written. | Lease signed | May 26

        Ref | Action | Progress update | Milestone | Milestone date
        A2 | Open the hub | Feedback is good. | Hub open | June 26
    """)
    assert [(a.ref, a.text) for a in record.actions] == [("A1", "Train all staff"), ("A2", "Open the hub")]


def test_a_note_that_each_milestone_repeats_is_one_though_pages_cut_it_each_time(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Action | Progress update | Milestone | Milestone date
        A/1 | Train all staff | Residents told us that | Lease signed | May 26

        Ref | Action | Progress update | Milestone | Milestone date
         | | they were asked once. | |
        A/1 | Train all staff | Residents told us that | Hub open | June 26

        Ref | Action | Progress update | Milestone | Milestone date
         | | they were asked once. | |
        A/1 | Train all staff | Residents told us that they were asked once. | All moved | July 26
        A/2 | Open the hub | Good. | Found | July 26
         | | Better. | Built | May 27
    """)
    assert [a.notes for a in record.actions] == [
        "Residents told us that they were asked once.",
        "Good. Better.",
    ]
    assert "progress again" in {one.field for one in record.actions[0].seen}
    assert not [finding for finding in record.findings if finding.code == "LEFT-1"]


def test_below_a_page_a_text_with_its_own_date_or_owner_is_an_action(sketch: Sketch) -> None:
    record = sketch("""
        Action | By when | Responsible officer
        Train all staff | May 26 | Head of Learning

        Action | By when | Responsible officer
        Repair the homes in Thornbury | | Head of Housing
        Open the carers' hub | July 26 | Head of Carers
    """)
    assert [a.text for a in record.actions] == [
        "Train all staff",
        "Repair the homes in Thornbury",
        "Open the carers' hub",
    ]


def test_the_undated_rest_of_a_milestone_below_a_page_is_no_milestone(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Action | Milestone | Milestone date
        A/1 | Repair the homes | Homes surveyed in Thornbury | May 26

        Ref | Action | Milestone | Milestone date
         | | Road and the Lane |
         | | Homes repaired | Oct 26
    """)
    assert [m.text for m in record.milestones] == [
        "Homes surveyed in Thornbury Road and the Lane",
        "Homes repaired",
    ]
