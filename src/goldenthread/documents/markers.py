"""List marks as printed: "•", "-", "a)", "(iv)", "2.3". The mark apart, the words apart."""

from __future__ import annotations

import re

# Word's bullets reach text files as characters of the Symbol and Wingdings fonts (the private use area).
BULLETS = "-*•·●▪■◦○‣➢►❖–—\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d"
# These are never the first letter of a word, so an item may follow without a space.
_CLINGING = "•●▪◦‣➢►❖\uf0b7\uf0a7\uf0d8\uf076\uf0fc"

_BULLET = re.compile(rf"(?P<mark>[{re.escape(BULLETS)}])(?:\s+|(?<=[{_CLINGING}]))(?P<rest>\S.*)", re.DOTALL)
_NUMBER = re.compile(
    r"""(?P<mark>
        \d{1,3}(?:\.\d{1,3}){1,5}\.? |         # 2.3  4.6.3  1.1.
        \d{1,3}[.)] |                          # 1.  12)
        \(\d{1,3}\) |                          # (1)
        [a-zA-Z]\) | \([a-zA-Z]\) |            # a)  (b)
        \(?[ivx]{1,6}\) | \(?[IVX]{1,6}\) | # ii)  (iv)
        [a-z]\. | [ivx]{1,5}\.                 # a.  iv.
    )\s+(?P<rest>\S.*)""",
    re.VERBOSE | re.DOTALL,
)
# 1.4.02 and 31.12.2011 are days; a paragraph's number has no leading zero and no year in it.
_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.(?:0\d|\d{4})\b|\d{1,2}\.0\d\b")
# "2.1 4.3" is a row of references or of figures.
_COUNTED = re.compile(
    r"[%–—-]|(?:and|as|billion|bn|days?|fte|full|hours?|in|k|m|million|minutes?|months?|of|or|out|pence|per|percent"
    r"|points?|pounds?|thousand|times|to\s+[\d£]|weeks?|wte|years?)\b"
)
_FIGURES = re.compile(r"[\d.,%£()\s-]+")


def split_marker(text: str) -> tuple[str | None, str]:
    """The list mark and the words after it; None where the line is no list item.

    A bullet before a number ("- 1.1 text", as converters write) gives way to the number.
    """
    bullet = _BULLET.fullmatch(text)
    if bullet:
        inner, rest = split_marker(bullet["rest"])
        return inner or bullet["mark"], rest
    number = _NUMBER.fullmatch(text)
    if number is None or _is_value(number["mark"], number["rest"]):
        return None, text
    return number["mark"], number["rest"]


def _is_value(mark: str, rest: str) -> bool:
    """A decimal and what it counts ("14.6 million", "1.5 %"), or a day: no mark of a list."""
    if _DAY.fullmatch(mark):
        return True
    if _FIGURES.fullmatch(rest):
        return True
    decimal = mark.count(".") == 1 and mark[-1].isdigit()
    return decimal and _COUNTED.match(rest) is not None


def depth_of(indent: int, open_indents: list[int]) -> int:
    """How deep an item at this indent stands, given those of the items it stands in (changed in place)."""
    while open_indents and indent < open_indents[-1]:
        open_indents.pop()
    if not open_indents or indent > open_indents[-1]:
        open_indents.append(indent)
    return len(open_indents) - 1
