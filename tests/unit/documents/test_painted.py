"""Which colours of a table tell a status: the rule that files of every kind share."""

import pytest

from goldenthread.documents.colours import Tint, status_colour, tint_of_hex
from goldenthread.documents.painted import PaintedCell, statuses_of

TINTS = {
    "red": Tint("Red"),
    "amber": Tint("Amber"),
    "yellow": Tint("Yellow"),
    "green": Tint("Green"),
    "blue": Tint("Blue"),
    "pale red": Tint("Red", pale=True),
    "pale amber": Tint("Amber", pale=True),
    "pale green": Tint("Green", pale=True),
}


def shown(*lines: str, headers=frozenset()) -> list[str]:
    """What is believed, row by row and marked with its column: lines are cells such as "On time [green]"."""
    rows = [[_cell(words.strip()) for words in line.split("|")] for line in lines]
    found = statuses_of(rows, headers)
    return [
        ", ".join(f"{column}: {word}" for (row, column), word in sorted(found.items()) if row == number)
        for number in range(len(rows))
    ]


def _cell(written: str) -> PaintedCell:
    words, _, colour = written.rstrip("]").partition("[")
    return PaintedCell(words.strip(), TINTS.get(colour))


def test_a_blank_cell_has_the_word_for_its_colour():
    assert shown("Measure | Status", "Calls | [red]", "Visits | [green]", "Letters | ") == [
        "",
        "1: Red",
        "1: Green",
        "",
    ]


def test_one_clear_colour_under_a_heading_is_enough_and_one_under_none_is_a_gap():
    assert shown("Measure | Status", "Calls | [green]", "Visits | [green]") == ["", "1: Green", "1: Green"]
    assert shown("Measure | | Due", "Calls | [green] | May", "Visits | [green] | June") == ["", "", ""]


@pytest.mark.parametrize("colour", ["yellow", "blue", "pale green", "pale amber"])
def test_a_column_of_highlighter_of_blue_or_of_one_pale_colour_is_decoration(colour):
    """Blanks to be filled in are yellow, a shaded column is pale."""
    assert shown("Measure | Q3", f"Calls | [{colour}]", f"Visits | [{colour}]") == ["", "", ""]


def test_pale_colours_of_two_hues_and_blue_among_others_tell():
    assert shown("Measure | Status", "Calls | [pale red]", "Visits | [pale green]") == [
        "",
        "1: Red",
        "1: Green",
    ]
    assert shown("Action | Status", "Sign | [blue]", "Visit | [green]") == ["", "1: Blue", "1: Green"]


def test_headers_and_rows_painted_from_their_first_words_on_are_bands():
    lines = (
        "Measure [green] | Status [green]",
        "Housing [amber] | [amber]",
        "Calls | [red]",
        "Roads [green] | [green]",
        "Visits | [green]",
    )
    assert shown(*lines) == ["", "", "1: Red", "", "1: Green"]
    assert shown(
        "Measure | Status", "(of ten) | [red]", "Calls | [green]", "Visits | [red]", headers={0, 1}
    ) == [
        "",
        "",
        "1: Green",
        "1: Red",
    ]


def test_a_column_that_mostly_holds_words_without_colour_is_none_of_statuses():
    lines = (
        "Measure | Note",
        "Calls | late",
        "Visits | [red]",
        "Letters | done",
        "Walks | [green]",
        "Runs | late",
    )
    assert shown(*lines) == ["", "", "", "", "", ""]


def test_bars_of_a_timetable_are_no_ratings():
    months = "Action | April | May | June | July"
    sparse = (months, "Plan | [green] | [green] | |", "Build | | [amber] | [amber] |", "Open | | | | [green]")
    assert shown(*sparse) == ["", "", "", ""]
    handed_on = (
        months,
        "Plan | [green] | [amber] | |",
        "Build | | | [amber] | [green]",
        "Open | | | | [amber]",
    )
    assert shown(*handed_on) == ["", "", "", ""]
    whole_year = (months, "Plan | [green] | [green] | [green] | [green]", "Build" + " | [amber]" * 4)
    assert shown(*whole_year) == ["", "", ""]
    assert shown("Action | May | June", "Plan | [green] | [green]", "Build | [green] | [green]") == [
        "",
        "",
        "",
    ]


def test_ratings_of_several_quarters_stand_side_by_side():
    lines = (
        "Measure | Q1 | Q2 | Q3",
        "Calls | [red] | [amber] | [green]",
        "Visits | [green] | [green] | [green]",
        "Letters | [green] | [red] | [red]",
    )
    assert shown(*lines)[1:] == [
        "1: Red, 2: Amber, 3: Green",
        "1: Green, 2: Green, 3: Green",
        "1: Green, 2: Red, 3: Red",
    ]


def test_a_figure_is_rated_by_the_colour_behind_it_where_colours_differ_down_the_column():
    lines = (
        "Measure | Target | April",
        "Calls | 90 [green] | 86 [amber]",
        "Visits | 12 [green] | 14 [green]",
    )
    assert shown(*lines) == ["", "2: Amber", "2: Green"]
    assert shown(
        "Measure | Red below | Green from", "Calls | 80 [red] | 90 [green]", "Visits | 5 [red] | 9 [green]"
    ) == [
        "",
        "",
        "",
    ]


def test_words_speak_for_themselves_and_an_arrow_is_coloured():
    lines = ("Measure | Lead | Travel", "Calls | Ali [red] | ▲ [red]", "Visits | Bo [green] | ► [green]")
    assert shown(*lines) == ["", "2: Red", "2: Green"]


def test_a_disc_counts_as_a_blank_cell():
    assert shown("Measure | Status", "Calls | ● [green]", "Visits | ● [green]") == [
        "",
        "1: Green",
        "1: Green",
    ]


def test_a_key_without_a_header_is_read_from_its_first_row():
    assert shown("[red] | late", "[amber] | at risk", "[green] | on time") == [
        "0: Red",
        "0: Amber",
        "0: Green",
    ]


@pytest.mark.parametrize(
    ("colour", "word", "pale"),
    [
        ("FF0000", "Red", False),
        ("FFC000", "Amber", False),
        ("#ffff00", "Yellow", False),
        ("FF00B050", "Green", False),
        ("0070C0", "Blue", False),
        ("FFC7CE", "Red", True),
        ("FFEB9C", "Amber", True),
        ("C6EFCE", "Green", True),
    ],
)
def test_colours_have_the_names_that_people_give_them(colour, word, pale):
    assert tint_of_hex(colour) == Tint(word, pale=pale)


@pytest.mark.parametrize("colour", ["FFFFFF", "000000", "D9D9D9", "7030A0", "1F3864", "auto", ""])
def test_white_black_grey_purple_and_navy_tell_nothing(colour):
    assert tint_of_hex(colour) is None


def test_a_pale_colour_is_no_clear_status():
    assert (status_colour((1, 0, 0)), status_colour((1, 0.8, 0.8))) == ("Red", None)
