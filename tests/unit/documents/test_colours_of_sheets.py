"""Workbooks whose ratings are the fills of their cells, made as Excel stores them."""

import io

import openpyxl
import pytest
from openpyxl.formatting.rule import CellIsRule, FormulaRule, IconSetRule, Rule
from openpyxl.styles import Color, Font, PatternFill
from openpyxl.styles.colors import COLOR_INDEX
from openpyxl.styles.differential import DifferentialStyle

from goldenthread.documents.colours import Tint
from goldenthread.documents.excel import read_workbook
from goldenthread.documents.excel.fills import PALETTE, palette_tint
from tests.lib.blocks_as_text import as_text

NOTE = "Cells without words were given the word for their colour: {}."
# The second and third accent among the colours of the theme, which in Office of 2007 are red and green.
RED, GREEN = 5, 6


def solid(colour) -> PatternFill:
    return PatternFill("solid", start_color=colour)


def read(*fills, heading="RAG", row=("Answer calls",)):
    """A sheet of measures, each with a blank cell that is filled so."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(["Measure", heading, "Owner"])
    for number, fill in enumerate(fills, start=2):
        sheet.append([f"{row[0]} {number}", None, "J Shah"])
        sheet.cell(number, 2).fill = fill
    return saved(workbook)


def saved(workbook):
    output = io.BytesIO()
    workbook.save(output)
    return read_workbook(output.getvalue(), "plan.xlsx")


def statuses(document) -> list[str]:
    (table,) = document.tables()
    return [row.cells[1].text for row in table.rows[1:]]


def test_a_blank_cell_says_its_colour_less_surely_than_words_and_a_note_tells():
    document = read(solid("FF0000"), solid("00B050"), PatternFill())
    assert as_text(document).split("\n")[1:] == [
        "| Measure | RAG | Owner |",
        "| Answer calls 2 | Red | J Shah |",
        "| Answer calls 3 | Green | J Shah |",
        "| Answer calls 4 |  | J Shah |",
    ]
    (table,) = document.tables()
    cell = table.rows[1].cells[1]
    assert (cell.sure, cell.place.row, cell.place.column) == (0.8, 2, 2)
    assert NOTE.format(2) in document.notes


@pytest.mark.parametrize(
    "fills",
    [
        (solid(Color(theme=RED)), solid(Color(theme=GREEN))),
        (solid(Color(theme=RED, tint=0.6)), solid(Color(theme=GREEN, tint=0.4))),
        (solid(Color(theme=RED, tint=-0.25)), solid(Color(theme=GREEN, tint=-0.25))),
        (solid(Color(indexed=10)), solid(Color(indexed=17))),
        (solid(Color(indexed=2)), solid(Color(indexed=3))),
    ],
    ids=["theme", "lighter", "darker", "palette", "palette from 0"],
)
def test_colours_of_the_theme_and_of_the_palette_are_colours(fills):
    assert statuses(read(*fills)) == ["Red", "Green"]


def test_the_palette_is_that_of_excel():
    assert list(PALETTE) == [colour[2:] for colour in COLOR_INDEX[8:64]]
    assert [palette_tint(index) for index in (2, 10, 3, 11)] == [Tint("Red")] * 2 + [Tint("Green")] * 2
    assert [palette_tint(index) for index in (64, 65, 999)] == [None] * 3


def test_a_workbook_may_have_a_palette_of_its_own():
    assert palette_tint(1, ["000000", "00B050"]) == Tint("Green")
    assert palette_tint(2, ["000000", "00B050"]) is None


def test_hatching_and_a_pale_column_are_decoration():
    assert statuses(read(PatternFill("lightUp", start_color="FF0000"), solid("FFFFFF"))) == ["", ""]
    assert statuses(read(solid("C6EFCE"), solid("C6EFCE"))) == ["", ""]
    assert statuses(read(*[solid(Color(theme=RED, tint=0.6))] * 2)) == ["", ""]
    assert statuses(read(solid("C6EFCE"), solid("FFC7CE"))) == ["Green", "Red"]


def test_a_figure_keeps_its_words_and_has_its_colour_beside_them():
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(["Measure", "April"])
    for words, figure, colour in (("Calls", 86, "FF0000"), ("Visits", 14, "92D050")):
        sheet.append([words, figure])
        sheet.cell(sheet.max_row, 2).fill = solid(colour)
    (table,) = saved(workbook).tables()
    assert [(row.cells[1].text, row.cells[1].colour) for row in table.rows] == [
        ("April", None),
        ("86", "Red"),
        ("14", "Green"),
    ]


def test_painted_cells_join_no_tables_and_make_none_wider():
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    for row in (["Ref", "Due"], ["A1", "May"], [], ["Risk", "Score"], ["R1", 12]):
        sheet.append(row)
    for row in range(1, 9):
        sheet.cell(row, 5).fill = solid("FF0000")
    for column in range(1, 9):
        sheet.cell(3, column).fill = solid("00B050")
    assert as_text(saved(workbook)).split("\n")[1:] == [
        "| Ref | Due |",
        "| A1 | May |",
        "| Risk | Score |",
        "| R1 | 12 |",
    ]


def test_a_status_merged_down_is_said_once():
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    for row in (["Measure", "Status"], ["Calls"], ["Calls at night"], ["Visits"]):
        sheet.append(row)
    for row, colour in ((2, "FF0000"), (3, "FF0000"), (4, "00B050")):
        sheet.cell(row, 2).fill = solid(colour)
    sheet.merge_cells("B2:B3")
    assert as_text(saved(workbook)).split("\n")[2:] == [
        "| Calls | Red |",
        "| Calls at night |  |",
        "| Visits | Green |",
    ]


def test_a_header_and_a_heading_over_rows_painted_across_say_no_colour():
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(["Measure", "Target", None])
    sheet.append(["Housing", None, None])
    sheet.append(["Repairs", 90, None])
    for row, colour in ((1, "0070C0"), (2, "FFC000")):
        for column in (1, 2, 3):
            sheet.cell(row, column).fill = solid(colour)
            sheet.cell(row, column).font = Font(bold=True)
    assert not [note for note in saved(workbook).notes if "colour" in note]


def test_icons_that_excel_draws_are_told():
    workbook = openpyxl.Workbook()
    workbook.active.append(["Measure", "April"])
    workbook.active.append(["Calls", 86])
    workbook.active.conditional_formatting.add("B2", IconSetRule("3TrafficLights1", "percent", [0, 33, 67]))
    note = "Icons that Excel draws for values on the sheet “Sheet” were left out; the values were read."
    assert note in saved(workbook).notes


def behind(colour) -> PatternFill:
    """As Excel stores the fill that a rule draws."""
    return PatternFill(bgColor=colour)


def drawn(values, *rules, form="General", targets=()):
    """A sheet of measures whose figures are coloured by rules."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(["Measure", "Actual", "Target"])
    for number, value in enumerate(values, start=2):
        sheet.append([f"Answer calls {number}", value, *targets[number - 2 : number - 1]])
        sheet.cell(number, 2).number_format = form
    for rule in rules:
        sheet.conditional_formatting.add(f"B2:B{len(values) + 1}", rule)
    return saved(workbook)


def shown(document) -> list[str | None]:
    (table,) = document.tables()
    return [row.cells[1].colour for row in table.rows[1:]]


LOW = CellIsRule(operator="lessThan", formula=["50"], fill=behind("FF0000"))
HIGH = CellIsRule(operator="greaterThanOrEqual", formula=["80"], fill=behind("00B050"))
BETWEEN = CellIsRule(operator="between", formula=["50", "79"], fill=behind("FFC000"))
UNTOLD = "Colours that Excel draws by rules on the sheet “Sheet” were left out, or in part."


def test_a_colour_that_a_plain_rule_draws_is_the_colour_of_the_figure():
    document = drawn([40, 60, 90, 79.5], LOW, BETWEEN, HIGH)
    assert shown(document) == ["Red", "Amber", "Green", None]
    assert UNTOLD not in document.notes


def test_a_code_for_a_colour_has_the_colour_beside_it():
    rules = [
        CellIsRule(operator="equal", formula=[str(code)], fill=behind(colour))
        for code, colour in ((1, "FF0000"), (2, "FFC000"), (3, "00B050"))
    ]
    assert shown(drawn([1, 3, 2], *rules)) == ["Red", "Green", "Amber"]


def test_a_rule_may_compare_with_the_cell_beside_it():
    below = CellIsRule(operator="lessThan", formula=["C2"], fill=behind("FF0000"))
    met = CellIsRule(operator="greaterThanOrEqual", formula=["C2"], fill=behind("00B050"))
    assert shown(drawn([40, 60, 90], below, met, targets=[50, 50, 95])) == ["Red", "Green", "Red"]


def test_the_first_rule_that_is_true_decides():
    both = CellIsRule(operator="lessThan", formula=["100"], fill=behind("00B050"))
    assert shown(drawn([40, 60], LOW, both)) == ["Red", "Green"]
    stop = CellIsRule(operator="lessThan", formula=["50"], font=Font(bold=True), stopIfTrue=True)
    below = CellIsRule(operator="lessThan", formula=["70"], fill=behind("FF0000"))
    assert shown(drawn([40, 60, 90], stop, below, HIGH)) == [None, "Red", "Green"]


def test_words_are_looked_for_whatever_their_case():
    style = DifferentialStyle(fill=behind("FF0000"))
    rules = [
        Rule(type="containsText", operator="containsText", text="LATE", dxf=style),
        CellIsRule(operator="equal", formula=['"3 done"'], fill=behind("00B050")),
    ]
    assert shown(drawn(["2 late", "3 Done", "4 open"], *rules)) == ["Red", "Green", None]


def test_what_a_formula_colours_is_not_guessed_and_that_is_told():
    formula = FormulaRule(formula=["B2<C2*0.9"], fill=behind("FF0000"))
    document = drawn([40, 60, 90], formula, HIGH, BETWEEN)
    assert shown(document) == [None, None, None]
    assert UNTOLD in document.notes


def test_a_rule_that_is_known_to_come_first_needs_no_word_of_those_after_it():
    formula = FormulaRule(formula=["B2<C2*0.9"], fill=behind("FFC000"))
    document = drawn([40, 90], LOW, HIGH, formula)
    assert shown(document) == ["Red", "Green"]
    assert UNTOLD not in document.notes
