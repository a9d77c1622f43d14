"""The PDF, reopened: typst refuses to finish one that breaks PDF/UA-1; here its tags are walked once more."""

import io
from collections import Counter

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from goldenthread.judging import MARKS, Level
from goldenthread.reports.report import Chart, Heading, Table
from tests.lib.rendered import sample_pdf, sample_report


@pytest.fixture(scope="module")
def pdf():
    return PdfReader(io.BytesIO(sample_pdf()))


@pytest.fixture(scope="module")
def tags(pdf):
    return list(elements(pdf.trailer["/Root"]["/StructTreeRoot"]["/K"]))


def elements(node):
    node = node.get_object()
    if isinstance(node, ArrayObject):
        for one in node:
            yield from elements(one)
    elif isinstance(node, DictionaryObject) and "/S" in node:
        yield node
        if "/K" in node:
            yield from elements(node["/K"])


def blocks(kind):
    return [block for one in sample_report().sections for block in one.blocks if isinstance(block, kind)]


def text_of(pdf):
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def test_it_is_tagged_and_says_that_it_is_pdf_ua_1(pdf):
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part" in pdf.trailer["/Root"]["/Metadata"].get_data()


def test_it_says_its_language_and_shows_its_title(pdf):
    root = pdf.trailer["/Root"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.metadata.title == sample_report().title


def test_every_table_has_its_header_cells(tags):
    counted = Counter(one["/S"] for one in tags)
    assert counted["/Table"] == len(blocks(Table))
    columns = sum(len(table.columns) for table in blocks(Table))
    groups = sum(row.kind.value == "group" for table in blocks(Table) for row in table.rows)
    assert counted["/TH"] == columns + groups
    rows = [row for table in blocks(Table) for row in table.rows if row.kind.value != "group"]
    assert counted["/TD"] == sum(len(row.cells) for row in rows)


def test_every_chart_has_its_words(tags):
    figures = [one for one in tags if one["/S"] == "/Figure"]
    assert [str(one["/Alt"]) for one in figures] == [one.alternative for one in blocks(Chart)]


def test_headings_are_tagged_by_their_level(tags):
    counted = Counter(one["/S"] for one in tags)
    # The contents has a heading of its own.
    assert counted["/H1"] == len(sample_report().sections) + 1
    assert counted["/H2"] == len(blocks(Heading))


def test_every_section_is_in_the_bookmarks(pdf):
    names = [one.title for one in pdf.outline if not isinstance(one, list)]
    assert [one.title for one in sample_report().sections if one.title not in names] == []


@pytest.mark.parametrize("level", list(Level))
def test_each_status_is_written_with_shape_and_word(pdf, level):
    mark = MARKS[level]
    assert f"{mark.shape} {mark.word.capitalize()}" in text_of(pdf).replace("\u00a0", " ")


def test_pages_lie_on_their_side_only_for_the_wide_table(pdf):
    wide = [page for page in pdf.pages if page.mediabox.width > page.mediabox.height]
    assert 1 <= len(wide) <= 3
    assert "Indicators of the whole directorate" in wide[0].extract_text()


def test_each_page_is_numbered(pdf):
    last = len(pdf.pages)
    assert f"Page {last} of {last}" in " ".join(pdf.pages[-1].extract_text().split())


def test_every_link_leads_to_a_place_in_the_document(pdf):
    links = [
        annotation.get_object()
        for page in pdf.pages
        for annotation in page.get("/Annots", [])
        if annotation.get_object()["/Subtype"] == "/Link"
    ]
    assert len(links) > 100
    assert all("/Dest" in one or one["/A"]["/S"] == "/GoTo" for one in links)
