"""The habits of the person and the program that saved the file."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st


@dataclass(frozen=True, slots=True)
class Style:
    marks_headers: bool = True
    """`th` cells, Word's repeated header rows."""
    tables_part_at_breaks: bool = True
    """A page break parts the table in two; else the header is printed again inside one table."""
    lists_in_cells: bool = False
    """Bullets in a cell are list items of the format; else they are typed."""
    native_values: bool = False
    """A spreadsheet keeps dates and figures; else it keeps what was typed."""
    one_sheet: bool = True
    blank_rows: int = 0
    """At the top of a sheet, and on the left of it."""
    blank_columns: int = 0
    merged_titles: bool = False
    """A heading on a sheet runs over the columns of the table below it."""
    delimiter: str = ","
    encoding: str = "utf-8"
    open_ruled: bool = False
    """The table's rows are parted by rules and its columns are not."""
    rows_break: bool = False
    """A row may begin on one page and end on the next."""


def styles(*, natives: bool = True, harder: bool = False) -> st.SearchStrategy[Style]:
    """`harder`: also tables without upright rules and rows that pages cut, as a PDF alone has them."""
    return st.builds(
        Style,
        marks_headers=st.booleans(),
        tables_part_at_breaks=st.booleans(),
        lists_in_cells=st.booleans(),
        native_values=st.booleans() if natives else st.just(False),
        one_sheet=st.booleans(),
        blank_rows=st.sampled_from([0, 0, 1, 3]),
        blank_columns=st.sampled_from([0, 0, 1]),
        merged_titles=st.booleans(),
        delimiter=st.sampled_from([",", ";", "\t", "|"]),
        encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]),
        open_ruled=st.booleans() if harder else st.just(False),
        rows_break=st.booleans() if harder else st.just(False),
    )
