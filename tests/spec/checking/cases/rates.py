from __future__ import annotations

from tests.spec.checking.drawn import over_time
from tests.spec.checking.given import Case, plan

CASES = [
    Case(
        "TARGET-10",
        "the rate doubles where the number hardly grows",
        plan(
            over_time(
                "Homes",
                "target Q4 26 300 number",
                "target Q4 26 0.4 per 1,000",
                "target Q4 27 400 number",
                "target Q4 27 1.1 per 1,000",
            )
        ),
        (
            (
                "The numbers and rates of the indicator “Homes” go by different populations, 1.8 times "
                "apart: “300” at “0.4” and “400” at “1.1”."
            ),
        ),
    ),
    Case(
        "TARGET-10",
        "the population grows a little, or a small rate is rounded",
        plan(
            over_time(
                "Homes",
                "target Q4 26 300 number",
                "target Q4 26 0.8 per 1,000",
                "target Q4 27 400 number",
                "target Q4 27 0.9 per 1,000",
            ),
            over_time(
                "Nursing",
                "target Q4 26 3 number",
                "target Q4 26 0.1 per 1,000",
                "target Q4 27 9 number",
                "target Q4 27 0.2 per 1,000",
            ),
            over_time("Visits", "target Q4 26 40 north", "target Q4 26 4 south"),
        ),
    ),
]
