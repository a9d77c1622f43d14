"""Items of a list as a tree: by how deep they stand, and by the marks they carry."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from goldenthread.documents import Paragraph
from goldenthread.wording.texts import clean, ends_open

from .outline import paragraph_number

_ROMAN = re.compile(r"[ivx]+", re.IGNORECASE)


@dataclass(slots=True)
class Node:
    item: Paragraph
    children: list[Node] = field(default_factory=list)

    @property
    def items(self) -> list[Paragraph]:
        """This item and all below it, in printed order."""
        return [self.item, *(one for child in self.children for one in child.items)]

    @property
    def text(self) -> str:
        return clean(self.item.text)


def leads_in(text: str) -> bool:
    """The line ends on a colon, or on a colon with a dash as older reports print it."""
    return clean(text).rstrip(" -\u2013\u2014").endswith(":")


def nested(items: Sequence[Paragraph]) -> list[Node]:
    """What stands deeper belongs to the item above. At one depth, where indents are lost, a new kind of mark
    opens a list of its own if it begins one (1, a, i) or stands below a colon.
    """
    roots: list[Node] = []
    open_nodes: list[Node] = []
    for item in items:
        node = Node(item)
        while open_nodes and not _below(item, open_nodes[-1], open_nodes):
            open_nodes.pop()
        (open_nodes[-1].children if open_nodes else roots).append(node)
        open_nodes.append(node)
    return roots


def _below(item: Paragraph, parent: Node, open_nodes: Sequence[Node]) -> bool:
    if item.depth != parent.item.depth:
        return item.depth > parent.item.depth
    style = _style(item.marker)
    if _next_letter(parent.item.marker, item.marker) or any(
        _style(n.item.marker) == style for n in open_nodes
    ):
        return False
    siblings_there = any(_style(child.item.marker) == style for child in parent.children)
    begins = _plain(item.marker).lower() in ("1", "a", "i")
    return siblings_there or begins or leads_in(parent.text)


def _next_letter(marker: str | None, following: str | None) -> bool:
    """Behind h an i is a letter, not a Roman one."""
    one, other = _plain(marker), _plain(following)
    return len(one) == len(other) == 1 and one.isalpha() and ord(other) == ord(one) + 1


def _plain(marker: str | None) -> str:
    return (marker or "").strip().strip("().")


def _style(marker: str | None) -> str:
    """The kind of mark, its letter or number left out: "(1)" and "(12)" are one kind."""
    plain = (marker or "").strip()
    if paragraph_number(plain):
        return "1.1"
    if _ROMAN.search(plain) and _ROMAN.fullmatch(plain.strip("().")):
        return _ROMAN.sub("i", plain, count=1)
    return re.sub(r"[A-Za-z]", "a", re.sub(r"\d+", "1", plain), count=1)


def completed(items: Sequence[Paragraph]) -> list[Paragraph]:
    """Items that complete the one above become part of it, where a list lost its indents.

    "taking forward our work through" opens, the bullets up to the next that opens so complete it. Only where
    the first item opens and another does: a single one may be a slip.
    """
    opens = [_opens(item.text) for item in items]
    if opens.count(True) < 2 or not opens[0]:
        return list(items)
    found: list[Paragraph] = []
    for item, is_open in zip(items, opens, strict=True):
        if is_open:
            found.append(item)
        else:
            mark = "" if _opens(found[-1].text) else ";"
            found[-1] = replace(found[-1], text=f"{clean(found[-1].text)}{mark} {clean(item.text)}")
    return found


def _opens(text: str) -> bool:
    return ends_open(text) or leads_in(text)
