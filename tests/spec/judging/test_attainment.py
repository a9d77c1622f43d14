"""Does a figure meet its target? Every kind of target, under the default rules."""

# A row of a table stays on one line, however long its sentence.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from goldenthread.judging import DEFAULT_RULES, NOT_RATED, Level, judge_attainment
from goldenthread.model import Kind, Reading, ReadingKind, State, Target, Written

from .given import HIGHER, LOWER, POLARITIES, indicator, reading, rows, target, when

TARGETS = """
target        | reading | polarity | level           | verdict
--------------+---------+----------+-----------------+------------------
75            | 75      | higher   | on track        | met
75            | 90      | higher   | on track        | met
75            | 74      | higher   | needs attention | within tolerance
75            | 67.5    | higher   | needs attention | within tolerance
75            | 67.4    | higher   | off track       | missed
75            | 75      | lower    | on track        | met
75            | 0       | lower    | on track        | met
75            | 82.5    | lower    | needs attention | within tolerance
75            | 82.6    | lower    | off track       | missed
75            | 75      | range    | on track        | met
75            | 76      | range    | needs attention | within tolerance
75            | 60      | range    | off track       | missed
75%           | 85%     | higher   | on track        | met
75%           | 48%     | higher   | off track       | missed
>=75          | 75      |          | on track        | met
>=75          | 74      |          | needs attention | within tolerance
>=75          | 74      | none     | needs attention | within tolerance
>=75          | 10      | higher   | off track       | missed
<=6.0         | 6.0     |          | on track        | met
<=6.0         | 6.5     | lower    | needs attention | within tolerance
<=6.0         | 6.7     |          | off track       | missed
>40           | 41      |          | on track        | met
>40           | 40      |          | needs attention | within tolerance
>40           | 35      |          | off track       | missed
<5            | 4.99    |          | on track        | met
<5            | 5       |          | needs attention | within tolerance
<5            | 5.51    |          | off track       | missed
350..370      | 350     |          | on track        | met
350..370      | 370     | range    | on track        | met
350..370      | 349     |          | needs attention | within tolerance
350..370      | 315     | none     | needs attention | within tolerance
350..370      | 314     |          | off track       | missed
350..370      | 407     |          | needs attention | within tolerance
350..370      | 408     |          | off track       | missed
350..370      | 500     | higher   | on track        | met
350..370      | 300     | lower    | on track        | met
0..0          | 0       |          | on track        | met
0             | 0       | lower    | on track        | met
0             | 1       | lower    | off track       | missed
0             | 1       | higher   | on track        | met
<0            | 0       |          | needs attention | within tolerance
-10           | -10.5   | higher   | needs attention | within tolerance
-10           | -12     | higher   | off track       | missed
£12k          | £12,000 | lower    | on track        | met
£12k          | £13,100 | lower    | needs attention | within tolerance
£12k          | £14k    | lower    | off track       | missed
down to 85    | 85      |          | on track        | met
down from 101 to 85 | 90 | lower   | needs attention | within tolerance
down from 101 to 85 | 101 |        | off track       | missed
down to 85    | down from 101 to 84 | | on track       | met
up 10% from -200    | -180 |       | on track        | met
up 10% from -200    | -198 |       | needs attention | within tolerance
up from 55 to 80    | 80  |        | on track        | met
up 10% from 200     | 220 |        | on track        | met
up 10% from 200     | 219 |        | needs attention | within tolerance
up 20 from 200      | 220 |        | on track        | met
down 33% from 100   | 67  |        | on track        | met
down 33% from 100   | 68  |        | needs attention | within tolerance
up from 55    | 56      |          | on track        | met
up from 55    | 55      |          | needs attention | within tolerance
up 20%        | 29%     |          | on track        | met
up 20%        | 19%     |          | needs attention | within tolerance
up 20%        | up 20%  |          | on track        | met
up 20%        | down 5% |          | off track       | missed
down 20%      | down 20% |         | on track        | met
down 20%      | down 10% |         | off track       | missed
down 20%      | up 20%  |          | off track       | missed
Annual conference | Complete    |  | complete        | met
Annual conference | On track    |  | on track        | on track
Annual conference | Delayed     |  | needs attention | at risk
a: <5; b: <30 | a: 4; b: 29     |  | on track        | met
a: <5; b: <30 | a: 4; b: 31     |  | needs attention | within tolerance
a: <5; b: <30 | a: 9; b: 31     |  | off track       | missed
a: <5; b: <30 | b: 29; a: 4     |  | on track        | met
: <5; : <30   | : 4; : 29       |  | on track        | met
"""

UNJUDGED = """
target            | reading         | polarity | verdict
------------------+-----------------+----------+---------------------------
                  | 75              | higher   | no target
75                |                 | higher   | no reading
tbc               | 75              | higher   | target: to be confirmed
N/A               | 75              | higher   | target: not applicable
blank             | 75              | higher   | target: blank
Baseline year     | Awaiting        | higher   | target: baseline year
being defined     | 75              | higher   | target: definition pending
75                | Awaiting        | higher   | reading: awaited
75                | N/A             | higher   | reading: not applicable
75                | Annual (survey) | higher   | reading: survey
75                | not available   | higher   | reading: not available
75                | blank           | higher   | reading: blank
0                 | -               | lower    | reading: none
0                 | ?               | lower    | reading: unknown
0                 | *               | lower    | reading: suppressed
75                | 80              |          | no better direction stated
75                | 80              | none     | no better direction stated
>=75              | 80              | lower    | target contradicts polarity
<=75              | 80              | higher   | target contradicts polarity
up 20%            | 29%             | lower    | target contradicts polarity
75%               | 80 people       | higher   | units differ
4 per 1,000       | 4 per 10,000    | higher   | units differ
£75               | 80%             | lower    | units differ
up 20%            | 160             |          | no baseline
down 20%          | 29%             |          | no baseline
up                | 29%             |          | no baseline
up 20%            | up 20           |          | units differ
75                | >80             | higher   | reading in words
75                | 70..80          | higher   | reading in words
75                | Complete        | higher   | reading in words
Annual conference | 36.11%          | higher   | target in words
Annual conference | Went rather well |         | target in words
400               | A: 314; B: 934  | higher   | parts differ
A: 314; B: 934    | 400             | higher   | parts differ
a: <5; b: <30     | a: 4; c: 29     |          | no reading
"""


@pytest.mark.parametrize(("wanted", "read", "polarity", "level", "verdict"), rows(TARGETS))
def test_a_figure_is_held_against_its_target(wanted, read, polarity, level, verdict):
    judgement = judge_attainment(indicator(), target(wanted), reading(read), polarity=POLARITIES[polarity])
    assert (judgement.level, judgement.verdict) == (level, verdict)
    assert not judgement.sentence.startswith("Not judged")


@pytest.mark.parametrize(("wanted", "read", "polarity", "verdict"), rows(UNJUDGED))
def test_what_cannot_be_judged_fairly_has_no_figure_and_says_why(wanted, read, polarity, verdict):
    judgement = judge_attainment(indicator(), target(wanted), reading(read), polarity=POLARITIES[polarity])
    assert (judgement.level, judgement.verdict) == (Level.NO_FIGURE, verdict)
    assert "ot judged: " in judgement.sentence


def test_every_state_of_a_missing_value_is_told_apart():
    verdicts = set()
    for state in State:
        if state is not State.GIVEN:
            missing = Reading(id="r1", indicator="i1", written=Written(raw="x", kind=Kind.NONE, state=state))
            verdicts.add(judge_attainment(indicator(), target("75"), missing, polarity=HIGHER).verdict)
    assert len(verdicts) == len(State) - 1


SENTENCES = """
target    | reading | polarity | sentence
----------+---------+----------+---------
75%       | 85%     | higher   | 85% meets the target of at least 75%.
75%       | 48%     | higher   | 48% misses the target of at least 75% by 27 percentage points, more than the 10% (7.5 percentage points) allowed.
75%       | 74%     | higher   | 74% misses the target of at least 75% by 1 percentage point, within the 10% (7.5 percentage points) allowed.
75.0%     | 74.96%  | higher   | 74.96% misses the target of at least 75.0% by 0.04 percentage points, within the 10% (7.5 percentage points) allowed.
<=6.0     | 5.2     |          | 5.2 meets the target of at most 6.0.
70 per 10,000 | 63  | lower    | 63 meets the target of at most 70 per 10,000.
9075      | 6001    | higher   | 6,001 misses the target of at least 9,075 by 3,074, more than the 10% (907.5) allowed.
350..370  | 400     |          | 400 misses the target of 350 to 370 by 30, within the 10% (37) allowed.
350..370  | 400     | higher   | 400 meets the target of 350 to 370 (higher is better).
>40       | 40      |          | 40 stops at the limit of the target of above 40 without passing it, within the 10% (4) allowed.
0         | 1       | lower    | 1 misses the target of at most 0 by 1; 10% of a target of 0 allows no miss.
£12k      | £14k    | lower    | £14 thousand misses the target of at most £12 thousand by £2 thousand, more than the 10% (£1.2 thousand) allowed.
up 10% from 200 | 200 |        | 200 misses the target of at least 220 (an increase of 10% from 200) by 20, within the 10% (22) allowed.
up 20%    | 29%     |          | An increase of 29% meets the target of an increase of 20% or more.
down 20%  | down 5% |          | A fall of 5% misses the target of a fall of 20% or more by 15 percentage points, more than the 10% (2 percentage points) allowed.
75        | Awaiting | higher  | Not judged: the reading is still awaited (“Awaiting”).
75        | 80      |          | Not judged: nothing says whether more or less than the target of 75 is better.
75%       | 80 people | higher | Not judged: the target is in percent and the reading in people.
>=75      | 80      | lower    | Not judged: the target, at least 75, points one way, and the indicator says that lower is better.
Annual conference | Complete | | The target, “Annual conference”, is reported as “Complete”.
400       | A: 314; B: 934 | higher | Not judged: only the reading, “A: 314; B: 934”, is split into parts.
a: <5; b: <30 | a: 4; b: 31 |  | a: 4 meets the target of below 5. b: 31 misses the target of below 30 by 1, within the 10% (3) allowed.
"""


@pytest.mark.parametrize(("wanted", "read", "polarity", "sentence"), rows(SENTENCES))
def test_the_sentence_holds_the_figures(wanted, read, polarity, sentence):
    judgement = judge_attainment(indicator(), target(wanted), reading(read), polarity=POLARITIES[polarity])
    assert judgement.sentence == sentence


def test_a_stated_floor_takes_the_place_of_the_tolerance():
    def level(read: str) -> Level:
        return judge_attainment(indicator(), target("75", floor="50"), reading(read), polarity=HIGHER).level

    assert [level(read) for read in ("75", "74", "50", "49")] == [
        Level.ON_TRACK,
        Level.NEEDS_ATTENTION,
        Level.NEEDS_ATTENTION,
        Level.OFF_TRACK,
    ]


def test_a_floor_still_to_be_confirmed_is_no_floor():
    judgement = judge_attainment(indicator(), target("75", floor="tbc"), reading("74"), polarity=HIGHER)
    assert judgement.level is Level.NEEDS_ATTENTION
    assert "within the 10%" in judgement.sentence


def test_a_floor_in_another_unit_is_not_used_and_the_sentence_says_so():
    judgement = judge_attainment(
        indicator(), target("75%", floor="50 people"), reading("74%"), polarity=HIGHER
    )
    assert judgement.level is Level.OFF_TRACK
    assert "its floor cannot be used, because it is in people" in judgement.sentence


def test_one_number_is_no_floor_for_a_range():
    judgement = judge_attainment(indicator(), target("350..370", floor="340"), reading("345"))
    assert judgement.level is Level.OFF_TRACK
    assert "a range needs a floor on either side" in judgement.sentence


def test_the_floor_of_a_range_is_a_wider_range():
    def level(read: str) -> Level:
        return judge_attainment(indicator(), target("350..370", floor="340..380"), reading(read)).level

    assert [level(read) for read in ("350", "340", "380", "339", "381")] == [
        Level.ON_TRACK,
        Level.NEEDS_ATTENTION,
        Level.NEEDS_ATTENTION,
        Level.OFF_TRACK,
        Level.OFF_TRACK,
    ]


def test_each_part_of_a_compound_is_judged_and_the_worst_shown():
    judgement = judge_attainment(indicator(), target("a: <5; b: <30; c: >65"), reading("a: 4; b: 60; d: 7"))
    assert judgement.level is Level.OFF_TRACK
    assert [part.level for part in judgement.parts] == [
        Level.ON_TRACK,
        Level.OFF_TRACK,
        Level.NO_FIGURE,
        Level.NO_FIGURE,
    ]
    assert [dict(part.inputs)["part"] for part in judgement.parts] == ["a", "b", "c", "d"]


def test_a_part_takes_its_own_floor_and_never_the_wholes():
    whole = judge_attainment(indicator(), target("a: >=50; b: >=50", floor="10"), reading("a: 20; b: 50"))
    own = judge_attainment(
        indicator(), target("a: >=50; b: >=50", floor="a: 10; b: 10"), reading("a: 20; b: 50")
    )
    assert (whole.level, own.level) == (Level.OFF_TRACK, Level.NEEDS_ATTENTION)


def test_a_change_is_counted_from_the_baseline_when_there_is_one():
    judgement = judge_attainment(indicator(), target("up 20%"), reading("180"), baseline=reading("150"))
    assert judgement.level is Level.ON_TRACK
    assert judgement.sentence == "180 meets the target of at least 180 (an increase of 20% from 150)."


def test_a_baseline_in_another_unit_does_not_help_a_reading_that_is_itself_a_change():
    judgement = judge_attainment(
        indicator(), target("up 20%"), reading("29%"), baseline=reading("150 agencies")
    )
    assert judgement.sentence == "An increase of 29% meets the target of an increase of 20% or more."


def test_a_percentage_is_not_taken_for_a_change_where_the_indicator_is_one():
    judgement = judge_attainment(indicator(unit="%"), target("up 20%"), reading("29%"))
    assert judgement.verdict == "no baseline"


def test_a_figure_for_a_part_is_not_held_against_a_target_for_the_whole():
    judgement = judge_attainment(
        indicator(), target("400"), reading("314", breakdown="Staff"), polarity=HIGHER
    )
    assert judgement.verdict == "parts differ"
    assert judgement.sentence == "Not judged: the target is for the whole and the reading for Staff."


def test_a_figure_read_before_the_targets_period_ends_says_so():
    year = target("9075", period=when("2012-03-31"))
    judgement = judge_attainment(
        indicator(), year, reading("9100", period=when("2011-12-31")), polarity=HIGHER
    )
    assert judgement.sentence == (
        "9,100 meets the target of at least 9,075; it is measured to 31 December 2011 and the target runs to "
        "31 March 2012."
    )


def test_a_count_short_of_the_years_target_is_not_judged_before_the_year_ends():
    year = target("9075", period=when("2012-03-31"))
    by_december = judge_attainment(
        indicator(), year, reading("6001", period=when("2011-12-31")), polarity=HIGHER
    )
    assert (by_december.level, by_december.verdict) == (Level.NO_FIGURE, "part of the period")
    assert by_december.sentence == (
        "Not judged: 6,001 by 31 December 2011 is a count on its way to the target of at least 9,075 by "
        "31 March 2012."
    )
    at_year_end = judge_attainment(
        indicator(), year, reading("6001", period=when("2012-03-31")), polarity=HIGHER
    )
    assert at_year_end.level is Level.OFF_TRACK


@pytest.mark.parametrize(
    ("aim", "figure", "unit", "polarity"),
    [("80%", "60%", "%", HIGHER), ("12", "20", None, LOWER), ("50", "20", "per 1,000", HIGHER)],
)
def test_a_share_a_limit_and_a_rate_are_judged_at_any_time_of_the_year(aim, figure, unit, polarity):
    judgement = judge_attainment(
        indicator(unit=unit),
        target(aim, period=when("2012-03-31")),
        reading(figure, period=when("2011-12-31")),
        polarity=polarity,
    )
    assert judgement.level is Level.OFF_TRACK


@pytest.mark.parametrize(
    ("kind", "start"),
    [
        (ReadingKind.ACTUAL, "67 meets"),
        (ReadingKind.FORECAST, "The forecast of 67 meets"),
        (ReadingKind.OUTTURN, "The outturn of 67 meets"),
        (ReadingKind.BASELINE, "The baseline of 67 meets"),
    ],
)
def test_the_sentence_says_what_kind_of_figure_it_speaks_of(kind, start):
    judgement = judge_attainment(indicator(), target("70"), reading("67", kind), polarity=LOWER)
    assert judgement.sentence.startswith(start)


def test_marks_printed_beside_a_figure_are_told():
    marked = Reading(
        id="r1",
        indicator="i1",
        written=Written(raw="67*", kind=Kind.NUMBER, value=Decimal(67), flags=("caution",)),
    )
    judgement = judge_attainment(indicator(), target("70"), marked, polarity=LOWER)
    assert judgement.sentence.endswith("; the source marks these figures: caution.")


def test_the_indicators_own_polarity_is_used_unless_another_is_given():
    by_indicator = judge_attainment(indicator(polarity=LOWER), target("70"), reading("63"))
    overridden = judge_attainment(indicator(polarity=LOWER), target("70"), reading("63"), polarity=HIGHER)
    assert (by_indicator.level, overridden.level) == (Level.ON_TRACK, Level.NEEDS_ATTENTION)


def test_a_rule_set_without_bands_rates_nothing():
    judgement = judge_attainment(indicator(), target("70"), reading("63"), polarity=LOWER, rules=NOT_RATED)
    assert (judgement.level, judgement.verdict) == (Level.NO_FIGURE, "not rated")


def test_the_judgement_carries_its_rule_and_what_went_in():
    judgement = judge_attainment(indicator(), target("75%", floor="50%"), reading("48%"), polarity=HIGHER)
    assert (judgement.about, judgement.rule, judgement.rule_version) == (
        "i1",
        DEFAULT_RULES.name,
        DEFAULT_RULES.version,
    )
    assert judgement.inputs == (
        ("target", "75%"),
        ("reading", "48%"),
        ("polarity", "higher is better"),
        ("floor", "50%"),
    )


def test_an_unclear_target_or_reading_is_not_judged():
    unclear = Written(raw="1.234", kind=Kind.NUMBER, value=Decimal("1.234"), problem="Thousands or decimals?")
    by_target = judge_attainment(indicator(), Target(id="t", written=unclear), reading("5"), polarity=HIGHER)
    by_reading = judge_attainment(indicator(), target("5"), Reading(id="r", written=unclear), polarity=HIGHER)
    assert (by_target.verdict, by_reading.verdict) == ("target unclear", "reading unclear")
    assert by_target.sentence == "Not judged: the target, “1.234”, is unclear: Thousands or decimals?."


def test_a_range_or_limit_without_its_numbers_is_not_judged():
    half = Written(raw="350-", kind=Kind.RANGE, lower=Decimal(350))
    bare = Written(raw="at least some", kind=Kind.AT_LEAST)
    for unclear in (half, bare):
        judgement = judge_attainment(indicator(), Target(id="t", written=unclear), reading("5"))
        assert judgement.verdict == "target unclear"


def test_figures_for_different_scopes_are_not_compared():
    capped = replace(target("<=6.0").written, scope="all")
    read = replace(reading("0.5").written, scope="ASC only")
    judgement = judge_attainment(indicator(), Target(id="t", written=capped), Reading(id="r", written=read))
    assert judgement.sentence == "Not judged: the target is for all and the reading for ASC only."


def test_a_missing_value_says_when_and_why_it_is_expected():
    late = Written(
        raw="tbc",
        kind=Kind.NONE,
        state=State.TO_BE_CONFIRMED,
        reason="the survey is still out.",
        expected=when("2003-09"),
    )
    judgement = judge_attainment(indicator(), target("5"), Reading(id="r", written=late), polarity=HIGHER)
    assert judgement.sentence == (
        "Not judged: the reading is still to be confirmed (“tbc”): the survey is still out; it is expected 2003-09."
    )


def test_what_was_printed_is_not_quoted_twice_as_its_own_reason():
    late = Written(raw="Survey late", kind=Kind.NONE, state=State.NOT_AVAILABLE, reason="Survey late")
    judgement = judge_attainment(indicator(), target("5"), Reading(id="r", written=late), polarity=HIGHER)
    assert judgement.sentence == "Not judged: the reading is not available (“Survey late”)."


def test_a_change_in_thousands_counts_from_thousands():
    change = replace(target("up 10% from 200").written, scale=1000)
    judgement = judge_attainment(indicator(), Target(id="t", written=change), reading("220,000"))
    assert judgement.level is Level.ON_TRACK
    short = judge_attainment(indicator(), Target(id="t", written=change), reading("219,999"))
    assert short.level is Level.NEEDS_ATTENTION


def test_a_figure_read_on_the_targets_last_day_needs_no_remark():
    read = reading("9100", period=when("2012-03-31"))
    judgement = judge_attainment(
        indicator(), target("9075", period=when("2012-03-31")), read, polarity=HIGHER
    )
    assert judgement.sentence == "9,100 meets the target of at least 9,075."


def test_a_reading_that_tells_a_fall_to_some_thousands_stands_where_it_ended():
    read = replace(reading("down from 101 to 85").written, scale=1000)
    judgement = judge_attainment(indicator(), target("<=85,000"), Reading(id="r", written=read))
    assert judgement.sentence == "85 thousand meets the target of at most 85,000."
