"""Actions that minutes set behind what was said: "... noted it. ACTION: Head of Care to write by May"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from goldenthread.documents import Block, Paragraph
from goldenthread.wording import read_when
from goldenthread.wording.texts import clean

from .labelled import Labelled

_LABEL = re.compile(
    r"(?<=[.!?)])\s+(?=(?:ACTIONS?(?: POINT)?|Actions?(?: point)?|Agreed action)(?: \d+)?:\s)"
)
_ASKED = re.compile(r"(?P<whom>[A-Z]\S*(?: \S+){0,7}?) (?:to|will) (?P<what>[a-z][\w-]* \S.*)", re.DOTALL)
_SMALL = frozenset(("of", "and", "for", "the", "&", "in", "with", "on"))
_BY = re.compile(r"\b(?:by|before)\s+(?:the end of\s+)?(?P<when>[\w /.-]+)$", re.IGNORECASE)


def with_asides_apart(blocks: Sequence[Block]) -> Iterator[Block]:
    """A paragraph that ends on an action as two: what was said, and the action."""
    for block in blocks:
        if not isinstance(block, Paragraph) or not _LABEL.search(text := clean(block.text)):
            yield block
            continue
        said, *asked = _LABEL.split(text)
        yield replace(block, text=said)
        yield from (replace(block, text=one, marker=None, depth=0) for one in asked)


def asked_of(text: str) -> tuple[str, tuple[Labelled, ...]] | None:
    """ "Head of Care to write to families by May 2027" to what is asked, of whom, and by when."""
    match = _ASKED.fullmatch(clean(text).rstrip("."))
    if match is None or not all(word[0].isupper() or word in _SMALL for word in match["whom"].split()):
        return None
    pairs = [Labelled("Owner", "owner", match["whom"])]
    due = _BY.search(match["what"])
    if due and read_when(due["when"]).is_dated:
        pairs.append(Labelled("By when", "end", due["when"]))
    return match["what"], tuple(pairs)
