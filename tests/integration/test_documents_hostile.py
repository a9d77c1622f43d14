"""Through the real child: a hostile or broken file is one sentence with its name, and nothing is written."""

import sys

import pytest

from goldenthread.cli import main
from goldenthread.documents import Document, read_document
from goldenthread.errors import GoldenThreadError, TooMuch, UnreadableFile
from goldenthread.files.limited import MAX_MEMORY_BYTES
from tests.lib.blocks_as_text import as_text
from tests.lib.hostile_files import HOSTILE
from tests.lib.made_documents import (
    SMALL,
    paragraph,
    small_html,
    word_file,
)


@pytest.mark.parametrize("name", HOSTILE)
def test_the_command_says_it_in_one_line_and_leaves_nothing_behind(name, tmp_path, monkeypatch, capsys):
    path = tmp_path / name
    path.write_bytes(HOSTILE[name][0])
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["goldenthread", "read", name])
    with pytest.raises(SystemExit) as ended:
        main()
    told = capsys.readouterr()
    assert (ended.value.code, told.out) == (2, "")
    assert told.err.startswith(name)
    assert told.err.count("\n") == 1
    assert [inside.name for inside in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_one_sentence_with_its_name(name, tmp_path):
    content, kind = HOSTILE[name]
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(kind or UnreadableFile) as caught:
        read_document(path)
    sentence = str(caught.value)
    assert sentence.startswith((f"{name}: ", f"{name}/"))
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
