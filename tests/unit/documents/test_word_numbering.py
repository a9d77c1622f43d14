"""The marks that Word counts by itself are the ones that stand on the page."""

import pytest

from goldenthread.documents.counting import formatted
from goldenthread.documents.word import read_word
from tests.lib.blocks_as_text import as_text
from tests.lib.made_documents import paragraph, word_file


def level(depth: int, form: str, text: str, start: int | None = 1, more: str = "") -> str:
    begin = "" if start is None else f'<w:start w:val="{start}"/>'
    return (
        f'<w:lvl w:ilvl="{depth}">{begin}<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def numbering(*levels: str, more: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{more}'
    )


def item(text: str, depth: int = 0, number: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def read(body: str, numbers: str, **parts: str) -> str:
    return as_text(read_word(word_file(body, numbering=numbers, **parts), "plan.docx"))


def test_levels_count_within_one_another():
    numbers = numbering(
        level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerRoman", "(%3)")
    )
    body = "".join(item("x", depth) for depth in (0, 1, 1, 2, 2, 0, 1, 2))
    assert read(body, numbers).split("\n") == [
        "1. x",
        "  1.1 x",
        "  1.2 x",
        "    (i) x",
        "    (ii) x",
        "2. x",
        "  2.1 x",
        "    (i) x",
    ]


def test_bullets_of_any_font_are_one_bullet():
    assert read(item("x"), numbering(level(0, "bullet", "\uf0b7"))) == "• x"


def test_a_level_without_a_mark_is_a_plain_paragraph():
    assert read(item("x"), numbering(level(0, "none", ""))) == "x"
    assert read(item("x", number=0), numbering(level(0, "decimal", "%1."))) == "x"
    assert read(item("x", number=9), numbering(level(0, "decimal", "%1."))) == "x"


def test_lists_of_one_definition_count_on_unless_they_start_afresh():
    more = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    body = item("a") + item("b") + item("c", number=2) + item("d", number=3) + item("e", number=3)
    assert read(body, numbering(level(0, "decimal", "%1."), more=more)) == "1. a\n2. b\n3. c\n5. d\n6. e"


def test_a_list_may_bring_a_level_of_its_own():
    more = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        f"{level(0, 'upperLetter', '%1)')}</w:lvlOverride></w:num>"
    )
    assert read(item("a", number=2), numbering(level(0, "decimal", "%1."), more=more)) == "A) a"


def test_a_higher_level_may_keep_the_count_below_it_or_show_it_in_figures():
    kept = numbering(
        level(0, "upperRoman", "%1"), level(1, "decimal", "%2", more='<w:lvlRestart w:val="0"/>')
    )
    assert read(item("a", 1) + item("b") + item("c", 1), kept) == "  1 a\nI b\n  2 c"
    legal = numbering(level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", more="<w:isLgl/>"))
    assert read(item("a") + item("b", 1), legal) == "I a\n  1.1 b"


def test_a_heading_and_a_cell_show_their_number():
    styles = (
        '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = paragraph("Money", '<w:pStyle w:val="H1"/>') + (
        f"<w:tbl><w:tr><w:tc>{item('')}</w:tc><w:tc>{item('words')}</w:tc></w:tr></w:tbl>"
    )
    assert read(body, numbering(level(0, "decimal", "%1.")), styles=styles) == "# 1. Money\n| 2. | 3. words |"


def test_a_numbering_style_lends_its_list():
    brings = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = f'<w:style w:type="numbering" w:styleId="Legal">{brings}</w:style>'
    more = (
        '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="Legal"/></w:abstractNum>'
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
    )
    assert (
        read(item("a", number=2), numbering(level(0, "lowerLetter", "%1)"), more=more), styles=styles)
        == "a) a"
    )


@pytest.mark.parametrize(
    ("count", "form", "mark"),
    [
        (3, "decimal", "3"),
        (3, "decimalZero", "03"),
        (26, "lowerLetter", "z"),
        (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"),
        (1994, "lowerRoman", "mcmxciv"),
        (4, "upperRoman", "IV"),
        (4000, "upperRoman", "4000"),
        (1, "ordinal", "1st"),
        (12, "ordinal", "12th"),
        (23, "ordinal", "23rd"),
        (0, "lowerLetter", "0"),
        (5, "chineseCounting", "5"),
        (5, "bullet", "•"),
        (5, "none", ""),
    ],
)
def test_a_count_is_printed_in_its_form(count, form, mark):
    assert formatted(count, form) == mark
