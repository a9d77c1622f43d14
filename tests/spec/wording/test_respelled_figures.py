"""Figures in the spelling of other countries and keyboards, and figures side by side without a label."""

from decimal import Decimal

import pytest

from goldenthread.model import Kind, State
from goldenthread.wording import read_written


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("98,7%", "98.7", "percent"),
        ("£3.912,50", "3912.50", "pounds"),
        ("1.234.567,8", "1234567.8", None),
        ("12\u00a0579", "12579", None),
        ("1\u202f204", "1204", None),
        ("½", "0.5", None),
        ("1½ days", "1.5", "days"),
    ],
)
def test_a_figure_in_another_spelling(text: str, value: str, unit: str | None) -> None:
    written = read_written(text)
    assert (written.raw, written.value, written.unit) == (text, Decimal(value), unit)


def test_a_plus_before_the_percent_sign_is_a_limit() -> None:
    written = read_written("20+%")
    assert (written.kind, written.lower, written.unit) == (Kind.AT_LEAST, 20, "percent")


@pytest.mark.parametrize("text", ["12 579", "1.234,567", "1,2", "top quartile", "2:30"])
def test_what_could_be_two_things_stays_text(text: str) -> None:
    assert read_written(text).value is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [("4 / 31 / 65", ["4", "31", "65"]), ("456 3.8", ["456", "3.8"]), ("<5 / <30 / >65", ["5", "30", "65"])],
)
def test_figures_side_by_side_are_parts(text: str, parts: list[str]) -> None:
    written = read_written(text)
    assert (written.kind, [str(one.written.value) for one in written.parts]) == (Kind.COMPOUND, parts)


@pytest.mark.parametrize(("text", "state"), [("n/k", State.UNKNOWN), ("N/R", State.NOT_AVAILABLE)])
def test_not_known_and_not_returned_are_states(text: str, state: State) -> None:
    assert read_written(text).state is state
