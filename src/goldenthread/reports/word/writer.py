"""The document: cover, contents, and each section in Word's own headings, lists, tables and pictures."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime, time

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Mm
from docx.text.paragraph import Paragraph as WordParagraph

from goldenthread import __version__
from goldenthread.reports.charts.drawing import PIXELS, as_png
from goldenthread.reports.dates import say_day
from goldenthread.reports.report import (
    Block,
    Bullets,
    Chart,
    Facts,
    Heading,
    Paragraph,
    Report,
    Section,
    Table,
    Verdict,
)

from . import styles
from .ooxml import bookmark, field, linked, paragraph, run
from .packing import packed
from .places import Places
from .tables import table_element, tag_run

_MARGIN = 17
_UPRIGHT, _ACROSS = (210, 297), (297, 210)
# python-docx takes a picture to hold 72 pixels to the inch.
_SIZE = 72 / (96 * PIXELS)


def to_docx(report: Report) -> bytes:
    document = docx.Document()
    styles.dress(document, report.language)
    places = Places({style.name or "": style.style_id for style in document.styles})
    _Writer(document, places).write(report)
    _describe(document, report)
    buffer = io.BytesIO()
    document.save(buffer)
    return packed(buffer.getvalue())


def _describe(document: Document, report: Report) -> None:
    about = document.core_properties
    day = datetime.combine(report.as_at, time(), UTC)
    about.title, about.subject = report.title[:255], f"As at {say_day(report.as_at)}"
    about.author = about.last_modified_by = (report.cover.council or "Golden Thread")[:255]
    about.comments, about.keywords, about.language = (
        f"Made with Golden Thread {__version__}",
        "",
        report.language,
    )
    about.created = about.modified = day
    about.revision = 1


class _Writer:
    def __init__(self, document: Document, places: Places) -> None:
        self.document, self.places = document, places
        self.width = float(_UPRIGHT[0] - 2 * _MARGIN)

    def write(self, report: Report) -> None:
        self._page(_UPRIGHT)
        self._footer(report)
        self._cover(report)
        for number, section in enumerate(report.sections):
            self._section(section, first=number == 0)

    def _page(self, size: tuple[int, int]) -> None:
        page = self.document.sections[-1]
        page.orientation = WD_ORIENT.PORTRAIT if size == _UPRIGHT else WD_ORIENT.LANDSCAPE
        page.page_width, page.page_height = Mm(size[0]), Mm(size[1])
        page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(_MARGIN)
        page.footer_distance = Mm(8)
        self.width = float(size[0] - 2 * _MARGIN)

    def _footer(self, report: Report) -> None:
        line = self.document.sections[0].footer.paragraphs[0]
        line.style = self.document.styles[styles.QUIET]
        for made in (
            run(f"{report.title}. As at {say_day(report.as_at)}. Page "),
            *field("PAGE"),
            run(" of "),
            *field("NUMPAGES"),
        ):
            line._p.append(made)

    def _cover(self, report: Report) -> None:
        self.document.add_paragraph(report.cover.council, style="Subtitle")
        self.document.add_paragraph(report.cover.title, style="Title")
        for term, said in report.cover.facts:
            self._fact(term, said)
        contents = self.document.add_paragraph("Contents", style=styles.CAPTION)
        contents.paragraph_format.space_before = Mm(10)
        for section in report.sections:
            words = run(section.title, style=self.places.style(styles.LINK))
            self._add(
                paragraph(
                    linked(self.places.name(section.anchor), words), style=self.places.style(styles.CELL)
                )
            )

    def _section(self, section: Section, *, first: bool) -> None:
        across = self.width > _UPRIGHT[0]
        if section.wide != across:
            self.document.add_section(WD_SECTION.NEW_PAGE)
            self._page(_ACROSS if section.wide else _UPRIGHT)
        heading = self.document.add_heading(section.title, level=1)
        heading.paragraph_format.page_break_before = (section.own_page or first) and section.wide == across
        self._mark(heading, section.anchor)
        for block in section.blocks:
            for made in self._block(block):
                self._add(made)

    def _block(self, block: Block) -> Iterator[BaseOxmlElement]:
        match block:
            case Paragraph():
                name = styles.LEAD if block.lead else styles.QUIET if block.quiet else "Normal"
                yield paragraph(run(block.text), style=self.places.style(name))
            case Bullets():
                for entry in block.entries:
                    yield paragraph(run(entry), style=self.places.style("List Bullet"))
            case Facts():
                for term, said in block.entries:
                    self._fact(term, said)
            case Verdict():
                yield paragraph(
                    tag_run(block.tag, self.places),
                    run(f"  {block.sentence}"),
                    style=self.places.style("Normal"),
                )
            case Heading():
                self.document.add_heading(block.text, level=2)
            case Table():
                yield from self._table(block)
            case Chart():
                self._chart(block)

    def _table(self, table: Table) -> Iterator[BaseOxmlElement]:
        yield paragraph(run(table.caption), style=self.places.style(styles.CAPTION))
        yield table_element(table, self.places, self.width)
        # Word joins two tables that follow each other without a paragraph between.
        yield paragraph(run(table.note), style=self.places.style(styles.QUIET))

    def _chart(self, chart: Chart) -> None:
        self.document.add_paragraph(chart.title, style=styles.CAPTION)
        line = self.document.add_paragraph()
        shape = line.add_run().add_picture(io.BytesIO(as_png(chart)))
        width = min(Mm(int(self.width)), int(shape.width * _SIZE))
        shape.width, shape.height = Emu(width), Emu(int(shape.height * width / shape.width))
        about = shape._inline.docPr
        about.set("descr", chart.alternative)
        about.set("title", chart.title)
        line.paragraph_format.keep_with_next = True
        self.document.add_paragraph(chart.alternative, style=styles.QUIET)

    def _fact(self, term: str, said: str) -> None:
        line = self.document.add_paragraph(style=styles.FACT)
        line.add_run(f"{term}\t").bold = True
        line.add_run(said)

    def _mark(self, line: WordParagraph, anchor: str) -> None:
        start, end = bookmark(self.places.name(anchor), self.places.number(anchor))
        line.runs[0]._r.addprevious(start)  # type: ignore[arg-type]
        line.runs[-1]._r.addnext(end)  # type: ignore[arg-type]

    def _add(self, made: BaseOxmlElement) -> None:
        """Before the last section's properties, which must close the body."""
        body = self.document.element.body
        closing = body.find(qn("w:sectPr"))
        body.insert(len(body), made) if closing is None else closing.addprevious(made)
