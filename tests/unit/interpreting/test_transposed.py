"""Cards, one item a table, and tables that stand on their side."""

from collections.abc import Callable

from goldenthread.model import PlanRecord, Polarity, Rating
from tests.lib.expected import edges, value

Tabled = Callable[[str], PlanRecord]


def test_labels_down_the_side_and_one_item_a_column(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | Reviews on time | Carers assessed
        Target | 95% | 120
        Actual | 91% | 110
        RAG | A | R
        Owner | Head of Reviews | Head of Carers
    """)
    assert [(i.title, i.owners) for i in record.indicators] == [
        ("Reviews on time", ("Head of Reviews",)),
        ("Carers assessed", ("Head of Carers",)),
    ]
    assert [value(one.written) for one in record.targets] == [95, 120]
    assert [(value(one.written), one.overall and one.overall.rating) for one in record.readings] == [
        (91, Rating.AMBER),
        (110, Rating.RED),
    ]


def test_an_action_on_a_card_of_labels_and_values(tabled: Tabled) -> None:
    record = tabled("""
        Action: | Open the hub in the old library
        Lead: | Head of Carers
        Due date: | March 2027
        Status: | Started

        Action: | Train all staff
        Lead: | Head of Learning
        Due date: | June 2027
        Status: | Not started
    """)
    assert [(a.text, a.owners, edges(a.end)[1], a.status) for a in record.actions] == [
        ("Open the hub in the old library", ("Head of Carers",), "2027-03-31", "Started"),
        ("Train all staff", ("Head of Learning",), "2027-06-30", "Not started"),
    ]


def test_a_measure_on_a_card_with_a_small_table_of_periods(tabled: Tabled) -> None:
    record = tabled("""
        AC4 Carers assessed within 28 days | < | < | <
        Good is | High | Unit | %
        2023/24 | 2024/25 | Q1 2025/26 | Target 2025/26
        81.5 | 83.0 | 84.2 | 85
        RAG | Amber | < | <
        Commentary | Two posts were vacant until May. | < | <
    """)
    (indicator,) = record.indicators
    assert (indicator.ref, indicator.title, indicator.polarity, indicator.explanation) == (
        "AC4",
        "Carers assessed within 28 days",
        Polarity.HIGHER,
        "Two posts were vacant until May.",
    )
    assert [(edges(one.period)[1], str(value(one.written))) for one in record.readings] == [
        ("2024-03-31", "81.5"),
        ("2025-03-31", "83.0"),
        ("2025-06-30", "84.2"),
    ]
    assert [one.overall is not None for one in record.readings] == [False, False, True]


def test_a_risk_on_a_card_with_a_grid_of_scores_and_a_list_of_actions(tabled: Tabled) -> None:
    record = tabled("""
        Risk no. | CR7 | < | <
        Risk description | Homes close at short notice | < | <
        Risk owner | Head of Commissioning | < | <
         | Impact | Likelihood | Score
        Current | 4 | 3 | 12
        Target | 4 | 2 | 8
        Further action | Action owner | Due | Progress
        Agree a fee uplift | Head of Finance | December 2026 | In draft
        Write a closure plan | Head of Care | March 2027 |
    """)
    (risk,) = record.risks
    assert (risk.ref, risk.text, risk.owners) == (
        "CR7",
        "Homes close at short notice",
        ("Head of Commissioning",),
    )
    scores = (risk.impact, risk.likelihood, risk.current_score, risk.target_impact, risk.target_likelihood)
    assert [value(one) for one in scores] == [4, 3, 12, 4, 2]
    assert [(a.text, a.owners, edges(a.end)[1]) for a in record.risk_actions] == [
        ("Agree a fee uplift", ("Head of Finance",), "2026-12-31"),
        ("Write a closure plan", ("Head of Care",), "2027-03-31"),
    ]


def test_two_columns_of_anything_else_are_no_card(tabled: Tabled) -> None:
    record = tabled("""
        Prepared by | The performance team
        Version | 3
        Status | Draft
    """)
    assert not record.actions
    assert not record.indicators
    assert len(record.registers) == 1


def test_a_commentary_below_a_card_s_list_is_a_field_of_the_card(tabled: Tabled) -> None:
    record = tabled("""
        KPI 3: Adults in paid work | < | < | <
        Polarity | Higher is better | Owner | Head of Commissioning
        Period | 2023/24 | 2024/25 | Status
        Q1 | 4.1% | 4.6% | Amber
        Q2 | 4.2% | 4.9% | Green
        Commentary | Nine people began work in the year. | < | <
    """)
    (indicator,) = record.indicators
    assert indicator.explanation == "Nine people began work in the year."
    assert [(str(value(one.written)), edges(one.period)[1]) for one in record.readings] == [
        ("4.1", "2023-06-30"),
        ("4.6", "2024-06-30"),
        ("4.2", "2023-09-30"),
        ("4.9", "2024-09-30"),
    ]
