"""What an indicator's title says besides its name: the code before it, the unit in brackets behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from goldenthread.wording.texts import clean

_DIGITS_FIRST = r"\d{1,2}[A-Z](?:\(\d\)|\d)?"
_LETTERS_FIRST = r"[A-Z]{1,6}[\s/-]?\d{1,4}(?:\.\d+)*[a-z]?"
_CODED = re.compile(
    rf"(?P<code>{_DIGITS_FIRST}|{_LETTERS_FIRST}(?=\s*[:.\u2013\u2014-]\s)|(?!(?:KS|PM|NO|CO|SO|FY|EY|YR|CS)\d)"
    r"[A-Z]{2,6}[/-]?\d{2,4})\s*[:.\u2013\u2014-]?\s+(?P<title>[A-Z\u00a3%].*)",
    re.DOTALL,
)
_FEWEST = 2
_UNIT = re.compile(
    r"\((?:in\s+|average\s+)?(?P<unit>(?:working |calendar )?days|weeks|months|years|hours|minutes|seconds"
    r"|kg|kilograms?|tonnes|tons|km|miles|litres|kwh|mwh|hectares)\)\s*$",
    re.IGNORECASE,
)


def coded_titles(titles: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Titles that all begin with a code of their own, by title: "1A Quality of life" is 1A, Quality of life.

    One that does not, or a code that comes twice, and they are words: "16A level courses", "KS2 results".
    """
    split = {title: _CODED.fullmatch(clean(title)) for title in titles}
    codes = [match["code"] for match in split.values() if match]
    if len(split) < _FEWEST or len(codes) < len(split) or len(set(codes)) < len(codes):
        return {}
    return {title: (match["code"], match["title"]) for title, match in split.items() if match}


def unit_in_title(title: str) -> str | None:
    """ "Average time to re-let a home (days)"."""
    match = _UNIT.search(title)
    return match["unit"].lower() if match else None
