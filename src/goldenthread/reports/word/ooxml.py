"""The few pieces of WordprocessingML that python-docx has no words for."""

from __future__ import annotations

from typing import cast

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement


def element(tag: str, *children: BaseOxmlElement | None, **attributes: object) -> BaseOxmlElement:
    """`element("w:shd", val="clear")`: attributes take the prefix of the tag's own namespace."""
    made = cast(BaseOxmlElement, OxmlElement(tag))
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    for child in children:
        if child is not None:
            made.append(child)
    return made


def run(words: str, *properties: BaseOxmlElement | None, style: str | None = None) -> BaseOxmlElement:
    made = element("w:r")
    named = element("w:rStyle", val=style) if style else None
    if named is not None or any(one is not None for one in properties):
        made.append(element("w:rPr", named, *properties))
    for number, line in enumerate(words.split("\n")):
        if number:
            made.append(element("w:br"))
        made.append(_text(line))
    return made


def _text(words: str) -> BaseOxmlElement:
    made = element("w:t")
    made.text = words
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def paragraph(*runs: BaseOxmlElement, style: str, align: str | None = None) -> BaseOxmlElement:
    properties = element(
        "w:pPr", element("w:pStyle", val=style), element("w:jc", val=align) if align else None
    )
    return element("w:p", properties, *runs)


def linked(anchor: str, *runs: BaseOxmlElement) -> BaseOxmlElement:
    return element("w:hyperlink", *runs, anchor=anchor, history="1")


def bookmark(name: str, number: int) -> tuple[BaseOxmlElement, BaseOxmlElement]:
    return element("w:bookmarkStart", id=number, name=name), element("w:bookmarkEnd", id=number)


def field(instruction: str) -> list[BaseOxmlElement]:
    """A number that Word works out, such as the page's."""
    code = element("w:instrText")
    code.text = f" {instruction} "
    return [
        element("w:r", element("w:fldChar", fldCharType="begin")),
        element("w:r", code),
        element("w:r", element("w:fldChar", fldCharType="separate")),
        run("1"),
        element("w:r", element("w:fldChar", fldCharType="end")),
    ]
