"""Numbered prose put in order before it is read: broken sentences joined, numbered titles made headings.

A report that numbers its paragraphs ("2.3.1 Last year's plan ...") numbers its titles in the same row
("2.3 National policy"), and a text file shows no other difference between the two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from goldenthread.documents import Block, Heading, Paragraph, Table
from goldenthread.interpreting.record.links import only_references, refers_only
from goldenthread.wording.texts import clean, ends_closed, starts_inside

_TITLE_WORDS = 12
_PROSE_WORDS = 8
_INITIALS = 6
"""So many letters or fewer may be a name: "NHS", "DMT"."""
_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3})*)\.?")
_LEADING_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3})*)\.?\s")


def outlined(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return _titled(_joined(_referring(blocks)))


def paragraph_number(marker: str | None) -> str | None:
    """The number of a numbered paragraph: "2.3", "4.12.1". A plain "2." numbers the items of a list."""
    found = _NUMBER.fullmatch((marker or "").strip())
    return found[1] if found and "." in found[1] else None


def _referring(blocks: Sequence[Block]) -> list[Block]:
    """ "Also refer to" and the numbers below it, in lines or in columns, as one line."""
    found: list[Block] = []
    for block in blocks:
        last = found[-1] if found else None
        numbers = _numbers_alone(block)
        if numbers and isinstance(last, Paragraph) and last.marker is None and refers_only(last.text):
            found[-1] = replace(last, text=f"{last.text} {numbers}")
        else:
            found.append(block)
    return found


def _numbers_alone(block: Block) -> str:
    """The numbers of a line or a table that holds nothing else."""
    if isinstance(block, Paragraph) and block.marker is None:
        return block.text if only_references(block.text) else ""
    if not isinstance(block, Table):
        return ""
    cells = [clean(cell.text) for row in block.rows for cell in row.cells if clean(cell.text)]
    return " ".join(cells) if all(map(only_references, cells)) else ""


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """A sentence that a blank line or a page broke is one paragraph again."""
    found: list[Block] = []
    for block in blocks:
        last = found[-1] if found else None
        if isinstance(last, Paragraph) and isinstance(block, Paragraph) and _goes_on(last, block):
            found[-1] = replace(last, text=f"{last.text.rstrip()} {block.text.lstrip()}")
        else:
            found.append(block)
    return found


def _goes_on(last: Paragraph, block: Paragraph) -> bool:
    """Sheets are left alone: there each line is a cell. So are bullets, which often end without a stop."""
    if block.marker is not None or block.place.sheet is not None or not starts_inside(block.text):
        return False
    if last.marker is not None and paragraph_number(last.marker) is None:
        return False
    words = clean(last.text)
    return len(words.split()) > _PROSE_WORDS and words[:1].isupper() and not ends_closed(words)


def _titled(blocks: list[Block]) -> tuple[Block, ...]:
    levels: dict[str, int] = {}
    found: list[Block] = []
    listing = False
    for at, block in enumerate(blocks):
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        listing = _in_list(block, blocks[at - 1] if at else None, listing)
        number = _title_number(block, following)
        if number is not None and not (listing and "." not in number):
            found.append(_heading(number, block, levels))
        elif isinstance(block, Paragraph) and _in_capitals(blocks, at):
            found.append(Heading(text=clean(block.text), level=1, place=block.place))
        else:
            found.append(block)
        _remember(found[-1], levels)
    return tuple(found)


def _in_list(block: Block, last: Block | None, listing: bool) -> bool:
    """Below a line that ends on a colon "1." begins a list, whose items may run 1., 1.1, 2. as titles do."""
    if not isinstance(block, Paragraph) or block.marker is None:
        return False
    led_in = isinstance(last, Paragraph) and clean(last.text).endswith(":")
    begins = led_in and _NUMBER.fullmatch(block.marker.strip()) is not None
    return listing or (begins and paragraph_number(block.marker) is None)


def _title_number(block: Block, following: Block | None) -> str | None:
    """The number of a paragraph that is a title: its first child follows, or words without a number do."""
    if not isinstance(block, Paragraph) or not isinstance(following, Paragraph):
        return None
    match = _NUMBER.fullmatch((block.marker or "").strip())
    text = clean(block.text)
    if match is None or not text[:1].isupper() or len(text.split()) > _TITLE_WORDS:
        return None
    number = match[1]
    if text[-1] in ".;," or (text[-1] == ":" and "." in number):
        return None
    below = _NUMBER.fullmatch((following.marker or "").strip())
    if below is not None:
        return number if below[1].startswith(f"{number}.") else None
    opens_prose = following.marker is None and _is_prose(following.text)
    return number if "." in number and opens_prose and not re.search(r"[\d(]", text) else None


def _is_prose(text: str) -> bool:
    words = clean(text)
    return len(words.split()) > _PROSE_WORDS and ends_closed(words)


def _in_capitals(blocks: Sequence[Block], at: int) -> bool:
    """A line of capitals over prose, or over such a line, is a title where the format marks none."""
    block, *below = blocks[at : at + 2]
    if not isinstance(block, Paragraph) or block.marker is not None or block.place.sheet is not None:
        return False
    text = clean(block.text)
    shouted = text.isupper() and len(text) > _INITIALS and len(text.split()) <= _TITLE_WORDS
    if not shouted or re.search(r"[\d:;.,]", text) or not below:
        return False
    following = below[0]
    if not isinstance(following, Paragraph) or following.marker is not None:
        return False
    return _is_prose(following.text) or _in_capitals(blocks, at + 1)


def _heading(number: str, block: Block, levels: dict[str, int]) -> Heading:
    text = block.text if isinstance(block, Paragraph) else ""
    return Heading(text=f"{number} {clean(text)}", level=_level(number, levels), place=block.place)


def _level(number: str, levels: dict[str, int]) -> int:
    """One below the heading whose number it carries on; without such, as deep as its number."""
    parent = number
    while "." in parent:
        parent = parent.rpartition(".")[0]
        if parent in levels:
            return levels[parent] + number.count(".") - parent.count(".")
    return number.count(".") + 1


def _remember(block: Block, levels: dict[str, int]) -> None:
    match = _LEADING_NUMBER.match(f"{clean(block.text)} ") if isinstance(block, Heading) else None
    if isinstance(block, Heading) and match:
        levels[match[1]] = block.level
