"""Where a flattened table cannot go on: headings, notes, captions, and the text's own numbering."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from goldenthread.documents import Block, Heading, Paragraph

_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3})*)\.?(?=\s|$)")
_NOTES = re.compile(
    r"(notes?( to .*)?|key|source|glossary|abbreviations)\s*:?"
    r"|(notes?|source|key)\s*:.*"
    r"|(table|figure|chart|graph|map)\s+\d+.*"
    r"|(appendix|annexe?|section|part|schedule)\s+(\d+|[A-Z])\b\s*[-–—:.].*",
    re.IGNORECASE | re.DOTALL,
)
_SKIPPED = 3

Number = tuple[int, ...]


def is_stop(text: str) -> bool:
    """A caption, a heading of notes or of a part: nothing of a table."""
    return _NOTES.fullmatch(text) is not None


def stop_after(blocks: Sequence[Block], first_line: int) -> int | None:
    """The first line behind `first_line` that certainly stands outside a table which begins there."""
    above: Number | None = None
    inside: set[Number] = set()
    for block, line in _placed(blocks):
        number = _number(block)
        if line < first_line:
            above = number or above
            continue
        if is_stop(block_text(block)) or (isinstance(block, Heading) and number is None):
            return line
        if number is None:
            continue
        if not inside & _before(number) and above is not None and above in _before(number):
            return line
        inside.add(number)
    return None


def block_text(block: Block) -> str:
    return block.text if isinstance(block, Heading | Paragraph) else ""


def _placed(blocks: Sequence[Block]) -> Iterator[tuple[Block, int]]:
    return ((block, block.place.line) for block in blocks if block.place.line is not None)


def _number(block: Block) -> Number | None:
    text = block.text if isinstance(block, Heading) else (isinstance(block, Paragraph) and block.marker) or ""
    found = _NUMBER.match(text)
    return tuple(int(part) for part in found[1].split(".")) if found else None


def _before(number: Number) -> set[Number]:
    """The numbers that this one may go on from: 2.4 from 2.3 or 2.2, and 2.3.1 from 2.3 too."""
    *parents, last = number
    found: set[Number] = {(*parents, last - step) for step in range(1, _SKIPPED + 1)}
    for cut in range(len(number) - 1, 0, -1):
        if number[cut] > 2:
            break
        found.add(number[:cut])
    return found
