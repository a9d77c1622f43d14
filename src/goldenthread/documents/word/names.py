"""Names of WordprocessingML (ISO/IEC 29500-1, part 17), and how its attributes are read."""

from __future__ import annotations

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATE = f"{_COMPATIBILITY}AlternateContent"
CHOICE = f"{_COMPATIBILITY}Choice"
FALLBACK = f"{_COMPATIBILITY}Fallback"

DESCRIBED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SHAPE = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}spPr"

_OFF = ("0", "false", "off", "none")


def w(name: str) -> str:
    return f"{_W}{name}"


_VAL = w("val")


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first element down a path of names."""
    for name in path:
        if element is None:
            return None
        element = element.find(w(name))
    return element


def value(element: etree._Element | None, *path: str) -> str | None:
    found = child(element, *path)
    return None if found is None else found.get(_VAL)


def number(element: etree._Element | None, *path: str) -> int | None:
    text = value(element, *path)
    try:
        return None if text is None else int(text)
    except ValueError:
        return None


def switch(element: etree._Element | None, *path: str) -> bool | None:
    """A property that is on when it merely stands there; None where it does not."""
    found = child(element, *path)
    return None if found is None else found.get(_VAL, "true").lower() not in _OFF


def alternative(element: etree._Element) -> etree._Element | None:
    """Of contents given in several ways, for newer and older programs, the first: else they count twice."""
    found = element.find(CHOICE)
    return element.find(FALLBACK) if found is None else found


def shape_fill(drawing: etree._Element) -> str | None:
    """The colour of a drawn shape, where the file writes it out."""
    found = next(drawing.iter(_SHAPE), None)
    colour = None if found is None else found.find(f"{_A}solidFill/{_A}srgbClr")
    return None if colour is None else colour.get("val")
