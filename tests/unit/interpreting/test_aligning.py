"""Rows brought under their columns, and headings over the wrong column set right by what the cells hold."""

import pytest

from goldenthread.interpreting import Lexicon
from goldenthread.interpreting.grids.aligning import align, mend_roles, profile
from goldenthread.interpreting.grids.headers import Column, read_header
from tests.lib.plan_sketches import row

ACTIONS = "Ref | Action | Start | End | Lead officer"
MILESTONES = "Ref | Action | Start | End | Milestone | Milestone date | Service area | Owner"
RISKS = "Risk | Current score | Action | Start | End | Target score | Owner"


def columns_of(header: str, lexicon: Lexicon) -> tuple[Column, ...]:
    columns = read_header(row(header), lexicon)
    assert columns is not None
    return columns


def aligned(data: str, header: str, lexicon: Lexicon) -> list[str]:
    return [cell.text for cell in align(row(data), columns_of(header, lexicon), lexicon)]


def mended(header: str, data: list[str], lexicon: Lexicon) -> list[str | None]:
    columns = columns_of(header, lexicon)
    rows = [align(row(one), columns, lexicon) for one in data]
    return [column.role for column in mend_roles(columns, rows, lexicon)]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("", "blank"),
        ("12", "number"),
        ("1,450", "number"),
        ("£2,300", "number"),
        ("71.5%", "number"),
        ("(25)", "number"),
        ("A", "rating"),
        ("Amber", "rating"),
        ("N/A", "rating"),
        ("March 2027", "date"),
        ("31/3/27", "date"),
        ("Q2 2026/27", "date"),
        ("Head of Carers", "text"),
        ("Open the hub by March 2027 and tell everyone who asked", "text"),
    ],
)
def test_what_a_cell_holds(text: str, held: str) -> None:
    assert profile(text) == held


def test_a_row_of_the_right_width_is_left_alone(lexicon: Lexicon) -> None:
    data = "A/1 | April 26 | Open the hub | 7 | Mar 27"
    assert aligned(data, ACTIONS, lexicon) == ["A/1", "April 26", "Open the hub", "7", "Mar 27"]


def test_a_row_that_lacks_its_last_cell_gets_a_blank_there(lexicon: Lexicon) -> None:
    assert aligned("A/1 | Open the hub | April 26 | Mar 27", ACTIONS, lexicon) == [
        "A/1",
        "Open the hub",
        "April 26",
        "Mar 27",
        "",
    ]


def test_the_blank_goes_where_the_contents_fit_best(lexicon: Lexicon) -> None:
    """Without the score: the texts, dates and the number of the row say where the gap is."""
    assert aligned("Staff leave | Pay more | April 26 | Mar 27 | 6 | Head of Care", RISKS, lexicon) == [
        "Staff leave",
        "",
        "Pay more",
        "April 26",
        "Mar 27",
        "6",
        "Head of Care",
    ]


def test_a_blank_cell_too_many_is_dropped(lexicon: Lexicon) -> None:
    assert aligned(
        "Staff leave | 12 | | Pay more | April 26 | Mar 27 | 6 | Head of Care", RISKS, lexicon
    ) == [
        "Staff leave",
        "12",
        "Pay more",
        "April 26",
        "Mar 27",
        "6",
        "Head of Care",
    ]


def test_filled_cells_too_many_are_joined_and_never_dropped(lexicon: Lexicon) -> None:
    assert aligned("A/1 | Open | April 26 | Mar 27 | Head of Care | and Finance", ACTIONS, lexicon) == [
        "A/1",
        "Open",
        "April 26",
        "Mar 27",
        "Head of Care and Finance",
    ]


def test_a_row_of_one_cell_is_filled_up_at_its_end(lexicon: Lexicon) -> None:
    assert aligned("Carers", ACTIONS, lexicon) == ["Carers", "", "", "", ""]


def test_a_heading_of_text_over_numbers_belongs_to_the_texts_beside_it(lexicon: Lexicon) -> None:
    """The page pushed "Action" one column to the left, over the scores, and lost "Score"."""
    roles = mended(
        "Risk | Action | | Start | End | Target score | Owner",
        [
            "Staff leave | 12 | Pay more | April 26 | Mar 27 | 6 | Head of Care",
            "Homes close | 15 | Check accounts | May 26 | Mar 27 | 9 | Head of Care",
        ],
        lexicon,
    )
    assert roles == ["risk", "current_score", "action", "start", "end", "target_score", "owner"]


def test_an_unlabelled_column_of_texts_beside_risks_is_what_is_done_about_them(lexicon: Lexicon) -> None:
    roles = mended(
        "Risk | Current score | | Start | End | Owner",
        ["Staff leave | 12 | Pay more | April 26 | Mar 27 | Head of Care"],
        lexicon,
    )
    assert roles == ["risk", "current_score", "action", "start", "end", "owner"]


def test_an_unlabelled_column_of_another_table_keeps_to_itself(lexicon: Lexicon) -> None:
    roles = mended("Action | | Owner", ["Open the hub | with the market hall | Head of Care"], lexicon)
    assert roles == ["action", None, "owner"]


def test_a_heading_over_what_it_names_is_not_moved(lexicon: Lexicon) -> None:
    roles = mended(
        "Risk | Current score | Action | Owner", ["Staff leave | 12 | Pay more | Head of Care"], lexicon
    )
    assert roles == ["risk", "current_score", "action", "owner"]


def test_a_mended_column_is_less_sure(lexicon: Lexicon) -> None:
    columns = columns_of("Risk | Current score | | Owner", lexicon)
    rows = [align(row("Staff leave | 12 | Pay more | Head of Care"), columns, lexicon)]
    assert mend_roles(columns, rows, lexicon)[2].sure == pytest.approx(0.6)


def test_of_several_blanks_too_many_the_one_at_the_end_goes(lexicon: Lexicon) -> None:
    """Here the milestone is a day, and would fit the column to its left better than its own."""
    assert aligned(" | | | | 31/12/26 | | Carers | | ", MILESTONES, lexicon) == [
        "",
        "",
        "",
        "",
        "31/12/26",
        "",
        "Carers",
        "",
    ]


def test_unless_the_whole_row_fits_better_without_another(lexicon: Lexicon) -> None:
    assert aligned("Staff leave | | 12 | Pay more | April 26 | Mar 27 | 6 | ", RISKS, lexicon) == [
        "Staff leave",
        "12",
        "Pay more",
        "April 26",
        "Mar 27",
        "6",
        "",
    ]


def test_a_blank_suits_the_column_without_a_heading(lexicon: Lexicon) -> None:
    header = "Risk | Current score | Action | | Owner"
    assert aligned("Staff leave | 12 | Pay more | Head of Care", header, lexicon) == [
        "Staff leave",
        "12",
        "Pay more",
        "",
        "Head of Care",
    ]
