"""The sample plan that the project ships is what its script makes, byte for byte and part for part."""

import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

ROOT = Path(__file__).parents[2]
SAMPLE = Path("src/goldenthread/sample")
EXPECTED = Path("tests/expected/sample")
NAMES = ("sample-plan.docx", "sample-plan.xlsx")


@pytest.fixture(scope="module")
def builds(tmp_path_factory):
    folders = [tmp_path_factory.mktemp("first"), tmp_path_factory.mktemp("second")]
    for folder in folders:
        script = ROOT / "tools" / "make_sample_plan.py"
        subprocess.run([sys.executable, script, "--root", folder], check=True, capture_output=True)
    return folders


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("name", NAMES)
def test_two_builds_have_the_same_bytes(builds, name):
    first, second = ((folder / SAMPLE / name).read_bytes() for folder in builds)
    assert first == second


@pytest.mark.parametrize("name", NAMES)
def test_the_committed_file_is_what_the_script_makes(builds, name):
    assert parts(ROOT / SAMPLE / name) == parts(builds[0] / SAMPLE / name)


def test_the_committed_expected_rows_are_what_the_script_makes(builds):
    fresh = {path.name: path.read_bytes() for path in (builds[0] / EXPECTED).glob("*.csv")}
    committed = {path.name: path.read_bytes() for path in (ROOT / EXPECTED).glob("*.csv")}
    assert len(fresh) == 17
    assert committed == fresh


def test_the_word_file_has_real_headings_in_order():
    document = docx.Document(str(ROOT / SAMPLE / NAMES[0]))
    sections = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert [text[:9] for text in sections] == [f"Section {letter}" for letter in "ABCDE"] + ["Appendix "]
    priorities = [one.text for one in document.paragraphs if one.text.startswith("Priority ")]
    assert [text[:10] for text in priorities] == [f"Priority {number}" for number in range(1, 7)]


def test_every_header_row_of_the_word_file_repeats_on_each_page():
    document = docx.Document(str(ROOT / SAMPLE / NAMES[0]))
    headed = [
        table for table in document.tables if table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    ]
    # Version control, the rating letters, the priorities and the budget options have no header row.
    assert len(document.tables) - len(headed) == 4
    assert len(headed) == 3 + 1 + 3 * 6 + 1


def test_the_workbook_has_one_sheet_a_kind_with_typed_cells():
    book = openpyxl.load_workbook(ROOT / SAMPLE / NAMES[1])
    assert {"Plan", "Priorities", "Actions", "Scorecard", "KPIs", "Risks", "Budget"} <= set(book.sheetnames)
    assert book["Budget"]["C2"].value == 9840
    assert (book["Scorecard"]["C2"].value, book["Scorecard"]["C2"].number_format) == (0.84, "0%")
    due = {cell.value for cell in book["Actions"]["G"]}
    assert "31/09/26" in due, "an impossible date stays text"
