"""Tables of a PDF whose rows are parted by rules and whose columns are not."""

from goldenthread.documents.formats import read_content
from tests.lib.blocks_as_text import as_text, drawn
from tests.lib.made_pdfs import drawn_pdf, read_typeset, rule, words

HEADER = "table.header([*Ref*], [*Action*], [*By when*], [*Lead*])"


def text_of(*rows: str) -> str:
    cells = ", ".join((HEADER, *rows))
    return as_text(
        read_typeset(f"#table(columns: (30pt, 110pt, 50pt, 60pt), stroke: (x: none, y: 0.5pt), {cells})")
    )


def text_drawn(page: str) -> str:
    return as_text(read_content(drawn_pdf(page), "plan.pdf"))


def test_a_date_wrapped_in_its_cell_is_one_date():
    expected = """
        | *Ref | *Action | *By when | *Lead |
        | A1 | Open the hub for carers | 1 November 2024 | Head of Adults |
        | A2 | Close the office | 15 December 2025 | Head of Property |
    """
    rows = (
        "[A1], [Open the hub for carers], [1 November 2024], [Head of Adults]",
        "[A2], [Close the office], [15 December 2025], [Head of Property]",
    )
    assert text_of(*rows) == drawn(expected)


def test_so_it_is_where_one_row_alone_stands_below_the_header():
    row = "[A1], [Open the hub for carers], [1 November 2024], [Head of Adults]"
    assert text_of(row).split("\n")[1:] == [
        "| A1 | Open the hub for carers | 1 November 2024 | Head of Adults |"
    ]


def test_a_merged_cell_reaches_past_the_rules_that_stop_short_of_it():
    expected = """
        | *Ref | *Action | *By when | *Lead |
        | A1 | Open the hub for carers | 1 November 2024 | Head of Adults |
        | ~ | ~ | 2 May 2025 | Head of Housing |
        | A2 | Close the office | 15 December 2025 | Head of Property |
    """
    rows = (
        "table.cell(rowspan: 2)[A1], table.cell(rowspan: 2)[Open the hub for carers]",
        "[1 November 2024], [Head of Adults], [2 May 2025], [Head of Housing]",
        "[A2], [Close the office], [15 December 2025], [Head of Property]",
    )
    assert text_of(*rows) == drawn(expected)


def test_the_words_of_a_merged_cell_run_on_beside_the_rows_below():
    rows = (
        "table.cell(rowspan: 2)[A1]",
        "table.cell(rowspan: 2)[Open the hub for carers in the north of the county and tell all carers]",
        "[May 2025], [Adults], [June 2026], [Housing]",
    )
    assert text_of(*rows).split("\n")[1:] == [
        "| A1 | Open the hub for carers in the north of the county and tell all carers | May 2025 | Adults |",
        "| ~ | ~ | June 2026 | Housing |",
    ]


def test_words_wrapped_beside_a_merged_cell_read_as_one():
    merged = "table.cell(rowspan: 2)[May 2025], table.cell(rowspan: 2)[Adults]"
    rows = ("[A1], [Open the hub]", merged, "[A2], [Close the office in the north and tell carers]")
    assert text_of(*rows).split("\n")[-1] == "| A2 | Close the office in the north and tell carers | ~ | ~ |"


def test_a_line_above_the_figures_of_a_total_leaves_its_label_apart():
    page = "".join(
        words(x, y, text)
        for y, line in (
            (100, ("Service", "Budget", "Forecast")),
            (114, ("Adults", "8,100", "8,050")),
            (128, ("Children", "7,200", "7,100")),
            (142, ("Total", "15,300", "15,150")),
        )
        for x, text in zip((50, 190, 300), line, strict=True)
    )
    page += rule(180, 131, 350, 131)
    assert text_drawn(page).split("\n")[2:] == [
        "| Children | 7,200 | 7,100 |",
        "| Total | 15,300 | 15,150 |",
    ]


def test_the_last_cell_keeps_all_its_lines_above_the_rule():
    rows = ("[A1], [Open], [May 2025], [Adults]", "[A2 (see the plan)], [Close], [June], [Housing]")
    assert text_of(*rows).split("\n")[-1] == "| A2 (see the plan) | Close | June | Housing |"


def test_a_heading_between_two_tables_parts_them():
    table = (
        "#table(columns: (150pt, 60pt, 60pt), stroke: (x: none, y: 0.5pt), "
        "table.header([*Action*], [*By when*], [*Lead*]), [Open the hub], [May 2025], [Adults])"
    )
    document = read_typeset(f"{table}\n#strong[Homes for all]\n{table}")
    assert [len(one.rows) for one in document.tables()] == [2, 2]
    assert "# Homes for all" in as_text(document).split("\n")
