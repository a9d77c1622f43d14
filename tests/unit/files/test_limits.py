"""What need not be opened to be refused is refused with one sentence and the way out."""

import pytest

from goldenthread.errors import TooMuch, UnreadableFile
from goldenthread.files import check_handed_over, read_whole


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(UnreadableFile, match=r"plan.txt: There is no such file\. Check the folder"):
        check_handed_over(tmp_path / "plan.txt", "plan.txt")


def test_a_folder_is_let_in_for_its_files_are_looked_at_one_by_one(tmp_path):
    check_handed_over(tmp_path, "plans")
    with pytest.raises(UnreadableFile, match=r"plans: The file cannot be opened\."):
        read_whole(tmp_path, "plans")


def test_an_empty_file_is_told(tmp_path):
    (tmp_path / "plan.txt").touch()
    with pytest.raises(UnreadableFile, match=r"plan.txt: The file is empty\."):
        check_handed_over(tmp_path / "plan.txt", "plan.txt")


def test_a_name_that_no_file_can_have_is_told(tmp_path):
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        check_handed_over(tmp_path / "a\0b", "a?b")


def test_a_file_too_large_is_refused_without_being_read(tmp_path):
    path = tmp_path / "plan.txt"
    with path.open("wb") as file:
        file.truncate(200 * 1024**2)
    with pytest.raises(TooMuch, match=r"has 200 MB, and at most 100 MB are read\. Save the part"):
        check_handed_over(path, "plan.txt")
    with pytest.raises(TooMuch):
        read_whole(path, "plan.txt")


def test_a_file_that_cannot_be_opened_is_told(tmp_path):
    with pytest.raises(
        UnreadableFile, match=r"plans: The file cannot be opened\. Check that you may read it"
    ):
        read_whole(tmp_path, "plans")


def test_an_ordinary_file_passes_and_is_read(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_bytes(b"words")
    check_handed_over(path, "plan.txt")
    assert read_whole(path, "plan.txt") == b"words"
