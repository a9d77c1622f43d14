"""What one cell of an OpenDocument sheet holds, written as for Excel.

The file keeps both the value and the words shown. The words tell the form (decimals, a sign, a share); the
value tells what is stored: 75.6% that the sheet shows as 76% stays 75.6%.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from math import isfinite

from lxml import etree

from goldenthread.documents.excel.formats import GENERAL, Format, shown, shown_day

from .names import OFFICE, TEXT, count
from .styles import Styles

_NUMBER = re.compile(
    r"[-\u2212(]?\s?(?P<before>[£$€]?)\s?-?(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<decimals>\d+))?"
    r"(?P<percent>\s?%)?(?P<after>\s?[^\d\s,.%)/:][^\d]{0,30})?\)?"
)
_DURATION = re.compile(r"PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S")
_SPACE = re.compile(r"\s+")
_LEFT_OUT = (f"{OFFICE}annotation", f"{TEXT}note")
_LONGEST_GAP = 1000


def cell_text(cell: etree._Element, style: str, styles: Styles) -> str:
    words = "\n".join(_paragraph(inner) for inner in cell if inner.tag in (f"{TEXT}p", f"{TEXT}h")).strip()
    kind = cell.get(f"{OFFICE}value-type", "string")
    if kind in ("float", "percentage", "currency"):
        return _number(cell.get(f"{OFFICE}value", ""), words, is_share=kind == "percentage")
    if kind == "date":
        return _day(cell.get(f"{OFFICE}date-value", ""), styles.day_letters(style)) or words
    if kind == "time":
        return _time(cell.get(f"{OFFICE}time-value", "")) or words
    if kind == "boolean":
        return cell.get(f"{OFFICE}boolean-value", words).upper()
    return words or cell.get(f"{OFFICE}string-value", "").strip()


def _number(stored: str, words: str, *, is_share: bool) -> str:
    try:
        value = float(stored)
    except ValueError:
        return words
    if not isfinite(value):
        return words
    form = _form_of(words, value)
    if form is None and words and not re.search(r"\d", words) and re.search(r"[^\W\d_]", words):
        # TRUE, Yes, n/a: a number that the sheet shows as a word.
        return words
    return shown(value, form or (Format(decimals=0, percent=True) if is_share else GENERAL))


def _form_of(words: str, value: float) -> Format | None:
    """The form that the words show; None where they do not show this value (in thousands, in hours, ...)."""
    found = _NUMBER.fullmatch(words)
    if found is None:
        return None
    decimals, percent = len(found["decimals"] or ""), found["percent"] is not None
    seen = float(found["whole"].replace(",", "") + "." + (found["decimals"] or "0"))
    if abs(seen - abs(value) * (100 if percent else 1)) > 0.5000001 * 10.0**-decimals:
        return None
    return Format(
        decimals=decimals,
        percent=percent,
        grouped="," in found["whole"],
        before=found["before"],
        after=(found["after"] or "").rstrip(),
    )


def _day(stored: str, letters: str) -> str | None:
    try:
        moment = datetime.fromisoformat(stored).replace(tzinfo=None, microsecond=0)
    except ValueError:
        return None
    return shown_day(moment, letters)


def _time(stored: str) -> str | None:
    found = _DURATION.fullmatch(stored)
    if found is None:
        return None
    hours, minutes, seconds = (int(number) for number in found.groups())
    return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds else "")


def _paragraph(element: etree._Element) -> str:
    return "".join(_pieces(element))


def _pieces(element: etree._Element) -> Iterator[str]:
    yield _SPACE.sub(" ", element.text or "")
    for inner in element:
        if inner.tag == f"{TEXT}s":
            yield " " * min(count(inner, f"{TEXT}c"), _LONGEST_GAP)
        elif inner.tag == f"{TEXT}tab":
            yield " "
        elif inner.tag == f"{TEXT}line-break":
            yield "\n"
        elif inner.tag not in _LEFT_OUT:
            yield from _pieces(inner)
        yield _SPACE.sub(" ", inner.tail or "")
