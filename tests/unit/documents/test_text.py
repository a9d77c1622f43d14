"""Plain text and markdown become headings, paragraphs, list items and tables."""

from textwrap import dedent

import pytest

from goldenthread.documents.text import read_text
from tests.lib.blocks_as_text import as_text, drawn


def read(text: str, **options):
    return read_text(dedent(text).lstrip("\n"), "plan.txt", **options)


def test_each_line_is_a_paragraph_and_knows_its_line():
    document = read("First words.\nSecond words.\n\nThird words.\n")
    assert as_text(document) == "First words.\nSecond words.\nThird words."
    assert [block.place.line for block in document.blocks] == [1, 2, 4]
    assert document.format == "text"


def test_list_items_keep_their_marks_and_nest_by_indent():
    document = read("""
        - one
            - 1.1 inner
            - 1.2 inner
                (i) innermost

        - two
        words between
          - three
    """)
    assert as_text(document) == drawn("""
        - one
          1.1 inner
          1.2 inner
            (i) innermost
        - two
        words between
        - three
    """)


def test_a_line_that_hangs_below_an_item_belongs_to_it():
    document = read("- one\n  goes on\n\n  stands apart\n- two\nnext\n")
    assert as_text(document) == "- one goes on\nstands apart\n- two\nnext"


def test_marks_set_off_by_a_tab_are_a_list_and_no_table():
    assert as_text(read("•\tone\n•\ttwo\n")) == "• one\n• two"
    assert as_text(read("1.1\tFirst\n1.2\tSecond\n")) == "1.1 First\n1.2 Second"
    assert (
        as_text(read("1.1\tFirst\tHead\n1.2\tSecond\tHead\n"))
        == "| 1.1 | First | Head |\n| 1.2 | Second | Head |"
    )


def test_tabs_that_only_indent_make_no_table():
    assert as_text(read("Words\n\tindented words\n\n\t- item\n")) == "Words\nindented words\n- item"


@pytest.mark.parametrize(
    "line", ["Section A – Our vision", "Appendix (i)", "APPENDIX 2: Money", "Part B", "Annexe C. Staff"]
)
def test_a_named_part_is_a_heading(line):
    assert as_text(read(f"Before\n\n{line}\n\nAfter")) == f"Before\n# {line}\nAfter"


@pytest.mark.parametrize(
    "line",
    [
        "Section 31 application submitted in December",
        "Section A, which follows, says more.",
        "Parties agree",
        "Appendix 1 shows how the boards link to the council and to all the partners who deliver care here",
    ],
)
def test_a_sentence_that_begins_like_a_part_is_a_paragraph(line):
    assert as_text(read(f"Before\n\n{line}\n\nAfter")) == f"Before\n{line}\nAfter"


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("1. Introduction", "# 1. Introduction"),
        ("2. Draft Action Plan", "# 2. Draft Action Plan"),
        ("4.4 Services for Older People", "## 4.4 Services for Older People"),
        ("9. ACCESS, DUTY AND REVIEW", "# 9. ACCESS, DUTY AND REVIEW"),
    ],
)
def test_a_numbered_title_that_stands_alone_is_a_heading(line, heading):
    assert as_text(read(f"Before\n\n{line}\n\nAfter")) == f"Before\n{heading}\nAfter"


def test_a_numbered_line_above_its_own_first_part_is_a_heading():
    assert as_text(read("2. Where are we now?\n2.1\nWords\n")) == "# 2. Where are we now?\n2.1 Words"
    assert (
        as_text(read("3. What we want of the hub\n\n- 3.1 words\n"))
        == "# 3. What we want of the hub\n3.1 words"
    )


@pytest.mark.parametrize(
    "text",
    [
        "1. Equality Strategy\n2. Housing Strategy\n",
        "1. Equality Strategy\n\n2. Housing Strategy\n\n3. Care Strategy\n",
        "7. Report Author to contact:\n\nwords",
        "4. The hub opens in every town and takes calls on all days of the week but Sunday, at last\n\nwords",
        "5. Make the hub work for all of us\n\nwords",
    ],
)
def test_a_numbered_item_is_no_heading(text):
    assert "#" not in as_text(read(text))


def test_marks_of_markdown_make_headings_and_the_title():
    document = read("# Our **plan**\n\n## Money ##\n\n#hashtag\n")
    assert as_text(document) == "# Our plan\n## Money\n#hashtag"
    assert (document.format, document.title) == ("markdown", "Our plan")


def test_an_underlined_line_is_a_heading_and_a_rule_is_nothing():
    document = read("""
        Our plan
        ========

        Money
        -----
        Words.

        ---

        A long line of words that ends with a rule below it, which means nothing
        ---
        - item
    """)
    assert as_text(document) == drawn("""
        # Our plan
        ## Money
        Words.
        A long line of words that ends with a rule below it, which means nothing
        - item
    """)


def test_bold_lines_stay_paragraphs_and_lose_their_marks():
    assert (
        as_text(read("**Key Achievements**\n\n**Committee\nCabinet**\n"))
        == "Key Achievements\nCommittee\nCabinet"
    )


def test_fences_and_empty_tags_are_no_words():
    assert as_text(read("```text\nwords\n```\n<p></p>\n")) == "words"


def test_pictures_are_noted():
    assert read("![](map.png)\n\nwords").notes == ("Pictures were left out.",)


def test_a_markdown_file_is_markdown_even_without_marks():
    assert read("words", markdown=True).format == "markdown"


def test_line_ends_of_every_system_count_alike():
    document = read_text("one\r\ntwo\rthree\u2028four\x0bfive\n", "plan.txt")
    assert [(block.text, block.place.line) for block in document.blocks] == [
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
    ]


def test_the_lines_of_prose_are_kept_as_they_stood_beside_the_blocks():
    document = read("1.1\nWords.\n\n---\n| a | b |\n|---|---|\n| c | d |\n\n1.2\nMore.\n")
    assert [(line.line, line.text) for line in document.lines] == [
        (1, "1.1"),
        (2, "Words."),
        (9, "1.2"),
        (10, "More."),
    ]


def test_lines_broken_for_width_are_kept_too():
    text = "word " * 14 + "\n"
    document = read((text * 5 + "end of it.\n\n") * 3)
    assert (len(document.blocks), len(document.lines)) == (3, 18)
