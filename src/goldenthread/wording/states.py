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

_SETTLED = "confirmed|agreed|advised|decided|determined|set|established|developed|identified|finali[sz]ed"

# In order: the first that fits decides. `why` is the reason, where the words give one.
_TABLE: tuple[tuple[State, str], ...] = (
    (State.NIL, r"-+$|nil(?:\s+return)?$|none$"),
    (State.UNKNOWN, r"\?+$|(?:un|not\s+)known$|n/k$"),
    (State.NOT_AVAILABLE, r"n/r$"),
    (State.NOT_APPLICABLE, r"n\s*/?\s*a\.?(?![a-z])(?P<why>.*)"),
    (State.NOT_APPLICABLE, r"n\.a\.$"),
    (State.NOT_APPLICABLE, r"not\s+(?:applicable|relevant|required)(?![a-z])(?P<why>.*)"),
    # A measure that is watched on purpose, without a target.
    (
        State.NOT_APPLICABLE,
        r"(?P<why>not?\s+target(?:s|ed)?(?:\s+\w+)?|none\s+set|n/t|contextual(?:\s+\w+)?)$",
    ),
    (
        State.NOT_APPLICABLE,
        r"(?P<why>(?:monitor(?:ing)?|trend|volume|(?:for\s+)?info(?:rmation)?)(?:\s+only)?)$",
    ),
    (State.SUPPRESSED, r"(?:supp(?:ressed)?|redacted|confidential|too\s+(?:small|few))(?![a-z])"),
    (State.TO_BE_CONFIRMED, r"t\.?b\.?[acd]\.?(?![a-z])(?P<why>.*)"),
    (State.TO_BE_CONFIRMED, rf"(?:target\s+)?to\s+be\s+(?:{_SETTLED})(?![a-z])(?P<why>.*)"),
    (State.TO_BE_CONFIRMED, rf"(?:target\s+)?not\s+(?:yet\s+)?(?:{_SETTLED})(?![a-z])(?P<why>.*)"),
    (State.TO_BE_CONFIRMED, r"target\s+tbc(?![a-z])(?P<why>.*)"),
    (State.TO_BE_CONFIRMED, r"(?:to\s+follow|under\s+(?:review|development|discussion))(?![a-z])(?P<why>.*)"),
    (State.TO_BE_CONFIRMED, r"(?:pending|provisional)$"),
    (State.DEFINITION_PENDING, r".*finali[sz]ing\s+(?:the\s+)?definition"),
    (
        State.DEFINITION_PENDING,
        r".*definitions?\s+(?:is\s+|are\s+)?(?:awaited|pending|to\s+be|being|not\s+yet)",
    ),
    (State.DEFINITION_PENDING, r".*awaiting\s+(?:\w+\s+)?definition"),
    (
        State.DEFINITION_PENDING,
        r".*baseline\s+(?:data\s+)?(?:is\s+)?being\s+(?:refined|finali[sz]ed|collected|developed)",
    ),
    # No figure follows, unless it is a year: "Baseline 75%" is a value.
    (
        State.BASELINE_YEAR,
        (
            r"(?:(?:establish|set|determine|develop|collect)(?:ing)?\s+(?:a\s+|the\s+|new\s+)?)?(?:new\s+)?"
            r"baseline(?![a-z])(?:[^0-9]|(?:19|20)[0-9]{2}(?:[/-][0-9]{2,4})?(?![0-9.%]))*$"
        ),
    ),
    (State.BASELINE_YEAR, r"base\s+year$"),
    (State.NOT_AVAILABLE, r"(?P<why>new(?:\s+(?:measure|indicator|for\s+[0-9/-]+))?)$"),
    (State.NOT_AVAILABLE, r"(?:null|nan)$"),
    (
        State.NOT_AVAILABLE,
        (
            r".*(?<![a-z])(?:not|n't|nor)\s+(?:\w+\s+){0,2}"
            r"(?:available|collected|published|reported|recorded|measured|released)"
        ),
    ),
    (State.NOT_AVAILABLE, r".*(?<![a-z])(?:unavailable|no\s+(?:data|figures?|information|return))(?![a-z])"),
    (
        State.AWAITING,
        (
            r"(?:still\s+|currently\s+)?(?:awaiting|awaited|waiting\s+for|due|available|data\s+(?:is\s+)?due"
            r"|to\s+be\s+(?:reported|published|released|collected))(?![a-z])(?P<why>.*)"
        ),
    ),
    (State.AWAITING, r"not\s+(?:yet\s+)?due(?![a-z])"),
    (State.AWAITING, r"(?P<why>.{0,80}?)(?<![a-z])awaited$"),
    (State.AWAITING, r"(?P<why>data\s+lag)$"),
    (
        State.AWAITING,
        r"(?P<why>(?:reported\s+)?annual(?:ly)?(?:\s+(?:measure|indicator|figure|return|data|only))?)$",
    ),
    (
        State.SURVEY,
        (
            r"\(?(?:(?:bi-?)?annual(?:ly)?|yearly|two-yearly|quarterly|biennial|six-?monthly|user|carers?|staff"
            r"|national|statutory)?\s*\(?survey(?:\s+(?:year|based|only|results?))?\)?$"
        ),
    ),
    (State.NOT_AVAILABLE, r"#(?:n/a|div/0!|ref!|value!|name\?|num!|null!)$"),
)
_WORDS = tuple((compiled(pattern), state) for state, pattern in _TABLE)
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
    why = (match.groupdict().get("why") or "").strip(" -,:;.()*#")
    if why:
        return why
    # Where the words are the reason they are kept whole.
    told_by_words = state in (State.DEFINITION_PENDING, State.NOT_AVAILABLE) or words.lower().startswith(
        "no t"
    )
    if told_by_words and len(words) > len("not available"):
        return words
    return None
