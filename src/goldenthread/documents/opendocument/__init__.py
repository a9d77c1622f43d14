"""OpenDocument sheets (.ods) to blocks."""

from .reader import read_open_sheets

__all__ = ["read_open_sheets"]
