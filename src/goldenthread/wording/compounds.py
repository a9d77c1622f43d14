"""Several values in one cell, each with its label: A 314 B 934; <5/<30/>65; 456 and 3.8."""

from __future__ import annotations

import re

from goldenthread.model import Kind, Part, When, Written

from .cells import whole_quantity
from .quantities import quantity_at
from .states import absence_in

_LABEL = re.compile(
    r"[\s,;/|]*(?:and\s+)?"
    r"(?P<label>[QH][1-4]|[A-Za-z]\)|\([A-Za-z0-9]\)|[A-Z][A-Za-z&'+-]*(?:[ ][A-Za-z&'+-]+){0,3})"
    r"\s*[:=–-]?\s*(?=[£<>~+.0-9-])"
)
_LEVELS = re.compile(
    r"(?:level|band|phase|stage|grade|tier|year|version|standard|section|option|priority|risk|q)$",
    re.IGNORECASE,
)
_LINES = re.compile(r"\s*\n\s*|\s*;\s*|\s+\|\s+")
_STROKES = re.compile(r"\s*/\s*")
_COMMAS = re.compile(r"\s*,\s+(?:and\s+)?|\s+and\s+")
_OUT_OF = re.compile(r"\s+(?:out\s+)?of\s+(?=[0-9])")


def listed_in(raw: str, lines: str, period: When | None) -> Written | None:
    """Figures side by side; None when the text is no list of values."""
    parts = _listed(lines.strip(), period)
    return Written(raw=raw, kind=Kind.COMPOUND, parts=parts) if parts else None


_FIGURE = r"[<>]?\d[\d,]*(?:\.\d+)?%?"
_WIDE_STROKES = re.compile(rf"{_FIGURE}(?:\s+/\s+{_FIGURE})+$")
_SPACED = re.compile(rf"{_FIGURE}(?:\s+(?!\d{{3}}(?!\d|\.)){_FIGURE}){{1,2}}$")


def parted_in(raw: str, words: str, period: When | None) -> Written | None:
    """Plain figures parted by wide strokes or by nothing but spaces: "4 / 31 / 65", "456 3.8".

    Three digits behind a space may be thousands, and say nothing certain.
    """
    if _WIDE_STROKES.match(words):
        return listed_in(raw, words, period)
    return listed_in(raw, "\n".join(words.split()), period) if _SPACED.match(words) else None


def labelled_in(raw: str, words: str) -> Written | None:
    """Label, figure, label, figure, and nothing else."""
    parts = _labelled(words)
    return Written(raw=raw, kind=Kind.COMPOUND, parts=parts) if parts else None


def _labelled(words: str) -> tuple[Part, ...]:
    parts: list[Part] = []
    at = 0
    while at < len(words):
        label = _LABEL.match(words, at)
        quantity = quantity_at(words, label.end()) if label else None
        if label is None or quantity is None or _LEVELS.search(label["label"]):
            return ()
        raw = words[quantity.start : quantity.end]
        parts.append(Part(label=label["label"].strip("()"), written=quantity.written(raw)))
        at = quantity.end
        while at < len(words) and words[at] in " ,;/|.":
            at += 1
    return tuple(parts) if len(parts) > 1 else ()


def _listed(text: str, period: When | None) -> tuple[Part, ...]:
    """Figures side by side. Each is labelled by what it counts, else by its place."""
    for joiner in (_LINES, _STROKES, _OUT_OF, _COMMAS):
        pieces = joiner.split(text)
        if len(pieces) < 2:
            continue
        parts = [_part(piece, place, period) for place, piece in enumerate(pieces, start=1)]
        if all(parts):
            return tuple(part for part in parts if part)
    return ()


def _part(piece: str, place: int, period: When | None) -> Part | None:
    words = " ".join(piece.split())
    absence = absence_in(words) if words else None
    if absence:
        missing = Written(raw=piece, kind=Kind.NONE, state=absence.state, reason=absence.reason)
        return Part(label=str(place), written=missing)
    written = whole_quantity(words, period)
    if written is None:
        return None
    named = written.scope or (written.unit if written.unit and written.unit[0].isalpha() else None)
    is_unit = (named or "")[:1].isdigit() or named in ("percent", "pounds", "percentage points")
    return Part(label=named if named and not is_unit else str(place), written=written)
