"""What holds of a whole document: every text in it, and every date of what was read from it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from goldenthread.documents import Document, Heading, Paragraph
from goldenthread.model import When

T = TypeVar("T")


def texts_of(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph):
            yield block.text
        else:
            yield from (cell.text for row in block.rows for cell in row.cells)


def with_whens(value: T, change: Callable[[When], When]) -> T:
    """The same value, each date in it, however deep, as `change` gives it back."""
    changed: Any = value
    if isinstance(value, When):
        changed = change(value)
    elif isinstance(value, tuple):
        changed = tuple(with_whens(one, change) for one in value)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        changes = {
            field.name: new
            for field in dataclasses.fields(value)
            if (new := with_whens(old := getattr(value, field.name), change)) != old
        }
        changed = dataclasses.replace(value, **changes) if changes else value
    return changed if isinstance(changed, type(value)) else value
