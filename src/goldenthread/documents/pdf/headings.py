"""Which paragraphs are headings: larger letters than the text's, or a short bold line of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from goldenthread.documents.markers import split_marker

from .drafts import PageDraft, TextDraft

_LARGER = 1.12
_LONGEST = 160
_LONGEST_BOLD = 110
_DEEPEST = 6
_HARDLY_ANY = 0.05


class Levels:
    def __init__(self, pages: Sequence[PageDraft], body: float) -> None:
        self._body = body
        drafts = [item for page in pages for item in page.items if isinstance(item, TextDraft)]
        styles = {self._style(draft) for draft in drafts if self._is_heading(draft)}
        ranked = sorted(styles, reverse=True)
        self._levels = {style: min(rank, _DEEPEST) for rank, style in enumerate(ranked, start=1)}

    def of(self, draft: TextDraft) -> int | None:
        return self._levels[self._style(draft)] if self._is_heading(draft) else None

    def _style(self, draft: TextDraft) -> tuple[float, bool]:
        return max(self._body, round(draft.size)), draft.bold

    def _is_heading(self, draft: TextDraft) -> bool:
        text = draft.text
        if not any(map(str.isalpha, text)) or len(text) > _LONGEST:
            return False
        if text.endswith((".", ";", ",")) and not text[-2:-1].isdigit():
            return False
        if draft.size >= _LARGER * self._body:
            return True
        if not draft.bold or len(text) > _LONGEST_BOLD or draft.size < 0.95 * self._body:
            return False
        marker, _ = split_marker(text)
        return marker is None or marker[0].isdigit()


def body_size(pages: Sequence[PageDraft]) -> float:
    """The size of most letters of sentences; of most letters at all where there is hardly a sentence.

    The titles of a page that is nearly all table are no measure: they may hold more letters than the lines
    beside them.
    """
    prose: Counter[float] = Counter()
    for page in pages:
        for item in page.items:
            if isinstance(item, TextDraft) and _is_sentence(item.text):
                prose[float(round(item.size))] += len(item.text)
    every: Counter[float] = Counter()
    for page in pages:
        every.update(page.sizes)
    sizes = prose if prose.total() > _HARDLY_ANY * every.total() else every
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _is_sentence(text: str) -> bool:
    return len(text) > _LONGEST or text.endswith((".", ";", ":", ",", "!", "?"))
