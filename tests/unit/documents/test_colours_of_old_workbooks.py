"""Binary workbooks whose ratings are the fills of their cells."""

import struct

import pytest

from goldenthread.documents.excel import read_old_workbook
from tests.lib.old_workbooks import OldSheet, xls

RED, BRIGHT_GREEN, OWN = 10, 11, 12
SOLID, HATCHED = 1, 4
BLANK, BLANKS, PALETTE, STYLE = 0x201, 0xBE, 0x92, 0xE0


def style(colour: int, pattern: int) -> tuple[int, bytes]:
    return STYLE, struct.pack("<HHH8xIH", 0, 0, 0, pattern << 26, colour)


def read(*records, colours=(RED, BRIGHT_GREEN), pattern=SOLID, more=()):
    """Two actions; the second and third style of the workbook fill with `colours`."""
    rows = [["Action", "RAG", "Lead"], ["Sign", None, "J Shah"], ["Visit", None, "J Shah"]]
    styles = (style(0, 0), style(0, 0), *(style(colour, pattern) for colour in colours))
    content = xls({"Plan": OldSheet(rows, records=list(records))}, extra_globals=(*more, *styles))
    (table,) = read_old_workbook(content, "plan.xls").tables()
    return [row.cells[1].text for row in table.rows[1:]]


ONE_BY_ONE = [(BLANK, struct.pack("<HHH", row, 1, row + 1)) for row in (1, 2)]


@pytest.mark.parametrize(
    "records", [ONE_BY_ONE, [(BLANKS, struct.pack("<HHHH", row, 1, row + 1, 1)) for row in (1, 2)]]
)
def test_a_blank_cell_says_its_solid_fill(records):
    assert read(*records) == ["Red", "Green"]


def test_hatching_says_nothing():
    assert read(*ONE_BY_ONE, pattern=HATCHED) == ["", ""]


def test_a_palette_of_the_workbooks_own_comes_first():
    own = bytes(4) * 4 + bytes.fromhex("ffc000 00")
    assert read(*ONE_BY_ONE, colours=(OWN, 2), more=((PALETTE, struct.pack("<H", 5) + own),)) == [
        "Amber",
        "Red",
    ]
