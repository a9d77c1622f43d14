"""What lies on a page and is no part of its text: filled form fields, typed notes, comments."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pdfminer.pdftypes import resolve1
from pdfminer.utils import decode_text
from pdfplumber.page import Page

from .marks import Word

_MOST = 3000
_LARGEST = 10.0
_COMMENTS = ("Text", "Highlight", "Caret", "StrikeOut", "Stamp", "Popup")


@dataclass(slots=True)
class Annotations:
    words: list[Word] = field(default_factory=list)
    """What was typed into form fields and text boxes, at its place."""
    ticked: bool = False
    commented: bool = False


def annotations_of(page: Page, height: float) -> Annotations:
    found = Annotations()
    given = _resolved(page.page_obj.annots)
    for one in given[:_MOST] if isinstance(given, list) else ():
        annotation = _resolved(one)
        if isinstance(annotation, dict):
            _add(found, annotation, page, height)
    return found


def _add(found: Annotations, annotation: dict[str, Any], page: Page, height: float) -> None:
    kind = getattr(_resolved(annotation.get("Subtype")), "name", "")
    if kind == "Widget":
        field_kind = getattr(_resolved(_inherited(annotation, "FT")), "name", "")
        if field_kind in ("Tx", "Ch"):
            _add_words(found, _inherited(annotation, "V"), annotation, page, height)
        elif field_kind == "Btn" and getattr(_resolved(annotation.get("AS")), "name", "Off") != "Off":
            found.ticked = True
    elif kind == "FreeText":
        _add_words(found, annotation.get("Contents"), annotation, page, height)
    elif kind in _COMMENTS and _text(annotation.get("Contents")):
        found.commented = True


def _inherited(annotation: dict[str, Any], key: str) -> Any:
    """A field's value, its own or that of the field it belongs to."""
    parent = _resolved(annotation.get("Parent"))
    return annotation.get(key, parent.get(key) if isinstance(parent, dict) else None)


def _add_words(found: Annotations, value: Any, annotation: dict[str, Any], page: Page, height: float) -> None:
    text = _text(value)
    box = _resolved(annotation.get("Rect"))
    if not text or not isinstance(box, list) or len(box) != 4 or page.rotation:
        return
    try:
        x0, y0, x1, y1 = (float(_resolved(part)) for part in box)
    except (TypeError, ValueError):
        return
    left, bottom = page.page_obj.mediabox[:2]
    lines = text.splitlines()
    step = abs(y1 - y0) / len(lines)
    top = height - (max(y0, y1) - bottom)
    for number, line in enumerate(lines):
        if line.strip():
            start = top + number * step
            size = min(_LARGEST, step)
            found.words.append(
                Word(
                    " ".join(line.split()), min(x0, x1) - left, start, max(x0, x1) - left, start + step, size
                )
            )


def _text(value: Any) -> str:
    given = _resolved(value)
    return decode_text(given).strip() if isinstance(given, bytes) else ""


def _resolved(value: Any) -> Any:
    """The object that a reference stands for; None where the file is damaged there."""
    try:
        return resolve1(value)
    except (MemoryError, RecursionError):
        raise
    except Exception:  # noqa: BLE001 - what a damaged file raises in pdfminer has no bounds
        return None
