"""PDF (.pdf) to blocks: a page's letters and lines, put together again to words, tables and paragraphs."""

from .reader import read_pdf

__all__ = ["read_pdf"]
