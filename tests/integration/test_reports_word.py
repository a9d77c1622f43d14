"""The Word file, reopened: what a person and a screen reader find in it."""

import io
import itertools
import re
import subprocess
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree
from pypdf import PdfReader

from goldenthread.judging import Level
from goldenthread.reports.report import Chart, Table
from tests.lib.rendered import sample_docx, sample_report


@pytest.fixture(scope="module")
def document():
    return docx.Document(io.BytesIO(sample_docx()))


def blocks(kind):
    return [block for one in sample_report().sections for block in one.blocks if isinstance(block, kind)]


def test_every_section_has_a_heading_of_the_first_level(document):
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert headings == [one.title for one in sample_report().sections]


def test_no_heading_level_is_skipped(document):
    levels = [int(one.style.name[-1]) for one in document.paragraphs if one.style.name.startswith("Heading ")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_every_table_has_a_header_row_that_repeats_and_a_name(document):
    assert len(document.tables) == len(blocks(Table))
    for table, block in zip(document.tables, blocks(Table), strict=True):
        rows = table._tbl.findall(qn("w:tr"))
        flagged = [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows]
        assert flagged == [True, *[False] * (len(rows) - 1)]
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == block.caption


def test_every_row_has_as_many_columns_as_its_table(document):
    for table in document.tables:
        wanted = len(table._tbl.tblGrid.findall(qn("w:gridCol")))
        for row in table._tbl.findall(qn("w:tr")):
            spans = [cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}") for cell in row.findall(qn("w:tc"))]
            assert sum(int(one.get(qn("w:val"))) if one is not None else 1 for one in spans) == wanted


def test_a_row_is_not_torn_over_two_pages(document):
    rows = [row for table in document.tables for row in table._tbl.findall(qn("w:tr"))]
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)


def test_every_picture_has_its_words(document):
    found = [one._inline.docPr for one in document.inline_shapes]
    assert [(one.get("title"), one.get("descr")) for one in found] == [
        (one.title, one.alternative) for one in blocks(Chart)
    ]
    assert len(found) == 8


def test_lists_are_lists(document):
    styles = {one.style.name for one in document.paragraphs if "stand above the score" in one.text}
    assert styles == {"List Bullet"}


def test_all_text_stands_in_a_style_and_none_is_dressed_by_hand(document):
    """Bold is the one exception: emphasis inside a line."""
    allowed = {qn("w:rStyle"), qn("w:b"), qn("w:noProof")}
    found = {child.tag for one in document.element.body.iter(qn("w:rPr")) for child in one}
    assert found <= allowed


@pytest.mark.parametrize("level", list(Level))
def test_each_status_is_written_with_shape_and_word(document, level):
    style = document.styles[f"GT Tag {level.value.capitalize()}"].style_id
    runs = document.element.body.iterfind(f".//{qn('w:r')}/{qn('w:rPr')}/{qn('w:rStyle')}")
    said = [
        "".join(text.text for text in one.getparent().getparent().iter(qn("w:t")))
        for one in runs
        if one.get(qn("w:val")) == style
    ]
    assert said
    assert all(re.search(r"\S\s+\w+", words) for words in said)


def test_pages_lie_on_their_side_only_for_the_wide_table(document):
    shapes = ["wide" if one.page_width > one.page_height else "upright" for one in document.sections]
    assert shapes == ["upright", "wide", "upright"]


def test_tables_fit_between_the_margins(document):
    widest = max(one.page_width - one.left_margin - one.right_margin for one in document.sections)
    for table in document.tables:
        assert sum(column.width for column in table.columns) <= widest * 1.001


def test_every_link_inside_leads_to_a_bookmark(document):
    body = document.element.body
    names = {one.get(qn("w:name")) for one in body.iter(qn("w:bookmarkStart"))}
    wanted = {one.get(qn("w:anchor")) for one in body.iter(qn("w:hyperlink"))}
    assert wanted
    assert wanted <= names


def test_the_document_says_its_title_and_language(document):
    assert document.core_properties.title == sample_report().title
    language = document.styles["Normal"].element.find(f"{qn('w:rPr')}/{qn('w:lang')}")
    assert language.get(qn("w:val")) == "en-GB"


def test_every_part_is_well_formed_and_dated_alike():
    with zipfile.ZipFile(io.BytesIO(sample_docx())) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))


def test_libreoffice_opens_it_and_shows_every_section(needs_libreoffice, tmp_path):
    (tmp_path / "report.docx").write_bytes(sample_docx())
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [needs_libreoffice, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path]
    subprocess.run([*command, tmp_path / "report.docx"], check=True, capture_output=True)
    pages = PdfReader(tmp_path / "report.pdf").pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert [one.title for one in sample_report().sections if one.title not in text] == []
    assert len(pages) < 45
