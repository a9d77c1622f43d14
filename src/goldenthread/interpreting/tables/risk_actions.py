"""What is done about a risk, as one cell may hold it: a bullet list, each item with its owner and date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from goldenthread.interpreting.grids.subrows import lines_of
from goldenthread.interpreting.record.draft import Draft
from goldenthread.model import When
from goldenthread.wording import find_whens, is_placeholder
from goldenthread.wording.texts import clean, without_bullet

_ITEM = re.compile("(?:[\u2022\u00b7\u25aa\u25cf\u2023\uf0b7*-]\\s*|\\(?(?:\\d{1,2}|[a-z])[.)]\\s+)(?=\\S)")
_NONE = re.compile(
    r"(?:none|nil|no\s+(?:further\s+|additional\s+|new\s+)?(?:actions?|mitigations?))\b", re.IGNORECASE
)
_NONE_WORDS = 8
_BRACKET = re.compile(r"\s*[(\[](?P<inner>[^()\[\]]{3,80})[)\]]\s*[.;]?$")
_POST = re.compile(
    r"\b(?:head|director|manager|officer|lead|chief|assistant|team|service|chair|coordinator|board|partner|adviser"
    r"|treasurer|clerk|executive|group|AD|CFO|CEO|SRO)s?\b",
    re.IGNORECASE,
)
_POST_WORDS = 6
_DASH = re.compile(r"\s+[-\u2013\u2014]\s+")
_DOING = re.compile(r"\b(?:to|will|is|are|has|have|being|by)\b")
_DUE = re.compile(
    r"\s*(?:,|;|\u2013|-)?\s*\b(?:by|due|before|complete(?:d)? by|target)\b[:\s]*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Planned:
    text: str
    owners: tuple[str, ...] = ()
    due: When | None = None


def says_none(text: str) -> bool:
    """ "None at present", "Nil", "TBC": no action, however politely."""
    plain = clean(text)
    few = len(plain.split()) <= _NONE_WORDS
    return is_placeholder(plain) or (few and bool(_NONE.match(plain)))


def items_in(text: str) -> tuple[str, ...]:
    """The items of a list in one cell; one text when nothing marks items. Lines without a mark go on."""
    lines = lines_of(text)
    marked = [bool(_ITEM.match(line)) for line in lines]
    if not any(marked) and len(lines) > 1 and all(_is_whole(line) for line in lines):
        return lines
    if sum(marked) < 2 and not (lines and marked[0]):
        return (clean(text),) if clean(text) else ()
    items: list[str] = []
    for line, is_item in zip(lines, marked, strict=True):
        if is_item or not items:
            items.append(without_bullet(_ITEM.sub("", line, count=1)))
        else:
            items[-1] = f"{items[-1]} {line}"
    return tuple(items)


def _is_whole(line: str) -> bool:
    """ "Test the backups (Head of ICT, May 2026)": it closes with its own date or owner."""
    bracket = _BRACKET.search(line)
    return (
        bracket is not None
        and line[0].isupper()
        and bool(
            _POST.search(bracket["inner"]) or any(when.is_dated for when in find_whens(bracket["inner"]))
        )
    )


def _post_behind(draft: Draft, text: str) -> str:
    """ "Renew the valuation - Insurance Officer - 31 March 2026": a post alone between dashes."""
    for piece in reversed(_DASH.split(clean(text))[1:]):
        dates = draft.dates_in(piece)
        if dates and dates[0].raw == piece.rstrip("."):
            continue
        short = len(piece.split()) <= _POST_WORDS and piece[:1].isupper() and piece[-1:] not in ".;:"
        return piece if short and _POST.search(piece) and not _DOING.search(piece) else ""
    return ""


def planned(draft: Draft, text: str) -> Planned:
    """An item's own owner in its last bracket or behind a dash, and its one date; its words stay whole."""
    owners = draft.owners(_post_behind(draft, text))
    bracket = _BRACKET.search(text)
    dates = draft.dates_in(text)
    if bracket:
        inner = bracket["inner"]
        for when in draft.dates_in(inner):
            inner = inner.replace(when.raw, " ")
        inner = _DUE.sub("", clean(inner)).strip(" ,;:-\u2013")
        if _POST.search(inner):
            owners = draft.owners(inner)
    return Planned(text, owners, dates[0] if len(dates) == 1 and dates[0].is_dated else None)
