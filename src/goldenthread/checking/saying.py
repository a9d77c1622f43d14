"""How findings name things: by the reference as printed, else by the beginning of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from itertools import takewhile
from textwrap import shorten
from typing import TypeVar

from goldenthread.model import (
    Achievement,
    Action,
    BudgetLine,
    Commitment,
    Consultation,
    DocumentReference,
    Entry,
    Indicator,
    Milestone,
    Objective,
    Outcome,
    Place,
    Plan,
    Priority,
    Proposal,
    Reading,
    Recommendation,
    Risk,
    RiskAction,
    Saving,
    Section,
    Statement,
    Target,
)

E = TypeVar("E", bound=Entry)

_KINDS: dict[type[Entry], str] = {
    Achievement: "achievement",
    Action: "action",
    BudgetLine: "budget line",
    Commitment: "commitment",
    Consultation: "consultation",
    DocumentReference: "document",
    Indicator: "indicator",
    Milestone: "milestone",
    Objective: "objective",
    Outcome: "outcome",
    Plan: "plan",
    Priority: "priority",
    Proposal: "proposal",
    Reading: "reading",
    Recommendation: "recommendation",
    Risk: "risk",
    RiskAction: "risk action",
    Saving: "saving",
    Section: "section",
    Statement: "statement",
    Target: "target",
}
_LONGEST = 90
_LEAD_IN = 4
_MOST = 8
"""So many are named in a sentence; the places of the others stand beside it."""


def kind_of(entry: Entry) -> str:
    return _KINDS.get(type(entry), "entry")


def text_of(entry: Entry) -> str:
    # A section goes by its title; its text is all that stands in it.
    names = ("title",) if isinstance(entry, Section) else ("text", "title", "forum", "term")
    for name in names:
        text = getattr(entry, name, None)
        if isinstance(text, str) and text:
            return text
    return ""


def quote(text: str) -> str:
    return f"“{shorten(text, _LONGEST, placeholder=' …')}”"


def name(entry: Entry) -> str:
    """By reference ("action ASH2/2"), else by words; by our own identifier only where it has neither."""
    printed = entry.ref or getattr(entry, "number", None)
    if printed and not isinstance(entry, (Milestone, Indicator)):
        kind = kind_of(entry)
        return printed if printed.lower().startswith(kind) else f"{kind} {printed}"
    text = text_of(entry)
    return f"the {kind_of(entry)} {quote(text)}" if text else f"the {kind_of(entry)} {entry.id}"


def quote_apart(texts: Sequence[str]) -> list[str]:
    """Texts too long to quote whole, each from shortly before the word in which it leaves the first.

    The first is quoted from where the second leaves it.
    """
    if len(texts) < 2 or all(len(text) <= _LONGEST for text in texts):
        return [quote(text) for text in texts]
    others = [texts[1], *[texts[0]] * (len(texts) - 1)]
    return [quote(_from_where_they_part(one, other)) for one, other in zip(texts, others, strict=True)]


def _from_where_they_part(text: str, other: str) -> str:
    words = text.split()
    shared = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(words, other.split(), strict=False))
    )
    start = max(0, shared - _LEAD_IN)
    return " ".join(["…", *words[start:]] if start else words)


def sentence(text: str) -> str:
    """A sentence begins with a capital and ends with one full stop."""
    begun = text[:1].upper() + text[1:]
    return begun if begun.endswith((".", "?", "!")) else f"{begun}."


def listed(words: Iterable[str]) -> str:
    each = list(words)
    return each[0] if len(each) == 1 else f"{', '.join(each[:-1])} and {each[-1]}" if each else ""


def some_of(words: Iterable[str]) -> str:
    each = list(dict.fromkeys(words))
    return (
        "; ".join(each) if len(each) <= _MOST else f"{'; '.join(each[:_MOST])}; and {len(each) - _MOST} more"
    )


def some_named(entries: Iterable[E], name: Callable[[E], str] = name) -> str:
    """In a list of one kind nobody needs to be told the kind each time."""
    return some_of(name(one).removeprefix(f"the {kind_of(one)} ") for one in entries)


def counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def number(value: Decimal) -> str:
    """1,825 and 0.5, never 1.8E+3."""
    plain = f"{value:,f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def ids(entries: Sequence[Entry]) -> tuple[str, ...]:
    return tuple(entry.id for entry in entries)


def places(entries: Iterable[Entry]) -> tuple[Place, ...]:
    return tuple(entry.place for entry in entries if entry.place is not None)
