"""Tables of a PDF with nothing drawn between their columns, and prose that must not be taken for one."""

from goldenthread.documents.formats import read_content
from tests.lib.blocks_as_text import as_text, drawn
from tests.lib.made_pdfs import drawn_pdf, read_typeset, rule, shade, words

PROSE = (
    "The council will recruit more foster carers this year and pay them a fee that neighbouring councils "
    "have agreed with it, and will offer each a review after twelve months of fostering with us. "
)


def text_of(source: str) -> str:
    return as_text(read_typeset(f"#set table(stroke: none)\n{source}"))


def printed(*lines: tuple[tuple[float, str], ...], step: float = 14, start: float = 100) -> str:
    """Lines of words at their distance from the left edge; negative is the right end of the words."""
    return "".join(
        words(x, start + step * number, text) for number, line in enumerate(lines) for x, text in line
    )


def text_drawn(page: str) -> str:
    return as_text(read_content(drawn_pdf(page), "plan.pdf"))


BUDGET = """#table(columns: (1fr, 60pt, 60pt), align: (left, right, right),
  [Service], [Budget], [Forecast], [Older people], [12,400], [12,610],
  [Learning disability], [8,100], [8,050], [Total], [20,500], [20,660])"""


def test_figures_below_each_other_are_columns():
    expected = """
        | Service | Budget | Forecast |
        | Older people | 12,400 | 12,610 |
        | Learning disability | 8,100 | 8,050 |
        | Total | 20,500 | 20,660 |
    """
    assert text_of(BUDGET) == drawn(expected)


def test_such_cells_are_less_sure_and_a_note_says_so():
    document = read_typeset(f"#set table(stroke: none)\n{BUDGET}")
    (table,) = document.tables()
    assert {cell.sure for row in table.rows for cell in row.cells} == {0.8}
    assert document.notes == (
        "Tables without lines between their columns were read by how the words stand on page 1.",
    )


def test_lines_above_and_below_a_header_are_enough():
    source = """#table(columns: (40pt, 110pt, 90pt), table.hline(), [Ref], [Action], [Owner], table.hline(),
      [1], [Open the hub for carers in the north], [Head of Adults],
      [2], [Close the office], [Head of Property], table.hline())"""
    expected = """
        | Ref | Action | Owner |
        | 1 | Open the hub for carers in the north | Head of Adults |
        | 2 | Close the office | Head of Property |
    """
    assert text_of(source) == drawn(expected)


def test_a_line_under_each_row_keeps_wrapped_cells_whole():
    source = """#table(columns: (40pt, 110pt, 90pt), stroke: (bottom: 0.5pt), [Ref], [Risk], [Owner],
      [R1], [The market for home care fails in the north of the county], [Head of Adults],
      [R2], [Savings are late], [Director of Finance and her deputies])"""
    expected = """
        | Ref | Risk | Owner |
        | R1 | The market for home care fails in the north of the county | Head of Adults |
        | R2 | Savings are late | Director of Finance and her deputies |
    """
    assert text_of(source) == drawn(expected)


def test_shaded_rows_are_rows():
    source = """#table(columns: (120pt, 60pt, 60pt), fill: (_, y) => if calc.even(y) { rgb("#dce6f1") },
      [Service], [Budget], [Forecast], [Learning disability and autism, all ages], [8,100], [8,050],
      [Older people], [12,400], [12,610])"""
    expected = """
        | Service | Budget | Forecast |
        | Learning disability and autism, all ages | 8,100 | 8,050 |
        | Older people | 12,400 | 12,610 |
    """
    assert text_of(source) == drawn(expected)


def test_a_label_over_two_lines_is_one_cell():
    lines = printed(
        ((50, "Service"), (300, "Budget"), (400, "Forecast")),
        ((50, "Support for people with a"), (300, "8,100"), (400, "8,050")),
        ((50, "learning disability"),),
        ((50, "Older people"), (300, "12,400"), (400, "12,610")),
    )
    assert (
        text_drawn(lines).split("\n")[1]
        == "| Support for people with a learning disability | 8,100 | 8,050 |"
    )


def test_lines_closer_than_rows_are_of_one_row_though_one_of_them_ends_early():
    lines = (
        printed(((50, "Ref"), (120, "Action"), (300, "Lead"))),
        printed(((50, "A1"), (120, "Open the hub for carers:"), (300, "Head of Carers and")), start=120),
        printed(((120, "• find a site"), (300, "of Learning")), ((120, "• hire staff"),), start=132, step=12),
        printed(((50, "A2"), (120, "Close the office"), (300, "Property")), start=164),
    )
    assert text_drawn("".join(lines)).split("\n") == [
        "| Ref | Action | Lead |",
        "| A1 | Open the hub for carers: / • find a site / • hire staff | Head of Carers and of Learning |",
        "| A2 | Close the office | Property |",
    ]


def test_figures_below_figures_are_rows_however_close():
    lines = printed(
        ((50, "Homes"), (190, "8,100"), (300, "8,050")), ((50, "for all"), (190, "7"), (300, "9")), step=12
    )
    lines += printed(((50, "Total"), (190, "15"), (300, "17")), start=140)
    assert len(text_drawn(lines).split("\n")) == 3


def test_a_number_that_ends_a_sentence_is_of_the_row_above():
    lines = printed(
        ((50, "Measure"), (200, "Actual"), (300, "Why")),
        ((50, "Reviews on time"), (200, "88%"), (300, "Demand rose among people over")),
        ((50, "in the year"), (300, "85.")),
        ((50, "Visits made"), (200, "91%"), (300, "We hired")),
        ((50, "Calls"), (200, "75%"), (300, "We asked")),
        step=12,
    )
    assert text_drawn(lines).split("\n")[1:3] == [
        "| Reviews on time in the year | 88% | Demand rose among people over 85. |",
        "| Visits made | 91% | We hired |",
    ]


def test_a_bold_header_over_one_row_is_a_table_without_any_rule():
    header = words(50, 100, "Risk", font="B") + words(200, 100, "Score", font="B")
    header += words(300, 100, "Owner", font="B")
    row = printed(((50, "Flood"), (200, "12"), (300, "Highways")), start=114)
    assert text_drawn(header + row) == "| *Risk | *Score | *Owner |\n| Flood | 12 | Highways |"


def test_words_centred_beside_a_cell_of_two_lines_are_of_its_row():
    def row(top, number, text, amount):
        first, second = text
        middle = words(50, top + 6, number) + words(300, top + 6, amount)
        return words(120, top, first) + middle + words(120, top + 12, second)

    page = "".join(words(x, 80, text) for x, text in ((50, "No."), (120, "Service"), (300, "Budget")))
    page += row(100, "S1", ("Support for people with a", "learning disability"), "8,100")
    page += row(130, "S2", ("Homes for people who are", "older"), "12,400")
    assert text_drawn(page).split("\n") == [
        "| No. | Service | Budget |",
        "| S1 | Support for people with a learning disability | 8,100 |",
        "| S2 | Homes for people who are older | 12,400 |",
    ]


def test_a_header_of_two_bold_lines_is_one_row():
    page = words(50, 100, "Service", font="B") + words(200, 100, "Budget", font="B")
    page += (
        words(300, 100, "Forecast", font="B")
        + words(200, 112, "£000", font="B")
        + words(300, 112, "£000", font="B")
    )
    page += printed(
        ((50, "Adults"), (200, "8,100"), (300, "8,050")),
        ((50, "Children"), (200, "7"), (300, "9")),
        start=130,
    )
    assert text_drawn(page).split("\n")[0] == "| *Service | *Budget £000 | *Forecast £000 |"


def test_a_header_centred_over_its_column_belongs_to_it():
    lines = printed(
        ((50, "Service"), (215, "Budget"), (330, "Forecast")),
        ((50, "Adults"), (190, "8,100"), (300, "8,050")),
        ((50, "Children"), (190, "7,200"), (300, "7,100")),
        ((50, "Total"), (190, "15,300"), (300, "15,150")),
    )
    assert text_drawn(lines).split("\n")[0] == "| Service | Budget | Forecast |"


def test_a_title_inside_a_table_is_a_row_over_its_columns():
    lines = printed(
        ((50, "Adults"), (190, "8,100"), (300, "8,050")),
        ((50, "Children"), (190, "7,200"), (300, "7,100")),
        ((50, "Services that all of the council's directorates share"),),
        ((50, "Property"), (190, "5,300"), (300, "5,150")),
        ((50, "Finance"), (190, "1,300"), (300, "1,150")),
    )
    assert (
        text_drawn(lines).split("\n")[2]
        == "| Services that all of the council's directorates share | ~ | ~ |"
    )


def test_a_blank_cell_stays_blank():
    lines = printed(
        ((50, "Adults"), (190, "8,100"), (300, "8,050")),
        ((50, "Children"), (300, "7,100")),
        ((50, "Property"), (190, "5,300"), (300, "5,150")),
    )
    assert text_drawn(lines).split("\n")[1] == "| Children |  | 7,100 |"


def test_abbreviations_with_their_meaning_are_a_table():
    lines = printed(
        ((50, "PCT"), (120, "Primary Care Trust")),
        ((50, "LA"), (120, "Local authority")),
        ((50, "DMT"), (120, "Team")),
    )
    assert text_drawn(lines) == "| PCT | Primary Care Trust |\n| LA | Local authority |\n| DMT | Team |"


def test_labels_of_a_cover_page_are_lines():
    lines = printed(
        ((50, "Report to:"), (150, "Cabinet")),
        ((50, "Date:"), (150, "3 May 2025")),
        ((50, "From:"), (150, "Director")),
    )
    assert text_drawn(lines) == "Report to: Cabinet\nDate: 3 May 2025\nFrom: Director"


def test_columns_of_prose_are_no_table():
    document = read_typeset(f"#columns(2)[{PROSE * 3} #colbreak() {PROSE * 3}]")
    assert not list(document.tables())


def test_justified_prose_is_no_table():
    document = read_typeset(
        f"#set par(justify: true)\n{PROSE * 4}", page="width: 220pt, height: 500pt, margin: 40pt"
    )
    assert not list(document.tables())


def test_a_list_is_no_table():
    lines = printed(
        ((50, "•"), (75, "Recruit carers")),
        ((50, "•"), (75, "Open a hub")),
        ((50, "•"), (75, "Close the office")),
    )
    assert text_drawn(lines) == "• Recruit carers\n• Open a hub\n• Close the office"


def test_numbered_paragraphs_are_no_table():
    lines = printed(
        ((50, "1.1"), (90, "Recruit carers")),
        ((50, "1.2"), (90, "Open a hub")),
        ((50, "1.3"), (90, "Close it")),
    )
    assert text_drawn(lines) == "1.1 Recruit carers\n1.2 Open a hub\n1.3 Close it"


def test_a_heading_above_and_a_note_below_stay_outside():
    page = words(50, 60, "Budget by service", size=16) + printed(
        ((50, "Adults"), (190, "8,100"), (300, "8,050")),
        ((50, "Children"), (190, "7,200"), (300, "7,100")),
        ((50, "Total"), (190, "15,300"), (300, "15,150")),
    )
    page += words(50, 160, "Source: the ledger.")
    assert text_drawn(page).split("\n")[0] == "# Budget by service"
    assert text_drawn(page).split("\n")[-1] == "Source: the ledger."


def test_a_status_painted_beside_aligned_words_is_told():
    page = printed(
        ((50, "Measure"), (190, "Actual"), (300, "Status")),
        ((50, "Reviews"), (190, "88%")),
        ((50, "Visits"), (190, "91%")),
        ((50, "Calls"), (190, "75%")),
    )
    page += "".join(
        shade(300, y - 10, 340, y + 2, colour)
        for y, colour in ((114, "0.9 0.1 0.1"), (128, "0 0.6 0.2"), (142, "1 0.7 0"))
    )
    assert [line.split(" | ")[2] for line in text_drawn(page).split("\n")] == [
        "Status |",
        "Red |",
        "Green |",
        "Amber |",
    ]


def test_one_rule_below_a_heading_makes_no_table():
    page = words(50, 100, "Adults") + rule(50, 104, 400, 104) + words(50, 130, "Words of the plan.")
    assert text_drawn(page) == "Adults\nWords of the plan."


def test_rows_parted_by_lines_keep_all_their_lines():
    page = printed(
        ((50, "Milestone"), (200, "Due"), (300, "Why")),
        ((50, "Catalogue published"), (200, "May 2026"), (300, "Done on")),
        ((300, "Friday. Nobody asked."),),
        ((50, "Staff trained"), (200, "June 2026"), (300, "80 staff are trained")),
        ((300, "Others wait."),),
    )
    page += "".join(rule(50, y, 400, y) for y in (104, 132, 160))
    expected = """
        | Milestone | Due | Why |
        | Catalogue published | May 2026 | Done on / Friday. Nobody asked. |
        | Staff trained | June 2026 | 80 staff are trained Others wait. |
    """
    assert text_drawn(page) == drawn(expected)


def test_a_title_and_a_bold_header_begin_another_table():
    first = printed(
        ((50, "Adults"), (190, "8,100"), (300, "8,050")), ((50, "Children"), (190, "7,200"), (300, "7,100"))
    )
    first += printed(((50, "Total"), (190, "15,300"), (300, "15,150")), start=128)
    title = words(50, 146, "Savings that the budget of this year rests on", font="B")
    header = "".join(
        words(x, 160, text, font="B") for x, text in ((50, "Saving"), (190, "Due"), (300, "Made"))
    )
    second = printed(
        ((50, "Property"), (190, "5,300"), (300, "5,150")),
        ((50, "Posts"), (190, "300"), (300, "0")),
        start=174,
    )
    document = read_content(drawn_pdf(first + title + header + second), "plan.pdf")
    assert [table.rows[0].texts[0] for table in document.tables()] == ["Adults", "Saving"]


def test_a_chart_with_labels_in_its_lines_is_no_table():
    page = "".join(rule(50, y, 450, y) for y in (100, 130, 160, 190, 220)) + "".join(
        rule(x, 100, x, 220) for x in (50, 130, 210, 290, 370, 450)
    )
    page += words(140, 118, "complete") + words(300, 148, "not due")
    assert not list(read_content(drawn_pdf(page), "plan.pdf").tables())
