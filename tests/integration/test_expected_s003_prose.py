"""The prose of a strategy, every row as a person typed it before the reader existed."""

from itertools import groupby

from goldenthread.model import PlanRecord, Proposal
from tests.lib.expected import edges, rows, text_hash
from tests.lib.paragraphs import bullets, numbered_paragraphs

# Nothing in their words proposes; the reader goes by quieter words or the build of a chapter, and says so.
SOFT = {"2.6", "4.6.3", "4.6.4", "5.6.3"}


def test_the_plan_says_who_it_is(s003: PlanRecord) -> None:
    expected = {row["key"]: row["value"] for row in rows("s003/plan.csv")}
    plan = s003.plan
    assert {
        "directorate": plan.directorate,
        "period_raw": plan.period.raw if plan.period else None,
        "period_start": edges(plan.period)[0],
        "period_end": edges(plan.period)[1],
        "decision_bodies": " | ".join(dict.fromkeys(one.body for one in s003.proposals if one.body)),
    } == expected


def test_every_numbered_paragraph(s003: PlanRecord) -> None:
    typed = rows("s003/paragraphs.csv")
    expected = [(row["number"], row["text_hash"]) for row in typed if row["heading"] == "no"]
    found = [(number, text_hash(text)) for number, text in numbered_paragraphs(s003)]
    assert found == expected
    assert len(found) == 121


def test_every_heading(s003: PlanRecord) -> None:
    typed = rows("s003/paragraphs.csv")
    expected = {row["number"]: row["text_hash"] for row in typed if row["heading"] == "yes"}
    assert {s.number: text_hash(s.title) for s in s003.sections if s.number} == expected


def test_sections_hang_on_the_number_they_carry_on(s003: PlanRecord) -> None:
    numbers = {section.id: section.number for section in s003.sections}
    nested = {s.number: numbers.get(s.parent or "") for s in s003.sections if s.number and "." in s.number}
    assert nested == {number: number.split(".")[0] for number in nested}


def test_every_aim(s003: PlanRecord) -> None:
    expected = [row["text_hash"] for row in rows("s003/aims.csv")]
    assert [text_hash(one.text) for one in s003.objectives if one.kind == "aim"] == expected


def test_every_proposal(s003: PlanRecord) -> None:
    expected = {row["para"]: row["part_hash"] or row["text_hash"] for row in _whole()}
    found = {one.ref: text_hash(one.text) for one in s003.proposals if "(" not in (one.ref or "")}
    assert found == expected


def _whole() -> list[dict[str, str]]:
    """Paragraphs that are one proposal, or one of two paragraphs that are."""
    typed = rows("s003/proposals.csv")
    return [row for row in typed if [one["para"] for one in typed].count(row["para"]) == 1]


def test_every_part_of_a_proposal(s003: PlanRecord) -> None:
    typed = [row for row in rows("s003/proposals.csv") if row["para"] == "5.7.3"]
    found = [one for one in s003.proposals if (one.ref or "").startswith("5.7.3 ")]
    assert [text_hash(one.text) for one in found] == [row["part_hash"] for row in typed]
    assert [one.ref for one in found] == [f"5.7.3 ({row['part']})" for row in typed]
    lead_in = dict(numbered_paragraphs(s003))["5.7.3"]
    assert {text_hash(" ".join([lead_in, *bullets(s003)["5.7.3"]]))} == {row["text_hash"] for row in typed}


def test_sixteen_paragraphs_propose(s003: PlanRecord) -> None:
    typed = groupby(rows("s003/proposals.csv"), key=lambda row: row["order"])
    assert len(list(typed)) == 16
    assert len({(one.ref or "").split(" ")[0] for one in s003.proposals}) == 17


def test_dates_and_costs_of_proposals(s003: PlanRecord) -> None:
    expected = {row["para"]: (row["due_raw"], row["cost_raw"]) for row in rows("s003/proposals.csv")}
    found = {(one.ref or "").split(" ")[0]: (_due(one), _cost(one)) for one in s003.proposals}
    assert found == expected


def _due(proposal: Proposal) -> str:
    return proposal.due.raw if proposal.due else ""


def _cost(proposal: Proposal) -> str:
    return proposal.cost.raw if proposal.cost else ""


def test_what_the_words_alone_do_not_propose_is_less_sure(s003: PlanRecord) -> None:
    unsure = {one.ref for one in s003.proposals if any(seen.confidence < 1 for seen in one.seen)}
    assert unsure == SOFT


def test_every_change_of_a_post(s003: PlanRecord) -> None:
    expected = [(row["para"], row["post_hash"]) for row in rows("s003/post_changes.csv")]
    (register,) = [one for one in s003.registers if one.kind == "post changes"]
    assert [(row.cells[0], text_hash(row.cells[1])) for row in register.rows] == expected


def test_five_appendices_are_cited_and_absent(s003: PlanRecord) -> None:
    absent = {link.ref for link in s003.links if link.target is None}
    assert absent == {f"Appendix {number}" for number in range(1, 6)}
