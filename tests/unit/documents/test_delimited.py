"""Delimited files become a table, whatever parts their values."""

import pytest

from goldenthread.documents.delimited import is_delimited, likely_delimiter, read_delimited
from goldenthread.documents.formats import read_content
from goldenthread.errors import UnreadableFile
from tests.lib.blocks_as_text import as_text


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(sign):
    text = f"Ref{sign}Target\nA1{sign}5\nA2{sign}6\n"
    assert likely_delimiter(text) == sign
    document = read_delimited(text, "plan.csv")
    assert as_text(document) == "| Ref | Target |\n| A1 | 5 |\n| A2 | 6 |"
    assert document.format == ("tsv" if sign == "\t" else "csv")


def test_commas_in_words_do_not_beat_the_real_delimiter():
    assert likely_delimiter("Ref;Action\n1;Open, then shut\n2;Shut, lock, leave\n") == ";"


def test_quoted_fields_hold_delimiters_and_lines_and_lines_are_counted_through_them():
    document = read_delimited('Ref,Action\n1,"two\nlines, here"\n2,"a ""b"""\n', "plan.csv")
    assert as_text(document) == '| Ref | Action |\n| 1 | two / lines, here |\n| 2 | a "b" |'
    (table,) = document.tables()
    assert [row.place.line for row in table.rows] == [1, 2, 4]
    assert [row.place.row for row in table.rows] == [1, 2, 3]


def test_a_column_without_words_is_still_a_column():
    assert as_text(read_delimited("a,,c\n1,,3\n", "plan.csv")) == "| a |  | c |\n| 1 |  | 3 |"


def test_titles_above_and_tables_below_a_blank_row_are_apart():
    text = "Quarter 2 report,,\nRef,Due,Owner\n1,May,Head\n,,\nRisk,Score,Owner\nx,5,Head\n"
    assert as_text(read_delimited(text, "plan.csv")) == (
        "Quarter 2 report\n| Ref | Due | Owner |\n| 1 | May | Head |\n"
        "| Risk | Score | Owner |\n| x | 5 | Head |"
    )


def test_a_delimiter_that_excel_declares_is_believed():
    assert (
        as_text(read_delimited("sep=;\r\nRef;a,b\r\n1;c,d\r\n", "plan.csv")) == "| Ref | a,b |\n| 1 | c,d |"
    )


def test_a_file_without_a_delimiter_is_text():
    assert as_text(read_delimited("one\ntwo\n", "plan.csv")) == "one\ntwo"


def test_a_quotation_mark_without_its_pair_is_told_with_the_line():
    text = "a,b\n1,2\n" + '3,"' + "x" * 1_000_001
    with pytest.raises(UnreadableFile, match=r"plan.csv: The table breaks off after line 2"):
        read_delimited(text, "plan.csv")


OPENED = '2,"Review the fees,Head,May\n'


@pytest.mark.parametrize(
    "opened",
    [OPENED, f'{OPENED}3,Open,Head,May\n4,"Move" on,Head,June\n', f'{OPENED}3,Open,Head,May\n4,"Move on"\n'],
    ids=["never closed", "closed within words", "closed in a short row"],
)
def test_a_quotation_mark_that_swallows_rows_is_told(opened):
    rows = "".join(f"{n},Train the staff,Head,June\n" for n in range(5, 9))
    text = f"Ref,Action,Lead,Due\n1,Hire,Head,May\n{opened}{rows}"
    with pytest.raises(
        UnreadableFile, match=r"breaks off after line [23]: a quotation mark may lack its pair"
    ):
        read_delimited(text, "plan.csv")


def test_a_list_of_names_within_a_field_is_no_swallowed_row():
    names = "Finance, Legal, Estates, Parks\nHousing, Health, Schools, Police\nTransport"
    text = f'Ref,Action,Lead,Due\n1,Agree,"{names}",May\n2,Sign,Head,June\n'
    rows = list(next(read_delimited(text, "plan.csv").tables()).rows)
    assert rows[1].texts == ("1", "Agree", names, "May")


@pytest.mark.parametrize(
    ("text", "delimited"),
    [
        ("a,b,c\n1,2,3\n4,5,6\n", True),
        ("a;b;c\n1;2;3\n4;5;6\n", True),
        ("a,b\n1,2\n3,4\n", False),
        ("One, two, three.\nFour words.\nFive, six, seven.\n", False),
        ("a\tb\tc\n1\t2\t3\n4\t5\t6\n", False),
    ],
)
def test_an_unnamed_table_is_told_from_prose(text, delimited):
    assert is_delimited(text) is delimited


@pytest.mark.parametrize(
    "content",
    [
        "Ref,Action\nA1,Open – now\n".encode("utf-16"),
        "Ref\tAction\r\nA1\tOpen – now\r\n".encode("utf-16-le"),
        b"\xef\xbb\xbf" + "Ref;Action\r\nA1;Open – now\r\n".encode(),
        b"\xef\xbb\xbf" + "sep=;\r\nRef;Action\r\nA1;Open – now\r\n".encode(),
        "sep=\t\r\nRef\tAction\r\nA1\tOpen – now\r\n".encode("utf-16"),
        "Ref,Action\nA1,Open – now\n".encode("cp1252"),
        "Ref,Action\rA1,Open – now\r".encode(),
    ],
)
def test_a_table_is_the_same_however_it_is_encoded_and_ended(content):
    assert as_text(read_content(content, "plan.csv")) == "| Ref | Action |\n| A1 | Open – now |"


def test_a_header_far_down_and_notes_below_are_found_by_the_blank_rows_around():
    text = "Report,,\nTo: Board,,\n" + ",,\n" * 16 + "Ref,Action,Owner\nA1,Open,Head\n,,\nNotes: all,,\n"
    document = read_content(text.encode(), "plan.csv")
    assert (
        as_text(document) == "Report\nTo: Board\n| Ref | Action | Owner |\n| A1 | Open | Head |\nNotes: all"
    )
    (table,) = document.tables()
    assert table.rows[0].place.line == 19
