"""A table that was saved as text, one cell a line, is a table again; prose stays prose."""

from goldenthread.documents import Paragraph, Table
from tests.lib.flattened import cells, flattened, rebuilt

ACTIONS = (
    ("Ref", "Action", "Lead officer", "By when"),
    ("A1", "Open the hub at Westmarch", "Head of Care", "May 2026"),
    ("A2", "Train forty carers in moving and handling", "Training Manager", "June 2026"),
    ("A3", "Write to every family about the new charges", "Head of Finance", "1 April 2027"),
    ("A4", "Close the Mill Lane store", "Property Manager", "March 2027"),
)


def tables_in(text, lexicon):
    return [cells(table) for table in rebuilt(text, lexicon).tables()]


def test_rows_stand_under_their_header(lexicon):
    document = rebuilt("Before the table.\n\n" + flattened(*ACTIONS) + "After the table.\n", lexicon)
    before, table, after = document.blocks
    assert isinstance(table, Table)
    assert cells(table) == [list(row) for row in ACTIONS]
    assert (before.text, after.text) == ("Before the table.", "After the table.")
    assert [row.is_header for row in table.rows] == [True, False, False, False, False]


def test_every_cell_knows_its_line_and_its_column(lexicon):
    (table,) = rebuilt(flattened(*ACTIONS), lexicon).tables()
    cell = table.rows[2].cells[3]
    assert cell.text == "June 2026"
    assert (cell.place.line, cell.place.row, cell.place.column, cell.place.table) == (14, 3, 4, 1)


def test_a_blank_cell_leaves_its_break(lexicon):
    rows = (
        ACTIONS[0],
        ("A1", "Open the hub at Westmarch", "", "May 2026"),
        ("A2", "Train forty carers in moving and handling", "Training Manager", ""),
        ("A3", "Write to every family about the new charges", "", ""),
        ("A4", "Close the Mill Lane store", "Property Manager", "March 2027"),
    )
    assert tables_in(flattened(*rows), lexicon) == [[list(row) for row in rows]]


def test_paragraphs_of_a_cell_stay_apart_in_it(lexicon):
    rows = (
        ACTIONS[0],
        ("A1", "Open the hub\nTell every ward", "Head of Care\nHead of Property", "May 2026\nJune 2026"),
        ("A2\nB7", "Train forty carers in moving and handling", "Training Manager", "June 2026"),
        *ACTIONS[3:],
    )
    assert tables_in(flattened(*rows), lexicon) == [[list(row) for row in rows]]


def test_prose_of_titles_and_paragraphs_is_no_table(lexicon):
    text = "\n\n".join(f"Title {n}\nA paragraph of some length about objective {n}." for n in range(9))
    assert all(isinstance(block, Paragraph) for block in rebuilt(text, lexicon).blocks)
