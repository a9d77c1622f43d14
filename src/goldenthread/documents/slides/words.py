"""The paragraphs of a shape or of a table's cell, with the marks that PowerPoint draws before them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from goldenthread.documents.counting import BULLET, formatted

from .names import A, whole

_FORMS = {
    "alphaLc": "lowerLetter",
    "alphaUc": "upperLetter",
    "romanLc": "lowerRoman",
    "romanUc": "upperRoman",
}
_AROUND = {"ParenBoth": ("(", ")"), "ParenR": ("", ")"), "Period": ("", "."), "Plain": ("", "")}
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Words:
    text: str
    marker: str | None = None
    depth: int = 0
    bold: bool = False


def paragraphs(body: etree._Element | None, *, bulleted: bool = False) -> Iterator[Words]:
    """`bulleted` where the slide's layout gives the shape bullets, unless a paragraph says otherwise."""
    counts: dict[int, int] = {}
    for element in () if body is None else body.iterfind(f"{A}p"):
        text = "".join(_pieces(element)).strip()
        properties = element.find(f"{A}pPr")
        depth = min(max(0, whole(properties, "lvl")), _DEEPEST)
        if text:
            marker = _marker(properties, depth, counts, bulleted=bulleted)
            yield Words(text, marker, depth if marker else 0, bold=_is_bold(element))


def _pieces(paragraph: etree._Element) -> Iterator[str]:
    for inner in paragraph:
        if inner.tag in (f"{A}r", f"{A}fld"):
            yield "".join(found.text or "" for found in inner.iterfind(f"{A}t"))
        elif inner.tag == f"{A}br":
            yield "\n"


def _marker(
    properties: etree._Element | None, depth: int, counts: dict[int, int], *, bulleted: bool
) -> str | None:
    for deeper in [level for level in counts if level > depth]:
        del counts[deeper]
    numbered = None if properties is None else properties.find(f"{A}buAutoNum")
    if numbered is not None:
        counts[depth] = counts[depth] + 1 if depth in counts else max(1, whole(numbered, "startAt"))
        return _number(numbered.get("type", "arabicPeriod"), counts[depth])
    counts.pop(depth, None)
    if properties is not None and properties.find(f"{A}buNone") is not None:
        return None
    drawn = () if properties is None else (properties.find(f"{A}{kind}") for kind in ("buChar", "buBlip"))
    return BULLET if bulleted or any(found is not None for found in drawn) else None


def _number(kind: str, count: int) -> str:
    form = next((form for start, form in _FORMS.items() if kind.startswith(start)), "decimal")
    before, after = next((around for end, around in _AROUND.items() if kind.endswith(end)), ("", "."))
    return f"{before}{formatted(count, form)}{after}"


def _is_bold(paragraph: etree._Element) -> bool:
    """Whether every run with words is bold."""
    runs = [run for run in paragraph.iterfind(f"{A}r") if (run.findtext(f"{A}t") or "").strip()]
    return bool(runs) and all(_flag(run.find(f"{A}rPr"), "b") for run in runs)


def _flag(properties: etree._Element | None, name: str) -> bool:
    return properties is not None and properties.get(name) in ("1", "true")
