"""Web pages (HTML) to blocks."""

from .reader import read_page
from .single_file import read_single_file_page

__all__ = ["read_page", "read_single_file_page"]
