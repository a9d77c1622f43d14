"""One small valid file of every format that is read, by the name that a person would give it."""

import typst

from tests.lib.made_documents import SMALL as FIRST
from tests.lib.made_documents import small_csv, small_docx, zipped
from tests.lib.old_workbooks import OldSheet, xls
from tests.lib.open_sheets import ods, row, sheet, value, words
from tests.lib.slides import pptx, shape, table
from tests.lib.slides import words as line

_PAGE = b"""= Plan

Words of the plan.

#table(columns: 2, [Ref], [Action], [1/1], [Open the hub])
"""


def old_sheets() -> dict[str, OldSheet]:
    rows = [["Ref", "Target", "Share"], ["A1", 12.5, (0.75, "0%")], ["Note", None, (46112, "d/m/yyyy")]]
    return {"Plan": OldSheet(rows, merges=[(2, 2, 0, 1)]), "Lists": OldSheet([["x"]], hidden=1)}


def small_xls() -> bytes:
    return xls(old_sheets())


def small_ods() -> bytes:
    styles = '<style:style style:name="b"><style:text-properties fo:font-weight="bold"/></style:style>'
    rows = (
        row(words("Ref", 'table:style-name="b"'), words("Share", 'table:number-columns-spanned="2"')),
        row(words("A1"), value("percentage", "0.75", "75%"), value("date", "2026-03-31", "31/03/26")),
    )
    return ods(sheet(*rows), styles=styles)


def small_pptx() -> bytes:
    return pptx(
        shape(line("Plan"), kind="title")
        + shape(line("Words"), line("inner", '<a:buAutoNum type="alphaLcParenR"/>', 1), top=500_000)
        + table(["gridSpan=2:Ref", "hMerge=1:"], ["1/1", "Open the hub"], top=900_000)
    )


def small_tsv() -> bytes:
    return small_csv().replace(b";", b"\t")


def small_pdf() -> bytes:
    return typst.compile(_PAGE)


def small_zip() -> bytes:
    return zipped(
        {"actions.csv": small_csv(), "old/risks.tsv": small_tsv(), "Guide.docx": b"", ".DS_Store": b""}
    )


SMALL = {
    **FIRST,
    "plan.xls": small_xls,
    "plan.ods": small_ods,
    "plan.pptx": small_pptx,
    "plan.tsv": small_tsv,
    "plan.pdf": small_pdf,
    "plan.zip": small_zip,
    "document.zip": lambda: zipped({"plan.docx": small_docx()}),
}
