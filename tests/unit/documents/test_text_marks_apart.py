"""A number alone on its line is a paragraph's number where a numbering runs, and a figure anywhere else."""

from textwrap import dedent

import pytest

from goldenthread.documents import Paragraph
from goldenthread.documents.text import read_text
from tests.lib.blocks_as_text import as_text, drawn


def read(text: str):
    return read_text(dedent(text).lstrip("\n"), "plan.txt")


def test_a_number_alone_joins_the_words_right_below_it():
    document = read("""
        2.1
        Ashdale has two day centres.

        2.2
        Both need new roofs:

        2.2.1
        the first this year
    """)
    assert as_text(document) == drawn("""
        2.1 Ashdale has two day centres.
        2.2 Both need new roofs:
        2.2.1 the first this year
    """)
    first = document.blocks[0]
    assert isinstance(first, Paragraph)
    assert (first.marker, first.text) == ("2.1", "Ashdale has two day centres.")
    assert [block.place.line for block in document.blocks] == [1, 4, 7]


def test_a_number_alone_and_a_title_are_a_heading():
    assert as_text(read("1. Aims\n1.1\nWords.\n1.2\nMeeting Need\n1.2.1\nMore.\n")) == drawn("""
        # 1. Aims
        1.1 Words.
        ## 1.2 Meeting Need
        1.2.1 More.
    """)


def test_the_numbering_goes_on_from_numbers_that_stand_before_their_words():
    assert as_text(read("3.1 First.\n3.2\nSecond.\n")) == "3.1 First.\n3.2 Second."


def test_a_number_may_be_missing_in_a_numbering_that_runs():
    assert as_text(read("3.1\nFirst.\n\n3.3\nThird.\n")) == "3.1 First.\n3.3 Third."


def test_a_line_of_one_space_may_stand_between_the_number_and_its_words():
    assert as_text(read_text("7.1\n \nFirst.\n\n7.2\nSecond.\n", "plan.txt")) == "7.1 First.\n7.2 Second."


@pytest.mark.parametrize(
    "text",
    [
        "Children\n20.7\n11.7\n+76.9\n\nOlder people\n33.1\n44.5\n-25.6\n",
        "Cost\n2.5\nOn budget\n\nIncome\n4.1\nBelow budget\n",
        "2.1\n\nWords after a blank line\n\n2.2\n\nMore\n",
        "1.4.02\nmeeting\n\n2.4.02\nmeeting\n",
    ],
)
def test_figures_of_a_table_stay_apart(text):
    assert as_text(read(text)) == "\n".join(line for line in text.splitlines() if line)


def test_bullets_and_letters_alone_join_their_words():
    assert as_text(read("·\nopen the hub\n\na)\nby letter\n\n(ii)\nby post\n")) == (
        "· open the hub\na) by letter\n(ii) by post"
    )


def test_a_dash_alone_is_a_figure_and_stays():
    assert as_text(read("Repairs\n-\nNo money\n")) == "Repairs\n-\nNo money"
