"""How plans write dates and periods, and the days they mean.

Days come before months, a financial year runs from 1 April to 31 March, and what cannot be read is told, not
guessed. The forms of the five source plans are listed in the project's survey of them; the rest is what today's
plans write.
"""

# A row of a table stays on one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from goldenthread.model import When
from goldenthread.wording import Seasons, read_when

from .tables import Row, table


def says(when: When) -> dict[str, str]:
    """A date in the words of the tables; a span of one day names it once."""
    days = f"{when.earliest}" if when.earliest == when.latest else f"{when.earliest} {when.latest}"
    return {
        "days": days if when.is_dated else "",
        "precision": str(when.precision or ""),
        "qualifier": str(when.qualifier or ""),
        "problem": when.problem or "",
    }


def check(row: Row, when: When) -> None:
    found = says(when)
    for column in ("days", "precision", "qualifier", "problem"):
        assert found[column] == row.cells.get(column, ""), column
    assert when.raw == row["as written"]


@table(
    """
    as written              | days       | precision | qualifier
    15 May 2000             | 2000-05-15 | day
    22nd October 2002       | 2002-10-22 | day
    31October 2002          | 2002-10-31 | day
    1st April, 2003         | 2003-04-01 | day
    30th of September 2026  | 2026-09-30 | day
    Friday 30 October 2026  | 2026-10-30 | day
    30 Sept '26             | 2026-09-30 | day
    30-Sep-26               | 2026-09-30 | day
    30Sep2026               | 2026-09-30 | day
    September 30, 2026      | 2026-09-30 | day
    31/3/03                 | 2003-03-31 | day
    31/8/02                 | 2002-08-31 | day
    03/04/2026              | 2026-04-03 | day
    31 / 3 / 03             | 2003-03-31 | day
    1.4.02                  | 2002-04-01 | day
    01.04.02                | 2002-04-01 | day
    1.09.2002               | 2002-09-01 | day
    30.09.26                | 2026-09-30 | day
    12.11.26                | 2026-11-12 | day
    6.5.99                  | 1999-05-06 | day
    30-09-2026              | 2026-09-30 | day
    2026-09-30              | 2026-09-30 | day
    2026-09-30 00:00:00     | 2026-09-30 | day
    2026-09-30T12:30:00Z    | 2026-09-30 | day
    29 February 2024        | 2024-02-29 | day
    29.02.2000              | 2000-02-29 | day
    1/1/1900                | 1900-01-01 | day
    31/12/2099              | 2099-12-31 | day
    31 March 2003           | 2003-03-31 | day
    1 April 2003            | 2003-04-01 | day
    By 31/3/03              | 2003-03-31 | day | by
    As at 31.12.11          | 2011-12-31 | day | as at
    at 31 March 2026        | 2026-03-31 | day | as at
    from 01.04.02           | 2002-04-01 | day | from
    Before 1 April 2003     | 2003-03-31 | day | by
    Before April 2003       | 2003-03-31 | day | by
    """
)
def test_a_day_is_itself(row: Row) -> None:
    check(row, read_when(row["as written"]))


@table(
    """
    as written         | days                  | precision | qualifier
    April 2001         | 2001-04-01 2001-04-30 | month
    June, 2003         | 2003-06-01 2003-06-30 | month
    February 2004      | 2004-02-01 2004-02-29 | month
    February 2003      | 2003-02-01 2003-02-28 | month
    by Oct. 2002       | 2002-10-01 2002-10-31 | month | by
    By April 2003      | 2003-04-01 2003-04-30 | month | by
    by the end of June 2027 | 2027-06-01 2027-06-30 | month | by
    no later than May 2027  | 2027-05-01 2027-05-31 | month | by
    From April 2000    | 2000-04-01 2000-04-30 | month | from
    after September 2002 | 2002-09-01 2002-09-30 | month | from
    Phased programme from April 2000 | 2000-04-01 2000-04-30 | month | from
    April 2000 onwards | 2000-04-01 2000-04-30 | month | onwards
    April 2001 and subsequently | 2001-04-01 2001-04-30 | month | onwards
    To start June 2002 and then ongoing | 2002-06-01 2002-06-30 | month | ongoing
    Ongoing to March 2027 | 2027-03-01 2027-03-31 | month | ongoing
    Ongoing - review March 2027 | 2027-03-01 2027-03-31 | month | ongoing
    TBC, expected Sept 2026 | 2026-09-01 2026-09-30 | month | about
    at beginning of April 2002 | 2002-04-01 2002-04-30 | month | start of
    end of March 2003  | 2003-03-01 2003-03-31 | month | end of
    as of November 2003 | 2003-11-01 2003-11-30 | month | as at
    March 2027 (tbc)   | 2027-03-01 2027-03-31 | month | about
    around May 2027    | 2027-05-01 2027-05-31 | month | about
    Aug 12             | 2012-08-01 2012-08-31 | month
    Oct12              | 2012-10-01 2012-10-31 | month
    January 04         | 2004-01-01 2004-01-31 | month
    Sep-26             | 2026-09-01 2026-09-30 | month
    Sept '26           | 2026-09-01 2026-09-30 | month
    09/2026            | 2026-09-01 2026-09-30 | month
    4/26               | 2026-04-01 2026-04-30 | month
    1/26               | 2026-01-01 2026-01-31 | month
    2026-09            | 2026-09-01 2026-09-30 | month
    March 2002/03      | 2003-03-01 2003-03-31 | month
    May 2002/03        | 2002-05-01 2002-05-31 | month
    """
)
def test_a_month_is_all_its_days_and_by_means_by_its_end(row: Row) -> None:
    check(row, read_when(row["as written"]))


@table(
    """
    as written         | days                  | precision
    Sept 12'           | 2012-09-01 2012-09-30 | month
    April 2001`        | 2001-04-01 2001-04-30 | month
    <p>June 12</p>     | 2012-06-01 2012-06-30 | month
    <u>31/3/03</u>     | 2003-03-31 | day
    April⍽2001         | 2001-04-01 2001-04-30 | month
    ␣ Dec 12 ␣         | 2012-12-01 2012-12-31 | month
    Sep\u00adtember 2012 | 2012-09-01 2012-09-30 | month
    * May 2012.        | 2012-05-01 2012-05-31 | month
    """
)
def test_stray_marks_and_markup_do_not_hide_a_date(row: Row) -> None:
    check(row, read_when(row["as written"]))


@table(
    """
    as written          | days                  | precision | qualifier
    Spring 2004         | 2004-03-01 2004-05-31 | season
    autumn 2001         | 2001-09-01 2001-11-30 | season
    Summer of 2000      | 2000-06-01 2000-08-31 | season
    Summer 2013         | 2013-06-01 2013-08-31 | season
    winter 2002/03      | 2002-12-01 2003-02-28 | season
    winter 2003/04      | 2003-12-01 2004-02-29 | season
    winter 2002         | 2002-12-01 2003-02-28 | season
    by early summer 2026 | 2026-06-01 2026-08-31 | season | start of
    Summer term 2027    | 2027-04-01 2027-07-31 | season
    Spring/Summer 2026  | 2026-03-01 2026-08-31 | span | range
    Autumn/Winter 2026  | 2026-09-01 2027-02-28 | span | range
    """
)
def test_a_season_has_the_months_of_the_table(row: Row) -> None:
    check(row, read_when(row["as written"]))


def test_a_council_sets_its_own_seasons() -> None:
    ours = Seasons(spring=(4, 6), winter=(1, 3))

    spring = read_when("Spring 2004", seasons=ours)
    winter = read_when("winter 2002/03", seasons=ours)

    assert says(spring)["days"] == "2004-04-01 2004-06-30"
    assert says(winter)["days"] == "2003-01-01 2003-03-31"


def test_a_season_has_months_that_exist() -> None:
    with pytest.raises(ValueError, match="autumn has months from 1 to 12, not 9 to 13"):
        Seasons(autumn=(9, 13))


@table(
    """
    as written       | days                  | precision | qualifier
    2000/01          | 2000-04-01 2001-03-31 | financial year
    2000-01          | 2000-04-01 2001-03-31 | financial year
    1998-99          | 1998-04-01 1999-03-31 | financial year
    1999/2000        | 1999-04-01 2000-03-31 | financial year
    2001/2002        | 2001-04-01 2002-03-31 | financial year
    2002/3           | 2002-04-01 2003-03-31 | financial year
    99/00            | 1999-04-01 2000-03-31 | financial year
    11/12            | 2011-04-01 2012-03-31 | financial year
    2008-09          | 2008-04-01 2009-03-31 | financial year
    2012 – 2013      | 2012-04-01 2013-03-31 | financial year
    FY26/27          | 2026-04-01 2027-03-31 | financial year
    financial year 2026/27 | 2026-04-01 2027-03-31 | financial year
    2001/2002 financial year | 2001-04-01 2002-03-31 | financial year
    year ended 31 March 2003 | 2002-04-01 2003-03-31 | financial year
    12 months to 30 June 2026 | 2025-07-01 2026-06-30 | span | range
    12 months to 15 June 2026 | 2025-06-16 2026-06-15 | span | range
    12 months to 29 February 2024 | 2023-03-01 2024-02-29 | span | range
    year commencing 1 April 2026 | 2026-04-01 2027-03-31 | span | range
    quarter starting 15 November 2026 | 2026-11-15 2027-02-14 | span | range
    quarter ending 31 December 2026 | 2026-10-01 2026-12-31 | span | range
    academic year 2026/27 | 2026-09-01 2027-08-31 | span
    2026/27 academic year | 2026-09-01 2027-08-31 | span
    1999             | 1999-01-01 1999-12-31 | calendar year
    during 2001      | 2001-01-01 2001-12-31 | calendar year
    by 2006          | 2006-01-01 2006-12-31 | calendar year | by
    early part of 2001 | 2001-01-01 2001-12-31 | calendar year | start of
    early 2027       | 2027-01-01 2027-12-31 | calendar year | start of
    mid-2027         | 2027-01-01 2027-12-31 | calendar year | about
    late 2027        | 2027-01-01 2027-12-31 | calendar year | end of
    1980s            | 1980-01-01 1989-12-31 | span
    """
)
def test_years_are_financial_when_two_are_named(row: Row) -> None:
    check(row, read_when(row["as written"]))


@table(
    """
    as written       | days                  | precision | qualifier
    2011-14          | 2011-04-01 2014-03-31 | span | range
    2000-2003        | 2000-04-01 2003-03-31 | span | range
    2012 – 2015      | 2012-04-01 2015-03-31 | span | range
    2000/2005        | 2000-04-01 2005-03-31 | span | range
    2008-11          | 2008-04-01 2011-03-31 | span | range
    2011/12 - 2013/14 | 2011-04-01 2014-03-31 | span | range
    """
)
def test_a_plan_of_several_years_is_so_many_financial_years(row: Row) -> None:
    check(row, read_when(row["as written"]))


@table(
    """
    as written       | days                  | precision | qualifier
    Q2 2026/27       | 2026-07-01 2026-09-30 | quarter
    Q4 2026/27       | 2027-01-01 2027-03-31 | quarter
    2026-27 Q2       | 2026-07-01 2026-09-30 | quarter
    Qtr 3 26/27      | 2026-10-01 2026-12-31 | quarter
    first quarter of 2026/27 | 2026-04-01 2026-06-30 | quarter
    by end of Q1 2026/27 | 2026-04-01 2026-06-30 | quarter | by
    H1 2026/27       | 2026-04-01 2026-09-30 | half year
    Q1 (Apr-Jun) 2026/27 | 2026-04-01 2026-06-30 | quarter
    Q2 2026/27 (July - Sept 2026) | 2026-07-01 2026-09-30 | quarter
    second half of 2026/27 | 2026-10-01 2027-03-31 | half year
    Q1-Q3 2026/27    | 2026-04-01 2026-12-31 | span | range
    Q2/Q3 26/27      | 2026-07-01 2026-12-31 | span | range
    Q3/4 2026/27     | 2026-10-01 2027-03-31 | span | range
    """
)
def test_quarters_and_halves_count_from_april_when_the_year_is_financial(row: Row) -> None:
    check(row, read_when(row["as written"]))


@table(
    """
    as written | days                  | precision
    Q2 2026    | 2026-04-01 2026-06-30 | quarter
    H1 2026    | 2026-01-01 2026-06-30 | half year
    """
)
def test_a_quarter_of_one_year_is_taken_at_its_word_and_says_so(row: Row) -> None:
    when = read_when(row["as written"])

    check(row, when)
    assert when.assumed == "the calendar year, since one year is given"


@table(
    """
    as written             | days                  | precision | qualifier
    April – Oct 12         | 2012-04-01 2012-10-31 | span | range
    April –⏎⏎Oct 12        | 2012-04-01 2012-10-31 | span | range
    Oct - Mar 13           | 2012-10-01 2013-03-31 | span | range
    Aug 12 - Mar 13        | 2012-08-01 2013-03-31 | span | range
    April to October 2026  | 2026-04-01 2026-10-31 | span | range
    1.4.02-30.9.02         | 2002-04-01 2002-09-30 | span | range
    between 1.4.02 and 30.9.02 | 2002-04-01 2002-09-30 | span | range
    from November 2003 to April 2004 | 2003-11-01 2004-04-30 | span | range
    1 April 2026 - 31 March 2027 | 2026-04-01 2027-03-31 | span | range
    1-5 May 2026           | 2026-05-01 2026-05-05 | span | range
    week of 5 May 2026     | 2026-05-05 2026-05-11 | span | range
    28 February - 3 March 2024 | 2024-02-28 2024-03-03 | span | range
    March/April 2027       | 2027-03-01 2027-04-30 | span | range
    Dec/Jan 2027           | 2026-12-01 2027-01-31 | span | range
    by March/April 2027    | 2027-03-01 2027-04-30 | span | by
    w/c 5 May 2026         | 2026-05-05 2026-05-11 | span | range
    week commencing 28 December 2026 | 2026-12-28 2027-01-03 | span | range
    w/e 8 May 2026         | 2026-05-02 2026-05-08 | span | range
    """
)
def test_a_range_runs_from_the_first_day_to_the_last(row: Row) -> None:
    check(row, read_when(row["as written"]))


@table(
    """
    as written                 | days                  | precision | parts
    April 2001 (and April 2002) | 2001-04-01 2002-04-30 | month | 2001-04-01 2001-04-30, 2002-04-01 2002-04-30
    April 2004 & April 2005    | 2004-04-01 2005-04-30 | month | 2004-04-01 2004-04-30, 2005-04-01 2005-04-30
    Jul 12 ; Jun 12            | 2012-06-01 2012-07-31 | month | 2012-07-01 2012-07-31, 2012-06-01 2012-06-30
    Jul 12 Jun 12              | 2012-06-01 2012-07-31 | month | 2012-07-01 2012-07-31, 2012-06-01 2012-06-30
    10/11 November 2026        | 2026-11-10 2026-11-11 | day | 2026-11-10, 2026-11-11
    5, 12 and 19 June 2026     | 2026-06-05 2026-06-19 | day | 2026-06-05, 2026-06-12, 2026-06-19
    31/3/03⏎30/6/03            | 2003-03-31 2003-06-30 | day | 2003-03-31, 2003-06-30
    July, August and September 2002 | 2002-07-01 2002-09-30 | month | 2002-07-01 2002-07-31, 2002-08-01 2002-08-31, 2002-09-01 2002-09-30
    Sept 2026 (was June 2026)  | 2026-06-01 2026-09-30 | month | 2026-09-01 2026-09-30, 2026-06-01 2026-06-30
    """
)
def test_several_dates_keep_their_printed_order(row: Row) -> None:
    when = read_when(row["as written"])

    check(Row(row.cells | {"qualifier": "several"}), when)
    assert ", ".join(says(part)["days"] for part in when.parts) == row["parts"]


@table(
    """
    as written      | qualifier
    Ongoing         | ongoing
    on-going        | ongoing
    Continuing      | ongoing
    Rolling programme | ongoing
    Monthly         | each
    6 monthly       | each
    quarterly       | each
    N/A
    n/a
    TBC
    to be confirmed
    -
    –
    none
    Completed
    In progress
    no date set
    ␣
    """
)
def test_words_that_name_no_date_are_no_problem(row: Row) -> None:
    check(row, read_when(row["as written"]))


@table(
    """
    as written   | problem
    31/09/11     | There is no day 31 in September 2011.
    29/2/2023    | There is no day 29 in February 2023.
    31 June 2026 | There is no day 31 in June 2026.
    0/4/2026     | There is no day 0 in April 2026.
    12/31/2026   | There is no month 31; dates are read day first.
    31/12/9999   | The year 9999 lies outside 1900 to 2099.
    Spring 2002/03 | A financial year begins and ends in spring; which one is meant is open.
    FY27         | This may be the financial year 2026/27 or 2027/28.
    5 Sept       | No year is given, and there is no period to take it from.
    August       | No year is given, and there is no period to take it from.
    Q3           | No year is given, and there is no period to take it from.
    See 3.6      | This holds no date that can be read.
    once the project is formally established | This holds no date that can be read.
    6.5.10       | This holds no date that can be read.
    C32          | This holds no date that can be read.
    ASCH7/1      | This holds no date that can be read.
    01606 867 670 | This holds no date that can be read.
    £2004        | This holds no date that can be read.
    2,004        | This holds no date that can be read.
    24/7         | This holds no date that can be read.
    9/12         | This may be a day and a month or a month and a year.
    Q2 FY27      | This may be the financial year 2026/27 or 2027/28.
    next March   | It is counted from a day that the text does not give.
    12 months    | This holds no date that can be read.
    ASAP         | This holds no date that can be read.
    """
)
def test_what_cannot_be_read_is_told_and_never_guessed(row: Row) -> None:
    check(row, read_when(row["as written"]))


def test_a_year_with_a_word_that_says_more_is_told() -> None:
    when = read_when("Easter 2027")

    assert says(when)["days"] == "2027-01-01 2027-12-31"
    assert when.problem == "Of this only the year was read, not “Easter”."


def test_a_range_that_runs_backwards_is_told() -> None:
    when = read_when("Oct 12 - April 12")

    assert when.problem == "The range ends before it starts."
    assert not when.is_dated


def test_an_impossible_date_beside_a_good_one_is_told_and_the_good_one_kept() -> None:
    when = read_when("31/09/11; 30/11/11")

    assert says(when)["days"] == "2011-11-30"
    assert when.problem == "There is no day 31 in September 2011."
    assert [part.is_dated for part in when.parts] == [False, True]


def test_a_day_whose_month_is_misprinted_is_told() -> None:
    when = read_when("14 Aug 2002 / 11 Ser")

    assert says(when)["days"] == "2002-08-14"
    assert when.problem == "“11 Ser” looks like a date and cannot be read."


def test_a_long_cell_is_read_as_warily_as_prose() -> None:
    when = read_when(
        "The 2,000 places that the May review of 12 schemes found are filled by 31/3/03 at the latest"
    )

    assert says(when)["days"] == "2003-03-31"
    assert when.parts == ()


def test_a_range_of_one_day_is_a_range() -> None:
    assert says(read_when("1/4/26 - 1/4/26")) == {
        "days": "2026-04-01",
        "precision": "span",
        "qualifier": "range",
        "problem": "",
    }


def test_the_raw_text_is_kept_as_it_stands() -> None:
    raw = "  <p>By\xa0Sept 12' </p>\n"

    assert read_when(raw).raw == raw
