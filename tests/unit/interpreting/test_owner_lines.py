"""Two owners below each other in one cell are two, in every kind of table that has owners."""

import pytest

from goldenthread.documents.formats import read_content
from goldenthread.interpreting import Lexicon, interpret

BOTH = ("Head of Housing", "Director of Public Health")
CELL = "<td>Head of Housing<br>Director of Public Health"


@pytest.mark.parametrize(
    ("key", "table"),
    [
        ("actions", f"<tr><th>Action<th>Lead officer<th>End<tr><td>Open the hub{CELL}<td>Mar 27"),
        ("risks", f"<tr><th>Risk<th>Score<th>Owner<tr><td>The provider fails<td>12{CELL}"),
        ("indicators", f"<tr><th>Indicator<th>Target<th>Owner<tr><td>Homes let<td>40{CELL}"),
        ("objectives", f"<tr><th>Objective<th>Rating<th>Owner<tr><td>Let more homes<td>Green{CELL}"),
    ],
)
def test_owners_on_lines_of_their_own(key: str, table: str, lexicon: Lexicon) -> None:
    page = f"<p>The table follows.</p><table>{table}</table>"
    (entry,) = getattr(interpret(read_content(page.encode(), "plan.html"), lexicon), key)
    assert entry.owners == BOTH


def test_the_part_that_an_owner_takes_is_no_part_of_the_name(lexicon: Lexicon) -> None:
    row = "<tr><td>Open the hub<td>HSE (lead); Head of Housing (Homes)<td>Mar 27"
    table = f"<tr><th>Action<th>Lead body<th>End{row}"
    (action,) = interpret(read_content(f"<table>{table}</table>".encode(), "plan.html"), lexicon).actions
    assert action.owners == ("HSE", "Head of Housing (Homes)")
