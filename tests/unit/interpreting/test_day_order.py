"""Day first, unless the document itself proves that it writes the month first."""

from collections.abc import Callable

import pytest

from goldenthread.interpreting.whole.day_order import with_month_first, writes_month_first
from goldenthread.model import PlanRecord
from goldenthread.wording import read_when
from tests.lib.expected import edges
from tests.lib.plan_sketches import document

Sketch = Callable[[str], PlanRecord]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Done by 08/15/2025 and 08/05/2025", True),
        ("Done by 8-15-25", True),
        ("Done by 08/05/2025", False),
        ("Done by 08/15/2025 and 15/08/2025", False),
        ("Done by 15/08/2025", False),
        ("£500 by 08/15/2025, the rest by 08/05/2025", False),
        ("£500 by 08/15/2025, the rest by 09/30/2025", True),
        ("Paragraph 6.5.10 and 4.12.13", False),
        ("11/22/26, 7:43 AM", False),
        ("Version 1.20.2025.3", False),
    ],
)
def test_one_impossible_date_settles_the_order_unless_another_contradicts_it(words: str, first: bool) -> None:
    assert writes_month_first(document(words)) is first


@pytest.mark.parametrize(
    ("raw", "span"),
    [
        ("08/15/2025", ("2025-08-15", "2025-08-15")),
        ("08/05/2025", ("2025-08-05", "2025-08-05")),
        ("By 02/29/2024", ("2024-02-29", "2024-02-29")),
        ("08/15/2025 to 09/30/2025", ("2025-08-15", "2025-09-30")),
        ("5 August 2025", ("2025-08-05", "2025-08-05")),
        ("2025-08-15", ("2025-08-15", "2025-08-15")),
    ],
)
def test_numeric_dates_are_turned_and_others_stay(raw: str, span: tuple[str, str]) -> None:
    turned = with_month_first(read_when(raw))
    assert (turned.raw, edges(turned)) == (raw, span)
    assert with_month_first(turned) == turned


def test_a_day_that_does_not_exist_either_way_stays_told() -> None:
    turned = with_month_first(read_when("02/30/2025"))
    assert turned.latest is None
    assert turned.problem == "There is no day 30 in February 2025."


def test_a_whole_plan_is_read_in_the_order_it_proves(sketch: Sketch) -> None:
    record = sketch("""
        Action | Lead | End date
        Install signs | Head of Streets | 08/05/2025
        Paint the crossings | Head of Streets | 08/15/2025
    """)
    assert [edges(one.end)[1] for one in record.actions] == ["2025-08-05", "2025-08-15"]
    assert [one.code for one in record.findings] == ["READ-32"]
    assert {one.end.assumed for one in record.actions if one.end} == {"the document writes the month first"}


def test_a_plan_that_proves_nothing_is_read_day_first(sketch: Sketch) -> None:
    record = sketch("""
        Action | Lead | End date
        Install signs | Head of Streets | 08/05/2025
    """)
    assert [edges(one.end)[1] for one in record.actions] == ["2025-05-08"]
