"""HTML to a tree, with what a page may not hold refused."""

from __future__ import annotations

import re

from lxml import etree

from goldenthread.errors import TooMuch, UnreadableFile
from goldenthread.files import too_deep

# "<!DOCTYPE html [ <!ENTITY ..." declares entities; plain document types are harmless and common.
_DECLARES = re.compile(r"<!DOCTYPE[^>\[]{0,1000}\[|<!ENTITY\s", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def parse_page(text: str, name: str) -> etree._Element | None:
    """The root element; None for a page without a single element."""
    if _DECLARES.search(text):
        raise UnreadableFile(
            "The page declares entities, which are not read for safety.",
            place=name,
            way_out="Open it in a browser and save it again.",
        )
    parser: etree.HTMLParser[etree._Element] = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    content = _DECLARATION.sub("", text).encode("utf-8", errors="replace")
    try:
        root: etree._Element | None = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        _refuse_what_was_cut(parser, name)
        if "empty" in str(error):
            return None
        raise UnreadableFile(
            "The page is damaged.", place=name, way_out="Open it in a browser and save it again."
        ) from None
    _refuse_what_was_cut(parser, name)
    return root


def _refuse_what_was_cut(parser: etree.HTMLParser[etree._Element], name: str) -> None:
    """lxml stops without a word where a page passes its limits; what follows would be lost."""
    for problem in parser.error_log:
        if problem.type_name == "ERR_RESOURCE_LIMIT" or "depth" in problem.message:
            if "depth" in problem.message:
                raise too_deep(name)
            raise TooMuch(
                "The page holds more text in one piece than a reader may take.",
                place=name,
                way_out="Save the part that holds the plan as a file of its own.",
            )
