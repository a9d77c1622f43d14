"""The streams of Office files from before 2007."""

import pytest

from goldenthread.errors import UnreadableFile
from goldenthread.files import FileKind, compound_streams, sniff
from tests.lib.old_workbooks import compound


def test_streams_are_found_by_name():
    content = compound({"Workbook": b"records", "Other": b"x" * 5000})
    streams = compound_streams(content, "plan.xls")
    assert set(streams) == {"Workbook", "Other"}
    assert streams["Workbook"].rstrip(b"\0") == b"records"
    assert streams["Other"] == b"x" * 5000


def test_a_file_is_what_it_holds_itself_not_what_is_embedded_in_it():
    """The name of a stream may stand anywhere in the bytes: in a text, or in a file within the file."""
    words = "WordDocument".encode("utf-16-le")
    assert sniff(compound({"Workbook": words}), "plan.xls") is FileKind.OLD_EXCEL


@pytest.mark.parametrize(
    "content",
    [
        b"no compound file",
        compound({"Workbook": b""})[:600],
        compound({"Workbook": b""}).replace(b"\x09\x00\x06\x00", b"\x01\x00\x01\x00", 1),
    ],
)
def test_a_damaged_file_is_told(content):
    with pytest.raises(UnreadableFile, match=r"plan\.xls: The file is damaged or cut short"):
        compound_streams(content, "plan.xls")


def test_a_chain_that_bites_its_tail_ends():
    content = bytearray(compound({"Workbook": b"x" * 1024}))
    # The table of chains is the first sector; the last sector of the stream now points to its first.
    content[512 + 4 * 8 : 512 + 4 * 8 + 4] = (1).to_bytes(4, "little")
    assert len(compound_streams(bytes(content), "plan.xls")["Workbook"]) == 4096
