"""A file goes to the reader for what it is; what none reads is told in a sentence with the way out."""

import subprocess
import sys

import pytest

from goldenthread.documents.catalogue import FORMATS
from goldenthread.documents.formats import MAX_CHARACTERS, read_content
from goldenthread.errors import TooMuch, UnreadableFile
from tests.lib.blocks_as_text import as_text
from tests.lib.made_documents import SMALL, small_docx, small_html, small_xlsx, zipped


def ole(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + stream.encode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("plan.docx", "docx"),
        ("plan.xlsx", "xlsx"),
        ("plan.html", "html"),
        ("plan.md", "markdown"),
        ("plan.txt", "text"),
        ("plan.csv", "csv"),
    ],
)
def test_each_format_has_its_reader(name, form):
    document = read_content(SMALL[name](), name)
    assert (document.name, document.format) == (name, form)
    assert document.blocks


@pytest.mark.parametrize(
    ("content", "name", "form"),
    [
        (small_docx(), "plan", "docx"),
        (small_html(), "plan.doc", "html"),
        (small_html(), "plan.xls", "html"),
        (small_html(), "plan.txt", "html"),
        (b"words", "plan.html", "text"),
        (b"a,b,c\n1,2,3\n4,5,6\n", "plan.txt", "csv"),
        (b"a\tb\n1\t2\n", "plan.tsv", "tsv"),
        (b"a\tb\n1\t2\n", "plan", "text"),
    ],
)
def test_what_a_file_holds_decides_where_its_name_does_not_promise_otherwise(content, name, form):
    assert read_content(content, name).format == form


@pytest.mark.parametrize(
    ("content", "name", "right"),
    [
        (small_docx(), "plan.txt", ".docx"),
        (small_docx(), "plan.xlsx", ".docx"),
        (small_xlsx(), "plan.csv", ".xlsx"),
        (small_html(), "plan.docx", ".html"),
        (b"words", "plan.docx", ".txt"),
        (b"words", "PLAN.XLSX", ".txt"),
    ],
)
def test_a_name_that_promises_another_kind_is_refused_with_the_right_ending(content, name, right):
    with pytest.raises(UnreadableFile, match=rf"rename it to end in \{right}\."):
        read_content(content, name)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"{\\rtf1}", "This is a rich text file .*; what can be read is Word"),
        (b"%PDF-1.7", "The file is damaged or cut short"),
        (b"{\\rtf1}", "Open it in Word and save it as .docx."),
        (b"\x89PNG\r\n\x1a\n", "Ask for the document"),
        (zipped({"a.docx": b""}), "This is an archive of files .* Unpack it"),
        (bytes(range(256)), "This is a file of no known kind"),
        (ole("WordDocument"), r"before 2007 \(.doc\).* save it as .docx"),
        (ole("EncryptedPackage"), "is password-protected. Save it without"),
        (b"<html></html>", "The file holds no words. Check that it is the right file."),
        (b"\n \n", "The file holds no words"),
        (b"PK\x05\x06" + bytes(18), "archive"),
    ],
)
def test_what_cannot_be_read_is_told_with_the_way_out(content, sentence):
    with pytest.raises(UnreadableFile, match=sentence) as caught:
        read_content(content, "plan.bin")
    assert str(caught.value).startswith("plan.bin: ")
    assert caught.value.way_out


def test_a_guessed_encoding_is_noted():
    document = read_content("Täglich £5".encode("cp1252"), "plan.txt")
    assert as_text(document) == "Täglich £5"
    assert document.notes == (
        "The file does not say how it is encoded; it was read as Windows text (Windows-1252).",
    )


def test_a_pages_own_encoding_is_used():
    page = '<html><meta charset="iso-8859-2"><p>Část'.encode("iso-8859-2")
    assert as_text(read_content(page, "plan.html")) == "Část"


# --- each kind loads its own reader alone ---


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.called)
def test_every_format_names_a_reader_that_exists(form):
    assert callable(form.read)


LOADED = """
import sys
from goldenthread.documents.child import read
read({"path": sys.argv[1], "name": "plan.csv"})
others = {"pdfminer", "pdfplumber", "python_calamine", "goldenthread.documents.word"}
print(*sorted(others & set(sys.modules)))
"""


def test_a_small_table_pays_for_no_library_of_another_format(tmp_path):
    path = tmp_path / "plan.csv"
    path.write_text("Ref,Action\n1,Open the centre\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", LOADED, path], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "\n", "")


BARS = "| Ref | Action | Owner |\n|---|:---|---:|\n| 1 | Open the hub | Head of Care |\n"


@pytest.mark.parametrize("name", ["plan.md", "plan.txt"])
def test_a_text_of_one_markdown_table_is_no_csv(name):
    (table,) = read_content(BARS.encode(), name).tables()
    assert [row.texts for row in table.rows] == [
        ("Ref", "Action", "Owner"),
        ("1", "Open the hub", "Head of Care"),
    ]


@pytest.mark.parametrize("name", ["plan.txt", "plan.csv", "plan.html"])
def test_a_text_longer_than_any_paragraph_is_refused(name):
    before = {"plan.txt": "", "plan.csv": "Action,Lead\n", "plan.html": "<html><body><p>"}[name]
    assert read_content(f"{before}{'x' * MAX_CHARACTERS}".encode(), name).blocks
    with pytest.raises(TooMuch, match=f"^{name}: .* more than 100,000 characters without a break"):
        read_content(f"{before}{'x' * (MAX_CHARACTERS + 1)}".encode(), name)
