"""Slides from the first to the last: each a page, its title as a heading, its shapes from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from goldenthread.documents.blocks import Document
from goldenthread.documents.build import Builder
from goldenthread.documents.markers import split_marker
from goldenthread.documents.package import Package

from .names import A, P, R, whole
from .tables import table_rows
from .words import paragraphs

_TITLES = ("title", "ctrTitle")
# Placeholders of these kinds hold what a plan does not: the day, the number of the slide.
_LEFT_OUT = ("dt", "ftr", "hdr", "sldNum", "sldImg")
# The layout gives bullets to placeholders for content, which have one of these kinds or none.
_BULLETED = (None, "obj", "body")
_LONGEST_TITLE = 80
_LIKE_A_ROW = 250_000
"""Shapes whose tops differ by less (about 7 mm) stand beside each other."""


def read_slides(content: bytes, name: str) -> Document:
    package = Package(content, name)
    main = package.main("ppt/presentation.xml")
    parts = package.targets_by_id(main, "slide")
    build = Builder(name)
    for number, listed in enumerate(package.xml(main).iterfind(f"{P}sldIdLst/{P}sldId"), start=1):
        part = parts.get(listed.get(f"{R}id", ""))
        if part is not None and part in package.container:
            build.page = number
            _read_slide(build, package, part)
    return build.document("pptx")


def _read_slide(build: Builder, package: Package, part: str) -> None:
    root = package.xml(part)
    if root.get("show") in ("0", "false"):
        build.note(f"The hidden slide {build.page} was left out.")
        return
    if package.related(part, "notesSlide"):
        build.note("The speaker's notes were left out.")
    if package.related(part, "comments"):
        build.note("Comments were left out.")
    shapes = list(_shapes(build, root.find(f"{P}cSld/{P}spTree")))
    titles = [shape for shape in shapes if _kind(shape) in _TITLES] or _first_box(shapes)
    for shape in titles:
        text = " ".join(words.text for words in paragraphs(shape.find(f"{P}txBody")))
        if text:
            build.heading(" ".join(text.split()), 1)
    for shape in sorted((shape for shape in shapes if shape not in titles), key=_position):
        _add_shape(build, shape)


def _first_box(shapes: list[etree._Element]) -> list[etree._Element]:
    """What stands for a title where the layout has none: one short line alone above everything else."""
    inner = sorted(shapes, key=_position)
    if len(inner) < 2 or _position(inner[0])[0] == _position(inner[1])[0]:
        return []
    words = list(paragraphs(inner[0].find(f"{P}txBody")))
    alone = len(words) == 1 and words[0].marker is None and len(words[0].text) <= _LONGEST_TITLE
    return inner[:1] if alone else []


def _shapes(build: Builder, tree: etree._Element | None) -> Iterator[etree._Element]:
    """Those that hold words or a table, out of their groups."""
    for shape in () if tree is None else tree:
        if shape.tag == f"{P}grpSp":
            yield from _shapes(build, shape)
        elif shape.tag == f"{P}sp" and _kind(shape) not in _LEFT_OUT:
            yield shape
        elif shape.tag == f"{P}graphicFrame":
            if shape.find(f".//{A}tbl") is not None:
                yield shape
            else:
                build.note("Charts, diagrams and pictures were left out.")
        elif shape.tag == f"{P}pic":
            build.note("Charts, diagrams and pictures were left out.")


def _add_shape(build: Builder, shape: etree._Element) -> None:
    table = shape.find(f".//{A}tbl")
    if table is not None:
        build.table(table_rows(table))
        return
    placeholder = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
    bulleted = placeholder is not None and placeholder.get("type") in _BULLETED
    for words in paragraphs(shape.find(f"{P}txBody"), bulleted=bulleted):
        typed, text = split_marker(words.text)
        build.paragraph(text, marker=typed or words.marker, depth=words.depth)


def _kind(shape: etree._Element) -> str | None:
    placeholder = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
    return None if placeholder is None else placeholder.get("type")


def _position(shape: etree._Element) -> tuple[int, int]:
    """Top and left; one without a place of its own stands where the layout puts it, right below the title."""
    offset = shape.find(f".//{A}off")
    return whole(offset, "y") // _LIKE_A_ROW, whole(offset, "x")
