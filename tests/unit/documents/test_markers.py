"""A list mark is told from the value, the day or the name that looks like one."""

import pytest

from goldenthread.documents.markers import depth_of, split_marker


@pytest.mark.parametrize(
    ("text", "marker", "words"),
    [
        ("- one", "-", "one"),
        ("* one", "*", "one"),
        ("•one", "•", "one"),
        ("· \u00a0one", "·", "one"),
        ("\uf0b7\tone", "\uf0b7", "one"),
        ("– one", "–", "one"),
        ("1. Strategy", "1.", "Strategy"),
        ("12) Strategy", "12)", "Strategy"),
        ("(1) Strategy", "(1)", "Strategy"),
        ("a) strategy", "a)", "strategy"),
        ("(b) strategy", "(b)", "strategy"),
        ("I) strategy", "I)", "strategy"),
        ("(iv) strategy", "(iv)", "strategy"),
        ("ii) strategy", "ii)", "strategy"),
        ("a. strategy", "a.", "strategy"),
        ("2.3 The plan", "2.3", "The plan"),
        ("4.6.3 The plan", "4.6.3", "The plan"),
        ("1.1. The plan", "1.1.", "The plan"),
        ("- 1.1 The plan", "1.1", "The plan"),
        ("- · the plan", "·", "the plan"),
        ("- 12 block contracts", "-", "12 block contracts"),
        ("k) 12 block contracts", "k)", "12 block contracts"),
    ],
)
def test_a_mark_is_parted_from_its_words(text, marker, words):
    assert split_marker(text) == (marker, words)


@pytest.mark.parametrize(
    "text",
    [
        "-",
        "-5",
        "*Our partners",
        "14.6 million pounds",
        "7.5 % of all",
        "2.1 4.3",
        "1.4.02 Start of the year",
        "31.12.2011 End",
        "2003. A year",
        "A. Person, Director",
        "i.e. this one",
        "(civil) partners",
        "1.",
        "12 people",
        "N/A",
        "75+",
    ],
)
def test_what_only_looks_like_a_mark_is_left_whole(text):
    assert split_marker(text) == (None, text)


def test_depth_follows_the_indent_and_returns():
    open_indents: list[int] = []
    assert [depth_of(indent, open_indents) for indent in (2, 4, 8, 4, 2, 3, 0, 1)] == [0, 1, 2, 1, 0, 1, 0, 1]
