"""Lists in prose: what they are follows from the line that leads into them or the heading above."""

from __future__ import annotations

import re

from goldenthread.documents import Cell, Paragraph
from goldenthread.model import Commitment, Definition, DocumentReference, Objective, Statement
from goldenthread.wording import read_promise
from goldenthread.wording.texts import clean

from .draft import Draft, Named, seen
from .lexicon import ListKind
from .words import heading_key, holds

_LETTER = re.compile(r"^\(?([A-Za-z])[.)]?$")
_NUMBER = re.compile(r"^\(?(\d+)[.)]?$")
_TITLE_END = re.compile(
    r"\b(?i:plan|strategy|report|policy|programme|review|statement|framework|protocol|pip|agreement|charter)"
    r"(?:\s+(?:\d{4}\s?[/-]\s?\d{2,4}|\d{4}))?(?=\s+['\u2018\u201cA-Z])"
)


def list_kind(draft: Draft, *leads: str | None) -> ListKind | None:
    """The kind that the nearest words name: the lead-in first, then the headings above, innermost first."""
    context = draft.context
    for text in (*leads, context.lead_in, context.line_above, *context.headings[-1:]):
        key = heading_key(text) if text else ""
        matches = [
            (len(words), kind) for kind in draft.lexicon.lists for words in kind.words if holds(key, words)
        ]
        if matches:
            return max(matches, key=lambda pair: pair[0])[1]
    return None


def repaired(draft: Draft, text: str) -> str:
    for repair in draft.lexicon.repairs:
        text = repair.pattern.sub(repair.to, text)
    return text


def read_list(draft: Draft, items: list[Paragraph]) -> bool:
    """Enters the items as what they are. False when nothing says what the list is: it stays prose."""
    kind = list_kind(draft)
    if kind is None:
        return False
    if kind.name == "documents":
        _documents(draft, items)
        return True
    if kind.name == "contents":
        for item in items:
            number = _NUMBER.match((item.marker or "").strip())
            named = Named(number.group(1) if number else None, clean(item.text), None, item.place)
            draft.named_sections.append(named)
        return True
    refs = item_refs([item.marker or "" for item in items])
    for item, (ref, sure) in zip(items, refs, strict=True):
        _enter(draft, kind, item, ref, sure)
    return True


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
