"""Joint action plans: objectives, the outcomes they require, by whom and by when."""

from collections.abc import Callable

import pytest

from goldenthread.interpreting import Lexicon
from goldenthread.interpreting.record.agencies import agency_kind
from goldenthread.model import PlanRecord
from tests.lib.expected import edges, ref_of, spans

Sketch = Callable[[str], PlanRecord]

HEADER = "Objectives | Required outcomes | By whom | By when"


def outcomes(record: PlanRecord) -> list[tuple[str | None, str, tuple[str, ...], str]]:
    return [(one.ref, one.text, one.owners, spans(one.due)) for one in record.outcomes]


def test_an_outcome_belongs_to_the_objective_above_it(tabled: Sketch) -> None:
    record = tabled(f"""
        {HEADER}
        1. Keep people at home | 1.1 Open a falls service | NHS trusts | May 2026
         | 1.2 Lend equipment within a week | Westmarch Council | June 2026
        2. Support carers | 2.1 Write to every carer | All agencies | July 2026
    """)
    assert [(one.number, one.text, one.kind) for one in record.objectives] == [
        ("1", "Keep people at home", "joint"),
        ("2", "Support carers", "joint"),
    ]
    assert [(one.ref, ref_of(record.objectives, one.objective)) for one in record.outcomes] == [
        ("1.1", "1"),
        ("1.2", "1"),
        ("2.1", "2"),
    ]
    assert outcomes(record)[0] == (
        "1.1",
        "Open a falls service",
        ("NHS trusts",),
        "2026-05-01..2026-05-31",
    )


def test_dates_are_given_out_where_they_are_as_many_as_the_outcomes(tabled: Sketch) -> None:
    record = tabled(f"""
        {HEADER}
        1. Support carers | 1.1 Write to carers¶1.2 Open a hub | All agencies | May 2026¶From June 2027
    """)
    assert [one[3] for one in outcomes(record)] == ["2026-05-01..2026-05-31", "2027-06-01..2027-06-30"]
    sure = [seen.confidence for one in record.outcomes for seen in one.seen if seen.field == "due"]
    assert sure == [0.7, 0.7]


def test_a_bracket_goes_on_with_the_date_above_it(tabled: Sketch) -> None:
    record = tabled(f"""
        {HEADER}
        1. Support carers | 1.1 Write out¶1.2 Open a hub | All agencies | May 2026¶(and May 2027)¶July 2026
    """)
    assert [one[3] for one in outcomes(record)] == [
        "2026-05-01..2026-05-31 | 2027-05-01..2027-05-31",
        "2026-07-01..2026-07-31",
    ]


def test_dates_that_cannot_be_told_apart_are_left_with_every_outcome_and_doubted(tabled: Sketch) -> None:
    record = tabled(f"""
        {HEADER}
        1. Support carers | 1.1 Write¶1.2 Open a hub¶1.3 Train staff | All agencies | May 2026¶June 2026
    """)
    assert {one[3] for one in outcomes(record)} == {"2026-05-01..2026-05-31 | 2026-06-01..2026-06-30"}
    assert {s.confidence for one in record.outcomes for s in one.seen if s.field == "due"} == {0.4}
    assert [one.code for one in record.findings if one.code == "READ-21"] == ["READ-21", "READ-21"]


@pytest.mark.parametrize(
    ("agencies", "dates", "shared"),
    [
        ("PCT¶Police¶PCT¶Police", "May 2026¶June 2026", [("PCT", "Police"), ("PCT", "Police")]),
        ("PCT¶Police", "May 2026¶June 2026", [("PCT",), ("Police",)]),
        # Two agencies and one date: both may be of both.
        ("PCT¶Police", "May 2026", [("PCT", "Police"), ("PCT", "Police")]),
        ("PCT¶Police¶NHS trusts", "May 2026", [("PCT", "Police", "NHS trusts")] * 2),
    ],
)
def test_agencies_are_given_out_only_where_the_cell_says_how(
    tabled: Sketch, agencies: str, dates: str, shared: list[tuple[str, ...]]
) -> None:
    record = tabled(f"""
        {HEADER}
        1. Support carers | 1.1 Write to carers¶1.2 Open a hub | {agencies} | {dates}
    """)
    assert [one.owners for one in record.outcomes] == shared


def test_a_bullet_on_a_row_of_its_own_goes_on_with_the_outcome_above(tabled: Sketch) -> None:
    record = tabled(f"""
        {HEADER}
        1. Support carers | 1.1 Better assessments through:¶• a review | PCT | May 2026
         | • a shared form | Police | June 2026
    """)
    assert outcomes(record) == [
        (
            "1.1",
            "Better assessments through: • a review • a shared form",
            ("PCT", "Police"),
            "2026-05-01..2026-05-31 | 2026-06-01..2026-06-30",
        )
    ]


def test_posts_by_whom_stay_posts(tabled: Sketch) -> None:
    record = tabled("""
        Objective | Outcome | Measure | Lead | By when
        Safer homes | Fewer falls at home | Falls a year | Head of Care | March 2027
        Fair access | Every call answered | Calls lost | Contact Desk | March 2027
    """)
    assert {one.kind for one in record.objectives} == {"objective"}
    assert [one.owners for one in record.outcomes] == [("Head of Care",), ("Contact Desk",)]
    assert [one.title for one in record.posts] == ["Head of Care", "Contact Desk"]
    assert record.agencies == ()
    assert "Falls a year" in {seen.raw for one in record.outcomes for seen in one.seen}


def test_each_agency_is_entered_once_whatever_its_capitals(tabled: Sketch) -> None:
    record = tabled(f"""
        {HEADER}
        1. Support carers | 1.1 Write to carers | Health authority¶Mill Road | May 2026
         | 1.2 Open a hub | Health Authority¶Ashdale DC | June 2026
    """)
    assert [(one.name, one.kind) for one in record.agencies] == [
        ("Health authority", "health"),
        ("Mill Road", None),
        ("Ashdale DC", "council"),
    ]
    assert record.posts == ()


def test_outcomes_before_their_actions_are_entered_beside_them(tabled: Sketch) -> None:
    record = tabled("""
        Outcome | Action | Lead | By when
        People are safe | Train all staff | Head of Learning | May 2026
         | Answer every alert in a day | Head of Care | June 2026
        People are heard | Survey all carers | Head of Care | July 2026
    """)
    assert [one.text for one in record.outcomes] == ["People are safe", "People are heard"]
    assert [(one.text, edges(one.end)[1]) for one in record.actions] == [
        ("Train all staff", "2026-05-31"),
        ("Answer every alert in a day", "2026-06-30"),
        ("Survey all carers", "2026-07-31"),
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ashdale DC", "council"),
        ("Primary Care Trusts", "health"),
        ("Probation", "police and justice"),
        ("All agencies", "all"),
        ("Voluntary sector", "voluntary"),
        ("Head of Health Partnerships", None),
        ("NHS Trust Liaison Manager", None),
        ("Jo Brown", None),
    ],
)
def test_words_tell_an_agency_from_a_post(lexicon: Lexicon, name: str, kind: str | None) -> None:
    assert agency_kind(name, lexicon) == kind
