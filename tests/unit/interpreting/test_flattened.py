"""A table that was saved as text, one cell a line, is a table again; prose stays prose."""

import pytest

from goldenthread.documents import Paragraph, Table
from tests.lib.blocks_as_text import words_of
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


def test_a_sentence_below_the_table_is_no_cell_of_it(lexicon):
    rows = (
        ("Performance measure", "Target 2025/26", "Actual 2025/26", "Status"),
        ("Calls answered in a minute at the hub", "75%", "71%", "Amber"),
        ("Visits made on the day that was agreed with the carer", "92%", "95%", "Green"),
        ("Office visits and budgets reviewed with all carers of the town", "12%", "50%", ""),
    )
    prose = (
        "The Cabinet of Westmarch looked at all of these figures at its meeting in the spring of the year."
    )
    document = rebuilt(flattened(*rows) + prose + "\n", lexicon)
    assert [cells(table) for table in document.tables()] == [[list(row) for row in rows]]
    assert document.blocks[-1].text == prose


AGENCIES = (
    ("Objective", "Outcome", "By when", "By whom"),
    ("Safe homes", "Fewer people fall", "May 2026", "Ashdale Council\nNHS trusts"),
    ("Fair access", "Every call is answered", "June 2026", "All agencies\nWestmarch Council"),
    ("Good value", "Prices held for a year", "July 2026", "All agencies\nAshdale Council\nPolice"),
)


@pytest.mark.parametrize(
    "line", ["Notes:", "Table 3: What we will do", "Appendix 2: Money", "2.4 We meet in May"]
)
def test_notes_captions_and_the_numbering_of_the_text_end_a_table(lexicon, line):
    text = "2.3 The table says what we do.\n\n" + flattened(*AGENCIES) + line + "\n\nMore words\n"
    document = rebuilt(text, lexicon)
    assert [cells(table) for table in document.tables()] == [[list(row) for row in AGENCIES]]
    assert document.blocks[-1].text == "More words"
    # Without such a line, nothing tells a short paragraph from one more of the last cell.
    (longer,) = tables_in(flattened(*AGENCIES) + "Probation\n\nPrisons\n", lexicon)
    assert longer[-1][-1].endswith("Police\nProbation\nPrisons")


def test_numbers_alone_on_a_line_join_their_words_in_a_cell(lexicon):
    rows = (
        ("Objectives", "Required outcomes", "By whom", "By when"),
        (
            "1.\tKeep people at home",
            "1.1\tOpen a falls service\n1.2\tLend equipment",
            "NHS trusts",
            "May 2026",
        ),
        ("", "1.3\tWrite to every carer in Ashdale", "Ashdale Council", "June 2026"),
        ("2.\tSupport all carers", "2.1\tOpen a hub for carers", "All agencies", "July 2026"),
    )
    joined = [[cell.replace("\t", " ") for cell in row] for row in rows]
    # Word makes a line break of the tab.
    assert tables_in(flattened(*rows).replace("\t", "\n"), lexicon) == [joined]


def test_a_header_of_several_lines_a_cell(lexicon):
    rows = (
        ("Performance measures", "2024-25\nPerformance", "Target\n2025-26", "Target\n2026-27"),
        ("Calls answered in a minute", "71%", "75%", "80%"),
        ("Visits made on the day agreed", "90%", "92%", "94%"),
        ("Reviews held in time", "N/A", "85%", "tbc"),
        ("Complaints answered in ten days", "64%", "", ">70%"),
    )
    assert tables_in(flattened(*rows), lexicon) == [[list(row) for row in rows]]


def test_a_first_column_without_a_label_and_a_line_over_the_others(lexicon):
    text = (
        "Spending is set out below.\n\n\n2026/27 (£m)\n\n\nBudget\nForecast\nVariance\n\n"
        "Children\n20.7\n21.1\n+0.4\n\nOlder people\n33.1\n32.0\n-1.1\n\nTotal\n53.8\n53.1\n-0.7\n\n"
    )
    (table,) = tables_in(text, lexicon)
    assert table == [
        ["", "2026/27 (£m)", "", ""],
        ["", "Budget", "Forecast", "Variance"],
        ["Children", "20.7", "21.1", "+0.4"],
        ["Older people", "33.1", "32.0", "-1.1"],
        ["Total", "53.8", "53.1", "-0.7"],
    ]


def test_a_gap_above_a_header_is_its_first_column_without_a_label(lexicon):
    text = (
        "Spending is set out below.\n\n\nBudget\nForecast\nVariance\n\n"
        "Children\n20.7\n21.1\n+0.4\n\nOlder people\n33.1\n32.0\n-1.1\n\nTotal\n53.8\n53.1\n-0.7\n\n"
    )
    (table,) = tables_in(text, lexicon)
    assert table[0] == ["", "Budget", "Forecast", "Variance"]
    assert table[3] == ["Total", "53.8", "53.1", "-0.7"]


def test_labels_over_two_lines_stand_in_one_header(lexicon):
    text = (
        "Objective\nOutcome\nAction\n\n\n\nBy whom\nBy when\n\n"
        "Safe homes\nFewer people fall\nHead of Care\nMay 2026\n\n"
        "Fair access\nEvery call is answered\nContact Manager\nJune 2026\n\n"
        "Good value\nPrices held for a year\nHead of Finance\nJuly 2026\n\n"
    )
    (table,) = tables_in(text, lexicon)
    assert table[:2] == [["", "", "Action", ""], ["Objective", "Outcome", "By whom", "By when"]]
    assert table[2] == ["Safe homes", "Fewer people fall", "Head of Care", "May 2026"]


def test_a_header_printed_again_begins_another_table(lexicon):
    text = flattened(*ACTIONS[:4], ACTIONS[0], *ACTIONS[1:])
    assert [len(table) for table in tables_in(text, lexicon)] == [4, 5]


def test_a_sentence_over_the_columns_of_figures_is_one_merged_cell(lexicon):
    header = ("Ref", "Performance measure", "Actual 2024/25", "Target 2025/26", "Target 2026/27", "Lead")
    text = flattened(
        header,
        ("A1", "Calls answered in a minute", "71%", "75%", "80%", "Head of Care"),
        ("A2", "Visits made on the day agreed", "90%", "92%", "94%", "Head of Care"),
        (
            "A3",
            "Reviews held in time",
            "Baseline being set, with targets from the autumn of 2026 on",
            "Jo Brown",
        ),
        ("A4", "Complaints answered in ten days", "64%", "70%", "75%", "Head of Law"),
    )
    (table,) = rebuilt(text, lexicon).tables()
    row = table.rows[3]
    assert [cell.merged for cell in row.cells] == [False, False, False, True, True, False]
    assert row.cells[2].text.startswith("Baseline being set")
    assert row.cells[2].sure == 0.8


def test_a_header_that_no_vocabulary_knows_needs_rows_that_fit(lexicon):
    rows = (
        ("User group", "Joint arrangements", "Future plans", "Status"),
        ("Older people", "Planning group", "Partnership board by May", "Agreed by both boards"),
        ("Drug users", "Action team", "Wider action team", "Statutory"),
        ("Carers of any age", "Forum", "Board next spring", "Subject to approval"),
        ("Young offenders", "Steering group", "To continue", "Statutory"),
    )
    assert tables_in(flattened(*rows), lexicon) == [[list(row) for row in rows]]
    assert tables_in(flattened(*rows[:3]), lexicon) == []


def test_a_key_of_abbreviations_is_a_table_without_header(lexicon):
    text = "ACC\nAshdale County Council\n\nWPT\nWestmarch Trust\n\nLA\nLocal authority\n\nMore words.\n"
    document = rebuilt(text, lexicon)
    assert [cells(table) for table in document.tables()] == [
        [["ACC", "Ashdale County Council"], ["WPT", "Westmarch Trust"], ["LA", "Local authority"]]
    ]
    assert document.blocks[-1].text == "More words."


def test_addresses_are_no_table(lexicon):
    people = [
        ("Jo Brown", "Head of Care", "Mill Lane", "Ashdale"),
        ("Al Smith", "Solicitor", "High Street", "Ely"),
    ]
    assert tables_in(flattened(*people, *people), lexicon) == []


def even(rows):
    """Blank lines everywhere: no gap tells a cell from a row, and a blank cell leaves nothing."""
    return "\n\n".join(cell for row in rows for cell in row if cell) + "\n"


def test_where_blank_lines_stand_everywhere_what_the_columns_hold_tells_the_rows(lexicon):
    text = even([*ACTIONS, ["Section 5: Money", "Words about it."]])
    (table,) = tables_in(text, lexicon)
    assert table == [list(row) for row in ACTIONS]
    (doubted,) = rebuilt(text, lexicon).tables()
    assert {cell.sure for row in doubted.rows[1:] for cell in row.cells} == {0.75}


@pytest.mark.parametrize(("row", "column"), [(1, 0), (2, 1), (3, 2), (4, 3)])
def test_where_blank_lines_stand_everywhere_a_missing_cell_makes_nothing_of_the_rest(row, column, lexicon):
    rows = [list(one) for one in ACTIONS]
    rows[row][column] = ""
    assert tables_in(even(rows), lexicon) == []


def test_where_blank_lines_stand_everywhere_words_alone_tell_no_rows(lexicon):
    rows = [(action, owner) for _, action, owner, _ in ACTIONS]
    assert (
        tables_in(even([("Action", "Lead officer", "Progress"), *((*row, "Begun") for row in rows)]), lexicon)
        == []
    )


def test_a_cell_that_could_stand_elsewhere_is_doubted(lexicon):
    rows = (
        ("Objective", "Joint arrangements", "Agencies"),
        ("Older people", "Planning group", "County council"),
        ("Drug users", "Action team", "County council\nPolice\nProbation"),
        ("Carers", "Forum", "County council"),
        ("Young people", "Steering group", "Police"),
    )
    (table,) = rebuilt(flattened(*rows), lexicon).tables()
    sure = [[cell.sure for cell in row.cells] for row in table.rows]
    assert sure[3][0] < 1.0, "a paragraph of the row above may be the first of this one"
    assert sure[2][1] == 1.0


def test_the_words_around_stay_whole_where_a_number_joined_the_words_behind_a_table(lexicon):
    text = "2.1 Words.\n\n" + flattened(*ACTIONS) + "2.2\nMore words about it.\n"
    document = rebuilt(text, lexicon)
    assert document.blocks[-1].text == "More words about it."
    assert document.blocks[-1].marker == "2.2"


def test_no_word_is_lost_where_a_number_of_the_text_stands_right_above_a_header(lexicon):
    text = "2.1 Words.\n\n2.2\n" + flattened(*ACTIONS)
    document = rebuilt(text, lexicon)
    assert sorted(words_of(document)) == sorted(text.split())
