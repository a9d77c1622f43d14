"""Tables that set a council beside others: whose figure each column holds."""

from collections.abc import Callable

from goldenthread.model import PlanRecord
from tests.lib.expected import edges, value

Sketch = Callable[[str], PlanRecord]


def test_a_column_under_the_council_s_name_holds_its_own_figures(sketch: Sketch) -> None:
    record = sketch("""
        Benchmarking report: Kelderholm Borough Council

        Indicator | Period | Kelderholm | England
        Homes built | 2024/25 | 310 | 290
        Flats built | 2024/25 | 41 | 42
    """)
    assert [(value(one.written), edges(one.period)[1]) for one in record.readings] == [
        (310, "2025-03-31"),
        (41, "2025-03-31"),
    ]
    assert record.indicators[0].raw("England") == "290"


def test_a_column_under_another_name_is_nobody_s(sketch: Sketch) -> None:
    record = sketch("""
        Benchmarking report: Kelderholm Borough Council

        Indicator | Period | Wexborough | England
        Homes built | 2024/25 | 310 | 290
    """)
    assert [value(one.written) for one in record.readings if one.written] == []
    assert record.indicators[0].raw("Wexborough") == "310"
