"""A file is what its content says, whatever it is called."""

import pytest

from goldenthread.files import FileKind, sniff
from tests.lib.made_documents import content_types, small_docx, small_html, small_xlsx, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def ole(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le") + bytes(100)


def office(main_type: str) -> bytes:
    return zipped({"[Content_Types].xml": content_types(main_type), "main.xml": "<x/>"})


def open_document(kind: str) -> bytes:
    return zipped({"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": "<x/>"})


def xml(root: str, namespace: str) -> bytes:
    return f'<?xml version="1.0"?><{root} xmlns="{namespace}">'.encode()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (small_docx(), FileKind.DOCX),
        (small_xlsx(), FileKind.XLSX),
        (office(f"{WORD}.template.main+xml"), FileKind.DOCX),
        (office("application/vnd.ms-word.document.macroEnabled.main+xml"), FileKind.DOCX),
        (office(f"{EXCEL}.sheet.main+xml"), FileKind.XLSX),
        (office("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), FileKind.XLSX),
        (office("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), FileKind.XLSB),
        (
            office("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
            FileKind.PPTX,
        ),
        (open_document("text"), FileKind.ODT),
        (open_document("spreadsheet"), FileKind.ODS),
        (open_document("presentation"), FileKind.ODP),
        (zipped({"plan.docx": small_docx()}), FileKind.ARCHIVE),
        (zipped({"word/document.xml": "<x/>"}), FileKind.DOCX),
        (zipped({"xl/workbook.xml": "<x/>"}), FileKind.XLSX),
        (small_docx()[:2000], FileKind.DOCX),
        (small_xlsx()[:2000], FileKind.XLSX),
        (b"PK\x03\x04" + bytes(50), FileKind.ARCHIVE),
        (ole("EncryptedPackage"), FileKind.PROTECTED),
        (ole("WordDocument"), FileKind.OLD_WORD),
        (ole("Workbook"), FileKind.OLD_EXCEL),
        (ole("__substg1.0_"), FileKind.OLD_OFFICE),
        (b"%PDF-1.7\n", FileKind.PDF),
        (b"junk before\n%PDF-1.4\n", FileKind.PDF),
        (b"{\\rtf1\\ansi words}", FileKind.RTF),
        (b"\x89PNG\r\n\x1a\n", FileKind.PICTURE),
        (b"\x1f\x8b\x08\x00", FileKind.ARCHIVE),
        (small_html(), FileKind.HTML),
        (b"\xef\xbb\xbf\n<!-- saved --><html><body>x", FileKind.HTML),
        ("<html>x".encode("utf-16"), FileKind.HTML),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html/>', FileKind.HTML),
        (b"<table><tr><td>1", FileKind.HTML),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related\n", FileKind.SINGLE_FILE_PAGE),
        (
            b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n",
            FileKind.SINGLE_FILE_PAGE,
        ),
        (b"Subject: our plan\nContent-Type: multipart/related\n", FileKind.TEXT),
        (xml("Workbook", "urn:schemas-microsoft-com:office:spreadsheet"), FileKind.EXCEL_XML),
        (xml("wordDocument", "http://schemas.microsoft.com/office/word/2003/wordml"), FileKind.WORD_XML),
        (b'<?xml version="1.0"?><feed/>', FileKind.XML),
        (b"Plan for 2026\n", FileKind.TEXT),
        ("Täglich – Plan".encode("cp1252"), FileKind.TEXT),
        (bytes(range(256)) * 20, FileKind.BINARY),
    ],
)
def test_a_file_is_what_its_content_says(content, kind):
    assert sniff(content, "plan.txt") is kind


def test_a_text_that_begins_with_a_stray_tag_is_text_if_it_is_named_so():
    fragment = b"<p>Risk</p>\t12\tHead of Hubs\n"
    assert sniff(fragment, "plan.txt") is FileKind.TEXT
    assert sniff(fragment, "plan.md") is FileKind.TEXT
    assert sniff(fragment, "plan.doc") is FileKind.HTML
