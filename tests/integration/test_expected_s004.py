"""A directorate business plan, every row as a person typed it before the reader existed."""

from collections.abc import Sequence

from goldenthread.model import LineKind, PlanRecord, Rating, Reading, ReadingKind, State, Target, Written
from tests.lib.expected import (
    edges,
    listed,
    number,
    priority_number,
    ref_of,
    rows,
    spans,
    text_hash,
    value,
)

_NOT_NUMBERS = {
    "to_be_confirmed": State.TO_BE_CONFIRMED,
    "awaiting": State.AWAITING,
    "not_available": State.NOT_AVAILABLE,
}


def test_the_plan_says_who_it_is(s004: PlanRecord) -> None:
    expected = {row["key"]: row["value"] for row in rows("s004/plan.csv")}
    plan = s004.plan
    assert {
        "council": plan.council,
        "directorate": plan.directorate,
        "title": plan.title,
        "period_start": edges(plan.period)[0],
        "period_end": edges(plan.period)[1],
        "edition_status": plan.status,
        "refreshed_earliest": edges(plan.refreshed)[0],
        "refreshed_latest": edges(plan.refreshed)[1],
        "next_refresh_earliest": edges(plan.next_refresh)[0],
        "next_refresh_latest": edges(plan.next_refresh)[1],
    } == expected


def test_every_priority(s004: PlanRecord) -> None:
    expected = [(row["number"], row["title_hash"]) for row in rows("s004/priorities.csv")]
    assert [(p.number, text_hash(p.title)) for p in s004.priorities] == expected


def test_every_action(s004: PlanRecord) -> None:
    expected = rows("s004/actions.csv")
    found = [
        {
            "ref": a.ref,
            "priority": priority_number(s004, a.priority),
            "text_hash": text_hash(a.text),
            "start_raw": a.raw("start") or "",
            "start_earliest": edges(a.start)[0],
            "start_latest": edges(a.start)[1],
            "end_raw": a.raw("end") or "",
            "end_earliest": edges(a.end)[0],
            "end_latest": edges(a.end)[1],
            "service_areas": listed(a.service_areas),
            "owners": listed(a.owners),
        }
        for a in s004.actions
    ]
    assert found == expected


def test_every_milestone(s004: PlanRecord) -> None:
    expected = [
        (r["action_ref"], r["text_hash"], r["date_raw"], r["earliest"], r["latest"], r["dates"])
        for r in rows("s004/milestones.csv")
    ]
    found = [
        (
            ref_of(s004.actions, m.action),
            text_hash(m.text),
            m.due.raw if m.due else "",
            *edges(m.due),
            spans(m.due),
        )
        for m in s004.milestones
    ]
    assert found == expected


def test_every_row_of_the_scorecard(s004: PlanRecord) -> None:
    expected = rows("s004/scorecard.csv")
    scorecard = [i for i in s004.indicators if i.kind == "scorecard"]
    assert [text_hash(i.title) for i in scorecard] == [r["title_hash"] for r in expected]
    for indicator, row in zip(scorecard, expected, strict=True):
        target = _one(s004.targets, indicator.id)
        actual = _one([r for r in s004.readings if r.kind is ReadingKind.ACTUAL], indicator.id)
        forecast = _one([r for r in s004.readings if r.kind is ReadingKind.FORECAST], indicator.id)
        assert target.raw("written") == row["target_raw"]
        assert actual.raw("written") == row["actual_raw"]
        assert forecast.raw("written") == row["forecast_raw"]
        assert (_letter(actual.attainment), _letter(actual.direction), _letter(actual.overall)) == (
            row["attainment"],
            row["direction"],
            row["overall"],
        )
        _check_target(target.written, row)
        _check_reading(actual.written, row, "actual")
        _check_reading(forecast.written, row, "forecast")


def _one(entries: Sequence, indicator: str) -> Target | Reading:  # type: ignore[type-arg]
    found = [one for one in entries if one.indicator == indicator]
    assert len(found) == 1, indicator
    return found[0]


def _letter(entered: object) -> str:
    letters = {Rating.RED: "R", Rating.AMBER: "A", Rating.GREEN: "G", Rating.NOT_RATED: "N/A"}
    return letters[entered.rating]  # type: ignore[attr-defined]


def _check_target(written: Written | None, row: dict[str, str]) -> None:
    assert written is not None
    kind = row["target_kind"]
    said = {
        "number": written.kind == "number",
        "percent": written.kind == "number" and written.unit == "percent",
        "at_most": written.kind == "at most",
        "baseline": written.state is State.BASELINE_YEAR,
        "survey": written.state is State.SURVEY,
        "text": written.kind == "text",
        "relative_change": written.kind == "change",
    }
    assert said[kind], (kind, written)
    if kind == "relative_change":
        assert written.change is not None
        assert written.change.amount == number(row["target_value"])
    else:
        assert written.value == number(row["target_value"])
        assert written.kind != "at most" or written.upper == number(row["target_upper"])


def _check_reading(written: Written | None, row: dict[str, str], which: str) -> None:
    assert written is not None
    state = row[f"{which}_state"]
    if state == "number":
        assert written.value == number(row[f"{which}_value"])
    elif state == "compound":
        assert listed(tuple(f"{p.label}={p.written.value}" for p in written.parts)) == row[f"{which}_parts"]
    elif state == "text":
        assert written.kind == "text"
    else:
        assert written.state is _NOT_NUMBERS[state]


def test_every_key_performance_indicator_and_no_placeholder(s004: PlanRecord) -> None:
    expected = rows("s004/kpis.csv")
    kpis = [i for i in s004.indicators if i.kind == "kpi"]
    found = []
    for kpi in kpis:
        readings = [r.raw("written") for r in s004.readings if r.indicator == kpi.id]
        targets = [t.raw("written") for t in s004.targets if t.indicator == kpi.id]
        found.append(
            {
                "priority": priority_number(s004, kpi.priority),
                "title_hash": text_hash(kpi.title),
                "frequency": kpi.raw("frequency") or "",
                "apb_priority": kpi.driver or "",
                "outturn_raw": listed(tuple(readings)),
                "target_raw": listed(tuple(targets)),
                "service_area": listed(kpi.service_areas),
            }
        )
    assert found == [{k: v for k, v in row.items() if k != "order"} for row in expected]


def test_the_eleven_risks_behind_twenty_two_printings(s004: PlanRecord) -> None:
    expected = rows("s004/risks.csv")
    found = [
        {
            "first_text_hash": text_hash(r.text),
            "current_score": str(value(r.current_score)),
            "target_score": str(value(r.target_score)),
            "owners": listed(r.owners),
            "priorities": listed(tuple(priority_number(s004, p) for p in r.priorities)),
            "entries": str(len(r.entries)),
        }
        for r in s004.risks
    ]
    assert found == [{k: v for k, v in row.items() if k != "risk_no"} for row in expected]


def test_every_printing_of_a_risk_keeps_its_wording(s004: PlanRecord) -> None:
    expected = [
        (r["priority"], int(r["risk_no"]), r["text_hash"], r["current_score"], r["target_score"], r["owners"])
        for r in rows("s004/risk_entries.csv")
    ]
    found = [
        (
            priority_number(s004, entry.priority),
            number_of,
            text_hash(entry.text),
            str(value(entry.current_score)),
            str(value(entry.target_score)),
            listed(entry.owners),
        )
        for number_of, risk in enumerate(s004.risks, start=1)
        for entry in risk.entries
    ]
    assert sorted(found) == sorted(expected)


def test_every_risk_action(s004: PlanRecord) -> None:
    expected = [
        tuple(value for key, value in row.items() if key not in ("entry_order", "order"))
        for row in rows("s004/risk_actions.csv")
    ]
    found = [
        (
            priority_number(s004, a.priority),
            text_hash(a.text),
            a.raw("start"),
            *edges(a.start),
            a.raw("end"),
            *edges(a.end),
        )
        for a in s004.risk_actions
    ]
    assert found == expected


def test_every_budget_line_with_its_totals(s004: PlanRecord) -> None:
    expected = [
        (r["group"], r["line"], r["kind"], number(r["expenditure"]), number(r["income"]), number(r["net"]))
        for r in rows("s004/budget.csv")
    ]
    found = [
        (b.group or "", b.title, str(b.kind), value(b.expenditure), value(b.income), value(b.net))
        for b in s004.budget_lines
    ]
    assert found == expected
    assert sum(b.kind is LineKind.LINE for b in s004.budget_lines) == 10
    assert {b.net.scale for b in s004.budget_lines if b.net} == {1000}


def test_every_budget_option(s004: PlanRecord) -> None:
    expected = [(f"Option {row['number']}", row["text_hash"]) for row in rows("s004/options.csv")]
    assert [(p.ref, text_hash(p.text)) for p in s004.proposals] == expected


def test_seven_and_ten_equality_objectives(s004: PlanRecord) -> None:
    expected = rows("s004/equality.csv")
    kinds = {"equality": "directorate", "corporate equality": "corporate"}
    found = [
        {
            "set": kinds[o.kind],
            "text_hash": text_hash(o.text),
            "rating": o.rating.raw if o.rating else "",
            "progress_hash": text_hash(o.progress) if o.progress else "",
        }
        for o in s004.objectives
    ]
    assert found == [{k: v for k, v in row.items() if k != "number"} for row in expected]
    numbers = [o.number for o in s004.objectives if o.kind == "corporate equality"]
    assert numbers == [str(n) for n in range(1, 11)]


def test_every_achievement(s004: PlanRecord) -> None:
    expected = [(r["priority_text_hash"], r["achievement_hash"]) for r in rows("s004/achievements.csv")]
    assert [(text_hash(a.priority_text or ""), text_hash(a.text)) for a in s004.achievements] == expected


def test_responsibilities_are_a_register(s004: PlanRecord) -> None:
    expected = [(r["service_area"], r["text_hash"]) for r in rows("s004/responsibilities.csv")]
    registers = [[(row.cells[0], text_hash(row.cells[1])) for row in r.rows] for r in s004.registers]
    assert expected in registers


def test_the_meaning_of_each_rating_letter(s004: PlanRecord) -> None:
    expected = [(r["letter"], r["meaning"]) for r in rows("s004/rating_definitions.csv")]
    assert [(d.term, d.meaning) for d in s004.definitions if d.kind == "rating"] == expected
