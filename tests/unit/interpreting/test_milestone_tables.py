"""Milestones in a table of their own, tied to the action whose reference stands beside them."""

from collections.abc import Callable

from goldenthread.model import PlanRecord
from tests.lib.expected import edges

Tabled = Callable[[str], PlanRecord]

_MILESTONES = """
        Project ID | Milestone | Baseline date | Forecast / actual date | Status | Owner
        P-1 | Contractor on site | 03/02/2026 | 10/02/2026 | Complete | Head of Property
        P-1 | Roof closed | 30/09/2026 | n/a | On track | Head of Property; Project Manager
        P-7 | Plans agreed | 31/10/2026 | TBC | Late |
"""
_PROJECTS = """
        ID | Project | Lead | Planned finish
        P-1 | Mend the market hall | Head of Property | 31/03/2027
        P-2 | Pave the walk | Head of Place | 30/06/2027
"""


def test_a_milestone_is_tied_to_the_action_of_its_reference(tabled: Tabled) -> None:
    for text in (
        f"{_PROJECTS}\n        Milestones\n{_MILESTONES}",
        f"{_MILESTONES}\n        Projects\n{_PROJECTS}",
    ):
        record = tabled(text)
        first = next(one for one in record.actions if one.ref == "P-1")
        assert [(m.text, m.action, m.ref) for m in record.milestones] == [
            ("Contractor on site", first.id, None),
            ("Roof closed", first.id, None),
            ("Plans agreed", None, "P-7"),
        ]


def test_a_milestone_keeps_its_date_status_and_owners(tabled: Tabled) -> None:
    record = tabled(_MILESTONES)
    assert [(edges(m.due)[1], m.status, m.owners) for m in record.milestones] == [
        ("2026-02-10", "Complete", ("Head of Property",)),
        ("2026-09-30", "On track", ("Head of Property", "Project Manager")),
        ("", "Late", ()),
    ]
    assert record.milestones[0].raw("Baseline date") == "03/02/2026"
    assert record.registers == ()


def test_baseline_and_forecast_over_days_are_days_of_milestones(tabled: Tabled) -> None:
    record = tabled("""
        Milestone | Baseline | Forecast | RAG | Comment
        Team leaders appointed | 30/06/2026 | 14/07/2026 | Complete |
        West team moved | 30/09/2026 | 06/10/2026 | G | Lease signed late
    """)
    assert [(m.text, edges(m.due)[1]) for m in record.milestones] == [
        ("Team leaders appointed", "2026-07-14"),
        ("West team moved", "2026-10-06"),
    ]
    assert record.milestones[1].raw("Comment") == "Lease signed late"
    assert record.readings == record.registers == ()


def test_quarters_over_milestones_say_when_each_is_due(tabled: Tabled) -> None:
    record = tabled("""
        Service Plan 2026/27

        Council priority | Service objective | Ref | Action | Milestones | < | Lead officer | Risk if not done
         | | | | Q1 | Q2 | |
        Homes | Fewer families in hotels | HS1 | Buy homes | Listed | 10 bought | Land Officer | Costs rise
         | | HS2 | Write to landlords | Draft | Adopted | Land Officer |
    """)
    assert [(a.ref, a.text) for a in record.actions] == [
        ("HS1", "Buy homes"),
        ("HS2", "Write to landlords"),
    ]
    (objective,) = record.objectives
    assert {a.objective for a in record.actions} == {objective.id}
    assert [(m.text, edges(m.due)[1]) for m in record.milestones] == [
        ("Listed", "2026-06-30"),
        ("10 bought", "2026-09-30"),
        ("Draft", "2026-06-30"),
        ("Adopted", "2026-09-30"),
    ]
    assert record.risks == ()
    assert record.actions[0].raw("Risk if not done") == "Costs rise"
