"""Slides become pages: titles as headings, words and tables from top to bottom."""

import pytest

from goldenthread.documents.formats import read_content
from goldenthread.documents.slides import read_slides
from goldenthread.errors import UnreadableFile
from tests.lib.blocks_as_text import as_text, drawn
from tests.lib.slides import pptx, shape, table, words


def read(*slides, **more):
    return read_slides(pptx(*slides, **more), "plan.pptx")


def test_a_slide_is_a_page_and_its_title_a_heading_wherever_it_stands():
    document = read(
        shape(words("Words of the plan."), top=900_000) + shape(words("Our\naims"), kind="title"),
        shape(words("Risks"), kind="ctrTitle"),
    )
    assert as_text(document) == "# Our aims\nWords of the plan.\n# Risks"
    assert [str(block.place) for block in document.blocks] == [
        "plan.pptx, page 1",
        "plan.pptx, page 1",
        "plan.pptx, page 2",
    ]
    assert document.format == "pptx"


def test_shapes_are_read_from_top_to_bottom_and_beside_each_other_from_left_to_right():
    group = f"<p:grpSp>{shape(words('left'), top=500_100, left=5)}</p:grpSp>"
    document = read(
        shape(words("last"), top=2_000_000) + shape(words("right"), top=500_000, left=900) + group
    )
    assert as_text(document) == "left\nright\nlast"


def test_one_short_line_above_everything_else_stands_for_a_title_that_the_layout_lacks():
    line, box = shape(words("Risks"), top=300_000), shape(words("Words of the plan."), top=900_000)
    assert as_text(read(box + line)) == "# Risks\nWords of the plan."
    beside = shape(words("Risks"), top=900_100, left=5)
    assert as_text(read(box + beside)) == "Words of the plan.\nRisks"
    long = shape(words("Words that go on. " * 5), top=300_000)
    assert as_text(read(long + box)).startswith("Words that")
    assert as_text(read(line)) == "Risks"


def test_content_has_the_bullets_of_its_layout_and_a_text_box_its_own():
    content = shape(words("First"), words("inner", level=1), words("Plain", "<a:buNone/>"), kind=None, top=1)
    box = shape(words("Words"), words("Item", '<a:buChar char="-"/>'), words("- typed"), top=900_000)
    assert as_text(read(content + box)) == drawn("""
        • First
          • inner
        Plain
        Words
        • Item
        - typed
    """)


def test_numbers_are_those_that_powerpoint_draws():
    def numbered(text, kind, level=0, start=1):
        return words(text, f'<a:buAutoNum type="{kind}" startAt="{start}"/>', level)

    document = read(
        shape(
            numbered("one", "arabicPeriod"),
            numbered("inner", "alphaLcParenR", 1),
            numbered("inner", "alphaLcParenR", 1),
            numbered("two", "arabicPeriod"),
            numbered("inner", "romanLcParenBoth", 1),
            words("Words"),
            numbered("five", "arabicPlain", start=5),
        )
    )
    assert as_text(document) == ("1. one\n  a) inner\n  b) inner\n2. two\n  (i) inner\nWords\n5 five")


def test_tables_keep_their_rows_and_merged_cells():
    document = read(
        table(
            ["rowSpan=2:Ref", "gridSpan=2:Targets", "hMerge=1:"],
            ["vMerge=1:", "2026", "2027"],
            ["A1", "5\nor 6", "6"],
            first_row=True,
        )
    )
    assert as_text(document) == drawn("""
        | *Ref | *Targets | ~ |
        | ~ | 2026 | 2027 |
        | A1 | 5 / or 6 | 6 |
    """)
    (found,) = document.tables()
    assert str(found.rows[1].cells[1].place) == "plan.pptx, page 1, table 1, row 2, column 2"


def test_the_day_and_the_number_of_a_slide_are_no_words_of_the_plan():
    furniture = shape(words("31 March"), kind="dt") + shape(words("7"), kind="sldNum")
    assert as_text(read(furniture + shape(words("Words")))) == "Words"


def test_what_is_left_out_is_told():
    document = read(shape(words("Words")) + "<p:pic/>", "hidden" + shape(words("old")), notes=True)
    assert as_text(document) == "Words"
    assert sorted(document.notes) == [
        "Charts, diagrams and pictures were left out.",
        "The hidden slide 2 was left out.",
        "The speaker's notes were left out.",
    ]


def test_slides_of_pictures_alone_have_no_words():
    with pytest.raises(UnreadableFile, match=r"plan\.pptx: The file holds no words"):
        read_content(pptx("<p:pic/>"), "plan.pptx")
