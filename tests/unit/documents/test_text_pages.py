"""Pages of a text: counted where the text shows them, noted where it only half does."""

from goldenthread.documents.text import read_text


def pages(text: str):
    document = read_text(text, "plan.txt")
    return [(block.text, block.place.page) for block in document.blocks], document.notes


def test_form_feeds_turn_the_page():
    assert pages("one\ntwo\n\fthree\nfour\f\n\ffive\n") == (
        [("one", 1), ("two", 1), ("three", 2), ("four", 2), ("five", 4)],
        (),
    )


def test_numbers_beside_form_feeds_are_no_words():
    assert pages("one\nPage 1 of 2\n\ftwo\nPage 2 of 2\n")[0] == [("one", 1), ("two", 2)]


def test_numbers_at_the_foot_that_run_on_give_the_pages():
    assert pages("one\n- 1 -\ntwo\n- 2 -\nthree\n") == ([("one", 1), ("two", 2), ("three", 3)], ())


def test_numbers_at_the_head_that_run_on_give_the_pages():
    assert pages("Page 1\none\nPage 2\ntwo\n") == ([("one", 1), ("two", 2)], ())


def test_numbers_with_gaps_give_no_page_and_are_noted():
    blocks, notes = pages("one\n- 18 -\ntwo\n- 21 -\nthree\n")
    assert blocks == [("one", None), ("two", None), ("three", None)]
    assert len(notes) == 1
    assert notes[0].startswith(
        "Lines that hold only a page number were left out (18, 21). The numbers do not"
    )


def test_one_number_alone_gives_no_page():
    blocks, notes = pages("one\n- 1 -\ntwo\n")
    assert blocks == [("one", None), ("two", None)]
    assert len(notes) == 1


def test_numbers_that_run_on_from_a_later_page_give_no_page():
    assert pages("one\n- 3 -\ntwo\n- 4 -\n")[0] == [("one", None), ("two", None)]


def test_a_bare_number_is_a_figure_and_no_page():
    assert pages("6\n6-8\n18+\n") == ([("6", None), ("6-8", None), ("18+", None)], ())


def test_a_table_that_the_page_cuts_is_two_and_each_knows_its_page():
    document = read_text("A\tB\n1\t2\n\f3\t4\n", "plan.txt")
    assert [table.place.page for table in document.tables()] == [1, 2]
    assert [cell.place.page for table in document.tables() for row in table.rows for cell in row.cells] == [
        *[1] * 4,
        *[2] * 2,
    ]
