"""The namespaces of PowerPoint (ISO/IEC 29500-1, 19 and 21)."""

from __future__ import annotations

from lxml import etree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def whole(element: etree._Element | None, name: str) -> int:
    """A whole number in an attribute; 0 where there is none."""
    try:
        return 0 if element is None else int(element.get(name, "0"))
    except ValueError:
        return 0
