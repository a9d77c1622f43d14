"""Numbered prose before it is read: broken sentences joined, titles told from paragraphs."""

from collections.abc import Callable

import pytest

from goldenthread.documents import Heading, Paragraph
from goldenthread.interpreting.prose.outline import outlined, paragraph_number
from goldenthread.model import Place, PlanRecord
from tests.lib.plan_sketches import document

Sketch = Callable[[str], PlanRecord]


@pytest.mark.parametrize(
    ("marker", "number"),
    [
        ("2.3", "2.3"),
        ("2.3.1", "2.3.1"),
        ("1.1.", "1.1"),
        ("2.", None),
        ("a)", None),
        ("•", None),
        (None, None),
    ],
)
def test_the_number_of_a_paragraph_has_a_dot_in_it(marker: str | None, number: str | None) -> None:
    assert paragraph_number(marker) == number


def outline(*blocks: Heading | Paragraph) -> list[str]:
    found = outlined(blocks)
    return [
        f"# {one.level} {one.text}" if isinstance(one, Heading) else f"{one.marker or '-'} {one.text}"
        for one in found
        if isinstance(one, Heading | Paragraph)
    ]


def paragraph(marker: str | None, text: str) -> Paragraph:
    return Paragraph(marker=marker, text=text, place=Place())


LONG = "The council has a duty to look after those who cannot look after themselves."


def test_a_number_over_its_own_first_child_is_a_title() -> None:
    blocks = paragraph("2.3", "National policy"), paragraph("2.3.1", LONG), paragraph("2.3.2", LONG)
    assert outline(*blocks) == ["# 2 2.3 National policy", f"2.3.1 {LONG}", f"2.3.2 {LONG}"]


def test_a_number_over_words_without_one_is_a_title() -> None:
    assert outline(paragraph("2.4.1", "What people need"), paragraph(None, LONG)) == [
        "# 3 2.4.1 What people need",
        f"- {LONG}",
    ]


def test_a_title_stands_one_level_below_the_heading_it_carries_on() -> None:
    heading = Heading(text="4. Services", level=2, place=Place())
    blocks = heading, paragraph("4.1", "Children"), paragraph("4.1.1", LONG)
    assert outline(*blocks)[1] == "# 3 4.1 Children"


def test_a_plain_number_over_its_child_is_a_title_even_with_a_colon() -> None:
    blocks = paragraph("7.", "Officer to contact:"), paragraph("7.1", "Head of Housing")
    assert outline(*blocks)[0] == "# 1 7 Officer to contact:"


@pytest.mark.parametrize(
    "below",
    [paragraph("2.2", "The hub in Ashdale"), paragraph("•", "the hub"), paragraph(None, "Head of Housing")],
)
def test_short_numbered_paragraphs_that_nothing_hangs_on_are_no_titles(below: Paragraph) -> None:
    assert outline(paragraph("2.1", "The hub in Westmarch"), below)[0] == "2.1 The hub in Westmarch"


def test_a_list_under_a_colon_keeps_its_numbers_though_its_items_have_parts() -> None:
    blocks = (
        paragraph(None, "Our objectives are:"),
        paragraph("1.", "Safe homes"),
        paragraph("1.1", "Forty new homes"),
        paragraph("2.", "Safe streets"),
        paragraph("2.1", "Lights on every road"),
    )
    assert not [line for line in outline(*blocks) if line.startswith("#")]


def test_capitals_over_prose_are_titles_and_initials_are_not() -> None:
    assert outline(paragraph(None, "OUR REVIEW"), paragraph(None, "INTRODUCTION"), paragraph(None, LONG)) == [
        "# 1 OUR REVIEW",
        "# 1 INTRODUCTION",
        f"- {LONG}",
    ]
    assert outline(paragraph(None, "NHS"), paragraph(None, LONG))[0] == "- NHS"
    assert outline(paragraph(None, "PLAN 2026/27"), paragraph(None, LONG))[0] == "- PLAN 2026/27"
    assert outline(paragraph(None, "WARDS AFFECTED"), paragraph(None, "All"))[0] == "- WARDS AFFECTED"


def test_a_sentence_broken_by_a_blank_line_is_one_paragraph() -> None:
    blocks = (
        paragraph("5.1", "A new team has been set up to help people home and is now"),
        paragraph(None, "working seven days a week."),
    )
    assert outline(*blocks) == [
        "5.1 A new team has been set up to help people home and is now working seven days a week."
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("We have changed a great deal over the last year, and will go on:", "with new staff"),
        ("We have changed a great deal over the last year. We will go on.", "with new staff"),
        ("Short line", "with new staff"),
        ("We have changed a great deal over the last year and we will go on", "With new staff"),
    ],
)
def test_what_ends_or_begins_a_sentence_is_not_joined(first: str, second: str) -> None:
    assert len(outline(paragraph("5.1", first), paragraph(None, second))) == 2


def test_bullets_are_left_alone() -> None:
    first = "a service that is led by what people who use it say they need from it"
    assert len(outline(paragraph("•", first), paragraph(None, "and has become"))) == 2


def test_lines_of_a_sheet_are_left_alone() -> None:
    cells = [Paragraph(text=text, place=Place(sheet="Notes")) for text in ("A" + " word" * 9, "and more")]
    assert len(outline(*cells)) == 2


def test_numbers_below_also_refer_to_are_one_line_whether_in_lines_or_columns() -> None:
    blocks = outlined(document("Also refer to 1.1\n1.8\n2.4 | 3.1\n2.6 |").blocks)
    assert [one.text for one in blocks if isinstance(one, Paragraph)] == ["Also refer to 1.1 1.8 2.4 3.1 2.6"]
    assert len(blocks) == 1


def test_numbered_prose_keeps_its_numbers_in_the_text_of_its_section(sketch: Sketch) -> None:
    record = sketch(f"""
        2. Where we are

        2.1 {LONG}

        2.2 Policy

        2.2.1 {LONG}
    """)
    titles = {one.id: one.title for one in record.sections}
    assert [(s.number, s.title, titles.get(s.parent or ""), s.text) for s in record.sections] == [
        ("2", "Where we are", None, f"2.1 {LONG}"),
        ("2.2", "Policy", "Where we are", f"2.2.1 {LONG}"),
    ]
