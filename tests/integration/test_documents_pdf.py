"""Whole PDFs as programs make them, through the child: to the last cell, within bounds."""

import subprocess
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement

from goldenthread.documents import Document, read_document, reading
from goldenthread.documents import Heading as ReadHeading
from goldenthread.documents.formats import read_content
from goldenthread.errors import TooMuch
from goldenthread.reports.report import Heading, Table
from tests.lib.blocks_as_text import as_text, drawn
from tests.lib.made_documents import small_docx
from tests.lib.made_pdfs import drawn_pdf, read_typeset, small_pdf, words
from tests.lib.rendered import sample_pdf, sample_report

HEADERS = (
    "Business Plan Ref",
    "Action",
    "Action start",
    "Action end",
    "Milestone",
    "Date of milestone",
    "Service area",
    "Responsible officer",
)


def action(number: int) -> tuple[str, ...]:
    """A row of the invented plan; every value tells its row."""
    return (
        f"WM{number // 8 + 1}/{number % 8 + 1}",
        f"Improve service {number} for older people and their carers in every locality",
        "April 2025",
        f"{1 + number % 28} March 2026",
        f"Stage {number} agreed by the partnership board",
        f"{1 + number % 28} September 2025",
        "Commissioning" if number % 2 else "Provider Services",
        f"Head of Service {number}",
    )


ACTIONS = [action(number) for number in range(40)]


def body(document: Document) -> list[tuple[str, ...]]:
    """The rows of all tables, headers that come again aside, a row broken over pages put together."""
    rows: list[tuple[str, ...]] = []
    for table in document.tables():
        assert table.rows[0].texts == HEADERS
        for row in table.rows[1:]:
            if row.texts[0]:
                rows.append(row.texts)
            else:
                rows[-1] = tuple(f"{a} {b}".strip() for a, b in zip(rows[-1], row.texts, strict=True))
    return rows


def test_an_action_table_over_five_pages_is_read_to_its_last_cell():
    cells = "".join(f"[{cell}], " for row in ACTIONS for cell in row)
    header = ", ".join(f"[*{name}*]" for name in HEADERS)
    source = f"= Actions\n#table(columns: (50pt,) + (1fr,) * 7, table.header({header}), {cells})"
    footer = "footer: context align(center)[Page #counter(page).display()]"
    page = f'paper: "a4", flipped: true, margin: 50pt, {footer}'
    document = read_typeset(source, page=page)
    assert len(list(document.tables())) >= 5
    assert body(document) == ACTIONS


def word_actions(path: Path) -> None:
    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    section.footer.paragraphs[0].text = "Westmarch Council, restricted"
    document.add_heading("Adult Care Plan 2025/26", 1)
    document.add_paragraph("Recruit carers", style="List Bullet")
    document.add_paragraph("In the north", style="List Bullet 2")
    table = document.add_table(1 + len(ACTIONS), len(HEADERS), style="Table Grid")
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for row, texts in zip(table.rows, [HEADERS, *ACTIONS], strict=True):
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.save(path)


def test_a_word_plan_printed_to_pdf_by_libreoffice_is_read_to_its_last_cell(needs_libreoffice, tmp_path):
    word_actions(tmp_path / "plan.docx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [needs_libreoffice, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path]
    subprocess.run([*command, tmp_path / "plan.docx"], check=True, capture_output=True, timeout=120)
    document = read_document(tmp_path / "plan.pdf")
    assert body(document) == ACTIONS
    expected = """
        # Adult Care Plan 2025/26
        • Recruit carers
          • In the north
    """
    assert as_text(document).startswith(drawn(expected))
    assert any("Westmarch Council, restricted" in note for note in document.notes)


PAGE = """<h1>Ashdale scorecard</h1><p>Words of the <b>plan</b>.</p><ul><li>First</li><li>Second</li></ul>
<style>table {border-collapse: collapse} td, th {border: 1px solid; padding: 4px; text-align: left}</style>
<table><tr><th rowspan=2>Measure</th><th colspan=2>2024/25</th><th rowspan=2>Status</th></tr>
<tr><th>Target</th><th>Actual</th></tr>
<tr><td>Reviews</td><td>90%</td><td>88%</td><td style="background:#e00000;width:40px"></td></tr></table>"""


def test_a_page_printed_by_a_browser_is_read(needs_chromium, tmp_path):
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    out = tmp_path / "page.pdf"
    command = [needs_chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    command += [profile, "--print-background", f"--print-to-pdf={out}", (tmp_path / "page.html").as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    expected = """
        # Ashdale scorecard
        Words of the plan.
        • First
        • Second
        | *Measure | *2024/25 | ~ | *Status |
        | ~ | *Target | *Actual | ~ |
        | Reviews | 90% | 88% | Red |
    """
    assert as_text(read_document(out)) == drawn(expected)


@pytest.fixture(scope="module")
def own_report() -> Document:
    return read_content(sample_pdf(), "report.pdf")


def test_our_own_report_is_read_with_every_heading(own_report):
    sections = sample_report().sections
    titles = {block.text for one in sections for block in one.blocks if isinstance(block, Heading)}
    read = {block.text for block in own_report.blocks if isinstance(block, ReadHeading)}
    assert titles - read == set()
    assert own_report.title in sample_report().title


def test_our_own_report_keeps_the_figures_of_its_first_table(own_report):
    sections = sample_report().sections
    printed = next(block for one in sections for block in one.blocks if isinstance(block, Table))
    headers = tuple(column.heading for column in printed.columns)
    assert headers in {tuple(map(bare, table.rows[0].texts)) for table in own_report.tables()}


def bare(text: str) -> str:
    """A header without the sign that stands for its level."""
    return text.lstrip("■▲●○✓— ")


def test_a_pdf_may_compute_longer_than_other_files(tmp_path, monkeypatch):
    given = []
    monkeypatch.setattr(
        reading, "run_limited", lambda *_, **limits: given.append(limits["cpu_seconds"]) or {}
    )
    monkeypatch.setattr(reading, "unpack", lambda packed: packed)
    for name, content in (("plan.pdf", small_pdf()), ("plan.docx", small_docx())):
        (tmp_path / name).write_bytes(content)
        read_document(tmp_path / name)
    assert given == [300, 60]


def test_a_font_that_claims_a_billion_letters_is_one_sentence(tmp_path):
    font = (
        "<< /Type /Font /Subtype /Type0 /BaseFont /Wide /Encoding /Identity-H /DescendantFonts "
        "[<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Wide /CIDSystemInfo "
        "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [0 1000000000 500] >>] >>"
    )
    (tmp_path / "plan.pdf").write_bytes(drawn_pdf(words(50, 100, "One"), extra={3: font}))
    with pytest.raises(TooMuch, match=r"^plan\.pdf: Reading the file would need more memory"):
        read_document(tmp_path / "plan.pdf")
