"""Lists in prose: what they are follows from the line that leads into them or the heading above."""

from __future__ import annotations

import re

from goldenthread.documents import Cell, Paragraph
from goldenthread.model import Achievement, Commitment, Definition, DocumentReference, Objective, Statement
from goldenthread.wording import read_promise
from goldenthread.wording.texts import clean, fold

from .draft import Draft, Named, seen
from .lexicon import ListKind
from .nesting import nested
from .themes import enter_theme
from .words import heading_key, holds

_SHORT_LINE = 8
"""A single word in the singular names a list in so short a line alone."""
_LETTER = re.compile(r"^\(?([A-Za-z])[.)]?$")
_NUMBER = re.compile(r"^\(?(\d+)[.)]?$")
# fmt: off
_COUNTS = frozenset(
    (
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen",
    )
)
# fmt: on
_TITLE_END = re.compile(
    r"\b(?i:plan|strategy|report|policy|programme|review|statement|framework|protocol|pip|agreement|charter)"
    r"(?:\s+(?:\d{4}\s?[/-]\s?\d{2,4}|\d{4}))?(?=\s+['\u2018\u201cA-Z])"
)


def list_kind(draft: Draft, *leads: str | None) -> ListKind | None:
    """The kind that the nearest words name: the lead-in first, then the headings above, innermost first."""
    context = draft.context
    named = (
        kind_named(draft, text)
        for text in (*leads, context.lead_in, context.line_above, *context.headings[-1:])
        if text
    )
    return next((kind for kind in named if kind), None)


def kind_named(draft: Draft, text: str) -> ListKind | None:
    """The kind whose words stand in this line; the longest words win."""
    key = heading_key(text)
    keys = (key, counted_key(key))
    printed = set(fold(text).split())
    matches = [
        (len(words), kind)
        for kind in draft.lexicon.lists
        for words in kind.words
        if any(holds(one, words) for one in keys)
        # "Best value" is no list of values, and the aim of a review is no list of aims.
        and (plurals := kind.plurals.get(words, frozenset())) <= printed
        # "Setting out a vision, the paper names five outcomes:" lists outcomes.
        and (plurals or " " in words or len(printed) <= _SHORT_LINE)
    ]
    return max(matches, key=lambda pair: pair[0])[1] if matches else None


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
        _documents(draft, items)
        return []
    if kind.name == "contents":
        for item in items:
            number = _NUMBER.match((item.marker or "").strip())
            named = Named(number.group(1) if number else None, clean(item.text), None, item.place)
            draft.named_sections.append(named)
        return []
    refs = item_refs([item.marker or "" for item in items])
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


def _documents(draft: Draft, items: list[Paragraph]) -> None:
    """Titles with their numbers; where the numbers were torn off, titles are told apart by wording."""
    numbers = [n for item in items for n in _numbers_of(item)]
    texts = [(item, text) for item in items if (text := _without_numbers(item))]
    torn = len(numbers) > len(texts)
    titles: list[tuple[Paragraph, str]] = []
    wanted = len(numbers) - len(texts)
    for item, text in texts:
        pieces = _split_titles(text) if torn and wanted > 0 else [text]
        wanted -= len(pieces) - 1
        titles.extend((item, piece) for piece in pieces)
    sure = 0.6 if torn else 1.0
    for at, (item, title) in enumerate(titles, start=1):
        number = str(at) if torn else next(iter(_numbers_of(item)), None)
        draft.add(
            "documents",
            DocumentReference(
                id=draft.new_id("document"),
                ref=number,
                number=number,
                title=title,
                role=(draft.context.lead_in or "").rstrip(":") or None,
                place=item.place,
                seen=seen("title", Cell(text=item.text, place=item.place), sure),
            ),
        )
    if torn and titles:
        draft.note(
            "READ-4",
            "The numbers of this list stand apart from its titles, which were told apart by their wording.",
            "Compare the list with the source.",
            items[0].place,
        )


def _numbers_of(item: Paragraph) -> list[str]:
    marker = _NUMBER.match((item.marker or "").strip())
    tail = re.search(r"(?:^|\s)(\d+)\.\s*$", item.text)
    return [m.group(1) for m in (marker, tail) if m]


def _without_numbers(item: Paragraph) -> str:
    return clean(re.sub(r"(?:^|\s)\d+\.\s*$", "", item.text))


def _split_titles(text: str) -> list[str]:
    """Two titles run together: cut behind the last word that ends a title, such as plan, report or policy."""
    ends = [match.end() for match in _TITLE_END.finditer(text)]
    return [clean(text[: ends[-1]]), clean(text[ends[-1] :])] if ends else [text]
