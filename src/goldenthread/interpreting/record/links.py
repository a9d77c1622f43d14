"""References in the text, "see 3.6" or "via 3.3 above", tied to what they name."""

from __future__ import annotations

import re

from goldenthread.documents import Cell, Paragraph
from goldenthread.model import (
    Action,
    Entry,
    Link,
    Milestone,
    Objective,
    Outcome,
    Place,
    Recommendation,
    Section,
    Statement,
)
from goldenthread.wording.texts import clean

from .draft import Draft, seen

_DOTTED = r"\d+(?:\.\d+)+(?!\d)"
_SEVERAL = rf"{_DOTTED}(?:\s*(?:,|and|&)\s*{_DOTTED})*"
_SEE = re.compile(
    r"(?:\(\s*|\b)(?P<verb>see(?:\s+also)?|also refer to|refer to|via|as in|under)\s+"
    rf"(?P<refs>(?:section\s+)?{_SEVERAL})",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\((?P<refs>\d+\.\d+(?:\.\d+)?)\)")
_REF = re.compile(_DOTTED)
# In running text a bare "under 5.5" may be a figure; the word paragraph or section makes it a reference.
_PARAGRAPH = re.compile(
    rf"\b(?P<verb>see(?:\s+also)?|paragraphs?|paras?\.?|sections?)\s+(?P<refs>{_SEVERAL})"
    r"(?!\d|\.\d|\s*(?:%|per cent|million|of\s+the|of\s+that))",
    re.IGNORECASE,
)
_APPENDIX = re.compile(
    r"\b(?P<word>Appendi(?:x|ces)|Annex(?:es)?)\s+(?P<refs>(?:\d{1,2}|[A-Z])(?:\s*(?:,|and|&|to)\s+(?:\d{1,2}|[A-Z]))*)\b"
    # Another document's appendix is none of ours.
    r"(?!\s+(?:of|to|in)\s+(?:the|its|that)\s+(?!report\b|plan\b|strategy\b|document\b|at\b)\w)"
)
_EXTRACT = re.compile(r"\b(?:an?|the) extracts? (?:from|of)\b", re.IGNORECASE)
_APPENDIX_REF = re.compile(r"\d{1,2}|\b[A-Z]\b")
_ALSO = re.compile(
    r"(?P<wording>(?:please\s+)?(?:(?:also\s+)?(?:refer|see)|cross[- ]refer(?:ence)?)(?:\s+also)?(?:\s+to)?)"
    r"\s*:?\s*(?:(?:paragraphs?|sections?|statements?|items?)\s*:?\s*)?(?P<refs>(?:(?:\d+(?:\.\d+)+(?!\d)|,|;|and|&)\s*)*)\.?",
    re.IGNORECASE,
)
_ONLY_REFS = re.compile(rf"{_DOTTED}(?:\s*(?:,|;|and|&)?\s*{_DOTTED})*\.?")


def refers_only(text: str) -> bool:
    """ "Also refer to 1.1": the line says nothing else."""
    return _ALSO.fullmatch(clean(text)) is not None


def only_references(text: str) -> bool:
    return _ONLY_REFS.fullmatch(clean(text)) is not None


class References:
    """Lines that only refer, each from the theme or section it stands under; tied when all is read."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._found: list[tuple[str, str, str, Place]] = []

    def take(self, block: Paragraph, origin: str | None) -> bool:
        match = _ALSO.fullmatch(clean(block.text)) if block.marker is None else None
        refs = _REF.findall(match["refs"]) if match else []
        if match is None or origin is None or not refs:
            return False
        self._found += [(origin, ref, clean(match["wording"]), block.place) for ref in refs]
        return True

    def enter(self) -> None:
        known = _known(self._draft)
        for origin, ref, wording, place in self._found:
            link = Link(
                id=self._draft.new_id("link"),
                ref=ref,
                origin=origin,
                target=known.get(ref),
                kind="also refers to",
                wording=f"{wording} {ref}",
                place=place,
                seen=seen("ref", Cell(text=ref, place=place)),
            )
            self._draft.add("links", link)


def enter_links(draft: Draft) -> None:
    """One link a reference; its target is None when nothing in the plan carries that reference."""
    known = _known(draft)
    for key, kind in (("objectives", Objective), ("actions", Action), ("milestones", Milestone)):
        for one in draft.all(key, kind):
            _links_of(draft, one, getattr(one, "text", ""), known)
    for statement in draft.all("statements", Statement):
        if statement.kind == "progress":
            _link(draft, statement, _cited(_PARAGRAPH, statement.text), known)
    known |= _paragraphs(draft)
    for section in draft.all("sections", Section):
        _link(draft, section, _cited(_PARAGRAPH, section.text), known, once=True)
        # An extract cites the appendices of the document it was taken from.
        if not _EXTRACT.search(section.text):
            _appendices(draft, section, section.text)
    for recommendation in draft.all("recommendations", Recommendation):
        _appendices(draft, recommendation, recommendation.text)


def _known(draft: Draft) -> dict[str, str]:
    """What each printed reference names: things to do before statements, statements before paragraphs."""
    known = _paragraphs(draft)
    for statement in draft.all("statements", Statement):
        known |= {one.ref: statement.id for one in statement.printings if one.ref}
    for key, kind in (("actions", Action), ("outcomes", Outcome), ("objectives", Objective)):
        known |= {one.ref: one.id for one in draft.all(key, kind) if one.ref}
    return known


def _paragraphs(draft: Draft) -> dict[str, str]:
    """The section of that number, or the one that holds the paragraph of that number."""
    sections = draft.all("sections", Section)
    found = {
        line.split(" ", 1)[0].rstrip("."): section.id
        for section in sections
        for line in section.text.split("\n")
        if _REF.match(line)
    }
    return found | {section.number: section.id for section in sections if section.number}


def _links_of(draft: Draft, entry: Entry, text: str, known: dict[str, str]) -> None:
    _link(draft, entry, _cited(_SEE, text) + _cited(_BRACKETED, text), known)


def _cited(pattern: re.Pattern[str], text: str) -> list[tuple[str, str]]:
    return [
        (match.group().strip(), ref)
        for match in pattern.finditer(text)
        for ref in _REF.findall(match["refs"])
    ]


def _link(
    draft: Draft, entry: Entry, cited: list[tuple[str, str]], known: dict[str, str], *, once: bool = False
) -> None:
    told: set[str] = set()
    for wording, ref in cited:
        if once and ref in told:
            continue
        told.add(ref)
        link = Link(
            id=draft.new_id("link"),
            ref=ref,
            origin=entry.id,
            target=known.get(ref),
            kind="refers to",
            wording=wording,
            place=entry.place,
        )
        draft.add("links", link)


def _appendices(draft: Draft, origin: Entry, text: str) -> None:
    """Appendices that a text cites. One that is not in the document has no target."""
    held = {s.number.lower(): s.id for s in draft.all("sections", Section) if s.number and not s.absent}
    cited: dict[str, str] = {}
    for match in _APPENDIX.finditer(text):
        word = "Annex" if match["word"].startswith("Annex") else "Appendix"
        for ref in _APPENDIX_REF.findall(match["refs"]):
            cited.setdefault(f"{word} {ref}", match.group())
    for name, wording in cited.items():
        target = held.get(name.lower())
        if target == origin.id:
            continue
        link = Link(
            id=draft.new_id("link"),
            ref=name,
            origin=origin.id,
            target=target,
            kind="refers to",
            wording=wording,
            place=origin.place,
        )
        draft.add("links", link)
