"""The sample plan that the project ships, in Word and in Excel, read and compared row by row.

The expected rows come from the sample's own sources (tools/sample_plan), never from the reader.
"""

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from goldenthread.checking import check
from goldenthread.interpreting import Lexicon, read_plan
from goldenthread.model import (
    EnteredRating,
    Indicator,
    LineKind,
    PlanRecord,
    Rating,
    ReadingKind,
    Written,
    to_json,
)
from tests.lib.expected import edges, listed, number, priority_number, ref_of, rows, value

WORD, EXCEL = "sample-plan.docx", "sample-plan.xlsx"


@pytest.fixture(scope="session")
def both(lexicon: Lexicon) -> dict[str, PlanRecord]:
    folder = Path(str(files("goldenthread") / "sample"))
    return {name: read_plan(folder / name, lexicon) for name in (WORD, EXCEL)}


@pytest.fixture(params=[WORD, EXCEL])
def sample(request: pytest.FixtureRequest, both: dict[str, PlanRecord]) -> PlanRecord:
    return both[request.param]


def test_the_plan_says_who_it_is(sample: PlanRecord) -> None:
    expected = {row["key"]: row["value"] for row in rows("sample/plan.csv")}
    plan = sample.plan
    assert {
        "council": plan.council,
        "directorate": plan.directorate,
        "title": plan.title,
        "created_by": plan.author,
        "version": plan.status,
        "period_start": edges(plan.period)[0],
        "period_end": edges(plan.period)[1],
        "refreshed_earliest": edges(plan.refreshed)[0],
        "refreshed_latest": edges(plan.refreshed)[1],
        "next_refresh_earliest": edges(plan.next_refresh)[0],
        "next_refresh_latest": edges(plan.next_refresh)[1],
    } == expected


def test_every_priority(sample: PlanRecord) -> None:
    expected = [(row["number"], row["title"]) for row in rows("sample/priorities.csv")]
    assert [(p.number, p.title) for p in sample.priorities] == expected


def test_every_action(sample: PlanRecord) -> None:
    found: list[dict[str, str | None]] = [
        {
            "priority": priority_number(sample, a.priority),
            "ref": a.ref,
            "text": a.text,
            "start_raw": a.raw("start") or "",
            "start_earliest": edges(a.start)[0],
            "start_latest": edges(a.start)[1],
            "end_raw": a.raw("end") or "",
            "end_earliest": edges(a.end)[0],
            "end_latest": edges(a.end)[1],
            "service_areas": listed(a.service_areas),
            "owners": listed(a.owners),
        }
        for a in sample.actions
    ]
    expected = [{k: v for k, v in row.items() if k != "order"} for row in rows("sample/actions.csv")]
    assert _days_as_read(found) == _days_as_read(expected)


def _days_as_read(found: list[dict[str, str | None]]) -> list[dict[str, str | None]]:
    """A workbook holds a day as a day; how it is displayed may differ."""
    names = ("start", "end", "due")
    for row in found:
        for name in names:
            if row.get(f"{name}_earliest") and row[f"{name}_earliest"] == row[f"{name}_latest"]:
                row[f"{name}_raw"] = row[f"{name}_earliest"]
    return found


def test_every_milestone_under_its_own_action(sample: PlanRecord) -> None:
    """Two actions carry ASH4/2: a milestone belongs to one of them and not to the other."""
    actions = {a.id: a for a in sample.actions}
    found: list[dict[str, str | None]] = []
    for milestone in sample.milestones:
        action = actions[milestone.action or ""]
        beside = [a for a in sample.actions if a.priority == action.priority]
        earliest, latest = edges(milestone.due)
        found.append(
            {
                "priority": priority_number(sample, action.priority),
                "action_order": str(beside.index(action) + 1),
                "action_ref": action.ref,
                "text": milestone.text,
                "due_raw": milestone.raw("due") or "",
                "due_earliest": earliest,
                "due_latest": latest,
            }
        )
    expected = [{k: v for k, v in row.items() if k != "order"} for row in rows("sample/milestones.csv")]
    assert _days_as_read(found) == _days_as_read(expected)


def test_every_row_of_the_scorecard(sample: PlanRecord) -> None:
    expected = rows("sample/scorecard.csv")
    scorecard = [i for i in sample.indicators if i.kind == "scorecard"]
    assert [i.title for i in scorecard] == [row["title"] for row in expected]
    for indicator, row in zip(scorecard, expected, strict=True):
        (target,) = [t for t in sample.targets if t.indicator == indicator.id]
        by_kind = {r.kind: r for r in sample.readings if r.indicator == indicator.id}
        assert set(by_kind) == {ReadingKind.ACTUAL, ReadingKind.FORECAST}
        actual, forecast = by_kind[ReadingKind.ACTUAL], by_kind[ReadingKind.FORECAST]
        assert _said(target.written, "target") == _typed(row, "target")
        assert _said(actual.written, "actual") == _typed(row, "actual")
        assert _said(forecast.written, "forecast") == _typed(row, "forecast")
        assert tuple(map(_letter, (actual.attainment, actual.direction, actual.overall))) == (
            row["attainment"],
            row["direction"],
            row["overall"],
        )
        assert edges(target.period) == ("2025-04-01", "2026-03-31")
        assert edges(actual.period) == ("2025-12-31", "2025-12-31")
        assert edges(forecast.period) == ("2026-03-31", "2026-03-31")


def test_every_key_performance_indicator(sample: PlanRecord) -> None:
    expected = rows("sample/kpis.csv")
    kpis = [i for i in sample.indicators if i.kind == "kpi"]
    found = [
        {
            "priority": priority_number(sample, kpi.priority),
            "title": kpi.title,
            "frequency": kpi.frequency,
            "driver": kpi.driver,
            "explanation": kpi.explanation or "",
            "service_area": listed(kpi.service_areas),
        }
        for kpi in kpis
    ]
    keys = list(found[0])
    assert found == [{key: row[key] for key in keys} for row in expected]
    for kpi, row in zip(kpis, expected, strict=True):
        _check_kpi_figures(sample, kpi, row)


def _check_kpi_figures(sample: PlanRecord, kpi: Indicator, row: dict[str, str]) -> None:
    (target,) = [t for t in sample.targets if t.indicator == kpi.id]
    (reading,) = [r for r in sample.readings if r.indicator == kpi.id]
    assert _said(target.written, "target") == _typed(row, "target")
    assert _said(reading.written, "outturn") == _typed(row, "outturn")
    assert reading.kind is ReadingKind.FORECAST, "a forecast outturn is not yet an outturn"
    assert edges(target.period) == ("2026-04-01", "2027-03-31")
    assert edges(reading.period) == ("2025-04-01", "2026-03-31")


def _typed(row: dict[str, str], name: str) -> dict[str, object]:
    keys = ("raw", "kind", "state", "lower", "upper", "unit", "as_at")
    typed: dict[str, object] = {key: row[f"{name}_{key}"] for key in keys}
    if row[f"{name}_kind"] == "compound":
        return {**typed, "value": row[f"{name}_value"]}
    return {
        **typed,
        "value": number(row[f"{name}_value"]),
        "lower": number(row[f"{name}_lower"]),
        "upper": number(row[f"{name}_upper"]),
    }


def _said(written: Written | None, name: str) -> dict[str, object]:
    """A compound's parts stand where a number would."""
    assert written is not None, name
    change = written.change
    said: dict[str, object] = {
        "raw": written.raw,
        "kind": str(written.kind),
        "state": str(written.state),
        "unit": "percent" if change and change.in_percent else written.unit or "",
        "as_at": edges(written.as_at)[0],
    }
    if written.parts:
        parts = listed(tuple(f"{part.label}={part.written.value}" for part in written.parts))
        return {**said, "lower": "", "upper": "", "value": parts}
    return {**said, "value": written.value, "lower": written.lower, "upper": written.upper}


def _letter(entered: EnteredRating | None) -> str:
    letters = {Rating.RED: "R", Rating.AMBER: "A", Rating.GREEN: "G", Rating.NOT_RATED: "N/A"}
    assert entered is not None
    assert entered.rating is not None
    return letters[entered.rating]


def test_the_risks_behind_their_printings(sample: PlanRecord) -> None:
    found = [
        {
            "risk_no": str(order),
            "text": r.text,
            "current_score": str(value(r.current_score)),
            "target_score": str(value(r.target_score)),
            "owners": listed(r.owners),
            "priorities": listed(tuple(priority_number(sample, p) for p in r.priorities)),
            "entries": str(len(r.entries)),
        }
        for order, r in enumerate(sample.risks, start=1)
    ]
    assert found == rows("sample/risks.csv")


def test_every_printing_of_a_risk_keeps_its_wording(sample: PlanRecord) -> None:
    expected = [
        (r["priority"], int(r["risk_no"]), r["text"], r["current_score"], r["target_score"], r["owners"])
        for r in rows("sample/risk_entries.csv")
    ]
    found = [
        (
            priority_number(sample, entry.priority),
            order,
            entry.text,
            str(value(entry.current_score)),
            str(value(entry.target_score)),
            listed(entry.owners),
        )
        for order, risk in enumerate(sample.risks, start=1)
        for entry in risk.entries
    ]
    assert sorted(found) == sorted(expected)


def test_every_risk_action_under_its_own_risk(sample: PlanRecord) -> None:
    risk_of = {(r["priority"], r["order"]): r["risk_no"] for r in rows("sample/risk_entries.csv")}
    expected = [
        (
            r["priority"],
            risk_of[r["priority"], r["entry_order"]],
            r["text"],
            (r["start_raw"], r["start_earliest"], r["start_latest"]),
            (r["end_raw"], r["end_earliest"], r["end_latest"]),
        )
        for r in rows("sample/risk_actions.csv")
    ]
    numbers = {risk.id: str(order) for order, risk in enumerate(sample.risks, start=1)}
    found = [
        (
            priority_number(sample, a.priority),
            numbers[a.risk],
            a.text,
            (a.raw("start"), *edges(a.start)),
            (a.raw("end"), *edges(a.end)),
        )
        for a in sample.risk_actions
    ]
    assert found == expected


def test_every_budget_line_with_its_totals(sample: PlanRecord) -> None:
    found = [
        {
            "group": b.group or "",
            "line": b.title,
            "kind": str(b.kind),
            "expenditure": str(value(b.expenditure)),
            "income": str(value(b.income)),
            "net": str(value(b.net)),
        }
        for b in sample.budget_lines
        if b.kind is not LineKind.TOTAL
    ]
    expected = rows("sample/budget.csv")
    assert found == expected[:-1]
    (total,) = [b for b in sample.budget_lines if b.kind is LineKind.TOTAL]
    assert (total.title, value(total.net)) == (expected[-1]["line"], number(expected[-1]["net"]))
    assert {w.scale for b in sample.budget_lines for w in (b.expenditure, b.income, b.net) if w} == {1000}
    assert {edges(b.period) for b in sample.budget_lines} == {("2026-04-01", "2027-03-31")}


def test_the_directorate_total_belongs_to_no_group(sample: PlanRecord) -> None:
    assert [b.group or "" for b in sample.budget_lines if b.kind is LineKind.TOTAL] == [""]


def test_every_budget_option(sample: PlanRecord) -> None:
    expected = [
        (f"Option {row['number']}", row["text"], "budget option") for row in rows("sample/options.csv")
    ]
    assert [(p.ref, p.text, p.kind) for p in sample.proposals] == expected


def test_every_equality_objective(sample: PlanRecord) -> None:
    expected = [("equality", r["objective"], r["rating"], r["progress"]) for r in rows("sample/equality.csv")]
    found = [(o.kind, o.text, o.rating.raw if o.rating else "", o.progress) for o in sample.objectives]
    assert found == expected


def test_every_achievement(sample: PlanRecord) -> None:
    expected = [(row["priority"], row["text"]) for row in rows("sample/achievements.csv")]
    assert [(a.priority_text, a.text) for a in sample.achievements] == expected


def test_every_statement_of_the_vision(sample: PlanRecord) -> None:
    expected = [row["text"] for row in rows("sample/vision.csv")]
    assert [s.text for s in sample.statements if s.kind == "vision"] == expected


def test_responsibilities_are_a_register(sample: PlanRecord) -> None:
    expected = [(row["area"], row["text"]) for row in rows("sample/responsibilities.csv")]
    kept = [(r.columns, [row.cells for row in r.rows]) for r in sample.registers]
    assert (("Service area", "Key responsibilities"), expected) in kept


def test_the_meaning_of_each_rating_letter(sample: PlanRecord) -> None:
    expected = [(row["letter"], row["meaning"]) for row in rows("sample/rating_definitions.csv")]
    assert [(d.term, d.meaning) for d in sample.definitions if d.kind == "rating"] == expected


def test_the_sample_holds_nothing_that_was_not_put_there(sample: PlanRecord) -> None:
    """What the reader makes up beyond the expected rows would be as wrong as what it misses."""
    assert not sample.commitments
    assert not sample.consultations
    assert not sample.documents
    assert len(sample.indicators) == len(rows("sample/scorecard.csv")) + len(rows("sample/kpis.csv"))
    assert {s.kind for s in sample.statements} == {"vision"}
    assert {d.kind for d in sample.definitions} == {"rating"}


_FINDING = {
    # theme: the word that opens the codes of its findings
    "order": "ORDER",
    "dates": "DATE",
    "owners": "OWNER",
    "duplicates": "REF",
    "targets": "TARGET",
    "casting": "CAST",
}


@pytest.mark.parametrize("defect", rows("sample/defects.csv"), ids=lambda row: row["theme"])
def test_each_defect_sown_into_the_sample_is_found(sample: PlanRecord, defect: dict[str, str]) -> None:
    places = {
        entry.id: (getattr(entry, "title", ""), getattr(entry, "group", ""), entry.ref)
        for entry in sample.entries()
    }
    actions = {m.id: ref_of(sample.actions, m.action) for m in sample.milestones}
    indicators = {
        t.id: next(i.title for i in sample.indicators if i.id == t.indicator) for t in sample.targets
    }
    named = [
        {*places[one], actions.get(one), indicators.get(one)}
        for finding in check(sample)
        if finding.code.startswith(_FINDING[defect["theme"]])
        for one in finding.about
    ]
    assert any(defect["where"] in names for names in named)


_SAME_IN_BOTH = (
    "priorities",
    "objectives",
    "actions",
    "milestones",
    "statements",
    "indicators",
    "targets",
    "readings",
    "risks",
    "risk_actions",
    "budget_lines",
    "proposals",
    "achievements",
    "definitions",
    "posts",
    "links",
)


@pytest.mark.parametrize("key", _SAME_IN_BOTH)
def test_both_formats_give_the_same_entries(both: dict[str, PlanRecord], key: str) -> None:
    word, excel = (_comparable(to_json(getattr(both[name], key))) for name in (WORD, EXCEL))
    assert excel == word


def test_both_formats_give_the_same_plan(both: dict[str, PlanRecord]) -> None:
    word, excel = (_comparable(to_json(both[name].plan)) for name in (WORD, EXCEL))
    # The workbook gives the edition a row of its own; the document prints it as a line.
    assert excel.pop("edition") == "Refreshed April 2026"
    assert word.pop("edition") is None
    assert excel == word


def _comparable(value: Any) -> Any:
    """Without places; and without sections, for sheets have other names than headings.

    Nor with `raw` and `ref`: a day is displayed in another way, and "Priority 1" stands as 1 in a column.
    """
    if isinstance(value, dict):
        away = ("source", "place", "section", "raw", "ref", "assumed")
        return {key: _comparable(one) for key, one in value.items() if key not in away}
    return [_comparable(one) for one in value] if isinstance(value, list) else value
