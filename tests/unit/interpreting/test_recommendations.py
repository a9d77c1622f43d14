"""Recommendations: the body, what it is asked to do, and the reference as printed."""

from collections.abc import Callable

import pytest

from goldenthread.model import PlanRecord

Sketch = Callable[[str], PlanRecord]


def told(record: PlanRecord) -> list[tuple[str | None, str | None, str | None]]:
    return [(one.ref, one.body, one.verb) for one in record.recommendations]


def test_items_below_a_body_are_asked_of_it(sketch: Sketch) -> None:
    record = sketch("""
        3. Recommendations

        (1) Scrutiny Committee and Cabinet are recommended to note the plan, and to receive a further report;

        (2) Cabinet is recommended to:

        i) Commend the staff.

        ii) Accept the plan as the council's answer.
    """)
    assert told(record) == [
        ("(1)", "Scrutiny Committee and Cabinet", "note, receive"),
        ("(2) i)", "Cabinet", "commend"),
        ("(2) ii)", "Cabinet", "accept"),
    ]
    assert record.recommendations[1].text == "Commend the staff."
    assert record.sections[0].text == "(2) Cabinet is recommended to:"


@pytest.mark.parametrize(
    ("text", "body", "verb"),
    [
        ("1. That Cabinet approves the plan.", "Cabinet", "approve"),
        ("1. That the Health and Wellbeing Board note the report.", "Health and Wellbeing Board", "note"),
        ("1. That the report be noted.", None, "note"),
        ("1. It is recommended that the Committee agrees the budget.", "Committee", "agree"),
        ("1. Members are asked to comment on the plan.", "Members", "comment"),
        ("1. Note the progress and to endorse the next steps.", None, "note, endorse"),
        ("1. To approve the plan", None, "approve"),
        ("1. Authorises the Director to sign the agreement.", None, "authorise"),
        (
            "2.1 The Cabinet Member for Housing is requested to review fees.",
            "Cabinet Member for Housing",
            "review",
        ),
        ("1. The committee is asked to note the report.", "committee", "note"),
        ("1. Ask the Director for a further report.", None, "ask"),
        ("1. A word on money.", None, None),
    ],
)
def test_who_is_asked_to_do_what(text: str, body: str | None, verb: str | None, sketch: Sketch) -> None:
    record = sketch(f"# Recommendations\n\n{text}")
    assert [(one.body, one.verb) for one in record.recommendations] == [(body, verb)]


def test_a_line_that_names_the_body_leads_into_its_items(sketch: Sketch) -> None:
    record = sketch("""
        # Recommendations

        That the Executive:

        a) notes the report

        b) approves the fees
    """)
    assert told(record) == [("a)", "Executive", "note"), ("b)", "Executive", "approve")]


def test_a_paragraph_may_ask_by_itself(sketch: Sketch) -> None:
    record = sketch("""
        # Decision sought

        The Board is asked to note the progress of the plan since April.
    """)
    assert told(record) == [(None, "Board", "note")]


def test_parts_of_one_recommendation_stay_with_it(sketch: Sketch) -> None:
    record = sketch("""
        # Recommendations

        1. That Cabinet approve the following:

        a) new fees

        b) a new hub
    """)
    assert [one.text for one in record.recommendations] == [
        "That Cabinet approve the following: new fees a new hub"
    ]


def test_elsewhere_a_list_is_no_recommendation(sketch: Sketch) -> None:
    record = sketch("""
        # What the inspectors recommended to the council in their report of last autumn on care at home

        1. Note every visit.
    """)
    assert not record.recommendations


def test_older_reports_print_a_dash_behind_the_colon_and_and_between_the_items(sketch: Sketch) -> None:
    record = sketch("""
        # Recommendations

        That the Committee:-

        (a) notes the report; and

        (b) approves the fees.
    """)
    assert told(record) == [("(a)", "Committee", "note"), ("(b)", "Committee", "approve")]
    assert record.recommendations[0].text == "notes the report"


def test_what_became_of_recommendations_is_none(sketch: Sketch) -> None:
    record = sketch("""
        2. Scrutiny recommendations tracker

        Key to status

        - Complete: the recommendation was carried out

        - Ongoing: acceptable progress
    """)
    assert record.recommendations == ()


def test_a_bullet_is_no_reference(sketch: Sketch) -> None:
    record = sketch("""
        2. Recommendations

        Cabinet is asked to:

        • Note the report.

        • Agree the budget.
    """)
    assert told(record) == [(None, "Cabinet", "note"), (None, "Cabinet", "agree")]
