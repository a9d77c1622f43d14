from dataclasses import replace

import pytest

from goldenthread.model import Action, Milestone, Plan, PlanRecord, Register, RegisterRow, Risk
from goldenthread.reports.build import build_report
from goldenthread.reports.cells import group, row, text
from goldenthread.reports.report import Chart, Column, Row, Section, Table
from tests.lib.rendered import sample_report
from tests.lib.sample_plans import empty_record, objectives_record
from tests.lib.sample_record import AS_AT, sample_record, when


def titles(record):
    return [section.title for section in build_report(record, AS_AT, "asked").sections]


def tables(record):
    sections = build_report(record, AS_AT, "asked").sections
    return {block.caption: block for one in sections for block in one.blocks if isinstance(block, Table)}


def words_of(table):
    return " ".join(cell.words for one in table.rows for cell in one.cells)


def test_a_row_must_have_a_cell_for_each_column():
    with pytest.raises(ValueError, match="needs 2 cells, not 1"):
        Table(caption="T", columns=(Column(heading="A"), Column(heading="B")), rows=(row(text("a")),))


def test_a_group_has_one_cell():
    columns = (Column(heading="A"), Column(heading="B"))
    assert Table(caption="T", columns=columns, rows=(group(text("g")),)).rows[0].depth == 1
    with pytest.raises(ValueError, match="needs 1 cells, not 2"):
        Table(
            caption="T",
            columns=columns,
            rows=(Row(cells=(text("a"), text("b")), kind=group(text("g")).kind),),
        )


def test_the_answer_comes_first():
    assert titles(sample_record())[0] == "The answer first"


def test_each_priority_has_a_section_that_starts_a_page():
    found = [one for one in sample_report().sections if one.title.startswith("Priority ")]
    assert [one.title[:11] for one in found] == [f"Priority {n}:" for n in range(1, 9)]
    assert all(one.own_page for one in found)


def test_a_section_with_nothing_to_say_is_left_out():
    assert titles(empty_record()) == ["The answer first", "Definitions and rules used"]


def test_a_plan_by_objectives_is_shown_by_its_sections():
    assert titles(objectives_record())[1:3] == ["1 Children and families", "2 Older people"]
    table = tables(objectives_record())["1 Children and families: objectives, actions and milestones"]
    assert [one.depth for one in table.rows if one.kind.value == "group"] == [1, 2] * 3
    assert "later years" in words_of(table)


def test_no_two_tables_share_a_caption():
    captions = [
        block.caption for one in sample_report().sections for block in one.blocks if isinstance(block, Table)
    ]
    assert len(captions) == len(set(captions)) > 20
    twice = tuple(Register(id=f"r{n}", title="Boards", columns=("A",)) for n in range(2))
    assert {"Boards", "Boards (2)"} <= set(tables(PlanRecord(plan=Plan(id="plan"), registers=twice)))


def test_an_anchor_stands_once():
    sections = [*sample_report().sections, *build_report(objectives_record(), AS_AT, "asked").sections]
    for half in (sections[: len(sample_report().sections)], sections[len(sample_report().sections) :]):
        rows = [row for one in half for block in one.blocks if isinstance(block, Table) for row in block.rows]
        anchors = [one.anchor for one in (*half, *rows) if one.anchor]
        assert len(anchors) == len(set(anchors)) > 10


def test_every_entry_of_the_plan_is_shown_somewhere():
    said = " ".join(
        words_of(block)
        for one in sample_report().sections
        for block in one.blocks
        if isinstance(block, Table)
    )
    record = sample_record()
    texts = [
        one.text for one in (*record.actions, *record.milestones, *record.risk_actions, *record.proposals)
    ]
    texts += [
        one.text for one in (*record.objectives, *record.statements, *record.commitments, *record.savings)
    ]
    texts += [one.title for one in (*record.indicators, *record.documents)]
    texts += [one.forum for one in record.consultations] + [one.message for one in record.findings]
    assert [one for one in texts if one not in said] == []


def test_what_hangs_on_nothing_is_shown_all_the_same():
    record = PlanRecord(
        plan=Plan(id="plan"),
        actions=(Action(id="a", text="Loose action"),),
        milestones=(Milestone(id="m", text="Loose milestone", due=when("Dec 2026")),),
        risks=(Risk(id="r", text="Loose risk"),),
    )
    said = " ".join(words_of(table) for table in tables(record).values())
    assert all(f"Loose {kind}" in said for kind in ("action", "milestone", "risk"))


def test_entered_and_computed_ratings_stand_side_by_side():
    table = tables(sample_record())["Target, actual and rating of each"]
    admissions = next(one for one in table.rows if "Permanent admissions" in one.cells[0].words)
    computed, entered = admissions.cells[4].words, admissions.cells[5].words
    assert computed.startswith("On track 63 meets the target of at most 70")
    assert "Attainment, direction and overall A, Performing satisfactorily" in entered
    assert "Entered as amber" in entered


def test_a_period_that_all_share_is_said_once_in_the_heading():
    headings = [one.heading for one in tables(sample_record())["Target, actual and rating of each"].columns]
    assert headings[2:4] == ["Actual, 31 October 2026", "Forecast, 31 March 2027"]


def test_columns_that_nobody_filled_are_left_out():
    assert [one.heading for one in tables(sample_record())["Indicators of priority 1"].columns] == [
        "Indicator", "Target", "Actual", "Computed, and why",
    ]  # fmt: skip


def test_a_budget_keeps_its_printed_totals_and_says_its_unit():
    table = tables(sample_record())["Budget, 2026/27"]
    assert [one.heading for one in table.columns] == ["Line", "Expenditure £000", "Income £000", "Net £000"]
    subtotals = [[cell.words for cell in one.cells] for one in table.rows if one.kind.value == "subtotal"]
    assert subtotals[1] == ["Purchased care in all", "71,590", "18,221", "53,369"]
    assert "— to be confirmed" in words_of(table)


def test_amounts_of_different_units_have_none_in_the_heading():
    record = sample_record()
    lines = record.budget_lines
    mixed = replace(lines[0], net=replace(lines[0].net, scale=1_000_000))
    table = tables(replace(record, budget_lines=(mixed, *lines[1:])))["Budget, 2026/27"]
    assert table.columns[1].heading == "Expenditure"


def test_a_risk_says_how_often_it_is_printed_and_that_its_wording_drifts():
    assert "printed 3 times, in 2 wordings" in words_of(tables(sample_record())["All risks"])


def test_a_register_keeps_cells_beyond_its_header():
    ragged = Register(
        id="r", title="R", columns=("A",), rows=(RegisterRow(cells=("1", "2")), RegisterRow(cells=()))
    )
    table = tables(PlanRecord(plan=Plan(id="plan"), registers=(ragged,)))["R"]
    assert [one.heading for one in table.columns] == ["A", "Column 2"]
    assert [[cell.words for cell in one.cells] for one in table.rows] == [["1", "2"], ["—", "—"]]


def test_the_worst_findings_come_first():
    table = tables(sample_record())["What is odd, missing or contradictory in the plan"]
    severities = [one.cells[1].words for one in table.rows]
    assert severities == ["Error", *["Warning"] * 4, "Information"]
    assert table.rows[0].cells[2].words == "page 6, table 12, row 4"


def test_the_rules_used_are_named_with_their_version_and_source():
    table = tables(sample_record())["Rules used in this report"]
    assert len(table.rows) == 3
    assert all(cell.words not in ("", "—") for one in table.rows for cell in one.cells)


def test_the_cover_says_the_day_and_why():
    facts = dict(sample_report().cover.facts)
    assert facts["As at"] == "23 November 2026: the day the plan was last refreshed"
    assert facts["Read from"] == "ashdale-plan.docx"


def test_a_priority_has_a_timeline_with_a_text_and_a_table():
    section: Section = sample_report().section("item-priority-8")
    chart = next(block for block in section.blocks if isinstance(block, Chart))
    assert chart.alternative == (
        "10 dated milestones from May 2026 to June 2027, with a line at 23 November 2026: "
        "1 off track, 5 not due, 4 complete. 1 without a date is not drawn."
    )
    assert len(chart.table.rows) == 11
