"""Through the real child: a hostile or broken file is one sentence with its name, and nothing is written."""

import pytest

from goldenthread.documents import Document, read_document
from goldenthread.errors import GoldenThreadError, TooMuch, UnreadableFile
from goldenthread.files.limited import MAX_MEMORY_BYTES
from tests.lib.blocks_as_text import as_text
from tests.lib.made_documents import (
    SMALL,
    paragraph,
    relationships,
    small_docx,
    small_html,
    word_file,
    zipped,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


OUTSIDE = f'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:d xmlns:w="{W}">&x;</w:d>'.encode()
WIDE_ROW = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr></w:tc></w:tr>'


def word_with(document_xml: bytes) -> bytes:
    relations = relationships("officeDocument", "word/document.xml")
    return zipped({"_rels/.rels": relations, "word/document.xml": document_xml})


def entity_bomb() -> bytes:
    entities = "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE w [<!ENTITY x0 "ha">{entities}]><w:document xmlns:w="{W}">&x9;</w:document>'.encode()


def zip_in_zip() -> bytes:
    content = b"words"
    for _ in range(20):
        content = zipped({"inner.zip": content})
    return content


HOSTILE = {
    "empty.docx": (b"", UnreadableFile),
    "cut.docx": (small_docx()[:5000], UnreadableFile),
    "cut-short.docx": (small_docx()[:-1], None),
    "bomb.docx": (word_with(bytes(50 * 1024**2)), TooMuch),
    "entities.docx": (word_with(entity_bomb()), UnreadableFile),
    "outside.docx": (word_with(OUTSIDE), UnreadableFile),
    "deep.docx": (word_file("<w:sdt>" * 2000 + "</w:sdt>" * 2000), TooMuch),
    "spans.docx": (word_file(f"<w:tbl>{WIDE_ROW * 20_000}</w:tbl>"), TooMuch),
    "program.txt": (bytes(range(256)) * 100, UnreadableFile),
    "protected.docx": (OLE + "EncryptedPackage".encode("utf-16-le"), UnreadableFile),
    "old.doc": (OLE + "WordDocument".encode("utf-16-le"), UnreadableFile),
    "deep.html": (b"<div>" * 100_000 + b"x", TooMuch),
    "spans.html": (b"<table><tr><td rowspan=65534>" + b"<tr><td colspan=1000>x" * 20_000, TooMuch),
    "zips.zip": (zip_in_zip(), UnreadableFile),
    "plan.pdf": (b"%PDF-1.7\n", UnreadableFile),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_one_sentence_with_its_name(name, tmp_path):
    content, kind = HOSTILE[name]
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(kind or UnreadableFile) as caught:
        read_document(path)
    sentence = str(caught.value)
    assert sentence.startswith(f"{name}: ")
    assert "\n" not in sentence
    assert caught.value.way_out
    assert str(tmp_path) not in sentence
    assert [inside.name for inside in tmp_path.iterdir()] == [name]
    assert path.read_bytes() == content


def test_200_megabytes_are_refused_unread(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024**2)
    with pytest.raises(TooMuch, match=r"large\.txt: The file has 200 MB"):
        read_document(path)


def test_a_file_that_needs_more_memory_than_a_reader_may_use_is_told(tmp_path):
    path = tmp_path / "hog.txt"
    path.write_bytes(b"a\n" * (45 * 1024**2))
    assert path.stat().st_size < MAX_MEMORY_BYTES
    with pytest.raises(TooMuch, match=r"hog\.txt: Reading the file would need more memory"):
        read_document(path)


@pytest.mark.parametrize("name", SMALL)
def test_an_ordinary_file_is_read_through_the_child(name, tmp_path):
    path = tmp_path / name
    path.write_bytes(SMALL[name]())
    document = read_document(path)
    assert isinstance(document, Document)
    assert document.name == name
    assert "plan" in as_text(document).lower() or "Open" in as_text(document) or "Target" in as_text(document)


def test_the_users_name_for_the_file_stands_in_places_and_errors(tmp_path):
    path = tmp_path / "upload-17"
    path.write_bytes(small_html())
    document = read_document(path, name="Our plan.html")
    assert document.name == document.blocks[0].place.file == "Our plan.html"
    path.write_bytes(b"%PDF-")
    with pytest.raises(UnreadableFile, match=r"^Our plan\.pdf: "):
        read_document(path, name="Our plan.pdf")


def test_a_missing_file_is_told_without_a_child(tmp_path):
    with pytest.raises(UnreadableFile, match=r"^plan\.docx: There is no such file\."):
        read_document(tmp_path / "plan.docx")


def test_a_path_of_any_letters_is_read(tmp_path, monkeypatch):
    path = tmp_path / "Plan – été 2026.docx"
    path.write_bytes(word_file(paragraph("words")))
    assert as_text(read_document(path)) == "words"
    monkeypatch.chdir(tmp_path)
    assert as_text(read_document(type(path)(path.name))) == "words"


def test_every_refusal_is_an_error_that_a_user_may_see():
    assert all(issubclass(kind, GoldenThreadError) for _, kind in HOSTILE.values() if kind)
