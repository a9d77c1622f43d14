"""Notes below a table, the sign that ties them to its rows, and a table that is printed twice."""

from collections.abc import Callable

from goldenthread.model import PlanRecord, State
from tests.lib.expected import value

Tabled = Callable[[str], PlanRecord]

_TWICE = """
    Indicator | Target | Actual | Owner
    Reviews on time³ | 95% | 91% | Head of Reviews
    Cost of care | £500 | £512# | Head of Finance

    Notes:

    ³

    Counted in the quarter they fall due.

    #

    Provisional.
"""


def test_signs_on_lines_of_their_own_begin_the_notes(tabled: Tabled) -> None:
    record = tabled(_TWICE)
    assert [(f.mark, f.text) for f in record.footnotes] == [
        ("3", "Counted in the quarter they fall due."),
        ("#", "Provisional."),
    ]
    first, second = record.indicators
    assert (first.title, first.footnotes) == ("Reviews on time", (record.footnotes[0].id,))
    assert second.footnotes == (record.footnotes[1].id,)
    assert [f.about for f in record.footnotes] == [(first.id,), (second.id,)]


def test_the_next_sentence_is_prose_again(tabled: Tabled) -> None:
    record = tabled(f"{_TWICE}\nThe board meets each month and looks at every measure of the plan.")
    assert len(record.footnotes) == 2
    assert any("The board meets each month" in (section.text or "") for section in record.sections)


def test_a_table_printed_twice_is_told_and_not_doubled(tabled: Tabled) -> None:
    record = tabled(f"{_TWICE}\n{_TWICE}")
    assert [i.title for i in record.indicators] == ["Reviews on time", "Cost of care"]
    assert len(record.footnotes) == 2
    (told,) = [f for f in record.findings if f.code == "READ-5"]
    assert told.place
    assert (told.also[0].table, told.place.table) == (1, 2)


def test_a_table_that_differs_in_one_figure_is_read_again(tabled: Tabled) -> None:
    record = tabled(f"{_TWICE}\n{_TWICE.replace('91%', '92%')}")
    assert len(record.indicators) == 4
    assert not [f for f in record.findings if f.code == "READ-5"]


def test_a_sentence_over_the_years_is_one_state_and_no_reading(tabled: Tabled) -> None:
    record = tabled("""
        Measure | 2024-25 performance | Target 2025-26 | Target 2026-27
        Carers supported | Baseline data being refined, target from spring 2026 | |
        Reviews on time | not available | 90% | 95%
    """)
    first, *others = record.targets
    assert first.written
    assert (first.written.state, first.indicator) == (State.DEFINITION_PENDING, record.indicators[0].id)
    assert [value(one.written) for one in others] == [90, 95]
    assert [one.indicator for one in record.readings] == [record.indicators[1].id]
