"""Action trackers and project lists: two ends, two owners, groups, objectives, measures beside actions."""

from collections.abc import Callable

import pytest

from goldenthread.model import PlanRecord, Rating
from tests.lib.expected import edges, value

Tabled = Callable[[str], PlanRecord]


def test_the_forecast_is_the_end_that_holds_and_the_planned_one_is_kept(tabled: Tabled) -> None:
    record = tabled("""
        Ref | Project | Sponsor | Project manager | Start | Planned finish | Forecast finish | Stage | RAG
        Town centre programme | < | < | < | < | < | < | < | <
        P1 | Station square | Director of Place | R Lowe | May 2026 | May 2027 | Aug 2027 | Delivery | Amber
        Total | | | | | | | |
    """)
    (action,) = record.actions
    assert (action.ref, action.text, action.group) == ("P1", "Station square", "Town centre programme")
    assert [edges(one)[1] for one in (action.original_end, action.end)] == ["2027-05-31", "2027-08-31"]
    assert action.owners == ("Director of Place", "R Lowe")
    assert (action.status, action.rating and action.rating.rating) == ("Delivery", Rating.AMBER)


def test_the_day_of_completion_and_how_much_is_done(tabled: Tabled) -> None:
    record = tabled("""
        Action code | Action | Assigned to | Due date | Completed date | % complete | Latest status update
        AP1 | Open the hub | Head of Care | 30-Sep-2026 | 22-Sep-2026 | 100% | Opened in the old library.
    """)
    (action,) = record.actions
    assert (action.ref, edges(action.completed)[0], value(action.percent_complete)) == (
        "AP1",
        "2026-09-22",
        100,
    )
    assert action.notes == "Opened in the old library."


def test_an_objective_merged_down_is_that_of_each_action(tabled: Tabled) -> None:
    record = tabled("""
        Objective | No | Action | Lead | End
        Warm homes for all | A1 | Survey every roof | Head of Homes | March 2027
        < | A2 | Fit heat pumps | Head of Homes | March 2028
        Safe streets | B1 | Mend the lights | Head of Roads | March 2027
    """)
    aims = {one.id: one.text for one in record.objectives}
    assert [(a.ref, aims.get(a.objective or "")) for a in record.actions] == [
        ("A1", "Warm homes for all"),
        ("A2", "Warm homes for all"),
        ("B1", "Safe streets"),
    ]
    assert not record.milestones


def test_an_action_beside_its_measure_gives_both(tabled: Tabled) -> None:
    record = tabled("""
        Objective | Supporting action | Performance indicator | Target 2026 | Responsible
        Homes for all | Buy twelve homes | Homes bought | 12 | Head of Homes
    """)
    assert [(a.text, a.owners) for a in record.actions] == [("Buy twelve homes", ("Head of Homes",))]
    assert [(i.title, value(record.targets[0].written)) for i in record.indicators] == [("Homes bought", 12)]


def test_a_bare_title_heads_what_the_columns_beside_it_speak_of(tabled: Tabled) -> None:
    record = tabled("""
        Code | Title | Assigned to | Planned start date | Due date | Status
        AP1 | Open the hub | Head of Care | May 2026 | June 2026 | Started

        Every measure follows.

        Code | Short name | Value date | Value | Target
        PI-1 | Calls answered | Q2 2025/26 | 91% | 95%
    """)
    assert [(a.ref, a.text) for a in record.actions] == [("AP1", "Open the hub")]
    assert [(i.codes, i.title) for i in record.indicators] == [(("PI-1",), "Calls answered")]
    assert [edges(one.period)[1] for one in record.readings] == ["2025-09-30"]


def test_a_workstream_printed_once_is_the_group_of_its_actions(tabled: Tabled) -> None:
    record = tabled("""
        No. | Workstream | Action | Lead officer | Due date
        1 | Front door | Publish one number | Head of Care | May 2026
        2 | | Train advisers | Head of Care | June 2026
    """)
    assert [a.group for a in record.actions] == ["Front door", "Front door"]


def test_what_was_agreed_on_a_finding_is_the_action(tabled: Tabled) -> None:
    record = tabled("""
        No | Finding | Priority | Agreed action | Officer | Original date | Revised date | Status
        1 | Late orders. | High | Report late orders monthly. | Manager | 30/06/2025 | 31/03/2026 | Overdue
    """)
    action = record.actions[0]
    assert (action.ref, action.text, action.priority) == ("1", "Report late orders monthly.", None)
    assert (edges(action.end), edges(action.original_end)) == (("2026-03-31",) * 2, ("2025-06-30",) * 2)
    assert record.priorities == ()


def test_what_was_done_on_a_recommendation_is_its_progress(tabled: Tabled) -> None:
    record = tabled("""
        Reference | Recommendation | Cabinet response | Officer | Action taken | Status
        SR1 | That waiting times be published. | Accepted | Head of Homes | First figures are out. | Complete
    """)
    action = record.actions[0]
    assert (action.text, action.notes) == ("That waiting times be published.", "First figures are out.")


def test_a_plan_may_give_years_alone(tabled: Tabled) -> None:
    action = tabled("""
        ID | Action | Action owner | Start year | End year | Status
        B1 | Fit heat pumps | Energy Manager | 2024/25 | 2026/27 | On track
    """).actions[0]
    assert (edges(action.start)[0], edges(action.end)[1]) == ("2024-04-01", "2027-03-31")


def test_a_recommendation_over_several_actions_groups_them(tabled: Tabled) -> None:
    record = tabled("""
        Recommendation | Ref | What we will do | Lead | By when
        1. Visit every site | 1.1 | Hire two wardens | Head of Parks | May 2026
         | 1.2 | Agree a rota | Parks Manager | June 2026
        2. Publish the results | 2.1 | Write a yearly report | Head of Parks | July 2026
    """)
    assert [(one.ref, one.group) for one in record.actions] == [
        ("1.1", "1. Visit every site"),
        ("1.2", "1. Visit every site"),
        ("2.1", "2. Publish the results"),
    ]


def test_the_audit_beside_each_recommendation_groups_what_is_to_be_done(tabled: Tabled) -> None:
    record = tabled("""
        Audit | Rec no | Recommendation | Responsible officer | Target date | Status
        Car parks 2024/25 | 1 | Count the takings twice | Parking Manager | 31/03/2026 | Open
        Car parks 2024/25 | 2 | Change the locks | Parking Manager | 30/04/2026 | Open
        Allotments | 1 | Keep one waiting list | Head of Parks | 30/06/2026 | Closed
    """)
    assert [one.group for one in record.actions] == ["Car parks 2024/25", "Car parks 2024/25", "Allotments"]


def test_a_status_told_by_a_colour_is_a_rating_too(tabled: Tabled) -> None:
    record = tabled("""
        Ref | Action | Lead | Due | Status
        1 | Open the hub | Head of Care | May 2027 | Green
        2 | Train the carers | Head of Care | June 2027 | 🟠 At risk
        3 | Close the store | Head of Care | June 2027 | Red - delayed
        4 | Write to families | Head of Care | June 2027 | Complete
        5 | Paint the hall | Head of Care | June 2027 | n/a
    """)
    assert [(one.status, one.rating.rating if one.rating else None) for one in record.actions] == [
        ("Green", Rating.GREEN),
        ("🟠 At risk", Rating.AMBER),
        ("Red - delayed", Rating.RED),
        ("Complete", None),
        ("n/a", None),
    ]
    assert record.actions[2].raw("rating") == "Red - delayed"


def test_a_rating_of_its_own_comes_before_the_colour_of_the_status(tabled: Tabled) -> None:
    action = tabled("""
        Ref | Action | Lead | Due | Status | RAG
        1 | Open the hub | Head of Care | May 2027 | Was red | G
    """).actions[0]
    assert (action.status, action.rating.rating) == ("Was red", Rating.GREEN)


@pytest.mark.parametrize("head", ["Action", "Description"])
def test_a_sign_alone_heads_how_much_is_done(head: str, tabled: Tabled) -> None:
    record = tabled(f"""
        Ref | {head} | Lead | Due | %
        1 | Open the hub | Head of Care | May 2027 | 50%
        2 | Train the carers | Head of Care | June 2027 | 20
    """)
    assert [one.percent_complete.value for one in record.actions] == [50, 20]


def test_an_export_with_many_fields_of_its_own_is_a_tracker(tabled: Tabled) -> None:
    record = tabled("""
        Task ID | Task name | Bucket | Progress | Assigned to | Author | Start date | Due date | Recurs | Late | Completed date | Checked | Labels | Boxes
        x1 | Publish the plan | Winter | In progress | Head of Care | PMO | 05/09/2026 | 30/11/2026 | no | no | | 2/5 | a | a;b
        x2 | Sign the deal | Homes | Completed | Head of Homes | PMO | 05/04/2026 | 30/06/2026 | no | no | 28/06/2026 | 1/1 | b | a
    """)  # noqa: E501 - a table as wide as such exports are
    assert [(one.ref, one.text, one.owners) for one in record.actions] == [
        ("x1", "Publish the plan", ("Head of Care",)),
        ("x2", "Sign the deal", ("Head of Homes",)),
    ]
