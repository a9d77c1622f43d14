from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.reports.cells import row, text
from goldenthread.reports.cleaning import cleaned, plain
from goldenthread.reports.report import Column, Cover, Paragraph, Report, Section, Table


def report_of(*blocks, title="Plan"):
    cover = Cover(title=title, council="", facts=())
    return Report(
        cover=cover, as_at=date(2026, 1, 1), sections=(Section(title="S", anchor="s", blocks=blocks),)
    )


@pytest.mark.parametrize("unfit", ["\x00", "\x07", "\x1b", "\x7f", "\x9f", "\ud800", "\ufffe", "\uffff"])
def test_a_letter_that_xml_forbids_becomes_the_replacement_character(unfit):
    assert plain(f"a{unfit}b") == "a\ufffdb"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_every_kind_of_line_break_becomes_one(newline):
    assert plain(f"a{newline}b") == "a\nb"


@given(st.text())
def test_cleaning_twice_changes_nothing_more(words):
    assert plain(plain(words)) == plain(words)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn"])))
def test_text_that_is_fit_stays_as_it_is(words):
    assert plain(words) == words


def test_texts_are_cleaned_wherever_they_stand():
    table = Table(caption="\x00", columns=(Column(heading="\x00"),), rows=(row(text("\x00")),))
    found = cleaned(report_of(Paragraph(text="\x00"), table, title="\x00"))
    first, second = found.sections[0].blocks
    assert found.cover.title == first.text == second.caption == second.columns[0].heading == "\ufffd"
    assert second.rows[0].cells[0].words == "\ufffd"


def test_a_link_that_leads_nowhere_becomes_plain_text():
    table = Table(
        caption="T",
        columns=(Column(heading="A"),),
        rows=(row(text("to a row", href="here"), anchor="here"), row(text("nowhere", href="gone"))),
    )
    rows = cleaned(report_of(table)).sections[0].blocks[0].rows
    assert [one.cells[0].lines[0].href for one in rows] == ["here", None]


def test_a_link_to_a_section_stays():
    table = Table(caption="T", columns=(Column(heading="A"),), rows=(row(text("up", href="s")),))
    assert cleaned(report_of(table)).sections[0].blocks[0].rows[0].cells[0].lines[0].href == "s"
