"""Tables of a PDF whose rules are all level and of one width: what is a row, what stands between two."""

from goldenthread.documents.formats import read_content
from tests.lib.blocks_as_text import as_text, drawn
from tests.lib.made_pdfs import drawn_pdf, read_typeset, rule, words

ACTIONS = """#table(columns: (1fr, 60pt, 60pt), stroke: (x: none, y: 0.5pt),
  table.header([*Action*], [*By when*], [*Lead*]), [Open the hub], [May 2025], [Adults])"""
RISKS = """#table(columns: (1fr, 40pt, 60pt), stroke: (x: none, y: 0.5pt),
  table.header([*Risk*], [*Score*], [*Owner*]), [Flood], [12], [Highways])"""


def lines_of(*pieces: str) -> list[str]:
    return as_text(read_typeset("\n\n".join(pieces))).split("\n")


def text_drawn(page: str) -> str:
    return as_text(read_content(drawn_pdf(page), "plan.pdf"))


def row(top: float, *texts: str, font: str = "F") -> str:
    return "".join(words(x, top, text, font=font) for x, text in zip((50, 250, 350), texts, strict=False))


def ruled(*heights: float) -> str:
    return "".join(rule(50, height, 450, height) for height in heights)


def test_a_note_and_a_heading_between_two_tables_are_neither_rows_nor_one_line():
    assert lines_of(ACTIONS, "Source: the plan.", "#text(11pt)[*Risks we run*]", RISKS) == [
        "| *Action | *By when | *Lead |",
        "| Open the hub | May 2025 | Adults |",
        "Source: the plan.",
        "# Risks we run",
        "| *Risk | *Score | *Owner |",
        "| Flood | 12 | Highways |",
    ]


def test_larger_words_between_the_rules_are_between_the_tables():
    page = ruled(88, 104, 118) + row(100, "Action", "By", "Lead") + row(114, "Open the hub", "May", "Adults")
    page += words(50, 134, "What could go wrong", size=13) + ruled(142, 158, 172)
    page += row(154, "Risk", "Score", "Owner") + row(168, "Flood", "12", "Highways")
    assert text_drawn(page).split("\n")[2:4] == ["# What could go wrong", "| Risk | Score | Owner |"]


def test_so_are_words_with_more_room_around_them_than_rows_have():
    page = ruled(88, 104, 118) + row(100, "Action", "By", "Lead") + row(114, "Open the hub", "May", "Adults")
    page += words(50, 136, "Source: the plan.") + ruled(150, 166, 180)
    page += row(162, "Risk", "Score", "Owner") + row(176, "Flood", "12", "Highways")
    assert text_drawn(page).split("\n")[2:4] == ["Source: the plan.", "| Risk | Score | Owner |"]


def test_a_group_and_its_lines_are_rows_of_one_table():
    expected = """
        | *Service | *Budget | *Lead |
        | *Services for adults |  |  |
        | Home care | 8,100 | Adults |
        | *Services for children in care and all others | ~ | ~ |
        | Fostering | 7,200 | Children |
    """
    page = ruled(88, 104, 118, 132, 146, 160) + row(100, "Service", "Budget", "Lead", font="B")
    page += words(50, 114, "Services for adults", font="B") + row(128, "Home care", "8,100", "Adults")
    page += words(50, 142, "Services for children in care and all others", font="B")
    page += row(156, "Fostering", "7,200", "Children")
    assert text_drawn(page) == drawn(expected)


def test_a_title_over_two_lines_is_a_row_of_its_table():
    title = "table.cell(colspan: 3)[Open one hub for carers of the county and of its towns \\ Not due yet]"
    table = ACTIONS.replace("[Open the hub]", f"{title}, [Find a site]").replace("[Adults])", "[Adults], ")
    rows = lines_of(f"{table}[Hire], [June 2025], [People])")
    assert rows[1:] == [
        "| Open one hub for carers of the county and of its towns / Not due yet | ~ | ~ |",
        "| Find a site | May 2025 | Adults |",
        "| Hire | June 2025 | People |",
    ]


def test_a_header_above_the_first_rule_begins_the_next_table():
    page = row(100, "Action", "By", "Lead", font="B") + ruled(104, 118)
    page += row(114, "Open the hub", "May", "Adults")
    page += words(50, 140, "Risks", font="B") + words(50, 160, "These are run now.")
    page += (
        row(180, "Risk", "Score", "Owner", font="B") + ruled(184, 198) + row(194, "Flood", "12", "Highways")
    )
    expected = """
        | *Action | *By | *Lead |
        | Open the hub | May | Adults |
        # Risks
        These are run now.
        | *Risk | *Score | *Owner |
        | Flood | 12 | Highways |
    """
    assert text_drawn(page) == drawn(expected)


def test_a_bold_header_over_one_row_with_words_in_one_cell_is_a_table():
    rows = lines_of(ACTIONS.replace("[May 2025], [Adults]", "[], []"))
    assert rows == ["| *Action | *By when | *Lead |", "| Open the hub |  |  |"]


def test_prose_between_rules_of_one_width_is_no_table():
    page = "".join(
        words(50, top, f"{number}. What we will do for people in the north of the county this year")
        + rule(50, top + 4, 450, top + 4)
        for number, top in enumerate((100, 130, 160, 190), start=1)
    )
    page += words(50, 115, "Words below the heading.") + words(50, 145, "More of them.")
    assert not list(read_content(drawn_pdf(page), "plan.pdf").tables())


def test_rows_below_the_last_rule_are_of_the_table():
    page = ruled(88, 104, 118) + row(100, "Action", "By", "Lead", font="B")
    page += row(114, "Open the hub", "May", "Adults") + row(128, "Close the office", "June", "Property")
    assert text_drawn(page).split("\n")[-1] == "| Close the office | June | Property |"


def test_rows_with_a_blank_between_them_are_rows_where_rules_set_off_the_header_alone():
    def line(top: float, *texts: str, font: str = "F") -> str:
        return "".join(
            words(x, top, text, font=font) for x, text in zip((50, 200, 260, 330), texts, strict=True)
        )

    page = ruled(88, 104, 160) + line(100, "Measure", "Target", "Actual", "Comment", font="B")
    page += line(116, "Reviews on time", "", "", "We hired two more people")
    page += line(138, "Visits made", "", "", "Nobody was asked yet")
    assert text_drawn(page).split("\n") == [
        "| *Measure | *Target | *Actual | *Comment |",
        "| Reviews on time |  |  | We hired two more people |",
        "| Visits made |  |  | Nobody was asked yet |",
    ]


def test_so_is_a_note_in_the_first_column_alone():
    page = ruled(88, 104, 160) + row(100, "Action", "By", "Lead", font="B")
    page += row(116, "Open the hub in", "May", "Adults") + words(50, 128, "the north")
    page += words(50, 152, "Source: the team.")
    assert text_drawn(page).split("\n")[1:] == [
        "| Open the hub in the north | May | Adults |",
        "| Source: the team. |  |  |",
    ]
