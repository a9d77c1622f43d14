"""Reviews of services, told in lists and sentences, each with the stage it has reached, as a register."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from goldenthread.interpreting.record.draft import Draft
from goldenthread.interpreting.vocabulary.words import heading_key, holds
from goldenthread.model import Place, Register, RegisterRow, Section
from goldenthread.wording.texts import clean, fold

_MARKED = re.compile(r"^(?P<mark>[^\w\s]|\(?(?:\d+|[a-z]|[ivx]+)[.)])\s+(?P<rest>\S.*)$")
_NAMES = re.compile(
    r"\b(?:examining|covering|looking at|are (?:those )?(?:of|on|into)|conducted (?:\w+ )?(?:on|of|into)"
    r"|reviews? (?:of|on|into))"
    r"\s+(?P<names>[^.;:]+?)(?=\s+(?:will|are|is|have|has|was|were)\b|[.;:]|$)"
)
_PARTED = re.compile(r",\s+|\s+and\s+")

Lines = Sequence[tuple[str, Place]]


def enter_reviews(draft: Draft, lines: Mapping[str, Lines]) -> None:
    """Only under a heading that speaks of reviews, and only where a stage is told."""
    headings = draft.lexicon.progress.get("review_headings", ())
    for section in draft.all("sections", Section):
        if not any(holds(heading_key(section.title), heading_key(one)) for one in headings):
            continue
        rows = list(_rows(draft, lines.get(section.id, ())))
        if len(rows) > 1:
            register = Register(
                id=draft.new_id("register"),
                title=section.title,
                kind="reviews",
                section=section.id,
                columns=("Review", "Stage"),
                rows=tuple(RegisterRow(cells=cells, place=place) for cells, place in rows),
                place=rows[0][1],
            )
            draft.add("registers", register)


def _rows(draft: Draft, lines: Lines) -> Iterator[tuple[tuple[str, str], Place]]:
    """Below a line that tells a stage each item is a review; a sentence that tells one names its own."""
    stage: str | None = None
    for line, place in lines:
        marked = _MARKED.match(line)
        text = marked["rest"] if marked else line
        told = _stage(draft, text.split(". ")[0])
        if told:
            stage = told if text.rstrip().endswith(":") else None
            names = None if stage else _NAMES.search(text.split(". ")[0])
            for name in _parted(names["names"]) if names else ():
                yield (clean(name), told), place
        elif stage and marked:
            yield (clean(text).rstrip("."), stage), place
        else:
            stage = None


def _parted(names: str) -> list[str]:
    """ "Health and safety" is one name, "respite care and the meals service" are two."""
    parts = _PARTED.split(names)
    lone = "," not in names and any(len(part.split()) == 1 for part in parts)
    return [names] if lone else parts


def _stage(draft: Draft, text: str) -> str | None:
    words = f" {fold(text)} "
    if " review" not in words:
        return None
    stages = {"taking place": "reviews_current", "concluding": "reviews_concluding"}
    stages |= {"implementing": "reviews_implementing", "planned": "reviews_planned"}
    for stage, key in stages.items():
        if any(f" {fold(phrase)} " in words for phrase in draft.lexicon.progress.get(key, ())):
            return stage
    return None
