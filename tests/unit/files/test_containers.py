"""A zip container is measured before anything in it is unpacked."""

import io
import zipfile

import pytest

from goldenthread.errors import TooMuch, UnreadableFile
from goldenthread.files import open_container
from goldenthread.files.limits import MAX_ENTRIES
from tests.lib.made_documents import zipped


def test_parts_are_found_whatever_their_case_or_leading_slash():
    container = open_container(zipped({"Word/Document.xml": "<a/>"}), "plan.docx")
    assert "/word/document.xml" in container
    assert container.read("word/document.xml") == b"<a/>"
    assert container.xml("Word/Document.xml").tag == "a"


def test_a_missing_part_is_damage():
    with pytest.raises(UnreadableFile, match=r"plan.docx: The file is damaged or cut short\."):
        open_container(zipped({"a": "b"}), "plan.docx").read("c")


def test_a_cut_container_is_damage():
    with pytest.raises(UnreadableFile, match="damaged or cut short"):
        open_container(zipped({"a": "b" * 1000})[:-30], "plan.docx")


def test_a_part_whose_bytes_were_changed_is_damage():
    content = bytearray(zipped({"a": bytes(range(256)) * 10}))
    content[60] ^= 0xFF
    container = open_container(bytes(content), "plan.docx")
    with pytest.raises(UnreadableFile, match="damaged"):
        container.read("a")
    with pytest.raises(UnreadableFile, match="damaged"), container.stream("a") as file:
        file.read()


def test_a_part_packed_far_tighter_than_a_document_is_refused_unread():
    bomb = zipped({"word/document.xml": bytes(30 * 1024**2)})
    with pytest.raises(TooMuch, match="packed far tighter"):
        open_container(bomb, "plan.docx")


def test_parts_that_unpack_to_too_much_together_are_refused_unread():
    whole = zipped({f"part{number}": b"x" * 9 * 1024**2 for number in range(50)})
    with pytest.raises(TooMuch, match="would unpack to 450 MB"):
        open_container(whole, "plan.docx")


def test_too_many_parts_are_refused():
    with pytest.raises(TooMuch, match="holds 10,001 parts"):
        open_container(zipped({f"p{number}": "" for number in range(MAX_ENTRIES + 1)}), "plan.docx")


def test_a_password_is_told():
    content = bytearray(zipped({"a": "b"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + offset] |= 1
    with pytest.raises(UnreadableFile, match=r"password-protected\. Save it without a password\."):
        open_container(bytes(content), "plan.docx")


def test_an_unknown_way_of_packing_is_damage():
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        archive.writestr("a", "b")
    content = bytearray(output.getvalue())
    content[content.index(b"PK\x01\x02") + 10] = 99
    with pytest.raises(UnreadableFile, match="damaged"):
        open_container(bytes(content), "plan.docx").read("a")
