"""Tables that were saved as text, one cell a line, put together again."""

from .rebuilding import rebuild

__all__ = ["rebuild"]
