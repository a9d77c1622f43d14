"""Lists that are not printed as lists: sections that a sentence counts, names that a sentence lists."""

from collections.abc import Callable

import pytest

from goldenthread.model import PlanRecord

Sketch = Callable[[str], PlanRecord]


def chapter(sentence: str) -> str:
    return f"""
        3. What we face

        3.1 {sentence}

        3.2 Homes

        3.2.1 Homes are dear.

        3.3 Roads

        3.3.1 Roads are long.

        3.4 Staff

        3.4.1 Staff are few.
    """


def themes(record: PlanRecord) -> list[tuple[str, str | None, str]]:
    return [(one.kind, one.number, one.title) for one in record.themes]


def test_sections_that_a_sentence_counts_are_what_it_calls_them(sketch: Sketch) -> None:
    assert themes(sketch(chapter("This section sets out three local challenges facing us."))) == [
        ("challenge", "3.2", "Homes"),
        ("challenge", "3.3", "Roads"),
        ("challenge", "3.4", "Staff"),
    ]


@pytest.mark.parametrize(
    "sentence", ["This section sets out four local challenges.", "We met three challenges last year."]
)
def test_a_count_that_does_not_agree_or_counts_other_things_makes_none(sentence: str, sketch: Sketch) -> None:
    assert not sketch(chapter(sentence)).themes


def test_names_that_a_sentence_lists_count_when_their_number_agrees(sketch: Sketch) -> None:
    text = "There are three priority areas. Our priority areas are: homes, safe roads and streets, fair pay."
    assert themes(sketch(chapter(text))) == [
        ("priority area", None, "homes"),
        ("priority area", None, "safe roads and streets"),
        ("priority area", None, "fair pay"),
    ]


def test_an_and_may_part_the_last_two(sketch: Sketch) -> None:
    text = "We have three themes. Our themes are homes, roads and staff."
    assert [title for _, _, title in themes(sketch(chapter(text)))] == ["homes", "roads", "staff"]


def test_names_without_a_count_stay_text(sketch: Sketch) -> None:
    assert not sketch(chapter("The priority areas are: homes, roads, staff.")).themes
