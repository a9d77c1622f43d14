"""Which way an indicator should move, where the source itself says so: in a column or in its title.

"Percentage of people who ..." says nothing, however plain it seems: what is good is the council's to state.
"""

from __future__ import annotations

import re

from goldenthread.interpreting.vocabulary.lexicon import Lexicon
from goldenthread.model import Polarity
from goldenthread.wording.texts import fold

_ARROWS = {"↑": "higher", "⬆": "higher", "▲": "higher", "↓": "lower", "⬇": "lower", "▼": "lower"}
_REMARK = re.compile(
    r"\b(?P<before>\w+) is (?:better|best|good)\b|\b(?:better|good) (?:is|to be) (?P<behind>\w+)\b"
)
_MEANS = {
    "higher": Polarity.HIGHER,
    "lower": Polarity.LOWER,
    "range": Polarity.RANGE,
    "none": Polarity.NONE,
}


def polarity_in_cell(text: str, lexicon: Lexicon) -> Polarity | None:
    """ "Good is: high", "smaller is better", "↓"."""
    for arrow, name in _ARROWS.items():
        if arrow in text:
            return _MEANS[name]
    words = set(fold(text).split())
    found = {name for name, known in lexicon.polarities.items() if name in _MEANS and words & set(known)}
    return _MEANS[found.pop()] if len(found) == 1 else None


def polarity_in_title(title: str, lexicon: Lexicon) -> Polarity | None:
    """ "Reduce the number of ..." opens with what is wanted; "(lower is better)" says it."""
    said = _REMARK.search(fold(title))
    if said:
        return polarity_in_cell(said["before"] or said["behind"], lexicon)
    first = fold(title).partition(" ")[0]
    if first in lexicon.polarities.get("title_higher", ()):
        return Polarity.HIGHER
    if first in lexicon.polarities.get("title_lower", ()):
        return Polarity.LOWER
    return None
