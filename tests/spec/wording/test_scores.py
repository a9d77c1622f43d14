"""Scores on a risk scale, as registers print them. Sources: domain.md 1.4 and the registers named there."""

from decimal import Decimal

import pytest

from goldenthread.model import Kind, State
from goldenthread.wording import read_score, read_written

NUMBERED = {
    "20": 20,
    "4 x 5 = 20": 20,
    "3x4=12": 12,
    "5×5=25": 25,
    "16 (4x4)": 16,
    "L4 I4 = 16": 16,
    "L4 x I3 = 12 (Amber)": 12,
    "High (16)": 16,
    "High 16": 16,
    "Likely - 4": 4,
    "Very high (25)": 25,
    "Almost certain (5)": 5,
    "Critical (5)": 5,
    "3 - Possible": 3,
    "5: Almost certain": 5,
    "5 Almost certain": 5,
    "16 High": 16,
    "R16": 16,
    "A 12": 12,
    "16 R": 16,
    "20 ↑": 20,
    "12 (Amber)": 12,
}


@pytest.mark.parametrize(("text", "score"), NUMBERED.items())
def test_a_number_however_it_is_named(text, score):
    read = read_score(text)
    assert (read.value, read.kind, read.raw) == (Decimal(score), Kind.NUMBER, text)


@pytest.mark.parametrize("text", ["High", "D2", "A2", "E5", "4/5", "L4 I3", "Red", "4x5", "Treat by 2027"])
def test_words_and_places_in_a_matrix_have_no_number(text):
    assert read_score(text).value is None


@pytest.mark.parametrize("text", ["", "-", "n/a", "TBC"])
def test_gaps_are_told_as_everywhere(text):
    assert read_score(text) == read_written(text)
    assert read_score(text).state is not State.GIVEN
