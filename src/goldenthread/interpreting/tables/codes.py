"""The codes of an indicator, as one cell prints them: stacked on lines, joined by "&", "/" or commas."""

from __future__ import annotations

import re

from goldenthread.wording import is_placeholder
from goldenthread.wording.texts import clean

_JOINTS = re.compile(r"\s*[\n&,;]\s*|\s+and\s+")
_CODE = re.compile(r"[A-Z]{1,6}\s?\d{1,4}[a-z]?(?:\([ivx]+\))?$", re.IGNORECASE)


def codes_in(text: str) -> tuple[str, ...]:
    codes: list[str] = []
    for piece in (clean(one) for one in _JOINTS.split(text)):
        parts = [clean(one) for one in piece.split("/")]
        codes += parts if all(_CODE.match(one) for one in parts) else [piece]
    return tuple(dict.fromkeys(one for one in codes if one and not is_placeholder(one)))
