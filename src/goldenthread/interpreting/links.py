"""References in the text, "see 3.6" or "via 3.3 above", tied to what they name."""

from __future__ import annotations

import re

from goldenthread.model import Action, Entry, Link, Milestone, Objective, Outcome

from .draft import Draft

_SEE = re.compile(
    r"(?:\(\s*|\b)(?P<verb>see(?:\s+also)?|also refer to|refer to|via|as in|under)\s+"
    r"(?P<refs>(?:section\s+)?\d+(?:\.\d+)+(?:\s*(?:,|and|&)\s*\d+(?:\.\d+)+)*)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\((?P<refs>\d+\.\d+(?:\.\d+)?)\)")
_REF = re.compile(r"\d+(?:\.\d+)+")


def enter_links(draft: Draft) -> None:
    """One link a reference; its target is None when nothing in the plan carries that reference."""
    known = {
        one.ref: one.id
        for key, kind in (("actions", Action), ("outcomes", Outcome), ("objectives", Objective))
        for one in draft.all(key, kind)
        if one.ref
    }
    for key, kind in (("objectives", Objective), ("actions", Action), ("milestones", Milestone)):
        for one in draft.all(key, kind):
            _links_of(draft, one, getattr(one, "text", ""), known)


def _links_of(draft: Draft, entry: Entry, text: str, known: dict[str, str]) -> None:
    found = [(m.group(), m["refs"]) for m in _SEE.finditer(text)]
    found += [(m.group(), m["refs"]) for m in _BRACKETED.finditer(text)]
    for wording, refs in found:
        for ref in _REF.findall(refs):
            draft.add(
                "links",
                Link(
                    id=draft.new_id("link"),
                    ref=ref,
                    origin=entry.id,
                    target=known.get(ref),
                    kind="refers to",
                    wording=wording.strip(),
                    place=entry.place,
                ),
            )
