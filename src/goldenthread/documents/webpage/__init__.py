"""Web pages (HTML) to blocks."""

from .reader import read_page

__all__ = ["read_page"]
