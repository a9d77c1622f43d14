"""Where a table ends and prose begins: the last cell could go on with every paragraph that follows it."""

from __future__ import annotations

from collections.abc import Sequence

from .cutting import Placed, Step, cells_of
from .pieces import Shape

_TWICE = 2
_SENTENCE = 12
_SHORT_SENTENCE = 6
"""Words."""


def without_prose_at_end(rows: list[list[Placed]], width: int) -> list[list[Placed]]:
    """The rows without the pieces at their end that are likelier prose than cells."""
    while rows and len(cells_of(rows[-1])) == 1 and width > 1:
        rows = rows[:-1]
    if not rows:
        return rows
    last = rows[-1]
    while len(last) > 1 and _is_outside(last[-1], rows[:-1]):
        last = last[:-1]
    return [*rows[:-1], last]


def _is_outside(placed: Placed, above: Sequence[Sequence[Placed]]) -> bool:
    others = [
        [one.piece.text for one in cell]
        for row in above
        for cell in cells_of(row)
        if cell[0].first == cell[0].last == placed.first
    ]
    if placed.step is Step.PARAGRAPH:
        goes_on = placed.piece.shape is Shape.ITEM or placed.piece.starts_inside
        return _is_unlike(placed.piece.text, others) or not (goes_on or any(len(cell) > 1 for cell in others))
    # With one break before it, it stands beside a cell; with more, it may stand below the table.
    return placed.step is Step.CELL and placed.piece.gap > 1 and _is_unlike(placed.piece.text, others)


def _is_unlike(text: str, others: Sequence[Sequence[str]]) -> bool:
    """A sentence in a column of none, or far longer than any other text in it."""
    words = len(text.split())
    texts = [one for cell in others for one in cell]
    longest = max((len(one.split()) for one in texts), default=_SENTENCE)
    if words > _SENTENCE and words > _TWICE * longest:
        return True
    return words > _SHORT_SENTENCE and text.endswith(".") and not any(one.endswith(".") for one in texts)
