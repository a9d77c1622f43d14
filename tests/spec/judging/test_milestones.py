"""Where a milestone stands on a day. Each table is a piece of the manual."""

# A row of a table stays on one line, however long its sentence.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import replace

import pytest

from goldenthread.judging import DEFAULT_MILESTONE_RULES, STATUS_WORDS, Level, MilestoneRules, judge_milestone
from goldenthread.judging.statuses import Status, status_of
from goldenthread.model import Milestone, Precision

from .given import day, milestone, rows, when

DATES = """
due                     | as at      | level           | verdict
------------------------+------------+-----------------+--------------------------------------
2003-03-31              | 2003-01-01 | not due         | not due
2003-03-31              | 2003-03-02 | not due         | not due
2003-03-31              | 2003-03-03 | not due         | due in 4 weeks
2003-03-31              | 2003-03-30 | not due         | due in 1 day
2003-03-31              | 2003-03-31 | not due         | due today
2003-03-31              | 2003-04-01 | needs attention | date passed, no progress recorded
2003-03-31              | 2003-04-28 | needs attention | date passed, no progress recorded
2003-03-31              | 2003-04-29 | off track       | overdue by 4 weeks
2003-03-31              | 2003-05-05 | off track       | overdue by 5 weeks
2003-03-31              | 2003-06-29 | off track       | overdue by 12 weeks
2003-03-31              | 2003-06-30 | off track       | overdue by 13 weeks
2003-03-31              | 2005-03-30 | off track       | overdue by 23 months
2003-03-31              | 2005-03-31 | off track       | overdue by 2 years
2003-04                 | 2003-04-01 | not due         | not due
2003-04                 | 2003-04-02 | not due         | due in 4 weeks
2003-04                 | 2003-04-30 | not due         | due today
2003-04                 | 2003-05-01 | needs attention | date passed, no progress recorded
2012-02                 | 2012-02-29 | not due         | due today
2012-02                 | 2012-03-01 | needs attention | date passed, no progress recorded
2012-02-29              | 2012-03-28 | needs attention | date passed, no progress recorded
2012-02-29              | 2012-03-29 | off track       | overdue by 4 weeks
2003-04 & 2004-04-30    | 2003-01-01 | not due         | not due
2003-04 & 2004-04-30    | 2003-05-01 | not due         | not due
2004-04-30 & 2003-04    | 2003-05-01 | not due         | not due
2003-04-30 & 2004-04-30 | 2003-04-30 | not due         | due today
2003-04 & 2004-04-30    | 2004-05-01 | needs attention | date passed, no progress recorded
2003-04 & 2004-04-30    | 2004-07-01 | off track       | overdue by 8 weeks
from 2003-04            | 2003-04-30 | not due         | to begin today
from 2003-04            | 2003-05-01 | needs attention | no start recorded
from 2003-04            | 2005-05-01 | needs attention | no start recorded
                        | 2003-05-01 | no figure       | no date
tbc                     | 2003-05-01 | no figure       | no date
ongoing                 | 2003-05-01 | no figure       | ongoing
31/09/11!               | 2011-12-31 | no figure       | date unclear
2003-04 & 31/09/11!     | 2003-01-01 | not due         | not due
31/09/11! & 31/11/11! & 2003-04 | 2003-06-01 | off track | overdue by 4 weeks
"""

STATUSES = """
due        | status       | as at      | level           | verdict
-----------+--------------+------------+-----------------+-------------------
2003-03-31 | On track     | 2003-03-31 | on track        | on track
2003-03-31 | On track     | 2003-04-01 | needs attention | overdue by 1 day
2003-03-31 | On track     | 2003-05-05 | off track       | overdue by 5 weeks
2003-03-31 | Completed    | 2003-01-01 | complete        | complete
2003-03-31 | Completed    | 2009-01-01 | complete        | complete
2003-03-31 | In progress  | 2003-01-01 | not due         | not due
2003-03-31 | In progress  | 2003-04-10 | needs attention | overdue by 10 days
2003-03-31 | Not started  | 2003-05-05 | off track       | overdue by 5 weeks
2003-03-31 | Delayed      | 2003-01-01 | needs attention | at risk
2003-03-31 | On hold      | 2003-01-01 | needs attention | paused
2003-03-31 | On hold      | 2003-05-05 | off track       | overdue by 5 weeks
2003-03-31 | Not achieved | 2003-01-01 | off track       | off track
2003-03-31 | Cancelled    | 2009-01-01 | not due         | dropped
2003-03-31 | Fine really  | 2003-01-01 | not due         | not due
2003-03-31 | Fine really  | 2003-05-05 | off track       | overdue by 5 weeks
           | On track     | 2003-05-05 | on track        | on track
           | In progress  | 2003-05-05 | no figure       | no date
31/09/11!  | Completed    | 2011-12-31 | complete        | complete
31/09/11!  | At risk      | 2011-12-31 | needs attention | at risk
ongoing    | On track     | 2003-05-05 | on track        | on track
Completed  |              | 2003-05-05 | complete        | complete
from 2003-04 | In progress | 2004-05-05 | not due        | in progress
from 2003-04 | Not started | 2003-06-05 | off track      | overdue by 5 weeks
"""

COMPLETIONS = """
due        | completed  | as at      | level           | verdict
-----------+------------+------------+-----------------+-----------------------------------
2003-03-31 | 2003-03-31 | 2003-06-01 | complete        | complete
2003-03-31 | 2003-04-14 | 2003-06-01 | complete        | complete, 2 weeks late
2003-03-31 | 2003-04-14 | 2003-04-13 | needs attention | date passed, no progress recorded
2003-04-15 | 2003-04    | 2003-06-01 | complete        | complete
2003-03-31 | 2003-04-13 | 2003-04-13 | complete        | complete, 13 days late
2003-03-31 | 31/06/03!  | 2003-04-13 | needs attention | date passed, no progress recorded
           | 2003-04-14 | 2003-06-01 | complete        | complete
"""

SLIPS = """
first      | now        | as at      | level           | verdict
-----------+------------+------------+-----------------+--------------------
2003-03-31 | 2003-03-31 | 2003-01-01 | not due         | not due
2003-03-31 | 2003-03-01 | 2003-01-01 | not due         | not due
2003-03-31 | 2003-05-12 | 2003-01-01 | needs attention | slipped by 6 weeks
2002-11-30 | 2003-02-28 | 2002-06-01 | needs attention | slipped by 12 weeks
2002-11-30 | 2003-03-01 | 2002-06-01 | off track       | slipped by 13 weeks
2003-03-31 | 2003-05-12 | 2003-08-12 | off track       | overdue by 13 weeks
31/09/02!  | 2003-05-12 | 2003-01-01 | not due         | not due
"""


@pytest.mark.parametrize(("due", "as_at", "level", "verdict"), rows(DATES))
def test_a_milestone_nobody_reported_on_is_judged_by_its_date(due, as_at, level, verdict):
    judgement = judge_milestone(milestone(due), as_at=day(as_at))
    assert (judgement.level, judgement.verdict) == (level, verdict)


@pytest.mark.parametrize(("due", "status", "as_at", "level", "verdict"), rows(STATUSES))
def test_a_status_is_believed_until_the_date_contradicts_it(due, status, as_at, level, verdict):
    judgement = judge_milestone(milestone(due, status), as_at=day(as_at))
    assert (judgement.level, judgement.verdict) == (level, verdict)


@pytest.mark.parametrize(("due", "completed", "as_at", "level", "verdict"), rows(COMPLETIONS))
def test_a_completion_date_counts_from_its_day_on(due, completed, as_at, level, verdict):
    judgement = judge_milestone(milestone(due, completed=completed), as_at=day(as_at))
    assert (judgement.level, judgement.verdict) == (level, verdict)


@pytest.mark.parametrize(("first", "now", "as_at", "level", "verdict"), rows(SLIPS))
def test_a_date_moved_later_than_first_promised_has_slipped(first, now, as_at, level, verdict):
    judgement = judge_milestone(milestone(now), as_at=day(as_at), original=when(first))
    assert (judgement.level, judgement.verdict) == (level, verdict)


SENTENCES = """
due                  | status      | as at      | sentence
---------------------+-------------+------------+---------
2003-03-31           |             | 2003-03-03 | Due by 31 March 2003, in 4 weeks.
2003-03-31           |             | 2003-03-31 | Due by 31 March 2003, today.
2003-04              |             | 2003-01-01 | Due by 30 April 2003, in 17 weeks (the last day of “2003-04”).
2003-03-31           |             | 2003-05-05 | Its date, 31 March 2003, passed 5 weeks ago and no progress is recorded.
2003-03-31           |             | 2003-04-01 | Its date, 31 March 2003, passed 1 day ago and no progress is recorded, within the 28 days of grace.
2003-03-31           | On track    | 2003-05-05 | Reported as “On track”; its date, 31 March 2003, passed 5 weeks ago and no completion is recorded.
2003-03-31           | Fine really | 2003-01-01 | Reported as “Fine really”, which says neither done nor on track; due by 31 March 2003, in 12 weeks.
2003-03-31           | Cancelled   | 2003-01-01 | Reported as “Cancelled”; nothing is due any more.
31/09/11!            |             | 2011-12-31 | Its date, “31/09/11!”, cannot be used: There is no such day.
                     |             | 2003-01-01 | No date is given.
ongoing              |             | 2003-01-01 | “ongoing” sets no day by which it could be late.
2003-03-31 & 2004-03-31 |          | 2003-05-01 | Due by 31 March 2004, in 10 months (1 of 2 dates has passed).
2003-03-31 & 31/09/11! |           | 2003-01-31 | Due by 31 March 2003, in 8 weeks (There is no such day).
from 2003-04-01      |             | 2003-04-08 | Its day to begin, 1 April 2003, passed 7 days ago and no start is recorded.
"""


@pytest.mark.parametrize(("due", "status", "as_at", "sentence"), rows(SENTENCES))
def test_each_judgement_says_why_with_its_dates(due, status, as_at, sentence):
    assert judge_milestone(milestone(due, status), as_at=day(as_at)).sentence == sentence


def test_a_slip_names_both_dates():
    judgement = judge_milestone(milestone("2003-05-12"), as_at=day("2003-01-01"), original=when("2003-03-31"))
    assert judgement.sentence == (
        "Moved from 31 March 2003 to 12 May 2003, 6 weeks later; due by 12 May 2003, in 18 weeks."
    )


def test_what_the_reader_assumed_about_a_date_is_told():
    due = replace(when("2003-03-31"), raw="31 March", assumed="the year, taken from the period")
    found = judge_milestone(Milestone(id="m1", due=due), as_at=day("2003-03-31"))
    assert found.sentence == "Due by 31 March 2003, today (printed as “31 March”)."
    assert ("assumed of the date", "the year, taken from the period") in found.inputs


def test_a_date_that_is_read_but_ambiguous_is_not_judged():
    due = replace(when("2003-04-03"), raw="3/4/03", problem="It may be 3 April or 4 March.")
    judgement = judge_milestone(Milestone(id="m1", due=due), as_at=day("2009-01-01"))
    assert (judgement.level, judgement.verdict) == (Level.NO_FIGURE, "date unclear")
    assert judgement.sentence == "Its date, “3/4/03”, cannot be used: It may be 3 April or 4 March."


def test_a_completion_date_that_is_unclear_completes_nothing():
    unclear = replace(when("2003-04-03"), problem="It may be 3 April or 4 March.")
    given = Milestone(id="m1", due=when("2003-03-31"), completed=unclear)
    assert judge_milestone(given, as_at=day("2003-05-05")).level is Level.OFF_TRACK


def test_a_span_is_due_on_its_last_day_even_where_it_says_from():
    span = replace(
        when("from 2003-04"), latest=day("2003-10-31"), precision=Precision.SPAN, raw="from April to Oct 03"
    )
    judgement = judge_milestone(Milestone(id="m1", due=span), as_at=day("2003-12-31"))
    assert judgement.verdict == "overdue by 8 weeks"


def test_lateness_is_counted_from_the_date_first_promised():
    given = milestone("2003-05-12", completed="2003-05-12")
    judgement = judge_milestone(given, as_at=day("2003-06-01"), original=when("2003-03-31"))
    assert judgement.verdict == "complete, 6 weeks late"


def test_ongoing_written_where_the_date_should_be_is_no_report():
    given = milestone("In progress")
    assert judge_milestone(given, as_at=day("2003-06-01")).sentence == "“In progress” names no date."


def test_the_thresholds_are_data_and_stand_in_the_judgement():
    strict = MilestoneRules(name="Strict", version="7", source="a test", grace_days=0)
    judgement = judge_milestone(milestone("2003-03-31"), as_at=day("2003-04-01"), rules=strict)
    assert judgement.level is Level.OFF_TRACK
    assert (judgement.rule, judgement.rule_version) == ("Strict", "7")
    assert ("days of grace", "0") in judgement.inputs
    assert ("as at", "2003-04-01") in judgement.inputs
    assert ("due", "2003-03-31") in judgement.inputs


def test_a_negative_threshold_is_refused():
    with pytest.raises(ValueError, match="cannot be negative"):
        MilestoneRules(name="Odd", version="1", source="a test", grace_days=-1)


def test_the_default_rule_says_where_it_comes_from():
    assert DEFAULT_MILESTONE_RULES.source


WORDS = """
entered                         | status
--------------------------------+------------
Complete                        | complete
COMPLETED.                      | complete
Completed - June 2012           | complete
Achieved (31/3/12)              | complete
Completed on 3rd March          | complete
100%                            | complete
100% complete                   | complete
Completed by March              |
Not completed                   |
Completed except the training   |
incomplete                      |
Partially complete              | in progress
On-track                        | on track
on target                       | on track
Progressing to plan             | on track
On going                        | in progress
Not started (not yet due)       | not started
On hold                         | paused
Postponed or delayed            | at risk
Deleted (no longer appropriate) | dropped
                                |
"""


@pytest.mark.parametrize(("entered", "status"), rows(WORDS))
def test_status_words_are_known_whole_and_never_guessed_from_a_part(entered, status):
    assert (status_of(entered) or "") == status


def test_every_status_word_is_found_as_it_stands_in_the_table():
    assert {status_of(word) for word in STATUS_WORDS} == set(Status)
    assert all(status_of(word) is status for word, status in STATUS_WORDS.items())
