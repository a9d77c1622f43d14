"""The judge of these files is judged first: what it calls found, missing and wrong, on small records."""

from typing import Any

import pytest

from . import compare
from .compare import FOUND, MISSING, WRONG
from .judge import MAIN, NAMED, judge


def record(**entries: list[dict[str, Any]]) -> dict[str, Any]:
    kinds = (*MAIN, *NAMED, "targets", "readings", "risk_actions", "sections", "themes")
    return {
        "plan": {"title": "A plan", "council": None, "directorate": None, "source": None},
        **{kind: [] for kind in kinds},
        **entries,
    }


def action(**fields: Any) -> dict[str, Any]:
    return {"id": "action-1", "ref": None, "text": "Open the hub", "owners": [], "end": None, **fields}


def outcomes(expected: dict[str, Any], got: dict[str, Any]) -> list[str]:
    return [fact.outcome for fact in judge(expected, got)]


def test_an_entry_that_nobody_would_see_in_the_file_is_wrong() -> None:
    assert outcomes({}, record(actions=[action()])) == [WRONG]
    assert outcomes({"free": ["actions"]}, record(actions=[action()])) == []


def test_every_field_of_a_row_that_was_not_read_is_missing() -> None:
    row = {"text": "Open the hub", "end": "2026-03-31", "owners": ["Head of Property"]}
    assert outcomes({"actions": [row]}, record()) == [MISSING, MISSING, MISSING]


@pytest.mark.parametrize(
    ("latest", "outcome"), [("2026-03-31", FOUND), ("2026-06-30", WRONG), (None, MISSING)]
)
def test_another_date_is_wrong_and_none_is_missing(latest: str | None, outcome: str) -> None:
    end = {"raw": "31 March", "earliest": latest, "latest": latest}
    expected = {"actions": [{"text": "Open the hub", "end": "2026-03-31"}]}
    assert outcomes(expected, record(actions=[action(end=end)])) == [FOUND, outcome]


@pytest.mark.parametrize(
    ("expected", "value", "kind", "scale", "outcome"),
    [
        ("84%", 84, "number", 1, FOUND),
        ("84%", 0.84, "number", 1, WRONG),
        ("1250000", 1250, "number", 1000, FOUND),
        ("1250000", 1250, "number", 1, WRONG),
        ("<150", 150, "below", 1, FOUND),
        ("<150", 150, "number", 1, WRONG),
        ("no figure", 0, "number", 1, WRONG),
        ("no figure", None, "none", 1, FOUND),
        ("84%", None, "text", 1, MISSING),
    ],
)
def test_a_figure_counts_with_its_scale_and_its_bound(
    expected: str, value: float | None, kind: str, scale: int, outcome: str
) -> None:
    written = {"raw": "as printed", "value": value, "kind": kind, "scale": scale}
    assert compare.value(expected, written) == outcome


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2025/26", "2025-04-01", "2026-03-31"),
        ("2025/26 Q1", "2025-04-01", "2025-06-30"),
        ("2025/26 Q4", "2026-01-01", "2026-03-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-07-01..2026-06-30", "2025-07-01", "2026-06-30"),
    ],
)
def test_periods_are_written_short(written: str, first: str, last: str) -> None:
    assert compare.span(written) == (first, last)


def indicator_with(*readings: dict[str, Any]) -> dict[str, Any]:
    indicator = {"id": "i-1", "ref": None, "codes": [], "title": "Visits to libraries"}
    return record(indicators=[indicator], readings=[{"indicator": "i-1", **one} for one in readings])


def reading(value: float | None, period: str, overall: str | None = None) -> dict[str, Any]:
    first, last = compare.span(period)
    return {
        "kind": "actual",
        "written": {"raw": str(value), "value": value, "kind": "number", "scale": 1},
        "period": {"raw": period, "earliest": first, "latest": last},
        "breakdown": None,
        "attainment": None,
        "direction": None,
        "overall": overall and {"raw": overall, "rating": overall},
    }


EXPECTED = {"indicators": [{"title": "Visits to libraries", "actual": {"2025/26 Q1": "140 | amber"}}]}


def test_a_reading_is_its_figure_its_period_and_its_rating() -> None:
    assert outcomes(EXPECTED, indicator_with(reading(140, "2025/26 Q1", "amber"))) == [FOUND] * 4


def test_a_figure_in_another_period_has_its_period_wrong() -> None:
    got = outcomes(EXPECTED, indicator_with(reading(140, "2025/26", "amber")))
    assert got == [FOUND, FOUND, WRONG, FOUND]


def test_another_figure_and_another_rating_are_wrong() -> None:
    got = outcomes(EXPECTED, indicator_with(reading(14, "2025/26 Q1", "green")))
    assert got == [FOUND, WRONG, FOUND, WRONG]


def test_a_reading_too_many_is_wrong() -> None:
    readings = (reading(140, "2025/26 Q1", "amber"), reading(0, "2025/26 Q2"))
    assert outcomes(EXPECTED, indicator_with(*readings)) == [FOUND] * 4 + [WRONG]
