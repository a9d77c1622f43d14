"""Dates written in every form by a writer of its own are read back to their days."""

from __future__ import annotations

import calendar
from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from goldenthread.model import Precision, Qualifier, When
from goldenthread.wording import find_whens, read_when

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"]

days = st.dates(date(1970, 1, 1), date(2069, 12, 31))
years = st.integers(1970, 2068)


def ordinal(day: int) -> str:
    if day in (11, 12, 13):
        return f"{day}th"
    return f"{day}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th') }"


def two(year: int) -> str:
    return f"{year % 100:02}"


DAY_WRITERS = (
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{ordinal(d.day)} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{ordinal(d.day)} of {MONTHS[d.month - 1]}, {d.year}",
    lambda d: f"{d.day}{MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day} {SHORT[d.month - 1]} '{two(d.year)}",
    lambda d: f"{d.day}-{SHORT[d.month - 1]}-{two(d.year)}",
    lambda d: f"{d:%A} {d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{d.day}/{d.month}/{two(d.year)}",
    lambda d: f"{d.day:02}/{d.month:02}/{d.year}",
    lambda d: f"{d.day:02}.{d.month:02}.{two(d.year)}",
    lambda d: f"{d.day}.{d.month}.{d.year}",
    lambda d: f"{d.day:02}-{d.month:02}-{d.year}",
    lambda d: d.isoformat(),
    lambda d: f"{d.isoformat()} 00:00:00",
)
MONTH_WRITERS = (
    lambda year, month: f"{MONTHS[month - 1]} {year}",
    lambda year, month: f"{MONTHS[month - 1]}, {year}",
    lambda year, month: f"{SHORT[month - 1]}. {year}",
    lambda year, month: f"{SHORT[month - 1]} {two(year)}",
    lambda year, month: f"{SHORT[month - 1]}{two(year)}",
    lambda year, month: f"{SHORT[month - 1]}-{two(year)}",
    lambda year, month: f"{MONTHS[month - 1].lower()} '{two(year)}",
    lambda year, month: f"{month:02}/{year}",
)
YEAR_WRITERS = (
    lambda year: f"{year}/{two(year + 1)}",
    lambda year: f"{year}-{two(year + 1)}",
    lambda year: f"{year}/{year + 1}",
    lambda year: f"{year} – {year + 1}",
    lambda year: f"{two(year)}/{two(year + 1)}",
    lambda year: f"FY{two(year)}/{two(year + 1)}",
    lambda year: f"financial year {year}/{two(year + 1)}",
)
QUALIFIERS = {
    "by {}": Qualifier.BY,
    "By {}": Qualifier.BY,
    "no later than {}": Qualifier.BY,
    "from {}": Qualifier.FROM,
    "{} onwards": Qualifier.ONWARDS,
    "{} and then ongoing": Qualifier.ONGOING,
    "around {}": Qualifier.ABOUT,
    "{} (tbc)": Qualifier.ABOUT,
    "as at {}": Qualifier.AS_AT,
    "end of {}": Qualifier.END_OF,
    "{}": None,
}
# What a cell may carry around its date without changing it.
WRAPPERS = ("{}", " {} ", "<p>{}</p>", "{}.", "{}`", "\xa0{}\n", "* {}")


def month_days(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def bounds(when: When) -> tuple[date | None, date | None]:
    return when.earliest, when.latest


@given(days, st.sampled_from(DAY_WRITERS), st.sampled_from(WRAPPERS))
@example(date(2024, 2, 29), DAY_WRITERS[8], "{}")
@example(date(2003, 3, 31), DAY_WRITERS[10], "{}")
@example(date(2003, 4, 1), DAY_WRITERS[10], "{}")
def test_a_day_in_any_form_is_that_day(day, write, wrapper) -> None:
    text = wrapper.format(write(day))
    when = read_when(text)

    assert bounds(when) == (day, day)
    assert (when.precision, when.problem, when.raw) == (Precision.DAY, None, text)


@given(years, st.integers(1, 12), st.sampled_from(MONTH_WRITERS), st.sampled_from(sorted(QUALIFIERS)))
def test_a_month_in_any_form_is_all_its_days_with_its_qualifier(year, month, write, words) -> None:
    when = read_when(words.format(write(year, month)))

    assert bounds(when) == month_days(year, month)
    assert (when.precision, when.qualifier) == (Precision.MONTH, QUALIFIERS[words])


@given(years, st.sampled_from(YEAR_WRITERS), st.sampled_from(WRAPPERS))
@example(1999, YEAR_WRITERS[4], "{}")
def test_a_financial_year_in_any_form_runs_from_april_to_march(year, write, wrapper) -> None:
    when = read_when(wrapper.format(write(year)))

    assert bounds(when) == (date(year, 4, 1), date(year + 1, 3, 31))
    assert when.precision is Precision.FINANCIAL_YEAR


@given(years, st.integers(2, 9), st.sampled_from(["{}-{}", "{} – {}", "{}/{}"]))
def test_plan_years_run_to_the_march_of_the_last(year, length, form) -> None:
    when = read_when(form.format(year, year + length))

    assert bounds(when) == (date(year, 4, 1), date(year + length, 3, 31))
    assert when.precision is Precision.SPAN


@given(
    years,
    st.integers(1, 4),
    st.sampled_from(["Q{1} {0}/{2:02}", "{0}-{2:02} Q{1}", "quarter {1} of {0}/{2:02}"]),
)
def test_the_quarters_make_up_the_financial_year(year, quarter, form) -> None:
    when = read_when(form.format(year, quarter, (year + 1) % 100))
    first = (4, 7, 10, 1)[quarter - 1]

    assert when.earliest == date(year + (quarter == 4), first, 1)
    assert when.latest == month_days(year + (quarter == 4), first + 2)[1]


@given(
    days,
    days,
    st.sampled_from(DAY_WRITERS[:14]),
    st.sampled_from(["{} - {}", "{} to {}", "between {} and {}", "from {} until {}"]),
)
def test_a_range_of_days_runs_from_one_to_the_other(one, other, write, form) -> None:
    first, last = sorted((one, other))
    when = read_when(form.format(write(first), write(last)))

    assert bounds(when) == (first, last)
    assert (when.precision, when.qualifier) == (Precision.SPAN, Qualifier.RANGE)


@given(
    years,
    st.integers(1, 12),
    st.integers(1, 12),
    st.sampled_from(["{} - {} {}", "{} to {} {}", "{} – {} {}"]),
)
def test_a_range_that_prints_its_year_once_is_the_shortest(year, first, last, form) -> None:
    when = read_when(form.format(MONTHS[first - 1], MONTHS[last - 1], year))

    assert when.earliest == date(year - (first > last), first, 1)
    assert when.latest == month_days(year, last)[1]


@given(days, st.sampled_from(DAY_WRITERS[:4] + DAY_WRITERS[9:11]), st.sampled_from(["by", "on", "from"]))
def test_a_date_in_prose_is_the_only_one_found(day, write, word) -> None:
    text = f"(see 3.6) 33% of plans, at a cost of £2,004, are agreed {word} {write(day)} as BV54 says"
    (found,) = find_whens(text)

    assert bounds(found) == (day, day)
    assert found.raw in text


@given(
    st.lists(days, min_size=2, max_size=4, unique=True),
    st.sampled_from(DAY_WRITERS),
    st.sampled_from([" ; ", "\n", " and ", ", "]),
)
def test_several_dates_are_all_kept_in_their_order(several, write, joiner) -> None:
    when = read_when(joiner.join(write(day) for day in several))

    assert [bounds(part) for part in when.each] == [(day, day) for day in several]
    assert bounds(when) == (min(several), max(several))


@given(years, st.integers(1, 12), st.integers(1, 28))
def test_a_yearless_day_falls_inside_the_period(year, month, day) -> None:
    period = read_when(f"{year}/{two(year + 1)}")
    when = read_when(f"{day} {MONTHS[month - 1]}", period=period)

    assert when.assumed == "the year, taken from the period"
    assert period.earliest <= when.earliest == when.latest <= period.latest


@given(st.integers(1900, 2090), st.integers(0, 99))
def test_two_digits_mean_the_year_nearest_to_the_period(year, digits) -> None:
    period = read_when(f"{year}/{year + 1}")
    when = read_when(f"May '{digits:02}", period=period)

    nearest = min((1900 + digits, 2000 + digits), key=lambda one: (max(year - one, one - year - 1), -one))
    assert when.earliest == date(nearest, 5, 1)


@given(st.integers(0, 99), st.integers(0, 99), st.integers(0, 9999))
def test_a_numeric_date_is_its_day_or_tells_that_it_is_none(day, month, year) -> None:
    when = read_when(f"{day:02}/{month:02}/{year:04}")
    try:
        expected = date(year, month, day) if 1900 <= year <= 2099 else None
    except ValueError:
        expected = None

    assert bounds(when) == (expected, expected)
    assert (when.problem is None) == (expected is not None)


# Text that looks enough like dates to reach every branch.
_PIECES = st.sampled_from(
    [
        *MONTHS,
        *SHORT,
        "Q1",
        "H2",
        "spring",
        "Winter",
        "term",
        "FY",
        "by",
        "from",
        "to",
        "-",
        "–",
        "/",
        ".",
        ",",
        "'",
        "1",
        "31",
        "0",
        "99",
        "2002",
        "02",
        "2002/03",
        "11/12",
        "2011-14",
        "31/3/03",
        "1.4.02",
        "6.5.10",
        "29/2/2023",
        "onwards",
        "ongoing",
        "each",
        "w/c",
        "year ending",
        "end of",
        "mid",
        "(",
        ")",
        " ",
        "\n",
        "\xa0",
        "\xad",
        "st",
    ]
)
texts = st.one_of(
    st.text(max_size=60),
    st.lists(_PIECES, max_size=9).map(" ".join),
    st.lists(_PIECES, max_size=9).map("".join),
)
periods = st.sampled_from(
    [None, read_when("2011-14"), read_when("2002/03"), read_when("29 February 2024"), read_when("x")]
)


@given(texts, periods)
def test_no_text_is_refused_and_the_raw_text_stands(text, period) -> None:
    when = read_when(text, period=period)

    assert when.raw == text
    assert when.is_dated or all(not part.is_dated for part in when.parts)
    assert all(part.raw in text for part in when.parts)


@given(texts, periods)
def test_every_phrase_found_stands_in_the_text(text, period) -> None:
    at = 0
    for found in find_whens(text, period=period):
        at = text.index(found.raw, at) + len(found.raw)
        assert found.is_dated or found.problem or found.qualifier is Qualifier.EACH
