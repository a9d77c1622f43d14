"""The sample plan as a Word document, laid out as councils lay theirs out."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from .data import ACTION_COLUMNS, KPI_COLUMNS, RISK_COLUMNS, SamplePlan, action_rows, budget_rows, risk_rows
from .word_tables import add_budget, add_grouped, add_table

_INK = RGBColor(0x1D, 0x4E, 0x5F)
_LONG, _SHORT, _MARGIN = Cm(29.7), Cm(21), Cm(2)
_TEXT_WIDTH = _SHORT - 2 * _MARGIN


def build(plan: SamplePlan) -> bytes:
    document = Document()
    _set_styles(document)
    _set_properties(document, plan.front)
    _cover(document, plan.front)
    _vision(document, plan.front)
    _looking_back(document, plan)
    _priorities(document, plan)
    _performance_plan(document, plan)
    _money(document, plan)
    _reporting(document, plan.front)
    _footer(document, plan.front)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _set_styles(document: WordDocument) -> None:
    for name, size in (("Normal", 11), ("Title", 28), ("Subtitle", 16), ("Heading 1", 20), ("Heading 2", 15),
                       ("Heading 3", 12)):  # fmt: skip
        style = document.styles[name]
        style.font.name, style.font.size = "Arial", Pt(size)
        # The template's headings take their typeface from a theme, which would win over the name.
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        if name != "Normal":
            style.font.color.rgb = _INK
    language = document.styles.element.find(f".//{qn('w:lang')}")
    language.set(qn("w:val"), "en-GB")
    page = document.sections[0]
    page.page_width, page.page_height = _SHORT, _LONG
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = _MARGIN


def _set_properties(document: WordDocument, front: dict[str, Any]) -> None:
    about = document.core_properties
    about.title = f"{front['directorate']}: {front['title']}"
    about.author = about.last_modified_by = front["council"]
    about.language = "en-GB"
    about.comments = ""


def _cover(document: WordDocument, front: dict[str, Any]) -> None:
    document.add_paragraph(front["council"], style="Title")
    document.add_paragraph(front["directorate"], style="Subtitle")
    document.add_paragraph(front["title"], style="Subtitle")
    document.add_paragraph(front["refreshed"], style="Subtitle")
    document.add_paragraph(front["next_refresh"])
    document.add_heading("Contents", 2)
    for section, title, page in front["contents"]:
        line = document.add_paragraph(f"{section}\t{title}\tPage {page}")
        line.paragraph_format.tab_stops.add_tab_stop(Cm(3))
        line.paragraph_format.tab_stops.add_tab_stop(_TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    document.add_heading("Version control", 2)
    add_table(
        document, None, [[f"{key}:", value] for key, value in front["version_control"].items()], (4, 13)
    )


def _section(document: WordDocument, title: str) -> None:
    document.add_heading(title, 1).paragraph_format.page_break_before = True


def _vision(document: WordDocument, front: dict[str, Any]) -> None:
    _section(document, "Section A - Our vision")
    document.add_paragraph(front["vision"]["opening"])
    for statement in front["vision"]["statements"]:
        document.add_paragraph(statement, style="List Bullet")


def _looking_back(document: WordDocument, plan: SamplePlan) -> None:
    front = plan.front
    _section(document, "Section B - Looking back at 2025/26")
    document.add_heading("Key achievements", 2)
    add_table(
        document, ["Priority", "Achievement"], [list(one.values()) for one in front["achievements"]], (5, 12)
    )
    document.add_heading("Equality and diversity objectives", 2)
    columns = ["Objective", "RAG status", "Progress to date"]
    add_table(document, columns, [list(one.values()) for one in front["equality"]], (5, 3, 9))
    document.add_heading("Performance scorecard", 2)
    add_table(
        document,
        plan.scorecard["columns"],
        plan.scorecard["rows"],
        (4.2, 1.3, 2.3, 2.0, 2.0, 2.1, 1.8, 1.5),
        8.5,
    )
    document.add_heading("What the ratings mean", 3)
    add_table(document, None, front["rating_definitions"], (2, 15))


def _priorities(document: WordDocument, plan: SamplePlan) -> None:
    _section(document, "Section C - Our priorities")
    rows = [[f"Priority {one['number']}", one["title"]] for one in plan.priorities]
    add_table(document, None, rows, (3, 14))
    document.add_heading("What each service is responsible for", 2)
    areas = [list(one.values()) for one in plan.front["responsibilities"]]
    add_table(document, ["Service area", "Key responsibilities"], areas, (5, 12))
    document.add_heading("Budget options for 2026/27", 2)
    options = [[f"Option {number}", text] for number, text in enumerate(plan.front["options"], 1)]
    add_table(document, None, options, (3, 14))


def _performance_plan(document: WordDocument, plan: SamplePlan) -> None:
    _turn(document, wide=True)
    document.add_heading("Section D - Performance plan", 1)
    for order, priority in enumerate(plan.priorities):
        heading = document.add_heading(f"Priority {priority['number']}: {priority['title']}", 2)
        heading.paragraph_format.page_break_before = order > 0
        _priority(document, priority)


def _priority(document: WordDocument, priority: dict[str, Any]) -> None:
    merged = priority["continuation"] == "merged"
    document.add_heading("Actions and milestones", 3)
    actions = [action_rows(action) for action in priority["actions"]]
    add_grouped(document, ACTION_COLUMNS, actions, (2, 6, 2.2, 2.2, 5.5, 2.4, 2.6, 2.8), merged=merged)
    document.add_heading("Key performance indicators", 3)
    add_table(document, KPI_COLUMNS, priority["kpis"], (7, 2.6, 3.6, 2.8, 2.7, 3.5, 3.5), 9)
    document.add_heading("Risks", 3)
    risks = [risk_rows(risk) for risk in priority["risks"]]
    add_grouped(document, RISK_COLUMNS, risks, (8, 1.8, 7, 2.2, 2.2, 1.8, 2.7), merged=merged)


def _turn(document: WordDocument, *, wide: bool) -> None:
    page = document.add_section(WD_SECTION.NEW_PAGE)
    page.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    page.page_width, page.page_height = (_LONG, _SHORT) if wide else (_SHORT, _LONG)


def _money(document: WordDocument, plan: SamplePlan) -> None:
    _turn(document, wide=False)
    document.add_heading("Section E - Money", 1)
    document.add_heading(plan.money["title"], 2)
    add_budget(document, plan.money["columns"], budget_rows(plan.money))


def _reporting(document: WordDocument, front: dict[str, Any]) -> None:
    _section(document, "Appendix - How we report")
    for text in front["reporting"]:
        document.add_paragraph(text)


def _footer(document: WordDocument, front: dict[str, Any]) -> None:
    line = document.sections[0].footer.paragraphs[0]
    line.add_run(f"{front['directorate']}, {front['title']} - page ").font.size = Pt(9)
    run = line.add_run()
    run.font.size = Pt(9)
    for kind, text in _page_number():
        mark = OxmlElement(f"w:{kind}")
        if kind == "fldChar":
            mark.set(qn("w:fldCharType"), text)
        else:
            mark.text = text
        run._r.append(mark)


def _page_number() -> Sequence[tuple[str, str]]:
    return (
        ("fldChar", "begin"),
        ("instrText", "PAGE"),
        ("fldChar", "separate"),
        ("t", "1"),
        ("fldChar", "end"),
    )
