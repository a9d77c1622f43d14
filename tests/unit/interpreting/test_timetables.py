"""Meetings and their dates as lines: in two blocks, one below the other, or side by side."""

from collections.abc import Callable

import pytest

from goldenthread.model import PlanRecord

Sketch = Callable[[str], PlanRecord]


def meetings(record: PlanRecord) -> list[tuple[str, str | None, float]]:
    return [
        (one.forum, one.when.raw if one.when else None, min(seen.confidence for seen in one.seen))
        for one in record.consultations
    ]


@pytest.mark.parametrize(
    ("lines", "sure"),
    [
        ("Housing Scrutiny Committee\nCabinet\n\n8th March 2027\n19th March 2027", 0.8),
        ("Housing Scrutiny Committee\n8th March 2027\n\nCabinet\n19th March 2027", 1.0),
        ("Housing Scrutiny Committee - 8th March 2027\nCabinet: 19th March 2027", 1.0),
    ],
)
def test_names_and_dates_are_tied_in_order(lines: str, sure: float, sketch: Sketch) -> None:
    record = sketch(f"Timetable of meetings:\n\n{lines}")
    assert meetings(record) == [
        ("Housing Scrutiny Committee", "8th March 2027", sure),
        ("Cabinet", "19th March 2027", sure),
    ]


def test_where_they_do_not_match_no_date_is_guessed_and_that_is_told(sketch: Sketch) -> None:
    record = sketch("Timetable of meetings:\n\nScrutiny Committee\nCabinet\n\n8th March 2027")
    assert meetings(record) == [("Scrutiny Committee", None, 0.4), ("Cabinet", None, 0.4)]
    assert [f.code for f in record.findings] == ["READ-12"]
    assert "8th March 2027" in record.findings[0].message


def test_the_title_that_follows_is_no_meeting(sketch: Sketch) -> None:
    record = sketch("""
        Timetable of meetings:

        Cabinet

        19th March 2027

        Housing Plan Update 2026/27

        Report of the Director of Housing
    """)
    assert meetings(record) == [("Cabinet", "19th March 2027", 1.0)]
    assert "Housing Plan Update 2026/27\nReport of the Director of Housing" in record.sections[0].text


def test_lines_without_any_date_stay_text(sketch: Sketch) -> None:
    record = sketch("Timetable of meetings:\n\nCabinet\n\nTo be arranged")
    assert not record.consultations
    assert "Cabinet\nTo be arranged" in record.sections[0].text
