"""Sections, priorities and lead-ins: where in the document the reader stands."""

from collections.abc import Callable

import pytest

from goldenthread.interpreting.prose.reading import section_number
from goldenthread.model import PlanRecord

Sketch = Callable[[str], PlanRecord]


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("Section A – Our vision", "A", "Our vision"),
        ("SECTION B: Money", "B", "Money"),
        ("Chapter 3. Staff", "Chapter 3", "Staff"),
        ("Appendix (i)", "Appendix i", "Appendix (i)"),
        ("3. The consultation programme", "3", "The consultation programme"),
        ("2.1 Carers", "2.1", "Carers"),
        ("Money", None, "Money"),
        ("2026 was a good year", None, "2026 was a good year"),
    ],
)
def test_a_headings_number_and_title(text: str, number: str | None, title: str) -> None:
    assert section_number(text) == (number, title)


def test_sections_nest_by_level_and_hold_their_text(sketch: Sketch) -> None:
    record = sketch("""
        # Section A - Vision

        We look ahead.

        ## Carers

        They come first.

        # Section B - Money

        There is little.
    """)
    titles = {s.id: s.title for s in record.sections}
    assert [(s.title, s.level, titles.get(s.parent or ""), s.text) for s in record.sections] == [
        ("Vision", 1, None, "We look ahead."),
        ("Carers", 2, "Vision", "They come first."),
        ("Money", 1, None, "There is little."),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Priority 3: Stand by carers",
        "Directorate Priority 3 – Stand by carers",
        "PRIORITY 3. Stand by carers",
    ],
)
def test_a_labelled_line_opens_a_priority(heading: str, sketch: Sketch) -> None:
    record = sketch(heading)
    assert [(p.number, p.title) for p in record.priorities] == [("3", "Stand by carers")]


def test_a_list_of_priorities_and_their_headings_are_one(sketch: Sketch) -> None:
    record = sketch("""
        Priority 1 | Stand by carers
        Priority 2 | A settled workforce

        Priority 1: Stand by carers

        Text.

        Priority 2: A settled workforce
    """)
    assert [(p.number, p.ref) for p in record.priorities] == [("1", "Priority 1"), ("2", "Priority 2")]


def test_a_heading_as_high_as_the_priorities_own_closes_it(sketch: Sketch) -> None:
    record = sketch("""
        # Plan

        ## Priority 1: Stand by carers

        ### Actions

        Ref | Action | End
        A/1 | Open the hub | Mar 27

        ## Everything else

        Ref | Action | End
        B/1 | Paint the office | Mar 27
    """)
    assert [(a.ref, a.priority is not None) for a in record.actions] == [("A/1", True), ("B/1", False)]


def test_a_sentence_that_begins_like_a_heading_is_text(sketch: Sketch) -> None:
    record = sketch("""
        Section A – Vision

        Section 75 agreements are kept under review.

        Priority will be given to carers.
    """)
    assert [s.title for s in record.sections] == ["Vision"]
    assert not record.priorities


def test_text_before_any_heading_is_the_front_page(sketch: Sketch) -> None:
    record = sketch("""
        A word before we begin, which is long enough to be a sentence of its own and no title at all.
    """)
    assert [s.title for s in record.sections] == ["Front page"]


def test_contents_give_sections_their_pages_and_name_the_missing(sketch: Sketch) -> None:
    record = sketch("""
        Contents

        Section A | Our vision | Page 2
        Section B | Money and savings | Page 5

        Section A – Our vision

        We look ahead.
    """)
    told = {s.number: (s.page, s.absent) for s in record.sections if s.number}
    assert told == {"A": ("Page 2", False), "B": ("Page 5", True)}


def test_a_starred_line_below_a_table_is_a_note_on_it(sketch: Sketch) -> None:
    record = sketch("""
        # Our priorities

        Priority 1 | Stand by unpaid carers
        Priority 2 | A settled workforce

        * Subject to approval by the full council
    """)
    assert [p.title for p in record.priorities] == ["Stand by unpaid carers", "A settled workforce"]
    assert record.sections[0].text == "* Subject to approval by the full council"
