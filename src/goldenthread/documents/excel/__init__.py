"""Excel workbooks (.xlsx) to blocks."""

from .reader import read_workbook

__all__ = ["read_workbook"]
