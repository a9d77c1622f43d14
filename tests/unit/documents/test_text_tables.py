"""Tables in text: by tabs and by pipes, every cell with its line and column."""

from textwrap import dedent

import pytest

from goldenthread.documents.text import read_text
from tests.lib.blocks_as_text import as_text, drawn


def read(text: str):
    return read_text(dedent(text).lstrip("\n"), "plan.txt")


def test_lines_with_tabs_are_one_table_until_a_blank_line():
    document = read("Ref\tAction\n1/1\t Open it \n\nRef\tAction\n1/2\tShut it\n")
    assert as_text(document) == "| Ref | Action |\n| 1/1 | Open it |\n| Ref | Action |\n| 1/2 | Shut it |"
    first, second = document.tables()
    assert (first.place.table, first.place.line) == (1, 1)
    assert (second.place.table, second.place.line) == (2, 4)


def test_a_cell_knows_line_row_and_column():
    document = read("Words\nRef\tAction\n1/1\tOpen it\n")
    (table,) = document.tables()
    cell = table.rows[1].cells[1]
    assert str(cell.place) == "plan.txt, table 1, row 2, column 2, line 3"
    assert cell.text == "Open it"


def test_blank_cells_stand_where_they_were():
    assert as_text(read("A\tB\tC\n\t\tlast\nfirst\t\t\n")) == "| A | B | C |\n|  |  | last |\n| first |  |  |"


def test_a_line_without_tabs_ends_the_table():
    assert as_text(read("A\tB\n1\t2\nNote: words\n3\t4\n")) == "| A | B |\n| 1 | 2 |\nNote: words\n| 3 | 4 |"


def test_residue_of_pages_is_taken_out_of_cells():
    document = read("<p>First.</p> <p>Second.</p>\t<u>18</u>\t&lt;5\n")
    assert as_text(document) == "| First. / Second. | 18 | <5 |"


def test_a_row_of_dashes_is_dropped_and_second_it_marks_the_header():
    assert as_text(read("A\tB\n-----\t--\n1\t-\n-\t-\n")) == "|= *A | *B |\n| 1 | - |\n| - | - |"
    assert as_text(read("A\tB\n1\t2\n-------\t--\t--\n")) == "| A | B |\n| 1 | 2 |"


def test_a_pipe_table_is_read_as_markdown_reads_it():
    document = read(r"""
        | Ref | Action | Due |
        |:----|--------|----:|
        | 1/1 | **Open** \| shut | <br> |
        | 1/2 |        | Aug 12 |
    """)
    assert as_text(document) == drawn("""
        |= *Ref | *Action | *Due |
        | 1/1 | Open | shut |  |
        | 1/2 |  | Aug 12 |
    """)
    assert document.format == "markdown"


@pytest.mark.parametrize(
    "text",
    [
        "Ref | Action\n---|---\n1/1 | Open\n",
        "+-----+------+\n| Ref | Action |\n+=====+======+\n| 1/1 | Open |\n+-----+------+\n",
        "| Ref | Action |\n| 1/1 | Open |\n",
    ],
)
def test_pipe_tables_come_in_several_shapes(text):
    (table,) = read(text).tables()
    assert [row.texts for row in table.rows] == [("Ref", "Action"), ("1/1", "Open")]


@pytest.mark.parametrize(
    "text", ["Page one | Council\n", "this | that\n\nother | words\n", "and | or\nwords"]
)
def test_a_stray_pipe_makes_no_table(text):
    assert not list(read(text).tables())


def test_a_wholly_bold_cell_is_strong():
    assert as_text(read("**Ref**\tAction\n")) == "| *Ref | Action |"
