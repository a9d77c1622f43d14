"""Formats that LibreOffice converts, and workbooks that it writes, read through the real child."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from goldenthread.documents import conversion, read_document
from goldenthread.errors import UnreadableFile
from tests.lib import converting
from tests.lib.blocks_as_text import as_text
from tests.lib.made_documents import zipped
from tests.lib.old_workbooks import compound

WORDS = "# Action plan\n| Ref | Action |\n| A1 | Open the hub |\nWords below."
SLIDES = "# Measures\n| Measure | Target |\n| Visits | 75% |"
SHEETS = "# Measures\nQuarter 2\n| Ref | Share | Due |\n| A1 | 75.6% | May |"


@pytest.mark.parametrize(
    ("make", "ending", "form", "expected"),
    [
        (converting.words, "doc", "MS Word 97", WORDS),
        (converting.words, "rtf", "", WORDS),
        (converting.words, "odt", "", WORDS),
        (converting.slides, "odp", "", SLIDES),
        (converting.slides, "ppt", "MS PowerPoint 97", SLIDES),
    ],
)
def test_a_converted_file_is_read_and_its_places_name_the_file_handed_over(
    make, ending, form, expected, tmp_path, needs_libreoffice
):
    path = converting.saved_as(needs_libreoffice, make(tmp_path), ending, form)
    before = sorted(path.parent.iterdir())
    document = read_document(path, name=f"Our plan.{ending}")
    assert as_text(document).replace("*", "") == expected
    assert document.format == ending
    assert {block.place.file for block in document.blocks} == {f"Our plan.{ending}"}
    assert document.notes[-1].startswith("LibreOffice converted the file from ")
    assert sorted(path.parent.iterdir()) == before


@pytest.mark.parametrize(("ending", "form"), [("xls", "MS Excel 97"), ("ods", ""), ("xlsx", "")])
def test_a_workbook_reads_the_same_in_every_format(ending, form, tmp_path, needs_libreoffice):
    path = converting.saved_as(needs_libreoffice, converting.sheets(tmp_path), ending, form)
    assert as_text(read_document(path)) == SHEETS


def test_a_document_within_an_archive_is_converted_too(tmp_path, needs_libreoffice):
    path = converting.saved_as(needs_libreoffice, converting.words(tmp_path), "doc", "MS Word 97")
    archive = tmp_path / "plan.zip"
    archive.write_bytes(zipped({"2026/Our plan.doc": path.read_bytes(), "logo.png": b"\x89PNG\r\n"}))
    document = read_document(archive)
    assert as_text(document).replace("*", "") == WORDS
    assert {block.place.file for block in document.blocks} == {"plan.zip/2026/Our plan.doc"}
    assert "Other files were left out: logo.png." in document.notes


def test_files_may_be_converted_at_once(tmp_path, needs_libreoffice):
    path = converting.saved_as(needs_libreoffice, converting.words(tmp_path), "rtf")
    with ThreadPoolExecutor(2) as pool:
        read = list(pool.map(read_document, [path] * 3))
    assert [as_text(document) for document in read] == [WORDS] * 3


def test_nothing_is_left_in_the_folder_for_passing_files(tmp_path, monkeypatch, needs_libreoffice):
    path = converting.saved_as(needs_libreoffice, converting.words(tmp_path), "odt")
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setattr(conversion.tempfile, "tempdir", str(passing))
    read_document(path)
    assert list(passing.iterdir()) == []


def test_a_link_to_another_file_is_not_followed(tmp_path, needs_libreoffice):
    (tmp_path / "secret.txt").write_text("secret words")
    path = tmp_path / "plan.rtf"
    link = (tmp_path / "secret.txt").as_posix()
    field = rf'{{\field{{\*\fldinst INCLUDETEXT "{link}"}}{{\fldrslt as it was}}}}'
    path.write_text(rf"{{\rtf1\ansi Words {field} more\par}}")
    assert "secret" not in as_text(read_document(path))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.doc", compound({"WordDocument": b"\xec\xa5" + bytes(600)})),
        ("plan.ppt", compound({"PowerPoint Document": b"nothing"})),
    ],
)
def test_what_libreoffice_cannot_convert_is_one_sentence(name, content, tmp_path, needs_libreoffice):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match=rf"^{name}: (LibreOffice could not convert|The file holds no)"):
        read_document(path)


def test_without_libreoffice_the_way_out_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(conversion, "find_libreoffice", lambda: None)
    path = tmp_path / "plan.rtf"
    path.write_bytes(b"{\\rtf1 words}")
    with pytest.raises(UnreadableFile) as caught:
        read_document(path)
    assert str(caught.value) == (
        "plan.rtf: This is a rich text file (.rtf); LibreOffice would convert it, and it is not installed. "
        "Open it in Word and save it as .docx, or install LibreOffice."
    )


def test_libreoffice_is_looked_for_on_the_path_and_in_its_usual_places(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(conversion, "_USUAL_PLACES", (str(tmp_path / "elsewhere" / "soffice"),))
    assert conversion.find_libreoffice() is None
    (tmp_path / "elsewhere").mkdir()
    _program(tmp_path / "elsewhere" / "soffice")
    assert conversion.find_libreoffice() == tmp_path / "elsewhere" / "soffice"
    _program(tmp_path / "libreoffice")
    assert conversion.find_libreoffice() == tmp_path / "libreoffice"


def test_a_program_that_leaves_no_file_or_a_file_of_no_kind_is_told(tmp_path, monkeypatch):
    program = tmp_path / "soffice"
    monkeypatch.setattr(conversion, "find_libreoffice", lambda: program)
    path = tmp_path / "plan.odt"
    path.write_bytes(zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}))
    _program(program, "exit 0")
    with pytest.raises(UnreadableFile, match=r"could not convert .* Open it in Word and save it as \.docx"):
        read_document(path)
    _program(program, "mkdir -p made; head -c 200 /dev/zero > made/plan.docx")
    with pytest.raises(UnreadableFile, match=r"^plan\.odt: "):
        read_document(path)


def _program(path: Path, script: str = "exit 0") -> None:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def test_a_protected_word_document_is_told_before_it_is_converted(tmp_path):
    head = b"\xec\xa5" + bytes(9) + b"\x01" + bytes(500)
    path = tmp_path / "plan.doc"
    path.write_bytes(compound({"WordDocument": head}))
    with pytest.raises(UnreadableFile, match=r"plan\.doc: The file is password-protected"):
        read_document(path)
