"""Progress statements: numbered under their themes, near-twins joined, states only as the words say them."""

from collections.abc import Callable

import pytest

from goldenthread.checking import with_findings
from goldenthread.interpreting import Lexicon
from goldenthread.interpreting.prose.statements import status_said
from goldenthread.interpreting.record.draft import Draft
from goldenthread.model import PlanRecord, Statement

Sketch = Callable[[str], PlanRecord]


def progress(record: PlanRecord) -> list[Statement]:
    return [one for one in record.statements if one.kind == "progress"]


def report(first: str, second: str, more: str = "") -> str:
    return f"""
        Ashdale Action Plan Update

        This report follows the themes of the plan:

        1. Listening to people
        2. Working with partners

        1. LISTENING TO PEOPLE

        1.1 {first}

        2. WORKING WITH OUR PARTNERS

        2.1 {second}

        {more}
    """


def test_numbered_paragraphs_under_a_listed_theme_are_progress_on_it(sketch: Sketch) -> None:
    record = sketch(report("A panel of carers meets each month.", "A joint team works from the hospital."))
    themes = {one.id: one for one in record.themes}
    told = [(s.ref, [themes[one].number for one in s.themes], s.text) for s in progress(record)]
    assert told == [
        ("1.1", ["1"], "A panel of carers meets each month."),
        ("2.1", ["2"], "A joint team works from the hospital."),
    ]


def test_a_theme_is_called_as_its_heading_calls_it(sketch: Sketch) -> None:
    record = sketch(report("A panel meets.", "A team works."))
    assert [(t.number, t.title) for t in record.themes] == [
        ("1", "LISTENING TO PEOPLE"),
        ("2", "WORKING WITH OUR PARTNERS"),
    ]
    assert record.themes[1].raw("title") == "Working with partners WORKING WITH OUR PARTNERS"


def test_a_plan_that_reports_no_progress_keeps_its_paragraphs_as_text(sketch: Sketch) -> None:
    text = report("A panel will meet.", "A team will work.").replace("Action Plan Update", "Action Plan")
    record = sketch(text)
    assert not record.statements
    assert "1.1 A panel will meet." in [section.text for section in record.sections]


def test_the_same_under_two_themes_is_one_statement_with_both_and_that_is_told(sketch: Sketch) -> None:
    record = sketch(
        report(
            "Guidance for foster carers is included in the training plan for new staff.",
            "Guidance for foster carers will be included in the training plan for all new staff.",
        )
    )
    (statement,) = progress(record)
    assert statement.text == "Guidance for foster carers is included in the training plan for new staff."
    assert statement.themes == tuple(theme.id for theme in record.themes)
    assert [one.ref for one in statement.printings] == ["1.1", "2.1"]
    assert statement.printings[1].text.endswith("will be included in the training plan for all new staff.")
    assert [(f.code, f.about) for f in record.findings if f.code == "READ-11"] == [
        ("READ-11", (statement.id,))
    ]
    # The rule tells the same of it with the words of both: a person reads it once.
    told = [f.code for f in with_findings(record).findings if statement.id in f.about]
    assert told == ["DUP-3"]


ABOUT = "The team that helps people home from hospital works seven days a week"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"{ABOUT} and saw 40 people.", f"{ABOUT} and saw 45 people."),
        (f"{ABOUT} since April.", f"{ABOUT} since June."),
        (f"{ABOUT} in Ashdale and two towns.", f"{ABOUT} in Ashdale and three towns."),
        (f"{ABOUT} and the number waiting has fallen.", f"{ABOUT} and the number waiting has not fallen."),
    ],
)
def test_a_figure_a_month_or_a_not_makes_it_another_statement(
    first: str, second: str, sketch: Sketch
) -> None:
    record = sketch(report(first, second))
    assert len(progress(record)) == 2
    assert not [f for f in record.findings if f.code == "READ-11"]


def test_a_misprint_of_such_a_word_does_not(sketch: Sketch) -> None:
    first, second = f"{ABOUT} from the summer on.", f"{ABOUT} from the summary on."
    assert len(progress(sketch(report(first, second)))) == 1


def test_twins_within_a_theme_are_about_two_things(sketch: Sketch) -> None:
    text = report(
        f"{ABOUT} in Northgate.", "We work together.", f"2.2 {ABOUT}.\n\n        2.3 {ABOUT} at least."
    )
    assert [one.ref for one in progress(sketch(text))] == ["1.1", "2.1", "2.3"]


def test_also_refer_to_ties_a_theme_to_the_statement_printed_under_that_number(sketch: Sketch) -> None:
    record = sketch(
        report("A panel of carers meets each month.", "A joint team works.", "Also refer to 1.1\n2.1\n7.9")
    )
    origin = record.themes[1].id
    refs = {one.id: one.ref for one in record.statements}
    told = [(link.origin, link.ref, refs.get(link.target or ""), link.kind) for link in record.links]
    assert told == [
        (origin, "1.1", "1.1", "also refers to"),
        (origin, "2.1", "2.1", "also refers to"),
        (origin, "7.9", None, "also refers to"),
    ]


def test_it_finds_a_statement_by_any_of_its_printings(sketch: Sketch) -> None:
    record = sketch(report(f"{ABOUT}.", f"{ABOUT} now.", "Also refer to 2.1"))
    assert [link.target for link in record.links] == [progress(record)[0].id]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Better links with carers have been partially achieved.", "partially achieved"),
        ("The merger of the two plans was achieved this year.", "achieved"),
        ("The review of the hubs has been completed.", "completed"),
        ("Work on the survey has been deferred. It will now start in May.", "deferred"),
        ("The move to the new system is under way.", "in progress"),
        ("A second hub is planned for the autumn.", "planned"),
        ("The review will have been completed by May.", None),
        ("The review has not been completed.", None),
        ("Once the review is complete, staff will move.", None),
        ("The review, which will report in May, has been completed.", "completed"),
        ("The hub is complete. A second one is under way.", None),
        ("The hub is open. The list of repairs is complete.", None),
        ("Carers meet each month.", None),
    ],
)
def test_a_state_is_taken_only_as_the_words_say_it(text: str, status: str | None, lexicon: Lexicon) -> None:
    assert status_said(Draft(lexicon=lexicon, file="plan.txt"), text) == status


def test_an_achievement_is_none_that_leads_into_a_list_of_themes(
    sketch: Sketch,
) -> None:
    record = sketch("""
        Our key achievements in the last year include:

        - A new hub in Westmarch
        - Fewer people waiting
        - This update follows the themes of the plan
        1. Listening to people
        2. Working with partners
    """)
    assert [one.text for one in record.achievements] == ["A new hub in Westmarch", "Fewer people waiting"]
    assert [(one.number, one.title) for one in record.themes] == [
        ("1", "Listening to people"),
        ("2", "Working with partners"),
    ]


def test_best_value_is_no_list_of_values(sketch: Sketch) -> None:
    record = sketch("""
        Best value reviews

        • Transport
        • Day care
    """)
    assert not record.statements


def test_numbered_paragraphs_below_a_heading_of_progress_are_such_without_a_theme(sketch: Sketch) -> None:
    record = sketch("""
        # Background

        3.1 The plan was agreed last year.

        # Progress to date

        ## Waiting well

        4.1 The protocol has been completed.

        # Money

        5.1 There is little.
    """)
    assert [(one.ref, one.themes, one.status) for one in progress(record)] == [("4.1", (), "completed")]
    assert [section.text for section in record.sections] == [
        "3.1 The plan was agreed last year.",
        "",
        "",
        "5.1 There is little.",
    ]
