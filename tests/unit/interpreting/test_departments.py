"""Whose a report is that speaks of several departments."""

import pytest

from goldenthread.documents import Block, Cell, Document, Heading, Row, Table
from goldenthread.interpreting import Lexicon, interpret
from goldenthread.model import Place


def table(line: int) -> Table:
    texts = (("Measure", "Target", "Actual"), ("Lane miles", "45", "9"))
    rows = tuple(
        Row(
            cells=tuple(
                Cell(text=text, place=Place(file="report.docx", line=line + at, column=column))
                for column, text in enumerate(row, 1)
            ),
            place=Place(file="report.docx", line=line + at),
        )
        for at, row in enumerate(texts)
    )
    return Table(rows=rows, place=rows[0].place)


def heading(text: str, level: int, line: int) -> Heading:
    return Heading(text=text, level=level, place=Place(file="report.docx", line=line))


@pytest.mark.parametrize(
    ("blocks", "directorate"),
    [
        (
            (
                heading("Quarterly Performance Report", 1, 1),
                heading("Police Department", 2, 2),
                table(3),
                heading("Public Works", 2, 6),
                table(7),
            ),
            None,
        ),
        (
            (heading("Police Department", 1, 1), heading("Performance Report", 2, 2), table(3)),
            "Police Department",
        ),
        (
            (heading("Performance Report", 1, 1), heading("Police Department", 2, 2), table(3)),
            "Police Department",
        ),
    ],
)
def test_a_department_over_its_own_table_among_others_is_not_whose_report_it_is(
    blocks: tuple[Block, ...], directorate: str | None, lexicon: Lexicon
) -> None:
    record = interpret(Document(name="report.docx", format="docx", blocks=blocks), lexicon)
    assert record.plan.directorate == directorate
