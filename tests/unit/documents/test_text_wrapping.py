"""A file broken to fit a width is joined again; one that is not is left alone."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from goldenthread.documents.text import read_text

WORDS = (
    "The council will open a hub in every town so that people find help close to home and early enough to "
    "matter. It will work with the hospital and the voluntary sector, and tell the public each quarter how "
    "far it has come and what it has cost."
)


def texts(text: str):
    return [block.text for block in read_text(text, "plan.txt").blocks]


def test_wrapped_paragraphs_are_joined():
    wrapped = f"{textwrap.fill(WORDS, 60)}\n\n{textwrap.fill('Then ' + WORDS, 60)}\n"
    assert texts(wrapped) == [WORDS, "Then " + WORDS]


def test_a_wrapped_list_item_is_joined_and_the_next_item_is_not():
    item = textwrap.fill(f"- {WORDS}", 60, subsequent_indent="  ")
    assert texts(f"{item}\n{item}\n") == [WORDS, WORDS]


def test_an_address_is_not_joined():
    address = ["The Council Offices", "Nicholas Street", "Ashdale", "AS1 2NP", "Tel: 0300 123"]
    assert texts("\n".join(address)) == address


def test_a_file_whose_lines_are_paragraphs_is_not_joined():
    assert texts(f"{WORDS}\n{WORDS}\n{WORDS}\n{WORDS}\n") == [WORDS] * 4


@given(
    st.lists(st.lists(st.sampled_from(WORDS.split()), min_size=80, max_size=120), min_size=2, max_size=4),
    st.integers(50, 100),
)
def test_wrapping_at_any_width_is_undone(paragraphs, width):
    whole = ["Start " + " ".join(words) for words in paragraphs]
    assert texts("\n\n".join(textwrap.fill(text, width) for text in whole)) == whole
