"""Every filled cell belongs to a field or is told as left over; every field says where it comes from."""

from collections.abc import Callable
from pathlib import Path

import pytest

from goldenthread.documents import Cell, Row, Table
from goldenthread.interpreting import read_lexicon, read_plan
from goldenthread.interpreting.grids.cutting import cut_grids
from goldenthread.interpreting.record.accounting import claim_equal_cells, note_leftovers, read_fields
from goldenthread.interpreting.record.draft import Draft
from goldenthread.model import Action, Finding, Place, PlanRecord

Sketch = Callable[[str], PlanRecord]
SAMPLES = Path(__file__).parents[3] / "src/goldenthread/sample"


@pytest.mark.parametrize("name", ["sample-plan.docx", "sample-plan.xlsx"])
def test_every_field_of_the_sample_says_from_which_words_it_was_read(name: str) -> None:
    record = read_plan(SAMPLES / name, read_lexicon())
    silent = [
        (entry.id, field)
        for entry in record.entries()
        if not isinstance(entry, Finding)
        for field, _ in read_fields(entry)
        if field not in {seen.field for seen in entry.seen}
    ]
    assert silent == []


def test_nothing_of_the_sample_is_left_over() -> None:
    for name in ("sample-plan.docx", "sample-plan.xlsx"):
        record = read_plan(SAMPLES / name, read_lexicon())
        assert [one.code for one in record.findings if one.code == "LEFT-1"] == []


def test_a_reference_beside_its_action_is_traced_to_its_cell(sketch: Sketch) -> None:
    (action,) = sketch("""
        Ref | Action | Responsible officer | End date
        A1 | Open the carers' hub | Head of Carers | March 2027
    """).actions
    (ref,) = [seen for seen in action.seen if seen.field == "ref"]
    assert (ref.raw, ref.place.line, ref.place.column, ref.confidence) == ("A1", 2, 1, 1.0)


def test_what_is_taken_from_a_row_above_is_less_sure_than_the_rows_own_words(sketch: Sketch) -> None:
    record = sketch("""
        Revenue budget 2026/27

        Service | Expenditure | Income | Net
        Care at home | 120 | 20 | 100
    """)
    (line,) = [one for one in record.budget_lines if one.title == "Care at home"]
    sure = {seen.field: seen.confidence for seen in line.seen}
    assert sure["net"] == 1.0
    assert sure["period"] == 0.8


def test_words_are_told_under_the_name_of_the_field_that_holds_them(sketch: Sketch) -> None:
    (indicator,) = sketch("""
        Indicator | Target | Service area | Owner
        Reviews held in the year | 90% | Locality teams | Head of Locality Teams
    """).indicators
    assert {seen.field for seen in indicator.seen} == {"title", "service_areas", "owners"}


def test_what_the_files_own_reader_left_out_is_told(tmp_path: Path) -> None:
    page = tmp_path / "plan.html"
    page.write_text("<h1>Plan</h1><p>Words.</p><img src='logo.png'>", encoding="utf-8")
    (finding,) = [one for one in read_plan(page, read_lexicon()).findings if one.code == "FILE-1"]
    assert finding.message == "Of the file itself: Pictures were left out."
    assert finding.place == Place(file="plan.html")


def test_a_cell_that_no_field_holds_is_told_once_a_table_with_its_place() -> None:
    rows = [("Action", "End date"), ("Open the hub", "March 2027"), ("", "a scrap")]
    draft, grid = _drafted(rows)
    draft.add("actions", Action(id="action-1", text="Open the hub", place=grid.rows[0].place))
    claim_equal_cells(draft, grid, frozenset())
    draft.grids.append(grid)
    note_leftovers(draft)
    (finding,) = draft.all("findings", Finding)
    assert finding.code == "LEFT-1"
    assert finding.message.startswith("Left over: 2 cells of this table")
    assert [(p.row, p.column) for p in (finding.place, *finding.also) if p] == [(2, 2), (3, 2)]


def _drafted(rows: list[tuple[str, ...]]) -> tuple[Draft, "object"]:
    def place(row: int, column: int | None = None) -> Place:
        return Place(file="plan.csv", table=1, row=row, column=column)

    made = tuple(
        Row(
            cells=tuple(Cell(text=text, place=place(r, c)) for c, text in enumerate(texts, start=1)),
            place=place(r),
        )
        for r, texts in enumerate(rows, start=1)
    )
    lexicon = read_lexicon()
    (grid,) = cut_grids([Table(rows=made, place=place(1))], lexicon)
    return Draft(lexicon=lexicon, file="plan.csv"), grid
