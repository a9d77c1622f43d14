"""What a date leaves open, the plan's period tells: its century, and its year."""

from __future__ import annotations

import pytest

from goldenthread.model import When
from goldenthread.wording import find_whens, read_when

from .tables import Row, table
from .test_dates import says

CENTURY = "the century, taken from the period"
YEAR = "the year, taken from the period"


def period(text: str) -> When:
    found = read_when(text)
    assert found.is_dated
    return found


@table(
    """
    as written | period  | days
    12/13      | 2011-14 | 2012-04-01 2013-03-31
    Aug 12     | 2011-14 | 2012-08-01 2012-08-31
    Aug 75     | 2000/01 | 1975-08-01 1975-08-31
    31/3/65    | 1960-65 | 1965-03-31
    99/00      | 2000/01 | 1999-04-01 2000-03-31
    Sept '72   | 2066-69 | 2072-09-01 2072-09-30
    """
)
def test_two_digits_take_the_century_nearest_to_the_period(row: Row) -> None:
    when = read_when(row["as written"], period=period(row["period"]))

    assert says(when)["days"] == row["days"]
    assert when.assumed == CENTURY


@table(
    """
    as written | days
    Aug 69     | 2069-08-01 2069-08-31
    Aug 70     | 1970-08-01 1970-08-31
    """
)
def test_without_a_period_the_usual_pivot_decides(row: Row) -> None:
    when = read_when(row["as written"])

    assert says(when)["days"] == row["days"]
    assert when.assumed is None


@table(
    """
    as written      | days
    5 Sept          | 2002-09-05
    1 April         | 2002-04-01
    31 March        | 2003-03-31
    August          | 2002-08-01 2002-08-31
    in January      | 2003-01-01 2003-01-31
    Jan/Feb         | 2003-01-01 2003-02-28
    June / July     | 2002-06-01 2002-07-31
    19 July / 25 Sep | 2002-07-19 2002-09-25
    April to March  | 2002-04-01 2003-03-31
    each summer     | 2002-06-01 2002-08-31
    the winter      | 2002-12-01 2003-02-28
    by end Q3       | 2002-10-01 2002-12-31
    30/9            | 2002-09-30
    H2              | 2002-10-01 2003-03-31
    """
)
def test_a_date_without_a_year_takes_the_one_inside_the_period(row: Row) -> None:
    when = read_when(row["as written"], period=period("2002/03"))

    assert says(when)["days"] == row["days"]
    assert when.assumed == YEAR


def test_a_leap_day_takes_the_year_that_has_one() -> None:
    assert says(read_when("29 February", period=period("2003/04")))["days"] == "2004-02-29"
    assert "no such date" in (read_when("29 February", period=period("2004/05")).problem or "")


def test_quarters_of_a_calendar_year_count_from_january() -> None:
    assert says(read_when("Q1", period=period("2026")))["days"] == "2026-01-01 2026-03-31"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Quarter 1 2025", "2025-04-01 2025-06-30"),
        ("Q4 2025", "2026-01-01 2026-03-31"),
        ("H1 2025", "2025-04-01 2025-09-30"),
    ],
)
def test_quarters_of_the_year_that_a_plan_begins_in_are_the_plans_quarters(text: str, days: str) -> None:
    when = read_when(text, period=period("2025/26"))

    assert says(when)["days"] == days
    assert when.assumed == "the year of the plan, which begins in April of it"
    assert find_whens(f"Open by {text}.", period=period("2025/26"))[0].earliest == when.earliest


@pytest.mark.parametrize(
    ("text", "whole"), [("Q1 2026", "2025/26"), ("Q1 2025", "2025-28"), ("Q1 2025", "2025")]
)
def test_quarters_of_any_other_single_year_are_taken_at_their_word(text: str, whole: str) -> None:
    when = read_when(text, period=period(whole))

    assert says(when)["days"].startswith(f"{text[-4:]}-01-01")
    assert when.assumed == "the calendar year, since one year is given"


@pytest.mark.parametrize("text", ["August", "5 Sept", "the spring", "Q1"])
def test_a_period_of_several_years_holds_several_such_dates(text: str) -> None:
    when = read_when(text, period=period("2011-14"))

    assert not when.is_dated
    assert when.problem == "No year is given, and more than one such date falls in the period."


def test_a_date_outside_a_short_period_is_not_moved_into_it() -> None:
    when = read_when("August", period=period("January 2026"))

    assert not when.is_dated
    assert when.problem == "No year is given, and no such date falls in the period."


def test_spring_falls_at_both_ends_of_a_financial_year() -> None:
    when = read_when("in the spring", period=period("2002/03"))

    assert not when.is_dated
    assert when.problem == "No year is given, and more than one such date falls in the period."


def test_a_season_that_a_short_period_lies_in_is_that_one() -> None:
    assert says(read_when("the spring", period=period("May 2002")))["days"] == "2002-03-01 2002-05-31"


def test_a_month_and_number_far_from_the_period_may_be_a_day() -> None:
    when = read_when("May 31", period=period("2011-14"))

    assert not when.is_dated
    assert when.problem == "This may be day 31 of the month or the year 2031."


def test_a_paragraph_number_is_a_date_only_within_reach_of_the_period() -> None:
    assert says(read_when("6.5.10", period=period("2010/11")))["days"] == "2010-05-06"
    assert not read_when("6.5.10", period=period("2004-06")).is_dated


def test_a_year_printed_beside_it_comes_before_the_period() -> None:
    when = read_when("April - Oct 12", period=period("2002/03"))

    assert says(when)["days"] == "2012-04-01 2012-10-31"


def test_a_habit_that_the_period_holds_more_than_once_has_no_date_and_no_problem() -> None:
    when = read_when("each summer", period=period("2011-14"))

    assert says(when) == {"days": "", "precision": "", "qualifier": "each", "problem": ""}
