"""Tables whose columns are set apart by spaces, and what looks like one and is none."""

from textwrap import dedent

import pytest

from goldenthread.documents.text import read_text
from tests.lib.blocks_as_text import as_text, drawn


def read(text: str):
    return read_text(dedent(text).lstrip("\n"), "plan.txt")


def test_columns_aligned_over_three_lines_are_a_table_below_its_title():
    document = read("""
        Measures of the quarter
        Ref   Measure              Target   Actual
        M1    Visits to the hub       120       98
        M2    Calls answered          75%    75.6%

        Words below.
    """)
    assert as_text(document) == drawn("""
        Measures of the quarter
        | Ref | Measure | Target | Actual |
        | M1 | Visits to the hub | 120 | 98 |
        | M2 | Calls answered | 75% | 75.6% |
        Words below.
    """)
    (table,) = document.tables()
    assert str(table.rows[1].cells[2].place) == "plan.txt, table 1, row 2, column 3, line 3"


def test_a_rule_below_the_first_line_marks_the_header():
    document = read("""
        Ref   Action          Owner
        ----  --------------  -------
        A1    Open the hub    Head
        A2    Shut the lane   Officer
    """)
    assert as_text(document) == (
        "|= *Ref | *Action | *Owner |\n| A1 | Open the hub | Head |\n| A2 | Shut the lane | Officer |"
    )


def test_a_blank_cell_is_blank_but_in_the_first_column():
    document = read("""
        Ref   Action          Owner     Due
        A1    Open the hub              May
        A2    Shut the lane   Officer   June
        A3    Read the plan   Head      July
    """)
    assert as_text(document).split("\n")[1] == "| A1 | Open the hub |  | May |"


NO_TABLES = {
    "two lines prove nothing": """
        Ref   Action         Owner
        A1    Open the hub   Head
    """,
    "two columns may be an address, or words and what they mean": """
        Chair      Ann Hill
        Deputy     Bob Dale
        Officer    Cy Marsh
    """,
    "two spaces behind each full stop": """
        We will act.  We will see.  We will learn.
        It is so.  It was so.  It will be so.
        All is well.  So be it.  Yes.
    """,
    "a cell that goes on in the next line": """
        Ref   Action         Owner
        A1    Open the hub   Head
        A2    Shut the       Head
              lane
    """,
    "a first cell that is blank: the line may go on with the one above": """
        Ref   Action         Owner
        A1    Open the hub   Head
              Shut the lane  Officer
        A2    Read the plan  Head
    """,
    "a line below that belongs to no column": """
        Ref   Action         Owner
        A1    Open the hub   Head
        A2    Shut the       Head
        lane at once, and tell everybody
    """,
    "columns that neither begin nor end at one place": """
        Ref    Action          Owner
        A1     Open the hub     Head
        A2      Shut it        Hea
        A3     Look             Head
    """,
    "a list with marks": """
        1.  Open the hub
        2.  Shut the lane
        3.  Read the plan
    """,
}


@pytest.mark.parametrize("why", NO_TABLES)
def test_what_could_be_anything_else_is_no_table(why):
    assert not list(read(NO_TABLES[why]).tables())


def test_a_long_text_without_a_blank_line_takes_no_longer_than_its_lines():
    line = "A1    Open the hub   and then go on without any end of it"
    assert not list(read("\n".join([*[line] * 60_000, "Words and more words below it all."])).tables())


def test_prose_set_with_even_edges_is_prose():
    line = "The  council will work with its  partners so that  people  stay well."
    other = "Services are planned  together and  money  is  spent where it  helps."
    assert not list(read(f"{line}\n{other}\n{line}\n{other}\n").tables())
