"""Excel workbooks to blocks."""

from .old import read_binary_workbook, read_old_workbook
from .reader import read_workbook

__all__ = ["read_binary_workbook", "read_old_workbook", "read_workbook"]
