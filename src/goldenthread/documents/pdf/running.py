"""Running headers, footers and page numbers: told by their place and by coming again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from .drafts import Item, PageDraft, TextDraft

_MARGIN = 0.13
_FEWEST_PAGES = 3
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:[-–—]\s?)?(?:page\s*:?\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/)\s*\d{1,4})?(?:\s?[-–—])?"
    r"|\d{1,4}\s*\|\s*p\s?a\s?g\s?e",
    re.IGNORECASE,
)


def drop_running(pages: Sequence[PageDraft], told: Counter[str]) -> None:
    """Take them out of the pages; the first page keeps its own words, which often name the council."""
    counts: Counter[tuple[str, int]] = Counter()
    texts: dict[tuple[str, int], set[str]] = {}
    for page in pages:
        for text in _outer(page):
            key = _key(text)
            counts[key] += 1
            texts.setdefault(key, set()).add(text.text)
    for index, page in enumerate(pages):
        outer = _outer(page)
        kept: list[Item] = []
        for item in page.items:
            if isinstance(item, TextDraft) and _is_running(item, outer, counts, pages):
                changes = len(texts.get(_key(item), ())) > 1
                if not _is_page_number(item):
                    if index == 0 and not changes and item.top < page.height / 2:
                        kept.append(item)
                    else:
                        told[_DIGITS.sub("#", item.text) if changes else item.text] += 1
            else:
                kept.append(item)
        page.items = kept


def _outer(page: PageDraft) -> list[TextDraft]:
    top, bottom = _MARGIN * page.height, (1 - _MARGIN) * page.height
    return [
        item
        for item in page.items
        if isinstance(item, TextDraft) and (item.bottom <= top or item.top >= bottom)
    ]


def _key(text: TextDraft) -> tuple[str, int]:
    return _DIGITS.sub("#", text.text), round(text.top / 4)


def _is_running(
    item: TextDraft, outer: Sequence[TextDraft], counts: Counter[tuple[str, int]], pages: Sequence[PageDraft]
) -> bool:
    if item.running:
        return True
    if not any(item is one for one in outer):
        return False
    if counts[_key(item)] >= _FEWEST_PAGES:
        return True
    return _is_page_number(item) and (len(pages) > 1 or not item.text.isdigit())


def _is_page_number(item: TextDraft) -> bool:
    return _PAGE_NUMBER.fullmatch(item.text.strip()) is not None
