"""References in the text, tied to what they name."""

from collections.abc import Callable

import pytest

from goldenthread.model import PlanRecord

Sketch = Callable[[str], PlanRecord]


def links(record: PlanRecord) -> list[tuple[str, str | None]]:
    refs = {one.id: one.ref for one in (*record.objectives, *record.actions)}
    return [(link.ref or "", refs.get(link.target or "")) for link in record.links]


def plan(text: str) -> str:
    return f"""
        Ref | Objective | Action | Milestones | Officer responsible
        3.3 | Listen to carers | Set up a panel | Panel meets | Head of Carers
        3.6 | Pay fairly | {text} | Fees agreed | Head of Care
    """


@pytest.mark.parametrize(
    "text",
    [
        "Ask the panel (see 3.3)",
        "Ask the panel, see 3.3 above",
        "Ask carers via 3.3",
        "Ask carers as in section 3.3",
        "Ask carers. Also refer to 3.3.",
        "Ask carers (3.3)",
    ],
)
def test_a_reference_is_tied_to_what_it_names(text: str, sketch: Sketch) -> None:
    assert links(sketch(plan(text))) == [("3.3", "3.3")]


def test_several_references_in_one_phrase_are_several_links(sketch: Sketch) -> None:
    assert links(sketch(plan("Ask carers, see 3.3 and 3.6"))) == [("3.3", "3.3"), ("3.6", "3.6")]


def test_a_reference_to_nothing_keeps_its_wording(sketch: Sketch) -> None:
    record = sketch(plan("Ask carers (see 9.1)"))
    assert links(record) == [("9.1", None)]
    assert record.links[0].wording == "(see 9.1"


@pytest.mark.parametrize(
    "text", ["Raise fees by 3.3 per cent", "Meet on 3.3.26", "See the strategy", "Budget 3.3m"]
)
def test_figures_and_dates_are_no_references(text: str, sketch: Sketch) -> None:
    assert links(sketch(plan(text))) == []


def cited(text: str, sketch: Sketch) -> list[tuple[str | None, str | None]]:
    record = sketch(
        f"# 1. What we do\n\n{text}\n\n# 2. Money\n\n2.1 We have some.\n\n# Appendix 1 - Fees\n\nNone."
    )
    numbers = {section.id: section.number for section in record.sections}
    return [(link.ref, numbers.get(link.target or "")) for link in record.links]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fees are listed in Appendix 1.", [("Appendix 1", "Appendix 1")]),
        ("The workplan is attached as Appendix 4.", [("Appendix 4", None)]),
        ("Appendices 1 and 2 say more.", [("Appendix 1", "Appendix 1"), ("Appendix 2", None)]),
        (
            "Our structure changes from that at Appendix 2 to that at Appendix 3.",
            [("Appendix 2", None), ("Appendix 3", None)],
        ),
        ("The savings are in Appendix 4 of the budget book.", []),
        ("Money is short (see paragraph 2.1).", [("2.1", "2")]),
        ("Section 31 agreements and section 2.4 of the Act apply.", []),
        ("Children under 5.5 years are seen first.", []),
    ],
)
def test_appendices_and_paragraphs_that_running_text_cites(
    text: str, found: list[tuple[str | None, str | None]], sketch: Sketch
) -> None:
    assert cited(text, sketch) == found


def test_a_recommendation_is_tied_to_the_appendix_it_names(sketch: Sketch) -> None:
    record = sketch("# Recommendations\n\n1. Approve Appendix 1 from April.\n\n# Appendix 1 - Fees\n\nNone.")
    (link,) = record.links
    assert (link.origin, link.target) == (record.recommendations[0].id, record.sections[1].id)


def test_a_long_run_of_digits_and_dots_is_seen_through_at_once(sketch: Sketch) -> None:
    hostile = "1" + ".11" * 60 + "x"
    assert not sketch(f"Also refer to {hostile}\n\n{hostile}").links
