"""The sample plan as a workbook, one sheet a kind, with cells typed as Excel types what people enter."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from .data import ACTION_COLUMNS, KPI_COLUMNS, RISK_COLUMNS, SamplePlan, action_rows, budget_rows, risk_rows

_WIDE, _NARROW = 48, 16
_LONG_TEXT = 30
_PERCENT = re.compile(r"\d+(\.\d)?%")
_NUMBER = re.compile(r"\d{1,3}(,\d{3})*(\.\d+)?")
_SLASHED = re.compile(r"(\d\d)/(\d\d)/(\d\d)")


def build(plan: SamplePlan) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    _front(book, plan)
    front = plan.front
    _sheet(
        book,
        "Achievements",
        ("Priority", "Achievement"),
        [list(one.values()) for one in front["achievements"]],
    )
    equality = [list(one.values()) for one in front["equality"]]
    _sheet(book, "Equality objectives", ("Objective", "RAG status", "Progress to date"), equality)
    _sheet(book, "Scorecard", plan.scorecard["columns"], plan.scorecard["rows"])
    _sheet(book, "Ratings", ("Rating", "Meaning"), front["rating_definitions"])
    _sheet(
        book, "Priorities", ("No.", "Priority"), [[one["number"], one["title"]] for one in plan.priorities]
    )
    areas = [list(one.values()) for one in front["responsibilities"]]
    _sheet(book, "Responsibilities", ("Service area", "Key responsibilities"), areas)
    options = [[f"Option {number}", text] for number, text in enumerate(front["options"], 1)]
    _sheet(book, "Budget options", ("Option", "Proposal"), options)
    _performance(book, plan)
    _budget(book, plan)
    _sheet(book, "Reporting", ("How we report",), [[text] for text in front["reporting"]])
    # The time of saving is written over afterwards, with every other time.
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def _front(book: Workbook, plan: SamplePlan) -> None:
    front = plan.front
    facts = [
        ["Council", front["council"]],
        ["Directorate", front["directorate"]],
        ["Title", front["title"]],
        ["Edition", front["refreshed"]],
        ["Next refresh", front["next_refresh"]],
        *([key, value] for key, value in front["version_control"].items()),
    ]
    _sheet(book, "Plan", ("Item", "Detail"), facts)
    vision = front["vision"]
    _sheet(book, "Vision", (vision["opening"],), [[text] for text in vision["statements"]])


def _performance(book: Workbook, plan: SamplePlan) -> None:
    actions, kpis, risks = [], [], []
    for one in plan.priorities:
        actions += [[one["number"], *row] for action in one["actions"] for row in action_rows(action)]
        kpis += [[one["number"], *row] for row in one["kpis"]]
        risks += [[one["number"], *row] for risk in one["risks"] for row in risk_rows(risk)]
    _sheet(book, "Actions", ("Priority", *ACTION_COLUMNS), actions)
    _sheet(book, "KPIs", ("Priority", *KPI_COLUMNS), kpis)
    _sheet(book, "Risks", ("Priority", *RISK_COLUMNS), risks)


def _budget(book: Workbook, plan: SamplePlan) -> None:
    columns = ("Service group", "Line", *plan.money["columns"][1:])
    rows = budget_rows(plan.money)
    sheet = _sheet(book, "Budget", columns, [[group, title, *amounts] for group, title, _, amounts in rows])
    for number, (_, _, kind, _) in enumerate(rows, 2):
        for cell in sheet[number]:
            cell.font = Font(bold=kind != "line")


def _sheet(book: Workbook, title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Worksheet:
    sheet: Worksheet = book.create_sheet(title)
    sheet.append(list(columns))
    for cell in sheet[1]:
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1D4E5F")
    for row in rows:
        sheet.append(list(row))
        for cell in sheet[sheet.max_row]:
            _type_as_excel_would(cell)
    _lay_out(sheet)
    return sheet


def _type_as_excel_would(cell: Cell) -> None:
    """Typing 84% gives 0.84 shown as 84%; typing an impossible date leaves text."""
    text = cell.value
    if isinstance(text, int):
        cell.number_format = "#,##0"
    if not isinstance(text, str) or not text:
        cell.value = text if text != "" else None
    elif _PERCENT.fullmatch(text):
        cell.value = round(float(text[:-1]) / 100, 4)
        cell.number_format = "0.0%" if "." in text else "0%"
    elif _NUMBER.fullmatch(text):
        number = text.replace(",", "")
        cell.value = float(number) if "." in number else int(number)
        cell.number_format = "0.0" if "." in number else "#,##0"
    else:
        _date_as_excel_would(cell, text)


def _date_as_excel_would(cell: Cell, text: str) -> None:
    if found := _SLASHED.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
        try:
            cell.value = date(2000 + year, month, day)
        except ValueError:
            return
        cell.number_format = "dd/mm/yy"
    elif text == "31 March 2027":
        cell.value = datetime(2027, 3, 31)  # noqa: DTZ001 - a cell of Excel has no zone
        cell.number_format = "d mmmm yyyy"


def _lay_out(sheet: Worksheet) -> None:
    sheet.freeze_panes = "A2"
    for number, column in enumerate(sheet.iter_cols(), 1):
        longest = max(len(str(cell.value or "")) for cell in column)
        sheet.column_dimensions[get_column_letter(number)].width = _WIDE if longest > _LONG_TEXT else _NARROW
        for cell in column:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
