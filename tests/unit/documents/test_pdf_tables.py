"""Ruled tables of a PDF: every cell once and in its place, its lines joined as a person would read them."""

from goldenthread.documents import Document, Table
from goldenthread.documents.formats import read_content
from tests.lib.blocks_as_text import as_text, drawn
from tests.lib.made_pdfs import drawn_pdf, grid, read_typeset, rule, shade, words


def text_of(source: str, **settings: str) -> str:
    return as_text(read_typeset(source, **settings))


def text_drawn(*pages: str) -> str:
    return as_text(read_content(drawn_pdf(*pages), "plan.pdf"))


def table_of(document: Document) -> Table:
    (table,) = document.tables()
    return table


def test_cells_stand_in_their_rows_and_columns():
    source = (
        "#table(columns: 3, [Ref], [Action], [By], [1/1], [Open the hub], [May 2025], [1/2], [], [June 2025])"
    )
    expected = """
        | Ref | Action | By |
        | 1/1 | Open the hub | May 2025 |
        | 1/2 |  | June 2025 |
    """
    assert text_of(source) == drawn(expected)


def test_words_around_a_table_stay_around_it_and_its_own_are_not_repeated():
    source = (
        "Words above the table.\n\n#table(columns: 2, [Ref], [Action], [1], [Open])\n\nWords below the table."
    )
    expected = """
        Words above the table.
        | Ref | Action |
        | 1 | Open |
        Words below the table.
    """
    assert text_of(source) == drawn(expected)


def test_a_cell_knows_its_page_row_and_column():
    document = read_typeset("Front\n#pagebreak()\n#table(columns: 2, [Ref], [Action], [1], [Open])")
    cell = table_of(document).rows[1].cells[1]
    assert str(cell.place) == "plan.pdf, page 2, table 1, row 2, column 2"
    assert cell.sure == 1


def test_a_sentence_wrapped_in_its_cell_reads_as_one():
    sentence = "Review every placement that has lasted longer than two years, and tell the panel by March."
    assert text_of(f"#table(columns: (90pt, 60pt), [{sentence}], [Yes])") == f"| {sentence} | Yes |"


def test_a_centred_sentence_reads_as_one():
    sentence = "Review every placement that has lasted longer than two years, and tell the panel by March."
    assert (
        text_of(f"#table(columns: (90pt, 60pt), align: center, [{sentence}], [Yes])")
        == f"| {sentence} | Yes |"
    )


def test_centred_lines_that_end_early_stay_apart():
    source = "#table(columns: (90pt, 60pt), align: center, [North \\\n South], [Yes])"
    assert text_of(source) == "| North / South | Yes |"


def test_lines_that_end_early_stay_apart():
    source = "#table(columns: (150pt, 60pt), [a) north \\\n b) south \\\n c) west], [10 \\\n 5 \\\n 6])"
    assert text_of(source) == "| a) north / b) south / c) west | 10 / 5 / 6 |"


def test_bullets_in_a_cell_stay_apart_and_each_reads_as_one():
    items = "[- Recruit twenty carers in the north of the county\n- Pay a fee]"
    source = f"#table(columns: (120pt, 60pt), {items}, [May])"
    assert text_of(source) == "| • Recruit twenty carers in the north of the county / • Pay a fee | May |"


def test_paragraphs_of_a_cell_stay_apart():
    source = (
        "#table(columns: (80pt, 60pt), [Head of Adult Commissioning #parbreak() Director of Finance], [May])"
    )
    assert text_of(source) == "| Head of Adult Commissioning / Director of Finance | May |"


def test_merged_cells_stand_first_and_are_blank_elsewhere():
    source = """#table(columns: 3,
      table.cell(rowspan: 2)[Measure], table.cell(colspan: 2)[2024/25], [Target], [Actual],
      [Reviews], [90%], [88%])"""
    expected = """
        | Measure | 2024/25 | ~ |
        | ~ | Target | Actual |
        | Reviews | 90% | 88% |
    """
    assert text_of(source) == drawn(expected)


def test_a_section_title_over_all_columns_is_one_cell():
    source = (
        "#table(columns: 3, [Ref], [Action], [By], table.cell(colspan: 3)[Priority 1], [1], [Open], [May])"
    )
    assert text_of(source).split("\n")[1] == "| Priority 1 | ~ | ~ |"


def test_bold_headers_are_strong():
    source = "#table(columns: 2, table.header([*Ref*], [*Action*]), [1], [Open])"
    assert text_of(source) == "| *Ref | *Action |\n| 1 | Open |"


def test_white_letters_on_a_colour_are_read_and_strong():
    headers = ", ".join(f"table.cell(fill: navy, text(white)[{header}])" for header in ("Ref", "By"))
    source = f"#table(columns: 2, {headers}, [1], [May])"
    assert text_of(source) == "| *Ref | *By |\n| 1 | May |"


def test_standing_headers_are_read_upwards():
    source = """#table(columns: 3, [Measure], rotate(-90deg, reflow: true)[First quarter],
      rotate(90deg, reflow: true)[Second quarter], [Reviews], [90%], [88%])"""
    assert text_of(source) == "| Measure | First quarter | Second quarter |\n| Reviews | 90% | 88% |"


def test_a_standing_header_of_two_lines_is_one():
    source = """#table(columns: 2, [Measure],
      rotate(-90deg, reflow: true)[First quarter \\ of the year], [Reviews], [90%])"""
    assert text_of(source).split("\n")[0] == "| Measure | First quarter of the year |"


def test_a_table_over_pages_is_a_table_on_each_with_its_header():
    rows = ", ".join(f"[1/{n}], [Action number {n}]" for n in range(1, 13))
    source = f"#table(columns: 2, table.header([Ref], [Action]), {rows})"
    document = read_typeset(source, page="width: 300pt, height: 150pt, margin: 20pt")
    tables = list(document.tables())
    assert len(tables) > 1
    assert [table.place.page for table in tables] == list(range(1, len(tables) + 1))
    assert all(table.rows[0].texts == ("Ref", "Action") for table in tables)
    body = [row.texts[0] for table in tables for row in table.rows[1:]]
    assert body == [f"1/{n}" for n in range(1, 13)]


def test_tables_side_by_side_are_two():
    left = grid([50, 100, 200], [100, 120, 140]) + words(55, 114, "Ref") + words(105, 114, "Action")
    left += words(55, 134, "1") + words(105, 134, "Open")
    right = grid([300, 350, 450], [100, 120, 140]) + words(305, 114, "Risk") + words(355, 114, "Score")
    right += words(305, 134, "R1") + words(355, 134, "12")
    assert text_drawn(left + right) == "| Ref | Action |\n| 1 | Open |\n| Risk | Score |\n| R1 | 12 |"


def test_a_box_around_words_is_no_table():
    assert text_of("#rect(width: 200pt)[Our aim is that people live well at home.]") == (
        "Our aim is that people live well at home."
    )


def test_the_lines_of_a_chart_are_no_table():
    axes = grid([100, 200, 300, 400], [200, 250, 300])
    labels = words(60, 203, "90") + words(60, 253, "80") + words(150, 330, "2023/24")
    assert not list(read_content(drawn_pdf(axes + labels), "plan.pdf").tables())


def test_an_open_side_closes_where_the_lines_end():
    lines = "".join(rule(50, y, 350, y) for y in (100, 120, 140)) + rule(150, 100, 150, 140)
    texts = words(55, 114, "Ref") + words(155, 114, "Action") + words(55, 134, "1") + words(155, 134, "Open")
    assert text_drawn(lines + texts) == "| Ref | Action |\n| 1 | Open |"


def test_lines_drawn_as_thin_shapes_are_lines():
    shapes = "".join(shade(50, y, 350, y + 0.5, "0 0 0") for y in (100, 120, 140))
    shapes += "".join(shade(x, 100, x + 0.5, 140.5, "0 0 0") for x in (50, 150, 350))
    texts = words(55, 114, "Ref") + words(155, 114, "Action") + words(55, 134, "1") + words(155, 134, "Open")
    table = table_of(read_content(drawn_pdf(shapes + texts), "plan.pdf"))
    assert [row.texts for row in table.rows] == [("Ref", "Action"), ("1", "Open")]
    assert table.rows[1].cells[1].sure == 1


def test_a_word_that_a_narrow_cell_parts_is_one_where_the_document_has_it():
    cell = grid([50, 100, 200], [100, 130, 150])
    texts = (
        words(54, 112, "Commissio") + words(54, 124, "ning") + words(105, 112, "Yes") + words(105, 144, "No")
    )
    assert text_drawn(words(50, 60, "Our commissioning team.") + cell + texts) == (
        "Our commissioning team.\n| Commissioning | Yes |\n|  | No |"
    )


def test_two_short_words_in_a_narrow_cell_stay_two():
    cell = grid([50, 92, 200], [100, 130, 150])
    texts = (
        words(54, 112, "Provider")
        + words(54, 124, "services")
        + words(105, 112, "Yes")
        + words(105, 144, "No")
    )
    assert text_drawn(cell + texts).startswith("| Provider services | Yes |")


def test_a_short_word_below_a_long_one_stays_a_word():
    narrow = grid([50, 89, 200], [100, 130, 150]) + words(54, 112, "Carers") + words(54, 124, "what")
    texts = words(105, 112, "Yes") + words(105, 144, "No")
    assert text_drawn(narrow + texts).startswith("| Carers what | Yes |")


def test_an_ending_below_the_rest_of_its_word_is_put_to_it():
    cell = grid([50, 102, 200], [100, 130, 150])
    texts = (
        words(54, 112, "Commissio") + words(54, 124, "ning") + words(105, 112, "Yes") + words(105, 144, "No")
    )
    assert text_drawn(cell + texts).startswith("| Commissioning | Yes |")


STATUSES = """#table(columns: (100pt, 50pt),
  [Measure], [Status],
  [Reviews], table.cell(fill: rgb("#e02020"))[],
  [Visits], table.cell(fill: rgb("#ffb000"))[],
  [Calls], align(center)[#circle(radius: 4pt, fill: rgb("#00a040"))],
  [Letters], text(fill: rgb("#d01010"))[●],
  [Mails], [])"""


def test_a_status_that_is_painted_gets_the_word_for_its_colour_with_a_doubt_and_a_note():
    document = read_typeset(STATUSES)
    rows = table_of(document).rows
    assert [row.texts[1] for row in rows] == ["Status", "Red", "Amber", "Green", "Red", ""]
    assert [row.cells[1].sure for row in rows] == [1, 0.8, 0.8, 0.8, 0.8, 1]
    assert document.notes == ("Cells without words were given the word for their colour on page 1.",)


def test_words_in_a_coloured_cell_stay_as_they_are():
    source = "#table(columns: (90pt, 50pt), [Reviews], table.cell(fill: red)[On track])"
    assert text_of(source) == "| Reviews | On track |"


def test_a_tinted_row_is_no_status():
    source = """#table(columns: (90pt, 50pt, 50pt), fill: (_, y) => if y == 2 { rgb("#dce6f1") },
      [Measure], [Target], [Actual], [Reviews], [90%], [88%], [Visits], [], [])"""
    assert text_of(source).split("\n")[2] == "| Visits |  |  |"


def test_a_blank_header_on_a_strong_colour_is_no_status():
    source = """#table(columns: (90pt, 50pt),
      table.cell(fill: red, text(white)[Measure]), table.cell(fill: orange)[], [Reviews], [90%])"""
    assert text_of(source) == "| *Measure |  |\n| Reviews | 90% |"


def test_a_section_row_of_a_strong_colour_is_no_status():
    source = """#table(columns: (90pt, 50pt, 50pt), [Measure], [Target], [Actual],
      ..([Section two], [], []).map(one => table.cell(fill: rgb("#10a040"), one)), [Reviews], [90%], [88%])"""
    assert text_of(source).split("\n")[1] == "| Section two |  |  |"


def test_an_underline_is_no_row():
    cells = grid([50, 150, 350], [100, 140, 160]) + rule(155, 116, 180, 116)
    texts = words(55, 114, "Ref") + words(155, 114, "Action") + words(155, 130, "to be taken")
    texts += words(55, 154, "1") + words(155, 154, "Open")
    assert text_drawn(cells + texts) == "| Ref | Action / to be taken |\n| 1 | Open |"


def test_rows_without_lines_between_them_are_told_by_how_their_words_stand():
    cells = rule(50, 100, 350, 100) + rule(50, 120, 350, 120) + rule(50, 200, 350, 200)
    cells += "".join(rule(x, 100, x, 200) for x in (50, 100, 280, 350))
    rows = (
        ("Ref", "Action", "By"),
        ("1", "Open the hub", "May"),
        ("2", "Close the office", "June"),
        ("3", "Move", "July"),
    )
    texts = "".join(
        words(x + 5, 114 + 22 * row, text)
        for row, texts in enumerate(rows)
        for x, text in zip((50, 100, 280), texts, strict=True)
    )
    assert text_drawn(cells + texts) == "\n".join(f"| {' | '.join(row)} |" for row in rows)
