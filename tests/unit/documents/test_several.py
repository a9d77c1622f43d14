"""A folder or zip of tables is one plan; of documents, one is read and several are refused."""

import zipfile
from io import BytesIO

import pytest

from goldenthread.documents import several
from goldenthread.documents.packing import pack, unpack
from goldenthread.documents.pending import Pending
from goldenthread.documents.several import read_folder, read_handed_over
from goldenthread.errors import TooMuch, UnreadableFile
from tests.lib.blocks_as_text import as_text, drawn
from tests.lib.made_documents import small_docx, small_xlsx, zipped
from tests.lib.old_workbooks import compound

ACTIONS = b"Ref,Action,Owner\nA1,Open the hub,Head of Hubs\n"
RISKS = b"Ref;Risk;Score\nR1;Delay;6\n"


def folder(path, files):
    for name, content in files.items():
        (path / name).parent.mkdir(exist_ok=True)
        (path / name).write_bytes(content)
    return read_folder(path, "plan")


def archive(files):
    return read_handed_over(zipped(files), "plan.zip")


@pytest.fixture(params=["folder", "archive"])
def hand_over(request, tmp_path):
    """Both ways of handing over the same files."""
    return archive if request.param == "archive" else lambda files: folder(tmp_path, files)


def test_tables_stand_in_order_of_names_each_under_a_heading_made_of_its_name(hand_over):
    document = hand_over({"risks.csv": RISKS, "Action_plan-2025-26.csv": ACTIONS})
    assert as_text(document) == drawn("""
        # Action plan 2025-26
        | Ref | Action | Owner |
        | A1 | Open the hub | Head of Hubs |
        # Risks
        | Ref | Risk | Score |
        | R1 | Delay | 6 |
    """)


def test_places_name_the_file_within():
    document = archive({"2026/risks.csv": RISKS, "actions.csv": ACTIONS})
    cell = document.blocks[1].rows[1].cells[1]
    assert str(cell.place) == "plan.zip/2026/risks.csv, table 1, row 2, column 2, line 2"
    assert str(document.blocks[2].place) == "plan.zip/actions.csv"
    assert document.name == "plan.zip"
    assert unpack(pack(document)) == document


def test_the_sheets_of_a_workbook_stand_below_its_name(hand_over):
    document = hand_over({"actions.csv": ACTIONS, "measures.xlsx": small_xlsx()})
    assert as_text(document).split("\n")[3:5] == ["# Measures", "## Sheet"]


def test_a_single_file_is_read_as_if_handed_over_itself(hand_over):
    assert as_text(hand_over({"plan.docx": small_docx()})).startswith("# Plan\nWords of the plan.")


def test_a_single_table_needs_no_heading(hand_over):
    assert as_text(hand_over({"risks.csv": RISKS})) == "| Ref | Risk | Score |\n| R1 | Delay | 6 |"


def test_other_files_are_told_and_what_systems_leave_behind_is_not(hand_over):
    litter = {".DS_Store": b"\0", "Thumbs.db": b"\0", "desktop.ini": b"x", "~$risks.xlsx": b"\0"}
    document = hand_over({"risks.csv": RISKS, "Guide.docx": small_docx(), "logo.png": b"\x89PNG", **litter})
    assert document.notes == ("Other files were left out: Guide.docx, logo.png.",)


def test_what_a_mac_adds_to_an_archive_is_passed_over():
    assert archive({"__MACOSX/._risks.csv": b"\0", "risks.csv": RISKS}).notes == ()


def test_folders_within_a_folder_are_told(tmp_path):
    document = folder(tmp_path, {"risks.csv": RISKS, "old/risks.csv": RISKS})
    assert document.notes == ("Folders inside the folder were left out.",)


def test_notes_name_the_file_that_they_are_about(hand_over):
    document = hand_over(
        {"risks.csv": "Ref,Owner\nR1,Zoë\n".encode("cp1252"), "blank.csv": b"\n", "a.csv": ACTIONS}
    )
    assert document.notes == (
        "blank.csv holds no words.",
        "risks.csv: The file does not say how it is encoded; it was read as Windows text (Windows-1252).",
    )


def test_several_documents_are_refused_for_a_plan_is_one(hand_over):
    with pytest.raises(UnreadableFile, match=r"holds several documents \(a\.docx, b\.txt\); .* one by one\."):
        hand_over({"a.docx": small_docx(), "b.txt": b"words"})


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({}, r"has no file that is read\. Hand over the plan itself\."),
        ({"logo.png": b"\x89PNG"}, r"has no file that is read \(it holds logo\.png\)"),
        ({"inner.zip": zipped({"risks.csv": RISKS})}, r"has no file that is read \(it holds inner\.zip\)"),
        ({"risks.csv": b"\n", "actions.csv": b" \n"}, "holds no words"),
        ({f"{number}.png": b"" for number in range(8)}, r"0\.png, 1\.png, 2\.png, 3\.png, 4\.png and 3 more"),
    ],
)
def test_what_holds_no_plan_is_refused_with_what_it_holds(hand_over, files, sentence):
    with pytest.raises(UnreadableFile, match=sentence):
        hand_over(files)


def test_a_damaged_file_within_is_named(hand_over):
    with pytest.raises(UnreadableFile, match=r"^plan(\.zip)?/measures\.xlsx: The name ends in \.xlsx, but"):
        hand_over({"risks.csv": RISKS, "measures.xlsx": b"words"})


def test_a_name_that_leads_out_of_the_archive_leads_nowhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    document = archive({"../../risks.csv": RISKS, "C:\\plans\\actions.csv": ACTIONS, "/etc/a\x1b.csv": RISKS})
    files = {block.place.file for block in document.blocks}
    assert files == {"plan.zip/risks.csv", "plan.zip/C:/plans/actions.csv", "plan.zip/etc/a.csv"}
    assert list(tmp_path.iterdir()) == []


def test_a_protected_archive_is_told():
    content = bytearray(zipped({"risks.csv": RISKS}))
    with zipfile.ZipFile(BytesIO(content)) as whole:
        directory = whole.start_dir
    content[6] |= 1
    content[directory + 8] |= 1
    with pytest.raises(UnreadableFile, match=r"plan\.zip: The file is password-protected"):
        read_handed_over(bytes(content), "plan.zip")


def test_an_archive_of_another_kind_is_refused_with_the_way_out():
    with pytest.raises(UnreadableFile, match=r"archive of files .* Unpack it and hand over"):
        read_handed_over(b"7z\xbc\xaf\x27\x1c", "plan.7z")


def test_a_bomb_is_refused_unpacked_by_nobody():
    with pytest.raises(TooMuch, match="packed far tighter"):
        archive({"risks.csv": bytes(50 * 1024**2)})


def test_more_tables_or_files_than_a_plan_has_are_refused(hand_over, monkeypatch):
    monkeypatch.setattr(several, "MAX_TABLES", 2)
    with pytest.raises(TooMuch, match="holds 3 files, and at most 2 are read as one plan"):
        hand_over({f"{number}.csv": RISKS for number in range(3)})


def test_more_cells_than_a_plan_has_are_refused(hand_over, monkeypatch):
    monkeypatch.setattr(several, "MAX_CELLS", 10)
    with pytest.raises(TooMuch, match="has more than 10 table cells"):
        hand_over({"a.csv": RISKS, "b.csv": RISKS})


def test_a_folder_of_too_much_is_refused_unread(tmp_path):
    for name in ("a.csv", "b.csv"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(60 * 1024**2)
    with pytest.raises(TooMuch, match="has 120 MB"):
        read_folder(tmp_path, "plan")


@pytest.mark.parametrize("name", ["plan.doc", "plan.rtf", "plan.odt", "plan.pdf"])
def test_one_document_that_the_child_cannot_read_as_it_is_is_handed_back(name):
    content = {
        "plan.doc": compound({"WordDocument": bytes(600)}),
        "plan.rtf": b"{\\rtf1 words}",
        "plan.odt": zipped({"mimetype": "application/vnd.oasis.opendocument.text"}),
        "plan.pdf": b"%PDF-1.7\n",
    }[name]
    pending = archive({f"2026/{name}": content, "logo.png": b"\x89PNG"})
    assert isinstance(pending, Pending)
    assert (pending.name, pending.content) == (f"plan.zip/2026/{name}", content)
    assert pending.notes == ("Other files were left out: logo.png.",)
