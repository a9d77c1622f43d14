"""One item a page: the pieces that stand below each other are one card."""

import itertools
from collections.abc import Callable, Iterator

import pytest

from goldenthread.documents import Block, Cell, Document, Heading, Paragraph, Row, Table
from goldenthread.interpreting import Lexicon, interpret
from goldenthread.model import Place, PlanRecord, ReadingKind
from tests.lib.expected import edges, value

Paged = Callable[[str], PlanRecord]


@pytest.fixture
def paged(lexicon: Lexicon) -> Paged:
    """The record of headings ("## Name"), items ("- Name"), sentences and tables; "*Owner" is set in bold."""

    def read(text: str) -> PlanRecord:
        lines = [line.strip() for line in text.strip().split("\n")]
        return interpret(Document(name="pages.docx", format="docx", blocks=tuple(_blocks(lines))), lexicon)

    return read


def _blocks(lines: list[str]) -> Iterator[Block]:
    for is_table, run in itertools.groupby(enumerate(lines, 1), key=lambda one: "|" in one[1]):
        if is_table:
            rows = tuple(_row(number, line) for number, line in run)
            yield Table(rows=rows, place=rows[0].place)
            continue
        for number, line in run:
            place = Place(file="pages.docx", line=number)
            mark, _, text = line.partition(" ")
            if mark.startswith("#"):
                yield Heading(text=text, level=len(mark), place=place)
            elif line:
                item = mark == "-"
                yield Paragraph(text=text if item else line, place=place, marker="•" if item else None)


def _row(number: int, line: str) -> Row:
    texts = [one.strip() for one in line.split("|")]
    cells = tuple(
        Cell(
            text=text.removeprefix("*"),
            place=Place(file="pages.docx", line=number, column=column),
            strong=text.startswith("*"),
        )
        for column, text in enumerate(texts, 1)
    )
    return Row(cells=cells, place=Place(file="pages.docx", line=number))


def measure(code: str, name: str, actual: str, owner: str) -> str:
    return f"""
        ## {code} {name}

        *Owner | {owner} | *Cabinet member | Cllr Health
        *Good performance is | Lower | *Unit | %

        Between the tables stands a sentence.

        *2025/26 | *Q1 | *Q2 | *Year-end forecast
        Actual | {actual} | | 22
        Target | 20 | 19 | 18

        Why is performance at this level? Three families account for it.
    """


MEASURES = "# Performance pack 2025/26\n" + measure("CH1", "Plans that are repeated", "25", "Head of Care")


def test_a_heading_labels_and_periods_are_one_measure(paged: Paged) -> None:
    record = paged(MEASURES + measure("CH2", "Referrals that come again", "21.8", "Head of Access"))
    assert [(one.ref, one.title, one.owners, str(one.polarity)) for one in record.indicators] == [
        ("CH1", "Plans that are repeated", ("Head of Care",), "lower is better"),
        ("CH2", "Referrals that come again", ("Head of Access",), "lower is better"),
    ]
    first = record.indicators[0]
    assert first.explanation == "Three families account for it."
    assert [
        (one.kind, value(one.written), edges(one.period)[1])
        for one in record.readings
        if one.indicator == first.id and one.written
    ] == [
        (ReadingKind.ACTUAL, 25, "2025-06-30"),
        (ReadingKind.FORECAST, 22, "2026-03-31"),
    ]
    assert [
        (value(one.written), edges(one.period)[1]) for one in record.targets if one.indicator == first.id
    ] == [(20, "2025-06-30"), (19, "2025-09-30"), (18, "2026-03-31")]


def test_what_a_card_does_not_hold_is_kept_below_it(paged: Paged) -> None:
    record = paged(MEASURES + measure("CH2", "Referrals that come again", "21.8", "Head of Access"))
    assert any("Between the tables stands a sentence." in (one.text or "") for one in record.sections)


def test_one_page_alone_makes_no_document_of_cards(paged: Paged) -> None:
    assert paged(MEASURES).indicators == ()


def risk(ref: str, name: str, owner: str) -> str:
    return f"""
        ## {ref} {name}

        *Risk owner | {owner}
        *Cause | Fees are too low.

        | Likelihood | Impact | Score
        Inherent | 4 | 4 | 16
        Current | 3 | 3 | 9

        ### Current controls

        - Credit checks every quarter
        - Exit plans for large contracts

        Further action | Who | By when
        Hold a desk exercise | Head of Procurement | 31/03/2026
    """


def test_a_risk_s_labels_scores_controls_and_actions_are_one_risk(paged: Paged) -> None:
    record = paged(
        "# Strategic risks\n"
        + risk("SR1", "A supplier fails", "Director")
        + risk("SR2", "A depot burns", "Chief")
    )
    assert [(one.ref, one.text, one.owners) for one in record.risks] == [
        ("SR1", "A supplier fails", ("Director",)),
        ("SR2", "A depot burns", ("Chief",)),
    ]
    assert [(value(one.original_score), value(one.current_score)) for one in record.risks] == [(16, 9)] * 2
    assert all("Exit plans for large contracts" in (one.controls or "") for one in record.risks)
    assert [(one.text, one.owners, edges(one.end)[1]) for one in record.risk_actions] == [
        ("Hold a desk exercise", ("Head of Procurement",), "2026-03-31"),
    ] * 2
    assert record.actions == ()


def test_headings_over_tables_of_rows_are_no_cards(paged: Paged) -> None:
    record = paged("""
        # Service plan 2025/26

        ## Housing repairs

        Action | Owner | By when
        Open a second depot | Head of Repairs | 31/03/2026

        ## Housing lettings

        Action | Owner | By when
        Let homes online | Head of Lettings | 30/09/2026
    """)
    assert [one.text for one in record.actions] == ["Open a second depot", "Let homes online"]


def test_a_target_beside_the_periods_is_no_result(paged: Paged) -> None:
    record = paged(
        "# Scorecard 2025/26\n"
        + "".join(
            f"""
            ## {code}: {name}

            *Owner | {owner}
            *Polarity | High

            | *Q1 24/25 | *Q1 25/26 | *Target 25/26
            *Result | 81 | 86 | 85
            *RAG | A | G |
            """
            for code, name, owner in (
                ("H1", "Repairs done at the first visit", "Repairs Manager"),
                ("H2", "Homes let in time", "Lettings Manager"),
            )
        )
    )
    assert [(one.ref, one.title) for one in record.indicators] == [
        ("H1", "Repairs done at the first visit"),
        ("H2", "Homes let in time"),
    ]
    assert [value(one.written) for one in record.targets] == [85, 85]
    first = [one for one in record.readings if one.indicator == record.indicators[0].id]
    assert [(value(one.written), one.overall and one.overall.raw) for one in first] == [(81, "A"), (86, "G")]


def test_a_risk_with_a_heading_over_its_list_of_actions(paged: Paged) -> None:
    record = paged(
        "# Strategic risks\n"
        + "".join(
            f"""
            ## Risk {number}: {name}

            *Owner | Director of Place
            *Category | Delivery
            *Current score | 15

            ### Actions

            *Action | *Lead | *Due
            {work} | Head of Commissioning | 30 June 2026
            """
            for number, name, work in (
                (1, "Care homes close at short notice", "Agree a block contract"),
                (2, "Carbon targets are missed", "Fit heat pumps"),
            )
        )
    )
    assert [(one.ref, one.text) for one in record.risks] == [
        ("1", "Care homes close at short notice"),
        ("2", "Carbon targets are missed"),
    ]
    assert [(one.text, one.owners) for one in record.risk_actions] == [
        ("Agree a block contract", ("Head of Commissioning",)),
        ("Fit heat pumps", ("Head of Commissioning",)),
    ]
    assert record.actions == ()
