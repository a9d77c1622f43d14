"""Lists in prose: what they are follows from the line above, and their letters and numbers survive."""

from collections.abc import Callable

import pytest

from goldenthread.interpreting.prose.lists import item_refs
from goldenthread.model import PlanRecord
from tests.lib.expected import edges

Sketch = Callable[[str], PlanRecord]


def test_letters_and_numbers_are_read_without_their_marks() -> None:
    assert item_refs(["a)", "(b)", "C."]) == [("a", 1.0), ("b", 1.0), ("c", 1.0)]
    assert item_refs(["1.", "(2)", "3"]) == [("1", 1.0), ("2", 1.0), ("3", 1.0)]
    assert item_refs(["•", "-"]) == [(None, 1.0), (None, 1.0)]


@pytest.mark.parametrize("misread", ["I)", "1)", "|", "I."])
def test_where_an_l_is_due_a_capital_i_or_a_one_is_a_misread_l(misread: str) -> None:
    letters = [f"{letter})" for letter in "abcdefghijk"]
    assert item_refs([*letters, misread, "m)"])[-2:] == [("l", 0.8), ("m", 1.0)]


def test_elsewhere_an_i_is_an_i_and_a_one_is_a_one() -> None:
    assert item_refs(["h)", "i)"])[-1] == ("i", 1.0)
    assert item_refs(["a)", "1)"])[-1] == ("1", 1.0)


def test_a_list_under_a_vision_states_it(sketch: Sketch) -> None:
    record = sketch("""
        Section A – Our vision

        We believe that:

        a) everyone has a home.
        b) carers have a life of their own.
    """)
    assert [(s.ref, s.kind, s.text) for s in record.statements] == [
        ("a", "vision", "everyone has a home."),
        ("b", "vision", "carers have a life of their own."),
    ]


def test_commitments_carry_their_figures(sketch: Sketch) -> None:
    record = sketch("""
        Improvements users will notice by March 2027:

        a) The number of people waiting will fall from 101 to 85
        b) We will offer 400 more breaks by December 2026
    """)
    first, second = record.commitments
    assert (first.ref, first.baseline and first.baseline.value, first.target and first.target.value) == (
        "a",
        101,
        85,
    )
    assert second.target_date is not None
    assert second.target_date.raw.endswith("December 2026")


def test_equality_objectives_keep_number_and_kind(sketch: Sketch) -> None:
    record = sketch("""
        Corporate equality objectives:

        1. Know who uses our services
        2. Tell people in plain words
    """)
    assert [(o.number, o.kind, o.text) for o in record.objectives] == [
        ("1", "corporate equality", "Know who uses our services"),
        ("2", "corporate equality", "Tell people in plain words"),
    ]


def test_abbreviations_part_at_a_dash_or_a_colon(sketch: Sketch) -> None:
    record = sketch("""
        Abbreviations

        • ASC - Adult social care
        • DMT: Directorate Management Team
    """)
    assert [(d.term, d.meaning, d.kind) for d in record.definitions] == [
        ("ASC", "Adult social care", "abbreviation"),
        ("DMT", "Directorate Management Team", "abbreviation"),
    ]


def test_a_list_that_nothing_names_stays_prose_with_its_marks(sketch: Sketch) -> None:
    record = sketch("""
        Section A – Where we work

        In every town:

        • Ashdale
        • Mill Lane
    """)
    assert not record.statements
    assert any("• Ashdale\n• Mill Lane" in section.text for section in record.sections)


def test_documents_keep_their_numbers(sketch: Sketch) -> None:
    record = sketch("""
        Key additional documents:

        1. Carers' Strategy
        2. Market Position Statement
    """)
    assert [(d.number, d.title) for d in record.documents] == [
        ("1", "Carers' Strategy"),
        ("2", "Market Position Statement"),
    ]
    assert {d.role for d in record.documents} == {"Key additional documents"}


def test_titles_whose_numbers_were_torn_off_are_told_apart_by_wording_and_that_is_told(
    sketch: Sketch,
) -> None:
    record = sketch("""
        Key additional documents:

        1. Carers' Strategy 2.
        3. Housing Plan 2026/27 Workforce Review 4.
    """)
    assert [(d.number, d.title) for d in record.documents] == [
        ("1", "Carers' Strategy"),
        ("2", "Housing Plan 2026/27"),
        ("3", "Workforce Review"),
    ]
    assert [f.code for f in record.findings] == ["READ-4"]
    assert {seen.confidence for d in record.documents for seen in d.seen} == {0.6}


@pytest.mark.parametrize(
    "lead_in",
    ["The aims of the Housing Directorate are:", "Our strategic aims", "We have three aims:"],
)
def test_aims_are_objectives_of_their_own_kind(lead_in: str, sketch: Sketch) -> None:
    record = sketch(f"{lead_in}\n\n• safe homes\n\n• warm homes\n\n• homes near work")
    assert [(o.kind, o.text) for o in record.objectives] == [
        ("aim", "safe homes"),
        ("aim", "warm homes"),
        ("aim", "homes near work"),
    ]


def test_numbered_paragraphs_beside_the_one_that_leads_in_are_no_items_of_its_list(sketch: Sketch) -> None:
    record = sketch("""
        1. Background

        1.1 The aims of the directorate are:

        • safe homes

        1.2 The strategy has been in force for three years and has changed much of what we do.
    """)
    assert [o.text for o in record.objectives] == ["safe homes"]
    assert record.sections[0].text.split("\n")[1].startswith("1.2 The strategy")


@pytest.mark.parametrize(
    "lead_in",
    [
        "The paper, in setting out a vision for services, names these outcomes for children:",
        "The paper in setting out a vision for services names five outcomes for children. They are:",
    ],
)
def test_a_vision_in_passing_makes_no_list_a_vision(lead_in: str, sketch: Sketch) -> None:
    record = sketch(f"{lead_in}\n\n• being healthy")
    assert not record.statements
    assert "• being healthy" in record.sections[0].text


def test_the_aim_of_a_review_is_no_list_of_aims(sketch: Sketch) -> None:
    assert not sketch("The aim of the review is to:\n\n• save money").objectives


def test_documents_are_told_from_their_dates_and_their_years_kept(sketch: Sketch) -> None:
    record = sketch("""
        This plan is to be read in conjunction with:

        • the Carers' Strategy (October 2026)

        • the Budget Book for 2026/27 agreed by Cabinet on 3 February 2026

        • the Housing Plan 2026-29 (April 2026 and elsewhere on the agenda).

        • the Market Position Statement

        • Workforce Plan, 4 June 2026
    """)
    assert [(one.title, one.dated.raw if one.dated else None) for one in record.documents] == [
        ("Carers' Strategy", "October 2026"),
        ("Budget Book for 2026/27", "3 February 2026"),
        ("Housing Plan 2026-29", "April 2026"),
        ("Market Position Statement", None),
        ("Workforce Plan", "4 June 2026"),
    ]


@pytest.mark.parametrize(
    ("lead_in", "kind"),
    [
        ("The paper named six key themes for services at that stage:", "theme"),
        ("The core objectives answer the five themes of last year. These were:", "theme"),
        ("The plan answers the five themes with six core objectives:", "core"),
        ("We face several key challenges:", "challenge"),
        ("The overall priorities for the directorate are:", "priority"),
        ("Adopting a new approach depends on:", None),
        ("Our vision for children's services is that:", "vision"),
    ],
)
def test_the_words_nearest_to_the_list_say_what_it_is(lead_in: str, kind: str | None, sketch: Sketch) -> None:
    record = sketch(f"{lead_in}\n\n• safe homes\n\n• safe streets")
    entries = (*record.themes, *record.objectives, *record.priorities, *record.statements)
    assert [one.kind for one in entries] == ([kind, kind] if kind else [])


def test_behind_one_paragraph_a_list_goes_on(sketch: Sketch) -> None:
    record = sketch("""
        There are three key strands to this:

        • what users say

        Surveys are made each year, and more are planned for the years to come, of users and of their carers.

        • what inspectors say
    """)
    assert [one.title for one in record.themes] == ["what users say", "what inspectors say"]


def test_the_title_of_one_priority_begins_no_list_of_priorities(sketch: Sketch) -> None:
    record = sketch("""
        # Our priorities

        ## Priority 1: Keep families together

        What will have changed: fewer children come into care.

        - Hold more meetings of whole families
        - Begin a service at the edge of care

        ## Priority 2: More homes

        - Open two homes
    """)
    assert [(one.number, one.title) for one in record.priorities] == [
        ("1", "Keep families together"),
        ("2", "More homes"),
    ]
    assert not record.objectives
    texts = " ".join(section.text or "" for section in record.sections)
    assert "Hold more meetings" in texts
    assert "Open two homes" in texts


@pytest.mark.parametrize(
    "lead", ["We will:", "Over the next year, we will:", "The council will also:", "We plan to"]
)
def test_what_we_will_do_is_a_list_of_actions(lead: str, sketch: Sketch) -> None:
    record = sketch(f"{lead}\n\n- audit all footpaths by December 2026\n- train the front desk\n\nThe end.")
    assert [(a.text, edges(a.end)[1]) for a in record.actions] == [
        ("audit all footpaths by December 2026", "2026-12-31"),
        ("train the front desk", ""),
    ]


@pytest.mark.parametrize(
    "lead", ["We will know that it worked when:", "How will we pay for it:", "What will:"]
)
def test_what_is_said_of_the_future_is_no_list_of_actions(lead: str, sketch: Sketch) -> None:
    assert sketch(f"{lead}\n\n- footpaths are safe\n- people are happy\n\nThe end.").actions == ()
