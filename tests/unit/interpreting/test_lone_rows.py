"""Rows of one cell: the names of groups, notes, titles above the header; and tables cut by blank rows."""

from collections.abc import Callable
from pathlib import Path

import openpyxl

from goldenthread.interpreting import Lexicon, read_plan
from goldenthread.model import PlanRecord

Tabled = Callable[[str], PlanRecord]
Cells = list[list[str | int | None]]


def _workbook(folder: Path, rows: Cells, merge: str | None = None) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if merge:
        sheet.merge_cells(merge)
    path = folder / "scorecard.xlsx"
    book.save(path)
    return path


def test_a_line_over_the_whole_table_names_the_group_below_it(tabled: Tabled) -> None:
    record = tabled("""
        Ref | Indicator | Target | Actual
        Children's services | < | < | <
        C1 | Reviews on time | 95% | 91%
        Adult services | < | < | <
        A1 | Carers assessed | 400 | 380
    """)
    assert [(i.ref, i.title) for i in record.indicators] == [
        ("C1", "Reviews on time"),
        ("A1", "Carers assessed"),
    ]
    assert [i.group for i in record.indicators] == ["Children's services", "Adult services"]


def test_a_measure_without_figures_is_no_group(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | Target | Actual
        Number of carers assessed | | |
        Reviews on time | 95% | 91%
    """)
    assert [i.title for i in record.indicators] == ["Number of carers assessed", "Reviews on time"]


def test_notes_between_and_below_the_rows_are_footnotes(tabled: Tabled) -> None:
    record = tabled("""
        Indicator | Target | Actual
        Reviews on time* | 95% | 91%
        Note: reviews are counted in the quarter they fall due. | < | <
        Carers assessed | 400 | 380
        * Provisional figure. | < | <
        Source: case records. | < | <
    """)
    assert [i.title for i in record.indicators] == ["Reviews on time", "Carers assessed"]
    assert [(f.mark, f.text) for f in record.footnotes] == [
        ("", "Note: reviews are counted in the quarter they fall due."),
        ("*", "Provisional figure."),
        ("", "Source: case records."),
    ]
    assert record.indicators[0].footnotes == (record.footnotes[1].id,)


def test_title_rows_above_the_header_are_no_rows_of_it(tabled: Tabled) -> None:
    record = tabled("""
        Ashdale Council performance report, prepared for the scrutiny panel of the whole council | < | <
        Adult services | < | <
        Indicator | Target | Actual
        Carers assessed | 400 | 380
    """)
    assert [i.title for i in record.indicators] == ["Carers assessed"]
    assert not record.registers
    assert "Ashdale Council performance report" in record.sections[0].text


def test_a_sheet_cut_by_blank_rows_is_one_table(tmp_path: Path, lexicon: Lexicon) -> None:
    path = _workbook(
        tmp_path,
        [
            ["Ref", "Indicator", "Target", "Actual", "Comment"],
            ["A1", "Carers assessed", 400, 380, "On course."],
            [],
            ["A2", "Breaks booked", 90, 85, None],
            [],
            ["Children's services"],
            ["C1", "Reviews on time", 95, 91, None],
        ],
    )
    record = read_plan(path, lexicon)
    assert [(i.ref, i.title, i.group) for i in record.indicators] == [
        ("A1", "Carers assessed", None),
        ("A2", "Breaks booked", None),
        ("C1", "Reviews on time", "Children's services"),
    ]
    assert [t.written and t.written.value for t in record.targets] == [400, 90, 95]


def test_a_key_below_a_sheets_table_is_no_part_of_it(tmp_path: Path, lexicon: Lexicon) -> None:
    path = _workbook(
        tmp_path,
        [
            ["Ref", "Indicator", "Target", "Actual", "RAG"],
            ["A1", "Carers assessed", 400, 380, "A"],
            [],
            ["G", "On or above target"],
            ["R", "Below target"],
        ],
    )
    assert [i.title for i in read_plan(path, lexicon).indicators] == ["Carers assessed"]


def test_a_header_on_row_nineteen_under_a_two_line_group(tmp_path: Path, lexicon: Lexicon) -> None:
    head: Cells = [["Westmarch Council"], ["Scorecard"], [], ["Prepared by:", "Performance team"], []]
    rows: Cells = [
        *head,
        *([[]] * 12),
        [None, None, "2024/25", None, "2025/26", None],
        ["Ref", "Indicator", "Target", "Actual", "Target", "Actual"],
        ["A1", "Carers assessed", 400, 380, 420, 415],
    ]
    record = read_plan(_workbook(tmp_path, rows), lexicon)
    assert [(str(t.period and t.period.earliest), t.written and t.written.value) for t in record.targets] == [
        ("2024-04-01", 400),
        ("2025-04-01", 420),
    ]
