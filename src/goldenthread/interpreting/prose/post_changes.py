"""What is to change for whom: numbered paragraphs, each about one post, as a register."""

from __future__ import annotations

import re
from collections.abc import Sequence

from goldenthread.interpreting.record.draft import Draft
from goldenthread.model import Place, Register, RegisterRow, Section

_ENOUGH = 3
_RANK = r"(?:Deputy|Assistant|Executive|Strategic|Corporate|Joint|Chief|Service|Group|Senior|Principal)"
_POST = re.compile(
    rf"(?:^|,\s+)(?:[Tt]he|[Aa]n?)\s+(?:(?:new|current|existing|present|proposed)\s+)?"
    rf"(?P<post>(?:{_RANK}\s+)*(?:Director|Head|Manager|Executive|Officer|Lead)\b"
    r"(?:\s+(?:of|for)\s+(?:the\s+)?(?:[A-Z][\w&'\u2019-]*(?:\s+(?:and|&)\s+|\s+)?)+)?(?:\s*\([^()]{2,60}\))?)"
    r"[^.]*?\s(?:will|is to|would|shall|to)\s"
)


def enter_post_changes(draft: Draft, section: str, paragraphs: Sequence[tuple[str, str, Place]]) -> None:
    """A run of them in one section is a register; one or two are prose. The text of the section keeps all."""
    found = [
        (number, match, text, place)
        for number, text, place in paragraphs
        if (match := _POST.match(text) or _opened(text))
    ]
    if len(found) < _ENOUGH or not _run_on([number for number, *_ in found], paragraphs):
        return
    title = next(one.title for one in draft.all("sections", Section) if one.id == section)
    draft.add(
        "registers",
        Register(
            id=draft.new_id("register"),
            title=title,
            kind="post changes",
            section=section,
            columns=("Paragraph", "Post", "Change"),
            rows=tuple(
                RegisterRow(cells=(number, match["post"].strip(), text), place=place)
                for number, match, text, place in found
            ),
            place=found[0][3],
        ),
    )


def _opened(text: str) -> re.Match[str] | None:
    """ "In the new structure, the Deputy Director ... will": the post stands behind a few opening words."""
    opening, comma, _ = text.partition(",")
    return _POST.match(text, len(opening)) if comma and len(opening.split()) <= 8 else None


def _run_on(numbers: Sequence[str], paragraphs: Sequence[tuple[str, str, Place]]) -> bool:
    """The paragraphs stand one behind the other."""
    order = [number for number, *_ in paragraphs]
    at = order.index(numbers[0])
    return order[at : at + len(numbers)] == list(numbers)
