"""Running headers, footers and page numbers: told by their place and by coming again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from .drafts import Item, PageDraft, TableDraft, TextDraft

# How much of the page's height, at its head and at its foot, such lines keep to.
_MARGIN = 0.13
_FEWEST_PAGES = 3
# Larger letters than the text's are rather a heading, unless most pages have it.
_LARGE = 1.2
_MOST_PAGES = 0.6
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:[-–—]\s?)?(?:page\s*:?\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/)\s*\d{1,4})?(?:\s?[-–—])?"
    r"|\d{1,4}\s*\|\s*p\s?a\s?g\s?e",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\bpage\s*:?\s*\d|^\d{1,4}\s|\s\d{1,4}$", re.IGNORECASE)

Key = tuple[str, int]


@dataclass(slots=True)
class _Repeated:
    texts: set[str] = field(default_factory=set)
    pages: int = 0


def drop_running(pages: Sequence[PageDraft], body: float, told: Counter[str]) -> None:
    """Take them out of the pages; the first page keeps its own header, which often names the council."""
    repeated: dict[Key, _Repeated] = {}
    for page in pages:
        for text in _outer(page):
            found = repeated.setdefault(_key(text), _Repeated())
            found.texts.add(text.text)
            found.pages += 1
    for page in pages:
        page.items = _kept(page, pages, repeated, body, told)


def _kept(
    page: PageDraft,
    pages: Sequence[PageDraft],
    repeated: dict[Key, _Repeated],
    body: float,
    told: Counter[str],
) -> list[Item]:
    outer = {id(text) for text in _outer(page)}
    kept: list[Item] = []
    for item in page.items:
        if isinstance(item, TableDraft) or id(item) not in outer:
            kept.append(item)
            continue
        found = repeated.get(_key(item), _Repeated({item.text}, 1))
        if _is_page_number(item) and (len(pages) > 1 or not item.text.isdigit()):
            continue
        changes = len(found.texts) > 1
        names_plan = page is pages[0] and not changes and item.top < page.height / 2
        if names_plan or not (item.running or _is_running(item, found, len(pages), body)):
            kept.append(item)
        else:
            told[_DIGITS.sub("#", item.text) if changes else item.text] += 1
    return kept


def _outer(page: PageDraft) -> list[TextDraft]:
    top, bottom = _MARGIN * page.height, (1 - _MARGIN) * page.height
    return [
        item
        for item in page.items
        if isinstance(item, TextDraft) and (item.bottom <= top or item.top >= bottom)
    ]


def _key(text: TextDraft) -> Key:
    return _DIGITS.sub("#", text.text), round(text.top / 4)


def _is_running(item: TextDraft, found: _Repeated, pages: int, body: float) -> bool:
    if found.pages < _FEWEST_PAGES:
        return False
    if len(found.texts) > 1:
        # "Priority 1", "Priority 2" head the pages of a plan and are no running lines.
        return _NUMBERED.search(item.text) is not None and not item.bold and item.size < _LARGE * body
    return item.size < _LARGE * body or found.pages >= _MOST_PAGES * pages


def _is_page_number(item: TextDraft) -> bool:
    return _PAGE_NUMBER.fullmatch(item.text.strip()) is not None
