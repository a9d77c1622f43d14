"""Workbooks become blocks: sheets as headings, blocks of cells as tables, values as the sheet shows them."""

import datetime as dt
import io

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.styles import Font
from openpyxl.worksheet.table import Table as SheetTable
from python_calamine import CalamineWorkbook

from goldenthread.documents.excel import read_workbook
from goldenthread.errors import UnreadableFile
from tests.lib.blocks_as_text import as_text, drawn
from tests.lib.made_documents import content_types, relationships, zipped

S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


BOOK = '<workbook xmlns="{}" xmlns:r="{}"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'


def saved(workbook) -> bytes:
    output = io.BytesIO()
    workbook.save(output)
    return output.getvalue()


def read(fill):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Plan"
    fill(sheet)
    return read_workbook(saved(workbook), "plan.xlsx")


def raw_workbook(sheet: str, **parts: str) -> bytes:
    """A workbook of one sheet from the XML of its cells, as other programs may write it."""
    return zipped(
        {
            "[Content_Types].xml": content_types("spreadsheetml.sheet.main+xml"),
            "_rels/.rels": relationships("officeDocument", "xl/workbook.xml"),
            "xl/workbook.xml": BOOK.format(S, R),
            "xl/_rels/workbook.xml.rels": relationships("worksheet", "worksheets/a.xml"),
            "xl/worksheets/a.xml": f'<worksheet xmlns="{S}"><sheetData>{sheet}</sheetData></worksheet>',
            **parts,
        }
    )


def test_sheets_are_headings_and_their_cells_know_row_and_column():
    workbook = openpyxl.Workbook()
    workbook.active.title = "Actions"
    workbook.active["C5"], workbook.active["D5"], workbook.active["D6"] = "Ref", "Due", "May"
    workbook.create_sheet("Empty")
    workbook.create_sheet("Risks")["A1"] = "None."
    document = read_workbook(saved(workbook), "plan.xlsx")
    assert as_text(document) == "# Actions\n| Ref | Due |\n|  | May |\n# Risks\nNone."
    (table,) = document.tables()
    assert str(table.rows[1].cells[1].place) == "plan.xlsx, sheet Actions, table 1, row 6, column 4"
    assert str(document.blocks[-1].place) == "plan.xlsx, sheet Risks, row 1, column 1"
    assert document.format == "xlsx"


def test_values_are_written_as_the_sheet_shows_them():
    def fill(sheet):
        sheet.append(["Share", "Day", "Month", "Moment", "Yes", "Money", "Words"])
        sheet.append([0.75, dt.date(2026, 3, 31), dt.date(2026, 8, 1), dt.datetime(2026, 8, 1, 14, 30)])  # noqa: DTZ001
        sheet["A2"].number_format, sheet["C2"].number_format = "0%", "mmm-yy"
        sheet["E2"], sheet["F2"], sheet["G2"] = True, 1234.5, " two\nlines "
        sheet["F2"].number_format = '"£"#,##0.00'

    assert as_text(read(fill)).split("\n")[-1] == (
        "| 75% | 2026-03-31 | 2026-08 | 2026-08-01 14:30 | TRUE | £1,234.50 | two / lines |"
    )


def test_blank_rows_and_columns_part_tables():
    def fill(sheet):
        for reference in ("A1", "B1", "A2", "B2", "D1", "E1", "A4", "B4"):
            sheet[reference] = reference

    assert as_text(read(fill)) == "# Plan\n| A1 | B1 |\n| A2 | B2 |\n| D1 | E1 |\n| A4 | B4 |"


def test_a_column_too_narrow_for_words_parts_nothing():
    def fill(sheet):
        sheet["A1"], sheet["C1"] = "a", "c"
        sheet.column_dimensions["B"].width = 1.5

    assert as_text(read(fill)) == "# Plan\n| a |  | c |"


def test_rows_of_one_cell_above_a_table_are_paragraphs():
    def fill(sheet):
        sheet.append(["Performance report"])
        sheet.merge_cells("A1:C1")
        sheet.append([None, "Quarter 2"])
        sheet.append(["Ref", "Target", "Actual"])
        sheet.append(["A1", 5, 6])
        sheet.append(["Note"])

    assert as_text(read(fill)) == drawn("""
        # Plan
        Performance report
        Quarter 2
        | Ref | Target | Actual |
        | A1 | 5 | 6 |
        | Note |  |  |
    """)


def test_a_column_of_words_is_text_with_its_marks():
    def fill(sheet):
        sheet["B2"], sheet["B3"] = "Our aims", "- be near"

    assert as_text(read(fill)) == "# Plan\nOur aims\n- be near"


def test_merged_cells_are_blanks_marked_as_merged():
    def fill(sheet):
        for row in (["Ref", "Targets", None], [None, "2026", "2027"], ["A1", 5, 6]):
            sheet.append(row)
        sheet.merge_cells("A1:A2")
        sheet.merge_cells("B1:C1")

    assert as_text(read(fill)) == "# Plan\n| Ref | Targets | ~ |\n| ~ | 2026 | 2027 |\n| A1 | 5 | 6 |"


def test_bold_cells_and_header_rows_of_filters_and_tables_are_known():
    def fill(sheet):
        sheet.append(["Ref", "Due"])
        sheet.append(["A1", "May"])
        sheet["A2"].font = Font(bold=True)
        sheet.auto_filter.ref = "A1:B2"

    assert as_text(read(fill)) == "# Plan\n|= Ref | Due |\n| *A1 | May |"

    def fill_table(sheet):
        fill(sheet)
        sheet.auto_filter.ref = None
        sheet.add_table(SheetTable(displayName="T", ref="A1:B2"))

    assert as_text(read(fill_table)) == "# Plan\n|= Ref | Due |\n| *A1 | May |"


def test_hidden_sheets_are_left_out_hidden_rows_are_read_and_both_are_noted():
    workbook = openpyxl.Workbook()
    workbook.active["A1"], workbook.active["A2"] = "a", "b"
    workbook.active.row_dimensions[2].hidden = True
    for name, state in (("Lists", "hidden"), ("Deep", "veryHidden")):
        workbook.create_sheet(name)["A1"] = "x"
        workbook[name].sheet_state = state
    document = read_workbook(saved(workbook), "plan.xlsx")
    assert as_text(document) == "# Sheet\na\nb"
    assert sorted(document.notes) == [
        "Hidden rows or columns of the sheet “Sheet” were read too.",
        "The hidden sheet “Deep” was left out.",
        "The hidden sheet “Lists” was left out.",
    ]


def test_formulas_without_a_stored_result_are_noted():
    document = read(lambda sheet: sheet.append(["Sum", "=1+1"]))
    assert as_text(document) == "# Plan\nSum"
    assert document.notes[0].startswith("Formulas without a stored result on the sheet “Plan”: 1.")


def test_a_chart_is_noted():
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = "a"
    workbook.create_chartsheet("Chart")
    assert (
        "The sheet “Chart” holds no cells (a chart, perhaps) and was left out."
        in read_workbook(saved(workbook), "plan.xlsx").notes
    )


def test_cells_as_other_programs_write_them_are_read():
    strings = f'<sst xmlns="{S}"><si><r><t>two </t></r><r><t>runs</t></r><rPh><t>x</t></rPh></si></sst>'
    content = raw_workbook(
        '<row><c t="inlineStr"><is><t>in line_x000D_ </t></is></c><c t="s"><v>0</v></c><c t="s"><v>9</v></c>'
        '</row><row><c t="str"><f>A1</f><v>text</v></c><c t="e"><v>#REF!</v></c>'
        '<c t="d"><v>2026-03-31T00:00:00</v></c>'
        '<c t="b"><v>0</v></c><c><v>1E-3</v></c><c><v>nan</v></c><c s="99"><v>5</v></c></row>',
        **{
            "xl/_rels/workbook.xml.rels": relationships("worksheet", "worksheets/a.xml").replace(
                "</Relationships>",
                f'<Relationship Id="r2" Type="{R}/sharedStrings" Target="s.xml"/></Relationships>',
            ),
            "xl/s.xml": strings,
        },
    )
    assert as_text(read_workbook(content, "plan.xlsx")) == (
        "# A\n| in line | two runs |  |  |  |  |  |\n| text | #REF! | 2026-03-31 | FALSE | 0.001 | nan | 5 |"
    )


def test_a_strict_workbook_is_read_like_any_other():
    content = raw_workbook("")
    strict = {
        "[Content_Types].xml": content_types("spreadsheetml.sheet.main+xml"),
        "_rels/.rels": relationships("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": BOOK.format(
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
        "xl/_rels/workbook.xml.rels": relationships("worksheet", "worksheets/a.xml"),
        "xl/worksheets/a.xml": '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData>'
        "<row><c><v>1</v></c><c><v>2</v></c></row></sheetData></worksheet>",
    }
    assert as_text(read_workbook(zipped(strict), "plan.xlsx")) == "# A\n| 1 | 2 |"
    assert read_workbook(content, "plan.xlsx").blocks == ()


@pytest.mark.parametrize(
    "sheet",
    [
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="99999999"><c r="ZZZ1"><v>2</v></c></row>',
        '<row r="x"><c r="1A"><v>1</v></c><c r="" t="?"><v>words</v></c></row>',
    ],
)
def test_places_that_no_sheet_has_do_no_harm(sheet):
    assert read_workbook(raw_workbook(sheet), "plan.xlsx").blocks


def test_a_damaged_sheet_is_told():
    with pytest.raises(UnreadableFile, match="not valid XML"):
        read_workbook(raw_workbook("<row><c>"), "plan.xlsx")


def test_entities_in_a_sheet_are_refused():
    parts = {
        "xl/worksheets/a.xml": f'<!DOCTYPE x [<!ENTITY a "b">]><worksheet xmlns="{S}"><row/></worksheet>'
    }
    with pytest.raises(UnreadableFile, match="declares a document type"):
        read_workbook(raw_workbook("", **parts), "plan.xlsx")


VALUES = st.one_of(
    st.none(),
    st.integers(-(10**9), 10**9),
    st.booleans(),
    st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=8),
)


@given(st.lists(st.lists(VALUES, min_size=2, max_size=5), min_size=1, max_size=6))
def test_every_value_that_another_reader_finds_is_in_some_block_once(rows):
    workbook = openpyxl.Workbook()
    for row in rows:
        workbook.active.append([f"'{value}" if isinstance(value, str) else value for value in row])
    content = saved(workbook)
    document = read_workbook(content, "plan.xlsx")
    found = [
        cell.text for table in document.tables() for row in table.rows for cell in row.cells if cell.text
    ] + [
        block.text for block in document.blocks if not hasattr(block, "rows") and not hasattr(block, "level")
    ]
    calamine = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
    expected = [_as_text(value) for row in calamine.to_python() for value in row if value != ""]
    assert sorted(found) == sorted(expected)


def _as_text(value) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    return f"{value:.0f}" if isinstance(value, float) else str(value).strip()


@pytest.mark.parametrize(("above", "in_table"), [("2024/25", True), ("2026", True), ("Our year", False)])
def test_a_year_over_a_heading_further_in_heads_its_column(above, in_table):
    def fill(sheet):
        sheet.append(["", above])
        sheet.append(["Indicator", "Outturn", "Target", "RAG"])
        sheet.append(["Adults at home", 51, 60, "Red"])

    (table,) = read(fill).tables()
    assert (table.rows[0].texts == ("", above, "", "")) is in_table
