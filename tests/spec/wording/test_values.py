"""A cell with a value or a target: every kind, and every way in which none stands there.

The kinds and states are those the five source plans print; none of the states is ever a number.
"""

# A row of a table stays on one line, however long.
# ruff: noqa: E501

from __future__ import annotations

from decimal import Decimal

import pytest

from goldenthread.model import Kind, State, Written
from goldenthread.wording import read_when, read_written

from .tables import Row, table


def says(written: Written) -> dict[str, str]:
    """What a table may ask of a value, in words; a scale of one and no decimals go without saying."""
    number = {name: getattr(written, name) for name in ("value", "lower", "upper")}
    return {name: "" if value is None else str(value) for name, value in number.items()} | {
        "kind": str(written.kind),
        "unit": written.unit or "",
        "scale": "" if written.scale == 1 else str(written.scale),
        "decimals": str(written.decimals or ""),
        "scope": written.scope or "",
        "flags": ", ".join(written.flags),
        "state": str(written.state),
        "reason": written.reason or "",
        "problem": written.problem or "",
    }


def check(row: Row, written: Written) -> None:
    found = says(written)
    for column in set(row.cells) & set(found):
        assert found[column] == row[column], column
    assert written.raw == row["as written"]


@table(
    """
    as written   | value      | unit     | scale   | decimals
    456          | 456
    9075         | 9075
    12,579       | 12579
    1,234,567.89 | 1234567.89 |          |         | 2
    3.8          | 3.8        |          |         | 1
    0.0          | 0.0        |          |         | 1
    .50          | 0.50       |          |         | 2
    0            | 0
    24␣          | 24
    24 `         | 24
    <u>18,457</u> | 18457
    75%          | 75         | percent
    8.00%        | 8.00       | percent  |         | 2
    36.11 %      | 36.11      | percent  |         | 2
    100 per cent | 100        | percent
    2.5pp        | 2.5        | percentage points |  | 1
    +76.9        | 76.9       |          |         | 1
    -25.6        | -25.6      |          |         | 1
    \u221225.6%  | -25.6      | percent  |         | 1
    (1,234)      | -1234
    £(1,234)     | -1234      | pounds
    £(1.2)m      | -1.2       | pounds   | 1000000 | 1
    £(250)k      | -250       | pounds   | 1000
    (5) million  | -5         |          | 1000000
    (12)m        | -12        | m
    (3)%         | -3         | percent
    -£25         | -25        | pounds
    £94,000      | 94000      | pounds
    £1.75m       | 1.75       | pounds   | 1000000 | 2
    £550K        | 550        | pounds   | 1000
    £2.2 million | 2.2        | pounds   | 1000000 | 1
    £1.2bn       | 1.2        | pounds   | 1000000000 | 1
    120 people   | 120        | people
    9 weeks      | 9          | weeks
    420 hours per week | 420  | hours per week
    1.2m         | 1.2        |          | 1000000 | 1
    12m          | 12         | m
    150k         | 150        |          | 1000
    24hrs        | 24         | hrs
    5p           | 5          | pence
    85pct        | 85         | percent
    Zero         | 0
    Two          | 2
    7.4 per 100,000 | 7.4     | per 100,000 |  | 1
    3.2 /1,000   | 3.2        | per 1,000 |  | 1
    70 (admissions per 10,000 population) | 70 | per 10,000 population
    Target: 75%  | 75         | percent
    Achieve 90%  | 90         | percent
    """,
    kind="number",
)
def test_a_plain_number_keeps_its_printed_precision(row: Row) -> None:
    check(row, read_written(row["as written"]))


@table(
    """
    as written                | kind     | value | lower | upper | unit
    350-370                   | range    |       | 350   | 370
    2100- 2300                | range    |       | 2100  | 2300
    6-8                       | range    |       | 6     | 8
    6% - 8%                   | range    |       | 6     | 8     | percent
    80 to 85%                 | range    |       | 80    | 85    | percent
    £350-£370                 | range    |       | 350   | 370   | pounds
    between 5 and 10          | range    |       | 5     | 10
    12-18 months              | range    |       | 12    | 18    | months
    75+                       | at least | 75    | 75
    4447+                     | at least | 4447  | 4447
    75%+                      | at least | 75    | 75    |       | percent
    at least 90%              | at least | 90    | 90    |       | percent
    no less than 90           | at least | 90    | 90
    minimum of 6              | at least | 6     | 6
    ≥90%                      | at least | 90    | 90    |       | percent
    >= 90                     | at least | 90    | 90
    90% or more               | at least | 90    | 90    |       | percent
    >40                       | above    | 40    | 40
    more than 2010            | above    | 2010  | 2010
    more than 40              | above    | 40    | 40
    over £2m                  | above    | 2     | 2     |       | pounds
    <12.3                     | below    | 12.3  |       | 12.3
    under 5                   | below    | 5     |       | 5
    fewer than 5 days         | below    | 5     |       | 5     | days
    no more than 6            | at most  | 6     |       | 6
    max 6                     | at most  | 6     |       | 6
    ≤ 5                       | at most  | 5     |       | 5
    up to 20%                 | at most  | 20    |       | 20    | percent
    within 28 days            | at most  | 28    |       | 28    | days
    5 days or fewer           | at most  | 5     |       | 5     | days
    30 days maximum           | at most  | 30    |       | 30    | days
    Reduce to below 5%        | below    | 5     |       | 5     | percent
    Increase to at least 80%  | at least | 80    | 80    |       | percent
    """
)
def test_limits_and_ranges(row: Row) -> None:
    check(row, read_written(row["as written"]))


def test_a_range_of_money_shares_the_scale_printed_once() -> None:
    written = read_written("£1.5-2m")

    assert (written.lower, written.upper, written.scale) == (Decimal("1.5"), Decimal(2), 1_000_000)


def test_a_range_of_money_in_two_scales_is_put_into_one() -> None:
    written = read_written("£900k - £1.2m")

    assert (written.lower, written.upper, written.scale) == (Decimal(900_000), Decimal(1_200_000), 1)


@table(
    """
    as written                               | kind    | value | unit             | scope
    Maximum delays per month: 6.0 (all)      | at most | 6.0   | delays per month | all
    Maximum delays per month: 0.6 (ASC only) | at most | 0.6   | delays per month | ASC only
    Minimum visits per year: 4               | at least | 4    | visits per year
    CHHA 4.3                                 | number  | 4.3   |                  | CHHA
    Overall <12.3                            | below   | 12.3  |                  | Overall
    Staff: 314                               | number  | 314   |                  | Staff
    75% of people who use services           | number  | 75    | percent          | of people who use services
    90% (18/20)                              | number  | 90    | percent          | 18/20
    90% (Dec 2025 sample of files)           | number  | 90    | percent          | Dec 2025 sample of files
    £94,000 over two years                   | number  | 94000 | pounds           | over two years
    £5 per hour                              | number  | 5     | pounds           | per hour
    Average 12                               | number  | 12    |                  | Average
    """
)
def test_a_number_may_hold_for_a_part_only(row: Row) -> None:
    check(row, read_written(row["as written"]))


@table(
    """
    as written        | value | flags
    55*               | 55    | caution
    500#              | 500   | unreliable
    3744³             | 3744  | ³
    65 *              | 65    | caution
    500#*             | 500   | unreliable
    75% (provisional) | 75    | provisional
    75.2 (p)          | 75.2  | provisional
    75.2 [r]          | 75.2  | revised
    75% (tbc)         | 75    | to be confirmed
    ~75%              | 75    | approximate
    74.5% ▲           | 74.5  | ▲
    approx. 75        | 75    | approximate
    c. 75             | 75    | approximate
    """,
    kind="number",
)
def test_marks_beside_a_number_are_no_part_of_it(row: Row) -> None:
    check(row, read_written(row["as written"]))


def test_an_as_at_date_keeps_its_own_problem() -> None:
    written = read_written("104 (as at 31/09/11)")

    assert written.value == 104
    assert written.problem is None
    assert written.as_at is not None
    assert written.as_at.raw == "as at 31/09/11"
    assert written.as_at.problem == "There is no day 31 in September 2011."


@table(
    """
    as written         | value | date
    85% (Dec 2025)     | 85    | 2025-12-31
    75% by March 2027  | 75    | 2027-03-31
    52.3% (2024/25)    | 52.3  | 2025-03-31
    2025/26: 75%       | 75    | 2026-03-31
    104 at 31 March 2026 | 104 | 2026-03-31
    """
)
def test_a_date_beside_a_number_is_when_it_holds(row: Row) -> None:
    written = read_written(row["as written"])

    assert written.as_at is not None
    assert (str(written.value), str(written.as_at.latest)) == (row["value"], row["date"])


@table(
    """
    as written                      | direction | amount  | start | end | each | value | lower | upper | unit
    20% Increase in year            | increase  | 20%
    33% reduction by March 2003     | decrease  | 33%
    Further increase by 10% per year | increase | 10%     |       |     | year
    increase of 40                  | increase  | 40
    Reduce by 5%                    | decrease  | 5%
    Reduce delayed discharges by a further 20% | decrease | 20%
    10% fewer admissions each year  | decrease  | 10%     |       |     | year
    5% year on year increase        | increase  | 5%      |       |     | year
    Increase                        | increase
    Reduction on previous year      | decrease
    Higher than 2024/25             | increase
    fall from 101 to 85             | decrease  |         | 101   | 85  |      | 85    |       | 85
    increase from 55 to 80          | increase  |         | 55    | 80  |      | 80    | 80
    from 4.1 to 5.5                 | increase  |         | 4.1   | 5.5 |      | 5.5   | 5.5
    from 20% to 15%                 | decrease  |         | 20    | 15  |      | 15    |       | 15    | percent
    Increase to 95%                 | increase  |         |       | 95  |      | 95    | 95    |       | percent
    increase from 320 hours per week to 420 | increase |  | 320   | 420 |      | 420   | 420
    """,
    kind="change",
)
def test_a_change_from_where_things_stand(row: Row) -> None:
    written = read_written(row["as written"])
    change = written.change

    check(row, written)
    assert change is not None
    amount = "" if change.amount is None else f"{change.amount}{'%' if change.in_percent else ''}"
    assert (str(change.direction), amount, change.each or "") == (
        row["direction"],
        row["amount"],
        row["each"],
    )
    assert [str(one or "") for one in (change.start, change.end)] == [row["start"], row["end"]]


@table(
    """
    as written            | parts
    A 314 B 934           | A: number 314, B: number 934
    A 473 B 1245          | A: number 473, B: number 1245
    Male 20% Female 30%   | Male: number 20 percent, Female: number 30 percent
    CHHA 4.3, NWAHA 2.1   | CHHA: number 4.3, NWAHA: number 2.1
    a) <5 b) <30 c) >65   | a: below 5, b: below 30, c: above 65
    <5/<30/>65            | 1: below 5, 2: below 30, 3: above 65
    <5 / <30 / >65        | 1: below 5, 2: below 30, 3: above 65
    456 / 3.8             | 1: number 456, 2: number 3.8
    456⏎3.8               | 1: number 456, 2: number 3.8
    104 / 27%             | 1: number 104, 2: number 27 percent
    314 staff, 934 carers | staff: number 314 staff, carers: number 934 carers
    5 out of 7            | 1: number 5, 2: number 7
    12; tbc               | 1: number 12, 2: none to be confirmed
    Q1: 25, Q2: 50        | Q1: number 25, Q2: number 50
    Q1 25% Q2 50%         | Q1: number 25 percent, Q2: number 50 percent
    123 of 456 (27%)      | 1: number 123, 2: number 456
    """,
    kind="compound",
)
def test_several_values_keep_their_labels(row: Row) -> None:
    written = read_written(row["as written"])

    check(row, written)
    assert ", ".join(part_says(part.label, part.written) for part in written.parts) == row["parts"]


def part_says(label: str, written: Written) -> str:
    state = "" if written.state is State.GIVEN else str(written.state)
    value = "" if written.value is None else str(written.value)
    return " ".join(f"{label}: {written.kind} {value} {written.unit or ''} {state}".split())


@table(
    """
    as written             | state                | reason
    ␣                      | blank
    ⍽                      | blank
    N/A                    | not applicable
    n/a                    | not applicable
    N/A (new measure)      | not applicable       | new measure
    tbc                    | to be confirmed
    TBC                    | to be confirmed
    TBC following baseline | to be confirmed      | following baseline
    to be agreed           | to be confirmed
    to be confirmed        | to be confirmed
    -                      | nil
    –                      | nil
    ?                      | unknown
    *                      | suppressed
    c                      | suppressed
    [z]                    | not applicable
    [x]                    | not available
    ..                     | not available
    Awaiting Survey        | awaiting             | Survey
    Baseline year          | baseline year
    Baseline to be established | baseline year
    Baseline 2025/26       | baseline year
    Monitor only           | not applicable       | Monitor only
    No target set          | not applicable       | No target set
    New measure            | not available        | New measure
    Annual measure         | awaiting             | Annual measure
    Annual (survey)        | survey
    Annual survey          | survey
    not available          | not available
    No data                | not available
    DoH finalising definition | definition pending | DoH finalising definition
    """,
    kind="none",
    value="",
)
def test_a_missing_value_says_why_and_is_never_a_number(row: Row) -> None:
    check(row, read_written(row["as written"]))


@table(
    """
    as written                                                      | state              | expected
    Accurate data will not be available to April 12                 | not available      | 2012-04-01
    Baseline data being refined; target introduced from Spring 2001 | definition pending | 2001-03-01
    Baseline data being finalised.  Target introduced from autumn 2001 | definition pending | 2001-09-01
    TBC by June 2026                                                | to be confirmed    | 2026-06-01
    Data due in September 2026                                      | awaiting           | 2026-09-01
    Awaiting survey, due September 2026                             | awaiting           | 2026-09-01
    """,
    kind="none",
)
def test_a_missing_value_may_be_promised_for_a_date(row: Row) -> None:
    written = read_written(row["as written"])

    check(row, written)
    assert written.expected is not None
    assert str(written.expected.earliest) == row["expected"]


def test_the_period_tells_the_year_a_value_is_promised_for() -> None:
    written = read_written("Awaiting survey in June", period=read_when("2012/13"))

    assert written.expected is not None
    assert str(written.expected.earliest) == "2012-06-01"


@table(
    """
    as written
    Annual conference
    Complete
    Achieve budget target
    Yes
    Top quartile
    Level 3
    1.2.3
    12,5
    3rd
    10:1
    2002/03
    31/03/2026
    Better than last year
    Maintain or improve
    10% improvement
    """,
    kind="text",
    state="given",
    value="",
    problem="",
)
def test_other_words_are_text_and_given(row: Row) -> None:
    check(row, read_written(row["as written"]))


def test_a_range_that_runs_backwards_is_told() -> None:
    written = read_written("370-350")

    assert written.kind is Kind.TEXT
    assert written.problem == "The range runs from the higher to the lower number."


def test_a_spreadsheets_error_is_told() -> None:
    written = read_written("#DIV/0!")

    assert written.state is State.NOT_AVAILABLE
    assert written.problem == "This is a spreadsheet's error."


@pytest.mark.parametrize(
    "title",
    [
        "% in family placements",
        "Percentage of reviews on time",
        "The proportion of adults in paid employment",
        "Reviews completed on time (%)",
    ],
)
def test_the_title_may_say_that_a_plain_number_is_a_percentage(title: str) -> None:
    written = read_written("78", title=title)

    assert (written.value, written.unit) == (78, "percent")
    assert written.reason == "The title says percentage."


@pytest.mark.parametrize(
    "title", ["Reviews in year", "Admissions per 1,000 population", "Delays, rate per 100,000", ""]
)
def test_another_title_leaves_a_plain_number_alone(title: str) -> None:
    assert read_written("78", title=title).unit is None


def test_a_sign_in_the_cell_needs_no_title_and_no_reason() -> None:
    assert read_written("78%", title="Percentage of reviews").reason is None


def test_the_heading_gives_unit_and_scale_where_the_cell_does_not() -> None:
    plain = read_written("12,579", unit="pounds", scale=1000)
    own = read_written("£1.2m", unit="pounds", scale=1000)
    percent = read_written("76.9%", unit="pounds", scale=1000)

    assert (plain.value, plain.unit, plain.scale) == (12579, "pounds", 1000)
    assert (own.unit, own.scale) == ("pounds", 1_000_000)
    assert (percent.unit, percent.scale) == ("percent", 1)


def test_the_heading_reaches_each_part_of_a_compound() -> None:
    parts = read_written("A 314 B 934", unit="pounds", scale=1000).parts

    assert [(part.written.unit, part.written.scale) for part in parts] == [("pounds", 1000)] * 2
