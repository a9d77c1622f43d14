"""What joins two lines of one cell in a PDF."""

import pytest

from goldenthread.documents.pdf.celltext import glue


@pytest.mark.parametrize(
    ("line", "joint"),
    [
        ("Open the", " "),
        ("31-", ""),
        ("the range of 350–", ""),
        ("2024/", ""),
        ("either/", ""),
        ("homes –", " "),
        ("a soft\u00ad", ""),
    ],
)
def test_a_date_or_a_range_broken_at_its_hyphen_closes_up(line: str, joint: str) -> None:
    assert glue(line) == joint
