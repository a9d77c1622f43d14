"""Any text of a plan comes out of every format as it went in, and never as mark-up."""

import io
import itertools
from dataclasses import replace

import docx
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from goldenthread.judging import Level
from goldenthread.model import Register, RegisterRow
from goldenthread.reports.build import build_report
from goldenthread.reports.cells import group, lines, row, text
from goldenthread.reports.cleaning import cleaned, plain
from goldenthread.reports.html import to_html
from goldenthread.reports.pdf import to_pdf
from goldenthread.reports.report import (
    Bullets,
    Column,
    Cover,
    Facts,
    Heading,
    Line,
    Paragraph,
    Report,
    Section,
    Table,
    Tag,
    Verdict,
)
from goldenthread.reports.word.writer import to_docx
from tests.lib.sample_record import AS_AT, sample_record

NASTY = [
    "<script>alert(1)</script>",
    "</style></title></table>&amp;&#60;",
    "{{ 7 * 7 }} {% include 'x' %}",
    "#set page(width: 1pt) #panic() $x^2$ *bold* _it_ `raw` @ref <label>",
    '\\ " \' \\" \\u{41} \\n //comment /* more */',
    "= Heading\n- list\n+ enum",
    "]]> <!-- --> <?xml?>",
    "a\x00b\x07c\x1bd and half a pair \ud83d",
    "עברית and العربية together \u202eright to left\u202c",
    "😀 👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿 中文",
    "tab\there, two  spaces, nbsp\u00a0here",
    "x" * 400,
]


def report_of(words):
    """The same text wherever a renderer can put one."""
    table = Table(
        caption=words,
        columns=(Column(heading=words), Column(heading="Number", number=True)),
        rows=(
            group(lines(Line(text=words, strong=True))),
            row(
                text(words), lines(Line(text=words, label=words, tag=Tag(level=Level.OFF_TRACK, words=words)))
            ),
        ),
        note=words,
    )
    blocks = (
        Paragraph(text=words, lead=True),
        Bullets(entries=(words,)),
        Facts(entries=((words, words),)),
        Verdict(tag=Tag(level=Level.ON_TRACK, words=words), sentence=words),
        Heading(text=words),
        table,
    )
    cover = Cover(title=words, council=words, facts=((words, words),))
    return cleaned(
        Report(cover=cover, as_at=AS_AT, sections=(Section(title=words, anchor="s", blocks=blocks),))
    )


def squeezed(words):
    return "".join(words.split())


ANY = st.text(min_size=1, max_size=30) | st.sampled_from(NASTY)
PRINTABLE = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=30)


@given(ANY)
def test_a_page_gives_back_any_text_and_holds_no_element_that_a_text_made(words):
    page = BeautifulSoup(to_html(report_of(words)).decode(), "html.parser")
    for selector in ("h1", "main h2", "main h3", "main li", "main dd", "caption", "thead th", ".gt-lead"):
        assert [plain(words) in one.get_text() for one in page.select(selector)][:1] == [True], selector
    assert page.find_all(["script", "label", "iframe"]) == []
    assert len(page.find_all("table")) == 1


@given(ANY)
def test_a_word_file_gives_back_any_text(words):
    document = docx.Document(io.BytesIO(to_docx(report_of(words))))
    said = [one.text for one in document.paragraphs]
    assert plain(words) in said
    cells = [cell.text for one in document.tables[0].rows for cell in one.cells]
    assert cells[0] == plain(words)
    assert len(document.tables) == 1


@settings(max_examples=20)
@given(PRINTABLE)
def test_a_pdf_gives_back_any_printable_text(words):
    pages = PdfReader(io.BytesIO(to_pdf(report_of(words)))).pages
    said = squeezed("".join(page.extract_text() for page in pages))
    assert said.count(squeezed(words)) >= 10


@settings(max_examples=20)
@given(ANY)
def test_no_text_stops_a_pdf(words):
    assert to_pdf(report_of(words)).startswith(b"%PDF-")


def test_a_plan_full_of_nasty_texts_is_written_in_every_format():
    record = sample_record()
    texts = itertools.cycle(NASTY)
    words = next(texts)
    nasty = replace(
        record,
        plan=replace(record.plan, title=words, council=next(texts), contact=next(texts)),
        priorities=tuple(replace(one, title=next(texts), number=next(texts)) for one in record.priorities),
        actions=tuple(
            replace(one, text=next(texts), ref=next(texts), owners=(next(texts),)) for one in record.actions
        ),
        milestones=tuple(replace(one, text=next(texts), status=next(texts)) for one in record.milestones),
        risks=tuple(replace(one, text=next(texts), corporate_ref=next(texts)) for one in record.risks),
        indicators=tuple(replace(one, title=next(texts), unit=next(texts)) for one in record.indicators),
        registers=tuple(
            Register(id=f"r{n}", title=one, columns=(one,), rows=(RegisterRow(cells=(one,)),))
            for n, one in enumerate(NASTY)
        ),
        findings=tuple(replace(one, message=next(texts), advice=next(texts)) for one in record.findings),
    )
    report = cleaned(build_report(nasty, AS_AT, "asked"))
    page = BeautifulSoup(to_html(report).decode(), "html.parser")
    assert page.h1.get_text() == words
    assert page.find_all(["script", "label"]) == []
    tables = page.select("main > section > .gt-scroll")
    assert len(docx.Document(io.BytesIO(to_docx(report))).tables) == len(tables)
    assert to_pdf(report).startswith(b"%PDF-")
