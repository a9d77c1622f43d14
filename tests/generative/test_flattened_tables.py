"""Any table saved as text is the same table again, and no text loses a word or takes one twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.interpreting.vocabulary.lexicon import read_lexicon
from tests.lib.blocks_as_text import words_of
from tests.lib.flattened import cells, flattened, rebuilt

WORDS = st.sampled_from(
    [
        "care",
        "hub",
        "staff",
        "carers",
        "street",
        "ward",
        "school",
        "team",
        "office",
        "visit",
        "training",
        "transport",
    ]
)
NAMES = st.sampled_from(["Head of Care", "Training Manager", "Director of Housing", "Area Manager"])
DATES = st.sampled_from(["May 2026", "June 2027", "1 April 2026", "31/03/27"])
COUNTS = st.integers(0, 900).map(str)
SHARES = st.integers(0, 100).map("{}%".format)
TEXTS = st.lists(WORDS, min_size=3, max_size=12).map(lambda words: " ".join(words).capitalize())
CELLS = {
    "Ref": st.integers(1, 99).map("A{}".format),
    "Action": TEXTS,
    "Performance measure": TEXTS,
    "Lead officer": NAMES,
    "By when": DATES,
    "Target 2025/26": SHARES,
    "Actual 2025/26": SHARES,
    "Risk": TEXTS,
    "Likelihood": COUNTS,
    "Impact": COUNTS,
    "Mitigation": TEXTS,
    "Risk owner": NAMES,
}
HEADERS = [
    ("Ref", "Action", "Lead officer", "By when"),
    ("Performance measure", "Target 2025/26", "Actual 2025/26", "Lead officer"),
    ("Ref", "Risk", "Likelihood", "Impact", "Mitigation", "Risk owner"),
    ("Action", "Lead officer", "By when"),
]


@pytest.fixture(scope="module")
def lexicon():
    return read_lexicon()


@st.composite
def tables(draw):
    """Every cell filled: a gap that arithmetic alone cannot explain in one way needs more rows than these."""
    header = draw(st.sampled_from(HEADERS))
    rows = draw(st.lists(st.tuples(*(CELLS[label] for label in header)), min_size=4, max_size=12))
    return [header, *rows]


@given(rows=tables())
def test_a_table_of_filled_cells_comes_back_cell_by_cell(rows, lexicon):
    document = rebuilt("Words before it.\n\n" + flattened(*rows), lexicon)
    assert [cells(table) for table in document.tables()] == [[list(row) for row in rows]]
    assert all(cell.sure > 0.5 for table in document.tables() for row in table.rows for cell in row.cells)


LINES = st.one_of(
    *CELLS.values(), st.sampled_from(list(CELLS)), st.sampled_from(["1.1", "2.", "Notes:", "*", "-"])
)


@given(lines=st.lists(st.tuples(LINES, st.integers(1, 5)), max_size=40))
def test_no_word_is_lost_or_taken_twice_whatever_the_gaps(lines, lexicon):
    text = "".join(line + "\n" * breaks for line, breaks in lines)
    document = rebuilt(text, lexicon)
    assert sorted(words_of(document)) == sorted(text.split())
