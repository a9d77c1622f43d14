"""A summary of measures and, further on, a card for each: one indicator under one reference."""

from collections.abc import Callable

from goldenthread.model import PlanRecord
from tests.lib.expected import value

Tabled = Callable[[str], PlanRecord]

_BOTH = """
    Ref | Indicator | Target 2025/26 | Q1 2025/26 | RAG
    AC1 | Carers assessed in time | 90% | 84% | A
    AC2 | Breaks booked | 50 | 48 | G

    Each measure follows in full.

    Ref | AC1
    Indicator | Carers assessed in time
    Owner | Head of Carers
    Target 2025/26 | 90%
    Q1 2025/26 | 84%
    Commentary | Two posts were vacant.
"""


def test_a_card_adds_to_the_indicator_of_the_summary(tabled: Tabled) -> None:
    record = tabled(_BOTH)
    assert [(i.ref, i.owners, i.explanation) for i in record.indicators] == [
        ("AC1", ("Head of Carers",), "Two posts were vacant."),
        ("AC2", (), None),
    ]
    assert [value(one.written) for one in record.targets] == [90, 50]
    assert [value(one.written) for one in record.readings] == [84, 48]
    places = {seen.place.table for seen in record.indicators[0].seen}
    assert places == {1, 2}
    assert not [f for f in record.findings if f.code == "READ-6"]


def test_another_target_in_the_card_is_kept_and_told(tabled: Tabled) -> None:
    head, card = _BOTH.split("Each measure")
    record = tabled(f"{head}Each measure{card.replace('90%', '85%')}")
    own = [one for one in record.targets if one.indicator == record.indicators[0].id]
    assert [value(one.written) for one in own] == [90, 85]
    (told,) = [f for f in record.findings if f.code == "READ-6"]
    assert "90%" in told.message
    assert "85%" in told.message


def test_the_same_title_without_a_reference_stays_two_indicators(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | Target | Actual
        Days lost to sickness | 8 | 9

        The second team follows.

        Indicator | Target | Actual | Owner
        Days lost to sickness | 8 | 11 | Head of Care
    """)
    assert len(record.indicators) == 2


def test_a_footnote_of_the_second_printing_follows_to_the_one_that_stays(tabled: Tabled) -> None:
    record = tabled("""
        Ref | Indicator | Target | Actual
        AC1 | Carers assessed in time | 90% | 84%

        Each measure follows in full.

        Ref | Indicator | Target | Actual | Owner
        AC1 | Carers assessed in time | 90% | 84%* | Head of Carers
        * Provisional. | < | < | < | <
    """)
    (indicator,) = record.indicators
    assert [f.about for f in record.footnotes] == [(indicator.id,)]
    assert indicator.owners == ("Head of Carers",)
