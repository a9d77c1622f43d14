"""How much longer a document takes here than in the bare library, and what the child costs, as ratios.

The bare library opens the file and visits every text; we also make blocks, in a process of our own.
"""

import csv
import io
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pdfplumber
import pypdf
import pypdfium2
import typst
from lxml import etree
from python_calamine import CalamineWorkbook

from goldenthread.documents import read_document
from goldenthread.documents.formats import read_content
from goldenthread.files import run_limited

ROWS, COLUMNS, TURNS = 2_000, 8, 5
PAGES, MANY_PAGES = 8, 500


def word_file() -> bytes:
    document = docx.Document()
    for number in range(200):
        document.add_heading(f"Priority {number}", 2)
        document.add_paragraph("Words of the plan that fill a line or two of it. " * 4)
    table = document.add_table(ROWS // 4, COLUMNS)
    for number, cell in enumerate(table._cells):
        cell.text = f"Milestone {number}"
    return _saved(document)


def workbook_file() -> bytes:
    workbook = openpyxl.Workbook()
    for row in range(ROWS):
        workbook.active.append([f"Ref {row}", *(row * column / 7 for column in range(1, COLUMNS))])
    return _saved(workbook)


PDF_PAGES = """
#set page(paper: "a4", flipped: true)
#set text(size: 9pt)
= Actions of the plan
#let cell = [Deliver the improvement for older people and their carers in all localities]
#table(columns: (40pt,) + (1fr,) * 7, table.header(..range(8).map(n => [*Column #n*])),
  ..range(40).map(n => ([1/#n],) + (cell,) * 7).flatten())
#pagebreak()
= Words of the plan
#columns(2, lorem(500))
#table(columns: (1fr, 60pt, 60pt), stroke: none,
  ..range(20).map(n => ([Service #n], [#(n * 12)], [#(n * 13)])).flatten())
"""


def pdf_file(pages: int) -> bytes:
    """So many pages: action tables with lines, prose in columns, figures without lines."""
    made = pypdf.PdfReader(io.BytesIO(typst.compile(PDF_PAGES.encode())))
    writer = pypdf.PdfWriter()
    for number in range(pages):
        writer.add_page(made.pages[number % len(made.pages)])
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def bare_pdfplumber(content: bytes) -> None:
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        for page in pdf.pages:
            page.extract_tables()
            page.close()


def bare_pdfium_text(content: bytes) -> None:
    pdf = pypdfium2.PdfDocument(content)
    for page in pdf:
        page.get_textpage().get_text_bounded()
    pdf.close()


PEAK = """
import resource, sys
from pathlib import Path
from goldenthread.documents import read_document
read_document(Path(sys.argv[1]))
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
"""


def child_peak(path: Path) -> int:
    """Megabytes that the child needed at most."""
    done = subprocess.run([sys.executable, "-c", PEAK, str(path)], check=True, capture_output=True, text=True)
    return int(done.stdout)


def bare_docx(content: bytes) -> None:
    document = docx.Document(io.BytesIO(content))
    for paragraph in document.paragraphs:
        str(paragraph.text)
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                str(cell.text)


def bare_openpyxl(content: bytes) -> None:
    for row in openpyxl.load_workbook(io.BytesIO(content), data_only=True).active.iter_rows():
        for cell in row:
            str(cell.value)


def bare_calamine(content: bytes) -> None:
    for row in CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python():
        for value in row:
            str(value)


def bare_csv(content: bytes) -> None:
    for row in csv.reader(io.StringIO(content.decode())):
        for value in row:
            str(value)


def bare_lxml(content: bytes) -> None:
    for element in etree.fromstring(content, etree.HTMLParser()).iter():
        str(element.text)


def saved_by_libreoffice(content: bytes, ending: str) -> bytes | None:
    """The workbook in another format; None where LibreOffice is not installed."""
    program = shutil.which("soffice")
    if program is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.xlsx"
        path.write_bytes(content)
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        arguments = ["--headless", profile, "--convert-to", ending, "--outdir", folder, str(path)]
        subprocess.run([program, *arguments], check=True, capture_output=True)
        return path.with_suffix(f".{ending}").read_bytes()


def csv_file() -> bytes:
    rows = (
        f"Ref {row}," + ",".join(str(row * column / 7) for column in range(1, COLUMNS)) for row in range(ROWS)
    )
    return "\n".join(rows).encode()


def page_file() -> bytes:
    rows = (
        f"<tr>{''.join(f'<td>{row * column / 7}</td>' for column in range(COLUMNS))}</tr>"
        for row in range(ROWS)
    )
    return f"<!doctype html><h1>Plan</h1><table>{''.join(rows)}</table>".encode()


def main() -> None:
    workbook = workbook_file()
    old, opened = (saved_by_libreoffice(workbook, ending) for ending in ("xls", "ods"))
    files: tuple[tuple[str, bytes | None, tuple[Callable[[bytes], None], ...]], ...] = (
        ("plan.docx", word_file(), (bare_docx,)),
        ("plan.xlsx", workbook, (bare_openpyxl, bare_calamine)),
        ("plan.xls", old, (bare_calamine,)),
        ("plan.ods", opened, (bare_calamine,)),
        ("plan.csv", csv_file(), (bare_csv,)),
        ("plan.html", page_file(), (bare_lxml,)),
        ("plan.pdf", pdf_file(PAGES), (bare_pdfplumber, bare_pdfium_text)),
    )
    with tempfile.TemporaryDirectory() as folder:
        for name, content, rivals in files:
            if content is None:
                print(f"{name}: left out, for LibreOffice is not there to make it")
                continue
            path = Path(folder) / name
            path.write_bytes(content)
            reader, whole = _median(read_content, content, name), _median(read_document, path)
            for rival in rivals:
                bare = _median(rival, content)
                ratios = f"reader {reader / bare:.2f}x, with the child {whole / bare:.2f}x"
                print(f"{name} beside {rival.__name__}: {ratios}")
            print(f"{name}: the child needs at most {child_peak(path)} MB")
        many = Path(folder) / "many.pdf"
        many.write_bytes(pdf_file(MANY_PAGES))
        print(f"{MANY_PAGES} pages of PDF: the child needs at most {child_peak(many)} MB")
    child = _median(lambda: run_limited("builtins:len", "", place=""))
    python = _median(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True))
    print(f"an idle child beside an idle Python: {child / python:.2f}x")


def _median(call: Callable[..., object], *arguments: object) -> float:
    call(*arguments)
    times = []
    for _ in range(TURNS):
        begun = time.perf_counter()
        call(*arguments)
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def _saved(document: object) -> bytes:
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


if __name__ == "__main__":
    main()
