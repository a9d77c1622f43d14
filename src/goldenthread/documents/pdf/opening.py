"""A PDF's bytes to its pages, and what a reader is told of one that cannot be opened."""

from __future__ import annotations

import io
import itertools
import logging
from collections.abc import Iterator
from typing import Any

from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfplumber.page import Page
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException

from goldenthread.errors import TooMuch, UnreadableFile

MOST_PAGES = 3000


def open_pdf(content: bytes, name: str) -> PDF:
    # pdfminer tells a log of every oddity in a stranger's file; what matters is told as a note.
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    logging.getLogger("pdfplumber").setLevel(logging.CRITICAL)
    try:
        pdf = PDF.open(io.BytesIO(content), raise_unicode_errors=False)
    except PdfminerException as error:
        raise refusal(error, name) from None
    except (MemoryError, RecursionError):
        raise
    except Exception:  # noqa: BLE001 - what a damaged file raises in pdfminer has no bounds
        raise damaged(name) from None
    return pdf


def forget(pdf: PDF) -> None:
    """Let go of what pdfminer keeps of pages already read; fonts it keeps elsewhere."""
    pdf.doc._cached_objs.clear()


def pages_of(pdf: PDF, name: str) -> Iterator[Page | None]:
    """Pages one by one: the next is made when the one before is done with. None for a damaged one."""
    made = PDFPage.create_pages(pdf.doc)
    for number in itertools.count(1):
        try:
            given = next(made, None)
        except (MemoryError, RecursionError):
            raise
        except Exception:  # noqa: BLE001 - as above
            # Where the next page stands cannot be told: the file breaks off here.
            yield None
            return
        if given is None:
            return
        if number > MOST_PAGES:
            raise TooMuch(
                f"The file has more than {MOST_PAGES:,} pages.",
                place=name,
                way_out="Save the part that holds the plan as a file of its own.",
            )
        yield _page(pdf, given, number)


def _page(pdf: PDF, given: PDFPage, number: int) -> Page | None:
    try:
        return Page(pdf, given, page_number=number)
    except (MemoryError, RecursionError):
        raise
    except Exception:  # noqa: BLE001 - as above
        return None


def refusal(error: Exception, name: str) -> Exception:
    """What a failure inside pdfminer means for the reader."""
    cause: Any = error.args[0] if error.args else error
    if isinstance(cause, (MemoryError, RecursionError)):
        return cause
    if isinstance(cause, PDFPasswordIncorrect):
        return UnreadableFile(
            "The file is password-protected.", place=name, way_out="Save it without a password."
        )
    if isinstance(cause, PDFEncryptionError):
        return UnreadableFile(
            "The file is encrypted in a way that cannot be read.",
            place=name,
            way_out="Save it without a password.",
        )
    return damaged(name)


def damaged(name: str) -> UnreadableFile:
    return UnreadableFile(
        "The file is damaged or cut short.", place=name, way_out="Fetch it again, or save it again."
    )
