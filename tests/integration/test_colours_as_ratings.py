"""Plans whose ratings stand in colours alone, read from real files by the command."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl.styles import PatternFill

RED, AMBER, GREEN = "FF0000", "FFC000", "00B050"


def read(plan: Path) -> Any:
    done = subprocess.run(
        [sys.executable, "-m", "goldenthread", "read", str(plan)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def workbook(path: Path, *rows: list[object]) -> Path:
    """A cell is a value, or a value and the colour behind it."""
    book = openpyxl.Workbook()
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            cell = book.active.cell(number, column)
            if isinstance(value, tuple):
                cell.value, colour = value
                cell.fill = PatternFill("solid", start_color=colour)
            else:
                cell.value = value
    book.save(path)
    return path


def sure_of_rating(reading: Any) -> float:
    (found,) = (one["confidence"] for one in reading["source"]["seen"] if one["field"] == "overall")
    return float(found)


def test_a_blank_rating_is_its_colour_and_says_how_sure_it_is(tmp_path: Path) -> None:
    plan = workbook(
        tmp_path / "scorecard.xlsx",
        ["Indicator", "Target", "Actual", "RAG"],
        ["Calls answered in a minute (%)", 90, 84, (None, RED)],
        ["Homes visited on time (%)", 80, 83, (None, GREEN)],
        ["Letters answered (%)", 95, 95, None],
    )
    readings = read(plan)["readings"]
    assert [(one["overall"] or {}).get("rating") for one in readings] == ["red", "green", None]
    assert readings[0]["overall"]["raw"] == "Red"
    assert sure_of_rating(readings[0]) == 0.8


def test_a_figure_without_a_rating_beside_it_is_rated_by_the_colour_behind_it(tmp_path: Path) -> None:
    plan = workbook(
        tmp_path / "months.xlsx",
        ["Indicator", "Target 2026/27", "Apr 2026", "May 2026"],
        ["Calls answered in a minute (%)", 90, (84, RED), (91, GREEN)],
        ["Homes visited on time (%)", 80, (79, AMBER), (74, RED)],
        ["Letters answered (%)", 95, 95, 96],
    )
    readings = read(plan)["readings"]
    assert [(one["written"]["value"], (one["overall"] or {}).get("rating")) for one in readings] == [
        (84, "red"),
        (91, "green"),
        (79, "amber"),
        (74, "red"),
        (95, None),
        (96, None),
    ]
    assert readings[0]["overall"]["raw"] == "red (colour of the cell)"
    assert sure_of_rating(readings[0]) == 0.8


def test_the_words_of_a_rating_come_before_the_colour_behind_its_figure(tmp_path: Path) -> None:
    plan = workbook(
        tmp_path / "both.xlsx",
        ["Indicator", "Target", "Actual", "RAG"],
        ["Calls answered in a minute (%)", 90, (84, RED), "Amber"],
        ["Homes visited on time (%)", 80, (83, GREEN), None],
    )
    assert [(one["overall"] or {}).get("raw") for one in read(plan)["readings"]] == [
        "Amber",
        "green (colour of the cell)",
    ]


def test_columns_that_are_painted_whole_rate_nothing(tmp_path: Path) -> None:
    plan = workbook(
        tmp_path / "painted.xlsx",
        [("Indicator", GREEN), ("Target", GREEN), ("Q1", GREEN), ("Q2", GREEN)],
        ["Calls answered in a minute (%)", (90, AMBER), (84, GREEN), 91],
        ["Homes visited on time (%)", (80, AMBER), (79, GREEN), 74],
    )
    assert [one["overall"] for one in read(plan)["readings"]] == [None] * 4


def test_a_shaded_cell_of_a_word_table_is_the_rating_of_its_row(tmp_path: Path) -> None:
    rows = [("Indicator", "Target", "Actual", "RAG"), ("Calls answered (%)", "90", "84", RED)]
    rows.append(("Homes visited on time (%)", "80", "83", GREEN))
    document = docx.Document()
    table = document.add_table(rows=len(rows), cols=4)
    for cell, text in zip(table._cells, [text for row in rows for text in row], strict=True):
        if text in (RED, GREEN):
            cell._tc.get_or_add_tcPr().append(
                parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{text}"/>')
            )
        else:
            cell.text = text
    document.save(str(tmp_path / "report.docx"))
    readings = read(tmp_path / "report.docx")["readings"]
    assert [one["overall"]["rating"] for one in readings] == ["red", "green"]
    assert sure_of_rating(readings[0]) == 0.8
