"""One report model to HTML, Word and PDF; fragments (tags, tables, charts) that pages use too."""

from .asat import default_as_at
from .writing import FORMATS, ReportSummary, write_report

__all__ = ["FORMATS", "ReportSummary", "default_as_at", "write_report"]
