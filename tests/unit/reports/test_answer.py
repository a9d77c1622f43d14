from dataclasses import replace
from datetime import date

import pytest

from goldenthread.judging import Level
from goldenthread.model import Action, Milestone, Plan, PlanRecord, Priority
from goldenthread.reports.judged import judge
from goldenthread.reports.sections.answer import answer_section, answer_sentence
from goldenthread.reports.sections.exceptions import exceptions_table, unknown_table
from tests.lib.sample_plans import empty_record, objectives_record
from tests.lib.sample_record import AS_AT, rating, sample_record, when

BAD = (Level.OFF_TRACK, Level.NEEDS_ATTENTION)


def plan(*states):
    """A plan whose priorities each have one action with one milestone: late, done or ahead."""
    due = {"late": "Jan 2026", "soft": "Oct 2026", "done": "Jan 2026", "ahead": "Mar 2027"}
    numbers = range(1, len(states) + 1)
    return PlanRecord(
        plan=Plan(id="plan"),
        priorities=tuple(Priority(id=f"p{n}", number=str(n), title=f"Aim {n}") for n in numbers),
        actions=tuple(
            Action(id=f"a{n}", text="Act", priority=f"p{n}", end=when("Mar 2027")) for n in numbers
        ),
        milestones=tuple(
            Milestone(
                id=f"m{n}",
                text=f"Step {n}",
                action=f"a{n}",
                due=when(due[state]),
                completed=when("5 Jan 2026") if state == "done" else None,
            )
            for n, state in zip(numbers, states, strict=True)
        ),
    )


def answer(*states):
    return answer_sentence(judge(plan(*states), AS_AT))


def test_the_answer_counts_the_priorities_that_need_attention_and_names_the_worst():
    assert answer("ahead", "late", "soft") == (
        "Two of three priorities need attention, one of them with something off track. Worst is priority 2, "
        "“Aim 2”: of its 2 actions, milestones and indicators, 1 is off track."
    )


def test_one_priority_alone_is_named_at_once():
    assert answer("ahead", "late").startswith("One of two priorities needs attention: priority 2, “Aim 2”.")


def test_nothing_late_is_said_without_calling_it_good():
    assert answer("ahead", "done") == (
        "None of two priorities needs attention as at 23 November 2026: "
        "nothing is reported as late or short of its target."
    )


def test_amber_alone_is_not_called_off_track():
    assert "off track" not in answer("soft", "soft", "ahead")


def test_an_empty_plan_is_told_what_to_do_next():
    said = answer_sentence(judge(empty_record(), AS_AT))
    assert "nothing to report yet" in said
    assert "check how it was read" in said


def test_a_plan_without_priorities_is_told_by_its_sections():
    assert answer_sentence(judge(objectives_record(), date(2027, 6, 1))).startswith(
        "Two of two sections need"
    )


def test_a_plan_of_loose_milestones_counts_them():
    loose = PlanRecord(
        plan=Plan(id="plan"), milestones=(Milestone(id="m", text="Step", due=when("Jan 2026")),)
    )
    assert (
        answer_sentence(judge(loose, AS_AT)) == "One of one milestone needs attention as at 23 November 2026."
    )


def rows_of(record, as_at=AS_AT):
    table = exceptions_table(judge(record, as_at))
    return [tuple(cell.words for cell in row.cells) for row in table.rows] if table else []


def test_everything_off_track_stands_before_everything_that_needs_attention():
    statuses = [status for _, status, *_ in rows_of(sample_record())]
    assert statuses == sorted(statuses, key=("Off track", "Needs attention").index)


def test_among_milestones_the_one_due_longest_comes_first():
    record = plan("late", "late")
    older = replace(record.milestones[1], due=when("Feb 2025"))
    whats = [what for what, *_ in rows_of(replace(record, milestones=(record.milestones[0], older)))]
    assert whats == ["Step 2 milestone", "Step 1 milestone"]


def test_no_red_or_amber_is_left_out():
    judged = judge(sample_record(), AS_AT)
    said = " ".join(what for what, *_ in rows_of(sample_record()))
    late = [one for one in judged.record.milestones if judged.milestones[one.id].level in BAD]
    missed = [one.indicator for one in judged.measures.values() if one.shown in BAD]
    high = [one for one in judged.record.risks if judged.risks[one.id].level in BAD]
    assert len(late) > 5
    assert len(missed) > 5
    assert len(high) > 5
    for text in [one.text for one in (*late, *high)] + [one.title for one in missed]:
        assert text in said


def test_an_action_late_by_itself_stands_beside_its_good_milestones():
    record = plan("done")
    record = replace(
        record, actions=(replace(record.actions[0], end=when("Feb 2026"), status="in progress"),)
    )
    assert [what for what, *_ in rows_of(record)] == ["Act action"]


def test_an_action_told_by_its_milestone_is_not_told_twice():
    record = plan("late")
    record = replace(record, actions=(replace(record.actions[0], end=when("Jan 2026")),))
    assert [what for what, *_ in rows_of(record)] == ["Step 1 milestone"]


def test_an_entered_red_is_an_exception_although_its_figure_meets_the_target():
    record = sample_record()
    good = next(one for one in record.readings if one.id == "actual-4")
    red = replace(good, attainment=rating("R"), direction=None, overall=None)
    readings = tuple(red if one is good else one for one in record.readings)
    row = next(row for row in rows_of(replace(record, readings=readings)) if "own home" in row[0])
    assert row[1] == "Off track"
    assert "Entered as R, Underperforming (attainment)." in row[2]


def test_a_long_text_is_cut_between_words_and_leads_to_the_whole():
    record = plan("late")
    long = replace(record.milestones[0], text="word " * 60)
    table = exceptions_table(judge(replace(record, milestones=(long,)), AS_AT))
    line = table.rows[0].cells[0].lines[0]
    assert len(line.text) <= 110
    assert line.text.endswith("word…")
    assert line.href == "item-m1"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jan 2026", "Jan 2026: Act milestone"),
        ("Agreed Jan 2026.", "Agreed Jan 2026: Act milestone"),
        ("Strategy agreed Jan 2026", "Strategy agreed Jan 2026 milestone"),
    ],
)
def test_a_milestone_that_is_hardly_more_than_its_date_is_told_with_its_action(text, told):
    record = plan("late")
    bare = replace(record.milestones[0], text=text)
    assert [what for what, *_ in rows_of(replace(record, milestones=(bare,)))] == [told]


@pytest.mark.parametrize("kind", ["Milestones", "Actions", "Indicators", "Risks"])
def test_the_counts_add_up_to_all(kind):
    counts = answer_section(judge(sample_record(), AS_AT)).blocks[2]
    row = next(row for row in counts.rows if row.cells[0].words == kind)
    *levels, whole = (int(cell.words) for cell in row.cells[1:])
    assert sum(levels) == whole > 0


def test_the_evidence_names_risks_missing_figures_and_findings():
    said = " ".join(answer_section(judge(sample_record(), AS_AT)).blocks[1].entries)
    assert "Six of seven risks stand above the score aimed at." in said
    assert "cannot be judged yet" in said
    assert "one error, four warnings and one note" in said


def test_what_nobody_knows_is_listed_with_its_reason():
    table = unknown_table(judge(sample_record(), AS_AT))
    assert ["Training for 620 users milestone of ADL8/4", "“tbc” names no date."] in [
        [cell.words for cell in one.cells[:2]] for one in table.rows
    ]


@pytest.mark.parametrize(("count", "told"), [(5, 5), (6, 1)])
def test_many_things_unknown_for_one_reason_are_told_as_one(count, told):
    milestones = tuple(Milestone(id=f"m{n}", text=f"Step {n}") for n in range(count))
    table = unknown_table(judge(PlanRecord(plan=Plan(id="plan"), milestones=milestones), AS_AT))
    assert len(table.rows) == told
    assert (told == 1) == table.rows[0].cells[0].words.startswith("Six milestones each is marked “No figure”")
