"""Web pages become blocks as a browser lays them out, without the site's furniture."""

import pytest

from goldenthread.documents.webpage import read_page
from goldenthread.errors import TooMuch, UnreadableFile
from tests.lib.blocks_as_text import as_text, drawn


def read(page: str):
    return read_page(page, "plan.html")


def test_headings_paragraphs_and_loose_text_come_in_order():
    document = read("""
        <!DOCTYPE html><html><head><title> Our
        plan </title><style>p {}</style></head><body><nav>Home</nav><script>x()</script>
        <h1>The <em>plan</em><br>2026</h1> loose <b>words</b>
        <div>in a <span>div</span><p>para&shy;graph &amp; more</div> tail
        <h3></h3><noscript>no</noscript></body></html>
    """)
    assert as_text(document) == "# The plan 2026\nloose words\nin a div\npara\u00adgraph & more\ntail"
    assert (document.title, document.format) == ("Our plan", "html")


def test_the_first_heading_is_the_title_where_the_page_names_none():
    assert read("<h2>Not this</h2><h1>This one</h1>").title == "This one"


def test_lists_show_the_marks_that_a_browser_prints():
    document = read("""
        <ul><li>one<ul><li>inner</ul><li><p>two</p><p>and more</p></ul>
        <ol start=3 type=a><li>c<li value=7>g<li>h</ol><ol type=I><li>x</ol><ol><li>y</ol>
        <ul><li>(i) typed</ul>
    """)
    assert as_text(document) == drawn("""
        • one
          • inner
        • two
        and more
        c. c
        g. g
        h. h
        I. x
        1. y
        (i) typed
    """)


def test_lines_typed_as_a_list_are_a_list_and_others_stay_together():
    assert as_text(read("<p>- one<br>- two</p><p>Street<br>Town</p>")) == "- one\n- two\nStreet\nTown"
    assert len(read("<p>Street<br>Town</p>").blocks) == 1


def test_marks_that_word_writes_into_pages_are_marks():
    assert as_text(read("<p class=MsoList><span>·&nbsp;&nbsp; </span>item<o:p></o:p></p>")) == "· item"


def test_preformatted_lines_keep_their_ends():
    assert as_text(read("<pre>one\n  two\n\nthree</pre>")) == "one\ntwo\nthree"


def test_spans_over_rows_and_columns_are_spelled_out():
    document = read("""
        <table><caption>Targets <i>2026</i></caption>
        <thead><tr><td>Ref<td colspan=2>Targets</thead>
        <tbody><tr><td rowspan=3>A1<td>5<td rowspan=2>6</tr>
        <tr><td>7</tr><tr><td colspan="2">8</tr></tbody></table>
    """)
    assert as_text(document) == drawn("""
        (Targets 2026)
        |= Ref | Targets | ~ |
        | A1 | 5 | 6 |
        | ~ | 7 | ~ |
        | ~ | 8 | ~ |
    """)


def test_th_makes_cells_strong_and_rows_headers():
    document = read("""
        <table><tr><th>Ref<th>Due</tr><tr><th scope=row>A1<td><b>May</b></tr>
        <tr><td style="font-weight: 700">A2<td>a <strong>b</strong></tr><tr><td><td></tr></table>
    """)
    assert as_text(document) == "|= *Ref | *Due |\n| *A1 | *May |\n| *A2 | a b |\n|  |  |"


def test_a_cell_holds_lines_items_and_the_words_of_pictures():
    document = read("""
        <table><tr><td><p>one</p><p>two<br>three</p><ul><li>item</ul><ol><li>first</ol>
        <td><img src="r.png" alt="Red"><td>&nbsp;</tr></table>
    """)
    assert as_text(document) == "| one / two / three / • item / 1. first | Red |  |"


def test_a_table_in_a_cell_follows_as_a_table_of_its_own():
    document = read("<table><tr><td>a<td>b<table><tr><td>x<td>y</table></tr></table>end")
    assert as_text(document) == "| a | b |\n| x | y |\nend"


@pytest.mark.parametrize(
    "page",
    [
        "<table role=presentation><tr><td><p>a</p><td><h2>b</h2></table>",
        "<table><tr><td><p>a</p><h2>b</h2></table>",
        "<table><tr><td><p>a</p><tr><td><h2>b</h2></table>",
        "<table><tr><td>a<td><h2>b</h2></table>",
    ],
)
def test_a_table_that_only_arranges_the_page_is_no_table(page):
    assert as_text(read(page)) == "a\n## b"


def test_hidden_parts_are_left_out_and_noted():
    document = read("<p hidden>a</p><p style='display:none'>b</p><p>c</p>")
    assert (as_text(document), document.notes) == ("c", ("Hidden parts of the page were left out.",))
    assert as_text(read("<table><tr hidden><td>a<td>b<tr><td>c<td>d</table>")) == "| c | d |"


def test_pictures_are_noted():
    assert read("<p>a<img src=x>").notes == ("Pictures were left out.",)


@pytest.mark.parametrize(
    "page",
    ["<div>" * 300 + "x", "<table><tr><td>" * 200 + "x", "<b>" * 100_000 + "x"],
)
def test_endless_depth_is_refused_and_not_cut(page):
    with pytest.raises(TooMuch, match=r"plan\.html: The file nests its contents deeper"):
        read(page)


@pytest.mark.parametrize(
    "page", ['<!DOCTYPE html [<!ENTITY a "b">]><p>&a;', '<p>x</p><!ENTITY a SYSTEM "file:///etc/hostname">']
)
def test_declared_entities_are_refused(page):
    with pytest.raises(UnreadableFile, match="declares entities"):
        read(page)


def test_a_plain_document_type_is_no_harm():
    page = '<?xml version="1.0" encoding="latin-1"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://w3.org/x">'
    assert as_text(read(page + "<html><body><p>café</p></body></html>")) == "café"


def test_a_page_without_words_has_no_blocks():
    assert read("<html></html>").blocks == ()
    assert read("   ").blocks == ()
    assert read("<!-- only -->").blocks == ()


def test_a_cell_knows_its_place():
    (found,) = read("<table><tr><td>a<td>b<tr><td>c<td>d</table>").tables()
    assert str(found.rows[1].cells[1].place) == "plan.html, table 1, row 2, column 2"


def test_spans_that_no_page_could_hold_are_cut():
    (found,) = read("<table><tr><td colspan=99999999>a<td rowspan=0>b<tr><td>c</table>").tables()
    assert [len(row.cells) for row in found.rows] == [1001, 1]


@pytest.mark.parametrize(
    "inner",
    [
        "<dt>Lead officer</dt><dd>Head of Housing</dd><dt>RAG:</dt><dd>Amber</dd>",
        "<dt>Lead officer</dt><dd><p>Head of Housing</p></dd><div><dt>RAG</dt><dd>Amber</dd></div>",
    ],
)
def test_a_term_and_what_it_means_are_one_line(inner):
    document = read_page(f"<h2>Homes</h2><dl>{inner}</dl><p>The end.</p>", "plan.html")
    assert [block.text for block in document.blocks] == [
        "Homes",
        "Lead officer: Head of Housing",
        "RAG: Amber",
        "The end.",
    ]


def test_a_second_meaning_and_a_term_without_one_stand_alone():
    document = read_page(
        "<dl><dt>Lead</dt><dd>Head of Care</dd><dd>Head of Homes</dd><dt>Due</dt></dl>", "a.html"
    )
    assert [block.text for block in document.blocks] == ["Lead: Head of Care", "Head of Homes", "Due:"]
