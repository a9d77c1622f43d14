"""What the reader has to tell people of a PDF: what it left out, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from goldenthread.documents.build import Builder

from .glyphs import UNKNOWN
from .marks import Marks

_A_SCAN_COVERS = 0.5
_MOST_LINES = 12


@dataclass(slots=True)
class Seen:
    """Pages with something to tell."""

    damaged: list[int] = field(default_factory=list)
    scanned: list[int] = field(default_factory=list)
    pictured: list[int] = field(default_factory=list)
    slanted: list[int] = field(default_factory=list)
    nameless: list[int] = field(default_factory=list)
    typed: list[int] = field(default_factory=list)
    ticked: list[int] = field(default_factory=list)
    commented: list[int] = field(default_factory=list)
    coloured: list[int] = field(default_factory=list)
    aligned: list[int] = field(default_factory=list)
    running: Counter[str] = field(default_factory=Counter)

    def note(self, page: int, marks: Marks) -> None:
        is_scan = not marks.words and marks.pictured >= _A_SCAN_COVERS
        told = (
            (self.scanned, is_scan),
            (self.pictured, marks.pictures > 0 and not is_scan),
            (self.slanted, marks.slanted),
            (self.nameless, any(UNKNOWN in word.text for word in marks.words)),
            (self.typed, marks.typed),
            (self.ticked, marks.ticked),
            (self.commented, marks.commented),
        )
        for pages, holds in told:
            if holds:
                pages.append(page)


def write_notes(build: Builder, seen: Seen) -> None:
    sentences = (
        (seen.damaged, "Damaged and left out: {}."),
        (seen.scanned, "Without text, as a scanner makes pages, and left out: {}."),
        (seen.nameless, "Letters whose font does not say what they are stand as \ufffd on {}."),
        (seen.slanted, "Words printed aslant (a watermark) were left out on {}."),
        (seen.coloured, "Cells without words were given the word for their colour on {}."),
        (seen.aligned, "Tables without lines between their columns were read by how the words stand on {}."),
        (seen.typed, "What was typed into form fields or text boxes was read as text on {}."),
        (seen.ticked, "Ticks in form fields were left out on {}."),
        (seen.commented, "Comments were left out on {}."),
    )
    if seen.pictured:
        build.note("Pictures were left out.")
    for pages, sentence in sentences:
        if pages:
            build.note(sentence.format(_named(pages)))
    for text, count in seen.running.most_common(_MOST_LINES):
        where = "one page" if count == 1 else f"{count} pages"
        build.note(f"A line at the head or foot of {where} was left out: {text}")


def _named(pages: Sequence[int]) -> str:
    numbers = list(dict.fromkeys(pages))
    listed = ", ".join(map(str, numbers[:20])) + (" and more" if len(numbers) > 20 else "")
    return f"page {listed}" if len(numbers) == 1 else f"pages {listed}"
