"""What the elements of HTML are to a reader (https://html.spec.whatwg.org/multipage/rendering.html)."""

from __future__ import annotations

import re

from lxml import etree

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "hr",
        "legend",
        "li",
        "main",
        "menu",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "ul",
    ]
) | frozenset(HEADINGS)
# Not shown, not words of the page, or the site's own furniture.
LEFT_OUT = frozenset(
    [
        "applet",
        "audio",
        "base",
        "button",
        "canvas",
        "datalist",
        "embed",
        "head",
        "iframe",
        "input",
        "link",
        "map",
        "meta",
        "nav",
        "noscript",
        "object",
        "param",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "video",
    ]
)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_STRUCK_STYLE = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)


def tag_of(element: etree._Element) -> str:
    """The element's name; "" for comments and the like."""
    return element.tag.lower() if isinstance(element.tag, str) else ""


def is_left_out(element: etree._Element) -> bool:
    return tag_of(element) in LEFT_OUT or is_hidden(element)


def is_hidden(element: etree._Element) -> bool:
    return "hidden" in element.attrib or _HIDDEN_STYLE.search(element.get("style", "")) is not None


def is_struck(element: etree._Element) -> bool:
    return (
        tag_of(element) in ("s", "strike", "del")
        or _STRUCK_STYLE.search(element.get("style", "")) is not None
    )


def is_bold(element: etree._Element) -> bool:
    return (
        tag_of(element) in ("b", "strong", "th") or _BOLD_STYLE.search(element.get("style", "")) is not None
    )


def whole_number(element: etree._Element, attribute: str, *, default: int) -> int:
    """An attribute's number, read as browsers read it: the digits it begins with."""
    found = re.match(r"\s*(\d{1,9})", element.get(attribute, ""))
    return int(found.group(1)) if found else default
