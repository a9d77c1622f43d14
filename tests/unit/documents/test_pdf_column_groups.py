"""Headings over several columns of a PDF table that has no upright rules."""

import pytest

from goldenthread.documents.formats import read_content
from tests.lib.blocks_as_text import as_text
from tests.lib.made_pdfs import drawn_pdf, read_typeset, rule, words

ROW_RULES = "(x: none, y: 0.5pt)"
COLUMNS = "columns: (30pt, 110pt, 20pt, 20pt, auto, 80pt)"
RISKS = """table.header(table.cell(rowspan: 2)[*Ref*], table.cell(rowspan: 2)[*Risk*],
  table.cell(colspan: 3)[*Current risk*], table.cell(rowspan: 2)[*Owner*], [*L*], [*I*], [*Score*])"""
FIRST = "[R1], [Provider failure], [5], [5], [13], [Head of Adults]"
SECOND = "[R2], [Savings are late], [3], [4], [12], [Chief Executive]"
YEARS = """table.header(table.cell(rowspan: 2)[*Measure*], table.cell(colspan: 2)[*2024/25*],
  table.cell(colspan: 2)[*2025/26*], [*Target*], [*Actual*], [*Target*], [*Actual*])"""


def rows_of(
    *rows: str, stroke: str = ROW_RULES, align: str = "left + top", columns: str = COLUMNS
) -> list[str]:
    settings = f"{columns}, stroke: {stroke}, align: (_, y) => if y < 2 {{ {align} }} else {{ left }}"
    return as_text(read_typeset(f"#table({settings}, {', '.join(rows)})")).split("\n")


def test_figures_below_a_group_heading_stay_apart():
    assert rows_of(RISKS, FIRST, SECOND) == [
        "| *Ref | *Risk | *Current risk | ~ | ~ | *Owner |",
        "| ~ | ~ | *L | *I | *Score | ~ |",
        "| R1 | Provider failure | 5 | 5 | 13 | Head of Adults |",
        "| R2 | Savings are late | 3 | 4 | 12 | Chief Executive |",
    ]


def test_so_they_do_in_a_table_of_one_row():
    assert rows_of(RISKS, FIRST)[2:] == ["| R1 | Provider failure | 5 | 5 | 13 | Head of Adults |"]


def test_so_they_do_where_one_of_them_is_given():
    row = "[R1], [Provider failure], [5], [], [], [Head of Adults]"
    assert rows_of(RISKS, row)[2:] == ["| R1 | Provider failure | 5 |  |  | Head of Adults |"]


@pytest.mark.parametrize("stroke", [ROW_RULES, "none"])
@pytest.mark.parametrize("align", ["left + bottom", "center + horizon", "right + bottom"])
def test_the_heading_may_stand_anywhere_above_its_columns(stroke, align):
    rows = rows_of(RISKS, FIRST, SECOND, stroke=stroke, align=align)
    assert rows[0] == "|  |  | *Current risk | ~ | ~ |  |"
    assert rows[-1] == "| R2 | Savings are late | 3 | 4 | 12 | Chief Executive |"


def test_each_of_two_groups_reaches_to_the_next():
    row = "[Reviews on time], [5], [6], [13], [16]"
    assert rows_of(YEARS, row, row, columns="columns: (110pt, 50pt, 50pt, 50pt, 50pt)")[:2] == [
        "| *Measure | *2024/25 | ~ | *2025/26 | ~ |",
        "| ~ | *Target | *Actual | *Target | *Actual |",
    ]


def test_without_rules_and_bold_letters_figures_of_several_rows_show_their_columns():
    page = "".join(
        words(x, y, text)
        for y, line in (
            (100, ((50, "Risk"), (200, "Scores now"), (300, "Owner"))),
            (114, ((50, "Provider failure"), (200, "5"), (225, "5"), (300, "Adults"))),
            (128, ((50, "Savings are late"), (200, "3"), (225, "14"), (300, "Finance"))),
        )
        for x, text in line
    )
    assert as_text(read_content(drawn_pdf(page), "plan.pdf")).split("\n") == [
        "| Risk | Scores now | ~ | Owner |",
        "| Provider failure | 5 | 5 | Adults |",
        "| Savings are late | 3 | 14 | Finance |",
    ]


def test_bullets_below_a_heading_are_no_column():
    bullets = "[A1], [Open the hub], [#list(indent: 0pt, body-indent: 14pt)[Find a site][Hire staff]]"
    rows = rows_of(
        "table.header([*Ref*], [*Action*], [*What we will do next*])",
        bullets,
        columns="columns: (30pt, 110pt, 140pt)",
    )
    assert rows[0] == "| *Ref | *Action | *What we will do next |"


def test_a_title_centred_over_the_whole_table_is_no_heading_of_a_group():
    lines = [
        ((160, "Risks to what we plan to do"),),
        ((50, "Risk"), (190, "Likelihood"), (260, "Impact"), (350, "Owner")),
    ]
    page = "".join(
        words(x, 100 + 14 * number, text, font="B") for number, line in enumerate(lines) for x, text in line
    )
    page += "".join(
        words(x, y, text)
        for y, line in ((128, ("Fire", "3", "4", "Housing")), (142, ("Flood", "2", "5", "Highways")))
        for x, text in zip((50, 190, 260, 350), line, strict=True)
    )
    assert (
        as_text(read_content(drawn_pdf(page), "plan.pdf")).split("\n")[0] == "# Risks to what we plan to do"
    )


def test_a_rule_below_it_makes_a_centred_line_the_heading_of_its_columns():
    page = words(205, 100, "Risk now", font="B") + rule(185, 104, 300, 104)
    page += "".join(
        words(x, 114, text, font="B")
        for x, text in ((50, "Risk"), (190, "Chance"), (260, "Harm"), (350, "Owner"))
    )
    page += "".join(
        words(x, y, text)
        for y, line in ((128, ("Fire", "3", "4", "Housing")), (142, ("Flood", "2", "5", "Highways")))
        for x, text in zip((50, 190, 260, 350), line, strict=True)
    )
    assert as_text(read_content(drawn_pdf(page), "plan.pdf")).split("\n")[0] == "|  | *Risk now | ~ |  |"


def test_names_below_a_group_heading_that_no_rule_parts_from_it_are_a_row_of_their_own():
    rules = "table.hline(y: 0), table.hline(y: 2), table.hline(y: 3)"
    rows = rows_of(f"{rules}, {RISKS}", FIRST, stroke="none")
    assert rows == [
        "| *Ref | *Risk | *Current risk | ~ | ~ | *Owner |",
        "|  |  | *L | *I | *Score |  |",
        "| R1 | Provider failure | 5 | 5 | 13 | Head of Adults |",
    ]


def test_a_column_without_figures_is_not_made_one_with_the_next():
    head = """table.header(table.cell(rowspan: 2)[*Measure*], table.cell(colspan: 2)[*2025/26*],
      table.cell(rowspan: 2)[*How often*], [*Target*], [*Actual*])"""
    row = "[Reviews on time], [5], [], [Annual]"
    rows = rows_of(head, row, row, columns="columns: (110pt, 50pt, 50pt, 60pt)", stroke="none")
    assert rows[-1] == "| Reviews on time | 5 |  | Annual |"
