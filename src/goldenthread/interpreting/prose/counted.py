"""Sentences that say in what the sums below them are counted: "All figures are in £000"."""

from __future__ import annotations

import re

_UNIT = r"[£$€]\s?['\u2019]?(?:000s?|k|mn?|millions?|thousands?)\b"
_IN_MONEY = re.compile(
    # As much of a sentence as it takes: without a bound, a text without full stops takes for ever.
    r"[^.]{0,300}\b(?:figure|amount|value|sum|cost|saving|budget|table)s?\b"
    rf"[^.]{{0,300}}?(?:{_UNIT}|\bin (?:thousands|millions)\b)"
    rf"|\(\s*(?:in\s+)?{_UNIT}\s*\)"
    r"|\b(?:pounds|dollars|euros?) in (?:thousands|millions)\b"
    r"|\b(?:thousands|millions) of (?:pounds|dollars|euros?)\b",
    re.IGNORECASE,
)


def counted_in(text: str) -> str | None:
    """The words that name the unit; None for a text that names none."""
    found = _IN_MONEY.search(text)
    return found.group() if found else None
