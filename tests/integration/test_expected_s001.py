"""A joint review action plan, every row as a person typed it before the reader existed."""

from collections import defaultdict
from decimal import Decimal

from goldenthread.model import Kind, Milestone, PlanRecord, Written
from tests.lib.expected import edges, listed, number, ref_of, rows, spans, text_hash


def test_the_plan_says_who_it_is(s001: PlanRecord) -> None:
    expected = {row["key"]: row["value"] for row in rows("s001/plan.csv")}
    plan = s001.plan
    assert {
        "council": plan.council,
        "directorate": plan.directorate,
        "title": plan.title,
        "edition_status": plan.status,
        "period_start": edges(plan.period)[0],
        "period_end": edges(plan.period)[1],
        "document_date_earliest": edges(plan.dated)[0],
        "document_date_latest": edges(plan.dated)[1],
        "ratification_date": edges(plan.decided)[1],
    } == expected


def test_the_eight_sections_of_the_action_plan(s001: PlanRecord) -> None:
    expected = [(row["number"], row["title_hash"]) for row in rows("s001/sections.csv")]
    used = {o.section for o in s001.objectives}
    assert [(s.number, text_hash(s.title)) for s in s001.sections if s.id in used] == expected


def test_damaged_section_titles_are_told(s001: PlanRecord) -> None:
    damaged = {row["number"] for row in rows("s001/sections.csv") if row["damaged"] == "yes"}
    about = {one for f in s001.findings if f.code == "LABEL-1" for one in f.about}
    assert {s.number for s in s001.sections if s.id in about} == damaged


def test_every_referenced_objective(s001: PlanRecord) -> None:
    expected = [(row["ref"], row["section"], row["text_hash"]) for row in rows("s001/objectives.csv")]
    sections = {s.id: s.number for s in s001.sections}
    found = [(o.ref, sections.get(o.section or ""), text_hash(o.text)) for o in s001.objectives]
    assert found == expected
    assert len(found) == 66


def test_every_action(s001: PlanRecord) -> None:
    expected = [(r["objective_ref"], r["text_hash"], r["owners"]) for r in rows("s001/actions.csv")]
    objectives = s001.objectives
    found = [(ref_of(objectives, a.objective), text_hash(a.text), listed(a.owners)) for a in s001.actions]
    assert found == expected


def test_every_milestone(s001: PlanRecord) -> None:
    keys = ("objective_ref", "action_order", "horizon", "text_hash", "dates")
    expected = sorted(tuple(row[key] for key in keys) for row in rows("s001/milestones.csv"))
    orders = _action_orders(s001)
    found = sorted(
        (
            ref_of(s001.objectives, m.objective),
            orders.get(m.action or "", "0"),
            m.horizon,
            text_hash(m.text),
            spans(m.due),
        )
        for m in s001.milestones
    )
    assert found == expected


def test_the_figures_that_milestones_promise(s001: PlanRecord) -> None:
    expected = {r["text_hash"]: _numbers(r["numbers"]) for r in rows("s001/milestones.csv") if r["numbers"]}
    found = {text_hash(m.text): _figures(m) for m in s001.milestones if m.figures}
    assert found == expected


def _numbers(text: str) -> list[str]:
    return [one.strip() for one in text.split("|")]


def _figures(milestone: Milestone) -> list[str]:
    return [one for written in milestone.figures for one in _values(written)]


def _values(written: Written) -> list[str]:
    if written.kind is Kind.CHANGE and written.change:
        change = written.change
        values = [change.start, change.end] if change.amount is None else [change.amount]
        percent = change.in_percent or written.unit == "percent"
        return [f"{one}{'%' if percent else ''}" for one in values if one is not None]
    return [f"{written.value}{'%' if written.unit == 'percent' else ''}"]


def _action_orders(record: PlanRecord) -> dict[str, str]:
    counts: defaultdict[str, int] = defaultdict(int)
    orders = {}
    for action in record.actions:
        counts[action.objective or ""] += 1
        orders[action.id] = str(counts[action.objective or ""])
    return orders


def test_the_vision_a_to_h(s001: PlanRecord) -> None:
    expected = [(row["letter"], row["text_hash"]) for row in rows("s001/vision.csv")]
    assert [(s.ref, text_hash(s.text)) for s in s001.statements if s.kind == "vision"] == expected


def test_the_twelve_improvements_as_quantified_commitments(s001: PlanRecord) -> None:
    expected = rows("s001/commitments.csv")
    texts = [(c.ref, text_hash(c.text)) for c in s001.commitments]
    assert texts == [(r["letter"], r["text_hash"]) for r in expected]
    for commitment, row in zip(s001.commitments, expected, strict=True):
        baseline, target = commitment.baseline, commitment.target
        assert (baseline.value if baseline else None) == number(row["baseline_value"]), row["letter"]
        assert spans(commitment.baseline_date) == row["baseline_dates"], row["letter"]
        wanted = [number(one.strip()) for one in row["target_value"].split("|") if one]
        assert _targets(target) == wanted, row["letter"]
        assert spans(commitment.target_date) == row["target_dates"], row["letter"]
        if row["qualifier"] == "at_least":
            assert target is not None
            assert target.kind is Kind.AT_LEAST


def _targets(target: Written | None) -> list[Decimal | None]:
    """Two counts in one promise are two targets."""
    if target is None:
        return []
    return [part.written.value for part in target.parts] or [target.value]


def test_every_consultation_forum(s001: PlanRecord) -> None:
    expected = [(row["forum_hash"], row["dates"]) for row in rows("s001/consultations.csv")]
    assert [(text_hash(c.forum), spans(c.when)) for c in s001.consultations] == expected


def test_the_key_documents_whose_numbers_were_torn_off(s001: PlanRecord) -> None:
    expected = [(row["number"], row["title_hash"]) for row in rows("s001/documents.csv")]
    assert [(d.number, text_hash(d.title)) for d in s001.documents] == expected
