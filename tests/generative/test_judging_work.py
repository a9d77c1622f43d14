"""What must hold of every milestone, action and roll-up, whatever the dates."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from goldenthread.judging import (
    STATUS_WORDS,
    WORST_FIRST,
    Judgement,
    Level,
    Status,
    judge_action,
    judge_milestone,
    roll_up,
)
from goldenthread.judging.saying import add_months, say_between, whole_months
from goldenthread.model import Action, Milestone, Precision, Qualifier, When

days = st.dates(date(1999, 1, 1), date(2030, 12, 31))
spans = st.integers(0, 400)


@st.composite
def single_dates(draw: st.DrawFn) -> When:
    start = draw(days)
    length = draw(st.sampled_from([0, 0, 29, 90, 364]))
    return When(
        raw="a date",
        earliest=start,
        latest=start + timedelta(days=length),
        precision=draw(st.sampled_from(list(Precision))),
        qualifier=draw(st.none() | st.sampled_from([Qualifier.BY, Qualifier.FROM, Qualifier.ONWARDS])),
    )


@st.composite
def several_dates(draw: st.DrawFn) -> When:
    parts = tuple(draw(st.lists(single_dates() | undated, min_size=2, max_size=4)))
    earliest = min((part.earliest for part in parts if part.earliest), default=None)
    latest = max((part.latest for part in parts if part.latest), default=None)
    return When(raw="dates", earliest=earliest, latest=latest, qualifier=Qualifier.SEVERAL, parts=parts)


undated = st.sampled_from(
    [
        When(raw="tbc"),
        When(raw="31/09/11", problem="There is no such day."),
        When(raw="ongoing", qualifier=Qualifier.ONGOING),
    ]
)
dates = single_dates() | several_dates() | undated
statuses = st.none() | st.sampled_from(sorted(STATUS_WORDS)) | st.just("something else")
unfinished = st.none() | st.sampled_from(
    sorted(word for word, status in STATUS_WORDS.items() if status is not Status.COMPLETE)
)


def _rank(level: Level) -> int:
    return WORST_FIRST.index(level)


@given(dates, st.none() | single_dates(), unfinished, days, spans)
def test_as_time_passes_what_nobody_completes_never_improves(due, original, status, today, later):
    milestone = Milestone(id="m", due=due, status=status)
    now = judge_milestone(milestone, as_at=today, original=original)
    then = judge_milestone(milestone, as_at=today + timedelta(days=later), original=original)
    assert _rank(then.level) <= _rank(now.level)


@given(dates | st.none(), st.none() | single_dates(), unfinished, days)
def test_nothing_is_complete_without_a_record(due, original, status, today):
    milestone = Milestone(id="m", due=due, status=status)
    assert judge_milestone(milestone, as_at=today, original=original).level is not Level.COMPLETE


@given(dates | st.none(), statuses, days)
def test_on_track_needs_a_status_that_says_so(due, status, today):
    level = judge_milestone(Milestone(id="m", due=due, status=status), as_at=today).level
    if level is Level.ON_TRACK:
        assert STATUS_WORDS.get(status or "") is Status.ON_TRACK


@given(dates | st.none(), statuses, days)
def test_every_judgement_of_work_is_one_plain_line(due, status, today):
    judgement = judge_milestone(Milestone(id="m", due=due, status=status), as_at=today)
    assert judgement.sentence.endswith(".")
    assert not judgement.sentence.endswith("..")
    assert "None" not in judgement.sentence
    assert "\n" not in judgement.sentence


milestones = st.lists(
    st.builds(Milestone, id=st.just("m"), due=dates | st.none(), status=statuses), max_size=6
)
bad = (Level.OFF_TRACK, Level.NEEDS_ATTENTION)


@given(single_dates(), statuses, milestones, days)
def test_an_action_never_hides_a_milestone_that_is_off_track_or_needs_attention(end, status, below, today):
    judgement = judge_action(Action(id="a", end=end, status=status), below, as_at=today)
    levels = [judge_milestone(one, as_at=today).level for one in below]
    for level in bad:
        if level in levels:
            assert _rank(judgement.level) <= _rank(level)


judgements = st.lists(
    st.builds(
        Judgement,
        about=st.just("x"),
        level=st.sampled_from(list(Level)),
        verdict=st.just("v"),
        sentence=st.just("S."),
        rule=st.just("r"),
        rule_version=st.just("1"),
    )
)


@given(judgements)
def test_the_worst_child_always_shows_in_a_roll_up(children):
    rolled = roll_up("p", children)
    assert all(_rank(rolled.level) <= _rank(child.level) for child in children)
    assert not children or rolled.worst in children
    assert rolled.total == len(children)
    assert all(rolled.count(level) == [one.level for one in children].count(level) for level in Level)


@given(judgements, judgements)
def test_another_child_never_improves_a_parent(some, more):
    assert not some or _rank(roll_up("p", some + more).level) <= _rank(roll_up("p", some).level)


@given(judgements)
def test_the_order_of_children_does_not_matter(children):
    there, back = roll_up("p", children), roll_up("p", children[::-1])
    assert (there.level, there.judged, there.counts, there.sentence) == (
        back.level,
        back.judged,
        back.counts,
        back.sentence,
    )


@given(days, st.integers(0, 120))
def test_a_date_some_months_on_is_that_many_whole_months_away(start, months):
    assert whole_months(start, add_months(start, months)) == months


@given(days, st.integers(0, 5000))
def test_a_length_of_time_is_never_overstated(start, length):
    said, unit = say_between(start, start + timedelta(days=length)).split()
    at_least = {"day": 1, "week": 7, "month": 28, "year": 365}[unit.rstrip("s")]
    assert int(said) * at_least <= length
