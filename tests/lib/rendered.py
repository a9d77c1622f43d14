"""The sample plan's report in each format, written once for all tests that read it."""

from __future__ import annotations

import functools

from goldenthread.reports.build import build_report
from goldenthread.reports.cleaning import cleaned
from goldenthread.reports.html import to_html
from goldenthread.reports.pdf import to_pdf
from goldenthread.reports.report import Report
from goldenthread.reports.word.writer import to_docx
from tests.lib.sample_record import AS_AT, sample_record


@functools.cache
def sample_report() -> Report:
    return cleaned(build_report(sample_record(), AS_AT, "the day the plan was last refreshed"))


@functools.cache
def sample_html() -> str:
    return to_html(sample_report()).decode()


@functools.cache
def sample_docx() -> bytes:
    return to_docx(sample_report())


@functools.cache
def sample_pdf() -> bytes:
    return to_pdf(sample_report())
