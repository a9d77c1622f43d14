"""A chart's specification to a picture: SVG for pages and PDF, PNG for Word.

vl-convert carries Liberation Sans, whose letters are as wide as Arial's, so that a chart is the same on a
machine without fonts and its labels still fit where a browser shows Arial.
"""

from __future__ import annotations

import functools
import json
import re

import vl_convert
from lxml import etree

from goldenthread.reports.report import Chart

FONT = "Liberation Sans"
_PAGE_FONTS = "Arial, Helvetica, &quot;Liberation Sans&quot;, sans-serif"
_VEGA_LITE = "6.4"
PIXELS = 2
"""In a PNG, for each of the drawing's own, which are 96 to the inch."""
_SVG = "{http://www.w3.org/2000/svg}"


def as_svg(chart: Chart) -> bytes:
    """The picture alone. Whoever shows it adds its text alternative."""
    return _drawn(json.dumps(chart.spec, sort_keys=True))


def as_png(chart: Chart) -> bytes:
    """Sharp enough for print: 250 to the inch once it is fitted to a page."""
    return vl_convert.svg_to_png(as_svg(chart).decode(), scale=PIXELS)


def as_inline_svg(chart: Chart, name: str) -> str:
    """For a page: its own identifiers, and a title and description that a screen reader says in its place."""
    root = etree.fromstring(as_svg(chart))
    root.set("role", "img")
    root.set("aria-labelledby", f"{name}-title {name}-desc")
    for number, (tag, words) in enumerate((("title", chart.title), ("desc", chart.alternative))):
        element = etree.Element(f"{_SVG}{tag}", id=f"{name}-{tag}")
        element.text = words
        root.insert(number, element)
    drawn = etree.tostring(root, encoding="unicode")
    drawn = re.sub(r'(id="|url\(#|href="#)(clip|gradient_)', rf"\1{name}-\2", drawn)
    return drawn.replace(f'font-family="{FONT}"', f'font-family="{_PAGE_FONTS}"')


@functools.lru_cache(maxsize=512)
def _drawn(spec: str) -> bytes:
    """By content: the same chart in three formats is drawn once."""
    root = etree.fromstring(vl_convert.vegalite_to_svg(spec, vl_version=_VEGA_LITE).encode())
    for element in root.iter():
        for attribute in ("role", "aria-roledescription", "aria-hidden", "aria-label"):
            element.attrib.pop(attribute, None)
    return _renumbered(etree.tostring(root))


def _renumbered(svg: bytes) -> bytes:
    """vl-convert counts its identifiers on from one chart to the next; here each chart begins at 1."""
    seen: dict[bytes, bytes] = {}

    def number(found: re.Match[bytes]) -> bytes:
        return seen.setdefault(found[0], b"%s%d" % (found[1], len(seen) + 1))

    return re.sub(rb"\b(clip|gradient_)\d+\b", number, svg)
