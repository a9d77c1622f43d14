"""A score on a risk scale as a register prints it: a number, a word with its number, or a product."""

from __future__ import annotations

import re
from dataclasses import replace

from goldenthread.model import Written

from .tidying import plain
from .values import read_written

_NUMBER = r"(?P<score>\d{1,3}(?:\.\d)?)"
_FACTOR = r"(?:[LIPCS]\s?[:=]?\s?)?\d{1,2}"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # "4 x 5 = 20", "16 (4x4)", "L4 I4 = 16": what the product comes to is the score.
        rf"\(?{_FACTOR}\s?[x×*,/ ]\s?{_FACTOR}\)?\s?[=:]\s?{_NUMBER}(?:\s?\([a-z ]+\))?",
        rf"{_NUMBER}\s?\(\s?{_FACTOR}\s?[x×*]\s?{_FACTOR}\s?\)",
        # "High (16)", "Likely - 4", "Amber 12".
        rf"(?:very |almost )?[a-z]{{3,}}\s?[-\u2013:]?\s?\(?\s?{_NUMBER}\s?\)?",
        # "3 - Possible", "5: Almost certain".
        rf"{_NUMBER}\s?[-\u2013:=]\s?(?:very |almost )?[a-z]+",
        # "R16", "12 A": the letter is the colour. "A2" may be a place in a matrix of letters and numbers.
        rf"[RGYHML]\s?{_NUMBER}",
        r"A\s?(?P<score>[7-9]|\d{2,3})",
        rf"{_NUMBER}\s?[RAGYHML]",
    )
)


def read_score(text: str) -> Written:
    """The number of a score, however it is named. Words ("High") and places in a matrix ("D2") have none.

    "4/5" has none either: it may be four of five, or a likelihood and an impact.
    """
    entered = plain(text).strip()
    found = next((match for form in _FORMS if (match := form.fullmatch(entered))), None)
    return replace(read_written(found["score"]), raw=text) if found else read_written(text)
