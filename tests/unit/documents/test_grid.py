"""Blank rows and columns cut a sheet into tables, however they nest."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.documents.build import MAX_CELLS, MAX_COLUMNS, Builder, DraftCell, DraftRow
from goldenthread.documents.grid import Grid, GridCell, add_grid, merged_blanks
from goldenthread.errors import TooMuch
from tests.lib.blocks_as_text import as_text, words_of


def read(picture: list[str], **options):
    """Each letter is a cell, each dot a blank."""
    cells = [
        GridCell(row, column, letter)
        for row, line in enumerate(picture, start=1)
        for column, letter in enumerate(line, start=1)
        if letter != "."
    ]
    build = Builder("plan.xlsx")
    add_grid(build, Grid(cells, **options))
    return build.document("xlsx")


def test_pieces_are_read_from_the_top_and_from_the_left():
    assert as_text(read(["ab.cd", "ef...", "...gh", ".....", "ijklm"])) == (
        "| a | b |\n| e | f |\n| c | d |\n| g | h |\n| i | j | k | l | m |"
    )


def test_a_piece_beside_another_is_cut_again():
    assert (
        as_text(read(["ab.cd", "...ef", "gh.ij"])) == "| a | b |\n| g | h |\n| c | d |\n| e | f |\n| i | j |"
    )


def test_a_blank_column_that_is_a_spacer_cuts_nothing():
    assert as_text(read(["a.b"], spacers=frozenset({2}))) == "| a |  | b |"
    assert as_text(read(["a..b"], spacers=frozenset({2}))) == "a\nb"


def test_two_stray_cells_do_not_make_a_table_of_millions():
    down = [GridCell(row, 1, "x") for row in range(1, 2001)]
    across = [GridCell(1, column, "x") for column in range(2, 2001)]
    with pytest.raises(TooMuch, match=f"more than {MAX_CELLS:,} table cells"):
        add_grid(Builder("plan.xlsx"), Grid([*down, *across]))


@given(st.lists(st.text("..xyz", min_size=0, max_size=9), max_size=9))
def test_every_cell_is_in_one_block(picture):
    assert sorted(words_of(read(picture))) == sorted(
        letter for line in picture for letter in line if letter != "."
    )


def test_merges_over_the_whole_sheet_take_no_time_however_many():
    corners = [GridCell(1, 1, "a"), GridCell(1_048_576, 16_384, "b")]
    started = time.process_time()
    blanks = list(merged_blanks(corners, [(1, 1, 1_048_576, 16_384)] * 1000))
    assert time.process_time() - started < 10
    assert len(blanks) == 200_000


def test_a_table_wider_than_any_plan_is_refused():
    build = Builder("plan.csv")
    build.table([DraftRow([DraftCell("x")] * MAX_COLUMNS)])
    with pytest.raises(TooMuch, match=r"2,001 columns wide, and at most 2,000"):
        build.table([DraftRow([DraftCell("x")] * (MAX_COLUMNS + 1))])


@pytest.mark.parametrize(("text", "times"), [("x" * 100_000, 100), ("x", 150_000)])
def test_more_prose_than_any_pack_of_papers_is_refused(text, times):
    build = Builder("plan.txt")
    for _ in range(times):
        build.paragraph(text)
    with pytest.raises(TooMuch, match="more than 10 million letters or 150,000 paragraphs"):
        build.heading("x", 1)
