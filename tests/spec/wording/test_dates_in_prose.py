"""Dates in running text: each phrase with its qualifier, in order, and nothing that only looks like a date."""

# A row of a table stays on one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from goldenthread.wording import find_whens, read_when

from .tables import Row, table
from .test_dates import says

PERIOD = read_when("2002/03")


@table(
    """
    text                                              | phrase                  | days                  | qualifier
    15% of users will have a plan by March 2003       | by March 2003           | 2003-03-01 2003-03-31 | by
    presented on 22nd October 2002 (see 3.6)          | 22nd October 2002       | 2002-10-22
    packages between 1.4.02 and 30.9.02, up from 250  | between 1.4.02 and 30.9.02 | 2002-04-01 2002-09-30 | range
    a fall from 101 on 1.6.02                         | 1.6.02                  | 2002-06-01
    up from 4.1 to 5.5 by 31/3/03                     | by 31/3/03              | 2003-03-31            | by
    out to tender by 31October 2002.                  | by 31October 2002       | 2002-10-31            | by
    in place by July.                                 | by July                 | 2002-07-01 2002-07-31 | by
    share it Jan/Feb to inform plans                  | Jan/Feb                 | 2003-01-01 2003-02-28 | range
    preventative services by November                 | by November             | 2002-11-01 2002-11-30 | by
    in place by 2004 – all teams                      | by 2004                 | 2004-01-01 2004-12-31 | by
    project demand for 2003/04.                       | 2003/04                 | 2003-04-01 2004-03-31
    a bare 2002/03 in prose                           | 2002/03                 | 2002-04-01 2003-03-31
    additional money in 2002/3 for homes              | 2002/3                  | 2002-04-01 2003-03-31
    the plan for 2004-2006 sets out                   | 2004-2006               | 2004-04-01 2006-03-31 | range
    a target introduced from autumn 2001              | from autumn 2001        | 2001-09-01 2001-11-30 | from
    opened in the early part of 2001.                 | in the early part of 2001 | 2001-01-01 2001-12-31 | start of
    numbers at the end of March                       | at the end of March     | 2003-03-01 2003-03-31 | end of
    data will not be available to April 12            | April 12                | 2012-04-01 2012-04-30
    the 12/13 budget                                  | 12/13                   | 2012-04-01 2013-03-31
    agreed by early 2027                              | by early 2027           | 2027-01-01 2027-12-31 | start of
    in place at beginning of April 2002.              | at beginning of April 2002 | 2002-04-01 2002-04-30 | start of
    a wait after September 2002.                      | after September 2002    | 2002-09-01 2002-09-30 | from
    complete in Q3 2026/27                            | Q3 2026/27              | 2026-10-01 2026-12-31
    services by 2006 and beyond                       | by 2006 and beyond      | 2006-01-01 2006-12-31 | onwards
    reviewed on 1 April each year                     | 1 April each year       | 2002-04-01            | each
    """
)
def test_a_phrase_with_its_qualifier(row: Row) -> None:
    (found,) = find_whens(row["text"], period=PERIOD)

    assert found.raw == row["phrase"]
    assert says(found)["days"] == row["days"]
    assert says(found)["qualifier"] == row.cells["qualifier"]


@table(
    """
    text                                                     | days
    during July, August and September 2002                   | 2002-07-01 2002-07-31, 2002-08-01 2002-08-31, 2002-09-01 2002-09-30
    In place by April 2003. November 2002                    | 2003-04-01 2003-04-30, 2002-11-01 2002-11-30
    demand for 2002/03 + 2003/04                             | 2002-04-01 2003-03-31, 2003-04-01 2004-03-31
    set up in June 2002; conference July 2002; done by 2004  | 2002-06-01 2002-06-30, 2002-07-01 2002-07-31, 2004-01-01 2004-12-31
    increase from 50 in June 2001 to 70 by 30 September 2002 | 2001-06-01 2001-06-30, 2002-09-30
    """
)
def test_every_date_in_printed_order(row: Row) -> None:
    found = find_whens(row["text"], period=PERIOD)

    assert ", ".join(says(when)["days"] for when in found) == row["days"]


def test_an_impossible_date_is_found_and_told() -> None:
    (found,) = find_whens("104 (as at 31/09/11)")

    assert found.raw == "as at 31/09/11"
    assert found.problem == "There is no day 31 in September 2011."


@pytest.mark.parametrize(
    "text",
    [
        "6.5.10 The role of the board changes",
        "as section 3.2.01 says",
        "see paragraph 1.4.02",
        "(see 3.6) and 3.3 above",
        "the Health Act 1999 and Section 31",
        "SI 2000/896",
        "what they may march for",
        "2000 people and 2,004 homes",
        "£2004 and 20.02%",
        "In 2000 cases rose",
        "tel 020 7946 2002 or 01606 867 670",
        "a 3 year plan, 24/7, 8am-8pm",
        "over the next 2 - 5 years",
        "PAF C32 and BV54",
        "since the 2000 strategy",
        "release 1.2.10",
        "spring cleaning and Summer Lodge",
        "May Street and the Head of March House",
        "",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert find_whens(text, period=PERIOD) == ()


def test_two_digits_that_count_what_follows_are_no_year() -> None:
    (found,) = find_whens("In May 12 staff left", period=PERIOD)

    assert found.raw == "May"


def test_the_phrase_is_the_sources_own_characters() -> None:
    (found,) = find_whens("agreed <b>by\xa0Sep\u00adtember\u2009\u2019\u200b26</b>, at last")

    assert found.raw == "by\xa0Sep\u00adtember\u2009\u2019\u200b26"
    assert says(found)["days"] == "2026-09-01 2026-09-30"
