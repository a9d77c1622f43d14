"""Cells that hold no value, and why: tbc, N/A, a dash, awaiting survey. None of these is ever 0.

Words: domain.md 1.4; the letters c, x, z and the marks .. and : from the Government Analysis Function's
guidance on symbols in tables.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from goldenthread.model import State

from .date_patterns import compiled


@dataclass(frozen=True, slots=True)
class Absence:
    state: State
    reason: str | None = None


# Marks whose case or shape matters, told by the whole cell.
_MARKS = {
    "": State.BLANK,
    "?": State.UNKNOWN,
    "*": State.SUPPRESSED,
    "c": State.SUPPRESSED,
    "[c]": State.SUPPRESSED,
    "z": State.NOT_APPLICABLE,
    "[z]": State.NOT_APPLICABLE,
    "x": State.NOT_AVAILABLE,
    "[x]": State.NOT_AVAILABLE,
    "..": State.NOT_AVAILABLE,
    "...": State.NOT_AVAILABLE,
    ":": State.NOT_AVAILABLE,
}

# In order: the first that fits decides. `why` is the reason, where the words give one.
_WORDS: tuple[tuple[re.Pattern[str], State], ...] = tuple(
    (compiled(pattern), state)
    for pattern, state in (
        (r"-+$|nil(?:\s+return)?$|none$", State.NIL),
        (r"\?+$|(?:un|not\s+)known$", State.UNKNOWN),
        (
            r"n\s*/?\s*a\.?(?![a-z])(?P<why>.*)|n\.a\.$|not\s+(?:applicable|relevant|required)(?![a-z])(?P<why_2>.*)",
            State.NOT_APPLICABLE,
        ),
        (r"no\s+target(?:\s+\w+)?$", State.NOT_APPLICABLE),
        (r"(?:suppressed|redacted|confidential|too\s+(?:small|few))(?![a-z])", State.SUPPRESSED),
        (
            (
                r"(?:t\.?b\.?[acd]\.?|to\s+be\s+(?:confirmed|agreed|advised|decided|determined|set|established|developed"
                r"|identified|finali[sz]ed)|to\s+follow|not\s+(?:yet\s+)?(?:set|agreed|confirmed|finali[sz]ed)"
                r"|target\s+(?:tbc|to\s+be\s+\w+|not\s+(?:yet\s+)?set)|under\s+(?:review|development|discussion)|pending$"
                r"|provisional$)(?![a-z])(?P<why>.*)"
            ),
            State.TO_BE_CONFIRMED,
        ),
        (
            (
                r".*(?:finali[sz]ing\s+(?:the\s+)?definition|definitions?\s+(?:is\s+|are\s+)?(?:awaited|pending|to\s+be"
                r"|being|not\s+yet)|baseline\s+(?:data\s+)?(?:is\s+)?being\s+(?:refined|finali[sz]ed|collected|developed)"
                r"|awaiting\s+(?:\w+\s+)?definition)"
            ),
            State.DEFINITION_PENDING,
        ),
        (
            (
                r"(?:(?:baseline|base)\s*(?:year|to\s+be\s+\w+|being\s+\w+|data|period)?(?:\s+(?:is\s+)?(?:to\s+be|being)"
                r"\s+\w+)?|(?:establish|set|determine|develop|collect)(?:ing)?\s+(?:a\s+|the\s+)?baseline|new\s+measure"
                r"|new\s+indicator)(?![a-z])\W*(?:\(.*\))?$"
            ),
            State.BASELINE_YEAR,
        ),
        (
            (
                r".*(?<![a-z])(?:(?:not|n't|nor)\s+(?:\w+\s+){0,2}(?:available|collected|published|reported|recorded"
                r"|measured|released)|unavailable|no\s+(?:data|figures?|information|return)(?![a-z])|data\s+not\s+\w+)"
            ),
            State.NOT_AVAILABLE,
        ),
        (
            r"(?:still\s+|currently\s+)?(?:awaiting|awaited|waiting\s+for|due)(?![a-z])(?P<why>.*)",
            State.AWAITING,
        ),
        (r"not\s+(?:yet\s+)?due(?![a-z])", State.AWAITING),
        (r"(?P<why>.{0,80}?)(?<![a-z])(?:awaited)$", State.AWAITING),
        (
            (
                r"\(?(?:(?:bi-?)?annual(?:ly)?|yearly|two-yearly|quarterly|biennial|six-?monthly|user|carers?|staff|national"
                r"|statutory)?\s*\(?survey(?:\s+(?:year|based|only|result[s]?))?\)?$"
            ),
            State.SURVEY,
        ),
        (r"#(?:n/a|div/0!|ref!|value!|name\?|num!|null!)$", State.NOT_AVAILABLE),
    )
)
# A cell that starts with its figure has one: "75% (baseline year)".
_STARTS_WITH_FIGURE = compiled(r"[<>=~+£(-]*\s*[0-9.]*[0-9]")


def absence_in(words: str) -> Absence | None:
    """Why no value stands in a cell; None when one may. `words` is plain text, stripped."""
    if words in _MARKS:
        return Absence(_MARKS[words])
    if _STARTS_WITH_FIGURE.match(words):
        return None
    for pattern, state in _WORDS:
        if match := pattern.match(words):
            return Absence(state, _reason(match, words, state))
    return None


def is_spreadsheet_error(words: str) -> bool:
    return words.startswith("#") and words.lower() != "#"


def _reason(match: re.Match[str], words: str, state: State) -> str | None:
    why = next((text for name, text in match.groupdict().items() if name.startswith("why") and text), "")
    why = why.strip(" -,:;.()")
    if why:
        return why
    # Where the words are the reason they are kept whole.
    told_by_words = state in (State.DEFINITION_PENDING, State.NOT_AVAILABLE) or words.lower().startswith(
        "no t"
    )
    if told_by_words and len(words) > len("not available"):
        return words
    return None
