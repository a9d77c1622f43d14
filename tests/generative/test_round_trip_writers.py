"""The writers of the round trip write what they were given: libraries of their own open their files.

Without this a writer and the reader could be wrong in the same way.
"""

from __future__ import annotations

import codecs
import csv
import io
import unicodedata
from collections import Counter
from collections.abc import Sequence

import docx
import lxml.html
import openpyxl
import pdfplumber
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.lib.random_plans import plans
from tests.lib.round_trips import FORMATS
from tests.lib.writers.printed import Block, Heading, Line, Table, pages
from tests.lib.writers.styles import styles

FEW = settings(max_examples=5)
KINDS = ("priorities", "objectives", "indicators", "risks", "budget", "directorates", "savings", "registers")


def printed(blocks: Sequence[Block], *, by_page: bool = True) -> list[str]:
    """The words of every line and filled cell in reading order; a table's header is on each page."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Heading | Line):
            found.append(block.text)
        elif isinstance(block, Table):
            whole = [(*(block.header if at else block.top), *body) for at, body in enumerate(pages(block))]
            rows = [row for page in whole for row in page] if by_page else block.rows
            found += [cell.text for row in rows for cell in row if cell and cell.text]
    return [" ".join(text.replace("• ", "").split()) for text in found]


def drawn(data: st.DataObject, form: str) -> tuple[list[Block], bytes]:
    plan = data.draw(plans(data.draw(st.sampled_from(KINDS))))
    made = FORMATS[form]
    blocks = data.draw(made.layouts(made.able_to_carry(plan)))
    return blocks, made.write(blocks, data.draw(styles(natives=False)))


@FEW
@given(data=st.data())
def test_word(data):
    blocks, content = drawn(data, "word")
    found: list[str] = []
    for part in docx.Document(io.BytesIO(content)).iter_inner_content():
        cells = part._tbl.xpath(".//w:tc") if hasattr(part, "rows") else [part._p]
        for cell in cells:
            paragraphs = cell.xpath("./w:p") or [cell]
            found.append(" ".join("".join(p.xpath(".//w:t/text()")) for p in paragraphs))
    assert [" ".join(text.replace("• ", "").split()) for text in found if text.strip()] == printed(blocks)


@FEW
@given(data=st.data())
def test_web(data):
    blocks, content = drawn(data, "web")
    page = lxml.html.fromstring(content)
    found = [" ".join(one.itertext()) for one in page.iter("h1", "h2", "h3", "p", "td", "th")]
    assert [" ".join(text.replace("• ", "").split()) for text in found if text.strip()] == printed(blocks)


@FEW
@given(data=st.data())
def test_excel(data):
    blocks, content = drawn(data, "excel")
    book = openpyxl.load_workbook(io.BytesIO(content))
    values = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    assert [" ".join(str(one).replace("• ", "").split()) for one in values] == printed(blocks, by_page=False)


@FEW
@given(data=st.data())
def test_commas(data):
    plan = data.draw(plans(data.draw(st.sampled_from(KINDS))))
    blocks = data.draw(FORMATS["commas"].layouts(plan))
    style = data.draw(styles())
    content = FORMATS["commas"].write(blocks, style)
    encoding = "utf-8-sig" if content.startswith(codecs.BOM_UTF8) else style.encoding
    text = content.decode(encoding)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=style.delimiter)
    found = [" ".join(cell.replace("• ", "").split()) for row in rows for cell in row if cell]
    assert found == printed(blocks, by_page=False)


@FEW
@given(data=st.data())
def test_pdf(data):
    blocks, content = drawn(data, "pdf")
    with pdfplumber.open(io.BytesIO(content)) as file:
        letters = [char["text"] for page in file.pages for char in page.chars]
    # Letters drawn as one sign ("fl") are parted again.
    found = Counter(unicodedata.normalize("NFKC", "".join(letters)))
    wanted = Counter(unicodedata.normalize("NFKC", "".join(printed(blocks, by_page=False))))
    # A header that is printed again on a further page adds letters; none may be missing.
    assert {char: n for char, n in wanted.items() if found[char] < n and char not in " •"} == {}
