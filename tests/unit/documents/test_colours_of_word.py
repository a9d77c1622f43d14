"""Word tables whose ratings are colours: shaded cells, discs, shapes, pictures with a word behind them."""

import base64
import io

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import RGBColor

from goldenthread.documents.word import read_word
from goldenthread.documents.word.symbols import symbol, typed_signs

RED, AMBER, GREEN = "FF0000", "FFC000", "00B050"
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
SHAPE = """
<w:drawing {w} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wp:inline>
 <wp:docPr id="1" name="Oval 1"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="ellipse"/>
 <a:solidFill><a:srgbClr val="{colour}"/></a:solidFill></wps:spPr></wps:wsp></a:graphicData></a:graphic>
</wp:inline></w:drawing>"""


def read(*fill):
    """A table of actions; each of `fill` is handed the cell that shows how an action does."""
    document = docx.Document()
    table = document.add_table(rows=0, cols=2)
    for words in ("Action", *(f"Step {number}" for number in range(1, len(fill) + 1))):
        table.add_row().cells[0].text = words
    table.cell(0, 1).text = "Progress"
    for number, do in enumerate(fill, start=1):
        do(table.cell(number, 1))
    output = io.BytesIO()
    document.save(output)
    return read_word(output.getvalue(), "plan.docx")


def statuses(document) -> list[str]:
    (table,) = document.tables()
    return [row.cells[1].text for row in table.rows[1:]]


def shaded(colour, kind="clear", ink="auto"):
    def do(cell):
        shade = OxmlElement("w:shd")
        for name, told in (("val", kind), ("color", ink), ("fill", colour)):
            shade.set(qn(f"w:{name}"), told)
        cell._tc.get_or_add_tcPr().append(shade)

    return do


def typed(letter, colour, font=None):
    def do(cell):
        run = cell.paragraphs[0].add_run(letter)
        run.font.name = font
        run.font.color.rgb = RGBColor.from_string(colour)

    return do


def picture(described):
    def do(cell):
        drawn = cell.paragraphs[0].add_run().add_picture(io.BytesIO(DOT))
        drawn._inline.docPr.set("descr", described)

    return do


def shape(colour):
    def do(cell):
        drawn = parse_xml(SHAPE.format(w=nsdecls("w"), colour=colour))
        cell.paragraphs[0].add_run()._r.append(drawn)

    return do


def test_a_shaded_cell_without_words_says_its_colour():
    document = read(shaded(RED), shaded(AMBER), shaded(GREEN), shaded("auto"))
    assert statuses(document) == ["Red", "Amber", "Green", ""]
    (table,) = document.tables()
    assert table.rows[1].cells[1].sure == 0.8
    assert "Cells without words were given the word for their colour: 3." in document.notes


def test_a_solid_shade_is_its_ink_and_hatching_is_none():
    assert statuses(read(shaded("auto", "solid", RED), shaded(GREEN))) == ["Red", "Green"]
    assert statuses(read(shaded(RED, "pct50"), shaded(GREEN, "diagStripe"))) == ["", ""]


@pytest.mark.parametrize(
    ("letter", "font"), [("●", None), ("l", "Wingdings"), ("\uf06e", "Webdings"), ("n", "Wingdings")]
)
def test_a_coloured_disc_or_square_says_its_colour(letter, font):
    assert statuses(read(typed(letter, RED, font), typed(letter, GREEN, font))) == ["Red", "Green"]


def test_letters_of_symbol_fonts_are_the_signs_they_show():
    assert statuses(read(typed("\u00fc", "000000", "Wingdings"), typed("5", "000000", "Webdings"))) == [
        "✓",
        "▲",
    ]
    assert [symbol("F06C", "Wingdings"), symbol("6E", "Webdings"), symbol("41", "Arial")] == ["●", "●", "A"]
    assert [typed_signs("n", "Arial"), typed_signs("Z", "Wingdings"), typed_signs("p", "Wingdings 3")] == [
        "n",
        "Z",
        "▲",
    ]


def test_coloured_words_stay_words():
    assert statuses(read(typed("Late", RED), typed("On time", GREEN))) == ["Late", "On time"]


def test_a_figure_in_red_ink_is_no_rating():
    """Losses are printed red; what rates a figure is the fill behind it."""
    (inked,) = read(typed("-12", RED), typed("14", GREEN)).tables()
    assert [row.cells[1].colour for row in inked.rows] == [None] * 3


def test_a_drawn_shape_says_the_colour_that_fills_it():
    assert statuses(read(shape(RED), shape(GREEN))) == ["Red", "Green"]


def test_a_picture_alone_in_a_cell_is_what_it_is_told_to_show():
    document = read(picture("Green"), picture("Amber, at risk"), picture("Arrow pointing up"))
    assert statuses(document) == ["Green", "Amber, at risk", "Arrow pointing up"]
    assert not any("Pictures" in note for note in document.notes)


@pytest.mark.parametrize(
    "described",
    ["", "A picture containing icon", "status_green.png", "A long account of all that one can see here"],
)
def test_a_picture_that_is_told_at_length_or_by_its_file_stays_a_picture(described):
    document = read(picture(described))
    assert (statuses(document), document.notes) == ([""], ("Pictures and drawings were left out: 1.",))


def test_a_picture_beside_words_adds_none():
    def both(cell):
        cell.text = "Done"
        picture("Green")(cell)

    assert statuses(read(both)) == ["Done"]


def test_a_status_merged_down_is_said_once():
    def merged(cell):
        shaded(RED)(cell)
        merge = OxmlElement("w:vMerge")
        cell._tc.get_or_add_tcPr().append(merge)

    assert statuses(read(shaded(GREEN), merged)) == ["Green", ""]
