"""Headings over groups of columns in every kind of table, where nothing shows how far they reach."""

from collections.abc import Callable

from goldenthread.interpreting import Lexicon
from goldenthread.interpreting.grids.aligning import profile
from goldenthread.interpreting.grids.header_lines import header_at
from goldenthread.model import PlanRecord
from tests.lib.expected import value
from tests.lib.plan_sketches import row

Tabled = Callable[[str], PlanRecord]


def test_a_total_below_a_score_is_the_score(tabled: Tabled) -> None:
    record = tabled("""
        Risk | Current score | < | < | Owner
         | Likelihood | Impact | Total |
        Flooding of the town centre | 4 | 5 | 20 | Head of Roads
    """)
    (risk,) = record.risks
    assert [value(one) for one in (risk.likelihood, risk.impact, risk.current_score)] == [4, 5, 20]


def test_a_score_that_names_another_stage_is_not_of_the_group(tabled: Tabled) -> None:
    record = tabled("""
         | Current rating | | | |
        Risk | L | I | Score | Target score | Risk owner
        Flooding of the town centre | 4 | 5 | 20 | 8 | Head of Roads
    """)
    (risk,) = record.risks
    assert (value(risk.current_score), value(risk.target_score)) == (20, 8)


def test_a_year_over_one_outturn_alone(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | 2024/25 | Target | Actual
         | Outturn | |
        Reviews on time | 88% | 95% | 91%
    """)
    told = {str(one.kind): value(one.written) for one in record.readings}
    assert told == {"outturn": 88, "actual": 91}


def test_a_figure_with_the_sign_of_a_note_begins_no_header(lexicon: Lexicon) -> None:
    assert header_at([row("586# | Forecast | Actual"), row("Budget | Target | Owner")], lexicon) is None


def test_a_number_with_the_sign_of_a_note_is_a_number() -> None:
    assert [profile(text) for text in ("16*", "1,204 ¹", "45%†", "*", "A1*")] == [
        *["number"] * 3,
        "text",
        "text",
    ]


def test_a_title_over_a_header_of_two_lines_makes_no_card(tabled: Tabled) -> None:
    record = tabled("""
        Position at the end of quarter 3 | < | < | < | < | <
        Directorate | | 2025/26 £ | < | < | Actual spend £
        < | < | Budget | Forecast | Variance | <
        Children's services | | 37 | 38 | 1 | 20
        Housing | | 52 | 50 | (2) | 31
    """)
    assert [line.title for line in record.budget_lines] == ["Children's services", "Housing"]
    assert not record.indicators


def test_a_title_over_savings_turns_no_table(tabled: Tabled) -> None:
    record = tabled("""
        Position at the end of quarter 3 | | |
        Saving proposal | Amount £ | Lead officer | RAG
        Fewer agency staff | 3 | Head of Care | G
        Total savings | 3 | |
    """)
    assert [(one.text, value(one.amount)) for one in record.savings] == [
        ("Fewer agency staff", 3),
        ("Total savings", 3),
    ]


def test_a_column_of_nothing_names_no_line_of_a_budget(tabled: Tabled) -> None:
    record = tabled("""
        Budget £000 | | Forecast £000 | Directorate | Variance £000
        661 | | 700 | Housing | 39
        922 | | 900 | Place | (22)
    """)
    assert [line.title for line in record.budget_lines] == ["Housing", "Place"]


def test_a_year_with_its_unit_above_a_budget_is_no_group(tabled: Tabled) -> None:
    record = tabled("""
        2025/26 £000

        Directorate | Budget | Forecast
        Housing | 661 | 700
        Place | 922 | 900
    """)
    assert [(line.group, line.amounts[0][1].scale) for line in record.budget_lines] == [(None, 1000)] * 2
