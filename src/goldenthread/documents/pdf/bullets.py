"""Bullets that are drawn and not printed: browsers paint a disc, a ring or a square before a list item."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from .marks import Fill, Marks, Word

# In parts of the size of the item's letters.
_LARGEST = 0.66
_NEAR = 2.4
_FAR = 3.0
_MOST = 2000


def add_drawn_bullets(marks: Marks) -> None:
    """Put a bullet for each small shape that stands just before words and has none before itself."""
    small = [fill for fill in marks.fills if _is_small(fill)]
    if not small or len(small) > _MOST:
        return
    words = sorted((word for word in marks.words if word.turned == 0), key=lambda word: word.top)
    tops = [word.top for word in words]
    for fill in small:
        _, y = fill.middle
        level = [
            word
            for word in words[bisect.bisect_left(tops, y - 40) : bisect.bisect_right(tops, y)]
            if word.bottom >= y
        ]
        item = _item(fill, level)
        if item is not None:
            marks.fills.remove(fill)
            marks.words.append(
                Word(
                    "•",
                    fill.x0,
                    item.top,
                    fill.x1,
                    item.bottom,
                    item.size,
                    spaced=True,
                    artifact=item.artifact,
                )
            )


def _item(fill: Fill, level: Sequence[Word]) -> Word | None:
    after = [word for word in level if word.x0 >= fill.x1]
    item = min(after, key=lambda word: word.x0, default=None)
    if item is None or item.x0 - fill.x1 > _NEAR * item.size:
        return None
    if max(fill.x1 - fill.x0, fill.bottom - fill.top) > _LARGEST * item.size:
        return None
    alone = all(word.x0 > fill.x0 or fill.x0 - word.x1 > _FAR * item.size for word in level)
    return item if alone else None


def _is_small(fill: Fill) -> bool:
    width, height = fill.x1 - fill.x0, fill.bottom - fill.top
    return 1.2 < width < 9 and 1.2 < height < 9 and 0.6 < width / height < 1.6
