"""Word documents (.docx) to blocks."""

from .reader import read_word

__all__ = ["read_word"]
