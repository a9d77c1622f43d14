"""What is a header, and what does each of its cells head?"""

import time
from datetime import date

import pytest

from goldenthread.interpreting import Lexicon
from goldenthread.interpreting.grids.headers import read_header
from tests.lib.plan_sketches import row


def roles(text: str, lexicon: Lexicon, *, is_header: bool = False) -> list[str | None] | None:
    columns = read_header(row(text, is_header=is_header), lexicon)
    return None if columns is None else [column.role for column in columns]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Action | Start | End", ["action", "start", "end"]),
        ("Ref. | What we will do | By when | Lead", ["reference", "action", "end", "owner"]),
        ("Risk | Likelihood | Impact | Score", ["risk", "likelihood", "impact", "current_score"]),
        ("Measure | Actual | Target | RAG", ["indicator", "actual", "target", "rating"]),
        ("Objectives (what we want to do) | Action | Officer responsible", ["objective", "action", "owner"]),
        (" | Expenditure £000 | Income £000 | Net £000", [None, "expenditure", "income", "net"]),
        ("ACTION | MILESTONE: | DATE OF MILESTONE", ["action", "milestone", "milestone_date"]),
    ],
)
def test_a_row_of_known_words_is_a_header(header: str, expected: list[str | None], lexicon: Lexicon) -> None:
    assert roles(header, lexicon) == expected


@pytest.mark.parametrize(
    "data",
    [
        "Recruit two further teams | Head of Reablement | March 2027",
        "Agree the action plan with partners | Review the risk register | Report progress to the board",
        "The service will publish its targets for all teams in every locality by spring | Target | Action",
        "Milestone",
        "Priority 1 | Give people choice and control",
        "Carers assessed | 1,450 | 1,122",
        "Create a post of lead officer for risk | April 2026 | Director",
        "",
    ],
)
def test_sentences_that_hold_a_known_word_are_data(data: str, lexicon: Lexicon) -> None:
    assert roles(data, lexicon) is None


def test_two_known_headings_are_needed_and_they_must_be_most_of_the_row(lexicon: Lexicon) -> None:
    assert roles("Action | Colour", lexicon) is None
    assert roles("Action | Owner | Colour", lexicon) == ["action", "owner", None]
    assert roles("Action | Owner | Colour | Shape | Smell", lexicon) is None


def test_a_format_that_marks_its_headers_is_believed_with_less(lexicon: Lexicon) -> None:
    doubtful = "Key tasks we have planned | Who it is that leads on this"
    assert roles(doubtful, lexicon) is None
    assert roles(doubtful, lexicon, is_header=True) == ["action", "owner"]


def test_a_heading_names_its_own_year_or_day(lexicon: Lexicon) -> None:
    columns = read_header(row("Indicator | 25/26 target | Target 2026/27 | As at 31.12.25"), lexicon)
    assert columns is not None
    assert [column.period and column.period.earliest for column in columns] == [
        None,
        date(2025, 4, 1),
        date(2026, 4, 1),
        date(2025, 12, 31),
    ]


@pytest.mark.parametrize("heading", ["Target 25/26", "25/26", "Target 25-26", "Target (25/26)"])
def test_two_years_that_run_on_are_a_financial_year_wherever_they_stand(
    heading: str, lexicon: Lexicon
) -> None:
    columns = read_header(row(f"Indicator | Actual | Target | {heading}"), lexicon)
    assert columns is not None
    period = columns[3].period
    assert period is not None
    assert (period.earliest, period.latest) == (date(2025, 4, 1), date(2026, 3, 31))


def test_two_numbers_that_do_not_run_on_are_no_year(lexicon: Lexicon) -> None:
    columns = read_header(row("Indicator | Actual | Target 12/15"), lexicon)
    assert columns is not None
    assert columns[2].period is None


def test_columns_share_a_role_only_for_different_years(lexicon: Lexicon) -> None:
    three_years = "Indicator | Target 2025/26 | Target 2026/27 | Target 2027/28"
    assert roles(three_years, lexicon) == ["indicator", "target", "target", "target"]
    assert roles("Action | Owner | Lead officer", lexicon) == ["action", "owner", None]


def test_of_two_columns_with_one_role_the_surer_has_it(lexicon: Lexicon) -> None:
    assert roles("Our main action here | Action | Owner", lexicon) == [None, "action", "owner"]


@pytest.mark.parametrize(
    "header",
    ["Action | " + "Review the scheme with partners " * 400, " | ".join(f"Figure {n}" for n in range(1500))],
    ids=["one cell of 2,000 words", "1,500 columns"],
)
def test_a_header_is_told_in_time_however_long_or_wide_the_row(header: str, lexicon: Lexicon) -> None:
    started = time.process_time()
    read_header(row(header), lexicon)
    assert time.process_time() - started < 3
