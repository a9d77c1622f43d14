"""The styles of a report in Word. All text is in one of them: a council can restyle it in one place."""

from __future__ import annotations

from typing import cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

from goldenthread.judging import Level

from .ooxml import element

FONT = "Arial"
CELL, NUMBER_CELL, CELL_HEAD, CELL_QUIET = "GT Cell", "GT Cell Number", "GT Cell Head", "GT Cell Quiet"
CELL_QUIET_NUMBER = "GT Cell Quiet Number"
CAPTION, LEAD, QUIET, FACT = "Caption", "GT Lead", "GT Quiet", "GT Fact"
LABEL, LINK = "GT Label", "GT Link"

_INK, _GREY, _BLUE = RGBColor(0x0B, 0x0C, 0x0C), RGBColor(0x48, 0x4F, 0x53), RGBColor(0x1A, 0x5A, 0x96)
_FILLS: dict[Level, tuple[str, str, str]] = {
    Level.OFF_TRACK: ("942514", "FFFFFF", "942514"),
    Level.NEEDS_ATTENTION: ("FFDD80", "3D2700", "6B4500"),
    Level.NO_FIGURE: ("FFFFFF", "484F53", "484F53"),
    Level.ON_TRACK: ("DFF0E5", "0B4227", "0F5C36"),
    Level.NOT_DUE: ("FFFFFF", "484F53", "B1B4B6"),
    Level.COMPLETE: ("FFFFFF", "0B4227", "0F5C36"),
}


def tag_style(level: Level) -> str:
    return f"GT Tag {level.value.capitalize()}"


def style_id(document: Document, name: str) -> str:
    return str(document.styles[name].style_id)


def dress(document: Document, language: str) -> None:
    """Sets the built-in styles and adds ours."""
    _body(document, language)
    _headings(document)
    for name, size, grey, number in (
        (CELL, 9, False, False),
        (NUMBER_CELL, 9, False, True),
        (CELL_QUIET, 8, True, False),
        (CELL_QUIET_NUMBER, 8, True, True),
        (CELL_HEAD, 8, False, False),
    ):
        style = _paragraph_style(document, name, size=size, after=1)
        style.font.color.rgb = _GREY if grey else _INK
        style.font.bold = name == CELL_HEAD
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT if number else WD_ALIGN_PARAGRAPH.LEFT
    _paragraph_style(document, LEAD, size=13, after=8).font.bold = True
    _paragraph_style(document, QUIET, size=8, after=6).font.color.rgb = _GREY
    fact = _paragraph_style(document, FACT, size=10, after=3)
    fact.paragraph_format.left_indent, fact.paragraph_format.first_line_indent = Mm(38), Mm(-38)
    fact.paragraph_format.tab_stops.add_tab_stop(Mm(38))
    for level in Level:
        _tag(document, level)
    label = _character_style(document, LABEL)
    label.font.color.rgb, label.font.size = _GREY, Pt(8)
    link = _character_style(document, LINK)
    link.font.color.rgb, link.font.underline = _BLUE, True


def _body(document: Document, language: str) -> None:
    normal = cast(ParagraphStyle, document.styles["Normal"])
    _set_font(normal, 10)
    normal.paragraph_format.space_after = Pt(6)
    normal.element.get_or_add_rPr().append(element("w:lang", val=language, eastAsia=language, bidi="ar-SA"))
    _set_font(cast(ParagraphStyle, document.styles["List Bullet"]), 10)


def _headings(document: Document) -> None:
    for name, size, before, after in (
        ("Title", 26, 0, 12),
        ("Subtitle", 14, 60, 4),
        ("Heading 1", 17, 18, 8),
    ):
        _heading(document, name, size, before, after)
    _heading(document, "Heading 2", 12, 12, 4)
    _heading(document, CAPTION, 8, 8, 3)
    caption = cast(ParagraphStyle, document.styles[CAPTION])
    caption.font.color.rgb = _GREY
    caption.paragraph_format.keep_with_next = True


def _heading(document: Document, name: str, size: int, before: int, after: int) -> None:
    style = cast(ParagraphStyle, document.styles[name])
    _set_font(style, size)
    style.font.bold, style.font.italic, style.font.color.rgb = name != "Subtitle", False, _INK
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    # The template draws a line under the title, in a colour of its own.
    properties = style.element.get_or_add_pPr()
    for line in properties.findall(qn("w:pBdr")):
        properties.remove(line)


def _paragraph_style(document: Document, name: str, *, size: float, after: float) -> ParagraphStyle:
    style = cast(ParagraphStyle, document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
    style.base_style = document.styles["Normal"]
    _set_font(style, size)
    style.paragraph_format.space_after = Pt(after)
    return style


def _character_style(document: Document, name: str) -> CharacterStyle:
    return cast(CharacterStyle, document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER))


def _tag(document: Document, level: Level) -> None:
    """Shape and words stand in the text; the style adds a fill that also differs in lightness, and a line."""
    fill, ink, line = _FILLS[level]
    style = _character_style(document, tag_style(level))
    style.font.bold, style.font.size, style.font.color.rgb = True, Pt(7.5), RGBColor.from_string(ink)
    properties = style.element.get_or_add_rPr()
    properties.append(element("w:bdr", val="single", sz="4", space="0", color=line))
    properties.append(element("w:shd", val="clear", color="auto", fill=fill))


def _set_font(style: CharacterStyle, size: float) -> None:
    style.font.name, style.font.size = FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for name in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{name}"), FONT)
