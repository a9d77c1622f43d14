"""Plain text and markdown to blocks."""

from .reader import read_text

__all__ = ["read_text"]
