"""A table without a known header goes on under the one above only where its figures speak for that."""

import io

import openpyxl

from goldenthread.documents.formats import read_content
from goldenthread.interpreting import Lexicon, interpret


def test_a_register_below_risks_that_has_no_score_is_no_further_risk(lexicon: Lexicon) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(
        ["Deadline", "Risk owner", "Mitigating actions", "Risk description", "Risk score", "Target score"]
    )
    sheet.append(
        ["2 July 2026", "Head of Roads", "Clear the drains", "Flooding of the town centre", "9", "4"]
    )
    sheet.append([])
    sheet.append(["Contracts register"])
    sheet.append(["Supplier", "Contract", "Category", "Remarks"])
    sheet.append(["Ashdale Cleaning", "Head of Housing", "Cleaning of offices", "It ends in the spring."])
    output = io.BytesIO()
    book.save(output)
    record = interpret(read_content(output.getvalue(), "plan.xlsx"), lexicon)
    assert [risk.text for risk in record.risks] == ["Flooding of the town centre"]
    assert [register.columns for register in record.registers] == [
        ("Supplier", "Contract", "Category", "Remarks")
    ]
