"""What is struck out gives way to what stands beside it, and stays where nothing else does."""

import pytest

from goldenthread.documents.inline import clean
from goldenthread.documents.struck import LEFT_OUT, settled, struck
from goldenthread.documents.text import read_text
from goldenthread.documents.webpage import read_page
from goldenthread.documents.word import read_word
from tests.lib.blocks_as_text import as_text
from tests.lib.made_documents import word_file


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (struck("30/09/25") + " 17/10/25", "17/10/25"),
        ("due " + struck("May") + " June", "due June"),
        (struck("30/09/25") + "\n17/10/25", "17/10/25"),
        (struck("Open the hub"), "Open the hub"),
        (struck("Open") + struck(" the hub") + ".", "Open the hub."),
        ("no mark", "no mark"),
        (struck("  ") + "words", "  words"),
    ],
)
def test_struck_words_give_way_to_others_and_stay_alone(text, kept):
    assert settled(text) == kept


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("~~30/09/25~~ 17/10/25", "17/10/25"),
        ("**~~30 Sept~~ 17 Oct**", "17 Oct"),
        ("<s>30/09/25</s> 17/10/25", "17/10/25"),
        ("<DEL>May</DEL> June", "June"),
        ("~~Open the hub~~", "Open the hub"),
        ("~~~", "~~~"),
        ("about ~40 or ~50", "about ~40 or ~50"),
        (r"\~~a~~ b", "~~a~~ b"),
    ],
)
def test_a_line_of_markdown_strikes_out_with_tildes_and_tags(line, words):
    assert clean(line) == words


def test_markdown_says_what_it_left_out():
    document = read_text(
        "| Action | Due |\n|---|---|\n| Bid | ~~30/09/25~~ 17/10/25 |\n", "log.md", markdown=True
    )
    assert as_text(document).splitlines()[-1] == "| Bid | 17/10/25 |"
    assert document.notes == (LEFT_OUT,)


@pytest.mark.parametrize(
    "cell",
    [
        "<s>30/09/25</s> 17/10/25",
        "<p><del>30/09/25</del></p><p>17/10/25</p>",
        "<span style='color: red; text-decoration: line-through'>30/09/25</span> 17/10/25",
    ],
)
def test_a_page_strikes_out_by_element_or_style(cell):
    document = read_page(f"<table><tr><td>Bid<td>{cell}</table><p>By <s>May</s> June", "page.html")
    assert as_text(document) == "| Bid | 17/10/25 |\nBy June"
    assert document.notes == (LEFT_OUT,)


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


@pytest.mark.parametrize("mark", ["<w:strike/>", "<w:dstrike/>"])
def test_word_strikes_out_runs_also_in_another_paragraph_of_the_cell(mark):
    dates = f"<w:p>{run('30/09/25', mark)}</w:p><w:p>{run('17/10/25')}</w:p>"
    cells = f"<w:tc><w:p>{run('Bid')}</w:p></w:tc><w:tc>{dates}</w:tc>"
    body = f"<w:p>{run('By ')}{run('May', mark)}{run(' June')}</w:p><w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    document = read_word(word_file(body), "plan.docx")
    assert as_text(document) == "By June\n| Bid | 17/10/25 |"
    assert document.notes == (LEFT_OUT,)


def test_a_run_whose_strike_is_off_stands():
    unstruck = run("May", "<w:strike w:val='0'/>")
    document = read_word(word_file(f"<w:p>{run('By ')}{unstruck}</w:p>"), "plan.docx")
    assert (as_text(document), document.notes) == ("By May", ())
