"""A column that no field takes is kept under its own heading; two readings in one table are two."""

from pathlib import Path

from goldenthread.interpreting import read_lexicon, read_plan
from goldenthread.model import PlanRecord


def read(folder: Path, text: str) -> PlanRecord:
    path = folder / "plan.md"
    path.write_text(f"# Action plan 2026/27\n\n{text}", encoding="utf-8")
    return read_plan(path, read_lexicon())


def test_a_strange_column_of_an_action_stays_in_its_raw_text(tmp_path: Path) -> None:
    plan = read(
        tmp_path,
        "| Action ID | Action | Owner | Due date | Ward |\n|---|---|---|---|---|\n"
        "| A1 | Open the hub | Director | 30/09/2026 | Northgate |\n",
    )
    assert [(one.ref, one.raw("Ward")) for one in plan.actions] == [("A1", "Northgate")]


def test_a_strange_column_of_a_risk_and_of_an_indicator_stays_too(tmp_path: Path) -> None:
    plan = read(
        tmp_path,
        "| Risk | Score | Owner | Proximity |\n|---|---|---|---|\n"
        "| The market fails | 20 | Director | Near |\n\n"
        "## Measures\n\n"
        "| Measure | Target | Actual | Form |\n|---|---|---|---|\n| Reviews | 90% | 84% | CLD |\n",
    )
    assert [one.raw("Proximity") for one in plan.risks] == ["Near"]
    assert [one.raw("Form") for one in plan.indicators] == ["CLD"]


def test_two_quarters_are_two_readings_each_with_its_dates(tmp_path: Path) -> None:
    plan = read(
        tmp_path,
        "| Measure | Target | Q1 actual | Q2 actual | RAG |\n|---|---|---|---|---|\n"
        "| Reviews | 90% | 84% | 88% | A |\n",
    )
    found = [
        (str(one.written.value), one.period.latest.isoformat(), one.overall is not None)
        for one in plan.readings
        if one.written and one.period and one.period.latest
    ]
    assert found == [("84", "2026-06-30", False), ("88", "2026-09-30", True)]
