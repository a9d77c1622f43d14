"""A page saved as one file is read as the page."""

import base64

import pytest

from goldenthread.documents.formats import read_content
from goldenthread.documents.webpage import read_page, read_single_file_page
from goldenthread.errors import UnreadableFile
from tests.lib.blocks_as_text import as_text
from tests.lib.made_documents import small_html, small_single_file_page


def test_it_reads_as_the_page_that_was_saved():
    document = read_content(small_single_file_page(), "plan.mht")
    assert as_text(document) == as_text(read_page(small_html().decode(), "plan.html"))
    assert document.blocks[0].place.file == "plan.mht"


def test_it_is_known_by_its_content_under_the_names_that_systems_give_it():
    assert read_content(small_single_file_page(), "export.doc").format == "html"


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("base64", base64.b64encode("<p>£5 – soon".encode())),
        ("8bit", "<p>£5 – soon".encode()),
        ("quoted-printable", b"<p>=C2=A35 =E2=80=93 soon"),
        ("8bit", "<p>£5 – soon".encode("cp1252")),
    ],
)
def test_however_it_is_encoded(encoding, body):
    page = small_single_file_page(body, encoding)
    assert as_text(read_single_file_page(page, "plan.mht")) == "£5 – soon"


@pytest.mark.parametrize(
    "content",
    [
        (
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"
            b"--x\nContent-Type: image/png\n\nx\n--x--"
        ),
        b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n",
        small_single_file_page(b"\0\1\2" * 500, "8bit"),
    ],
)
def test_one_without_its_page_is_told(content):
    with pytest.raises(UnreadableFile, match=r"plan\.mht: The file is damaged: the page"):
        read_single_file_page(content, "plan.mht")
