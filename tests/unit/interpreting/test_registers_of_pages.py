"""A table of no known kind that a page cuts is one register."""

from goldenthread.interpreting import Lexicon, interpret
from tests.lib.made_pdfs import read_typeset

TITLE = "#text(size: 18pt)[Library buildings]\n\n"


def test_a_register_whose_header_the_next_page_prints_again_is_one(lexicon: Lexicon) -> None:
    rows = ", ".join(f"[Hall {n}], [Ward {n}], [The roof was mended in the spring.]" for n in range(1, 9))
    header = "table.header([*Building*], [*Ward*], [*Condition*])"
    source = f"{TITLE}#table(columns: (60pt, 60pt, 200pt), {header}, {rows})"
    document = read_typeset(source, page="width: 400pt, height: 180pt, margin: 20pt")
    assert len(list(document.tables())) > 1
    (register,) = interpret(document, lexicon).registers
    assert (register.title, register.columns) == ("Library buildings", ("Building", "Ward", "Condition"))
    assert [row.cells[0] for row in register.rows] == [f"Hall {n}" for n in range(1, 9)]


def test_two_tables_of_one_page_stay_two_registers(lexicon: Lexicon) -> None:
    table = (
        "#table(columns: (60pt, 200pt), table.header([*Building*], [*Condition*]), [Hall], [Its roof leaks.])"
    )
    document = read_typeset(f"{TITLE}{table}\n{table}")
    assert len(interpret(document, lexicon).registers) == 2
