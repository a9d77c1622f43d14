"""Plain text to match against, and the source's own characters behind each stretch of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.wording.tidying import plain, tidy

SIGNS = "a1 -\t\n\xa0\u2003\u3000\x85\u2013\u2019\u201c\u00ad\u200b\ufeff\u2044\u2265\u2264\u2192"
TEXTS = st.lists(st.sampled_from([*SIGNS, "<b>", "</p>", "&nbsp;", "&amp;", "&ndash;", "<5"]), max_size=12)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("March\u00a02027", "March 2027"),
        ("April \u2013 June", "April - June"),
        ("one\x0btwo\u2028three", "one\ntwo\nthree"),
        ("child\u2019s", "child's"),
        ("co\u00adoperate", "cooperate"),
        ("\u200b\u2265 5", ">= 5"),
        ("<b>R&amp;D</b>", " R&D "),
        ("<5 / >65", "<5 / >65"),
    ],
)
def test_a_text_is_made_plain_sign_by_sign(source, text):
    assert tidy(source).text == text


@given(TEXTS)
def test_every_stretch_of_the_plain_text_knows_the_characters_it_came_from(pieces):
    source = "".join(pieces)
    tidied = tidy(source)
    for at, sign in enumerate(tidied.text):
        raw = tidied.raw(at, at + 1)
        assert raw in source
        assert sign in tidy(raw).text or raw in "<&"


@given(TEXTS, st.integers(1, 60))
def test_the_plain_text_alone_is_the_same_with_its_runs_of_spaces_closed(pieces, times):
    source = "".join(pieces) * times
    assert plain(source) == " ".join(tidy(source).text.split())
