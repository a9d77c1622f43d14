from decimal import Decimal

import pytest

from goldenthread.model import Kind, Part, State, Written
from goldenthread.reports.values import money_line, say_state, value_lines
from tests.lib.sample_record import when, written

NOT_GIVEN = [state for state in State if state is not State.GIVEN]


@pytest.mark.parametrize("state", NOT_GIVEN)
def test_what_is_missing_is_a_dash_with_its_state_in_words_and_never_0(state):
    dash, why = value_lines(Written(raw="", kind=Kind.NONE, state=state))
    assert dash.text == "—"
    assert len(why.text) > 3
    assert "0" not in dash.text + why.text


def test_every_state_says_something_else():
    said = {say_state(Written(raw="", kind=Kind.NONE, state=state)) for state in NOT_GIVEN}
    assert len(said) == len(NOT_GIVEN)


def test_a_source_that_says_what_it_waits_for_is_quoted():
    waiting = Written(raw="Awaiting Survey", kind=Kind.NONE, state=State.AWAITING)
    assert say_state(waiting) == "awaiting Survey"


def test_a_missing_value_says_when_it_is_promised():
    promised = Written(raw="", kind=Kind.NONE, state=State.AWAITING, expected=when("Apr 2027"))
    assert say_state(promised) == "awaiting, expected April 2027"


def test_a_value_stands_as_printed():
    assert value_lines(written("8.00%"))[0].text == "8.00%"


@pytest.mark.parametrize(
    ("raw", "unit", "shown"),
    [("658", "£", "£658"), ("5.5", "percent", "5.5%"), ("£12", "£", "£12"), ("104", None, "104")],
)
def test_pounds_and_percent_are_added_where_the_cell_leaves_them_out(raw, unit, shown):
    value = Written(raw=raw, kind=Kind.NUMBER, value=Decimal(raw.strip("£")), unit=unit)
    assert value_lines(value)[0].text == shown


def test_the_parts_of_a_compound_keep_their_labels():
    parts = tuple(Part(label=label, written=written(text)) for label, text in (("A", "314"), ("B", "tbc")))
    lines = value_lines(Written(raw="A 314 B tbc", kind=Kind.COMPOUND, parts=parts))
    assert [(line.label, line.text) for line in lines] == [("A", "314"), ("B", "—"), ("", "to be confirmed")]


def test_a_mark_beside_a_number_is_shown():
    flagged = Written(raw="500", kind=Kind.NUMBER, value=Decimal(500), flags=("unreliable",))
    assert [line.text for line in value_lines(flagged)] == ["500", "unreliable"]


@pytest.mark.parametrize(
    ("raw", "decimals", "shown", "pad"),
    [("12579", 0, "12,579", ""), ("1.5", 1, "1.5", ""), ("12", 1, "12", ".0"), ("1.5", 2, "1.5", "0")],
)
def test_amounts_part_their_thousands_and_line_up_on_the_point(raw, decimals, shown, pad):
    line = money_line(written(raw), decimals)
    assert (line.text, line.pad) == (shown, pad)


def test_an_amount_below_zero_has_a_minus_and_no_hyphen():
    below = Written(raw="(25)", kind=Kind.NUMBER, value=Decimal(-25), decimals=0)
    assert money_line(below, 0).text == "\u221225"


def test_an_unknown_amount_says_so():
    assert money_line(written("?"), 0).text == "— not known"
