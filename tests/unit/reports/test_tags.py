import pytest

from goldenthread.judging import MARKS, Level, Scheme
from goldenthread.model import Definition, EnteredRating, Rating
from goldenthread.reports.tags import entered_tag, level_tag
from tests.lib.sample_record import rating

SCHEME = Scheme.from_definitions(
    (Definition(id="d", term="A", meaning="Performing satisfactorily", kind="rating"),)
)


@pytest.mark.parametrize("level", list(Level))
def test_a_tag_says_its_level_in_shape_and_word(level):
    tag = level_tag(level)
    assert tag.shape == MARKS[level].shape
    assert tag.words.lower() == level.value


def test_no_two_levels_share_a_shape_or_a_word():
    tags = [level_tag(level) for level in Level]
    assert len({tag.shape for tag in tags}) == len({tag.words for tag in tags}) == len(tags)


def test_a_letter_has_the_word_of_its_own_scheme_beside_it():
    assert entered_tag(rating("A"), SCHEME).words == "A, Performing satisfactorily"


def test_a_letter_without_a_scheme_has_the_plain_word():
    assert entered_tag(rating("G"), Scheme()).words == "G, Green"


def test_a_word_is_not_said_twice():
    assert entered_tag(rating("AMBER"), Scheme()).words == "Amber"


def test_what_is_no_rating_is_shown_as_printed_and_rates_nothing():
    tag = entered_tag(EnteredRating(raw="see note", rating=None), SCHEME)
    assert (tag.words, tag.level) == ("see note", Level.NO_FIGURE)


@pytest.mark.parametrize(
    ("letter", "level"),
    [("R", Level.OFF_TRACK), ("A", Level.NEEDS_ATTENTION), ("G", Level.ON_TRACK), ("N/A", Level.NO_FIGURE)],
)
def test_an_entered_rating_keeps_its_place_in_the_order(letter, level):
    assert entered_tag(rating(letter), Scheme()).level is level
    assert rating(letter).rating in Rating
