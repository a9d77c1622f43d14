"""Word documents become blocks: what stands on the page, with its marks, spans and headers."""

import io

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Pt

from goldenthread.documents.word import read_word
from goldenthread.errors import UnreadableFile
from tests.lib.blocks_as_text import as_text, drawn
from tests.lib.made_documents import paragraph, relationships, small_docx, word_file, zipped

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="House"><w:name w:val="House head"/><w:basedOn w:val="Lined"/></w:style>
<w:style w:type="paragraph" w:styleId="Lined"><w:name w:val="Lined"/><w:basedOn w:val="House"/>
  <w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Loud"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/>
  <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>
"""


def read(body: str, **parts: str):
    return read_word(word_file(body, **parts), "plan.docx")


def styled(style: str, text: str) -> str:
    return paragraph(text, f'<w:pStyle w:val="{style}"/>')


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def test_a_document_made_by_a_library_is_read_whole():
    document = read_word(small_docx(), "plan.docx")
    assert as_text(document) == drawn("""
        # Plan
        Words of the plan.
        • A first item
        | Ref | Action |
        | 1/1 | Open the hub |
    """)
    assert document.format == "docx"


def test_headings_come_from_styles_in_any_language_and_from_outline_levels():
    document = read(
        styled("Titel", "The  plan")
        + styled("berschrift2", "Money")
        + styled("House", "Savings")
        + paragraph("Staff", '<w:outlineLvl w:val="0"/>')
        + paragraph("Words", '<w:pStyle w:val="berschrift2"/><w:outlineLvl w:val="9"/>'),
        styles=STYLES,
    )
    assert as_text(document) == "# The plan\n## Money\n### Savings\n# Staff\nWords"
    assert document.title == "The plan"


def test_tracked_changes_are_read_as_accepted():
    document = read(
        "<w:p><w:r><w:t>Open </w:t></w:r><w:ins><w:r><w:t>two</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>three</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>four</w:t></w:r></w:moveFrom><w:r><w:t> hubs</w:t></w:r></w:p>"
        + table(row(cell("a"), cell("b")), row(cell("gone"), cell("gone"), properties="<w:del/>"))
    )
    assert as_text(document) == "Open two hubs\n| a | b |"
    assert document.notes == ("Tracked changes were read as if accepted.",)


def test_links_fields_and_content_controls_keep_their_words():
    def run(text: str) -> str:
        return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"

    document = read(
        f"<w:p><w:hyperlink>{run('the site')}</w:hyperlink>"
        f"<w:fldSimple w:instr='DATE'>{run(' today')}</w:fldSimple><w:r><w:instrText>PAGE</w:instrText></w:r>"
        f"<w:smartTag>{run(' in')}</w:smartTag>"
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run(' Ashdale')}</w:sdtContent></w:sdt></w:p>"
        f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('controlled')}</w:sdtContent></w:sdt>"
        + table(f"<w:sdt><w:sdtContent>{row(cell('a'), cell('b'))}</w:sdtContent></w:sdt>")
    )
    assert as_text(document) == "the site today in Ashdale\ncontrolled\n| a | b |"


def test_breaks_tabs_hyphens_and_signs_are_characters():
    document = read(
        '<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t><w:br w:type="page"/>'
        '<w:t>self</w:t><w:noBreakHyphen/><w:t>care </w:t><w:sym w:font="Wingdings" w:char="F0FC"/>'
        '<w:sym w:font="Wingdings" w:char="F099"/><w:sym w:font="Arial" w:char="00A3"/></w:r></w:p>'
    )
    assert as_text(document) == "one\ntwo\tthree self-care ✓•£"


def test_hidden_text_is_left_out_and_noted():
    document = read(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>open</w:t></w:r></w:p>"
    )
    assert (as_text(document), document.notes) == ("open", ("Hidden text was left out.",))


def test_spans_over_columns_and_rows_are_blanks_marked_as_merged():
    document = read(
        table(
            row(cell("Ref", '<w:vMerge w:val="restart"/>'), cell("Targets", '<w:gridSpan w:val="2"/>')),
            row(cell("unseen", "<w:vMerge/>"), cell("2026"), cell("2027")),
            row(cell("A1"), cell("5", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>")),
            row(cell("6"), cell("7"), properties='<w:gridBefore w:val="1"/>'),
            row(cell("8"), properties='<w:gridAfter w:val="2"/>'),
        )
    )
    assert as_text(document) == drawn("""
        | Ref | Targets | ~ |
        | ~ | 2026 | 2027 |
        | A1 | 5 | ~ |
        |  | 6 | 7 |
        | 8 |  |  |
    """)


def test_a_span_that_no_page_could_hold_is_cut():
    document = read(table(row(cell("a", '<w:gridSpan w:val="999999999"/>'), cell("b"))))
    (found,) = document.tables()
    assert len(found.rows[0].cells) == 64


def test_header_rows_and_bold_cells_are_strong():
    bold = "<w:tc><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Ref</w:t></w:r></w:p></w:tc>"
    half = "<w:tc><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Re</w:t></w:r><w:r><w:t>f</w:t></w:r></w:p></w:tc>"
    off = '<w:tc><w:p><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>Ref</w:t></w:r></w:p></w:tc>'
    loud = f"<w:tc>{styled('Loud', 'Ref')}</w:tc>"
    document = read(
        table(row(cell("Ref"), cell(""), properties="<w:tblHeader/>"), row(bold, half, off, loud)),
        styles=STYLES,
    )
    assert as_text(document) == "|= *Ref | * |\n| *Ref | Ref | Ref | *Ref |"


@pytest.mark.parametrize(
    ("look", "shown"), [('w:firstRow="1"', "*Ref"), ('w:val="0020"', "*Ref"), ('w:val="0400"', "Ref")]
)
def test_a_table_style_may_make_the_first_row_bold(look, shown):
    document = read(
        table(
            row(cell("Ref"), cell("Due")),
            row(cell("1"), cell("2")),
            properties=f'<w:tblStyle w:val="Grid"/><w:tblLook {look}/>',
        ),
        styles=STYLES,
    )
    assert as_text(document).startswith(f"| {shown} | ")
    assert as_text(document).endswith("\n| 1 | 2 |")


def test_a_table_in_a_cell_follows_as_a_table_of_its_own():
    inner = table(row(cell("x"), cell("y")))
    document = read(
        table(row(cell("a"), f"<w:tc>{paragraph('b')}{inner}{paragraph('c')}</w:tc>")) + paragraph("end")
    )
    assert as_text(document) == "| a | b / c |\n| x | y |\nend"
    assert [found.place.table for found in document.tables()] == [1, 2]


def test_a_table_of_one_cell_is_but_a_box():
    inner = table(row(cell("x"), cell("y")))
    document = read(
        table(row(f"<w:tc>{styled('berschrift2', 'Box')}{inner}{paragraph('c')}</w:tc>")), styles=STYLES
    )
    assert as_text(document) == "## Box\n| x | y |\nc"


def test_a_caption_belongs_to_the_table_below_it():
    rows = row(cell("a"), cell("b"))
    document = read(
        styled("Caption", "Table 1") + table(rows) + styled("Caption", "Alone") + paragraph("end"),
        styles=STYLES,
    )
    assert as_text(document) == "(Table 1)\n| a | b |\nAlone\nend"


def test_text_boxes_are_read_once():
    box = f"<w:txbxContent>{paragraph('in the box')}</w:txbxContent>"
    ways = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    document = read(
        f"<w:p><w:r><w:t>beside</w:t>{ways}</w:r></w:p>"
        + table(row(cell("a"), f"<w:tc><w:p><w:r>{ways}</w:r></w:p></w:tc>"))
    )
    assert as_text(document) == "beside\nin the box\n| a | in the box |"
    assert document.notes == ()


def test_what_is_left_out_is_noted():
    document = read(
        "<w:p><w:r><w:t>words</w:t><w:drawing/></w:r></w:p><w:altChunk/>",
        header1=paragraph("Page head"),
        comments=f"<w:comment>{paragraph('Really?')}</w:comment>",
    )
    assert document.running == ("Page head",)
    assert document.notes == (
        "A document embedded in this one was left out.",
        "Pictures and drawings were left out: 1.",
        "Page headers and footers were left out.",
        "Comments were left out.",
    )


def test_footnotes_stand_at_the_end():
    document = read(
        '<w:p><w:r><w:t>Target</w:t><w:footnoteReference w:id="2"/></w:r></w:p>',
        footnotes=f'<w:footnote w:type="separator">{paragraph("")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("A caution.")}</w:footnote>',
    )
    assert as_text(document) == "Target\n1 A caution."
    assert document.notes == ("Footnotes: 1. They stand at the end, numbered in their order.",)


def test_pages_are_counted_where_word_noted_their_turns():
    turn = "<w:lastRenderedPageBreak/>"
    document = read(
        paragraph("one")
        + f"<w:p><w:r>{turn}<w:t>two</w:t></w:r></w:p>"
        + f"<w:p><w:r><w:t>two, then</w:t>{turn}<w:t> three</w:t></w:r></w:p>"
        + table(
            row(cell("three"), cell("x")),
            row(f"<w:tc><w:p><w:r>{turn}<w:t>four</w:t></w:r></w:p></w:tc>", cell("x")),
        )
    )
    assert [block.place.page for block in document.blocks] == [1, 2, 2, 3]
    assert [found.place.page for found in document.blocks[-1].rows] == [3, 4]


def test_without_noted_turns_no_page_is_claimed():
    assert read(paragraph("one")).blocks[0].place.page is None


def test_typed_marks_count_as_marks():
    assert as_text(read(paragraph("a) first") + paragraph("1.1\tSecond"))) == "a) first\n1.1 Second"
    assert read(paragraph("a) first")).blocks[0].marker == "a)"


def test_a_cell_knows_its_place():
    (found,) = read(table(row(cell("a"), cell("b")), row(cell("c"), cell("d")))).tables()
    assert str(found.rows[1].cells[1].place) == "plan.docx, table 1, row 2, column 2"


def test_a_strict_document_is_read_like_any_other():
    content = word_file(paragraph("words"))
    parts = {
        "[Content_Types].xml": "wordprocessingml.document.main+xml",
        "_rels/.rels": relationships("officeDocument", "word/document.xml").replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/",
        ),
        "word/document.xml": '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
        f"{paragraph('words')}</w:body></w:document>",
    }
    assert (
        as_text(read_word(zipped(parts), "plan.docx")) == as_text(read_word(content, "plan.docx")) == "words"
    )


def test_the_main_part_is_found_by_its_relation_and_not_by_its_name():
    parts = {
        "_rels/.rels": relationships("officeDocument", "/Word/Document2.xml"),
        "word/document2.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:body>{paragraph('words')}</w:body></w:document>",
    }
    assert as_text(read_word(zipped(parts), "plan.docx")) == "words"


def test_a_document_without_its_main_part_is_damage():
    with pytest.raises(UnreadableFile, match="its main part is missing"):
        read_word(zipped({"_rels/.rels": relationships("officeDocument", "word/document.xml")}), "plan.docx")


def test_merged_cells_and_lists_of_a_library_are_read():
    document = docx.Document()
    found = document.add_table(3, 3)
    found.style = document.styles["Table Grid"]
    found.cell(0, 0).merge(found.cell(0, 2)).text = "Wide"
    found.cell(1, 0).merge(found.cell(2, 0)).text = "Tall"
    found.cell(1, 1).text = "x"
    run = found.cell(1, 2).paragraphs[0].add_run("y")
    run.font.size, run.bold = Pt(9), True
    found.rows[0]._tr.get_or_add_trPr().append(found._tbl.makeelement(qn("w:tblHeader"), {}))
    document.add_paragraph("one", style="List Number")
    document.add_paragraph("two", style="List Number")
    output = io.BytesIO()
    document.save(output)
    assert as_text(read_word(output.getvalue(), "plan.docx")) == drawn("""
        |= *Wide | ~ | ~ |
        | Tall | x | *y |
        | ~ |  |  |
        1. one
        2. two
    """)
