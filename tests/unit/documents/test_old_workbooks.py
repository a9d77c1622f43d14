"""Excel's binary workbooks are read as the newer ones are; numbers as shown, or as stored and told."""

import io
import struct

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from goldenthread.documents.excel import old, read_old_workbook
from goldenthread.documents.formats import read_content
from goldenthread.errors import UnreadableFile
from tests.lib.blocks_as_text import as_text, drawn
from tests.lib.old_workbooks import OldSheet, compound, record, xls


def read(**sheets):
    return read_old_workbook(xls(sheets), "plan.xls")


def test_sheets_titles_and_tables_stand_where_the_sheet_has_them():
    rows = [["Quarter 2 report"], [], [None, "Ref", "Due"], [None, "A1", "May"]]
    document = read(Actions=OldSheet(rows), Risks=OldSheet([["None."]]))
    assert as_text(document) == "# Actions\nQuarter 2 report\n| Ref | Due |\n| A1 | May |\n# Risks\nNone."
    (table,) = document.tables()
    assert str(table.rows[1].cells[1].place) == "plan.xls, sheet Actions, table 1, row 4, column 3"
    assert document.format == "xls"


def test_numbers_shares_money_and_days_are_written_as_the_sheet_shows_them():
    values = [(0.756, "0%"), (1234.5, '"£"#,##0.00'), (46112, "d/m/yyyy"), (46235, "mmm-yy"), (0.5, "h:mm")]
    assert as_text(read(Plan=OldSheet([["a"] * 5, values]))).split("\n")[-1] == (
        "| 75.6% | £1,234.50 | 2026-03-31 | 2026-08 | 12:00 |"
    )
    assert as_text(read(Plan=OldSheet([["a", "b"], [12.0, True]]))).endswith("| 12 | TRUE |")


def test_days_of_a_workbook_that_counts_from_1904_are_the_same_days():
    content = xls({"Plan": OldSheet([["Due", "Ref"], [(44650, "d/m/yyyy"), 1]])}, since_1904=True)
    assert as_text(read_old_workbook(content, "plan.xls")).endswith("| 2026-03-31 | 1 |")


def test_numbers_packed_into_four_bytes_are_unpacked():
    """Whole, in hundredths, negative, and the front half of a floating-point number."""
    packed = [(12 << 2) | 2, (1250 << 2) | 3, ((-5 & 0x3FFFFFFF) << 2) | 2, _front_half(0.5)]
    several = struct.pack("<HH", 1, 0) + b"".join(struct.pack("<HI", 0, each) for each in packed)
    single = struct.pack("<HHHI", 2, 0, 0, packed[1])
    sheet = OldSheet(
        [["a", "b", "c", "d"]], records=[(0xBD, several + struct.pack("<H", 3)), (0x27E, single)]
    )
    assert as_text(read(Plan=sheet)).split("\n")[-2:] == ["| 12 | 12.5 | -5 | 0.5 |", "| 12.5 |  |  |  |"]


def _front_half(number: float) -> int:
    return struct.unpack("<II", struct.pack("<d", number))[1] & 0xFFFFFFFC


def test_errors_stay_words_and_results_of_formulas_are_read():
    formula = struct.pack("<HHHd", 1, 0, 0, 7.5) + bytes(8)
    failed = struct.pack("<HHH", 1, 1, 0) + b"\x02\0\x07\0\0\0\xff\xff" + bytes(8)
    error = struct.pack("<HHHBB", 1, 2, 0, 0x2A, 1)
    sheet = OldSheet([["a", "b", "c"]], records=[(0x06, formula), (0x06, failed), (0x205, error)])
    assert as_text(read(Plan=sheet)).endswith("| 7.5 | #DIV/0! | #N/A |")


def test_merged_cells_bold_cells_and_narrow_columns_are_known():
    rows = [["Ref", "Targets", None], [None, "2026", "2027"], ["A1", 5.0, 6.0]]
    sheet = OldSheet(rows, merges=[(0, 1, 0, 0), (0, 0, 1, 2)], bold_rows=(0, 1))
    assert as_text(read(Plan=sheet)) == drawn("""
        # Plan
        | *Ref | *Targets | ~ |
        | ~ | *2026 | *2027 |
        | A1 | 5 | 6 |
    """)
    narrow = (0x7D, struct.pack("<HHHHH", 1, 1, 300, 0, 0))
    assert as_text(read(Plan=OldSheet([["a", None, "c"]], records=[narrow]))) == "# Plan\n| a |  | c |"


def test_the_font_that_no_workbook_has_is_counted_over():
    """Fonts are numbered 0 to 3 and then from 5 on."""
    plain = struct.pack("<HHHHHBBBB", 200, 0, 0, 400, 0, 0, 0, 0, 0) + b"\0\0"
    bold = struct.pack("<HHHHHBBBB", 200, 0, 0, 700, 0, 0, 0, 0, 0) + b"\0\0"
    fonts = ((0x31, plain),) * 4 + ((0x31, bold), (0x31, plain), (0xE0, struct.pack("<HH", 5, 0) + bytes(16)))
    label = (0xFD, struct.pack("<HHHI", 0, 0, 0, 0))
    content = xls({"Plan": OldSheet([[None, "words"]], records=[label])}, extra_globals=fonts)
    (table,) = read_old_workbook(content, "plan.xls").tables()
    assert table.rows[0].cells[0].strong


def test_what_is_hidden_or_left_out_is_told():
    hidden_row = (0x208, struct.pack("<HHHHHHI", 0, 0, 2, 255, 0, 0, 0x20))
    chart = (0x5D, struct.pack("<HHHH", 0x15, 18, 5, 1))
    comment = (0x1C, bytes(12))
    document = read(
        Plan=OldSheet([["a", "b"]], records=[hidden_row, chart, comment]), Lists=OldSheet([["x"]], hidden=1)
    )
    assert as_text(document) == "# Plan\n| a | b |"
    assert sorted(document.notes) == [
        "Charts and pictures were left out.",
        "Comments were left out.",
        "Hidden rows or columns of the sheet “Plan” were read too.",
        "The hidden sheet “Lists” was left out.",
    ]


def test_numbers_without_their_formats_stand_as_stored_and_a_note_says_so(tmp_path):
    """Of a kind that Calamine reads and `binary` does not; a new workbook stands for it here."""
    workbook = openpyxl.Workbook()
    workbook.active.append(["Share", 0.756])
    workbook.active["B1"].number_format = "0%"
    workbook.save(tmp_path / "plan.xlsx")
    document = old.read_binary_workbook((tmp_path / "plan.xlsx").read_bytes(), "plan.xlsb")
    assert as_text(document) == "# Sheet\n| Share | 0.756 |"
    assert document.notes[0].startswith("This kind of file was read without its number formats: a share")


def test_a_protected_workbook_is_refused():
    content = xls({"Plan": OldSheet([["x"]])}, extra_globals=((0x2F, bytes(54)),))
    with pytest.raises(UnreadableFile, match=r"plan\.xls: The file is password-protected\. Save it without"):
        read_content(content, "plan.xls")


@pytest.mark.parametrize(
    "content",
    [
        xls({"Plan": OldSheet([["x"]])})[:700],
        compound({"Workbook": b"no records"}),
        compound({"Workbook": record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))}),
    ],
)
def test_a_damaged_workbook_is_told(content):
    with pytest.raises(
        UnreadableFile, match=r"^plan\.xls: The (file|workbook) is damaged or cut short|no words"
    ):
        read_content(content, "plan.xls")


def test_a_panic_below_python_is_told_as_damage_and_other_ends_are_not_swallowed():
    class PanicException(BaseException):
        """As the Rust bindings name theirs."""

    def panics():
        raise PanicException

    with pytest.raises(UnreadableFile, match="damaged"):
        old._guarded(panics, "plan.xls")

    def stops():
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        old._guarded(stops, "plan.xls")


def test_the_test_files_are_what_another_reader_reads():
    """Calamine alone sees the same words, so the writer of these files is not wrong together with us."""
    content = xls({"Plan": OldSheet([["Ref", 2.5], [None, (46112, "d/m/yyyy")]])})
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    assert [str(value) for row in rows for value in row] == ["Ref", "2.5", "", "2026-03-31"]
