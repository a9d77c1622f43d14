from datetime import date

import pytest

from goldenthread.judging import Level
from goldenthread.model import Indicator, Polarity, Reading, ReadingKind, Target
from goldenthread.reports.measures import measure
from tests.lib.sample_record import rating, when, written

TODAY = date(2026, 11, 23)
HIGHER = Indicator(id="i", title="Reviews", polarity=Polarity.HIGHER)


def target(text, period=None, name="t", **fields):
    return Target(
        id=name, indicator="i", written=written(text), period=when(period) if period else None, **fields
    )


def reading(text, period=None, kind=ReadingKind.ACTUAL, name="r", **fields):
    when_read = when(period) if period else None
    return Reading(id=name, indicator="i", written=written(text), period=when_read, kind=kind, **fields)


def test_the_target_of_the_period_that_the_day_falls_in_counts():
    targets = [
        target("50", "Mar 2026", "old"),
        target("90", "Mar 2027", "now"),
        target("99", "Mar 2028", "next"),
    ]
    assert measure(HIGHER, targets, [reading("80")], TODAY).attainment.sentence.count("90")


def test_after_the_last_target_the_last_one_still_counts():
    assert "50" in measure(HIGHER, [target("50", "Mar 2026")], [reading("80")], TODAY).attainment.sentence


def test_the_latest_reading_is_judged():
    found = measure(
        HIGHER,
        [target("90")],
        [reading("95", "Oct 2026", name="b"), reading("10", "Apr 2026", name="a")],
        TODAY,
    )
    assert found.attainment.level is Level.ON_TRACK


def test_a_reading_after_the_day_of_the_report_is_not_known_yet():
    found = measure(HIGHER, [target("90")], [reading("95", "Dec 2026")], TODAY)
    assert (found.actuals, found.attainment.level) == ((), Level.NO_FIGURE)


def test_a_forecast_may_lie_ahead_and_is_judged_by_itself():
    readings = [reading("95"), reading("80", "31 Mar 2027", ReadingKind.FORECAST, "f")]
    found = measure(HIGHER, [target("90")], readings, TODAY)
    assert (found.attainment.level, found.year_end.level) == (Level.ON_TRACK, Level.OFF_TRACK)
    assert found.shown is Level.OFF_TRACK


def test_a_baseline_is_never_held_against_the_target():
    found = measure(HIGHER, [target("90")], [reading("95", kind=ReadingKind.BASELINE)], TODAY)
    assert found.attainment.level is Level.NO_FIGURE


def test_each_part_is_held_against_its_own_target_and_the_worst_shows():
    targets = [target("10", name="a", breakdown="north"), target("90", name="b", breakdown="south")]
    readings = [reading("50", name="x", breakdown="north"), reading("50", name="y", breakdown="south")]
    assert measure(HIGHER, targets, readings, TODAY).attainment.level is Level.OFF_TRACK


@pytest.mark.parametrize("field", ["attainment", "direction", "overall"])
def test_an_entered_red_shows_although_the_figure_is_good(field):
    found = measure(HIGHER, [target("90")], [reading("95", **{field: rating("R")})], TODAY)
    assert found.attainment.level is Level.ON_TRACK
    assert found.shown is Level.OFF_TRACK


def test_an_entered_green_does_not_hide_a_missed_target():
    found = measure(HIGHER, [target("90")], [reading("10", overall=rating("G"))], TODAY)
    assert found.shown is Level.OFF_TRACK


def test_an_entered_green_does_not_stand_in_for_a_missing_figure():
    found = measure(HIGHER, [target("90")], [reading("tbc", overall=rating("G"))], TODAY)
    assert found.shown is Level.NO_FIGURE


def test_nothing_read_has_no_figure():
    assert measure(HIGHER, [], [], TODAY).shown is Level.NO_FIGURE
