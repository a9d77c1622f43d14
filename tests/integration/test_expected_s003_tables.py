"""Tables saved as text whose headers no vocabulary knows, every row as a person typed it."""

import pytest

from goldenthread.model import PlanRecord, Register
from tests.lib.expected import rows, text_hash


def register(record: PlanRecord, first_column: str) -> Register:
    (found,) = [one for one in record.registers if one.columns[:1] == (first_column,)]
    return found


def test_every_board(s003: PlanRecord) -> None:
    expected = [
        (row["user_group"], row["joint"], row["future"], row["status"], row["agencies"])
        for row in rows("s003/boards.csv")
    ]
    found = [
        (row.cells[0], *(text_hash(cell) if cell else "" for cell in row.cells[1:]))
        for row in register(s003, "User Group/Service").rows
    ]
    assert found == expected
    assert len(found) == 8


def test_every_integrated_service(s003: PlanRecord) -> None:
    expected = [
        (row["services_for"], row["age_group"], row["position"], row["status"], row["future"])
        for row in rows("s003/services.csv")
    ]
    found = [
        (row.cells[0], row.cells[1], *(text_hash(cell) if cell else "" for cell in row.cells[2:]))
        for row in register(s003, "Services for").rows
    ]
    assert found == expected
    assert len(found) == 12


def test_every_abbreviation(s003: PlanRecord) -> None:
    expected = [(row["term"], row["meaning_hash"]) for row in rows("s003/definitions.csv")]
    assert [(one.term, text_hash(one.meaning)) for one in s003.definitions] == expected
    assert {one.kind for one in s003.definitions} == {"abbreviation"}


@pytest.mark.parametrize("first_column", ["User Group/Service", "Services for"])
def test_every_row_knows_the_line_it_begins_on(s003: PlanRecord, first_column: str) -> None:
    lines = [row.place.line for row in register(s003, first_column).rows if row.place]
    assert len(lines) == len(register(s003, first_column).rows)
    assert lines == sorted(line for line in lines if line)
