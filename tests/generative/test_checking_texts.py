"""Looking only where it is worth it finds the same near texts as comparing each with each."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from goldenthread.checking.texts import fold, is_long, near, near_groups

_SENTENCE = "carers are offered a break of their own choosing chosing every year years in the north south"
_WORDS = st.sampled_from([*_SENTENCE.split(), "2026", "2027"])
_LONG = st.lists(_WORDS, min_size=8, max_size=16).map(" ".join)


@st.composite
def texts(draw):
    """Some texts, and for some of them a version with a word more."""
    found = draw(st.lists(_LONG, min_size=1, max_size=6))
    for text in draw(st.lists(st.sampled_from(found), max_size=4)):
        words = text.split()
        words.insert(draw(st.integers(0, len(words))), draw(_WORDS))
        found.append(" ".join(words))
    return found


def joined(folded):
    """Everything that near texts join, by comparing all pairs until nothing changes."""
    firsts = [at for at, text in enumerate(folded) if is_long(text) and folded.index(text) == at]
    groups = [{at} for at in firsts]
    for one, other in combinations(firsts, 2):
        if near(*sorted((folded[one], folded[other]), key=lambda text: (len(text), folded.index(text)))):
            both = [group for group in groups if group & {one, other}]
            groups = [group for group in groups if group not in both] + [set().union(*both)]
    return sorted(sorted(group) for group in groups if len(group) > 1)


@given(texts())
def test_groups_are_those_of_comparing_each_with_each(folded):
    assert sorted(near_groups(folded)) == joined(folded)


@given(_LONG, st.sampled_from([str.upper, str.title, lambda text: f"  {text.replace(' ', ', ')}. "]))
def test_case_stops_and_spaces_are_not_what_a_text_says(text, change):
    assert fold(change(text)) == fold(text)


@given(_LONG)
def test_a_text_is_near_itself_and_not_near_it_with_another_figure(text):
    assert near(text, text)
    assert not near(f"{text} 41", f"{text} 42")
