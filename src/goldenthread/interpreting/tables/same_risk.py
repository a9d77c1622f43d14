"""Is this the risk that stands further up? Plans repeat a risk and let its wording drift."""

from __future__ import annotations

import re

from goldenthread.model import Risk
from goldenthread.wording.texts import fold, similarity

CORPORATE = re.compile(r"\(?\s*corporate\s+risk\s*(?:no\.?|ref\.?)?\s*([A-Z]{0,3}\d+)\s*\)?", re.IGNORECASE)
_ALIKE = 0.82
_FEWEST_WORDS = 5
"""Below this many words two openings agree by chance."""


def same_risk(risk: Risk, text: str, ref: str | None) -> bool:
    """By reference where both have one; else the wordings agree, or the shorter opens the longer."""
    if ref and risk.ref:
        return fold(ref) == fold(risk.ref) and similarity(risk.text, text) > 0.5
    return any(_alike(entry.text, text) for entry in risk.entries)


def _alike(first: str, second: str) -> bool:
    one, other = (fold(CORPORATE.sub("", text)).split() for text in (first, second))
    shorter = min(len(one), len(other))
    if shorter < _FEWEST_WORDS:
        return one == other
    if similarity(" ".join(one), " ".join(other)) >= _ALIKE:
        return True
    return similarity(" ".join(one[:shorter]), " ".join(other[:shorter])) >= _ALIKE
