"""OpenDocument workbooks are read as Excel's are: values as the sheet shows them, no finer and no coarser."""

import pytest

from goldenthread.documents.formats import read_content
from goldenthread.documents.opendocument import read_open_sheets
from goldenthread.errors import TooMuch, UnreadableFile
from tests.lib.blocks_as_text import as_text, drawn
from tests.lib.made_documents import zipped
from tests.lib.open_sheets import MIMETYPE, ods, row, sheet, value, words


def read(sheets, **more):
    return read_open_sheets(ods(sheets, **more), "plan.ods")


def test_sheets_are_headings_and_their_cells_know_row_and_column():
    above = row(words(), attributes='table:number-rows-repeated="4"')
    gap = words(attributes='table:number-columns-repeated="2"')
    plan = sheet(above, row(gap, words("Ref"), words("Due")), row(gap, words("A1"), words("May")))
    document = read(plan + sheet(name="Empty") + sheet(row(words("None.")), name="Risks"))
    assert as_text(document) == "# Plan\n| Ref | Due |\n| A1 | May |\n# Risks\nNone."
    (table,) = document.tables()
    assert str(table.rows[1].cells[1].place) == "plan.ods, sheet Plan, table 1, row 6, column 4"
    assert document.format == "ods"


@pytest.mark.parametrize(
    ("kind", "stored", "shown", "read_as"),
    [
        ("percentage", "0.75", "75%", "75%"),
        ("percentage", "0.756", "76%", "75.6%"),
        ("percentage", "0.756", "75,6 %", "75.6%"),
        ("percentage", "0.5", "50.0%", "50.0%"),
        ("float", "12", "12", "12"),
        ("float", "12.5", "12.50", "12.50"),
        ("float", "-1234.5", "-£1,234.50", "-£1,234.50"),
        ("currency", "-5", "(£5)", "-£5"),
        ("float", "12", "12 days", "12 days"),
        ("float", "1234.5", "1.234,50", "1234.5"),
        ("float", "12500", "12.5k", "12500"),
        ("float", "0.5", "1/2", "0.5"),
        ("float", "75.6", "76", "75.6"),
        ("float", "1", "TRUE", "TRUE"),
        ("float", "0", "-", "0"),
        ("float", "x", "words", "words"),
        ("float", "NaN", "#NUM!", "#NUM!"),
        ("boolean", "true", "TRUE", "TRUE"),
        ("time", "PT14H30M00S", "14:30", "14:30"),
        ("time", "PT14H30M05S", "14:30:05", "14:30:05"),
        ("time", "soon", "soon", "soon"),
        ("date", "2026-03-31", "31/03/26", "2026-03-31"),
        ("date", "2026-03-31T14:30:00", "31/03/26 14:30", "2026-03-31 14:30"),
        ("date", "31 March", "31 March", "31 March"),
    ],
)
def test_a_value_is_written_as_the_sheet_shows_it_with_what_is_stored(kind, stored, shown, read_as):
    document = read(sheet(row(words("Ref"), value(kind, stored, shown))))
    assert as_text(document) == f"# Plan\n| Ref | {read_as} |"


def test_a_month_without_its_day_is_a_month():
    styles = (
        '<number:date-style style:name="N1"><number:month/><number:text> </number:text><number:year/>'
        '</number:date-style><style:style style:name="months" style:data-style-name="N1"/>'
        '<style:style style:name="cell" style:parent-style-name="months"/>'
    )
    cell = value("date", "2026-08-01", "August 2026", 'table:style-name="cell"')
    assert as_text(read(sheet(row(words("Due"), cell)), styles=styles)) == "# Plan\n| Due | 2026-08 |"


def test_words_keep_their_lines_and_lose_their_comments():
    cell = (
        "<table:table-cell><office:annotation><text:p>Why?</text:p></office:annotation>"
        '<text:p>Open  the<text:s text:c="2"/>hub<text:line-break/>then <text:span>shut</text:span></text:p>'
        "<text:p>it</text:p></table:table-cell>"
    )
    document = read(sheet(row(words("A1"), cell)))
    assert as_text(document) == "# Plan\n| A1 | Open the  hub / then shut / it |"
    assert document.notes == ("Comments were left out.",)


def test_merged_cells_are_blanks_marked_as_merged():
    covered = "<table:covered-table-cell/>"
    rows = (
        row(
            words("Ref", 'table:number-rows-spanned="2"'),
            words("Targets", 'table:number-columns-spanned="2"'),
            "<table:covered-table-cell><text:p>kept but not shown</text:p></table:covered-table-cell>",
        ),
        row(covered, words("2026"), words("2027")),
        row(words("A1"), value("float", "5", "5"), value("float", "6", "6")),
    )
    assert as_text(read(sheet(*rows))) == drawn("""
        # Plan
        | Ref | Targets | ~ |
        | ~ | 2026 | 2027 |
        | A1 | 5 | 6 |
    """)


def test_repeated_cells_and_rows_stand_as_often_as_the_sheet_shows_them():
    twice = words("x", 'table:number-columns-repeated="2"')
    document = read(sheet(row(words("a"), twice, attributes='table:number-rows-repeated="2"')))
    assert as_text(document) == "# Plan\n| a | x | x |\n| a | x | x |"


def test_bold_cells_filtered_headers_and_narrow_columns_are_known():
    styles = (
        '<style:style style:name="b"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="n"><style:table-column-properties style:column-width="0.4cm"/>'
        "</style:style>"
    )
    columns = '<table:table-column/><table:table-column table:style-name="n"/><table:table-column/>'
    rows = (
        row(words("Ref"), words(), words("Due")),
        row(words("A1", 'table:style-name="b"'), words(), words("May")),
    )
    buttons = (
        "<table:database-ranges>"
        "<table:database-range table:target-range-address=\"'Our plan'.A1:'Our plan'.C2\""
        ' table:display-filter-buttons="true"/></table:database-ranges>'
    )
    document = read(sheet(*rows, name="Our plan", before=columns) + buttons, styles=styles)
    assert as_text(document) == "# Our plan\n|= Ref |  | Due |\n| *A1 |  | May |"


def test_what_is_hidden_or_left_out_is_told():
    styles = '<style:style style:name="off"><style:table-properties table:display="false"/></style:style>'
    plan = sheet(
        row(words("a"), words("b"), attributes='table:visibility="collapse"'),
        row(words(attributes='table:formula="of:=1+1"'), words("c")),
        before="<table:shapes><draw:frame/></table:shapes>",
    )
    document = read(plan + sheet(row(words("x")), name="Lists", style="off"), styles=styles)
    assert as_text(document) == "# Plan\n| a | b |\n|  | c |"
    assert sorted(document.notes) == [
        "Charts and pictures were left out.",
        (
            "Formulas without a stored result on the sheet “Plan”: 1. "
            "Open the workbook in LibreOffice and save it, and they are read."
        ),
        "Hidden rows or columns of the sheet “Plan” were read too.",
        "The hidden sheet “Lists” was left out.",
    ]


def test_a_table_inside_a_cell_is_no_sheet():
    inner = (
        f"<table:table-cell>{sheet(row(words('inner')), name='x')}<text:p>outer</text:p></table:table-cell>"
    )
    assert as_text(read(sheet(row(words("a"), inner)))) == "# Plan\n| a | outer |"


def test_more_cells_than_a_plan_has_are_refused_before_they_are_made():
    many = row(
        words("x", 'table:number-columns-repeated="9000"'), attributes='table:number-rows-repeated="9000"'
    )
    with pytest.raises(TooMuch, match=r"plan\.ods: The file has more than 1,000,000 filled cells"):
        read(sheet(many))


def test_a_protected_workbook_is_refused():
    manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    with pytest.raises(UnreadableFile, match=r"plan\.ods: The file is password-protected"):
        read_content(ods("", **{"META-INF/manifest.xml": manifest}), "plan.ods")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (zipped({"mimetype": MIMETYPE}), "its main part is missing"),
        (zipped({"mimetype": MIMETYPE, "content.xml": "<a>"}), "not valid XML"),
        (zipped({"mimetype": MIMETYPE, "content.xml": "<!DOCTYPE a><a/>"}), "declares a document type"),
    ],
)
def test_a_damaged_or_hostile_workbook_is_told(content, sentence):
    with pytest.raises(UnreadableFile, match=sentence):
        read_content(content, "plan.ods")
