"""Recommendations of a report: what a body is asked to do, and the words that ask it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.documents import Cell, Paragraph
from goldenthread.interpreting.record.draft import Draft, seen
from goldenthread.interpreting.vocabulary.words import heading_key, holds
from goldenthread.model import Place, Recommendation
from goldenthread.wording.texts import clean, fold

from .nesting import Node, leads_in, nested

_HEADING_WORDS = 8
_BODY = r"(?P<body>[A-Z][^.:;]{1,160}?)"
_OPENING = r"^(?:It is,? (?:therefore,? )?\w+,? (?:therefore,? )?)?[Tt]hat,?\s+"
_THAT = re.compile(rf"{_OPENING}(?:the\s+)?{_BODY}\s*(?::\s*[-\u2013\u2014]?|$)")
_LIST_END = re.compile(r"[;,]\s*(?:and|or)?$")
_NO_BODY = frozenset(("it", "this", "that", "there"))
_COMMON_BODIES = frozenset(
    ("committee", "board", "panel", "council", "cabinet", "executive", "members", "group")
)
_OF_OTHERS = re.compile(r"\b(?:tracker|tracking|progress|update|monitoring|follow up|response|outstanding)\b")
"""What became of recommendations is no recommendation."""
_ARTICLE = re.compile(r"^(?:The|the)\s+")


def opens_recommendations(draft: Draft, title: str) -> bool:
    """A heading that says so in few words: "Recommendations", "2. Decisions sought"."""
    key = heading_key(title)
    words = draft.lexicon.decisions.get("headings", ())
    if _OF_OTHERS.search(key):
        return False
    return len(key.split()) <= _HEADING_WORDS and any(holds(key, heading_key(word)) for word in words)


@dataclass(frozen=True, slots=True)
class Asked:
    body: str | None = None
    verbs: tuple[str, ...] = ()


class Recommendations:
    """The paragraphs below such a heading, until the next one."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.body: str | None = None
        self._verbs = _forms(draft.lexicon.decisions.get("verbs", ()))
        phrases = "|".join(re.escape(one) for one in draft.lexicon.decisions.get("asked", ()))
        self._asked = re.compile(rf"^{_BODY}\s+(?:{phrases})\b\s*(?:to|that)?\b:?\s*", re.IGNORECASE)

    def lead(self, text: str, place: Place) -> bool:
        """A paragraph without a mark: it asks by itself, or names who is asked in the items below."""
        asked = self.asked(text)
        if asked.body and not asked.verbs:
            self.body = asked.body
            return False
        if not asked.verbs or leads_in(text):
            self.body = asked.body or self.body
            return False
        self._enter(None, text, asked, place)
        return True

    def items(self, items: Sequence[Paragraph]) -> list[Paragraph]:
        """Enters each item that asks something; gives back those that only lead in."""
        left: list[Paragraph] = []
        for node in nested(items):
            left += self._node(node, "", self.body)
        return left

    def _node(self, node: Node, above: str, body: str | None) -> list[Paragraph]:
        asked = self.asked(node.text)
        mark = clean(node.item.marker or "")
        ref = f"{above} {mark if re.search('[A-Za-z0-9]', mark) else ''}".strip()
        if node.children and not asked.verbs:
            rest = [node.item]
            for child in node.children:
                rest += self._node(child, ref, asked.body or body)
            return rest
        text = " ".join([node.text, *(clean(one.text) for one in node.items[1:])])
        text = _LIST_END.sub("", text)
        self._enter(ref or None, text, Asked(asked.body or body, asked.verbs), node.item.place)
        return []

    def asked(self, text: str) -> Asked:
        found = self._asked.match(text)
        body = _plain_body(found["body"]) if found else None
        if found and body:
            return Asked(body, self._verbs_in(text[found.end() :]))
        body, rest = self._that(text)
        verbs = self._verbs_in(rest)
        named = None if verbs else _THAT.match(text)
        return Asked(_plain_body(named["body"]) if named else body, verbs)

    def _that(self, text: str) -> tuple[str | None, str]:
        """ "That Cabinet approves the plan": the body stands before the verb."""
        opening = re.match(_OPENING, text)
        if opening is None:
            return None, text
        words = text[opening.end() :].split()
        for at, word in enumerate(words[:14]):
            if fold(word) in self._verbs and not (at and words[at - 1].lower() in ("be", "is", "are")):
                body = _plain_body(" ".join(words[:at])) if at else None
                return body, " ".join(words[at:])
        return None, text[opening.end() :]

    def _verbs_in(self, text: str) -> tuple[str, ...]:
        """The first word, then each that follows "and", "to" or "be" as one asked for."""
        found: list[str] = []
        words = [fold(word) for word in text.split()]
        for at, word in enumerate(words):
            verb = self._verbs.get(word)
            before = words[at - 1] if at else ""
            first = at == 0 or (before == "to" and at == 1)
            joined = before == "to" and at > 1 and words[at - 2] == "and"
            if verb and (first or joined or before == "be"):
                found.append(verb)
        return tuple(dict.fromkeys(found))

    def _enter(self, ref: str | None, text: str, asked: Asked, place: Place) -> None:
        draft = self.draft
        recommendation = Recommendation(
            id=draft.new_id("recommendation", ref),
            ref=ref,
            text=text,
            body=asked.body,
            verb=", ".join(asked.verbs) or None,
            place=place,
            seen=seen("ref", Cell(text=ref or "", place=place)) + seen("text", Cell(text=text, place=place)),
        )
        draft.add("recommendations", recommendation)


def _plain_body(text: str) -> str | None:
    body = _ARTICLE.sub("", clean(text)).strip(" ,")
    named = body[:1].isupper() or fold(body) in _COMMON_BODIES
    return body if named and fold(body) not in _NO_BODY else None


def _forms(verbs: Sequence[str]) -> dict[str, str]:
    """ "note", "notes", "noted", "noting", each to its verb."""
    forms: dict[str, str] = {}
    for verb in verbs:
        stem = verb[:-1] if verb.endswith(("e", "y")) else verb
        past = f"{stem}ied" if verb.endswith("y") else f"{stem}ed"
        third = f"{stem}ies" if verb.endswith("y") else f"{verb}s"
        for form in (verb, past, third, f"{verb if verb.endswith('y') else stem}ing"):
            forms[form] = verb
    return forms
