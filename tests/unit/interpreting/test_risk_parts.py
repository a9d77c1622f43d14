"""Registers in two tables, and scores printed as a product of likelihood and impact."""

from collections.abc import Callable

from goldenthread.model import PlanRecord
from tests.lib.expected import edges, value

Tabled = Callable[[str], PlanRecord]

RISKS = """
    No. | Description of risk | Risk holder | Residual rating (L x I)
    CR 01 | The town floods beyond its defences | Director of Infrastructure | 4 x 3 = 12
    CR 02 | Homes are not built in time | Director of Housing | 4 x 5 = 20

    Controls and actions
"""


def test_controls_and_actions_beside_references_are_those_risks_own(tabled: Tabled) -> None:
    record = tabled(
        RISKS
        + """
        No. | Existing controls | Additional controls required | Person responsible | Target date
        CR 01 | Gauges on both rivers | • Tender the wall¶• Train 20 wardens | Senior Engineer | 31/03/2026
        CR 02 | Monthly delivery group | None | |
        """
    )
    first, second = record.risks
    assert (first.controls, second.controls) == ("Gauges on both rivers", "Monthly delivery group")
    assert [(one.risk, one.text, one.owners, edges(one.end)[1]) for one in record.risk_actions] == [
        (first.id, "Tender the wall", ("Senior Engineer",), "2026-03-31"),
        (first.id, "Train 20 wardens", ("Senior Engineer",), "2026-03-31"),
    ]


def test_actions_under_another_number_stay_the_plan_s_own(tabled: Tabled) -> None:
    record = tabled(
        RISKS
        + """
        No. | Action | Owner | Due date
        CR 01 | Tender the quay wall | Senior Engineer | 31/03/2026
        A7 | Publish the plan | Clerk | 31/03/2026
        """
    )
    assert record.risk_actions == ()
    assert len(record.actions) == 2


def test_bare_numbers_that_risks_bear_as_well_number_actions(tabled: Tabled) -> None:
    record = tabled("""
        No. | Risk | Owner | Score
        1 | The town floods beyond its defences | Director of Infrastructure | 12
        2 | Homes are not built in time | Director of Housing | 20

        The year's work

        No. | Action | Owner | Due date
        1 | Open a second depot | Head of Repairs | 31/03/2026
        2 | Publish the plan | Clerk | 31/03/2026
    """)
    assert record.risk_actions == ()
    assert [one.text for one in record.actions] == ["Open a second depot", "Publish the plan"]


def test_a_product_under_a_heading_that_orders_it_tells_both_factors(tabled: Tabled) -> None:
    first = tabled(RISKS).risks[0]
    assert (value(first.current_score), value(first.likelihood), value(first.impact)) == (12, 4, 3)


def test_a_product_whose_order_nobody_tells_is_a_score_alone(tabled: Tabled) -> None:
    (risk,) = tabled("""
        Ref | Risk | Owner | Net score
        R1 | The town floods beyond its defences | Director of Infrastructure | 12 (4 x 3)
    """).risks
    assert (risk.likelihood, risk.impact) == (None, None)


def test_factors_that_do_not_make_the_score_are_no_factors(tabled: Tabled) -> None:
    (risk,) = tabled("""
        Ref | Risk | Owner | Net score (impact x likelihood)
        R1 | The town floods beyond its defences | Director of Infrastructure | 4 x 3 = 16
    """).risks
    assert (risk.likelihood, risk.impact) == (None, None)


def test_the_code_of_an_exported_risk_is_its_reference(tabled: Tabled) -> None:
    (risk,) = tabled("""
        Risk Code | Risk Title | Managed By | Current Score
        DR-04 | Homes cost more than planned | Head of Housing | 16
    """).risks
    assert risk.ref == "DR-04"
