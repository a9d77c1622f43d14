"""Cells of a PDF too narrow for their words: what runs over the line stays apart from the next cell."""

from tests.lib.blocks_as_text import as_text, drawn
from tests.lib.made_pdfs import read_typeset


def test_a_header_that_runs_into_the_next_is_parted_from_it():
    source = """#table(columns: (60pt, 20pt, 90pt), [*Due date*], [*RAG*], [*Progress*],
      [11/10/2028], [Red], [All is well])"""
    expected = """
        | *Due date | *RAG | *Progress |
        | 11/10/2028 | Red | All is well |
    """
    assert as_text(read_typeset(source)) == drawn(expected)


def test_a_date_that_runs_into_an_owner_is_parted_from_it():
    source = """#table(columns: (45pt, 60pt, 90pt), inset: 2pt, [*Due*], [*Lead*], [*Progress*],
      [11/10/2028], [Head of Housing], [All is well])"""
    assert as_text(read_typeset(source)).split("\n")[1] == "| 11/10/2028 | Head of Housing | All is well |"


def test_a_long_word_beside_a_blank_cell_stays_one_word():
    source = "#table(columns: (45pt, 60pt, 60pt), [Lead], [Due], [Rating], [Neighbourhoods], [], [Red])"
    assert "Neighbourhoods" in as_text(read_typeset(source)).split("\n")[1]


def test_a_number_that_ends_a_sentence_at_the_head_of_a_line_is_no_item():
    source = """#table(columns: (60pt, 152pt), [Due], [Progress],
      [May], [Demand rose among people over 85. Residents told us so.])"""
    assert as_text(read_typeset(source)).split("\n")[1] == (
        "| May | Demand rose among people over 85. Residents told us so. |"
    )


def test_numbers_that_count_on_are_items():
    source = "#table(columns: (60pt, 75pt), [May], [2. Open the new\\\n3. Close the old])"
    assert as_text(read_typeset(source)) == "| May | 2. Open the new / 3. Close the old |"
