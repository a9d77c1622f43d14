"""Prose of a PDF: paragraphs, headings, lists, columns, and what belongs to the page and not to the text."""

import pytest

from goldenthread.documents.formats import read_content
from tests.lib.blocks_as_text import as_text, drawn
from tests.lib.made_pdfs import drawn_pdf, read_typeset, shade, words

LONG = (
    "The council will recruit more foster carers this year and pay them a fee that neighbouring councils "
    "have agreed with it, and will offer each a review after twelve months."
)
OTHER = (
    "Adults who need support will have one named worker, and their carers a short break in each quarter "
    "where the review says that it is needed for health or for work."
)


def text_of(source: str, **settings: str) -> str:
    return as_text(read_typeset(source, **settings))


def text_drawn(*pages: str) -> str:
    return as_text(read_content(drawn_pdf(*pages), "plan.pdf"))


def notes_drawn(*pages: str) -> tuple[str, ...]:
    return read_content(drawn_pdf(*pages), "plan.pdf").notes


def test_lines_broken_for_width_are_one_paragraph():
    assert text_of(f"{LONG}\n\n{OTHER}") == f"{LONG}\n{OTHER}"


def test_justified_lines_are_one_paragraph():
    assert text_of(f"#set par(justify: true)\n{LONG}") == LONG


def test_short_lines_stay_apart():
    assert text_of("Ashdale Council \\\nCivic Centre \\\nAshdale") == "Ashdale Council\nCivic Centre\nAshdale"


def test_a_hyphen_at_a_lines_end_goes_where_the_document_writes_the_word_without_it():
    lines = words(50, 100, "All of us must soon agree on how to com-") + words(50, 112, "mission care.")
    rest = words(50, 200, "We commission care together, as all of us agreed.")
    assert text_drawn(lines + rest).startswith("All of us must soon agree on how to commission care.")


def test_a_hyphen_at_a_lines_end_stays_where_the_word_may_have_it():
    lines = words(50, 100, "All of us must soon agree on a new self-") + words(50, 112, "assessment of need.")
    assert text_drawn(lines) == "All of us must soon agree on a new self-assessment of need."


def test_headings_rank_by_size_and_then_by_weight():
    source = f"= Adults\n== Support at home\n{LONG}\n\n*What we will do*\n\n{OTHER}"
    expected = f"# Adults\n## Support at home\n{LONG}\n### What we will do\n{OTHER}"
    assert text_of(source) == expected


def test_a_bold_sentence_is_no_heading():
    assert text_of(f"*We will open a hub.*\n\n{LONG}") == f"We will open a hub.\n{LONG}"


def test_a_heading_of_two_lines_is_one():
    title = "Support for people of all ages at home and in the places where they live"
    assert text_of(f"= {title}\n{LONG}") == f"# {title}\n{LONG}"


def test_list_items_keep_marks_and_depth():
    source = "- Recruit carers\n  - In the north\n- Open a hub\n\n+ First\n+ Second\n"
    expected = """
        • Recruit carers
          ‣ In the north
        • Open a hub
        1. First
        2. Second
    """
    assert text_of(source) == drawn(expected)


def test_a_list_item_over_two_lines_is_one():
    assert text_of(f"- {LONG}\n- Short") == f"• {LONG}\n• Short"


def test_a_bullet_that_is_painted_is_a_bullet():
    dots = shade(50, 93, 53, 96, "0 0 0") + shade(50, 113, 53, 116, "0 0 0")
    items = words(60, 100, "Recruit carers") + words(60, 120, "Open a hub")
    assert text_drawn(dots + items) == "• Recruit carers\n• Open a hub"


def test_a_bullet_of_a_font_of_signs_is_a_bullet():
    assert (
        text_drawn(words(50, 100, "\xb7", font="S") + words(62, 100, "Recruit carers")) == "• Recruit carers"
    )


def test_columns_are_read_one_after_the_other():
    source = f"#columns(2)[{LONG} #parbreak() {LONG} #colbreak() {OTHER} #parbreak() {OTHER}]"
    assert text_of(source) == "\n".join([LONG, LONG, OTHER, OTHER])


def test_a_title_above_columns_comes_first_and_words_below_last():
    columns = f"#columns(2)[{LONG} {LONG} #colbreak() {OTHER} {OTHER}]"
    source = f"= Two columns\n{columns}\n\nAll in one width again, {LONG}"
    first, left, right, last = text_of(source).split("\n")
    assert (first, left) == ("# Two columns", f"{LONG} {LONG}")
    assert right == f"{OTHER} {OTHER}"
    assert last.startswith("All in one width again")


def test_running_lines_are_left_out_and_told():
    settings = (
        "width: 400pt, height: 300pt, margin: 40pt, header: [Ashdale plan], "
        "footer: context [Page #counter(page).display() of 3]"
    )
    document = read_typeset("One\n#pagebreak()\nTwo\n#pagebreak()\nThree", page=settings)
    # The first page keeps the header: it often names the council.
    assert as_text(document) == "Ashdale plan\nOne\nTwo\nThree"
    assert document.notes == ("A line at the head or foot of 2 pages was left out: Ashdale plan",)


def test_a_footer_of_every_page_is_left_out_on_the_first_too():
    pages = [
        words(50, 100, text) + words(50, 800, "Restricted to officers") for text in ("One", "Two", "Three")
    ]
    assert text_drawn(*pages) == "One\nTwo\nThree"
    assert notes_drawn(*pages) == (
        "A line at the head or foot of 3 pages was left out: Restricted to officers",
    )


@pytest.mark.parametrize("written", ["7", "- 7 -", "Page 7", "page 7 of 12", "7 | P a g e", "vii"])
def test_page_numbers_are_left_out(written):
    assert text_drawn(words(50, 100, "One"), words(50, 100, "Two") + words(290, 815, written)) == "One\nTwo"


def test_numbered_titles_at_the_head_of_pages_stay():
    pages = [words(50, 60, f"Priority {n}", font="B") + words(50, 200, "Words.") for n in (1, 2, 3, 4)]
    assert text_drawn(*pages).count("Priority") == 4


def test_a_figure_at_the_foot_of_a_single_page_stays():
    assert text_drawn(words(50, 100, "Carers") + words(290, 815, "412")) == "Carers\n412"


def test_every_block_has_its_page():
    document = read_content(drawn_pdf(words(50, 100, "One"), words(50, 100, "Two")), "plan.pdf")
    assert [str(block.place) for block in document.blocks] == ["plan.pdf, page 1", "plan.pdf, page 2"]


def test_a_sentence_that_goes_on_over_the_page_is_one():
    line = (
        "The council will recruit more carers in every part of the county, and it will pay each of them a fee"
    )
    first, second = words(50, 780, line), words(50, 60, "that all have agreed.")
    assert text_drawn(first, second) == f"{line} that all have agreed."


def test_a_sentence_that_ends_at_the_foot_of_a_page_ends():
    line = "The council will recruit more carers in every part of the county, and pay each of them a fee."
    assert text_drawn(words(50, 780, line), words(50, 60, "that all have agreed")).count("\n") == 1


def test_a_line_of_contents_has_a_tab_for_its_dots():
    source = f"#outline()\n#pagebreak()\n= Adults\n{LONG}\n#pagebreak()\n= Children\n{OTHER}"
    assert text_of(source).split("\n")[:3] == ["# Contents", "Adults\t2", "Children\t3"]


def test_a_raised_figure_does_not_become_a_digit():
    line = words(50, 100, "45") + words(61.2, 96.5, "2", size=6) + words(68, 100, "homes")
    assert text_drawn(line) == "45² homes"


def test_the_pieces_of_a_word_are_one():
    line = words(50, 100, "Ash") + words(67.8, 100, "dale", font="B") + words(95, 100, "Council")
    assert text_drawn(line) == "Ashdale Council"


def test_a_word_printed_twice_to_make_it_bold_is_read_once():
    assert text_drawn(words(50, 100, "Adults") + words(50.3, 100, "Adults")) == "Adults"


def test_words_on_the_slant_are_left_out_and_told():
    page = words(50, 100, "Adults") + words(200, 500, "DRAFT", size=40, matrix="0.7 0.7 -0.7 0.7")
    assert text_drawn(page) == "Adults"
    assert notes_drawn(page) == ("Words printed aslant (a watermark) were left out on page 1.",)


def test_a_page_that_lies_on_its_side_is_turned():
    lines = "".join(
        words(100 + 14 * n, 700, text, matrix="0 1 -1 0")
        for n, text in enumerate(["One two three four", "Five six seven eight", "Nine ten eleven twelve"])
    )
    assert text_drawn(lines) == "One two three four\nFive six seven eight\nNine ten eleven twelve"


def test_pictures_are_told():
    page = words(50, 100, "Adults") + "q 50 0 0 50 100 100 cm /Im Do Q"
    assert notes_drawn(page) == ("Pictures were left out.",)


def test_the_title_is_the_first_large_heading():
    document = read_typeset(f'#set document(title: "Template 3")\n= Plan for adults\n{LONG}')
    assert document.title == "Plan for adults"


def test_without_a_heading_the_title_is_that_of_the_file():
    assert read_typeset(f'#set document(title: "Plan for adults")\n{LONG}').title == "Plan for adults"


@pytest.mark.parametrize(
    "given", ["Microsoft Word - plan v3.doc", "plan.indd", "Untitled", "untitled document"]
)
def test_a_title_that_a_program_made_up_is_none(given):
    assert read_typeset(f'#set document(title: "{given}")\n{LONG}').title is None
