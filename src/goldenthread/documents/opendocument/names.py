"""The namespaces of OpenDocument (ISO/IEC 26300), and numbers in its attributes."""

from __future__ import annotations

from lxml import etree

_URN = "urn:oasis:names:tc:opendocument:xmlns"
TABLE, OFFICE, TEXT, STYLE = (f"{{{_URN}:{name}:1.0}}" for name in ("table", "office", "text", "style"))
NUMBER, DRAW = f"{{{_URN}:datastyle:1.0}}", f"{{{_URN}:drawing:1.0}}"
FORMAT = f"{{{_URN}:xsl-fo-compatible:1.0}}"


def count(element: etree._Element, name: str) -> int:
    """How often or how far something repeats or spans: once, unless the attribute says otherwise."""
    try:
        return max(1, int(element.get(name, "1")))
    except ValueError:
        return 1
