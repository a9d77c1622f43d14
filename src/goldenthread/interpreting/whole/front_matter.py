"""What stands at the head of a committee report: whose it is, for whom, which wards, whom to ask."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from goldenthread.documents import Block, Heading, Paragraph, Table
from goldenthread.interpreting.vocabulary.words import heading_key, holds
from goldenthread.model import Place
from goldenthread.wording.texts import clean

_KEY_WORDS = 7
_VALUE_WORDS = 20
_CONTACT_LINES = 6
_SIGNATURE_WORDS = 10
_NUMBERED = re.compile(r"^\d+(?:\.\d+)*\.?\s+")
_NAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\.?\s+)?[A-Z][\w'\u2019-]+(?:\s+[A-Z][\w'\u2019.-]*){1,3}"
)
_POST = re.compile(
    r"(?:(?:Interim|Acting|Deputy|Assistant|Executive|Strategic|Corporate|Joint|Chief|Lead)\s+)*"
    r"(?:Director|Head|Executive|Officer|Leader|Mayor|Chair|Commissioner)\b"
    r"(?:(?:\s+(?:of|for|to|and|&)|,|\s*[-\u2013]|\s+[A-Z(])|$).*"
)
_FOR_WHOM = re.compile(
    r",?\s+to\s+(?:the\s+)?(?=(?:[A-Z][\w&']*\s+(?:and\s+|of\s+)?)*(?:Cabinet|Council|Executive|Committee|Board|Panel)\b(?!\s+\w))"
)
_NEXT_SENTENCE = re.compile(r"(?<=\w{3})\.\s+")
_SIGNED = re.compile(rf"(?P<name>{_NAME.pattern}),\s+(?P<post>{_POST.pattern})")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the document; the cells of a table's row parted by tabs."""

    text: str
    place: Place
    marker: str | None = None
    is_heading: bool = False
    level: int = 0
    """Of a heading: how deep it stands; 0 for another line."""


def lines_of(blocks: Iterable[Block]) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield Line("\t".join(clean(cell.text) for cell in row.cells), row.place)
        elif clean(block.text):
            marker = block.marker if isinstance(block, Paragraph) else None
            level = block.level if isinstance(block, Heading) else 0
            yield Line(clean(block.text), block.place, marker, isinstance(block, Heading), level)


def beside(lines: Sequence[Line], keys: tuple[str, ...]) -> Line | None:
    """ "Version:<tab>FINAL": the cell beside a known key."""
    for line in lines:
        cells = [one for one in line.text.split("\t") if one]
        if len(cells) == 2 and heading_key(cells[0]) in keys and len(cells[0].split()) <= 4:
            return replace(line, text=cells[1])
    return None


def told(lines: Sequence[Line], keys: tuple[str, ...]) -> Line | None:
    """What a key is given: in the cell beside it, behind its colon, or on the line below it."""
    return beside(lines, keys) or _behind_colon(lines, keys) or _below(lines, keys)


def _behind_colon(lines: Sequence[Line], keys: tuple[str, ...]) -> Line | None:
    for line in lines:
        key, colon, value = line.text.partition(":")
        if colon and "\t" not in line.text and heading_key(key) in keys and _is_value(clean(value)):
            return replace(line, text=clean(value))
    return None


def _below(lines: Sequence[Line], keys: tuple[str, ...]) -> Line | None:
    """The key must be written as one: in capitals, with a colon, or as a heading."""
    for line, following in itertools.pairwise(lines):
        marked = line.text.isupper() or line.text.endswith(":") or line.is_heading
        fits = _is_value(following.text) and not following.text.isupper() and not following.is_heading
        if marked and heading_key(line.text) in keys and fits:
            return following
    return None


def _is_value(text: str) -> bool:
    return bool(text) and len(text.split()) <= _VALUE_WORDS and not text.endswith(":")


def led_by(lines: Sequence[Line], phrases: tuple[str, ...]) -> Line | None:
    """ "Report of the Director of Housing": the words behind the phrase."""
    for line in lines:
        words = line.text.split()
        for phrase in phrases:
            length = len(phrase.split())
            rest = words[length + 1 :] if words[length : length + 1] == ["the"] else words[length:]
            is_led = heading_key(" ".join(words[:length])) == phrase and len(phrase.split()) > 1
            if is_led and rest and rest[0][:1].isupper() and _is_value(line.text):
                return replace(line, text=_whose(" ".join(rest)))
    return None


def _whose(text: str) -> str:
    """ "Director of Housing to Cabinet, 12 February 2025": whose report it is, before whom it is for."""
    return _NEXT_SENTENCE.split(_FOR_WHOM.split(text)[0])[0].rstrip(" .,")


def contact_of(lines: Sequence[Line], keys: tuple[str, ...]) -> Line | None:
    """Whom to ask: behind the key, or the lines below it up to the next title."""
    for at, line in enumerate(lines):
        key, colon, value = _NUMBERED.sub("", line.text).partition(":")
        if len(key.split()) > _KEY_WORDS or not any(holds(heading_key(key), one) for one in keys):
            continue
        if clean(value):
            return replace(line, text=clean(value)) if len(value.split()) <= 2 * _VALUE_WORDS else None
        if colon or line.is_heading or line.text.isupper():
            below = _until_title(lines[at + 1 : at + 1 + _CONTACT_LINES])
            return replace(below[0], text="\n".join(one.text for one in below)) if below else None
    return None


def _until_title(lines: Sequence[Line]) -> list[Line]:
    """A line with a number of its own ("7.1 Head of Housing") may look like a title; the first is none."""
    found: list[Line] = []
    for line in lines:
        text = _NUMBERED.sub("", line.text)
        is_title = text.isupper() or (line.is_heading and (bool(found) or text == line.text))
        if is_title or len(text.split()) > _VALUE_WORDS:
            break
        found.append(replace(line, text=text))
    return found


def signature_of(lines: Sequence[Line]) -> Line | None:
    """A name and a post in one line, or the one below the other, as a foreword is signed."""
    for line, following in itertools.zip_longest(lines, lines[1:]):
        if not _is_short(line):
            continue
        if _SIGNED.fullmatch(line.text) and not re.search(r"\d", line.text):
            return line
        named = following is not None and _is_short(following) and _NAME.fullmatch(line.text)
        if named and _POST.fullmatch(following.text):
            return replace(line, text=f"{line.text}, {following.text}")
    return None


def _is_short(line: Line) -> bool:
    return not line.marker and not line.is_heading and len(line.text.split()) <= _SIGNATURE_WORDS
