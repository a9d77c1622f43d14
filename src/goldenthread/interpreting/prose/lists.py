"""Lists in prose: what they are follows from the line that leads into them or the heading above."""

from __future__ import annotations

import re
from dataclasses import replace

from goldenthread.documents import Cell, Paragraph
from goldenthread.interpreting.record.draft import Draft, Named, seen
from goldenthread.interpreting.vocabulary.lexicon import ListKind
from goldenthread.interpreting.vocabulary.words import heading_key, holds
from goldenthread.model import (
    Achievement,
    Commitment,
    Definition,
    Objective,
    Priority,
    Seen,
    Statement,
)
from goldenthread.wording import read_promise
from goldenthread.wording.texts import clean, fold

from .document_lists import enter_documents
from .listed_work import enter_actions, enter_measures, enter_risks
from .nesting import completed, nested
from .themes import enter_theme

_SHORT_LINE = 8
"""Longer lines are sentences, not titles."""
_MORE_WORDS = 2
"""Beside its own: "Risks and issues" and "Key actions 2026/27" name what follows, "How actions are watched"
does not.
"""
_LETTER = re.compile(r"^\(?([A-Za-z])[.)]?$")
_NUMBER = re.compile(r"^\(?(\d+)[.)]?$")
_ONE_ITEM = re.compile(r"^[A-Za-z][A-Za-z ]{0,30}?\s+\d+(?:\.\d+)*\s*[:.\u2013\u2014-]\s*(?=\S)")
"""What names one item, such as "Priority 3: Homes", begins no list of them."""
# fmt: off
_COUNTS = frozenset(
    (
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen",
    )
)
# fmt: on
_PROMISES = re.compile(
    r"(?:^|[,.]\s*|\b(?:this|to|\d\d|year|years)\s+)"
    r"(?:we|(?:the|our)(?:\s+[\w-]+){0,3}\s+"
    r"(?:council|directorate|department|service|board|team|partnership|partners))"
    r"\s+(?:also\s+)?(?:will|shall|(?:plan|intend|aim|pledge|commit|are committed) to)(?:\s+also)?\s*:?$",
    re.IGNORECASE,
)
"""What leads into a list of promises, with nothing behind it: "This year we will:"."""
_WORK = {"actions": enter_actions, "measures": enter_measures, "risks": enter_risks}


def list_kind(draft: Draft, *leads: str | None) -> ListKind | None:
    """The kind that the nearest words name: the lead-in first, then the headings above, innermost first."""
    context = draft.context
    near = [_ONE_ITEM.sub("", text) for text in (*leads, context.lead_in, context.line_above) if text]
    named = next((kind for text in near if (kind := kind_named(draft, text))), None)
    if named is None and _PROMISES.search(context.lead_in or ""):
        return next(kind for kind in draft.lexicon.lists if kind.name == "actions")
    if named is None and context.headings:
        named = kind_named(draft, context.headings[-1])
        # Where one of them is open already, the heading above has begun its list.
        open_now = {"priorities": context.priority, "objectives": context.objective}
        return None if named and open_now.get(named.name) else named
    return named


def kind_named(draft: Draft, text: str) -> ListKind | None:
    """The kind whose words stand in this line; the longest words win, then the last."""
    key = heading_key(text)
    keys = (key, counted_key(key))
    printed = set(fold(text).split())
    matches = [
        (len(words.split()), max(f" {one} ".rfind(f" {words} ") for one in keys), len(words), kind)
        for kind in draft.lexicon.lists
        for words in kind.words
        if any(holds(one, words) for one in keys)
        # "Best value" is no list of values, and the aim of a review is no list of aims.
        and (plurals := kind.plurals.get(words, frozenset())) <= printed
        and (plurals or " " in words or _names_alone(words, text))
        and (kind.name not in _WORK or len(printed) <= len(words.split()) + _MORE_WORDS)
    ]
    return max(matches, key=lambda match: match[:3])[3] if matches else None


def _names_alone(word: str, text: str) -> bool:
    """A single word in the singular names a list in a short title, or as the last word before a colon.

    "In setting out a vision, the paper names five outcomes:" lists outcomes.
    """
    if not text.endswith(":"):
        return len(text.split()) <= _SHORT_LINE
    whose = r"(?:\s+(?:for|of)(?:\s+[\w'\u2019&-]+){1,5})?"
    ends = rf"\b{word}s?\b{whose}(?:\s+(?:is|are)(?:\s+(?:to|that))?)?\s*:$"
    return re.search(ends, text, re.IGNORECASE) is not None


def counted_key(key: str) -> str:
    """ "six core objectives", "the 6 core objectives": as "several core objectives" in the vocabulary."""
    return " ".join("several" if word.isdigit() or word in _COUNTS else word for word in key.split())


def repaired(draft: Draft, text: str) -> str:
    for repair in draft.lexicon.repairs:
        text = repair.pattern.sub(repair.to, text)
    return text


def read_list(draft: Draft, items: list[Paragraph]) -> list[Paragraph]:
    """Enters the items as what they are; gives back those that stay prose, for nothing says what they are.

    An item that leads into a list of another kind ("... follows these themes:") is its lead-in.
    """
    left: list[Paragraph] = []
    run: list[Paragraph] = []
    for node in nested(items):
        inner = kind_named(draft, node.text) if node.children else None
        if inner is None or inner == list_kind(draft):
            run += node.items
            continue
        left += _read_run(draft, run, list_kind(draft))
        left.append(node.item)
        outer, draft.context.lead_in = draft.context.lead_in, node.text
        left += _read_run(draft, node.items[1:], inner)
        draft.context.lead_in, run = outer, []
    return left + _read_run(draft, run, list_kind(draft))


def _read_run(draft: Draft, items: list[Paragraph], kind: ListKind | None) -> list[Paragraph]:
    if not items or kind is None:
        return items
    if kind.name == "documents":
        enter_documents(draft, items)
        return []
    if kind.name == "contents":
        for item in items:
            number = _NUMBER.match((item.marker or "").strip())
            named = Named(number.group(1) if number else None, clean(item.text), None, item.place)
            draft.named_sections.append(named)
        return []
    items = completed(items)
    refs = item_refs([item.marker or "" for item in items])
    if kind.name in _WORK:
        _WORK[kind.name](draft, items, [ref for ref, _ in refs])
        return []
    for item, (ref, sure) in zip(items, refs, strict=True):
        _enter(draft, kind, item, ref, sure)
    return []


def _enter(draft: Draft, kind: ListKind, item: Paragraph, ref: str | None, sure: float) -> None:
    text = clean(item.text)
    marker = Cell(text=item.marker or "", place=item.place)
    told = (seen("ref", marker, sure) if ref else ()) + seen("text", Cell(text=item.text, place=item.place))
    section, where = draft.context.section, item.place
    if kind.name == "commitments":
        promise = read_promise(text, period=draft.period)
        draft.add(
            "commitments",
            Commitment(
                id=draft.new_id("commitment", ref),
                ref=ref,
                text=text,
                section=section,
                baseline=promise.baseline,
                baseline_date=promise.baseline_date,
                target=promise.target,
                target_date=promise.target_date,
                figures=promise.figures,
                place=where,
                seen=told,
            ),
        )
    elif kind.name == "objectives":
        draft.add(
            "objectives",
            Objective(
                id=draft.new_id("objective", f"{kind.kind} {ref}" if ref else None),
                ref=ref,
                number=ref,
                text=text,
                kind=f"corporate {kind.kind}" if _is_corporate(draft) else kind.kind,
                section=section,
                priority=draft.context.priority,
                place=where,
                seen=told,
            ),
        )
    elif kind.name in ("definitions", "abbreviations"):
        term, _, meaning = text.partition(":") if ":" in text else text.partition(" - ")
        draft.add(
            "definitions",
            Definition(
                id=draft.new_id("definition", term),
                term=clean(term),
                meaning=clean(meaning),
                kind=kind.kind or "term",
                place=where,
                seen=told,
            ),
        )
    elif kind.name == "themes":
        enter_theme(draft, ref, text, where, kind=kind.kind or "theme", printed=item.text)
    elif kind.name == "priorities":
        _enter_priority(draft, kind, ref, text, told, item)
    elif kind.name == "achievements":
        achievement = Achievement(id=draft.new_id("achievement"), ref=ref, text=text, place=where, seen=told)
        draft.add("achievements", achievement)
    else:
        draft.add(
            "statements",
            Statement(
                id=draft.new_id("statement", f"{kind.kind} {ref}" if ref else None),
                ref=ref,
                text=text,
                kind=kind.kind or "statement",
                section=section,
                place=where,
                seen=told,
            ),
        )


def _enter_priority(
    draft: Draft, kind: ListKind, ref: str | None, text: str, told: tuple[Seen, ...], item: Paragraph
) -> None:
    if any(ref and one.number == ref for one in draft.all("priorities", Priority)):
        return
    titled = tuple(replace(one, field="title") if one.field == "text" else one for one in told)
    priority = Priority(
        id=draft.new_id("priority", ref),
        ref=ref,
        number=ref,
        title=text,
        kind=kind.kind or "priority",
        place=item.place,
        seen=titled,
    )
    draft.add("priorities", priority)


def _is_corporate(draft: Draft) -> bool:
    return holds(heading_key(draft.context.lead_in or ""), "corporate")


def item_refs(markers: list[str]) -> list[tuple[str | None, float]]:
    """Each item's own letter or number, and how sure that is.

    A capital I or a 1 where an l is due is a misread l: the letters of a list run on.
    """
    found: list[tuple[str | None, float]] = []
    due = "a"
    for marker in markers:
        letter, number = _LETTER.match(marker.strip()), _NUMBER.match(marker.strip())
        if due == "l" and marker.strip().strip("().") in ("I", "1", "|"):
            found.append(("l", 0.8))
            due = "m"
        elif letter:
            found.append((letter.group(1).lower(), 1.0))
            due = chr(ord(letter.group(1).lower()) + 1)
        else:
            found.append((number.group(1) if number else None, 1.0))
    return found
