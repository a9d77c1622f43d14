"""Figures in running text, and what only looks like one."""

# A row of a table stays on one line, however long.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from goldenthread.model import Written
from goldenthread.wording import find_written

from .tables import Row, table


def says(written: Written) -> str:
    """Kind, figures and unit: "at least 440 packages", "change 101 to 85", "change -20%"."""
    if change := written.change:
        sign = "+" if change.direction == "increase" else "-"
        if change.amount is not None:
            return f"change {sign}{change.amount}{'%' if change.in_percent else ''}"
        figures = " to ".join(str(one) for one in (change.start, change.end) if one is not None)
        return " ".join(f"change {figures} {written.unit or ''}".split())
    kind = "" if written.kind == "number" else str(written.kind)
    value = written.value if written.value is not None else f"{written.lower}-{written.upper}"
    scale = "" if written.scale == 1 else f"x{written.scale}"
    return " ".join(f"{kind} {value}{scale} {written.unit or ''}".split())


@table(
    """
    text                                                        | figures
    15% of service users will have a plan                       | 15 percent
    at least 75% of home care out to tender                     | at least 75 percent
    There will be at least 440 new or increased care packages   | at least 440 new or increased care packages
    no more than 6 delays each month                            | at most 6 delays
    more than 50% of cases                                      | above 50 percent
    between 150 and 200 carers                                  | range 150-200 carers
    meet target of 85 by 30.9.02                                | 85
    Extend by 16 beds                                           | 16 beds
    78 beds 48 beds 40 beds                                     | 78 beds, 48 beds, 40 beds
    an additional 16 beds, to allow 40 older people to come     | 16 beds, 40 older people
    All managers will receive 2 days training                   | 2 days
    respond within 28 days                                      | at most 28 days
    £1.75 million of additional resources                       | 1.75x1000000 pounds
    £94,000 over two years and a further £500k                  | 94000 pounds, 500x1000 pounds
    Increase the number receiving an assessment to 20% (PAF D42) | change 20 percent
    Further increase PAF D42 by 10% per year                    | change +10%
    33% reduction in placements by March 2003                   | change -33%
    further increase in foster carers of 40 by March 2004       | change +40
    Increase PAF C28 from 4.1 to 5.5 and PAF C32 from 58 to 65  | change 4.1 to 5.5, change 58 to 65
    discharges will fall from 101 on 1.6.02 to 85 by 30.9.02    | change 101 to 85
    from 6,500 in June 2001 to at least 7,000                   | change 6500 to 7000
    from 320 hours per week to 420 hours per week               | change 320 to 420
    Increase from 55 to 80 the number of families               | change 55 to 80
    15 more placements and 20% fewer moves                      | 15 more placements, change -20%
    an increase from £1.5m to £2m                               | change 1.5 to 2 pounds
    a cut from £1m to £900k                                     | change 1000000 to 900000 pounds
    Two contact centres in place                                | 2 contact centres
    Six additional social worker posts and three other posts    | 6 additional social worker posts, 3 other posts
    decisions on a further three have been made                 | 3
    """
)
def test_percentages_money_and_counts_with_their_nouns(row: Row) -> None:
    assert ", ".join(says(written) for written in find_written(row["text"])) == row["figures"]


@pytest.mark.parametrize(
    "text",
    [
        "by 31/3/03, by 30 March 2003, in 2004 and in 2002/03",
        "increase the number of foster carers by 30 March 2003",
        "(see 3.6), section 31, Phase 2 and 3.3 above",
        "6.5.10 Services for adults",
        "7.1 Developing new relationships",
        "**5.7** Partnerships",
        "12) Schemes for carers",
        "PAF C32, BV54 and ASCH7/1",
        "a 3 year strategy, a 3-year plan and 6 monthly reports",
        "over the next 2 - 5 years and the last twenty years",
        "people aged 75+, over 65s, under 30 and 16-18 year olds",
        "an increase in people over the age of 85",
        "per 1,000 adults and per 10,000 population",
        "8am to 12pm, 24/7, 10:30 and 1:1 support",
        "0300 123 8 123 and 01606 867 670",
        "one of them, one to one, the two of us",
        "compared to the 1999 White Paper and the Children Act 1989",
        "3 of the 7",
        "-",
        "",
    ],
)
def test_what_only_looks_like_a_figure_is_none(text: str) -> None:
    assert find_written(text) == ()


def test_the_raw_text_is_the_phrase_as_printed() -> None:
    (found,) = find_written("we need at\xa0least 440 <b>packages</b> more")

    assert found.raw == "at\xa0least 440 <b>packages"
