"""Tables that were saved as text, one cell a line or a label a line, put together again."""

from .cards import with_cards
from .rebuilding import rebuild

__all__ = ["rebuild", "with_cards"]
