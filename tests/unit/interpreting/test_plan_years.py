"""The years that a plan or a report is for."""

from collections.abc import Callable

import pytest

from goldenthread.model import PlanRecord
from tests.lib.expected import edges

Sketch = Callable[[str], PlanRecord]


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Equality action plan 2024 to 2028", ("2024-04-01", "2028-03-31")),
        ("2026 Business Plan", ("2026-01-01", "2026-12-31")),
        ("Annual Service Delivery Plan 2026", ("2026-01-01", "2026-12-31")),
        ("Performance Report, Quarter 3 2025/26 (October to December 2025)", ("2025-04-01", "2026-03-31")),
        ("Performance Report, October to December 2025", ("2025-04-01", "2026-03-31")),
    ],
)
def test_the_title_tells_the_years(title: str, period: tuple[str, str], sketch: Sketch) -> None:
    plan = sketch(f"{title}\n\nIn March 2026 we open the hub. In 2027/28 and 2027/28 we review it.").plan
    assert edges(plan.period) == period


def test_a_year_that_begins_in_july_holds_the_reports_own_date(sketch: Sketch) -> None:
    plan = sketch("""
        Westmarch Shire Council

        Operational Plan Progress Report, Quarter 1 (July to September 2025)
    """).plan
    assert edges(plan.period) == ("2025-07-01", "2026-06-30")
