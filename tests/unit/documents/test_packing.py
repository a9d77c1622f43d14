"""A document crosses from the child as JSON and comes out the same."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.documents.build import Builder, DraftCell, DraftRow
from goldenthread.documents.colours import Tint
from goldenthread.documents.formats import read_content
from goldenthread.documents.packing import pack, unpack
from tests.lib.made_documents import SMALL

WORDS = st.text(max_size=5)
COUNT = st.none() | st.integers(1, 99)
TINT = st.sampled_from([None, Tint("Red"), Tint("Green")])
CELLS = st.lists(
    st.builds(DraftCell, WORDS, st.none() | st.booleans(), st.booleans(), tint=TINT), min_size=0, max_size=4
)
ROWS = st.builds(
    DraftRow, CELLS, st.booleans(), line=COUNT, page=COUNT, number=COUNT, first_column=st.integers(1, 9)
)


@st.composite
def documents(draw):
    build = Builder(draw(WORDS))
    for _ in range(draw(st.integers(0, 5))):
        build.page = draw(COUNT)
        if draw(st.booleans()):
            build.start_sheet(draw(WORDS))
        match draw(st.sampled_from("hpt")):
            case "h":
                build.heading(draw(WORDS), draw(st.integers(1, 6)), line=draw(COUNT))
            case "p":
                build.paragraph(
                    draw(WORDS),
                    marker=draw(st.none() | WORDS),
                    depth=draw(st.integers(0, 3)),
                    line=draw(COUNT),
                    row=draw(COUNT),
                    column=draw(COUNT),
                )
            case _:
                build.table(draw(st.lists(ROWS, max_size=3)), caption=draw(st.none() | WORDS))
    build.note(draw(WORDS))
    return build.document(draw(WORDS), title=draw(st.none() | WORDS))


@given(documents())
def test_any_document_comes_out_as_it_went_in(document):
    assert unpack(json.loads(json.dumps(pack(document)))) == document


@pytest.mark.parametrize("name", SMALL)
def test_what_each_reader_makes_comes_out_as_it_went_in(name):
    document = read_content(SMALL[name](), name)
    assert unpack(json.loads(json.dumps(pack(document)))) == document
    assert all(
        cell.place.file == name for table in document.tables() for row in table.rows for cell in row.cells
    )


def test_a_colour_crosses_with_the_figure_before_it():
    build = Builder("plan.xlsx")
    rows = [("Measure", None), ("86", Tint("Red")), ("91", Tint("Green"))]
    build.table([DraftRow([DraftCell("Calls"), DraftCell(text, tint=tint)]) for text, tint in rows])
    (table,) = unpack(json.loads(json.dumps(pack(build.document("xlsx"))))).tables()
    assert [row.cells[1].colour for row in table.rows] == [None, "Red", "Green"]
