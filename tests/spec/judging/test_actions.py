"""Where an action stands: its own date and status, and the worst of its milestones."""

# A row of a table stays on one line, however long its sentence.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import replace

import pytest

from goldenthread.judging import Level, judge_action
from goldenthread.model import Action

from .given import day, milestone, rows, when, written

# Each milestone is its date, then after "/" its status.
CASES = """
end        | status      | percent | milestones                          | as at      | level           | verdict
-----------+-------------+---------+-------------------------------------+------------+-----------------+--------
2003-03-31 |             |         |                                     | 2003-01-01 | not due         | not due
2003-03-31 |             |         |                                     | 2003-05-05 | off track       | overdue by 5 weeks
2003-03-31 | Completed   |         |                                     | 2003-05-05 | complete        | complete
2003-03-31 |             | 100     |                                     | 2003-05-05 | complete        | complete
2003-03-31 |             | 99      |                                     | 2003-05-05 | off track       | overdue by 5 weeks
2003-03-31 | On track    | 100     |                                     | 2003-01-01 | on track        | on track
2003-03-31 |             | 0       |                                     | 2003-01-01 | not due         | not due
2003-03-31 |             |         | 2003-01-31                          | 2003-02-10 | needs attention | date passed, no progress recorded
2003-03-31 |             |         | 2002-06-30, 2003-03-31              | 2002-09-30 | off track       | a milestone is overdue by 13 weeks
2003-03-31 | On track    |         | 2002-06-30                          | 2002-09-30 | off track       | a milestone is overdue by 13 weeks
2003-03-31 | Completed   |         | 2002-06-30/Completed                | 2003-09-30 | complete        | complete
2003-03-31 | Completed   |         | 2003-12-31                          | 2003-01-31 | not due         | 0 of 1 milestones complete
2003-03-31 | Completed   |         | tbc                                 | 2003-01-31 | complete        | complete
2003-03-31 |             |         | 2002-06-30/Done, 2002-07-31/Done    | 2003-01-31 | complete        | 2 of 2 milestones complete
2003-03-31 |             |         | 2002-06-30/Done, 2003-03-31         | 2003-01-31 | not due         | not due
2003-03-31 | On track    |         | 2002-06-30/Done, 2003-03-31         | 2003-01-31 | on track        | on track
2003-03-31 |             |         | 2003-03-31/On track                 | 2003-01-31 | on track        | 0 of 1 milestones complete
           |             |         | tbc                                 | 2003-01-31 | no figure       | no date
           |             |         | 2002-06-30/Done, tbc                | 2003-01-31 | no figure       | no date
           |             |         | 2003-06-30, tbc                     | 2003-01-31 | not due         | 0 of 2 milestones complete
"""


@pytest.mark.parametrize(("end", "status", "percent", "below", "as_at", "level", "verdict"), rows(CASES))
def test_an_action_shows_the_worse_of_itself_and_its_milestones(
    end, status, percent, below, as_at, level, verdict
):
    action = Action(
        id="a1",
        end=when(end),
        status=status or None,
        percent_complete=written(percent) if percent else None,
    )
    judgement = judge_action(action, _milestones(below), as_at=day(as_at))
    assert (judgement.about, judgement.level, judgement.verdict) == ("a1", level, verdict)


def _milestones(text: str):
    pairs = [one.strip().partition("/") for one in text.split(",") if one.strip()]
    return [milestone(due, status, named=f"m{count}") for count, (due, _, status) in enumerate(pairs)]


def test_the_sentence_counts_the_milestones_and_keeps_their_judgements():
    action = Action(id="a1", end=when("2003-03-31"), status="On track")
    judgement = judge_action(action, _milestones("2002-06-30, 2003-03-31, tbc"), as_at=day("2003-01-31"))
    assert judgement.sentence == (
        "Reported as “On track”; due by 31 March 2003, in 8 weeks. "
        "Milestones: Of 3, 1 is off track, 1 has no figure and 1 is not due."
    )
    assert [part.about for part in judgement.parts] == ["m0", "m1", "m2"]


def test_a_percentage_alone_is_quoted_as_entered():
    action = Action(id="a1", end=when("2003-03-31"), percent_complete=written("40%"))
    judgement = judge_action(action, [], as_at=day("2003-03-31"))
    assert judgement.sentence == "Reported as “40% complete”; due by 31 March 2003, today."


def test_an_actions_end_that_moved_has_slipped():
    action = Action(id="a1", end=when("2003-05-12"))
    moved = judge_action(action, [], as_at=day("2003-01-01"), original=when("2003-03-31"))
    assert moved.verdict == "slipped by 6 weeks"
    assert (
        judge_action(replace(action, end=when("2003-03-31")), [], as_at=day("2003-01-01")).level
        is Level.NOT_DUE
    )
