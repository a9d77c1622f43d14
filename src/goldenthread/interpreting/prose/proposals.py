"""Proposals in prose: paragraphs that propose, in the words any report uses, with cost, date and body.

Whose proposal it is matters: "the inspectors recommended" reports, "it is recommended" proposes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from goldenthread.documents import Cell, Paragraph
from goldenthread.interpreting.record.draft import Draft, seen
from goldenthread.interpreting.record.work_rows import several
from goldenthread.model import Place, Precision, Proposal, Section, When, Written
from goldenthread.wording import find_written
from goldenthread.wording.texts import clean, fold

from .nesting import leads_in
from .post_changes import enter_post_changes

_FIRM, _WISHED, _SOFT, _CONCLUDED = 1.0, 0.7, 0.6, 0.4
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)\u201d\"'])[.;]\s+(?=[A-Z\u201c\"'])")
_CLAUSE_END = re.compile(r"[.;:()]|,\s+(?:and|but|or)\s")
_EXACT = (Precision.DAY, Precision.MONTH, Precision.SEASON, Precision.QUARTER)
_NAME = (
    r"(?P<name>(?:(?:Full|City|County|Borough|District)\s+)?Council|Cabinet|Executive|Members"
    r"|(?:[A-Z][\w&'\u2019-]+\s+(?:(?:and|&|for)\s+)?){0,6}(?:Committee|Board|Panel))\b"
)
_BODY = re.compile(
    r"\b(?:(?:endorsed|approved|agreed|considered|adopted|ratified|decided|supported|received|authorised)\s+by"
    r"|(?:com(?:e|es|ing)|go(?:es|ing)?|brought|submitted|presented|reported?|referred|recommended|taken)"
    r"\s+(?:back\s+)?to"
    rf"|(?:approval|agreement|endorsement|decision)\s+(?:of|by|from))\s+(?:the\s+)?{_NAME}"
)
_ASKED = re.compile(rf"{_NAME}\s+(?:is|are)\s+(?:asked|invited)\b")
_LASTS = re.compile(r"\b(?:to|until|till|since|ending|dated|expir\w+|expires on)\s+$", re.IGNORECASE)
_FUNDING_WORDS = 14
_CONCLUSION = re.compile(
    r"\b(?:will|should),? therefore\b|\btherefore,? [\w ]{0,40}\b(?:will|should)\b", re.IGNORECASE
)


class Proposals:
    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._words = {
            name: tuple(fold(one) for one in phrases) for name, phrases in draft.lexicon.proposals.items()
        }
        self._leading: tuple[str | None, str, Place] | None = None
        self._paragraphs: dict[str, list[tuple[str, str, Place]]] = {}
        """The numbered paragraphs of each section."""

    def take(self, number: str | None, text: str, place: Place) -> None:
        """Enters what proposes. One that ends on a colon waits for its parts."""
        self.end()
        if number and self._draft.context.section:
            self._paragraphs.setdefault(self._draft.context.section, []).append((number, text, place))
        sure = self.sureness(text)
        if sure and leads_in(text):
            self._leading = (number, text, place)
        elif sure:
            self._enter(number, text, place, sure)

    def parts(self, items: Sequence[Paragraph]) -> bool:
        """The items below a paragraph that proposes them."""
        leading, self._leading = self._leading, None
        if leading is None:
            return False
        number, text, _ = leading
        for count, item in enumerate(items, start=1):
            mark = clean(item.marker or "").strip("().")
            part = f"({mark})" if mark.isalnum() else f"({count})"
            self._enter(f"{number or ''} {part}".strip(), clean(item.text), item.place, _FIRM, lead_in=text)
        return True

    def end(self) -> None:
        leading, self._leading = self._leading, None
        if leading is not None:
            self._enter(*leading, _FIRM)

    def conclude(self) -> None:
        """What only the whole shows: proposals by the build of a chapter, and posts that change with them."""
        self.end()
        for section in self._draft.all("sections", Section):
            if self._concludes(section):
                self._enter(*self._paragraphs[section.id][-1], _CONCLUDED, section=section.id)
        for section_id in dict.fromkeys(one.section for one in self._draft.all("proposals", Proposal)):
            if section_id in self._paragraphs:
                enter_post_changes(self._draft, section_id, self._paragraphs[section_id])

    def _concludes(self, section: Section) -> bool:
        """Most sections of its chapter hold a proposal; it holds none and ends on "we will, therefore, ...".

        No words of its own propose: a reader goes by the build of the chapter, so the confidence is low.
        """
        proposing = {one.section for one in self._draft.all("proposals", Proposal)}
        paragraphs = self._paragraphs.get(section.id, [])
        if section.id in proposing or not section.parent or not paragraphs:
            return False
        beside = [one for one in self._draft.all("sections", Section) if one.parent == section.parent]
        told = sum(one.id in proposing for one in beside)
        return len(beside) >= 3 and 2 * told > len(beside) and bool(_CONCLUSION.search(paragraphs[-1][1]))

    def sureness(self, text: str) -> float:
        """How sure it is that a paragraph proposes; 0 where nothing says so."""
        clauses = [self._plain(one) for one in _CLAUSE_END.split(text)]
        if self._says("firm", clauses):
            return _FIRM
        if any(self._wishes(self._plain(sentence)) for sentence in _SENTENCE_END.split(text)):
            return _WISHED
        return _SOFT if self._says("soft", clauses) else 0.0

    def _plain(self, text: str) -> str:
        passed_over = self._words.get("passed_over", ())
        return " ".join(word for word in fold(text).split() if word not in passed_over)

    def _says(self, name: str, clauses: Sequence[str]) -> bool:
        return any(self._in(phrase, clause) for phrase in self._words.get(name, ()) for clause in clauses)

    def _in(self, phrase: str, clause: str) -> bool:
        before, found, _ = f" {clause} ".partition(f" {phrase} ")
        taken_back = self._words.get("taken_back_by", ())
        return bool(found) and not any(word in taken_back for word in before.split())

    def _wishes(self, sentence: str) -> bool:
        wished = any(f" {one} " in f" {sentence} " for one in self._words.get("wished", ()))
        return wished and any(f" {one} " in f" {sentence} " for one in self._words.get("endorsed", ()))

    def _enter(
        self,
        ref: str | None,
        text: str,
        place: Place,
        sure: float,
        *,
        lead_in: str = "",
        section: str | None = None,
    ) -> None:
        draft, told = self._draft, self._from_proposal(text)
        body = _ASKED.search(lead_in or told) or _BODY.search(told) or _BODY.search(lead_in)
        due, cost, funding = self._due(told), self._cost(told), self._funding(told)
        source = {
            "ref": ref or "",
            "text": text,
            "due": due.raw if due else "",
            "cost": cost.raw if cost else "",
            "funding": funding or "",
            "body": body["name"] if body else "",
        }
        proposal = Proposal(
            id=draft.new_id("proposal", ref),
            ref=ref,
            text=text,
            section=section or draft.context.section,
            cost=cost,
            funding=funding,
            due=due,
            body=body["name"] if body else None,
            place=place,
            seen=tuple(
                one for name, raw in source.items() for one in seen(name, Cell(text=raw, place=place), sure)
            ),
        )
        draft.add("proposals", proposal)

    def _from_proposal(self, text: str) -> str:
        """The text from the sentence that proposes to the end: what comes before is what led to it."""
        sentences = _SENTENCE_END.split(text)
        at = next((i for i, one in enumerate(sentences) if self.sureness(one)), 0)
        return ". ".join(sentences[at:])

    def _due(self, text: str) -> When | None:
        since = self._draft.dated.latest if self._draft.dated else None
        found = [
            one
            for one in self._draft.dates_in(text)
            if one.latest
            and one.precision in _EXACT
            and not (since and one.latest < since)
            # What lasts until a day, or dates from one, is not due then.
            and not _LASTS.search(f"{text[: text.find(one.raw)]}{one.raw.split()[0]} ")
            and not _LASTS.search(text[: text.find(one.raw)])
        ]
        if len(found) > 1:
            return several(tuple(found), " ; ".join(one.raw for one in found))
        return found[0] if found else None

    def _cost(self, text: str) -> Written | None:
        """The one amount of a sentence that speaks of cost; of several none is taken."""
        costs = self._words.get("costs", ())
        for sentence in _SENTENCE_END.split(text):
            if not any(f" {word} " in f" {fold(sentence)} " for word in costs):
                continue
            amounts = [one for one in find_written(sentence) if one.unit == "pounds"]
            if len(amounts) == 1:
                return amounts[0]
        return None

    def _funding(self, text: str) -> str | None:
        for phrase in self._words.get("funded", ()):
            match = re.search(
                rf"\b{re.escape(phrase)}\s+(?:the\s+)?(?P<source>[^.,;:()]+)", text, re.IGNORECASE
            )
            if match and len(match["source"].split()) <= _FUNDING_WORDS:
                return clean(match["source"])
        return None
