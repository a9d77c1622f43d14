"""Direction of travel, risk scores, roll-ups, and ratings entered beside ratings computed."""

# A row of a table stays on one line, however long its sentence.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import replace

import pytest

from goldenthread.judging import (
    MARKS,
    WORST_FIRST,
    Agreement,
    Judgement,
    Level,
    Scheme,
    compare_entered,
    judge_direction,
    judge_score,
    roll_up,
    worst,
)
from goldenthread.model import Definition, EnteredRating, Rating, Reading, Risk

from .given import HIGHER, POLARITIES, reading, rows, written

DIRECTIONS = """
now  | before    | polarity | level           | verdict        | sentence
-----+-----------+----------+-----------------+----------------+---------
48%  | 43%       | higher   | on track        | improved       | 48% is up 5 percentage points from 43%, and higher is better.
43%  | 48%       | higher   | needs attention | worse          | 43% is down 5 percentage points from 48%, and higher is better.
43   | 48        | lower    | on track        | improved       | 43 is down 5 from 48, and lower is better.
48   | 43        | lower    | needs attention | worse          | 48 is up 5 from 43, and lower is better.
48   | 48        | lower    | on track        | no change      | 48 is the same as before.
48   | 43        |          | no figure       | higher         | 48 is up 5 from 43; not judged, because nothing says whether higher or lower is better.
43   | 48        | none     | no figure       | lower          | 43 is down 5 from 48; not judged, because nothing says whether higher or lower is better.
48   | 48        | range    | no figure       | no change      | 48 is the same as before; not judged, because nothing says whether higher or lower is better.
£2k  | £1,500    | lower    | needs attention | worse          | £2 thousand is up £0.5 thousand from £1,500, and lower is better.
48   |           | higher   | no figure       | no earlier reading | Not judged: no earlier reading is given.
N/A  | 48        | higher   | no figure       | reading: not applicable | Not judged: the reading is marked as not applicable (“N/A”).
48   | -         | higher   | no figure       | earlier reading: none | Not judged: the earlier reading is a dash: none, which is not the same as 0 (“-”).
48%  | 48 people | higher   | no figure       | not comparable | Not judged: “48%” and “48 people” do not measure the same thing.
>48  | 43        | higher   | no figure       | not comparable | Not judged: “>48” and “43” are not two plain numbers.
"""


@pytest.mark.parametrize(("now", "before", "polarity", "level", "verdict", "sentence"), rows(DIRECTIONS))
def test_direction_of_travel_follows_the_polarity(now, before, polarity, level, verdict, sentence):
    judgement = judge_direction(reading(now), reading(before), polarity=POLARITIES[polarity])
    assert (judgement.level, judgement.verdict, judgement.sentence) == (level, verdict, sentence)
    assert judgement.about == "i1"


def test_rounding_never_hides_a_movement():
    judgement = judge_direction(reading("48.04%"), reading("48.0%"), polarity=HIGHER)
    assert judgement.sentence == "48.04% is up 0.04 percentage points from 48.0%, and higher is better."


def test_what_is_unclear_or_measures_something_else_is_not_compared():
    def clear(text: str, **more: str) -> Reading:
        return Reading(id="r", written=replace(written(text), **more))

    other = judge_direction(clear("48", scope="all"), clear("43", scope="ASC only"), polarity=HIGHER)
    unclear = judge_direction(clear("48"), clear("43", problem="Illegible."), polarity=HIGHER)
    assert (other.verdict, unclear.verdict) == ("not comparable", "not comparable")
    assert unclear.sentence == "Not judged: a reading is unclear: Illegible."
    assert unclear.about == "r"


def test_an_unclear_score_is_not_judged():
    unclear = Risk(
        id="k1", current_score=replace(written("22"), problem="Illegible."), target_score=written("16")
    )
    assert judge_score(unclear).verdict == "current score unclear"


SCORES = """
current | target | level           | verdict           | sentence
--------+--------+-----------------+-------------------+---------
22      | 16     | needs attention | above target by 6 | The score of 22 is 6 above its target score of 16.
10      | 10     | on track        | at target         | The score of 10 equals its target score: nothing more is asked, so the risk may be tolerated.
4       | 6      | on track        | under target      | The score of 4 is 2 under its target score of 6.
22      |        | no figure       | no target score   | Not judged: no target score is given.
        | 16     | no figure       | no current score  | Not judged: no current score is given.
tbc     | 16     | no figure       | current score: to be confirmed | Not judged: the current score is still to be confirmed (“tbc”).
High    | 16     | no figure       | current score unclear | Not judged: the current score, “High”, is not one plain number.
"""


@pytest.mark.parametrize(("current", "aim", "level", "verdict", "sentence"), rows(SCORES))
def test_a_risk_score_is_held_against_its_own_target_score_alone(current, aim, level, verdict, sentence):
    risk = Risk(
        id="k1",
        current_score=written(current) if current else None,
        target_score=written(aim) if aim else None,
    )
    judgement = judge_score(risk)
    assert (judgement.level, judgement.verdict, judgement.sentence) == (level, verdict, sentence)


def _judged(level: Level, verdict: str = "", about: str = "x") -> Judgement:
    return Judgement(
        about=about,
        level=level,
        verdict=verdict or level.value,
        sentence="Because.",
        rule="r",
        rule_version="1",
    )


def test_a_roll_up_shows_its_worst_child_and_counts_the_rest():
    levels = [Level.COMPLETE, Level.NOT_DUE, Level.OFF_TRACK, Level.NEEDS_ATTENTION, Level.NEEDS_ATTENTION]
    children = [_judged(level, about=f"x{count}") for count, level in enumerate(levels)]
    rolled = roll_up("p1", children)
    assert (rolled.about, rolled.level, rolled.judged) == ("p1", Level.OFF_TRACK, Level.OFF_TRACK)
    assert rolled.worst is children[2]
    assert (rolled.total, rolled.count(Level.NEEDS_ATTENTION), rolled.count(Level.ON_TRACK)) == (5, 2, 0)
    assert rolled.sentence == "Of 5, 1 is off track, 2 need attention, 1 is not due and 1 is complete."
    assert [level for level, _ in rolled.counts] == list(WORST_FIRST)


def test_a_missing_figure_keeps_a_parent_from_looking_well():
    rolled = roll_up("p1", [_judged(Level.ON_TRACK), _judged(Level.NO_FIGURE), _judged(Level.COMPLETE)])
    assert (rolled.level, rolled.judged) == (Level.NO_FIGURE, Level.ON_TRACK)
    assert rolled.sentence == "Of 3, 1 has no figure, 1 is on track and 1 is complete."


def test_a_parent_without_children_has_no_figure():
    rolled = roll_up("p1", [])
    assert (rolled.level, rolled.judged, rolled.worst) == (Level.NO_FIGURE, Level.NO_FIGURE, None)
    assert rolled.sentence == "There is nothing here to judge."


def test_the_worst_of_no_levels_is_that_there_is_no_figure():
    assert worst([]) is Level.NO_FIGURE
    assert worst([Level.COMPLETE, Level.ON_TRACK]) is Level.ON_TRACK


def test_every_level_has_a_mark_of_its_own_in_shape_letter_and_word():
    assert set(MARKS) == set(Level) == set(WORST_FIRST)
    for part in ("shape", "letter", "word"):
        assert len({getattr(mark, part) for mark in MARKS.values()}) == len(Level)
    assert {level: mark.shape for level, mark in MARKS.items()} == {
        Level.COMPLETE: "✓",
        Level.ON_TRACK: "●",
        Level.NOT_DUE: "○",
        Level.NEEDS_ATTENTION: "▲",
        Level.OFF_TRACK: "■",
        Level.NO_FIGURE: "—",
    }


def test_a_judgement_without_a_reason_cannot_be_built():
    with pytest.raises(ValueError, match="needs its sentence"):
        Judgement(about="x", level=Level.ON_TRACK, verdict="met", sentence="", rule="r", rule_version="1")


def test_a_judgement_and_a_roll_up_wear_the_mark_of_their_level():
    assert _judged(Level.ON_TRACK).mark is MARKS[Level.ON_TRACK]
    assert roll_up("p", [_judged(Level.COMPLETE)]).mark is MARKS[Level.COMPLETE]


def _definition(term: str, meaning: str, kind: str = "rating") -> Definition:
    return Definition(id=term or "x", term=term, meaning=meaning, kind=kind)


SCHEME = Scheme.from_definitions(
    [
        _definition("R", "Needs immediate work."),
        _definition("Amber:", "Doing well enough."),
        _definition("A", "A second meaning that is not taken."),
        _definition("G", "An abbreviation of grammes", kind="abbreviation"),
        _definition("Purple", "Unknown here"),
    ]
)


def test_a_scheme_takes_the_documents_own_words():
    assert SCHEME.meaning(Rating.RED) == "Needs immediate work"
    assert SCHEME.meaning(Rating.AMBER) == "Doing well enough"
    assert SCHEME.meaning(Rating.GREEN) is None
    assert len(SCHEME.words) == 2


COMPARISONS = """
entered | computed        | agreement      | sentence
--------+-----------------+----------------+---------
red     | off track       | agree          | Entered as red (“Needs immediate work”), and computed as off track.
green   | on track        | agree          | Entered as green, and computed as on track.
green   | complete        | agree          | Entered as green, and computed as complete.
amber   | needs attention | agree          | Entered as amber (“Doing well enough”), and computed as needs attention.
not rated | no figure     | agree          | Entered as not rated, and computed as no figure.
amber   | on track        | differ         | Entered as amber (“Doing well enough”), but computed as on track, which would be green.
green   | off track       | differ         | Entered as green, but computed as off track, which would be red (“Needs immediate work”).
not rated | off track     | differ         | Entered as not rated, but computed as off track, which would be red (“Needs immediate work”).
green   | no figure       | not computable | Entered as green; nothing here can confirm it: computed as no figure.
green   | not due         | not computable | Entered as green; nothing here can confirm it: computed as not due.
"""


@pytest.mark.parametrize(("entered", "computed", "agreement", "sentence"), rows(COMPARISONS))
def test_an_entered_rating_stands_beside_the_computed_one(entered, computed, agreement, sentence):
    rating = EnteredRating(raw=entered, rating=Rating(entered))
    comparison = compare_entered(rating, _judged(Level(computed)), SCHEME)
    assert (comparison.agreement, comparison.sentence) == (agreement, sentence)


def test_a_rating_nobody_knows_is_quoted_and_compared_with_nothing():
    comparison = compare_entered(
        EnteredRating(raw="Teal ", rating=None), _judged(Level.ON_TRACK, "met"), SCHEME
    )
    assert comparison.agreement is Agreement.NOT_COMPUTABLE
    assert comparison.sentence == (
        "Entered as “Teal”, which is no rating known here; computed as on track (met)."
    )
