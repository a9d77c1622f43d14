"""A large XML part read as a stream: it is never whole in memory."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from goldenthread.files import WARY, Container, broken, refuse_declarations


def elements(container: Container, part: str, name: str, *tags: str) -> Iterator[etree._Element]:
    """Each element as it ends; it is emptied when the next one is asked for."""
    with container.stream(part) as file:
        found = etree.iterparse(file, events=("end",), tag=tags, **WARY)
        try:
            for _, element in found:
                yield element
                _forget(element)
        except etree.XMLSyntaxError as error:
            raise broken(error, name) from None
        if found.root is not None:
            refuse_declarations(found.root, name)


def _forget(element: etree._Element) -> None:
    element.clear()
    parent = element.getparent()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]
