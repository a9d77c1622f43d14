"""XML from strangers: no document type, no entities, no network, no endless depth.

A plan needs none of these, and they are how a small XML file becomes a large memory or reads other files
(https://docs.python.org/3/library/xml.html#xml-vulnerabilities). lxml refuses depth above 256 itself.
"""

from __future__ import annotations

from typing import Final, TypedDict

from lxml import etree

from goldenthread.errors import InputError, TooMuch, UnreadableFile


class _Settings(TypedDict):
    resolve_entities: bool
    no_network: bool
    load_dtd: bool
    huge_tree: bool
    remove_comments: bool
    remove_pis: bool


WARY: Final[_Settings] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}
"""How every parser of a stranger's XML is set, whether it reads the whole at once or piece by piece."""


def parse_xml(content: bytes, name: str) -> etree._Element:
    parser: etree.XMLParser[etree._Element] = etree.XMLParser(**WARY)
    try:
        root: etree._Element = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise broken(error, name) from None
    refuse_declarations(root, name)
    return root


def refuse_declarations(element: etree._Element, name: str) -> None:
    """Refuse a document type of the file's own, which could declare entities."""
    tree = element.getroottree()
    if tree.docinfo.internalDTD is not None or tree.docinfo.doctype:
        raise _declares(name)


def refuse_traps(content: bytes, name: str) -> None:
    """Refuse what is built to catch a parser, for a program that does not. Mere damage is left to it."""
    parser: etree.XMLParser[etree._Element] = etree.XMLParser(**WARY)
    try:
        root: etree._Element = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        if trap := _trap(error, name):
            raise trap from None
    else:
        refuse_declarations(root, name)


def broken(error: etree.XMLSyntaxError, name: str) -> InputError:
    """What to tell the user of markup that lxml refuses."""
    return _trap(error, name) or UnreadableFile(
        "The file is damaged: a part of it is not valid XML.",
        place=name,
        way_out="Open it in the program that made it and save it again, or fetch it again.",
    )


def _trap(error: etree.XMLSyntaxError, name: str) -> InputError | None:
    if "depth" in str(error):
        return too_deep(name)
    if "amplification" in str(error) or "entity reference loop" in str(error):
        return _declares(name)
    return None


def _declares(name: str) -> UnreadableFile:
    return UnreadableFile(
        "The file declares a document type or entities, which are not read for safety.",
        place=name,
        way_out="Open it in the program that made it and save it again.",
    )


def too_deep(name: str) -> TooMuch:
    return TooMuch(
        "The file nests its contents deeper than any document does.",
        place=name,
        way_out="Open it in the program that made it and save it again.",
    )
