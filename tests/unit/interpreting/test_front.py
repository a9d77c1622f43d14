"""What the first page says of the plan: council, directorate, title, period, status and dates."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from goldenthread.documents import Document, Heading
from goldenthread.interpreting import Lexicon, interpret
from goldenthread.interpreting.whole.naming import place_of
from goldenthread.model import PlanRecord
from tests.lib.expected import edges
from tests.lib.plan_sketches import document

Sketch = Callable[[str], PlanRecord]


@pytest.mark.parametrize(
    "council",
    [
        "Ashdale Council",
        "Ashdale County Council",
        "Ashdale City Council",
        "Ashdale and Weald Council",
        "Ashdale & Weald Council",
        "Ashdale Metropolitan Borough Council",
        "London Borough of Ashdale",
        "Royal Borough of Ashdale",
        "Royal Borough of Ashdale and Weald",
        "Ashdale-upon-Wold Borough Council",
        "Council of the Isles of Ashdale",
        "City of Ashdale Council",
    ],
)
def test_a_line_of_its_own_names_the_council(council: str, sketch: Sketch) -> None:
    plan = sketch(f"""
        {council}

        Adult Social Care and Health Directorate

        Business Plan 2026-29

        Refreshed April 2026
    """).plan
    assert plan.council == council
    assert plan.directorate == "Adult Social Care and Health Directorate"
    assert plan.title == "Business Plan 2026-29"
    assert edges(plan.period) == ("2026-04-01", "2029-03-31")
    assert edges(plan.refreshed) == ("2026-04-01", "2026-04-30")


def test_the_title_may_name_council_service_and_date_in_one_line(sketch: Sketch) -> None:
    plan = sketch("""
        Ashdale Social Services Draft Joint Review Action Plan: 25 April 2026

        This plan was agreed with Ashdale County Council. Ashdale County Council will publish it.
    """).plan
    assert (plan.council, plan.directorate) == ("Ashdale County Council", "Social Services")
    assert plan.title == "Draft Joint Review Action Plan"
    assert plan.status == "draft"
    assert edges(plan.dated) == ("2026-04-25", "2026-04-25")


def test_a_table_of_keys_may_be_the_first_page(sketch: Sketch) -> None:
    plan = sketch("""
        Item | Detail
        Council | Ashdale Council
        Directorate | Adult Social Care
        Title | Business Plan 2026-29
        Edition | Second
        Last updated | April 2026
        Created by | Directorate Management Team
        Version | FINAL
    """).plan
    assert (plan.council, plan.directorate, plan.title) == (
        "Ashdale Council",
        "Adult Social Care",
        "Business Plan 2026-29",
    )
    assert (plan.edition, plan.status, plan.author) == ("Second", "FINAL", "Directorate Management Team")
    assert edges(plan.refreshed) == ("2026-04-01", "2026-04-30")


def test_without_any_council_none_is_made_up(sketch: Sketch) -> None:
    plan = sketch("""
        Business Plan 2026-29

        The council will work with each borough, and every council in the county.
    """).plan
    assert plan.council is None
    assert plan.title == "Business Plan 2026-29"


def test_a_council_that_is_only_mentioned_is_not_the_plans_own(sketch: Sketch) -> None:
    plan = sketch("""
        Business Plan 2026-29

        Staff will visit Weald County Council. They will also visit Saltmarsh City Council and learn.
    """).plan
    assert plan.council is None


def test_a_file_without_any_title_has_its_name(sketch: Sketch) -> None:
    assert sketch("Some words.").plan.title == "sketch.txt"


def test_the_period_is_the_year_most_named_where_the_title_names_none(sketch: Sketch) -> None:
    plan = sketch("""
        Ashdale Council

        Service Plan

        In 2026/27 we open the hub. In 2026/27 we train. In 2025/26 we planned.
    """).plan
    assert edges(plan.period) == ("2026-04-01", "2027-03-31")


def test_the_current_year_is_the_one_that_holds_the_refresh(sketch: Sketch) -> None:
    plan = sketch("""
        Business Plan 2026-29

        Refreshed March 2028
    """).plan
    assert edges(plan.year) == ("2027-04-01", "2028-03-31")


def test_the_next_refresh_and_the_decision_stand_in_sentences(sketch: Sketch) -> None:
    plan = sketch("""
        Business Plan 2026-29

        This plan is refreshed every year; the next refresh is due in April 2027.

        Final ratification by Cabinet on 22 October 2026.
    """).plan
    assert edges(plan.next_refresh) == ("2027-04-01", "2027-04-30")
    assert edges(plan.decided) == ("2026-10-22", "2026-10-22")


@pytest.mark.parametrize(
    ("council", "place"),
    [
        ("Ashdale County Council", "Ashdale"),
        ("Ashdale and Weald Council", "Ashdale and Weald"),
        ("London Borough of Ashdale", "Ashdale"),
        ("Royal Borough of Ashdale and Weald", "Ashdale and Weald"),
        ("City of Ashdale Metropolitan District Council", "Ashdale"),
        (None, ""),
    ],
)
def test_the_place_in_a_councils_name(council: str | None, place: str) -> None:
    assert place_of(council) == place


def test_a_borough_is_known_from_a_sentence_too(sketch: Sketch) -> None:
    plan = sketch("""
        Business Plan 2026-29

        Everyone who lives in the London Borough of Ashdale may ask for help.
    """).plan
    assert plan.council == "London Borough of Ashdale"


@pytest.mark.parametrize(
    ("opening", "year"),
    [
        # The title's own quarter outweighs the year before, which the tables name more often.
        ("Performance Report, Quarter 2 2025/26\n\nTable for 2024/25\n\nOutturn 2024/25", "2025-04-01"),
        # Quarters count for their year, and of two named as often the later one is reported on.
        ("Scorecard\n\nQ1 2025/26\n\nQ2 2025/26\n\nOutturn 2023/24\n\nOutturn 2024/25", "2025-04-01"),
        ("Scorecard\n\nQ4 2023/24 beside Q4 2024/25", "2024-04-01"),
        # A year that a risk or a project names once is not the plan's.
        ("Risk register, reviewed 14 October 2025\n\nWe cannot balance the 2026/27 budget.", "2025-04-01"),
        ("Projects, November 2025\n\nPayroll moves in 2027/28.", "2025-04-01"),
    ],
)
def test_the_period_is_the_year_reported_on(opening: str, year: str, sketch: Sketch) -> None:
    assert edges(sketch(opening).plan.period)[0] == year


@pytest.mark.parametrize(
    "line",
    [
        "Housing service dashboard, October 2025",
        "Adult Social Care Improvement Programme: action tracker",
        "Youth Services Manager",
        "Children's Services monthly dashboard",
    ],
)
def test_a_dashboard_a_programme_and_a_post_are_no_directorate(line: str, sketch: Sketch) -> None:
    assert sketch(f"{line}\n\nWestmarch Council\n\nBusiness Plan 2026-29").plan.directorate is None


@pytest.mark.parametrize(
    ("line", "council"),
    [
        ("City of Westmarch Strategic Plan FY2026-FY2029", "City of Westmarch"),
        ("Town of Westmarch: Enterprise Risk Register", "Town of Westmarch"),
        ("Shire of Westmarch", "Shire of Westmarch"),
        ("City of Westmarch Annual Report 2026", "City of Westmarch"),
    ],
)
def test_a_council_abroad_is_named_without_the_name_of_its_document(
    line: str, council: str, sketch: Sketch
) -> None:
    assert sketch(f"{line}\n\nAdopted by Council.").plan.council == council


def test_a_directorate_beside_its_council_is_named_alone(sketch: Sketch) -> None:
    plan = sketch("Westmarch County Council, Children and Families Directorate\n\nBusiness Plan 2026-29").plan
    assert (plan.council, plan.directorate) == (
        "Westmarch County Council",
        "Children and Families Directorate",
    )


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Strategic Risk Register", "Strategic Risk Register"),
        ("Scrutiny Recommendations Tracker", "Scrutiny Recommendations Tracker"),
        ("Scorecard", "sketch.txt"),
        ("Strategy 1.2 Support families", "sketch.txt"),
    ],
)
def test_a_report_has_a_title_too_and_a_part_of_a_plan_is_none(
    first: str, title: str, sketch: Sketch
) -> None:
    assert sketch(f"{first}\n\nSome words.").plan.title == title


def test_a_plan_beats_the_report_on_it(sketch: Sketch) -> None:
    assert (
        sketch("Action tracker\n\nHousing Service Plan\n\nSome words.").plan.title == "Housing Service Plan"
    )


def test_a_heading_on_risks_is_no_directorate(sketch: Sketch) -> None:
    plan = sketch("Ashdale Council\n\nHousing Plan\n\nService risks\n\nSome words.").plan
    assert plan.directorate is None


def test_the_title_of_a_web_page_ends_with_whose_it_is(lexicon: Lexicon) -> None:
    page = replace(document("Strategic risk register"), title="Risk register | Ashdale County Council")
    assert interpret(page, lexicon).plan.council == "Ashdale County Council"


def _sheet(text: str) -> Document:
    """The sketch as the first sheet of a workbook."""
    made = document(text)
    placed = (replace(one, place=replace(one.place, sheet="Sheet1")) for one in made.blocks)
    return replace(made, blocks=tuple(placed), format="xlsx", name="export 3.xlsx")


_TABLE = "KPI | Target | Actual\nBins missed | 40 | 52\nCalls lost | 5% | 4%"


def test_the_line_above_a_sheets_table_is_its_title(lexicon: Lexicon) -> None:
    plan = interpret(_sheet(f"Housing service dashboard, October 2025\n\n{_TABLE}"), lexicon).plan
    assert (plan.title, plan.dated and plan.dated.raw) == ("Housing service dashboard", "October 2025")
    assert [one.confidence for one in plan.seen if one.field == "title"] == [0.8]


def test_a_sheets_title_may_stand_below_its_council(lexicon: Lexicon) -> None:
    plan = interpret(_sheet(f"Ashdale Council\n\nMeasures of the year\n\n{_TABLE}"), lexicon).plan
    assert (plan.council, plan.title) == ("Ashdale Council", "Measures of the year")


@pytest.mark.parametrize(
    "line", ["Ashdale Council", "All figures are for the whole of the year.", "Measures"]
)
def test_a_council_a_sentence_or_a_single_word_is_no_title_of_a_sheet(line: str, lexicon: Lexicon) -> None:
    assert interpret(_sheet(f"{line}\n\n{_TABLE}"), lexicon).plan.title == "export 3.xlsx"


def test_a_line_below_a_sheets_table_is_no_title(lexicon: Lexicon) -> None:
    assert interpret(_sheet(f"{_TABLE}\n\nHousing dashboard"), lexicon).plan.title == "export 3.xlsx"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Communities Directorate Plan 2026-29", "Communities Directorate Plan 2026-29"),
        ("Adult Social Care Change: Action Tracker", "Adult Social Care Change: Action Tracker"),
        ("Adult Social Care Business Plan 2026", "Business Plan 2026"),
        ("\U0001f3e0 Housing Action Plan 2026", "Housing Action Plan 2026"),
    ],
)
def test_a_title_keeps_the_name_that_it_cannot_do_without(line: str, title: str, sketch: Sketch) -> None:
    assert sketch(f"Ashdale Council\n\n{line}\n\nSome words.").plan.title == title


def test_a_numbered_part_is_no_title_of_the_whole(lexicon: Lexicon) -> None:
    page = replace(document("5. Action plan 2025/26\n\nSome words."), title="Terms of reference")
    assert interpret(page, lexicon).plan.title == "Terms of reference"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Community Safety Plan 2025-2028", "Community Safety Plan 2025-2028"),
        ("Tree and Woodland Framework", "Tree and Woodland Framework"),
        ("Please send the plan", "sketch.txt"),
        ("Read this with the Safety Plan", "sketch.txt"),
    ],
)
def test_a_plan_of_any_kind_names_itself_in_the_first_lines(line: str, title: str, sketch: Sketch) -> None:
    assert sketch(f"Ashdale Council\n\n{line}\n\nSome words.").plan.title == title


def test_a_line_in_a_sheet_names_the_plan_better_than_the_sheets_name(lexicon: Lexicon) -> None:
    made = _sheet(f"Housing Services: Service Plan 2026/27\n\n{_TABLE}")
    place = replace(made.blocks[0].place, sheet="Service Plan 26-27")
    blocks = (
        Heading(text="Service Plan 26-27", level=1, place=place),
        *(replace(one, place=replace(one.place, sheet="Service Plan 26-27")) for one in made.blocks),
    )
    plan = interpret(replace(made, blocks=blocks), lexicon).plan
    assert (plan.directorate, plan.title) == ("Housing Services", "Service Plan 2026/27")
