"""The head of a committee report, and plans that name themselves only in their first sentences."""

from collections.abc import Callable

import pytest

from goldenthread.documents import Document, Heading
from goldenthread.interpreting import Lexicon, interpret
from goldenthread.model import Place, PlanRecord
from tests.lib.expected import edges

Sketch = Callable[[str], PlanRecord]


def test_a_letterhead_may_break_the_councils_name(sketch: Sketch) -> None:
    assert sketch("Westmarch\nCity Council\n\nService Plan 2026/27").plan.council == "Westmarch City Council"


HEAD = (
    ("Report to", "Housing Committee"),
    ("Date of meeting", "12 March 2027"),
    ("Report of", "Head of Housing"),
    ("Wards affected", "All"),
)


@pytest.mark.parametrize(
    "head",
    [
        "\n\n".join(f"{key}: {value}" for key, value in HEAD),
        "\n".join(f"{key} | {value}" for key, value in HEAD),
        "\n\n".join(f"{key.upper()}\n\n{value}" for key, value in HEAD),
        "\n\n".join(f"# {key}\n\n{value}" for key, value in HEAD),
    ],
)
def test_the_head_of_a_report_in_lines_in_a_table_or_under_headings(head: str, sketch: Sketch) -> None:
    plan = sketch(f"{head}\n\nHousing Delivery Plan 2026/27").plan
    assert (plan.decided_by, plan.author, plan.wards) == ("Housing Committee", "Head of Housing", "All")
    assert edges(plan.dated) == ("2027-03-12", "2027-03-12")
    assert plan.title == "Housing Delivery Plan 2026/27"


def test_a_report_of_somebody_names_its_author(sketch: Sketch) -> None:
    plan = sketch("Housing Plan Update\n\nReport of the Director of Housing\n\n1. Summary").plan
    assert plan.author == "Director of Housing"
    assert plan.directorate is None


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Report of the Director of Housing to Cabinet, 12 February 2026", "Director of Housing"),
        ("Report of the Director of Housing to the Audit Committee", "Director of Housing"),
        ("Report of the Assistant to the Executive Director", "Assistant to the Executive Director"),
        ("Report by J. Ashworth", "J. Ashworth"),
        ("Prepared by the Audit Partnership. High = must be done.", "Audit Partnership"),
    ],
)
def test_the_author_ends_where_the_line_says_for_whom(line: str, author: str, sketch: Sketch) -> None:
    assert sketch(f"Housing Plan Update\n\n{line}\n\n1. Summary").plan.author == author


@pytest.mark.parametrize(
    "signature", ["Jo Ashworth\n\nDirector of Housing", "Jo Ashworth, Director of Housing"]
)
def test_a_foreword_is_signed_by_its_author(signature: str, sketch: Sketch) -> None:
    plan = sketch(f"Housing Plan 2026/27\n\nWe have had a good year, and a hard one.\n\n{signature}").plan
    assert plan.author == "Jo Ashworth, Director of Housing"


def test_a_place_over_a_heading_is_no_signature(sketch: Sketch) -> None:
    assert sketch("Ashdale Service Plan\n\nMill Lane\n\nDirections to the office").plan.author is None


def test_whom_to_ask_stands_below_its_heading_up_to_the_next(sketch: Sketch) -> None:
    plan = sketch("""
        Housing Plan Update

        7. Report author/officer to contact:

        7.1 Jo Ashworth, Head of Housing

        Sam Weald, Policy Officer

        APPENDIX TO THE REPORT

        More words.
    """).plan
    assert plan.contact == "Jo Ashworth, Head of Housing\nSam Weald, Policy Officer"


def test_a_committee_is_no_directorate(sketch: Sketch) -> None:
    plan = sketch("Social Services Scrutiny Committee\n\nService Plan 2026/27").plan
    assert plan.directorate is None


def test_a_plan_without_a_title_may_say_what_it_is(sketch: Sketch) -> None:
    plan = sketch("""
        1. Introduction

        This is the third Service Plan for the Social Care Department. It sets out what we do.

        • the Carers' Strategy
    """).plan
    assert (plan.title, plan.edition, plan.directorate) == ("Service Plan", "third", "Social Care Department")


def test_a_document_that_a_list_names_is_not_the_title(sketch: Sketch) -> None:
    plan = sketch("Read with these documents:\n\n• the Carers' Strategy\n• the Housing Plan").plan
    assert plan.title == "sketch.txt"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("a further 3 year plan for 2026-2028.", ("2026-01-01", "2028-12-31")),
        ("a three-year strategy for 2026-2028.", ("2026-01-01", "2028-12-31")),
        ("our plan for 2026-2028.", ("2026-04-01", "2028-03-31")),
        ("our strategy for 2026/27.", ("2026-04-01", "2027-03-31")),
    ],
)
def test_a_sentence_may_state_the_period(text: str, period: tuple[str, str], sketch: Sketch) -> None:
    assert (
        edges(sketch(f"This report sets out {text} In 2019/20 and 2019/20 all was well.").plan.period)
        == period
    )


def test_a_council_that_calls_itself_the_county_council_is_known_by_the_place_it_names_most(
    sketch: Sketch,
) -> None:
    plan = sketch("""
        The County Council serves the people of Ashdale. Ashdale's towns grow. In Ashdale, as in Weald, roads
        are long. Across Ashdale we have ten hubs, and carers in Ashdale know them.
    """).plan
    assert plan.council == "Ashdale"
    assert [seen.confidence for seen in plan.seen if seen.field == "council"] == [0.6]


def test_a_place_named_in_passing_is_no_council(sketch: Sketch) -> None:
    plan = sketch("The County Council has hubs. People in Ashdale like theirs, people in Weald do not.").plan
    assert plan.council is None


def test_the_directorate_that_the_text_speaks_of_throughout(sketch: Sketch) -> None:
    about = "The aims of the Adult Care Directorate are clear. "
    plan = sketch(f"{about * 5} The Housing Directorate helps.").plan
    assert plan.directorate == "Adult Care Directorate"


def test_the_table_at_the_head_may_give_the_title(sketch: Sketch) -> None:
    plan = sketch("Report to | Cabinet\nReport title | Housing Plan: progress in 2026/27").plan
    assert plan.title == "Housing Plan: progress in 2026/27"
    assert edges(plan.period) == ("2026-04-01", "2027-03-31")


def test_the_head_of_the_pages_may_say_whose_plan_it_is(lexicon: Lexicon) -> None:
    blocks = (Heading(text="Improvement Plan 2026/27", level=1, place=Place()),)
    running = ("Page 1", "Ashdale Borough Council")
    document = Document(name="plan.docx", format="word", blocks=blocks, running=running)
    plan = interpret(document, lexicon).plan
    assert plan.council == "Ashdale Borough Council"


def test_a_title_may_begin_with_the_councils_name(sketch: Sketch) -> None:
    plan = sketch("City of Ashdale Strategic Plan 2026-2029\n\nOur city grows.").plan
    assert plan.council == "City of Ashdale"


def test_a_directorate_may_stand_behind_its_key(sketch: Sketch) -> None:
    plan = sketch("Service Plan 2026/27\n\nDirectorate: Housing and Community\n\nWe build homes.").plan
    assert plan.directorate == "Housing and Community"


def test_a_key_with_its_value_is_no_directorate(sketch: Sketch) -> None:
    plan = sketch("Report about: Social Care Improvement\n\nService Plan 2026/27\n\nWe build homes.").plan
    assert plan.directorate is None
