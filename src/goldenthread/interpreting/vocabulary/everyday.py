"""Headings in everyday words: "What we said we would do", "Who will lead". No list could hold them all."""

from __future__ import annotations

import re

_SURE = 0.8
# What was done comes before what will be: "What we have done so far" promises nothing.
_PATTERNS = {
    "progress": (
        r"what (?:(?:we|has|have|was|did|progress)\b.*)?"
        r"\b(?:did(?! we say)|done|achieved|delivered|happened)\b(?! would)"
        r"(?: so far| to date| (?:since|this|in|by|last)\b.*)?"
        r"|(?:where|how) are we(?: now| doing)?|how (?:it|this) is going|what has changed"
    ),
    "action": (
        r"(?:.*\b)?what\b.*"
        r"\b(?:will|would|plan(?:s|ned)? to|(?:are|is) going to|needs? to|commit(?:ted)? to)\b"
        r"(?!.*\b(?:know|measure|success|look like|mean)\b)"
        r".*\b(?:do|happen|change|deliver|be done|take place)\b"
    ),
    "owner": r"who(?:'s|\u2019s)?\b(?! it\b)(?!.*\b(?:benefit|affected|consulted|told)\b).*",
    "explanation": (
        r"why\b.*\b(?:performance|performing|level|result|figure|red|amber|(?:off|below|above) target)\b.*"
    ),
    "end": r"(?:by )?when\b.*|time(?:scale|frame|line)s?\b.*",
}
_COMPILED = {role: re.compile(pattern, re.IGNORECASE) for role, pattern in _PATTERNS.items()}


def everyday_role(text: str) -> tuple[str, float] | None:
    """The role that a heading's own grammar gives it, where no list of words knows the heading."""
    plain = text.strip(" :?*")
    return next(((role, _SURE) for role, pattern in _COMPILED.items() if pattern.fullmatch(plain)), None)
