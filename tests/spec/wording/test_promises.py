"""A sentence that promises something countable: from where, to where, by when."""

from __future__ import annotations

from goldenthread.model import Kind
from goldenthread.wording import Promise, read_promise, read_when

from .test_dates import says as days_of
from .test_figures_in_prose import says

PERIOD = read_when("2002/03")


def parts_of(promise: Promise) -> dict[str, str]:
    """The parts that a promise has, each in words."""
    figures = {name: getattr(promise, name) for name in ("baseline", "target")}
    dates = {name: getattr(promise, name) for name in ("baseline_date", "target_date")}
    said = {name: says(written) for name, written in figures.items() if written}
    return said | {name: days_of(when)["days"] for name, when in dates.items() if when}


def test_a_limit_compared_with_the_same_period_of_another_year() -> None:
    promise = read_promise(
        "There will be at least 440 new packages between 1.4.02 and 30.9.02, compared to 250 for the same "
        "period in 2001."
    )

    assert parts_of(promise) == {
        "baseline": "250 new packages",
        "baseline_date": "2001-04-01 2001-09-30",
        "target": "at least 440 new packages",
        "target_date": "2002-04-01 2002-09-30",
    }
    assert promise.baseline_date is not None
    assert promise.baseline_date.raw == "for the same period in 2001"
    assert promise.baseline_date.assumed == "the days of the target's period, in the year named"
    assert [says(figure) for figure in promise.figures] == ["at least 440 new packages", "250"]


def test_the_same_period_last_year_of_a_leap_february() -> None:
    promise = read_promise(
        "At least 40 visits in February 2004, compared with 30 in the same month last year"
    )

    assert parts_of(promise)["baseline_date"] == "2003-02-01 2003-02-28"


def test_a_rise_from_a_dated_figure_to_at_least_another() -> None:
    promise = read_promise(
        "The number helped at home (PAF C32) will increase from 6,500 in June 2001 to at least 7,000 by 30 "
        "September 2002."
    )

    assert parts_of(promise) == {
        "baseline": "6500",
        "baseline_date": "2001-06-01 2001-06-30",
        "target": "at least 7000",
        "target_date": "2002-09-30",
    }


def test_a_fall_is_a_change_whose_end_is_the_limit() -> None:
    promise = read_promise("Delays will fall from 101 on 1.6.02 to 85 by 30.9.02 (more work in hand)")

    assert parts_of(promise) == {
        "baseline": "101",
        "baseline_date": "2002-06-01",
        "target": "change 101 to 85",
        "target_date": "2002-09-30",
    }
    assert promise.target is not None
    assert (promise.target.value, promise.target.upper) == (85, 85)


def test_no_longer_anyone_is_read_as_none_at_all_and_says_so() -> None:
    promise = read_promise("We will no longer have anyone waiting on a list by 31 July 2002.")

    assert parts_of(promise) == {"target": "at most 0", "target_date": "2002-07-31"}
    assert promise.target is not None
    assert promise.target.kind is Kind.AT_MOST
    assert promise.target.reason == "“no longer have anyone” is read as none at all."


def test_one_count_by_a_date() -> None:
    promise = read_promise("12 block contracts will be out to tender by 31October 2002.")

    assert parts_of(promise) == {"target": "12 block contracts", "target_date": "2002-10-31"}


def test_a_count_in_words() -> None:
    promise = read_promise("Two extra-care schemes will be out to tender by 31 October 2002.")

    assert parts_of(promise) == {"target": "2 extra-care schemes", "target_date": "2002-10-31"}


def test_several_counts_are_one_compound_target() -> None:
    promise = read_promise("Six additional worker posts and three therapist posts will have been created.")

    assert promise.target is not None
    assert promise.target.kind is Kind.COMPOUND
    assert [part.label for part in promise.target.parts] == ["additional worker posts", "therapist posts"]
    assert [figure.value for figure in promise.figures] == [6, 3]


def test_the_period_tells_the_year() -> None:
    promise = read_promise("15% of users will have a plan by March.", period=PERIOD)

    assert parts_of(promise) == {"target": "15 percent", "target_date": "2003-03-01 2003-03-31"}


def test_compared_with_nothing_countable_is_no_baseline() -> None:
    promise = read_promise("At least 40 visits by March 2004, compared with few before")

    assert parts_of(promise) == {"target": "at least 40 visits", "target_date": "2004-03-01 2004-03-31"}


def test_a_sentence_without_figures_promises_nothing_countable() -> None:
    assert read_promise("A joint project team will have been established.") == Promise()
