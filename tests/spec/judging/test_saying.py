"""How judgements say numbers and lengths of time."""

from __future__ import annotations

from decimal import Decimal

import pytest

from goldenthread.judging.saying import add_months, clause_of, say_between, say_list, say_number

from .given import day, rows

NUMBERS = """
value     | decimals | against | said
----------+----------+---------+----------
12579     |          |         | 12,579
8.00      | 2        |         | 8.00
8.00      |          |         | 8
0.5       |          |         | 0.5
0.05      | 1        |         | 0.1
0.04      | 1        |         | 0.0
-0.04     | 1        |         | 0.0
-0.05     | 1        |         | -0.1
2.675     | 2        |         | 2.68
74.96     | 1        | 75      | 74.96
74.96     | 1        | 80      | 75.0
75.04     | 0        | 75      | 75.04
75        | 0        | 75      | 75
33.333333 |          |         | 33.3333
33.333333 |          | 33.3333 | 33.33333
"""


@pytest.mark.parametrize(("value", "decimals", "against", "said"), rows(NUMBERS))
def test_a_number_is_rounded_half_up_but_never_onto_what_it_is_compared_with(value, decimals, against, said):
    others = [Decimal(against)] if against else []
    assert say_number(Decimal(value), int(decimals) if decimals else None, against=others) == said


LENGTHS = """
start      | end        | said
-----------+------------+----------
2003-03-31 | 2003-04-01 | 1 day
2003-03-31 | 2003-04-13 | 13 days
2003-03-31 | 2003-04-14 | 2 weeks
2003-03-31 | 2003-06-29 | 12 weeks
2003-03-31 | 2003-06-30 | 13 weeks
2012-02-29 | 2013-02-28 | 12 months
2012-02-29 | 2014-02-27 | 23 months
2012-02-29 | 2014-02-28 | 2 years
2003-03-31 | 2026-01-01 | 22 years
"""


@pytest.mark.parametrize(("start", "end", "said"), rows(LENGTHS))
def test_a_length_of_time_is_told_in_whole_units(start, end, said):
    assert say_between(day(start), day(end)) == said


def test_some_months_on_from_a_long_month_is_the_last_day_of_a_short_one():
    assert add_months(day("2002-11-30"), 3) == day("2003-02-28")
    assert add_months(day("2003-11-30"), 3) == day("2004-02-29")
    assert add_months(day("2003-01-31"), 0) == day("2003-01-31")


def test_a_list_is_joined_as_people_speak():
    assert say_list(["one"]) == "one"
    assert say_list(["one", "two", "three"]) == "one, two and three"


def test_a_sentence_inside_another_loses_its_stop():
    assert clause_of("There is no such day. ") == "There is no such day"
