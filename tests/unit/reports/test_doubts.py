"""What a person should look at again, on the screen below what was found."""

from dataclasses import replace

from goldenthread.model import Action, Finding, Place, Plan, PlanRecord, Register, Seen, Severity
from goldenthread.reports.screen import plan_text

WHERE = Place(file="plan.docx", table=3, row=2, column=4)
PLAIN = PlanRecord(plan=Plan(id="plan", title="Delivery plan"))


def _told(record: PlanRecord) -> list[str]:
    lines = plan_text(record).splitlines()
    start = next((at for at, line in enumerate(lines) if line == "To look at in the source:"), None)
    return [] if start is None else [line.strip() for line in lines[start + 1 :] if line.startswith("  ")]


def _action(*seen: Seen) -> Action:
    return Action(id="action-1", text="Open the hub", seen=seen)


def test_nothing_is_said_where_nothing_is_in_doubt() -> None:
    sure = Seen(field="text", raw="Open the hub", place=WHERE, confidence=0.7)
    assert _told(replace(PLAIN, actions=(_action(sure),))) == []


def test_values_below_seventy_percent_are_counted_and_placed_without_the_files_name() -> None:
    unsure = Seen(field="end", raw="in due course", place=WHERE, confidence=0.69)
    assert _told(replace(PLAIN, actions=(_action(unsure),))) == [
        "1 value the reader is less than 70% sure of: end (table 3, row 2, column 4)"
    ]


def test_values_under_headings_that_no_field_takes_are_named_by_their_heading() -> None:
    kept = Seen(field="Data source", raw="survey", place=WHERE)
    again = Seen(field="text again", raw="Open the hub", place=WHERE)
    assert _told(replace(PLAIN, actions=(_action(kept, again, kept),))) == [
        "2 values under headings that no field takes: Data source"
    ]


def test_tables_of_no_known_kind_are_named_the_first_three_of_them() -> None:
    registers = tuple(Register(id=f"register-{n}", title=f"Table {n}", place=WHERE) for n in range(1, 6))
    assert _told(replace(PLAIN, registers=registers)) == [
        "5 tables of no known kind, kept as printed: Table 1; Table 2; Table 3 and 2 more"
    ]


def test_cells_left_over_are_counted_with_their_places() -> None:
    left = Finding(
        id="finding-left-1-1",
        code="LEFT-1",
        severity=Severity.INFORMATION,
        place=WHERE,
        also=(replace(WHERE, row=5),),
    )
    assert _told(replace(PLAIN, findings=(left,))) == [
        "2 cells left over that no field holds: table 3, row 2, column 4; table 3, row 5, column 4"
    ]
