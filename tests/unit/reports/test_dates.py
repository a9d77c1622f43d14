from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.model import Precision, Qualifier, When
from goldenthread.reports.dates import MISSING, say_day, say_distance, say_due, say_when
from tests.lib.sample_record import when

TODAY = date(2026, 11, 23)


def test_a_date_says_how_far_off_it_is():
    assert say_due(when("31 Mar 2027"), TODAY) == "31 March 2027, in 18 weeks"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-800, "2 years ago"),
        (-366, "12 months ago"),
        (-184, "6 months ago"),
        (-183, "26 weeks ago"),
        (-14, "2 weeks ago"),
        (-13, "13 days ago"),
        (-1, "yesterday"),
        (0, "today"),
        (1, "tomorrow"),
        (2, "in 2 days"),
        (14, "in 2 weeks"),
        (731, "in 2 years"),
    ],
)
def test_the_distance_is_in_the_unit_a_person_would_count_in(days, words):
    assert say_distance(TODAY + timedelta(days), TODAY) == words


def test_a_month_counts_to_its_last_day():
    assert say_due(when("Dec 2026"), TODAY) == "December 2026, in 5 weeks"


def test_the_month_of_the_report_is_neither_ahead_nor_past():
    assert say_due(when("Nov 2026"), TODAY) == "November 2026, this month"


def test_the_last_day_of_a_month_is_still_this_month():
    assert say_due(when("Nov 2026"), date(2026, 11, 30)) == "November 2026, this month"


def test_what_no_rule_puts_in_words_stays_as_written():
    season = When(
        raw="Spring 2004", earliest=date(2004, 3, 1), latest=date(2004, 5, 31), precision=Precision.SEASON
    )
    assert say_when(season) == "Spring 2004"


def test_an_impossible_date_stays_as_written_and_has_no_distance():
    assert say_due(When(raw="31/09/11", problem="no such day"), TODAY) == "31/09/11"


@pytest.mark.parametrize("missing", [None, When(raw=""), When(raw="  ")])
def test_no_date_is_a_dash(missing):
    assert say_due(missing, TODAY) == MISSING


def test_several_dates_of_one_cell_are_all_said():
    both = When(raw="Jan/Feb", qualifier=Qualifier.SEVERAL, parts=(when("Jan 2027"), when("Feb 2027")))
    assert say_when(both) == "January 2027; February 2027"


def test_by_stays_before_its_date():
    by = When(
        raw="by 31/3/03",
        earliest=date(2003, 3, 31),
        latest=date(2003, 3, 31),
        precision=Precision.DAY,
        qualifier=Qualifier.BY,
    )
    assert say_when(by) == "by 31 March 2003"


def test_a_financial_year_is_written_as_councils_write_it():
    year = When(
        raw="2009-10", earliest=date(2009, 4, 1), latest=date(2010, 3, 31), precision=Precision.FINANCIAL_YEAR
    )
    assert say_when(year) == "2009/10"


@given(st.dates())
def test_a_day_is_said_without_a_leading_zero_and_with_its_year(day):
    assert say_day(day).split()[0] == str(day.day)
    assert say_day(day).endswith(str(day.year))


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_ahead_is_never_said_as_past(day, today):
    words = say_distance(day, today)
    assert words.endswith("ago") == (day < today and words != "yesterday")
    assert words.startswith("in ") == (day > today and words != "tomorrow")
