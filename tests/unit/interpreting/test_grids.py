"""Which rows make one table: pages, titles inside it, two tables in one, and tables of hardly anything."""

from collections.abc import Callable

from goldenthread.documents import Cell, Document, Row, Table
from goldenthread.interpreting import Lexicon, interpret
from goldenthread.model import Place, PlanRecord

Sketch = Callable[[str], PlanRecord]


def test_a_header_repeated_on_the_next_page_is_no_row(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Action | End
        A/1 | Open the hub | Mar 27

        Ref | Action | End
        A/2 | Train all staff | Mar 27
    """)
    assert [a.ref for a in record.actions] == ["A/1", "A/2"]
    assert not record.registers


def test_a_page_without_its_header_goes_on_with_the_table_above(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Action | End
        A/1 | Open the hub | Mar 27

        A/2 | Train all staff | Mar 27
    """)
    assert [a.ref for a in record.actions] == ["A/1", "A/2"]


def test_a_header_broken_over_two_lines_is_one_header(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Action | End date | Officer responsible
        A/1 | Open the hub | Mar 27 | Head of Carers

        Ref | Action | End | Officer
         | | date | responsible
        A/2 | Train all staff | Mar 27 | Head of Learning
    """)
    assert [(a.ref, a.text) for a in record.actions] == [("A/1", "Open the hub"), ("A/2", "Train all staff")]


def test_two_tables_under_one_header_are_read_alike(sketch: Sketch) -> None:
    """Prose comes between, and the header is printed above both."""
    record = sketch("""
        Ref | Action | End
        A/1 | Open the hub | Mar 27

        The second half of the year brings more.

        Ref | Action | End
        A/2 | Train all staff | Mar 27
    """)
    assert [a.ref for a in record.actions] == ["A/1", "A/2"]


def test_money_below_prose_goes_on_under_the_header_above(sketch: Sketch) -> None:
    record = sketch("""
        Care at home

        Service | Expenditure £000 | Income £000 | Net £000
        Home care | 100 | 20 | 80

        Care homes

        Older people | 300 | 100 | 200
    """)
    assert [(b.title, b.group, b.net and b.net.value) for b in record.budget_lines] == [
        ("Home care", "Care at home", 80),
        ("Older people", "Care homes", 200),
    ]
    assert [b.net.scale for b in record.budget_lines if b.net] == [1000, 1000]


def test_another_header_begins_another_table_right_below(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Action | End
        A/1 | Open the hub | Mar 27
        Performance measure | Frequency | 2026/27 target
        Carers assessed | Monthly | 1,600
    """)
    assert [a.ref for a in record.actions] == ["A/1"]
    assert [i.title for i in record.indicators] == ["Carers assessed"]


def test_a_lone_cell_above_a_header_is_the_title_of_its_table(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Action | End
        A/1 | Open the hub | Mar 27
        Risk management: | |
        Risk | Current score | Owner
        Staff leave | 12 | Head of Care
    """)
    assert [a.text for a in record.actions] == ["Open the hub"]
    assert [r.text for r in record.risks] == ["Staff leave"]


def test_a_header_without_rows_says_nothing(sketch: Sketch) -> None:
    record = sketch("""
        Ref | Action | End

        Nothing is planned for this year.
    """)
    assert not record.actions
    assert not record.registers


def test_a_table_of_one_column_is_kept(sketch: Sketch) -> None:
    record = sketch("""
        Partners

        Ashdale General Hospital |
        The carers' centre |
    """)
    (register,) = record.registers
    assert (register.title, [row.cells for row in register.rows]) == (
        "Partners",
        [("Ashdale General Hospital",), ("The carers' centre",)],
    )


def test_empty_rows_make_no_table(sketch: Sketch) -> None:
    record = sketch("""
        Before

         | |
         | |

        After
    """)
    assert not record.registers
    assert not record.actions


def test_an_unlabelled_column_of_an_unknown_table_is_kept_where_it_holds_something(sketch: Sketch) -> None:
    record = sketch("""
        Colour | | Shape |
        Red | dark | Round |
        Blue | | A long and winding shape |
    """)
    (register,) = record.registers
    assert [row.cells for row in register.rows][-1] == ("Blue", "", "A long and winding shape")


def test_a_dated_row_whose_words_are_headings_too_is_a_row(sketch: Sketch) -> None:
    record = sketch("""
        Action ID | Action | Lead | Milestone | Milestone date | Complete?
        A1 | Build 40 homes | Head of Housing | Planning permission | 30/06/2025 | Yes
        | | | Start on site | 15/10/2025 | No
        | | | First homes let | Mar-27 | No
    """)

    assert [one.text for one in record.milestones] == [
        "Planning permission",
        "Start on site",
        "First homes let",
    ]
    assert record.registers == ()


def test_a_table_below_another_keeps_its_own_bold_headings(lexicon: Lexicon) -> None:
    measures = bold_table(
        "Level of service | Measure | Result | Target",
        "Open to all | Visits | 40 | 50",
        "Read by all | Loans | 7 | 9",
    )
    costs = bold_table("What it costs | Plan 2025 | Plan 2026 | Plan 2027", "Water | 6,214 | 6,870 | 7,035")

    record = interpret(Document(name="plan.pdf", format="pdf", blocks=(measures, costs)), lexicon)

    assert [one.title for one in record.indicators] == ["Visits", "Loans"]


def bold_table(header: str, *rows: str) -> Table:
    cells = [
        [Cell(text=one.strip(), place=Place(), strong=at == 0) for one in line.split("|")]
        for at, line in enumerate((header, *rows))
    ]
    return Table(rows=tuple(Row(cells=tuple(one), place=Place()) for one in cells), place=Place())
