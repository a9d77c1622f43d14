"""Which lines of a text are headings. A doubtful one stays a paragraph: interpreting knows more."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARKED = re.compile(r"\s{0,3}(#{1,6})\s+(\S.*?)\s*#*\s*")
_NAMED_PART = re.compile(
    r"(?i:section|part|chapter|appendix|annexe?|schedule)\s+"
    r"(?:\(?[A-Z]\)?|\(?\d{1,2}\)?|\(?[ivxIVX]{1,5}\)?)"
    r"(?:\s*[-–—:.]\s*\S.*|\s+[A-Z(].*)?"
)
_NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?P<dot>\.?)\s+(?P<title>[A-Z].*)")
_LONGEST = 100
_LONGEST_MARKED = 500
_LONGEST_NUMBERED = 80
_TITLE_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]{3,}")


@dataclass(frozen=True, slots=True)
class Around:
    """The lines above and below, "" for a blank one; and the nearest that are not blank."""

    above: str
    below: str
    last_words: str
    next_words: str


def marked_heading(raw: str) -> tuple[int, str] | None:
    """Level and text of a markdown heading."""
    if len(raw) > _LONGEST_MARKED or not raw.lstrip().startswith("#"):
        return None
    found = _MARKED.fullmatch(raw)
    return (len(found.group(1)), found.group(2)) if found else None


def heading_level(text: str, around: Around) -> int | None:
    ends_sentence = text.endswith((".", ";", ",")) and not text[-2:-1].isdigit()
    if len(text) > _LONGEST or ends_sentence:
        return None
    if _NAMED_PART.fullmatch(text):
        return None if around.above else 1
    return _numbered_level(text, around)


def underline_level(text: str, rule: str) -> int | None:
    """The level that a line of "=" or "-" gives to the line above; a short rule gives none to a long line."""
    marks = set(rule.strip())
    if marks == {"="}:
        return 1
    return 2 if marks == {"-"} and len(text) <= _LONGEST and 2 * len(rule.strip()) >= len(text) else None


def _numbered_level(text: str, around: Around) -> int | None:
    found = _NUMBERED.fullmatch(text)
    if found is None or len(text) > _LONGEST_NUMBERED or text.endswith(":"):
        return None
    number, dotted = found["number"], bool(found["dot"])
    level = number.count(".") + 1
    if around.next_words.startswith(f"{number}.1") or around.next_words.startswith(f"- {number}.1"):
        return level
    if around.above or around.below or not (dotted or level > 1):
        return None
    if _is_sibling(number, around.last_words, -1) or _is_sibling(number, around.next_words, 1):
        return None
    return level if _is_titled(found["title"]) else None


def _is_sibling(number: str, words: str, step: int) -> bool:
    """Whether the nearest line is the next item of the same list: then this is an item too."""
    *parents, last = number.split(".")
    sibling = ".".join([*parents, str(int(last) + step)])
    return re.match(rf"[-*•·]?\s*{re.escape(sibling)}[.)]?\s", words) is not None


def _is_titled(title: str) -> bool:
    """Most of its long words begin with a capital, the first aside."""
    words: list[str] = _TITLE_WORD.findall(title)
    if len(words) < 2:
        return len(title.split()) <= 3
    return sum(1 for word in words if word[0].isupper()) > len(words) / 2
