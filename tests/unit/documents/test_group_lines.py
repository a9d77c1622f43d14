"""A line of one text above a table: its title, or the heading over some of its columns."""

import io

import openpyxl

from goldenthread.documents import Document, Paragraph
from goldenthread.documents.formats import read_content

_HEADINGS = ["Risk", "Likelihood", "Impact", "Total", "Owner"]
_ROW = ["Flooding", "4", "5", "20", "Head of Roads"]


def titles(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def sheet(first: str, merge: str | None) -> Document:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page[first] = "Current score"
    page.append(_HEADINGS)
    page.append(_ROW)
    if merge:
        page.merge_cells(merge)
    output = io.BytesIO()
    book.save(output)
    return read_content(output.getvalue(), "risks.xlsx")


def test_a_text_merged_over_some_columns_heads_them():
    assert titles(sheet("B1", "B1:D1")) == []


def test_a_text_over_the_first_column_or_over_no_other_is_a_title():
    assert titles(sheet("A1", "A1:E1")) == ["Current score"]
    assert titles(sheet("B1", None)) == ["Current score"]


def test_a_text_file_has_no_merged_cells_to_tell():
    lines = [["", "Current score", "", "", ""], _HEADINGS, _ROW]
    document = read_content("\n".join(",".join(line) for line in lines).encode(), "risks.csv")
    assert titles(document) == []
    assert len(next(document.tables()).rows) == 3
