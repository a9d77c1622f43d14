"""Everything else is kept: unknown tables as registers, small tables as what they are."""

from collections.abc import Callable

from goldenthread.model import PlanRecord, Rating
from tests.lib.expected import edges, spans

Sketch = Callable[[str], PlanRecord]


def test_an_unknown_table_is_kept_row_by_row_under_the_words_above_it(sketch: Sketch) -> None:
    record = sketch("""
        What each service is for

        Service area | Key responsibilities
        Carers | The carers' hub, breaks and the panel of carers.
        Learning | Courses for everyone who works in care.
    """)
    (register,) = record.registers
    assert (register.title, register.columns) == (
        "What each service is for",
        ("Service area", "Key responsibilities"),
    )
    assert [row.cells for row in register.rows] == [
        ("Carers", "The carers' hub, breaks and the panel of carers."),
        ("Learning", "Courses for everyone who works in care."),
    ]
    assert [row.place.line for row in register.rows if row.place] == [4, 5]


def test_a_known_column_alone_does_not_make_a_kind(sketch: Sketch) -> None:
    record = sketch("""
        Board | Milestone | Colour | Shape
        Carers' board | Meets in May | Red | Round
    """)
    assert not record.milestones
    assert [row.cells for row in record.registers[0].rows][-1] == (
        "Carers' board",
        "Meets in May",
        "Red",
        "Round",
    )


def test_achievements_are_tied_to_the_priority_they_name_in_short(sketch: Sketch) -> None:
    record = sketch("""
        Priority 1 | Stand by unpaid carers
        Priority 2 | A skilled and settled workforce

        Priority | Achievement
        A skilled workforce | Nine people stayed.
        Roads | A road was mended.
    """)
    numbers = {p.id: p.number for p in record.priorities}
    assert [(a.priority_text, numbers.get(a.priority or ""), a.text) for a in record.achievements] == [
        ("A skilled workforce", "2", "Nine people stayed."),
        ("Roads", None, "A road was mended."),
    ]


def test_objectives_with_a_rating_and_a_note_that_a_page_cut(sketch: Sketch) -> None:
    record = sketch("""
        Equality and diversity objectives

        Objective | RAG status | Progress to date
        Know who uses our services | GREEN | Recorded for most

        Objective | RAG status | Progress to date
         | | people by now.
        Plain words | AMBER | Half are done.
    """)
    assert [(o.text, o.kind, o.rating and o.rating.rating, o.progress) for o in record.objectives] == [
        ("Know who uses our services", "equality", Rating.GREEN, "Recorded for most people by now."),
        ("Plain words", "equality", Rating.AMBER, "Half are done."),
    ]


def test_labelled_rows_are_what_their_label_says(sketch: Sketch) -> None:
    record = sketch("""
        Option 1 | Widen the offer
        Option 2 | Review transport
    """)
    assert [(p.ref, p.kind, p.text) for p in record.proposals] == [
        ("Option 1", "budget option", "Widen the offer"),
        ("Option 2", "budget option", "Review transport"),
    ]


def test_labelled_rows_may_stand_under_a_header(sketch: Sketch) -> None:
    record = sketch("""
        Option | Proposal
        Option 1 | Widen the offer to people at home
        Option 2 | Review transport to day opportunities
    """)
    assert [p.ref for p in record.proposals] == ["Option 1", "Option 2"]


def test_rows_of_several_labels_are_a_register(sketch: Sketch) -> None:
    record = sketch("""
        Option 1 | Widen the offer
        Room 2 | Paint the walls
    """)
    assert not record.proposals
    assert len(record.registers) == 1


def test_numbers_and_titles_under_a_header_are_the_priorities(sketch: Sketch) -> None:
    record = sketch("""
        No. | Priority
        1 | Stand by carers
        2 | A settled workforce
    """)
    assert [(p.number, p.title) for p in record.priorities] == [
        ("1", "Stand by carers"),
        ("2", "A settled workforce"),
    ]
    assert not record.registers


def test_a_table_that_tells_more_of_each_priority_is_kept_whole_too(sketch: Sketch) -> None:
    record = sketch("""
        No. | Priority | Colour
        1 | Stand by carers | Red
    """)
    assert [p.title for p in record.priorities] == ["Stand by carers"]
    assert [row.cells for row in record.registers[0].rows] == [("1", "Stand by carers", "Red")]


def test_the_meanings_of_ratings_with_and_without_a_header(sketch: Sketch) -> None:
    with_header = sketch("""
        Rating | Meaning
        R | Missing the target
        G | Meeting the target
    """)
    without = sketch("""
        What the ratings mean

        R | Missing the target
        G | Meeting the target
    """)
    for record in (with_header, without):
        assert [(d.term, d.meaning, d.kind) for d in record.definitions] == [
            ("R", "Missing the target", "rating"),
            ("G", "Meeting the target", "rating"),
        ]


def test_a_glossary_under_a_header(sketch: Sketch) -> None:
    record = sketch("""
        List of abbreviations

        Abbreviation | Meaning
        ASC | Adult social care
    """)
    assert [(d.term, d.meaning, d.kind) for d in record.definitions] == [
        ("ASC", "Adult social care", "abbreviation")
    ]


def test_forums_in_columns_and_forums_in_lines(sketch: Sketch) -> None:
    columns = sketch("""
        Forum | Date
        Carers' panel | 19 July 2026
    """)
    lines = sketch("""
        Business Plan 2026/27

        Timetable of consultation forums

        Carers' panel: | 19 July
        Youth forum | to be arranged
        Providers' forum | 5 June 2026 | 25 September 2026
    """)
    assert [(c.forum, edges(c.when)) for c in columns.consultations] == [
        ("Carers' panel", ("2026-07-19", "2026-07-19"))
    ]
    assert [(c.forum, spans(c.when)) for c in lines.consultations] == [
        ("Carers' panel", "2026-07-19..2026-07-19"),
        ("Youth forum to be arranged", ""),
        ("Providers' forum", "2026-06-05..2026-06-05 | 2026-09-25..2026-09-25"),
    ]
