"""One risk behind several printings, its scores, and what is done about it."""

from collections.abc import Callable

import pytest

from goldenthread.model import PlanRecord
from tests.lib.expected import edges, value

Sketch = Callable[[str], PlanRecord]

HEADER = "Risk | Current score | Action | Start | End | Target score | Owner"
LONG = "Demand for care grows faster than the budget because people live longer with several conditions"


def printed_twice(first: str, second: str) -> str:
    rest = "12 | Report each month | April 26 | Mar 27 | 8 | Director"
    return f"""
        Priority 1: Stand by carers

        {HEADER}
        {first} | {rest}

        Priority 2: A settled workforce

        {HEADER}
        {second} | {rest}
    """


@pytest.mark.parametrize(
    "again",
    [
        LONG,
        f"{LONG}.",
        f"{LONG} (Corporate Risk 3)",
        LONG.replace("several conditions", "several long-term conditions"),
        f"{LONG}, so that the council cannot meet its duties within the money that it has",
    ],
)
def test_the_same_words_or_their_opening_are_the_same_risk(again: str, sketch: Sketch) -> None:
    record = sketch(printed_twice(LONG, again))
    (risk,) = record.risks
    assert risk.text == LONG
    assert [entry.text for entry in risk.entries] == [LONG, again]
    assert len(risk.priorities) == 2
    assert [link.kind for link in record.links] == ["threatens", "threatens"]
    assert [action.entry for action in record.risk_actions] == [1, 2]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (LONG, "Carers reach breaking point because people live longer with several conditions"),
        ("Staff leave", "Staff leave soon"),
        ("The provider of home care in the north fails", "The roof of the day centre in the south fails"),
    ],
)
def test_a_shared_tail_or_a_few_shared_words_are_not_enough(first: str, second: str, sketch: Sketch) -> None:
    record = sketch(printed_twice(first, second))
    assert [risk.text for risk in record.risks] == [first, second]


def test_the_corporate_number_may_come_with_a_later_printing(sketch: Sketch) -> None:
    record = sketch(printed_twice(LONG, f"{LONG} (Corporate Risk 3)"))
    assert [risk.corporate_ref for risk in record.risks] == ["3"]


def test_a_later_printing_keeps_where_it_was_seen(sketch: Sketch) -> None:
    (risk,) = sketch(printed_twice(LONG, LONG)).risks
    assert risk.raw("text again") == LONG
    lines = {seen.place.line for seen in risk.seen if seen.field.startswith("text")}
    assert len(lines) == 2


def test_several_actions_against_one_risk(sketch: Sketch) -> None:
    record = sketch(f"""
        {HEADER}
        Staff leave | 12 | Pay more | April 26 | Mar 27 | 8 | Director
         | | Listen to them | May 26 | June 26 | |
        Homes close | 15 | Check accounts | April 26 | Mar 27 | 9 | Head of Care
    """)
    texts = {risk.id: risk.text for risk in record.risks}
    assert [(texts[a.risk], a.text, edges(a.end)[1]) for a in record.risk_actions] == [
        ("Staff leave", "Pay more", "2027-03-31"),
        ("Staff leave", "Listen to them", "2026-06-30"),
        ("Homes close", "Check accounts", "2027-03-31"),
    ]
    assert [(value(r.current_score), value(r.target_score)) for r in record.risks] == [(12, 8), (15, 9)]


def test_a_risk_cut_by_a_page_is_one(sketch: Sketch) -> None:
    record = sketch(f"""
        {HEADER}
        Staff leave faster than | 12 | Pay more | April 26 | Mar 27 | 8 | Director

        {HEADER}
        we can recruit | | Listen to them | May 26 | June 26 | |
    """)
    assert [risk.text for risk in record.risks] == ["Staff leave faster than we can recruit"]
    assert [action.text for action in record.risk_actions] == ["Pay more", "Listen to them"]


def test_a_register_with_likelihood_impact_and_controls(sketch: Sketch) -> None:
    (risk,) = sketch("""
        Risk ref | Risk description | Likelihood | Impact | Risk score | Existing controls | Risk owner
        R1 | Staff leave | 3 | 4 | 12 | Exit interviews | Director
    """).risks
    assert (risk.ref, risk.text, risk.controls, risk.owners) == (
        "R1",
        "Staff leave",
        "Exit interviews",
        ("Director",),
    )
    assert [value(w) for w in (risk.likelihood, risk.impact, risk.current_score)] == [3, 4, 12]


def test_other_references_tell_two_risks_of_like_wording_apart(sketch: Sketch) -> None:
    record = sketch(f"""
        Risk ref | Risk | Risk score | Risk owner
        R1 | {LONG} in the north | 12 | Director
        R2 | {LONG} in the south | 12 | Director
    """)
    assert [risk.ref for risk in record.risks] == ["R1", "R2"]


def test_scores_are_kept_as_printed_and_never_derived(sketch: Sketch) -> None:
    (risk,) = sketch("""
        Risk | Likelihood | Impact | Owner
        Staff leave | 3 | 4 | Director
    """).risks
    assert risk.current_score is None


def test_of_scores_with_their_dates_the_latest_is_current(sketch: Sketch) -> None:
    risk = sketch("""
        Risk ref | Description of risk | Owner | Score Mar 25 | Score Jun 25 | Score Sep 25 | Target score
        C1 | Pension costs rise | Treasurer | 12 | 15 | 20 | 10
    """).risks[0]

    assert risk.current_score is not None
    assert risk.current_score.value == 20
    assert {one.field: one.raw for one in risk.seen if one.raw in ("12", "15")} == {
        "Score Mar 25": "12",
        "Score Jun 25": "15",
    }


def test_a_score_printed_as_its_product_is_the_product(sketch: Sketch) -> None:
    risk = sketch("""
        Ref | Risk | Lead | Gross risk (I x L) | Net risk (I x L)
        A | The contractor withdraws | Director of Operations | 4 x 4 = 16 | 4 x 3 = 12
    """).risks[0]

    assert risk.original_score is not None
    assert risk.current_score is not None
    assert (risk.original_score.value, risk.current_score.value) == (16, 12)
    assert risk.current_score.raw == "4 x 3 = 12"
