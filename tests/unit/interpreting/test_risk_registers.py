"""Registers as councils print them today: inherent, residual and target scores, several actions in a cell."""

from collections.abc import Callable

import pytest

from goldenthread.model import PlanRecord
from tests.lib.expected import edges, value

Tabled = Callable[[str], PlanRecord]


def test_each_score_is_read_for_what_its_group_says(tabled: Tabled) -> None:
    record = tabled("""
        Ref | Risk | Inherent | < | < | Controls | Residual | < | < | Target | < | < | Trend
        < | < | L | I | Score | < | L | I | Score | L | I | Score | <
        SR1 | Homes close at short notice | 5 | 4 | 20 | Market reviews | 4 | 3 | 12 | 2 | 3 | 6 | ↑
    """)
    (risk,) = record.risks
    original = (risk.original_likelihood, risk.original_impact, risk.original_score)
    current = (risk.likelihood, risk.impact, risk.current_score)
    target = (risk.target_likelihood, risk.target_impact, risk.target_score)
    assert [[value(one) for one in three] for three in (original, current, target)] == [
        [5, 4, 20],
        [4, 3, 12],
        [2, 3, 6],
    ]
    assert risk.controls == "Market reviews"
    assert risk.direction
    assert risk.direction.raw == "↑"


def test_a_list_in_one_cell_is_several_actions_each_with_its_owner_and_date(tabled: Tabled) -> None:
    record = tabled("""
        Risk | Score | Risk owner | Further actions
        Homes close | 12 | Head of Care | • Agree fees by 30 November 2026 (Head of Finance)¶• Map the market
    """)
    assert [(a.text, a.owners, edges(a.end)[1]) for a in record.risk_actions] == [
        ("Agree fees by 30 November 2026 (Head of Finance)", ("Head of Finance",), "2026-11-30"),
        ("Map the market", ("Head of Care",), ""),
    ]


def test_words_that_say_none_are_no_action_and_are_kept(tabled: Tabled) -> None:
    record = tabled("""
        Risk | Likelihood | Impact | Mitigation
        Homes close | 3 | 4 | None required: tolerate
        Staff leave | 2 | 4 | TBC
    """)
    assert not record.risk_actions
    assert [one.raw("mitigation") for one in record.risks] == ["None required: tolerate", "TBC"]


def test_likelihood_and_consequence_in_words_and_the_category(tabled: Tabled) -> None:
    record = tabled("""
        Risk # | Category | Risk statement | Likelihood | Consequence | Risk level | Treatment | Treatment due
        R-01 | Financial | Arrears rise | Likely | Major | High | Payment plans | 31 March 2026
    """)
    (risk,) = record.risks
    assert (risk.ref, risk.category, risk.text) == ("R-01", "Financial", "Arrears rise")
    assert [one and one.raw for one in (risk.likelihood, risk.impact, risk.rating)] == [
        "Likely",
        "Major",
        "High",
    ]
    assert [(a.text, edges(a.end)[1]) for a in record.risk_actions] == [("Payment plans", "2026-03-31")]


@pytest.mark.parametrize(
    "heads",
    ["Inherent (LxI) | Residual (LxI) | Target", "Gross | Net | Target", "Initial | Current | Target score"],
)
def test_a_word_for_the_stage_heads_its_score(heads: str, tabled: Tabled) -> None:
    (risk,) = tabled(f"""
        Ref | Risk | {heads} | Owner
        S1 | The money runs out | 5x5=25 | 4x5=20 | 2x5=10 | Treasurer
    """).risks
    scores = (risk.original_score, risk.current_score, risk.target_score)
    assert [score.value for score in scores] == [25, 20, 10]


def test_a_lone_word_beside_a_risk_heads_no_score(tabled: Tabled) -> None:
    (risk,) = tabled("""
        Ref | Risk | Likelihood | Impact | Current | Owner
        S1 | The money runs out | 5 | 4 | A panel meets each week | Treasurer
    """).risks
    assert risk.current_score is None


def test_the_consequence_beside_the_likelihood_says_how_bad_it_is(tabled: Tabled) -> None:
    record = tabled("""
        No | Risk event | Consequences | Likelihood | Consequence | Treatment | Treatment owner | Due date
        1 | Homes close | People must move | Possible | Major | Write a plan | Care Manager | 30/06/2027
    """)
    (risk,) = record.risks
    assert risk.consequence == "People must move"
    assert (risk.likelihood.raw, risk.impact.raw) == ("Possible", "Major")
    assert [(one.text, one.owners) for one in record.risk_actions] == [("Write a plan", ("Care Manager",))]
