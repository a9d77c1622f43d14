"""Where a note below a table ends, and where a table in a sheet ends."""

import io

import openpyxl

from goldenthread.documents.formats import read_content
from goldenthread.interpreting import Lexicon, interpret


def test_a_paragraph_behind_a_whole_note_is_no_part_of_it(lexicon: Lexicon) -> None:
    page = b"""<h1>Measures</h1><table><tr><th>Indicator<th>Target<tr><td>Homes let<td>40</table>
    <p>* Subject to audit.<p>Risk register"""
    record = interpret(read_content(page, "plan.html"), lexicon)
    assert [(note.mark, note.text) for note in record.footnotes] == [("*", "Subject to audit.")]
    assert record.sections[0].text == "Risk register"


def test_words_in_a_column_of_money_are_no_lines_of_the_budget_above(lexicon: Lexicon) -> None:
    book = openpyxl.Workbook()
    for row in (
        ["Service group", "Budget heading", "Expenditure", "Income", "Net"],
        ["Adults", "Home care", 10, 0, 10],
        [],
        ["Contracts register"],
        ["Supplier", "Contract", "Category"],
        ["Ashdale Care", "Head of Housing", "Let in two lots."],
        ["Westmarch Meals", "Head of Housing", "Let for one year."],
    ):
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    record = interpret(read_content(content.getvalue(), "plan.xlsx"), lexicon)
    assert [line.title for line in record.budget_lines] == ["Home care"]
    assert [(one.title, len(one.rows)) for one in record.registers] == [("Contracts register", 2)]
