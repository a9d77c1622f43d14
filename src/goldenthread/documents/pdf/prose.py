"""Lines of a column to paragraphs: what was broken for width is one, what ends is apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from goldenthread.documents.markers import split_marker

from .celltext import begins_item, glue, is_broken
from .drafts import PageDraft, Stretch, TextDraft
from .lines import Line, segments

# In parts of the letters' size.
_APART = 0.75
_SAME_SIZE = 0.08
# In parts of the column's width.
_RAGGED = 0.1
_FULL = 0.2
_SEVERAL = 3
_NARROWEST = 100.0
LEADER = re.compile(r"\s*(?:[.\u2026\u00b7_]\s?){4,}(\d{1,4}|[ivxl]{1,6})\s*$")
"""A line of a list of contents: dots lead to the number of a page."""
_ENDS = (".", "!", "?", ":", ";")


def paragraphs(stretch: Stretch, page_width: float) -> Iterator[TextDraft]:
    right = _right(stretch, page_width)
    draft: TextDraft | None = None
    last: Line | None = None
    for line in stretch.lines:
        if draft is None or last is None or not _runs_on(draft, last, line, stretch.x0, right):
            if draft is not None:
                yield draft
            draft = _begun(line)
        else:
            draft.text += glue(draft.text) + line.text
            draft.bottom, draft.x1 = line.bottom, max(draft.x1, line.x1)
            draft.x0 = min(draft.x0, line.x0) if draft.lines > 1 else draft.x0
            draft.lines += 1
        draft.broken = line.x1 > right - _FULL * (right - stretch.x0)
        last = line
    if draft is not None:
        yield draft


def join_over_pages(pages: Sequence[PageDraft]) -> None:
    """Make one of a paragraph that stops in mid-sentence at a page's foot and goes on at the next head."""
    above: TextDraft | None = None
    for page in pages:
        first = page.items[0] if page.items else None
        if above is not None and isinstance(first, TextDraft) and _goes_on(above, first):
            above.text += glue(above.text) + first.text
            above.broken = first.broken
            del page.items[0]
        if page.items:
            last = page.items[-1]
            above = last if isinstance(last, TextDraft) else None


def _goes_on(above: TextDraft, first: TextDraft) -> bool:
    same_size = abs(above.size - first.size) <= _SAME_SIZE * above.size
    mid_sentence = above.broken and not above.text.endswith(_ENDS) and first.text[:1].islower()
    return same_size and mid_sentence and above.bold == first.bold and split_marker(first.text)[0] is None


def _begun(line: Line) -> TextDraft:
    running = all(word.artifact for word in line.words)
    return TextDraft(
        line.text, line.x0, line.top, line.x1, line.bottom, line.size, line.bold, running=running
    )


def _right(stretch: Stretch, page_width: float) -> float:
    """How far lines may reach: where several end, else as far from the page's edge as they begin."""
    width = stretch.x1 - stretch.x0
    full = sum(line.x1 > stretch.x1 - _RAGGED * width for line in stretch.lines)
    if full >= _SEVERAL and width > _NARROWEST:
        return stretch.x1
    return max(stretch.x1, page_width - stretch.x0)


def _runs_on(draft: TextDraft, last: Line, line: Line, left: float, right: float) -> bool:
    size = max(last.size, line.size)
    if abs(last.size - line.size) > _SAME_SIZE * size or line.top - last.bottom > _APART * size:
        return False
    if LEADER.search(last.text) or LEADER.search(line.text):
        return False
    # What stands in three places or more along a line is a row of something, not prose.
    if len(segments(last)) > 2 or len(segments(line)) > 2:
        return False
    if line.x0 >= last.x1 or begins_item(line) or line.top < last.top - size:
        return False
    is_open = last.x1 > right - _FULL * (right - left)
    if draft.bold and not line.bold and draft.lines == 1 and not is_open:
        return False
    if line.text[:1].islower() and not draft.text.endswith(_ENDS):
        return True
    return is_broken(last, line, left, right)
