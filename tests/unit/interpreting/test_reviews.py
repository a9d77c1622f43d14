"""Reviews of services with the stage each has reached."""

from collections.abc import Callable

from goldenthread.model import PlanRecord

Sketch = Callable[[str], PlanRecord]

REVIEWS = """
    # Appendix 3: {heading} 2026/27

    1. The reviews taking place in 2026/27 are:

    • transport

    • day care for older people.

    2. Reviews concluding this year are those examining respite care and the meals service.

    3. Implementation of reviews conducted on libraries, parks and leisure will continue.
"""


def test_a_register_tells_each_review_and_its_stage(sketch: Sketch) -> None:
    (register,) = sketch(REVIEWS.format(heading="Best Value Reviews")).registers
    assert register.columns == ("Review", "Stage")
    assert [row.cells for row in register.rows] == [
        ("transport", "taking place"),
        ("day care for older people", "taking place"),
        ("respite care", "concluding"),
        ("the meals service", "concluding"),
        ("libraries", "implementing"),
        ("parks", "implementing"),
        ("leisure", "implementing"),
    ]


def test_the_text_stays_in_its_section(sketch: Sketch) -> None:
    record = sketch(REVIEWS.format(heading="Best Value Reviews"))
    assert "• transport" in record.sections[0].text


def test_under_another_heading_there_is_none(sketch: Sketch) -> None:
    assert not sketch(REVIEWS.format(heading="What we do")).registers


def test_an_and_between_single_words_parts_no_names(sketch: Sketch) -> None:
    two = "respite care and the meals service"
    text = REVIEWS.format(heading="Reviews").replace(two, "health and safety")
    rows = sketch(text).registers[0].rows
    assert [row.cells[0] for row in rows if row.cells[1] == "concluding"] == ["health and safety"]
